// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/producer.h"
#include "support/receiver.h"
#include "support/testengine.h"
#include "support/waituntil.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Events = 300;
constexpr int OfAnother = 1'000'000; // where the sequences of the second Source begin

QJsonObject named(const QString &name)
{
    return { { u"name"_s, name } };
}

} // namespace

/// What is removed in the midst of its work takes nothing else with it.
class tst_Removal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void ofAFeedInFlightLeavesTheOther();
    void ofAConsumerInFlightLeavesTheOther();
    void isRefusedWhileAFeedNeedsIt();
    void ofAFeedTakesItsRecord();
    void ofASourceTakesItsEvents();

private:
    /// Opens the profile anew, and proves it.
    void reopen();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestEngine> m_engine;
};

void tst_Removal::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_engine = std::make_unique<TestEngine>(m_folder->filePath(u"profile"_s));
    QCOMPARE(m_engine->start(), QString());
}

void tst_Removal::cleanup()
{
    m_engine.reset();
    m_folder.reset();
}

void tst_Removal::reopen()
{
    QCOMPARE(m_engine->whatIsWrong(), QString());
    m_engine->stop();
    QCOMPARE(m_engine->start(), QString());
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_Removal::ofAFeedInFlightLeavesTheOther()
{
    Producer producer(Events);
    Producer another(Events, OfAnother);
    Receiver receiver([](const Delivery &) { return response(204).after(20ms); });
    m_engine->addConsumer(u"Acme IDX"_s, receiver.endpoint());
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addSource(u"Another"_s, another.serviceRoot());
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s, { { u"name"_s, u"Goes"_s } });
    m_engine->addFeed(u"Acme IDX"_s, u"Another"_s, { { u"name"_s, u"Stays"_s } });

    const auto isInFlight = [&receiver] {
        return !receiver.deliveries().isEmpty() && receiver.deliveries().last().sequences.first() < OfAnother;
    };
    QVERIFY(waitUntil(isInFlight));
    QCOMPARE(m_engine->refusal(u"feed.remove"_s, named(u"Goes"_s)), QString());
    const auto ofTheOther = [&receiver] {
        std::vector<qint64> sequences = receiver.sequences();
        std::erase_if(sequences, [](qint64 sequence) { return sequence < OfAnother; });
        return sequences;
    };
    QTRY_COMPARE(ofTheOther(), another.sequences());
    QVERIFY(receiver.sequences().size() < size_t(2 * Events));
    QTRY_COMPARE(m_engine->state(u"Stays"_s), u"up_to_date"_s);
    QVERIFY(m_engine->feed(u"Goes"_s).isEmpty());
    reopen();
    QVERIFY(m_engine->feed(u"Goes"_s).isEmpty());
}

void tst_Removal::ofAConsumerInFlightLeavesTheOther()
{
    Producer producer(Events);
    Receiver silent([](const Delivery &) { return silence(); });
    Receiver receiver;
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addConsumer(u"Silent"_s, silent.endpoint());
    m_engine->addFeed(u"Silent"_s, u"MLS"_s);
    QTRY_COMPARE(silent.deliveries().size(), 1);
    QCOMPARE(m_engine->refusal(u"feed.remove"_s, named(u"Silent"_s)), QString());
    QCOMPARE(m_engine->refusal(u"consumer.remove"_s, named(u"Silent"_s)), QString());

    m_engine->addConsumer(u"Acme IDX"_s, receiver.endpoint());
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s);
    QTRY_COMPARE(receiver.sequences(), producer.sequences());
    // Its answer is not waited for any more, or comes when nobody is there to take it.
    QTRY_COMPARE_WITH_TIMEOUT(silent.server().openConnectionCount(), 0, 10'000);
    producer.add(1);
    QTRY_COMPARE(receiver.sequences(), producer.sequences());
    QTRY_COMPARE(m_engine->state(u"Acme IDX"_s), u"up_to_date"_s);
    QCOMPARE(silent.deliveries().size(), 1);
    reopen();
}

void tst_Removal::isRefusedWhileAFeedNeedsIt()
{
    Producer producer(Events);
    Receiver receiver;
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addConsumer(u"Acme IDX"_s, receiver.endpoint());
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s, { { u"name"_s, u"Listings"_s } });
    const QString source = m_engine->refusal(u"source.remove"_s, named(u"MLS"_s));
    QVERIFY2(source.contains("Listings"_L1), qPrintable(source));
    const QString consumer = m_engine->refusal(u"consumer.remove"_s, named(u"Acme IDX"_s));
    QVERIFY2(consumer.contains("Listings"_L1), qPrintable(consumer));
    QTRY_COMPARE(receiver.sequences(), producer.sequences());
}

void tst_Removal::ofAFeedTakesItsRecord()
{
    Producer producer(Events);
    Receiver receiver;
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addConsumer(u"Acme IDX"_s, receiver.endpoint());
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s);
    QTRY_COMPARE(m_engine->feed(u"Acme IDX"_s)["position"_L1].toInteger(), producer.head());
    QCOMPARE(m_engine->refusal(u"feed.remove"_s, named(u"Acme IDX"_s)), QString());

    // One of the same name is another Feed: what it sends are other POSTs.
    const QByteArray firstKey = receiver.deliveries().first().key;
    const qsizetype before = receiver.deliveries().size();
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s);
    QTRY_COMPARE(receiver.sequences().size(), size_t(2 * Events));
    QTRY_COMPARE(m_engine->feed(u"Acme IDX"_s)["position"_L1].toInteger(), producer.head());
    QVERIFY(receiver.deliveries().at(before).key != firstKey);
    QCOMPARE(m_engine->attempts(u"Acme IDX"_s).size(), receiver.deliveries().size() - before);
    reopen();
}

void tst_Removal::ofASourceTakesItsEvents()
{
    Producer producer(Events);
    Receiver receiver;
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    QTRY_COMPARE(m_engine->source(u"MLS"_s)["head"_L1].toInteger(), producer.head());
    QCOMPARE(m_engine->refusal(u"source.remove"_s, named(u"MLS"_s)), QString());
    const QJsonObject first { { u"what"_s, QString::number(producer.sequences().front()) } };
    QVERIFY(m_engine->ask(u"find"_s, first)["events"_L1].toArray().isEmpty());

    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addConsumer(u"Acme IDX"_s, receiver.endpoint());
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s);
    QTRY_COMPARE(receiver.sequences(), producer.sequences());
    QTRY_COMPARE(m_engine->state(u"Acme IDX"_s), u"up_to_date"_s);
    reopen();
}

QTEST_GUILESS_MAIN(tst_Removal)
#include "tst_removal.moc"
