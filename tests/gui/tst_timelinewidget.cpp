// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/look.h"
#include "gui/timelines.h"
#include "gui/widgets/timelinewidget.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = TimelineSpan::Kind;
using Lane = TimelineLayout::Lane;

class tst_TimelineWidget final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
        QApplication::setPalette(look::palette(false));
    }
    void init();

    void clickChoosesASpan();
    void tabGoesFromSpanToSpanAndLeaves();
    void shiftArrowsStayWithinTheSpans();
    void keysMoveAndZoom();
    void wheelZoomsAroundTheMouse();
    void wheelSidewaysMoves();
    void dragMoves();
    void goesOnWithTime();
    void youngRecordFillsTheView_data();
    void youngRecordFillsTheView();
    void zoomedOutOfAYoungRecordStaysSo();
    void staysWhereItWasMovedTo();
    void selectionStaysWhileASpanGrows();
    void choosingBringsIntoView();
    void toolTipTellsASpanAsPlainText();
    void tellsTheChosenSpanToAScreenReader();
    void followsThePalette();
    void pictureHasATitle();
    void pictures();

private:
    [[nodiscard]] QPoint middleOf(qsizetype span) const
    {
        const TimelineLayout &layout = m_widget->layoutOfSpans();
        const TimelineSpan &one = layout.spans().at(span);
        const double x = layout.xOf(one.from + (one.endAt(m_now) - one.from) / 2);
        return QPointF(x, layout.laneRect(TimelineLayout::laneOf(one.kind)).center().y() + 6).toPoint();
    }
    void wheel(QPoint angle, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at(400, 40);
        QWheelEvent event(at, m_widget->mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_widget.get(), &event);
    }

    const TimePoint m_now = TestClock::Start;
    std::unique_ptr<TimelineWidget> m_widget;
};

void tst_TimelineWidget::init()
{
    // The offscreen platform cannot raise a tooltip, and says so.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support raise)"_s));
    m_widget = std::make_unique<TimelineWidget>();
    m_widget->resize(1000, TimelineLayout::Height);
    m_widget->setTimeline(someDay(m_now), m_now);
    m_widget->showLast(6h);
    m_widget->show();
    m_widget->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_widget.get()));
}

void tst_TimelineWidget::clickChoosesASpan()
{
    QSignalSpy selected(m_widget.get(), &TimelineWidget::spanSelected);
    for (qsizetype span = 0; span < 5; ++span) {
        QTest::mouseClick(m_widget.get(), Qt::LeftButton, {}, middleOf(span));
        QCOMPARE(selected.count(), span + 1);
        QCOMPARE(m_widget->selectedSpan(), m_widget->layoutOfSpans().spans().at(span));
    }
    QTest::mouseClick(m_widget.get(), Qt::LeftButton, {}, QPoint(700, 190));
    QVERIFY(!m_widget->selectedSpan());
}

void tst_TimelineWidget::tabGoesFromSpanToSpanAndLeaves()
{
    QList<Kind> kinds;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(m_widget.get(), Qt::Key_Tab);
        kinds.append(m_widget->selectedSpan()->kind);
    }
    QCOMPARE(kinds,
        (QList<Kind> { Kind::AskedToWait, Kind::BackingOff, Kind::AskedToWait, Kind::Paused, Kind::AskedToWait }));
    const auto last = m_widget->selectedSpan();
    QTest::keyClick(m_widget.get(), Qt::Key_Tab);
    QCOMPARE(m_widget->selectedSpan(), last); // the focus goes on; nothing else changes
    QTest::keyClick(m_widget.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_widget->selectedSpan()->kind, Kind::Paused);
    QTest::keyClick(m_widget.get(), Qt::Key_Escape);
    QVERIFY(!m_widget->selectedSpan());
}

void tst_TimelineWidget::shiftArrowsStayWithinTheSpans()
{
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_widget.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_widget->selectedSpan(), m_widget->layoutOfSpans().spans().last());
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_widget.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_widget->selectedSpan(), m_widget->layoutOfSpans().spans().first());
}

void tst_TimelineWidget::keysMoveAndZoom()
{
    const TimeRange before = m_widget->range();
    QTest::keyClick(m_widget.get(), Qt::Key_Left);
    QCOMPARE(m_widget->range(), before.moved(-36min));
    QTest::keyClick(m_widget.get(), Qt::Key_Plus);
    QCOMPARE(m_widget->range().length(), Milliseconds(3h));
    QTest::keyClick(m_widget.get(), Qt::Key_Minus);
    QCOMPARE(m_widget->range(), before.moved(-36min));
    QTest::keyClick(m_widget.get(), Qt::Key_End);
    QCOMPARE(m_widget->range(), before);
    QTest::keyClick(m_widget.get(), Qt::Key_Right); // nothing is to be seen in the future
    QCOMPARE(m_widget->range(), before);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(m_widget.get(), Qt::Key_Plus);
    QCOMPARE(m_widget->range().length(), TimeRange::Shortest);
}

void tst_TimelineWidget::wheelZoomsAroundTheMouse()
{
    QTest::keyClick(m_widget.get(), Qt::Key_Left);
    const TimePoint under = m_widget->layoutOfSpans().timeAt(400);
    wheel({ 0, 120 });
    QVERIFY(m_widget->range().length() < 5h);
    const TimePoint after = m_widget->layoutOfSpans().timeAt(400);
    QVERIFY(std::chrono::abs(after - under) < 10ms);
    wheel({ 0, -120 });
    QVERIFY(std::chrono::abs(m_widget->range().length() - 6h) < 10ms);
}

void tst_TimelineWidget::wheelSidewaysMoves()
{
    const TimeRange before = m_widget->range();
    wheel({ 120, 0 });
    QCOMPARE(m_widget->range(), before.moved(-36min));
    wheel({ 0, -120 }, Qt::ShiftModifier);
    QCOMPARE(m_widget->range(), before);
}

void tst_TimelineWidget::dragMoves()
{
    const TimeRange before = m_widget->range();
    const double width = m_widget->layoutOfSpans().plot().width();
    QTest::mousePress(m_widget.get(), Qt::LeftButton, {}, QPoint(300, 190));
    QTest::mouseMove(m_widget.get(), QPoint(400, 190));
    QTest::mouseRelease(m_widget.get(), Qt::LeftButton, {}, QPoint(400, 190));
    const auto moved = Milliseconds(qint64(double(Milliseconds(6h).count()) * 100 / width));
    QVERIFY(std::chrono::abs(before.from - m_widget->range().from - moved) < 2ms);
    QVERIFY(!m_widget->selectedSpan());
}

void tst_TimelineWidget::goesOnWithTime()
{
    m_widget->setTimeline(someDay(m_now), m_now + 5min);
    QCOMPARE(m_widget->range(), (TimeRange { m_now - 6h + 5min, m_now + 5min }));
}

void tst_TimelineWidget::youngRecordFillsTheView_data()
{
    QTest::addColumn<qint64>("age"); // in minutes
    QTest::addColumn<qint64>("shown");

    QTest::newRow("a minute") << qint64(1) << qint64(10);
    QTest::newRow("ten minutes") << qint64(10) << qint64(10);
    QTest::newRow("40 minutes") << qint64(40) << qint64(40);
    QTest::newRow("an hour") << qint64(60) << qint64(60);
    QTest::newRow("a day") << qint64(1440) << qint64(60);
}

void tst_TimelineWidget::youngRecordFillsTheView()
{
    QFETCH(qint64, age);
    QFETCH(qint64, shown);
    m_widget->showLast(1h);
    FeedTimeline feed = someDay(m_now);
    feed.begin = m_now - std::chrono::minutes(age);
    m_widget->setTimeline(feed, m_now);
    QCOMPARE(m_widget->range(), (TimeRange { m_now - std::chrono::minutes(shown), m_now }));
    QCOMPARE(m_widget->followedLength(), Milliseconds(1h));
    m_widget->setTimeline(feed, m_now + 5h);
    QCOMPARE(m_widget->range(), (TimeRange { m_now + 4h, m_now + 5h }));
}

void tst_TimelineWidget::zoomedOutOfAYoungRecordStaysSo()
{
    FeedTimeline feed = someDay(m_now);
    feed.begin = m_now - 10min;
    m_widget->setTimeline(feed, m_now);
    QTest::keyClick(m_widget.get(), Qt::Key_Minus);
    m_widget->setTimeline(feed, m_now + 1min);
    QCOMPARE(m_widget->range(), (TimeRange { m_now - 19min, m_now + 1min }));
    QCOMPARE(m_widget->followedLength(), Milliseconds(20min));
}

void tst_TimelineWidget::staysWhereItWasMovedTo()
{
    QTest::keyClick(m_widget.get(), Qt::Key_Left);
    const TimeRange before = m_widget->range();
    m_widget->setTimeline(someDay(m_now), m_now + 5min);
    QCOMPARE(m_widget->range(), before);
}

void tst_TimelineWidget::selectionStaysWhileASpanGrows()
{
    const TimelineSpan open = m_widget->layoutOfSpans().spans().last();
    m_widget->select(open);
    FeedTimeline later = someDay(m_now);
    later.calls.last().until = m_now + 5min;
    later.calls.last().waitingAtEnd = 9;
    m_widget->setTimeline(later, m_now + 6min);
    QVERIFY(m_widget->selectedSpan());
    QCOMPARE(m_widget->selectedSpan()->from, open.from);
    QCOMPARE(m_widget->selectedSpan()->waitingAtEnd, 9);
    later.calls.removeLast();
    m_widget->setTimeline(later, m_now + 7min);
    QVERIFY(!m_widget->selectedSpan());
}

void tst_TimelineWidget::choosingBringsIntoView()
{
    m_widget->showLast(1h);
    const TimelineSpan first = m_widget->layoutOfSpans().spans().first();
    QVERIFY(first.endAt(m_now) < m_widget->range().from);
    m_widget->select(first);
    QVERIFY(first.from > m_widget->range().from);
    QVERIFY(first.endAt(m_now) < m_widget->range().to);
    QCOMPARE(m_widget->range().length(), Milliseconds(1h));
}

void tst_TimelineWidget::toolTipTellsASpanAsPlainText()
{
    FeedTimeline feed = someDay(m_now);
    feed.calls[0].retryAfter = u"<b>soon</b>"_s;
    m_widget->setTimeline(feed, m_now);
    const QPoint at = middleOf(0);
    QHelpEvent help(QEvent::ToolTip, at, m_widget->mapToGlobal(at));
    QApplication::sendEvent(m_widget.get(), &help);
    QVERIFY2(QToolTip::text().contains("&lt;b&gt;soon"_L1), qPrintable(QToolTip::text()));
    QVERIFY2(QToolTip::text().contains("429 Too Many Requests"_L1), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void tst_TimelineWidget::tellsTheChosenSpanToAScreenReader()
{
    QCOMPARE(m_widget->accessibleName(), u"Timeline of HomeFinder"_s);
    m_widget->select(m_widget->layoutOfSpans().spans().first());
    QVERIFY2(m_widget->accessibleName().startsWith("Timeline of HomeFinder: Asked to wait, "_L1),
        qPrintable(m_widget->accessibleName()));
    const QString description = m_widget->accessibleDescription();
    QVERIFY2(
        description.contains("HomeFinder answered: 429 Too Many Requests, after 210 ms"_L1), qPrintable(description));
    QVERIFY2(description.contains("Retry-After: Mon, 23 Nov 2026 10:48:50 GMT (a date)"_L1), qPrintable(description));
    QVERIFY2(description.contains("Meanwhile: 1,912 "_L1), qPrintable(description));
}

void tst_TimelineWidget::followsThePalette()
{
    const QPoint corner(1, 1);
    QCOMPARE(m_widget->grab().toImage().pixelColor(corner), look::palette(false).color(QPalette::Base));
    m_widget->setPalette(look::palette(true));
    const QImage dark = m_widget->grab().toImage();
    QCOMPARE(dark.pixelColor(corner), look::palette(true).color(QPalette::Base));
    QCOMPARE(dark.pixelColor(middleOf(0)), look::stateFill(FeedState::Kind::Throttled, look::palette(true)));
}

void tst_TimelineWidget::pictureHasATitle()
{
    const QImage bare = m_widget->picture({}, { 800, 300 }, 2);
    const QImage titled = m_widget->picture({ u"HomeFinder"_s, u"UTC"_s }, { 800, 300 }, 2);
    QCOMPARE(titled.width(), bare.width());
    QVERIFY(titled.height() > bare.height());
    QCOMPARE(titled.devicePixelRatio(), 2.0);
}

void tst_TimelineWidget::pictures()
{
    m_widget->select(m_widget->layoutOfSpans().spans().first());
    picture(*m_widget, u"timeline"_s);
    m_widget->showLast(24h);
    picture(*m_widget, u"timeline-24h"_s);
    m_widget->setPalette(look::palette(true));
    m_widget->resize(760, TimelineLayout::Height);
    picture(*m_widget, u"timeline-dark"_s);
    QVERIFY(m_widget->selectedSpan());
}

int main(int argc, char **argv)
{
    qputenv("TZ", "America/Los_Angeles");
    QApplication app(argc, argv);
    tst_TimelineWidget test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timelinewidget.moc"
