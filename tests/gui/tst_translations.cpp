// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/everything.h"
#include "gui/languages.h"
#include "gui/mainwindow.h"
#include "gui/pages/feedpage.h"
#include "gui/pages/feedspage.h"
#include "gui/pages/page.h"

#include <QDialog>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

/// The window in each of its languages. CTest runs it a second time, at 200 %.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void textFitsAndKeysAreClear_data()
    {
        QTest::addColumn<QString>("language");
        const QStringList languages = Languages::available();
        QVERIFY(languages.size() >= 3);
        for (const QString &language : languages)
            QTest::newRow(qPrintable(language)) << language;
    }

    void textFitsAndKeysAreClear()
    {
        QFETCH(const QString, language);
        Everything all;
        all.preferences().setLanguage(language);
        const Languages languages(all.preferences());
        QCOMPARE(languages.current(), language);
        QStringList faults;
        const auto look = [&](QWidget &window, const QWidget &part, const QString &name) {
            all.refresh();
            for (const QString &cut : cutOff(part))
                faults.append(name + u", cut off: "_s + cut);
            for (const QString &doubled : doubleMnemonics(window))
                faults.append(name + u", double key: "_s + doubled);
            picture(window, language + u'-' + name);
        };
        MainWindow window(all.context());
        window.resize(1024, 640);
        window.show();
        for (Page *page : window.pages()) {
            window.showPage(page);
            look(window, *page, page->objectName());
        }
        window.showFeed(all.status().feeds.first().stored.feed.id);
        FeedPage &feed = *window.feedsPage()->feedPage();
        for (int tab = 0; tab < feed.tabCount(); ++tab) {
            feed.showTab(tab);
            look(window, feed, u"FeedPage-%1"_s.arg(tab));
        }
        window.hide();
        QWidget parent;
        for (QDialog *dialog : all.makeDialogs(&parent)) {
            dialog->show();
            const QString name = QString::fromLatin1(dialog->metaObject()->className()).section(u':', -1);
            look(*dialog, *dialog, name);
            if (dialog->width() > 1024 || dialog->height() > 640)
                faults.append(u"%1 needs %2 × %3"_s.arg(name).arg(dialog->width()).arg(dialog->height()));
            dialog->hide();
        }
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
