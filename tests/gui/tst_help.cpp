// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/version.h"
#include "gui/dialogs/consumerdialog.h"
#include "gui/dialogs/feeddialog.h"
#include "gui/dialogs/setupassistant.h"
#include "gui/guide.h"
#include "gui/guifixture.h"
#include "gui/help.h"
#include "gui/helptopics.h"
#include "gui/helpwindow.h"
#include "gui/look.h"
#include "gui/mainwindow.h"
#include "gui/pages/feedpage.h"
#include "gui/pages/feedspage.h"
#include "gui/pages/page.h"
#include "gui/startwindow.h"
#include "gui/widgets/helpview.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

QString file(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList pages()
{
    return QDir(QLatin1StringView(guide::Folder)).entryList({ u"*.md"_s }, QDir::Files);
}

/// The anchors of a page's headings.
QStringList anchors(const QString &page, const QLocale &locale)
{
    QTextDocument document;
    document.setMarkdown(guide::text(guide::path(page, locale)), QTextDocument::MarkdownDialectGitHub);
    QStringList anchors;
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            anchors.append(guide::anchor(block.text()));
    }
    return anchors;
}

/// Every link and picture of a page, as it is written there.
QStringList targets(const QString &page, const QLocale &locale)
{
    QTextDocument document;
    document.setMarkdown(guide::text(guide::path(page, locale)), QTextDocument::MarkdownDialectGitHub);
    QStringList targets;
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            if (format.isImageFormat())
                targets.append(format.toImageFormat().name());
            if (format.isAnchor())
                targets.append(format.anchorHref());
        }
    }
    return targets;
}

/// Whether there is what a link of `page` leads to.
bool isThere(const QString &page, const QString &target, const QLocale &locale = {})
{
    if (target.contains("://"_L1))
        return true; // somebody else's
    if (target.endsWith(".png"_L1))
        return !QImage(QDir::cleanPath(QFileInfo(guide::path(page, locale)).path() + u'/' + target)).isNull();
    const QString to = target.startsWith(u'#') ? page : target.section(u'#', 0, 0).section(u'/', -1);
    const QString anchor = target.section(u'#', 1);
    return pages().contains(to) && (anchor.isEmpty() || anchors(to, locale).contains(anchor));
}

/// The classes of a folder's headers that are final and of one of these kinds.
QStringList classes(const QString &folder, const QString &bases)
{
    const QRegularExpression declaration(u"\\nclass (\\w+) final : public (?:%1)\\b"_s.arg(bases));
    QStringList classes;
    const QDir dir(QStringLiteral(POSTRIDER_SOURCE_DIR) + u"/gui/"_s + folder);
    const QStringList headers = dir.entryList({ u"*.h"_s }, QDir::Files);
    for (const QString &header : headers) {
        if (const auto match = declaration.match(file(dir.filePath(header))); match.hasMatch())
            classes.append(match.captured(1));
    }
    return classes;
}

HelpWindow *helpWindow()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *help = qobject_cast<HelpWindow *>(window); help && help->isVisible())
            return help;
    }
    return nullptr;
}

/// Opens links in the place of a browser, and remembers them.
class Browser final : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

class TestHelp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Offscreen there is no stack of windows.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise)\\()"_s));
    }

    void everyLinkLeadsSomewhere_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("page");
        for (const QString &language : { u"en"_s, u"es"_s, u"fr"_s }) {
            for (const QString &page : pages())
                QTest::addRow("%s %s", qPrintable(language), qPrintable(page)) << language << page;
        }
    }

    void everyLinkLeadsSomewhere()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, page);
        const QLocale locale(language);
        const QString text = guide::text(guide::path(page, locale));
        QVERIFY(text.startsWith("# "_L1));
        for (const QString &target : targets(page, locale))
            QVERIFY2(isThere(page, target, locale), qPrintable(target));
        const QRegularExpression html(u"<[a-z/!]"_s);
        QVERIFY2(!text.contains(html), qPrintable(html.match(text).captured()));
    }

    void brokenLinksAreFound()
    {
        QVERIFY(isThere(u"index.md"_s, u"states.md#pausing"_s));
        QVERIFY(!isThere(u"index.md"_s, u"nowhere.md"_s));
        QVERIFY(!isThere(u"index.md"_s, u"states.md#nowhere"_s));
        QVERIFY(!isThere(u"index.md"_s, u"../pictures/nowhere.png"_s));
    }

    void contentsNameEveryPage()
    {
        for (const QString &language : { u"en"_s, u"es"_s, u"fr"_s }) {
            QStringList named;
            for (const guide::Entry &entry : guide::contents(QLocale(language))) {
                QVERIFY(!entry.title.isEmpty());
                named.append(entry.page);
            }
            QCOMPARE(named.first(), u"index.md"_s);
            named.sort();
            QCOMPARE(named, pages());
        }
    }

    void everyPageAndDialogOfTheWindowHasATopic()
    {
        const QStringList all = classes(u"pages"_s, u"Page|ListPage"_s)
            + classes(u"dialogs"_s, u"QDialog|DecisionDialog|EditDialog|QWizard"_s);
        QVERIFY(all.contains(u"EventsPage"_s) && all.contains(u"ResumeDialog"_s) && all.contains(u"SetupAssistant"_s));
        QVERIFY(all.size() > 20);
        for (const QString &name : all) {
            const auto topics = helptopics::all();
            QVERIFY2(std::ranges::find(
                         topics, name, [](const helptopics::Topic &topic) { return QString::fromLatin1(topic.widget); })
                    != topics.end(),
                qPrintable(name));
        }
    }

    void everyTopicIsThere()
    {
        for (const helptopics::Topic &topic : helptopics::all()) {
            QVERIFY2(isThere({}, QString::fromLatin1(topic.page)), topic.page);
        }
    }

    void translatedPageIsPreferred()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(u"es"_s);
        for (const auto &[name, text] :
            { std::pair(u"index.md"_s, "# Help\n[One](one.md) [Two](two.md)"), std::pair(u"one.md"_s, "# One"),
                std::pair(u"two.md"_s, "# Two"), std::pair(u"es/one.md"_s, "# Uno") }) {
            QFile page(folder.filePath(name));
            QVERIFY(page.open(QFile::WriteOnly));
            page.write(text);
        }
        const QLocale mexico(u"es_MX"_s);
        QCOMPARE(guide::text(guide::path(u"one.md"_s, mexico, folder.path())), u"# Uno"_s);
        QCOMPARE(guide::text(guide::path(u"two.md"_s, mexico, folder.path())), u"# Two"_s);
        QCOMPARE(guide::text(guide::path(u"one.md"_s, QLocale(u"fr"_s), folder.path())), u"# One"_s);
        QCOMPARE(guide::path(u"three.md"_s, mexico, folder.path()), QString());
        QCOMPARE(guide::contents(mexico, folder.path()).size(), 3);
    }

    void f1OpensThePageForWhatIsInFront()
    {
        GuiFixture fixture;
        MainWindow window(fixture.context());
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *navigation = window.findChild<QListWidget *>(u"navigationList"_s);
        const QHash<QString, QString> expected { { u"OverviewPage"_s, u"states.md"_s },
            { u"FeedsPage"_s, u"states.md"_s }, { u"EventsPage"_s, u"resend.md"_s },
            { u"SuspendedPage"_s, u"suspended.md"_s }, { u"ConsumersPage"_s, u"consumers.md"_s },
            { u"SourcesPage"_s, u"sources.md"_s }, { u"ActivityPage"_s, u"troubleshooting.md"_s },
            { u"SettingsPage"_s, u"settings.md"_s } };
        for (Page *page : window.pages()) {
            window.showPage(page);
            navigation->setFocus();
            QTest::keyClick(navigation, Qt::Key_F1);
            QVERIFY(helpWindow());
            QCOMPARE(helpWindow()->page(), expected.value(page->objectName()));
            helpWindow()->close();
        }
    }

    void f1OnATabTellsOfTheTab()
    {
        GuiFixture fixture;
        Producer producer { 3 };
        Receiver receiver;
        fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
        fixture.engine().addConsumer(u"Acme"_s, receiver.endpoint());
        fixture.engine().addFeed(u"Acme"_s, u"Lakeside"_s);
        fixture.refresh();
        MainWindow window(fixture.context());
        window.show();
        window.showFeed(fixture.context().live.status().feeds.first().stored.feed.id);
        auto *feedPage = window.feedsPage()->feedPage();
        feedPage->showTab(3);
        QCOMPARE(helptopics::pageFor(&window), u"resend.md#what-is-set-aside"_s);
        feedPage->showTab(0);
        QCOMPARE(helptopics::pageFor(feedPage), u"asked-to-wait.md"_s);
        QCOMPARE(helptopics::pageFor(feedPage->findChild<QToolButton *>(u"backButton"_s)), u"asked-to-wait.md"_s);
    }

    void f1WorksInDialogsAndBesideThem()
    {
        GuiFixture fixture;
        MainWindow window(fixture.context());
        window.show();
        auto *dialog = new ConsumerDialog(fixture.context(), &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_F1);
        HelpWindow *help = helpWindow();
        QVERIFY(help);
        QCOMPARE(help->page(), u"consumers.md"_s);
        QVERIFY(QTest::qWaitForWindowActive(help));
        // The dialog blocks its window, not the guide.
        QTest::keyClick(help->windowHandle(), Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(help->page(), u"index.md"_s);
        QTest::keyClick(help->windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY(!help->isVisible());
        QVERIFY(dialog->isVisible());
    }

    void f1WorksBeforeThereIsAProfile()
    {
        StartWindow window(QDir::tempPath());
        window.showProblem({ Error::Kind::StorageFull, u"No space left."_s });
        window.show();
        QTest::keyClick(&window, Qt::Key_F1);
        QVERIFY(helpWindow());
        QCOMPARE(helpWindow()->page(), u"troubleshooting.md"_s);
    }

    void menuOpensTheGuideForConsumers()
    {
        GuiFixture fixture;
        MainWindow window(fixture.context());
        window.show();
        window.findChild<QAction *>(u"consumerGuideAction"_s)->trigger();
        QVERIFY(helpWindow());
        QCOMPARE(helpWindow()->page(), u"receiver-guide.md"_s);
        window.findChild<QAction *>(u"helpContentsAction"_s)->trigger();
        QCOMPARE(helpWindow()->page(), u"index.md"_s);
        window.findChild<QAction *>(u"aboutAction"_s)->trigger();
        auto *box = window.findChild<QMessageBox *>(u"aboutMessageBox"_s);
        QVERIFY(box && box->isVisible());
        QVERIFY(box->text().contains(QStringLiteral(POSTRIDER_VERSION)));
    }

    void linksAreFollowedAndGoneBack()
    {
        QApplication::setPalette(look::palette(false));
        HelpWindow window;
        window.resize(640, 400);
        window.show();
        window.open(u"index.md"_s);
        auto *view = window.findChild<HelpView *>(u"view"_s);
        auto *list = window.findChild<QListWidget *>(u"contentsList"_s);
        auto *back = window.findChild<QToolButton *>(u"backButton"_s);
        auto *forward = window.findChild<QToolButton *>(u"forwardButton"_s);
        QVERIFY(!back->isEnabled() && !forward->isEnabled());
        Q_EMIT view->anchorClicked(QUrl(u"states.md#pausing"_s));
        QCOMPARE(window.page(), u"states.md"_s);
        QVERIFY(window.windowTitle().startsWith("What each state means"_L1));
        QVERIFY(view->verticalScrollBar()->value() > 0);
        const int scrolled = view->verticalScrollBar()->value();
        QCOMPARE(list->currentItem()->text(), u"What each state means"_s);
        Q_EMIT view->anchorClicked(QUrl(u"#trying-again"_s));
        QCOMPARE(window.page(), u"states.md"_s);
        QVERIFY(view->verticalScrollBar()->value() < scrolled);
        back->click();
        QCOMPARE(view->verticalScrollBar()->value(), scrolled);
        back->click();
        QCOMPARE(window.page(), u"index.md"_s);
        QVERIFY(!back->isEnabled() && forward->isEnabled());
        forward->click();
        QCOMPARE(window.page(), u"states.md"_s);
        list->setCurrentRow(0);
        QCOMPARE(window.page(), u"index.md"_s);
        window.open(u"nowhere.md"_s);
        QCOMPARE(window.page(), u"index.md"_s);
    }

    void otherLinksOpenInTheBrowser()
    {
        Browser browser;
        HelpWindow window;
        window.open(u"index.md"_s);
        Q_EMIT window.findChild<HelpView *>(u"view"_s)->anchorClicked(QUrl(u"https://www.reso.org/"_s));
        QCOMPARE(browser.opened, QList { QUrl(u"https://www.reso.org/"_s) });
        QCOMPARE(window.page(), u"index.md"_s);
    }

    void wordsAreFoundOnThePage()
    {
        HelpWindow window;
        window.open(u"asked-to-wait.md"_s);
        window.show();
        auto *view = window.findChild<HelpView *>(u"view"_s);
        auto *edit = window.findChild<QLineEdit *>(u"findEdit"_s);
        const auto *label = window.findChild<QLabel *>(u"findLabel"_s);
        QTest::keyClicks(edit, u"retry-after"_s);
        QCOMPARE(view->textCursor().selectedText().toLower(), u"retry-after"_s);
        const int first = view->textCursor().position();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(view->textCursor().position() > first);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(view->textCursor().position(), first);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier); // round the beginning
        QVERIFY(view->textCursor().position() > first);
        QVERIFY(label->text().isEmpty());
        edit->setText(u"unicorn"_s);
        QVERIFY(!label->text().isEmpty());
        QVERIFY(!view->textCursor().hasSelection());
    }

    void pageFollowsColoursFontAndWidth()
    {
        GuiFixture fixture; // for the style
        HelpWindow window;
        window.open(u"asked-to-wait.md"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *view = window.findChild<HelpView *>(u"view"_s);
        picture(window, u"help-light"_s);
        const double wide = view->document()->size().width();
        window.resize(640, 400);
        QTRY_VERIFY(view->document()->size().width() < wide);
        QVERIFY(view->document()->idealWidth() <= view->viewport()->width());
        picture(window, u"help-small"_s);
        window.resize(1040, 720);
        window.open(u"states.md"_s);
        QApplication::setPalette(look::palette(true));
        QTRY_VERIFY(look::isDark(view->palette()));
        QTRY_COMPARE(view->document()->firstBlock().charFormat().foreground().style(), Qt::NoBrush); // the palette's
        picture(window, u"help-dark"_s);
        QApplication::setPalette(look::palette(false));
        QFont large = window.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        const double height = view->document()->size().height();
        window.setFont(large);
        QTRY_VERIFY(view->document()->size().height() > height * 1.5);
        QTRY_VERIFY(window.findChild<QListWidget *>(u"contentsList"_s)->width() > 300);
        picture(window, u"help-large"_s);
    }

    void everyPageLooksWell()
    {
        GuiFixture fixture; // for the style
        HelpWindow window;
        window.show();
        for (const guide::Entry &entry : guide::contents()) {
            window.open(entry.page);
            auto *view = window.findChild<HelpView *>(u"view"_s);
            QVERIFY2(view->horizontalScrollBar()->maximum() == 0, qPrintable(entry.page));
            picture(window, u"help-"_s + entry.page.chopped(3));
        }
    }

    void everyControlHasAName()
    {
        HelpWindow window;
        window.open(u"index.md"_s);
        window.show();
        QCOMPARE(unnamedControls(window), QStringList());
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
