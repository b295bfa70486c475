// SPDX-License-Identifier: GPL-3.0-or-later
#include "deliveryrun.h"

#include "delivery/dispatcher.h"
#include "delivery/httpsender.h"
#include "engine/profile.h"
#include "engine/pruner.h"
#include "http/httpclient.h"
#include "store/consumers.h"
#include "store/database.h"
#include "store/eventlog.h"
#include "store/sources.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>

namespace postrider::benchmark {

using namespace Qt::StringLiterals;

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

std::unique_ptr<Database> open(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    return std::move(*database);
}

EntityEvent madeEvent(qint64 sequence, TimePoint now)
{
    static const QStringList resources { u"Property"_s, u"Media"_s, u"Member"_s, u"OpenHouse"_s };
    return { { sequence }, resources.at(sequence % resources.size()),
        QString::number(200'000 + sequence * 7919 % 90'000), {}, {}, now, false };
}

void makeLog(Database &database, int events)
{
    const TimePoint now = SystemClock().now();
    Transaction transaction(database, Durability::Synced);
    Source source;
    source.publicId = newId();
    source.name = u"Benchmark"_s;
    source.url = QUrl(u"http://127.0.0.1/"_s);
    source.id = sources::insert(transaction, source);
    for (int i = 1; i <= events; ++i)
        eventlog::append(transaction, source.id, { madeEvent(i, now) });
    SourceProgress progress;
    progress.head = { events };
    sources::saveProgress(transaction, source.id, progress);
    if (!transaction.commit())
        qFatal("The benchmark's event log could not be written.");
}

StoredConsumer makeConsumer(Transaction &transaction, const QUrl &endpoint, int batchSize)
{
    StoredConsumer stored;
    Consumer &consumer = stored.consumer;
    consumer.publicId = newId();
    consumer.name = u"Consumer "_s + consumer.publicId;
    consumer.endpoint = endpoint;
    consumer.batchSize = batchSize;
    consumer.hasToken = true;
    stored.standing.sizeLimit = batchSize;
    consumer.id = consumers::insert(transaction, consumer);
    consumers::saveStanding(transaction, consumer.id, stored.standing);
    return stored;
}

/// A Feed of the newest `events` events of a Source.
StoredFeed makeFeed(Transaction &transaction, const StoredSource &source, const Consumer &consumer, int events)
{
    StoredFeed stored;
    stored.feed.publicId = newId();
    stored.feed.name = u"Feed of "_s + consumer.name;
    stored.feed.source = source.source.id;
    stored.feed.consumer = consumer.id;
    stored.feed.label = u"Benchmark"_s;
    stored.filters = { { Sequence::none(), {} } };
    FeedProgress &progress = stored.progress;
    progress.startedAbove = progress.position = { source.progress.head.value - events };
    const auto waiting =
        eventlog::countCarried(transaction.database(), stored, progress.position, source.progress.head);
    progress.waiting = waiting.value_or(0);
    stored.feed.id = feeds::insert(transaction, stored.feed, progress);
    return stored;
}

/// Delivers to Consumers of its own what the only Source of a profile has.
class Run final
{
public:
    Run(Database &database, const Load &load)
        : m_database(database)
        , m_load(load)
        , m_sender(m_client)
        , m_dispatcher(database, m_sender, m_clock,
              [token = *Token::fromPasted("benchmark")](const QString &, const auto &done) { done(token); })
    {
        const auto sources = sources::all(database);
        if (!sources || sources->size() != 1)
            qFatal("The benchmark's profile has not one Source.");
        Transaction transaction(database, Durability::Synced);
        for (qsizetype i = 0; i < load.endpoints.size(); ++i)
            addLane(transaction, sources->first(), i);
        if (!transaction.commit())
            qFatal("The benchmark's Feeds could not be written.");
    }

    Delivered measure(qsizetype healthy)
    {
        QEventLoop loop;
        QElapsedTimer elapsed;
        std::vector<qint64> lastAt(m_load.endpoints.size(), 0);
        std::vector<double> gaps;
        gaps.reserve(4'000'000);
        QObject::connect(&m_dispatcher, &Dispatcher::recorded, &loop, [&](const QSet<FeedId> &feeds) {
            const qint64 now = elapsed.nsecsElapsed();
            for (const FeedId feed : feeds) {
                const qsizetype i = m_indexes.value(feed);
                if (i >= healthy)
                    continue;
                gaps.push_back(double(now - lastAt[i]) / 1e6);
                lastAt[i] = now;
            }
            if (now >= m_load.time.count() * 1'000'000)
                loop.quit();
        });
        Pruner pruner(m_database, m_dispatcher, m_clock);
        if (m_load.isPruning)
            pruner.wake();
        elapsed.start();
        m_dispatcher.start();
        loop.exec();
        const double seconds = double(elapsed.nsecsElapsed()) / 1e9;
        pruner.stop();
        m_dispatcher.stop();
        m_client.abortAll();
        (void)m_dispatcher.flush();
        return delivered(gaps, seconds);
    }

private:
    void addLane(Transaction &transaction, const StoredSource &source, qsizetype i)
    {
        const StoredConsumer consumer = makeConsumer(transaction, m_load.endpoints.at(i), m_load.batchSize);
        const StoredFeed feed = makeFeed(transaction, source, consumer.consumer, m_load.events);
        Lane *lane = m_dispatcher.addLane(consumer);
        lane->feeds().push_back(std::make_unique<LaneFeed>(feed));
        lane->feeds().back()->setHead(source.progress.head);
        m_indexes.insert(feed.feed.id, i);
    }

    [[nodiscard]] Delivered delivered(std::vector<double> &gaps, double seconds) const
    {
        Delivered delivered;
        delivered.postsPerSecond = double(gaps.size()) / seconds;
        delivered.eventsPerSecond = delivered.postsPerSecond * m_load.batchSize;
        const auto nth = gaps.begin() + std::ptrdiff_t(double(gaps.size()) * 0.99);
        std::nth_element(gaps.begin(), nth, gaps.end());
        delivered.p99 = nth == gaps.end() ? 0 : *nth;
        return delivered;
    }

    Database &m_database;
    const Load &m_load;
    const SystemClock m_clock;
    HttpClient m_client { m_clock };
    HttpSender m_sender;
    Dispatcher m_dispatcher;
    QHash<FeedId, qsizetype> m_indexes;
};

} // namespace

Delivered deliver(const Load &load, qsizetype healthy)
{
    const QTemporaryDir folder;
    const auto database = open(folder.filePath(u"benchmark.sqlite"_s));
    makeLog(*database, load.events);
    return Run(*database, load).measure(healthy);
}

Delivered deliverFrom(const QString &folder, const Load &load)
{
    return Run(*open(Profile(folder).databasePath()), load).measure(load.endpoints.size());
}

} // namespace postrider::benchmark
