// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/lane.h"

#include "store/ledger.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// What of a Standing is stored; the count of the pace is not.
Standing storedPart(Standing standing)
{
    standing.pace.countedSince = {};
    standing.pace.counted = 0;
    return standing;
}

/// The Consumer has something against the event, not against us.
bool isOfEvent(const Judgement &judgement)
{
    return judgement.consequence == Consequence::Suspend
        && (judgement.suspendReason == SuspendReason::EventRefused
            || judgement.suspendReason == SuspendReason::EventTooLarge);
}

bool isTokenRejected(const Judgement &judgement)
{
    return judgement.consequence == Consequence::Suspend && judgement.suspendReason == SuspendReason::TokenRejected;
}

} // namespace

Lane::Lane(StoredConsumer stored, std::function<double()> jitter)
    : m_stored(std::move(stored))
    , m_jitter(std::move(jitter))
{
}

LaneFeed *Lane::feed(FeedId id) const
{
    for (const auto &feed : m_feeds) {
        if (feed->feed().id == id)
            return feed.get();
    }
    return nullptr;
}

void Lane::setConsumer(const Consumer &consumer)
{
    if (consumer.endpoint != m_stored.consumer.endpoint || consumer.batchSize > m_stored.consumer.batchSize)
        m_stored.standing.sizeCeiling = 0;
    m_stored.consumer = consumer;
    m_templates.clear();
}

void Lane::replaceFeed(const StoredFeed &feed)
{
    if (LaneFeed *mine = this->feed(feed.feed.id))
        mine->replace(feed);
    m_templates.clear();
}

void Lane::removeFeed(FeedId id)
{
    std::erase_if(m_feeds, [id](const auto &feed) { return feed->feed().id == id; });
    m_templates.erase(id);
    if (m_batch.feed == id)
        m_batch.feed = {}; // the store may give the id to another Feed
}

Result<void> Lane::prepareTemplate(Database &database, FeedId id)
{
    if (m_templates.contains(id))
        return {};
    const LaneFeed *feed = this->feed(id);
    const Headers headers = requestHeaders(consumer(), feed ? &feed->feed() : nullptr);
    const auto head = ledger::requestHead(database, requestHeadText(consumer(), headers));
    if (!head)
        return tl::unexpected(head.error());
    m_templates.insert({ id, { headers, *head } });
    return {};
}

std::optional<TimePoint> Lane::dueAt() const
{
    const auto hasWork = [](const auto &feed) { return feed->hasWork(); };
    if (m_isBusy || std::ranges::none_of(m_feeds, hasWork))
        return std::nullopt;
    const Milliseconds interval = standing().pace.interval(consumer().perMinute);
    return std::max(standing().notBefore(), m_lastSentAt + interval);
}

int Lane::sizeLimit() const
{
    const int ceiling = standing().sizeCeiling > 0 ? standing().sizeCeiling : consumer().batchSize;
    return std::clamp(standing().sizeLimit, 1, std::min(ceiling, consumer().batchSize));
}

Result<std::optional<Batch>> Lane::take(Database &database)
{
    Q_ASSERT(!m_isBusy);
    for (size_t i = 0; i < m_feeds.size(); ++i) {
        LaneFeed &feed = *m_feeds[(m_turn + i) % m_feeds.size()];
        if (!feed.hasWork())
            continue;
        auto batch = feed.nextBatch(database, sizeLimit());
        if (!batch)
            return batch;
        if (*batch) {
            if (const auto prepared = prepareTemplate(database, feed.feed().id); !prepared)
                return tl::unexpected(prepared.error());
            m_turn = (m_turn + i + 1) % m_feeds.size();
            m_batch = **batch;
            m_waiting = feed.progress().waiting;
            m_requestHead = m_templates.at(m_batch.feed).head;
            m_isBusy = true;
            m_isDisowned = false;
            m_isTokenOld = false;
            return batch;
        }
    }
    return std::optional<Batch>();
}

std::vector<Settlement> Lane::takeSkipped(TimePoint now)
{
    std::vector<Settlement> settlements;
    for (const auto &feed : m_feeds) {
        Settlement settlement;
        settlement.consumer = consumer().id;
        settlement.feed = feed->stored();
        if (feed->hasSkipped())
            settlements.push_back(settlement);
        if (const Resend *resend = feed->skippedResend()) {
            settlement.resend = *resend;
            settlements.push_back(settlement);
        }
        feed->clearSkipped();
        for (Resend &resend : feed->resends()) {
            if (resend.waiting > 0)
                continue;
            resend.endedAt = now; // what was left of it was settled in another way
            settlement.resend = resend;
            settlements.push_back(settlement);
        }
        feed->resends().removeIf([](const Resend &resend) { return resend.endedAt.has_value(); });
    }
    return settlements;
}

Result<void> Lane::takeTest(Database &database)
{
    Q_ASSERT(!m_isBusy);
    if (auto prepared = prepareTemplate(database, {}); !prepared)
        return prepared;
    takeTryOut();
    m_requestHead = m_templates.at(m_batch.feed).head;
    return {};
}

void Lane::takeTryOut()
{
    Q_ASSERT(!m_isBusy);
    m_batch = { {}, AttemptKind::Test, {}, {}, 0 };
    m_waiting.reset();
    m_requestHead = {};
    m_isBusy = true;
    m_isDisowned = false;
    m_isTokenOld = false;
}

Headers Lane::headers(const Batch &batch) const
{
    Headers headers = m_templates.at(batch.feed).headers;
    if (const LaneFeed *feed = this->feed(batch.feed))
        headers.append({ QByteArrayLiteral("Idempotency-Key"), idempotencyKey(batch, feed->feed().publicId, m_timeline) });
    return headers;
}

void Lane::countSent(TimePoint now)
{
    m_lastSentAt = now;
    m_stored.standing.pace.count(now);
}

void Lane::shift(Milliseconds jump)
{
    Standing &standing = m_stored.standing;
    for (std::optional<TimePoint> *time : { &standing.holdSince, &standing.holdUntil, &standing.retryAt }) {
        if (*time)
            **time += jump;
    }
    standing.pace.raisedAt += jump;
    standing.pace.countedSince += jump;
    m_lastSentAt += jump;
}

void Lane::disown(FeedId feed)
{
    if (m_batch.feed == feed && m_batch.kind == AttemptKind::Live)
        m_isDisowned = true;
}

Sequence Lane::inHand(FeedId feed) const
{
    const bool isInHand = m_isBusy && m_batch.feed == feed && m_batch.kind == AttemptKind::Live;
    return isInHand ? m_batch.last() : Sequence::none();
}

bool Lane::isInHand(const LaneFeed &feed, Sequence sequence) const
{
    if (!m_isBusy || m_batch.feed != feed.feed().id || m_batch.events.isEmpty() || sequence > m_batch.last())
        return false;
    if (m_batch.kind == AttemptKind::Live) // which settles all from the position on
        return sequence > feed.progress().position;
    return sequence >= m_batch.events.first().sequence;
}

Settlement Lane::settle(const Reply &reply, TimePoint now)
{
    Q_ASSERT(m_isBusy);
    const Standing before = standing();
    Judgement judgement = judge(reply, int(m_batch.events.size()), consumer(), before, now, m_jitter());
    if (m_isTokenOld && isTokenRejected(judgement)) {
        judgement.consequence = Consequence::TryAgain;
        judgement.note += u" That was the token which has been replaced since."_s;
    }
    if (isByHand() && isOfEvent(judgement))
        judgement.consequence = Consequence::SetAside; // it says so, and nothing else has to wait for it
    Settlement settlement;
    settlement.consumer = consumer().id;
    settlement.attempt = attemptOf(reply, judgement);
    if (m_batch.kind == AttemptKind::Test) {
        settleTest(judgement, settlement);
    } else {
        m_stored.standing = judgement.standing;
        if (LaneFeed *feed = this->feed(m_batch.feed))
            applyToFeed(*feed, judgement, now, settlement);
        else
            settlement.attempt->feed = {}; // it was removed meanwhile
    }
    if (storedPart(standing()) != storedPart(before))
        settlement.standing = standing();
    settlement.isSynced = settlement.isSynced || standing().holdUntil != before.holdUntil;
    return settlement;
}

void Lane::settleTest(const Judgement &judgement, Settlement &settlement)
{
    // A test changes nothing but the hold that its answer asked for.
    Standing &now = m_stored.standing;
    now.holdSince = judgement.standing.holdSince;
    now.holdUntil = judgement.standing.holdUntil;
    if (judgement.outcome == Outcome::Throttled)
        now = judgement.standing;
    settlement.isSynced = true;
}

void Lane::applyToFeed(LaneFeed &feed, const Judgement &judgement, TimePoint now, Settlement &settlement)
{
    const FeedProgress before = feed.progress();
    if (!m_isDisowned) {
        switch (judgement.consequence) {
        case Consequence::Advance:
            feed.advance(m_batch, now, true);
            settlement.settled = settledBy(feed);
            if (const Resend *resend = feed.resendOf(m_batch);
                resend && resend->isNewestOnly && feed.progress().setAside > 0) {
                settlement.superseding = m_batch.events;
                settlement.supersededFrom = resend->first;
            }
            break;
        case Consequence::Wait: break;
        case Consequence::TryAgain: feed.retry(m_batch); break;
        case Consequence::Halve: feed.suspect(m_batch); break;
        case Consequence::SetAside:
            if (m_batch.kind != AttemptKind::Resend) {
                settlement.setAside = SetAside { m_batch.first(), m_batch.last(), 1, judgement.note, now };
                feed.addSetAside(1);
            }
            if (isByHand())
                feed.resendOf(m_batch)->refusal = judgement.note;
            feed.advance(m_batch, now, false);
            break;
        case Consequence::Suspend: break;
        }
    }
    if (judgement.consequence == Consequence::Suspend)
        suspend(&feed, judgement, now, settlement);
    if (const Resend *resend = feed.resendOf(m_batch)) {
        settlement.resend = *resend;
        feed.resends().removeIf([](const Resend &r) { return r.endedAt.has_value(); });
    }
    settlement.feed = feed.stored();
    settlement.isOnlyAdvanced = feed.progress().suspension == before.suspension;
}

bool Lane::isByHand() const
{
    LaneFeed *feed = this->feed(m_batch.feed);
    const Resend *resend = feed ? feed->resendOf(m_batch) : nullptr;
    return resend && resend->isByHand();
}

std::vector<std::pair<Sequence, Sequence>> Lane::settledBy(LaneFeed &feed) const
{
    const Resend *resend = feed.resendOf(m_batch);
    if (!resend || resend->isByHand() || feed.progress().setAside == 0)
        return {};
    using enum Resend::Selection;
    if ((resend->selection == Range || resend->selection == SetAside) && !resend->isNewestOnly)
        return { { m_batch.first(), m_batch.last() } };
    // What lies between chosen events was not sent.
    std::vector<std::pair<Sequence, Sequence>> settled;
    for (const EntityEvent &event : m_batch.events)
        settled.emplace_back(event.sequence, event.sequence);
    return settled;
}

void Lane::suspend(LaneFeed *feed, const Judgement &judgement, TimePoint now, Settlement &settlement)
{
    const Suspension suspension { judgement.suspendReason, judgement.note, now };
    const QString effect = describe(judgement.suspendReason) + u' ' + judgement.note;
    const auto note = [&](const QString &name) {
        settlement.activity.push_back({ 0, now, u"Postrider"_s, u"feed.suspend"_s, name, effect });
    };
    if (judgement.suspendScope == SuspendScope::Consumer) {
        settlement.suspended = suspendAll(suspension);
        for (const StoredFeed &stopped : settlement.suspended)
            note(stopped.feed.name);
    } else {
        feed->suspend(suspension);
        note(feed->feed().name);
    }
    settlement.isSynced = true;
}

std::vector<StoredFeed> Lane::suspendAll(const Suspension &suspension)
{
    std::vector<StoredFeed> suspended;
    for (const auto &feed : m_feeds) {
        if (feed->progress().suspension)
            continue;
        feed->suspend(suspension);
        suspended.push_back(feed->stored());
    }
    return suspended;
}

Attempt Lane::attemptOf(const Reply &reply, const Judgement &judgement) const
{
    Attempt attempt;
    attempt.feed = m_batch.feed;
    attempt.consumer = consumer().id;
    attempt.kind = m_batch.kind;
    attempt.resend = m_batch.resend;
    attempt.first = m_batch.first();
    attempt.last = m_batch.last();
    attempt.events = int(m_batch.events.size());
    attempt.waiting = m_waiting;
    attempt.startedAt = reply.startedAt;
    attempt.duration = reply.endedAt - reply.startedAt;
    attempt.status = reply.status;
    attempt.outcome = judgement.outcome;
    if (!judgement.retryAfter.text.isNull())
        attempt.retryAfter = judgement.retryAfter.text;
    attempt.retryAfterForm = judgement.retryAfter.form;
    if (judgement.standing.holdUntil != standing().holdUntil)
        attempt.holdUntil = judgement.standing.holdUntil;
    attempt.note = judgement.note;
    attempt.requestHeadId = m_requestHead;
    attempt.responseHeaders = toText(reply.headers);
    attempt.responseBody = QString::fromUtf8(reply.body);
    return attempt;
}

} // namespace postrider
