// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statement.h"

#include "domain/eventbody.h"
#include "domain/version.h"
#include "engine/exchangeheaders.h"
#include "engine/fates.h"
#include "engine/instant.h"
#include "engine/profile.h"
#include "engine/sentbody.h"
#include "store/eventlog.h"
#include "store/evidence.h"
#include "store/ledger.h"
#include "store/resends.h"

#include <QLocale>
#include <QMap>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Asked
{
    SourceId source;
    QList<EntityEvent> events; ///< ascending
    bool hasOlder = false;
};

tl::unexpected<Error> tooMany()
{
    return fail(Error::Kind::InvalidInput,
        u"That is more than %1 events, too many for one statement. Choose fewer, or make several."_s.arg(
            QLocale(QLocale::English).toString(Statement::MostEvents)));
}

QString subject(const StatementRequest &request)
{
    if (!request.recordKey.isEmpty())
        return u"%1 %2"_s.arg(request.resourceName, request.recordKey);
    const Sequence first = request.ranges.value(0).first;
    const Sequence last = request.ranges.isEmpty() ? first : request.ranges.last().last;
    return first == last ? u"event %1"_s.arg(first.value) : u"events %1 to %2"_s.arg(first.value).arg(last.value);
}

/// What the log of one Source has of what was asked for.
Result<Asked> eventsIn(Database &database, SourceId source, const StatementRequest &request)
{
    constexpr int Most = Statement::MostEvents;
    Asked asked { source, {}, false };
    if (!request.recordKey.isEmpty()) {
        const auto newest =
            eventlog::newestOfRecord(database, source, request.resourceName, request.recordKey, Most + 1);
        if (!newest)
            return tl::unexpected(newest.error());
        asked.events = newest->first(std::min<qsizetype>(newest->size(), Most));
        asked.hasOlder = newest->size() > Most;
        std::ranges::reverse(asked.events);
        return asked;
    }
    for (const SequenceRange &range : request.ranges) {
        const auto events =
            eventlog::between(database, source, range.first.before(), range.last, Most + 1 - int(asked.events.size()));
        if (!events)
            return tl::unexpected(events.error());
        asked.events += *events;
        if (asked.events.size() > Most)
            return tooMany();
    }
    return asked;
}

/// Makes one statement.
class Statements final
{
public:
    Statements(Database &database, const StatementRequest &request, TimePoint now, const std::function<bool()> &goOn)
        : m_database(database)
        , m_now(now)
        , m_goOn(goOn)
    {
        m_statement.request = request;
        m_statement.madeAt = now;
        m_statement.version = QStringLiteral(POSTRIDER_VERSION);
    }

    Result<Statement> make()
    {
        const auto status = queries::status(m_database, m_now);
        if (!status)
            return tl::unexpected(status.error());
        m_status = *status;
        Result<void> done = findConsumer();
        if (done)
            done = findEvents();
        if (done)
            done = addFates();
        if (done)
            done = addByHand();
        for (qsizetype feed = 0; done && feed < m_statement.feeds.size(); ++feed)
            done = addCarriers(feed);
        if (done)
            done = addPosts();
        if (!done)
            return tl::unexpected(done.error());
        std::ranges::stable_sort(
            m_statement.items, {}, [](const Statement::Item &item) { return item.event.sequence; });
        return std::move(m_statement);
    }

private:
    Result<void> findConsumer()
    {
        const QString &name = m_statement.request.consumer;
        const auto found = std::ranges::find(
            m_status.consumers, name, [](const StoredConsumer &stored) { return stored.consumer.name; });
        if (found == m_status.consumers.end())
            return fail(Error::Kind::NotFound, u"There is no Consumer named \"%1\"."_s.arg(name));
        m_statement.consumer = found->consumer;
        m_statement.endpoint = exchangeheaders::shareableAddress(found->consumer.endpoint.toString(QUrl::FullyEncoded));
        m_status.feeds.removeIf(
            [&found](const FeedStatus &feed) { return feed.stored.feed.consumer != found->consumer.id; });
        if (m_status.feeds.isEmpty())
            return fail(Error::Kind::NotFound,
                u"The Consumer \"%1\" has no Feed, so nothing was ever to be sent to it."_s.arg(name));
        return {};
    }

    /// Whether what is asked for can be of this Source.
    [[nodiscard]] bool isCandidate(const StoredSource &stored) const
    {
        const QString &wanted = m_statement.request.source;
        return (wanted.isEmpty() || stored.source.name == wanted)
            && std::ranges::any_of(m_status.feeds,
                [&stored](const FeedStatus &feed) { return feed.stored.feed.source == stored.source.id; });
    }

    [[nodiscard]] tl::unexpected<Error> notFound() const
    {
        const QString what = subject(m_statement.request);
        for (const StoredSource &stored : m_status.sources) {
            if (!isCandidate(stored) || !stored.pruned.readUntil)
                continue;
            return fail(Error::Kind::NotFound,
                u"There is no record of %1. What \"%2\" gave until %3 is no longer on record."_s.arg(
                    what, stored.source.name, toIso8601(*stored.pruned.readUntil)));
        }
        return fail(Error::Kind::NotFound,
            u"No Source that is pushed to \"%1\" has given %2."_s.arg(m_statement.consumer.name, what));
    }

    Result<void> findEvents()
    {
        Asked found;
        for (const StoredSource &stored : std::as_const(m_status.sources)) {
            if (!isCandidate(stored))
                continue;
            const auto asked = eventsIn(m_database, stored.source.id, m_statement.request);
            if (!asked)
                return tl::unexpected(asked.error());
            const auto isByHand = asked->events.isEmpty() ? wasSentByHand(stored.source.id) : Result<bool>(false);
            if (!isByHand)
                return tl::unexpected(isByHand.error());
            if (asked->events.isEmpty() && !*isByHand)
                continue;
            if (found.source.isValid())
                return fail(Error::Kind::InvalidInput,
                    u"Both \"%1\" and \"%2\" have given %3. Say of which Source."_s.arg(
                        m_statement.sourceName, stored.source.name, subject(m_statement.request)));
            found = *asked;
            m_statement.sourceName = stored.source.name;
            m_statement.pruned = stored.pruned;
        }
        if (!found.source.isValid())
            return notFound();
        m_source = found.source;
        m_statement.hasOlderEvents = found.hasOlder;
        m_status.feeds.removeIf([this](const FeedStatus &feed) { return feed.stored.feed.source != m_source; });
        m_statement.feeds = m_status.feeds;
        Consumer format = m_statement.consumer;
        format.alwaysList = false;
        for (const EntityEvent &event : std::as_const(found.events))
            m_statement.items.append({ event, eventBody({ event }, format), {}, {} });
        m_ofLog = m_statement.items.size();
        return {};
    }

    /// What a person sent of the record to a Feed; nothing when the statement is about sequences.
    [[nodiscard]] Result<QList<Resend>> byHandOf(FeedId feed) const
    {
        const StatementRequest &request = m_statement.request;
        if (request.recordKey.isEmpty())
            return QList<Resend>();
        return resends::byHand(m_database, feed, request.resourceName, request.recordKey);
    }

    [[nodiscard]] Result<bool> wasSentByHand(SourceId source) const
    {
        for (const FeedStatus &feed : m_status.feeds) {
            if (feed.stored.feed.source != source)
                continue;
            const auto sent = byHandOf(feed.stored.feed.id);
            if (!sent)
                return tl::unexpected(sent.error());
            if (!sent->isEmpty())
                return true;
        }
        return false;
    }

    Result<void> addByHand()
    {
        for (qsizetype feed = 0; feed < m_statement.feeds.size(); ++feed) {
            const auto sent = byHandOf(m_statement.feeds.at(feed).stored.feed.id);
            if (!sent)
                return tl::unexpected(sent.error());
            for (const Resend &resend : *sent) {
                if (auto done = addByHand(feed, resend); !done)
                    return done;
            }
        }
        return {};
    }

    Result<void> addByHand(qsizetype feed, const Resend &resend)
    {
        const SequenceRange number { resend.last, resend.last };
        const auto carriers = evidence::ofResend(m_database, resend.feed, resend.id, number);
        if (!carriers)
            return tl::unexpected(carriers.error());
        EventFate fate;
        fate.account.fate = resend.endedAt ? Fate::SetAside : Fate::Waiting;
        fate.account.detail = resend.refusal.isEmpty() ? u"Cancelled before it was sent."_s : resend.refusal;
        for (const evidence::Carrier &carrier : *carriers) {
            const auto attempt = ledger::attempt(m_database, carrier.id);
            if (!attempt)
                return tl::unexpected(attempt.error());
            if (*attempt && (*attempt)->outcome == Outcome::Accepted) {
                fate.account = { .fate = Fate::Accepted, .attempt = carrier.id };
                fate.attempt = **attempt;
            }
            m_carried[carrier.id].append({ feed, m_statement.items.size() });
        }
        Consumer format = m_statement.consumer;
        format.alwaysList = false;
        Statement::Item item { resend.byHand(), eventBody({ resend.byHand() }, format), {}, resend.id };
        for (qsizetype other = 0; other < m_statement.feeds.size(); ++other) {
            EventFate mine = fate;
            if (other != feed)
                mine.account = { .fate = Fate::Filtered };
            if (other != feed)
                mine.attempt.reset();
            mine.feed = m_statement.feeds.at(other);
            item.traces.append({ mine, {} });
        }
        m_statement.items.append(item);
        return {};
    }

    Result<void> addFates()
    {
        for (Statement::Item &item : m_statement.items) {
            if (isCancelled())
                return cancelled();
            const auto found = queries::fates(m_database, m_status, { { m_source, item.event } }, m_now);
            if (!found)
                return tl::unexpected(found.error());
            for (const EventFate &fate : found->first().fates)
                item.traces.append({ fate, {} });
        }
        return {};
    }

    /// Goes through the events in groups, each of which lies within what one look at the ledger covers.
    Result<void> addCarriers(qsizetype feed)
    {
        const StoredFeed &stored = m_statement.feeds.at(feed).stored;
        const QList<Statement::Item> &items = std::as_const(m_statement).items;
        for (qsizetype first = 0; first < m_ofLog;) {
            if (isCancelled())
                return cancelled();
            qsizetype last = first;
            auto farthest = evidence::farthest(m_database, stored, items.at(first).event.sequence);
            while (
                farthest && last + 1 < m_ofLog && items.at(last + 1).event.sequence <= *farthest && last - first < 200)
                ++last;
            if (farthest && last > first)
                farthest = evidence::farthest(m_database, stored, items.at(last).event.sequence);
            if (!farthest)
                return tl::unexpected(farthest.error());
            if (auto done = addGroup(feed, first, last, *farthest); !done)
                return done;
            first = last + 1;
        }
        return {};
    }

    Result<void> addGroup(qsizetype feed, qsizetype first, qsizetype last, Sequence farthest)
    {
        const FeedId id = m_statement.feeds.at(feed).stored.feed.id;
        const QList<Statement::Item> &items = std::as_const(m_statement).items;
        const SequenceRange range { items.at(first).event.sequence, items.at(last).event.sequence };
        const auto live = evidence::live(m_database, id, range, farthest);
        if (!live)
            return tl::unexpected(live.error());
        const auto resends = evidence::resends(m_database, id, range);
        if (!resends)
            return tl::unexpected(resends.error());
        QList<evidence::Carrier> carriers = *live;
        for (const ResendId resend : *resends) {
            const auto more = evidence::ofResend(m_database, id, resend, range);
            if (!more)
                return tl::unexpected(more.error());
            carriers += *more;
        }
        for (const evidence::Carrier &carrier : std::as_const(carriers)) {
            for (qsizetype i = first; i <= last; ++i) {
                const Sequence sequence = items.at(i).event.sequence;
                if (carrier.range.first <= sequence && sequence <= carrier.range.last)
                    m_carried[carrier.id].append({ feed, i });
            }
        }
        return {};
    }

    /// Reads the attempts in full, and leaves out those that did not carry what lies between their ends.
    Result<void> addPosts()
    {
        while (m_carried.size() > Statement::MostAttempts) {
            m_carried.erase(m_carried.begin());
            ++m_statement.postsLeftOut;
        }
        for (auto carrier = m_carried.cbegin(); carrier != m_carried.cend(); ++carrier) {
            if (isCancelled())
                return cancelled();
            const auto attempt = ledger::attempt(m_database, carrier.key());
            if (!attempt)
                return tl::unexpected(attempt.error());
            if (!*attempt)
                continue;
            if (auto done = addPost(**attempt, carrier.value()); !done)
                return done;
        }
        return {};
    }

    struct Place
    {
        qsizetype feed;
        qsizetype item;
    };

    Result<void> addPost(Attempt attempt, const QList<Place> &places)
    {
        const qsizetype feed = places.first().feed;
        QList<EntityEvent> events;
        for (const Place &place : places)
            events.append(m_statement.items.at(place.item).event);
        const bool isByHand = places.first().item >= m_ofLog;
        const auto sent = isByHand ? Result<QList<EntityEvent>>(events)
                                   : queries::sentOf(m_database, m_statement.feeds.at(feed).stored, attempt, events);
        if (!sent)
            return tl::unexpected(sent.error());
        if (sent->isEmpty())
            return {};
        const auto answer = exchangeheaders::evidence(attempt.responseHeaders);
        attempt.requestHead = exchangeheaders::shareable(attempt.requestHead);
        attempt.responseHeaders.clear();
        Statement::Post post { attempt, answer, {}, isByHand };
        for (const Place &place : places) {
            Statement::Item &item = m_statement.items[place.item];
            if (!sent->contains(item.event))
                continue;
            post.sequences.append(item.event.sequence);
            item.traces[feed].posts.append(m_statement.posts.size());
        }
        m_statement.posts.append(post);
        return {};
    }

    [[nodiscard]] bool isCancelled() const { return m_goOn && !m_goOn(); }
    static tl::unexpected<Error> cancelled() { return fail(Error::Kind::Cancelled, u"The statement was cancelled."_s); }

    Database &m_database;
    const TimePoint m_now;
    const std::function<bool()> &m_goOn;
    Status m_status; ///< in the end only the Feeds that the statement is about
    SourceId m_source;
    qsizetype m_ofLog = 0; ///< of the items; what was sent by hand comes after them
    QMap<AttemptId, QList<Place>> m_carried;
    Statement m_statement;
};

/// How far an event has come with a fate; the higher the better.
int rank(const EventFate &fate)
{
    switch (fate.account.fate) {
    case Fate::Accepted: return 6;
    case Fate::Superseded: return 5;
    case Fate::SetAside: return 4;
    case Fate::Waiting: return 3;
    case Fate::Unknown: return 2;
    case Fate::BeforeStart:
    case Fate::Pruned: return 1;
    case Fate::Filtered: return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

const Statement::Trace &Statement::best(const Item &item)
{
    Q_ASSERT(!item.traces.isEmpty());
    return *std::ranges::max_element(item.traces, {}, [](const Trace &trace) { return rank(trace.fate); });
}

Result<Statement> queries::statement(
    Database &database, const StatementRequest &request, TimePoint now, const std::function<bool()> &goOn)
{
    return atOneInstant(database, [&] { return Statements(database, request, now, goOn).make(); });
}

Result<Statement> queries::statement(const Profile &profile, const StatementRequest &request, TimePoint now)
{
    const auto database = Database::open(profile.databasePath(), Database::Mode::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    return statement(**database, request, now);
}

} // namespace postrider
