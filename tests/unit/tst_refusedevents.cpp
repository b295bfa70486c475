// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/setasides.h"
#include "support/lanedriver.h"
#include "support/replies.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <numeric>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using replies::answer;

namespace {

QList<qint64> upTo(qint64 last)
{
    QList<qint64> list(last);
    std::iota(list.begin(), list.end(), 1);
    return list;
}

} // namespace

/// What a Lane does about events that a Consumer refuses.
class tst_RefusedEvents final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsRefusedEvents_data();
    void findsRefusedEvents();
    void findsTheSizeThatFits();
    void suspendsAtARefusedEvent();
    void suspendsOneFeedOrAll_data();
    void suspendsOneFeedOrAll();
    void resendOfARecordSettlesNothingElse();
};

void tst_RefusedEvents::findsRefusedEvents_data()
{
    QTest::addColumn<int>("batchSize");
    QTest::addColumn<int>("refused");
    QTest::addColumn<int>("status");
    for (const int batchSize : { 1, 2, 3, 7, 10, 33, 64, 100 }) {
        for (const int refused : { 0, 1, 2, 25 })
            QTest::addRow("batches of %d, %d refused", batchSize, refused) << batchSize << refused << 422;
    }
    QTest::newRow("all refused") << 100 << 500 << 400;
    QTest::newRow("already there") << 50 << 20 << 409;
}

void tst_RefusedEvents::findsRefusedEvents()
{
    QFETCH(const int, batchSize);
    QFETCH(const int, refused);
    QFETCH(const int, status);
    QRandomGenerator random(quint32(batchSize * 1000 + refused));
    QSet<qint64> bad;
    while (bad.size() < refused)
        bad.insert(random.bounded(1, 501));
    StoreFixture store;
    Consumer settings;
    settings.batchSize = batchSize;
    settings.onRefusedEvent = OnRefusedEvent::SetAside;
    const ConsumerId consumer = store.addConsumer(settings);
    const FeedId feed = store.addFeed(store.addSource(500), consumer);
    Driver driver(store, consumer);
    QList<qint64> accepted;
    driver.run([&](const Batch &batch) {
        const QList<qint64> carried = sequencesOf(batch);
        if (carried.size() > batchSize)
            qFatal("A batch is too large.");
        const bool isBad = std::ranges::any_of(carried, [&bad](qint64 sequence) { return bad.contains(sequence); });
        if (isBad)
            return answer(status);
        accepted += carried;
        return answer(204);
    });
    QList<qint64> good = upTo(500);
    good.removeIf([&bad](qint64 sequence) { return bad.contains(sequence); });
    QCOMPARE(accepted, good); // each once, in order
    QSet<qint64> setAside;
    for (const SetAside &one : must(setasides::unsettled(store.database(), feed))) {
        QCOMPARE(one.first, one.last);
        QCOMPARE(one.events, 1);
        setAside.insert(one.first.value);
    }
    QCOMPARE(setAside, status == 409 ? QSet<qint64>() : bad);
    QCOMPARE(store.feed(feed).progress.position, Sequence { 500 });
    QCOMPARE(store.feed(feed).progress.waiting, 0);
    QCOMPARE(store.problems(), QString());
}

void tst_RefusedEvents::findsTheSizeThatFits()
{
    StoreFixture store;
    Consumer settings;
    settings.onRefusedEvent = OnRefusedEvent::SetAside;
    const ConsumerId consumer = store.addConsumer(settings);
    const FeedId feed = store.addFeed(store.addSource(500), consumer);
    Driver driver(store, consumer);
    QList<qint64> accepted;
    int tooLarge = 0;
    driver.run([&](const Batch &batch) {
        const QList<qint64> carried = sequencesOf(batch);
        if (carried.size() > 13 || carried.contains(300))
            return ++tooLarge, answer(413);
        accepted += carried;
        return answer(204);
    });
    QList<qint64> good = upTo(500);
    good.removeOne(300);
    QCOMPARE(accepted, good);
    QVERIFY2(tooLarge < 20, qPrintable(QString::number(tooLarge)));
    QCOMPARE(must(setasides::unsettled(store.database(), feed)).size(), 1);
    QCOMPARE(store.problems(), QString());
}

void tst_RefusedEvents::suspendsAtARefusedEvent()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const SourceId source = store.addSource(40);
    const FeedId feed = store.addFeed(source, consumer);
    const FeedId other = store.addFeed(source, consumer);
    Driver driver(store, consumer);
    driver.run([feed](const Batch &batch) {
        return answer(
            batch.feed == feed && batch.first() <= Sequence { 21 } && batch.last() >= Sequence { 21 } ? 422 : 204);
    });
    const FeedProgress stopped = store.feed(feed).progress;
    QCOMPARE(stopped.position, Sequence { 20 });
    QCOMPARE(stopped.suspension->reason, SuspendReason::EventRefused);
    QCOMPARE(stopped.waiting, 20);
    QVERIFY(!store.feed(other).progress.suspension);
    QCOMPARE(store.feed(other).progress.position, Sequence { 40 });
    QCOMPARE(must(activity::newest(store.database(), 9)).size(), 1);
    QCOMPARE(store.problems(), QString());
}

void tst_RefusedEvents::suspendsOneFeedOrAll_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isAll");
    QTest::newRow("token") << 401 << true;
    QTest::newRow("gone") << 410 << true;
    QTest::newRow("moved") << 301 << true;
    QTest::newRow("event") << 422 << false;
    QTest::newRow("too large") << 413 << false;
}

void tst_RefusedEvents::suspendsOneFeedOrAll()
{
    QFETCH(const int, status);
    QFETCH(const bool, isAll);
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const SourceId source = store.addSource(5);
    const FeedId one = store.addFeed(source, consumer);
    const FeedId two = store.addFeed(source, consumer);
    Driver driver(store, consumer);
    QCOMPARE(driver.take()->feed, one);
    QVERIFY(driver.settle(answer(status)).isSynced);
    QVERIFY(store.feed(one).progress.suspension);
    QCOMPARE(store.feed(two).progress.suspension.has_value(), isAll);
    QCOMPARE(driver.lane->feed(two)->isStopped(), isAll);
    QCOMPARE(store.feed(one).progress.position, Sequence::none());
}

void tst_RefusedEvents::resendOfARecordSettlesNothingElse()
{
    // 10 and 30 are of the record that is sent again; 20, set aside too, is of another.
    StoreFixture store;
    Consumer settings;
    settings.onRefusedEvent = OnRefusedEvent::SetAside;
    const ConsumerId consumer = store.addConsumer(settings);
    const SourceId source = store.addSource(0);
    QList<EntityEvent> events = someEvents({ 1 }, 40);
    events[9].resourceRecordKey = events[29].resourceRecordKey = u"A"_s;
    store.addEvents(source, events);
    const FeedId feed = store.addFeed(source, consumer);
    Driver refused(store, consumer);
    refused.run([](const Batch &batch) {
        const auto isBad = [](const EntityEvent &event) {
            return QList<qint64> { 10, 20, 30 }.contains(event.sequence.value);
        };
        return answer(std::ranges::any_of(batch.events, isBad) ? 422 : 204);
    });
    QCOMPARE(must(setasides::unsettled(store.database(), feed)).size(), 3);
    Resend resend;
    resend.feed = feed;
    resend.selection = Resend::Selection::Record;
    resend.resourceName = u"Property"_s;
    resend.recordKey = u"A"_s;
    resend.first = { 10 };
    resend.last = { 30 };
    resend.position = { 9 };
    resend.events = resend.waiting = 2;
    (void)store.addResend(resend);
    Driver driver(store, consumer);
    driver.run([](const Batch &) { return answer(204); });
    const QList<SetAside> left = must(setasides::unsettled(store.database(), feed));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().first, Sequence { 20 });
    QCOMPARE(store.feed(feed).progress.setAside, 1);
    QCOMPARE(store.problems(), QString());
}

QTEST_APPLESS_MAIN(tst_RefusedEvents)
#include "tst_refusedevents.moc"
