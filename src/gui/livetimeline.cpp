// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/livetimeline.h"

#include "gui/pagecontext.h"

namespace postrider {

using namespace std::chrono_literals;

LiveTimeline::LiveTimeline(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &LiveTimeline::ask);
    connect(&context.live, &Live::changed, this, [this] {
        m_isStale = true;
        ask();
    });
}

void LiveTimeline::watch(FeedId feed, const TimeRange &range)
{
    const bool isOther = feed != m_feed;
    m_feed = feed;
    m_range = range;
    if (isOther)
        m_hasTimeline = false;
    ask();
}

void LiveTimeline::setActive(bool isActive)
{
    m_isActive = isActive;
    ask();
}

bool LiveTimeline::isCovered() const
{
    const TimelineRequest &request = m_timeline.request;
    const TimePoint needed = std::min(m_range.to, m_context.clock.now());
    return m_hasTimeline && request.feed == m_feed && request.from <= m_range.from && request.to >= needed
        && request.bucket == timelines::bucketFor(m_range.length());
}

void LiveTimeline::ask()
{
    if (m_isAsking || !m_isActive || m_range.length() <= 0ms)
        return;
    const bool isCovered = this->isCovered();
    const bool isPast = m_range.to < m_timeline.at;
    if (isCovered && (m_pause.isActive() || !m_isStale || isPast))
        return;
    m_isAsking = true;
    m_isStale = false;
    m_pause.start();
    const TimePoint now = m_context.clock.now();
    const TimePoint from = m_range.from - m_range.length();
    const TimelineRequest request { m_feed, from, m_range.to + m_range.length(),
        timelines::bucketFor(m_range.length()) };
    const auto read = [=](Database &database) { return timelines::read(database, request, now); };
    const auto extend = [=, known = m_timeline](
                            Database &database) { return timelines::extend(database, known, from, now); };
    const auto done = [this](const Result<Timeline> &answer) { take(answer); };
    if (isCovered)
        m_context.ask(this, extend, done);
    else
        m_context.ask(this, read, done);
}

void LiveTimeline::take(const Result<Timeline> &answer)
{
    m_isAsking = false;
    if (!answer)
        return; // Live tells of the trouble; the next change asks again
    if (answer->request.feed == m_feed) {
        m_timeline = *answer;
        m_hasTimeline = true;
        Q_EMIT changed();
    }
    ask();
}

} // namespace postrider
