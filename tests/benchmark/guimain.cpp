// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how long the GUI thread is kept: by a timeline of 7 days of 100,000 attempts (and the
// reader by its data), and by each page of the window while 64 Feeds deliver at full speed.
#include "engine/timeline.h"
#include "gui/widgets/timelinewidget.h"
#include "store/ledger.h"
#include "support/storefixture.h"
#include "support/testclock.h"
#include "windowstall.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTextStream>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Attempts = 100'000;
constexpr int Paints = 100;
constexpr Milliseconds Week = 168h;
constexpr TimePoint Now = TestClock::Start;

/// Every hundredth attempt is asked to wait, every sixtieth fails.
FeedId fill(StoreFixture &store)
{
    const ConsumerId consumer = store.addConsumer();
    const FeedId feed = store.addFeed(store.addSource(1), consumer);
    Transaction transaction(store.database(), Durability::Progress);
    for (int i = 0; i < Attempts; ++i) {
        Attempt attempt;
        attempt.feed = feed;
        attempt.consumer = consumer;
        attempt.first = attempt.last = { 1 };
        attempt.events = 1 + i % 100;
        attempt.waiting = i % 1000;
        attempt.startedAt = Now - Week + Week * i / Attempts;
        attempt.duration = 100ms;
        attempt.status = 200;
        attempt.outcome = Outcome::Accepted;
        if (i % 100 == 0) {
            attempt.outcome = Outcome::Throttled;
            attempt.holdUntil = attempt.startedAt + 5s;
        } else if (i % 60 == 0) {
            attempt.outcome = Outcome::Failed;
        }
        (void)ledger::record(transaction, attempt);
    }
    must(transaction.commit());
    return feed;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The longest of a hundred paints, each of a range that was just moved.
double worstPaint(const FeedTimeline &feed)
{
    TimelineWidget widget;
    widget.resize(1600, TimelineLayout::Height);
    widget.setTimeline(feed, Now);
    widget.showLast(Week);
    QImage image(widget.size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    widget.render(&image); // fonts are loaded once
    double worst = 0;
    for (int i = 0; i < Paints; ++i) {
        QElapsedTimer timer;
        timer.start();
        widget.setRange({ Now - Week - i * 1min, Now - i * 1min });
        widget.render(&image);
        worst = std::max(worst, milliseconds(timer));
    }
    return worst;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTextStream out(stdout);
    const auto report = [&out](const QString &what, double measured, const QString &wanted) {
        out << u"%1  %2  (wanted: %3)"_s.arg(what, -62).arg(measured, 7, 'f', 3).arg(wanted) << Qt::endl;
    };
    StoreFixture store;
    const FeedId feed = fill(store);
    QElapsedTimer timer;
    timer.start();
    const TimelineRequest request { feed, Now - Week, Now, timelines::bucketFor(Week) };
    const Timeline timeline = must(timelines::read(store.database(), request, Now));
    report(u"timeline of 7 days, 100,000 attempts: read, ms"_s, milliseconds(timer), u"500"_s);
    timer.start();
    (void)must(timelines::extend(store.database(), timeline, Now - Week, Now));
    report(u"the same with nothing new, ms"_s, milliseconds(timer), u"5"_s);
    report(u"the same painted, worst of 100, ms"_s, worstPaint(timeline.feeds.first()), u"16"_s);
    for (const benchmark::PageStall &stall : benchmark::measureStalls()) {
        report(u"%1, longest stall while 64 Feeds deliver, ms"_s.arg(stall.page), stall.longest, u"50"_s);
        report(u"    of the GUI thread's own work, ms"_s, stall.own, u"50"_s);
    }
    return 0;
}
