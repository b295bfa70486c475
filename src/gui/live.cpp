// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/live.h"

#include "domain/clock.h"
#include "engine/engine.h"
#include "gui/whilealive.h"

#include <algorithm>

namespace postrider {

using namespace std::chrono_literals;

namespace {

constexpr qint64 EngineTrouble = 1;
constexpr qint64 ReaderTrouble = 2;

} // namespace

Live::Live(Engine &engine, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
{
    connect(&engine, &Engine::changed, this, [this] {
        m_isStale = true;
        ask();
    });
    connect(&engine, &Engine::troubled, this, [this](const Error &error) { setTrouble(EngineTrouble, error); });
    // Times run out without a change in the store: a hold ends, a lag grows.
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_isStale = true;
        ask();
        Q_EMIT ticked();
    });
    m_tick.start(1s);
    ask();
}

const FeedStatus *Live::feed(FeedId id) const
{
    const auto feed = std::find_if(m_status.feeds.begin(), m_status.feeds.end(),
        [id](const FeedStatus &candidate) { return candidate.stored.feed.id == id; });
    return feed == m_status.feeds.end() ? nullptr : &*feed;
}

const StoredConsumer *Live::consumer(ConsumerId id) const
{
    const auto consumer = std::find_if(m_status.consumers.begin(), m_status.consumers.end(),
        [id](const StoredConsumer &candidate) { return candidate.consumer.id == id; });
    return consumer == m_status.consumers.end() ? nullptr : &*consumer;
}

const StoredSource *Live::source(SourceId id) const
{
    const auto source = std::find_if(m_status.sources.begin(), m_status.sources.end(),
        [id](const StoredSource &candidate) { return candidate.source.id == id; });
    return source == m_status.sources.end() ? nullptr : &*source;
}

TimePoint Live::now() const
{
    return m_clock.now();
}

void Live::setTrouble(qint64 cause, const Error &error)
{
    if (m_troubles.set(cause, error))
        Q_EMIT troubleChanged();
}

void Live::ask()
{
    if (m_isAsking || !m_isStale)
        return;
    m_isAsking = true;
    m_isStale = false;
    m_engine.ask([now = m_clock.now()](Database &database) { return queries::status(database, now); })
        .then(&m_engine, whileAlive(this, [this](const Result<Result<Status>> &answer) {
            m_isAsking = false;
            if (answer && *answer) {
                m_status = **answer;
                m_hasStatus = true;
                setTrouble(ReaderTrouble, {});
                Q_EMIT changed();
            } else {
                setTrouble(ReaderTrouble, answer ? answer->error() : answer.error());
            }
            ask();
        }));
}

} // namespace postrider
