// SPDX-License-Identifier: GPL-3.0-or-later
#include "largelog.h"

#include "domain/clock.h"
#include "engine/profile.h"
#include "store/consumers.h"
#include "store/database.h"
#include "store/eventlog.h"
#include "store/feeds.h"
#include "store/ledger.h"
#include "store/resends.h"
#include "store/setasides.h"
#include "store/sources.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <vector>

namespace postrider::benchmark {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Events = LargeLog::Events;
constexpr int Portion = 10'000; // events in memory at a time
constexpr int BatchSize = 100;
constexpr int TroubledEach = 50; // batches
constexpr int SetAsideEach = 200'003; // events that a Feed carries
constexpr int ResentEach = 1'000'000; // events of the log
constexpr Milliseconds TwoYears = 730 * 24h;

const QStringList &resources()
{
    static const QStringList names { u"Property"_s, u"Media"_s, u"Member"_s, u"OpenHouse"_s, u"Office"_s, u"Teams"_s };
    return names;
}

/// Nearly all are of a few resources; Teams occur a hundred times, all of them long ago.
int resourceOf(qint64 index)
{
    if (index < Events / 10 && index % (Events / 1000) == 1)
        return 5;
    const qint64 part = index * 2654435761 / 128 % 100;
    return part < 60 ? 0 : part < 90 ? 1 : part < 95 ? 2 : part < 98 ? 3 : 4;
}

EntityEvent eventOf(qint64 index, TimePoint begin)
{
    static const QStringList before { QString(), QString(), u"M"_s, u"H"_s, u"O"_s, u"T"_s };
    const int resource = resourceOf(index);
    QString key = before.at(resource) + QString::number(200'000 + index * 7919 % 90'000);
    if (resource == 1)
        key += u'-' + QString::number(index % 20);
    return { { sequenceOf(index) }, resources().at(resource), key, {}, {}, begin + TwoYears * index / Events, false };
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("The benchmark's profile could not be written: %s", qPrintable(result.error().detail));
    return std::move(*result);
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("The benchmark's profile could not be written: %s", qPrintable(result.error().detail));
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// What one Feed has done, event after event.
class FeedWriter final
{
public:
    FeedWriter(Transaction &transaction, SourceId source, int number)
        : m_number(number)
        , m_stopIndex(number < 30 ? Events
                  : number < 40   ? Events - 1000 * number
                                  : Events / 10 * (number - 40))
    {
        const QString name = u"Consumer %1"_s.arg(number + 1);
        Consumer consumer;
        consumer.publicId = newId();
        consumer.name = name;
        consumer.endpoint = QUrl(u"http://127.0.0.1:9/"_s);
        consumer.hasToken = true;
        m_stored.feed.consumer = consumers::insert(transaction, consumer);
        m_stored.feed.publicId = newId();
        m_stored.feed.name = u"Feed of "_s + name;
        m_stored.feed.source = source;
        if (number % 10 == 1 || number % 10 == 2)
            m_stored.feed.filter.resources = resources().first(number % 10);
        if (number == 14 || number == 44)
            m_stored.feed.filter.resources = resources().last(1);
        if (number % 10 == 6)
            m_stored.progress.startedAbove = { sequenceOf(Events / 20) };
        m_stored.filters = { { Sequence::none(), m_stored.feed.filter } };
        m_stored.feed.id = feeds::insert(transaction, m_stored.feed, m_stored.progress);
        if (number % 10 == 3) {
            m_stored.filters.append({ { sequenceOf(Events / 2) }, { resources().first(1) } });
            feeds::saveFilter(transaction, m_stored.feed.id, m_stored.filters.last().above, { resources().first(1) });
        }
        setCarried();
    }

    void take(Transaction &transaction, qint64 index, const EntityEvent &event, int resource)
    {
        if (m_step + 1 < m_stored.filters.size() && m_stored.filters.at(m_step + 1).above < event.sequence) {
            ++m_step;
            setCarried();
        }
        if (event.sequence <= m_stored.progress.startedAbove || !m_isCarried[size_t(resource)])
            return;
        if (index >= m_stopIndex) {
            ++m_stored.progress.waiting;
            return;
        }
        if (++m_carried % SetAsideEach == 0) {
            send(transaction, event.readAt);
            setAside(transaction, event);
            return;
        }
        if (m_batch.events++ == 0)
            m_batch.first = event.sequence;
        m_batch.last = event.sequence;
        if (m_batch.events == BatchSize)
            send(transaction, event.readAt);
    }

    /// Sends the 300 events before `index` again.
    void resend(Transaction &transaction, qint64 index, TimePoint now)
    {
        if (m_number % 5 != 0 || index >= m_stopIndex)
            return;
        Resend resend;
        resend.first = { sequenceOf(index - 300) };
        resend.last = { sequenceOf(index - 1) };
        resend.events = 300;
        startResend(transaction, resend, now);
        for (int i = 300; i > 0; i -= BatchSize) {
            (void)record(transaction, AttemptKind::Resend, resend.id, { sequenceOf(index - i) },
                { sequenceOf(index - i + BatchSize - 1) }, BatchSize, now);
        }
        endResend(transaction, resend, now);
    }

    void finish(Transaction &transaction, TimePoint now)
    {
        send(transaction, now);
        m_stored.progress.position = std::max(m_stored.progress.startedAbove, { sequenceOf(m_stopIndex - 1) });
        if (m_stopIndex == 0)
            m_stored.progress.position = m_stored.progress.startedAbove;
        feeds::saveProgress(transaction, m_stored.feed.id, m_stored.progress);
        if (m_number == 0) { // one that goes on
            Resend resend;
            resend.first = { sequenceOf(1000) };
            resend.last = { sequenceOf(1999) };
            resend.events = resend.waiting = 1000;
            startResend(transaction, resend, now);
        }
    }

private:
    void setCarried()
    {
        m_isCarried.clear();
        for (const QString &name : resources())
            m_isCarried.push_back(m_stored.filters.at(m_step).filter.matches(name, {}));
    }

    AttemptId record(Transaction &transaction, AttemptKind kind, ResendId resend, Sequence first, Sequence last,
        int events, TimePoint at, Outcome outcome = Outcome::Accepted)
    {
        Attempt attempt;
        attempt.feed = m_stored.feed.id;
        attempt.consumer = m_stored.feed.consumer;
        attempt.kind = kind;
        attempt.resend = resend;
        attempt.first = first;
        attempt.last = last;
        attempt.events = events;
        attempt.waiting = events;
        attempt.startedAt = at;
        attempt.duration = 40ms;
        attempt.outcome = outcome;
        attempt.status = outcome == Outcome::Accepted ? 204 : outcome == Outcome::Throttled ? 429 : 500;
        if (outcome == Outcome::Throttled) {
            attempt.retryAfter = u"30"_s;
            attempt.holdUntil = at + 30s;
        }
        attempt.responseHeaders = u"Server: nginx\nDate: Mon, 23 Nov 2026 14:40:00 GMT\nConnection: keep-alive\n"_s;
        return ledger::record(transaction, attempt);
    }

    void send(Transaction &transaction, TimePoint at)
    {
        if (m_batch.events == 0)
            return;
        if (++m_batches % TroubledEach == 0) {
            const Outcome outcome = m_batches % (2 * TroubledEach) == 0 ? Outcome::Throttled : Outcome::Failed;
            (void)record(transaction, AttemptKind::Live, {}, m_batch.first, m_batch.last, m_batch.events, at, outcome);
        }
        const AttemptId attempt =
            record(transaction, AttemptKind::Live, {}, m_batch.first, m_batch.last, m_batch.events, at + 1s);
        if (const Sequence older = std::exchange(m_superseded, Sequence::none()); !older.isNone()) {
            transaction.run(
                "UPDATE set_asides SET settled_as = 'superseded', superseded_by = ?, settled_attempt_id = ? "
                "WHERE feed_id = ? AND first_sequence = ?",
                m_batch.first, attempt, m_stored.feed.id, older);
        }
        m_batch = {};
        m_stored.progress.lastAcceptedAt = at + 1s;
    }

    /// One in four each stays so, is accepted later, is superseded, and is settled by a person.
    void setAside(Transaction &transaction, const EntityEvent &event)
    {
        const Sequence sequence = event.sequence;
        setasides::insert(transaction, m_stored.feed.id, { sequence, sequence, 1, u"400 Bad Request"_s, event.readAt });
        switch (++m_setAsides % 4) {
        case 1: {
            Resend resend;
            resend.selection = Resend::Selection::SetAside;
            resend.first = resend.last = sequence;
            resend.events = 1;
            startResend(transaction, resend, event.readAt);
            const AttemptId attempt =
                record(transaction, AttemptKind::Resend, resend.id, sequence, sequence, 1, event.readAt + 1s);
            (void)setasides::settle(transaction, m_stored, sequence, sequence, attempt);
            endResend(transaction, resend, event.readAt + 1s);
            break;
        }
        case 2: m_superseded = sequence; break; // by what is sent next
        case 3:
            (void)setasides::mark(
                transaction, m_stored, { sequence, sequence }, u"Told by telephone."_s, event.readAt + 1h);
            break;
        default: break;
        }
    }

    void startResend(Transaction &transaction, Resend &resend, TimePoint now) const
    {
        resend.feed = m_stored.feed.id;
        resend.askedAt = now;
        resend.who = u"benchmark"_s;
        resend.id = resends::insert(transaction, resend);
    }

    static void endResend(Transaction &transaction, Resend &resend, TimePoint now)
    {
        resend.position = resend.last;
        resend.endedAt = now;
        resends::save(transaction, resend);
    }

    struct Batch
    {
        Sequence first;
        Sequence last;
        int events = 0;
    };

    const int m_number;
    const qint64 m_stopIndex; ///< from here on all waits
    StoredFeed m_stored;
    qsizetype m_step = 0; ///< of the filter
    std::vector<bool> m_isCarried; ///< by resource
    qint64 m_carried = 0;
    qint64 m_batches = 0;
    qint64 m_setAsides = 0;
    Batch m_batch;
    Sequence m_superseded; ///< was set aside before the batch
};

/// Takes the indexes of the large tables away, and builds them again at the end: from what is there, it is several
/// times faster.
class Indexes final
{
public:
    explicit Indexes(Database &database)
        : m_database(database)
    {
        QStringList names;
        must(database.select("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
                             "AND tbl_name IN ('events', 'attempts')",
            [this, &names](const Row &row) {
                names.append(row.text(0));
                m_statements.append(row.text(1));
            }));
        for (const QString &name : names)
            must(database.runText(u"DROP INDEX "_s + name));
    }
    void build()
    {
        for (const QString &statement : m_statements)
            must(m_database.runText(statement));
    }

private:
    Database &m_database;
    QStringList m_statements;
};

void write(Database &database, TimePoint now, const std::function<void(int)> &goesOn)
{
    const TimePoint begin = now - TwoYears;
    Indexes indexes(database);
    auto transaction = std::make_unique<Transaction>(database, Durability::Progress);
    Source source;
    source.publicId = newId();
    source.name = u"Benchmark"_s;
    source.url = QUrl(u"http://127.0.0.1:9/"_s);
    source.id = sources::insert(*transaction, source);
    std::vector<FeedWriter> writers;
    for (int i = 0; i < LargeLog::Feeds; ++i)
        writers.emplace_back(*transaction, source.id, i);
    for (qint64 first = 0; first < Events; first += Portion) {
        QList<EntityEvent> events;
        for (qint64 index = first; index < first + Portion; ++index)
            events.append(eventOf(index, begin));
        eventlog::append(*transaction, source.id, events);
        for (qint64 index = first; index < first + Portion; ++index) {
            const EntityEvent &event = events.at(index - first);
            const int resource = resourceOf(index);
            for (FeedWriter &writer : writers)
                writer.take(*transaction, index, event, resource);
        }
        if (const qint64 next = first + Portion; next % ResentEach == 0) {
            for (FeedWriter &writer : writers)
                writer.resend(*transaction, next, events.last().readAt);
            must(transaction->commit());
            transaction = std::make_unique<Transaction>(database, Durability::Progress);
            goesOn(int(next));
        }
    }
    for (FeedWriter &writer : writers)
        writer.finish(*transaction, now);
    SourceProgress progress;
    progress.head = { sequenceOf(Events - 1) };
    progress.isCaughtUp = true;
    progress.lastReadAt = now;
    sources::saveProgress(*transaction, source.id, progress);
    must(transaction->commit());
    indexes.build();
}

} // namespace

qint64 sequenceOf(qint64 index)
{
    return index + index / 9 + 1;
}

LargeLog makeLargeLog(const QString &folder, const std::function<void(int)> &goesOn)
{
    const Profile profile(folder);
    must(profile.prepare());
    const QString path = profile.databasePath();
    QFile whole(path + ".whole"_L1); // is there once all was written
    LargeLog log;
    if (!whole.exists()) {
        if (QFile::exists(path))
            qFatal("%s is there and was not made whole. Choose another folder, or remove it.", qPrintable(path));
        QElapsedTimer timer;
        timer.start();
        {
            const auto database = must(Database::open(path, Database::Mode::ReadWrite));
            must(database->runText(u"PRAGMA journal_mode = OFF"_s)); // nothing is lost that was not made up
            must(database->runText(u"PRAGMA cache_size = -262144"_s));
            write(*database, SystemClock().now(), goesOn);
        }
        (void)must(Database::open(path, Database::Mode::ReadWrite)); // with a log again, as profiles are
        log.seconds = double(timer.elapsed()) / 1e3;
        if (!whole.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written.", qPrintable(whole.fileName()));
    }
    const auto database = must(Database::open(path, Database::Mode::ReadOnly));
    must(database->select("SELECT count(*) FROM attempts", [&log](const Row &row) { log.attempts = row.integer(0); }));
    log.bytes = QFileInfo(path).size();
    return log;
}

} // namespace postrider::benchmark
