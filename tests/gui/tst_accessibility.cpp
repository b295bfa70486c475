// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/consumerdialog.h"
#include "gui/dialogs/feeddialog.h"
#include "gui/dialogs/importdialog.h"
#include "gui/dialogs/proofdialog.h"
#include "gui/dialogs/removedialog.h"
#include "gui/dialogs/resenddialog.h"
#include "gui/dialogs/resumedialog.h"
#include "gui/dialogs/rewinddialog.h"
#include "gui/dialogs/settledialog.h"
#include "gui/dialogs/setupassistant.h"
#include "gui/dialogs/sourcedialog.h"
#include "gui/dialogs/testdialog.h"
#include "gui/dialogs/tokendialog.h"
#include "gui/guifixture.h"
#include "gui/look.h"
#include "gui/mainwindow.h"
#include "gui/pages/page.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/waituntil.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QStackedWidget>
#include <QTest>

#include <cmath>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QPalette)

namespace {

constexpr int Patience = 60'000; // ms; only a fault takes so long

/// WCAG 2.1's relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double bright = std::max(luminance(one), luminance(other));
    const double dark = std::min(luminance(one), luminance(other));
    return (bright + 0.05) / (dark + 0.05);
}

/// A profile in which every page has something to show: Feeds that are up to date, suspended, and
/// asked to wait for long.
struct Scene
{
    Scene()
    {
        TestEngine &engine = fixture.engine();
        engine.addSource(u"Lakeside"_s, producer.serviceRoot());
        const QHash<QString, Receiver *> receivers { { u"Acme IDX"_s, &good }, { u"RentBoard"_s, &refusing },
            { u"Old Harbour Listings"_s, &waiting } };
        for (auto entry = receivers.begin(); entry != receivers.end(); ++entry) {
            engine.addConsumer(entry.key(), entry.value()->endpoint());
            engine.addFeed(entry.key(), u"Lakeside"_s);
        }
        const bool isSettled = waitUntil(
            [&engine] {
                return engine.state(u"Acme IDX"_s) == "up_to_date"_L1 && engine.state(u"RentBoard"_s) == "suspended"_L1
                    && engine.state(u"Old Harbour Listings"_s) == "throttled"_L1;
            },
            Patience);
        if (!isSettled)
            qFatal("The Feeds do not come to their states");
        fixture.refresh();
    }

    [[nodiscard]] const Status &status() { return fixture.context().live.status(); }

    Producer producer { 12 };
    Receiver good;
    Receiver refusing { [](const Delivery &) { return response(401, {}, "{\"error\":\"invalid_token\"}"); } };
    Receiver waiting { [](const Delivery &) { return response(429, { { "Retry-After", "172800" } }); } };
    GuiFixture fixture;
};

/// Every dialog of the window, on what the scene has.
QList<QDialog *> makeDialogs(Scene &scene, QWidget *parent)
{
    const PageContext &context = scene.fixture.context();
    const Status &status = scene.status();
    const FeedStatus &feed = status.feeds.first();
    const Consumer &consumer = status.consumers.first().consumer;
    const Source &source = status.sources.first().source;
    return {
        new ConsumerDialog(context, parent),
        new ConsumerDialog(context, consumer, parent),
        new SourceDialog(context, parent),
        new SourceDialog(context, source, parent),
        new FeedDialog(context, {}, parent),
        new FeedDialog(context, feed.stored.feed.id, parent),
        new ImportDialog(context, parent),
        new ProofDialog(context, { { source.id, {} } }, parent),
        new RemoveDialog(context, feed.stored.feed.id, parent),
        new RemoveDialog(context, consumer.id, parent),
        new ResendDialog(context, { {}, feed.stored.feed.id }, parent),
        new ResumeDialog(context, feed.stored.feed.id, parent),
        new RewindDialog(context, feed.stored.feed.id, parent),
        new SettleDialog(context, feed.stored.feed.id, {}, 1, parent),
        new SetupAssistant(context, parent),
        new TestDialog(context, consumer.name, parent),
        new TokenDialog(context, consumer.id, parent),
        new TokenDialog(context, source.id, parent),
    };
}

QString describe(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *part = &widget; part; part = part->parentWidget())
        path.prepend(
            part->objectName().isEmpty() ? QString::fromLatin1(part->metaObject()->className()) : part->objectName());
    return path.join(u'/');
}

/// Labels and buttons on the screen that have less room than their text needs.
QStringList cutOff(const QWidget &widget)
{
    QStringList cut;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(child);
        const auto *button = qobject_cast<const QAbstractButton *>(child);
        const bool isText = (label && !label->text().isEmpty()) || (button && !button->text().isEmpty());
        if (!isText || !child->isVisible())
            continue;
        const bool isTooNarrow = !(label && label->wordWrap()) && child->width() < child->sizeHint().width();
        const int needed =
            label && label->wordWrap() ? label->heightForWidth(label->width()) : child->sizeHint().height();
        if (isTooNarrow || child->height() < needed)
            cut.append(describe(*child) + u": "_s + (label ? label->text() : button->text()));
    }
    return cut;
}

/// The buttons and fields of `widget` that Tab never comes to, starting where the focus is.
QStringList unreachable(QWidget &widget)
{
    QSet<const QWidget *> reached;
    for (int step = 0; step < 200; ++step) {
        const QWidget *focused = QApplication::focusWidget();
        if (!focused || (step > 0 && reached.contains(focused) && reached.size() > 1 && step > 100))
            break;
        for (const QWidget *part = focused; part; part = part->parentWidget())
            reached.insert(part); // a composite is reached by its parts
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QStringList missed;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(child) || qobject_cast<const QComboBox *>(child)
            || qobject_cast<const QLineEdit *>(child) || qobject_cast<const QAbstractItemView *>(child);
        const bool isPart = child->objectName().startsWith("qt_"_L1) || child->inherits("QHeaderView")
            || child->inherits("QTableCornerButton") || qobject_cast<const QComboBox *>(child->parent());
        const auto *button = qobject_cast<const QAbstractButton *>(child);
        // Of buttons of which one is chosen, Tab comes to that one and the arrow keys to the others.
        const bool isByArrows = button && button->autoExclusive() && button->isCheckable() && !button->isChecked();
        const bool isInGroup = button && button->group() && button->group()->exclusive() && !button->isChecked();
        if (isControl && !isPart && !isByArrows && !isInGroup && child->isVisible() && child->isEnabled()
            && !reached.contains(child))
            missed.append(describe(*child));
    }
    return missed;
}

} // namespace

class TestAccessibility final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void coloursCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void coloursCanBeRead()
    {
        QFETCH(const bool, isDark);
        const QPalette palette = look::palette(isDark);
        QMap<QString, QColor> colors { { u"text"_s, palette.color(QPalette::Text) }, { u"dim"_s, look::dim(palette) },
            { u"accent"_s, look::accent(palette) }, { u"placeholder"_s, palette.color(QPalette::PlaceholderText) } };
        using Kind = FeedState::Kind;
        for (const Kind kind :
            { Kind::UpToDate, Kind::Delivering, Kind::Throttled, Kind::Retrying, Kind::Suspended, Kind::Paused }) {
            colors.insert(toName(kind), look::stateText(kind, palette));
        }
        const QMap<QString, QColor> grounds { { u"base"_s, palette.color(QPalette::Base) },
            { u"selection"_s, look::selection(palette) } };
        for (auto color = colors.begin(); color != colors.end(); ++color) {
            for (auto ground = grounds.begin(); ground != grounds.end(); ++ground) {
                const QString what = u"%1 on %2: %3"_s.arg(
                    color.key(), ground.key(), QString::number(contrast(*color, *ground), 'f', 2));
                QVERIFY2(contrast(*color, *ground) >= 4.5, qPrintable(what));
            }
        }
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 4.5);
    }

    void everyControlOfTheWindowHasAName()
    {
        Scene scene;
        MainWindow window(scene.fixture.context());
        window.show();
        QCOMPARE(unnamedControls(window).join(u'\n'), QString());
    }

    void everyControlOfADialogHasAName()
    {
        Scene scene;
        QWidget parent;
        for (QDialog *dialog : makeDialogs(scene, &parent)) {
            const QString unnamed = unnamedControls(*dialog).join(u'\n');
            QVERIFY2(unnamed.isEmpty(), qPrintable(describe(*dialog) + u'\n' + unnamed));
        }
    }

    void everyPageAndControlIsReachedByKeys()
    {
        Scene scene;
        MainWindow window(scene.fixture.context());
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *navigation = window.findChild<QListWidget *>(u"navigationList"_s);
        const auto *stack = window.findChild<QStackedWidget *>(u"pageStack"_s);
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_Home);
        for (int row = 0; row < window.pages().size(); ++row) {
            Page *page = window.pages()[row];
            QCOMPARE(stack->currentWidget(), page);
            const QString missed = unreachable(*page).join(u'\n');
            QVERIFY2(missed.isEmpty(), qPrintable(page->title() + u'\n' + missed));
            navigation->setFocus();
            QTest::keyClick(navigation, Qt::Key_Down);
        }
    }

    void nothingIsCutOffInTheSmallestWindow()
    {
        Scene scene;
        MainWindow window(scene.fixture.context());
        window.resize(1024, 640);
        window.show();
        for (Page *page : window.pages()) {
            window.showPage(page);
            scene.fixture.refresh();
            const QString cut = cutOff(*page).join(u'\n');
            QVERIFY2(cut.isEmpty(), qPrintable(page->title() + u'\n' + cut));
            picture(window, u"small-%1"_s.arg(page->title()));
        }
    }

    void nothingIsCutOffInDialogs()
    {
        Scene scene;
        QWidget parent;
        for (QDialog *dialog : makeDialogs(scene, &parent)) {
            dialog->show();
            scene.fixture.refresh();
            const QString cut = cutOff(*dialog).join(u'\n');
            QVERIFY2(cut.isEmpty(), qPrintable(describe(*dialog) + u'\n' + cut));
            QVERIFY2(dialog->width() <= 1024 && dialog->height() <= 640, qPrintable(describe(*dialog)));
            picture(
                *dialog, u"dialog-%1"_s.arg(QString::fromLatin1(dialog->metaObject()->className()).section(u':', -1)));
            dialog->hide();
        }
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
