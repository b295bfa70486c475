// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/tryouts.h"

#include "delivery/sender.h"
#include "domain/clock.h"
#include "domain/eventbody.h"

#include <QPointer>

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;

TryOuts::TryOuts(Sender &sender, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sender(sender)
    , m_clock(clock)
{
}

void TryOuts::start(const Consumer &consumer, const Token &token, Callback done)
{
    const TimePoint now = m_clock.now();
    std::erase_if(
        m_trials, [now](const auto &entry) { return !entry.second.done && !holdAgainst(*entry.second.lane, now); });
    Trial &trial = m_trials[consumer.publicId];
    if (trial.done)
        return done(fail(Error::Kind::Conflict, u"A test is under way. Wait for its answer."_s));
    if (!trial.lane)
        trial.lane = std::make_unique<Lane>(StoredConsumer { consumer, {} }, [] { return 0.0; });
    trial.lane->setConsumer(consumer);
    if (const auto held = holdAgainst(*trial.lane, now))
        return done(tl::unexpected(*held));
    trial.done = std::move(done);
    trial.lane->takeTryOut();
    m_sender.post(consumer, requestHeaders(consumer, nullptr), token, eventBody({}, consumer), false,
        [guard = QPointer(this), id = consumer.publicId](const Reply &reply) {
            if (guard)
                guard->receive(id, reply);
        });
}

void TryOuts::receive(const QString &publicId, const Reply &reply)
{
    const auto found = m_trials.find(publicId);
    if (found == m_trials.end() || !found->second.done)
        return;
    Lane &lane = *found->second.lane;
    const Settlement settlement = lane.settle(reply, m_clock.now());
    lane.release();
    std::exchange(found->second.done, nullptr)(triedAttempt(*settlement.attempt, lane.consumer()));
}

void TryOuts::cancelAll()
{
    for (auto &[id, trial] : std::exchange(m_trials, {})) {
        if (trial.done)
            trial.done(fail(Error::Kind::Cancelled, u"Postrider is being closed, so the test was given up."_s));
    }
}

Attempt triedAttempt(Attempt attempt, const Consumer &consumer)
{
    attempt.requestHeadId = {};
    attempt.requestHead = requestHeadText(consumer, requestHeaders(consumer, nullptr));
    return attempt;
}

std::optional<Error> holdAgainst(const Lane &lane, TimePoint now)
{
    const auto &hold = lane.standing().holdUntil;
    if (!hold || *hold <= now)
        return std::nullopt;
    return Error { Error::Kind::Conflict,
        u"%1 asked us not to call before %2, so nothing was sent. Test again after that."_s.arg(
            lane.consumer().name, toIso8601(*hold)) };
}

} // namespace postrider
