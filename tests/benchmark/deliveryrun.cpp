// SPDX-License-Identifier: GPL-3.0-or-later
#include "deliveryrun.h"

#include "delivery/dispatcher.h"
#include "delivery/httpsender.h"
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

EntityEvent madeEvent(qint64 sequence, TimePoint now)
{
    static const QStringList resources { u"Property"_s, u"Media"_s, u"Member"_s, u"OpenHouse"_s };
    return { { sequence }, resources.at(sequence % resources.size()),
        QString::number(200'000 + sequence * 7919 % 90'000), {}, {}, now, false };
}

SourceId makeLog(Database &database, int events)
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
    return source.id;
}

StoredConsumer makeConsumer(Transaction &transaction, const QUrl &endpoint, int number, int batchSize)
{
    StoredConsumer stored;
    Consumer &consumer = stored.consumer;
    consumer.publicId = newId();
    consumer.name = u"Consumer %1"_s.arg(number);
    consumer.endpoint = endpoint;
    consumer.batchSize = batchSize;
    consumer.hasToken = true;
    stored.standing.sizeLimit = batchSize;
    consumer.id = consumers::insert(transaction, consumer);
    consumers::saveStanding(transaction, consumer.id, stored.standing);
    return stored;
}

StoredFeed makeFeed(Transaction &transaction, SourceId source, const Consumer &consumer, int events)
{
    StoredFeed stored;
    stored.feed.publicId = newId();
    stored.feed.name = u"Feed of "_s + consumer.name;
    stored.feed.source = source;
    stored.feed.consumer = consumer.id;
    stored.feed.label = u"Benchmark"_s;
    stored.progress.waiting = events;
    stored.filters = { { Sequence::none(), {} } };
    stored.feed.id = feeds::insert(transaction, stored.feed, stored.progress);
    return stored;
}

} // namespace

Delivered deliver(const Load &load, qsizetype healthy)
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"benchmark.sqlite"_s), Database::Mode::ReadWrite);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    const SourceId source = makeLog(**database, load.events);
    const SystemClock clock;
    HttpClient client(clock);
    HttpSender sender(client);
    const Token token = *Token::fromPasted("benchmark");
    Dispatcher dispatcher(**database, sender, clock, [token](const QString &, const auto &done) { done(token); });

    Transaction transaction(**database, Durability::Synced);
    QHash<FeedId, qsizetype> indexes;
    for (qsizetype i = 0; i < load.endpoints.size(); ++i) {
        const StoredConsumer consumer = makeConsumer(transaction, load.endpoints.at(i), int(i), load.batchSize);
        const StoredFeed feed = makeFeed(transaction, source, consumer.consumer, load.events);
        Lane *lane = dispatcher.addLane(consumer);
        lane->feeds().push_back(std::make_unique<LaneFeed>(feed));
        lane->feeds().back()->setHead({ load.events });
        indexes.insert(feed.feed.id, i);
    }
    if (!transaction.commit())
        qFatal("The benchmark's Feeds could not be written.");

    QEventLoop loop;
    QElapsedTimer elapsed;
    std::vector<qint64> lastAt(load.endpoints.size(), 0);
    std::vector<double> gaps;
    gaps.reserve(4'000'000);
    qint64 posts = 0;
    QObject::connect(&dispatcher, &Dispatcher::recorded, &loop, [&](const QSet<FeedId> &feeds) {
        const qint64 now = elapsed.nsecsElapsed();
        for (const FeedId feed : feeds) {
            const qsizetype i = indexes.value(feed);
            if (i >= healthy)
                continue;
            ++posts;
            gaps.push_back(double(now - lastAt[i]) / 1e6);
            lastAt[i] = now;
        }
        if (now >= load.time.count() * 1'000'000)
            loop.quit();
    });
    elapsed.start();
    dispatcher.start();
    loop.exec();
    const double seconds = double(elapsed.nsecsElapsed()) / 1e9;
    dispatcher.stop();
    client.abortAll();
    (void)dispatcher.flush();

    Delivered delivered;
    delivered.postsPerSecond = double(posts) / seconds;
    delivered.eventsPerSecond = delivered.postsPerSecond * load.batchSize;
    const auto nth = gaps.begin() + std::ptrdiff_t(double(gaps.size()) * 0.99);
    std::nth_element(gaps.begin(), nth, gaps.end());
    delivered.p99 = nth == gaps.end() ? 0 : *nth;
    return delivered;
}

} // namespace postrider::benchmark
