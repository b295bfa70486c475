// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/storefixture.h"

#include "delivery/dispatcher.h"
#include "store/eventlog.h"
#include "store/ledger.h"
#include "support/testclock.h"

#include <QUuid>

#include <algorithm>

namespace postrider::test {

using namespace Qt::StringLiterals;

QList<EntityEvent> someEvents(Sequence first, int count, const QString &resource)
{
    QList<EntityEvent> events;
    for (int i = 0; i < count; ++i) {
        EntityEvent event;
        event.sequence = { first.value + i };
        event.resourceName = resource;
        event.resourceRecordKey = u"R%1"_s.arg(event.sequence.value);
        event.readAt = TestClock::Start;
        events.append(event);
    }
    return events;
}

StoreFixture::StoreFixture()
    : m_path(m_folder.filePath(u"profile.db"_s))
{
    reopen();
}

void StoreFixture::reopen()
{
    m_database.reset();
    m_database = another(Database::Mode::ReadWrite);
}

std::unique_ptr<Database> StoreFixture::another(Database::Mode mode) const
{
    return must(Database::open(m_path, mode));
}

SourceId StoreFixture::addSource(int events, const QString &name)
{
    Source source;
    source.publicId = QUuid::createUuid().toString();
    source.name = name;
    source.url = QUrl(u"https://mls.example/odata"_s);
    Transaction transaction(*m_database, Durability::Progress);
    const SourceId id = sources::insert(transaction, source);
    must(transaction.commit());
    addEvents(id, someEvents({ 1 }, events));
    return id;
}

void StoreFixture::addEvents(SourceId source, const QList<EntityEvent> &events)
{
    SourceProgress progress;
    for (const StoredSource &stored : must(sources::all(*m_database))) {
        if (stored.source.id == source)
            progress = stored.progress;
    }
    progress.isCaughtUp = true;
    if (!events.isEmpty())
        progress.head = events.last().sequence;
    Transaction transaction(*m_database, Durability::Progress);
    eventlog::append(transaction, source, events);
    sources::saveProgress(transaction, source, progress);
    for (StoredFeed &feed : must(feeds::all(*m_database))) {
        if (feed.feed.source != source)
            continue;
        feed.progress.waiting +=
            std::ranges::count_if(events, [&feed](const EntityEvent &event) { return feed.carries(event); });
        feeds::saveProgress(transaction, feed.feed.id, feed.progress);
    }
    must(transaction.commit());
}

ConsumerId StoreFixture::addConsumer(Consumer consumer)
{
    consumer.publicId = QUuid::createUuid().toString();
    if (consumer.name.isEmpty())
        consumer.name = u"Consumer %1"_s.arg(++m_names);
    consumer.endpoint = QUrl(u"https://consumer.example/hook"_s);
    consumer.hasToken = true;
    Transaction transaction(*m_database, Durability::Progress);
    const ConsumerId id = consumers::insert(transaction, consumer);
    must(transaction.commit());
    return id;
}

FeedId StoreFixture::addFeed(SourceId source, ConsumerId consumer, const FeedFilter &filter, Sequence above)
{
    StoredFeed stored;
    stored.feed.publicId = QUuid::createUuid().toString();
    stored.feed.name = u"Feed %1"_s.arg(++m_names);
    stored.feed.source = source;
    stored.feed.consumer = consumer;
    stored.feed.filter = filter;
    stored.filters = { { Sequence::none(), filter } };
    stored.progress.startedAbove = stored.progress.position = above;
    stored.progress.waiting = must(eventlog::countCarried(*m_database, stored, above, Sequence::max()));
    Transaction transaction(*m_database, Durability::Progress);
    const FeedId id = feeds::insert(transaction, stored.feed, stored.progress);
    must(transaction.commit());
    return id;
}

ResendId StoreFixture::addResend(const Resend &resend)
{
    Transaction transaction(*m_database, Durability::Progress);
    const ResendId id = resends::insert(transaction, resend);
    must(transaction.commit());
    return id;
}

void StoreFixture::pause(FeedId feed, bool isPaused)
{
    FeedProgress progress = this->feed(feed).progress;
    progress.isPaused = isPaused;
    Transaction transaction(*m_database, Durability::Progress);
    feeds::saveProgress(transaction, feed, progress);
    must(transaction.commit());
}

StoredFeed StoreFixture::feed(FeedId id) const
{
    const QList<StoredFeed> all = must(feeds::all(*m_database));
    const auto found = std::ranges::find_if(all, [id](const StoredFeed &feed) { return feed.feed.id == id; });
    return found == all.end() ? StoredFeed() : *found;
}

StoredConsumer StoreFixture::consumer(ConsumerId id) const
{
    const QList<StoredConsumer> all = must(consumers::all(*m_database));
    const auto found = std::ranges::find_if(all, [id](const StoredConsumer &one) { return one.consumer.id == id; });
    return found == all.end() ? StoredConsumer() : *found;
}

QList<Attempt> StoreFixture::attempts(FeedId feed) const
{
    QList<Attempt> attempts = must(ledger::attempts(*m_database, feed, 1'000'000));
    std::ranges::reverse(attempts);
    return attempts;
}

qint64 StoreFixture::count(const QString &table) const
{
    qint64 rows = -1;
    must(m_database->selectOnce(
        u"SELECT count(*) FROM "_s + table, {}, [&rows](const Row &row) { rows = row.integer(0); }));
    return rows;
}

QString StoreFixture::problems() const
{
    QStringList problems;
    for (const Verification &feed : must(verify(*m_database))) {
        if (feed.wrong || !feed.problem.isEmpty())
            problems.append(
                u"%1, %2: %3"_s.arg(feed.feed).arg(feed.wrong.value_or(Sequence()).value).arg(feed.problem));
    }
    return problems.join(u'\n');
}

void StoreFixture::addFeeds(Lane &lane) const
{
    const QList<StoredSource> sources = must(sources::all(*m_database));
    const QList<Resend> resends = must(resends::waiting(*m_database));
    for (const StoredFeed &stored : must(feeds::all(*m_database))) {
        if (stored.feed.consumer != lane.consumer().id)
            continue;
        auto feed = std::make_unique<LaneFeed>(stored);
        for (const StoredSource &source : sources) {
            if (source.source.id == stored.feed.source)
                feed->setHead(source.progress.head);
        }
        for (const Resend &resend : resends) {
            if (resend.feed == stored.feed.id)
                feed->resends().append(resend);
        }
        lane.feeds().push_back(std::move(feed));
    }
}

std::unique_ptr<Lane> StoreFixture::lane(ConsumerId consumer) const
{
    auto lane = std::make_unique<Lane>(this->consumer(consumer), [] { return 0.0; });
    addFeeds(*lane);
    return lane;
}

void StoreFixture::load(Dispatcher &dispatcher) const
{
    for (const StoredConsumer &consumer : must(consumers::all(*m_database)))
        addFeeds(*dispatcher.addLane(consumer));
}

void StoreFixture::store(const Settlement &settlement)
{
    Transaction transaction(*m_database, Durability::Progress);
    record(transaction, settlement);
    must(transaction.commit());
}

} // namespace postrider::test
