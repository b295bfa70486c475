// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/everything.h"
#include "gui/look.h"
#include "gui/mainwindow.h"
#include "gui/pages/page.h"

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
            missed.append(placeOf(*child));
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
        Everything scene;
        MainWindow window(scene.context());
        window.show();
        QCOMPARE(unnamedControls(window).join(u'\n'), QString());
    }

    void everyControlOfADialogHasAName()
    {
        Everything scene;
        QWidget parent;
        for (QDialog *dialog : scene.makeDialogs(&parent)) {
            const QString unnamed = unnamedControls(*dialog).join(u'\n');
            QVERIFY2(unnamed.isEmpty(), qPrintable(placeOf(*dialog) + u'\n' + unnamed));
        }
    }

    void everyPageAndControlIsReachedByKeys()
    {
        Everything scene;
        MainWindow window(scene.context());
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
        Everything scene;
        MainWindow window(scene.context());
        window.resize(1024, 640);
        window.show();
        for (Page *page : window.pages()) {
            window.showPage(page);
            scene.refresh();
            const QString cut = cutOff(*page).join(u'\n');
            QVERIFY2(cut.isEmpty(), qPrintable(page->title() + u'\n' + cut));
            picture(window, u"small-%1"_s.arg(page->title()));
        }
    }

    void nothingIsCutOffInDialogs()
    {
        Everything scene;
        QWidget parent;
        for (QDialog *dialog : scene.makeDialogs(&parent)) {
            dialog->show();
            scene.refresh();
            const QString cut = cutOff(*dialog).join(u'\n');
            QVERIFY2(cut.isEmpty(), qPrintable(placeOf(*dialog) + u'\n' + cut));
            QVERIFY2(dialog->width() <= 1024 && dialog->height() <= 640, qPrintable(placeOf(*dialog)));
            picture(
                *dialog, u"dialog-%1"_s.arg(QString::fromLatin1(dialog->metaObject()->className()).section(u':', -1)));
            dialog->hide();
        }
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
