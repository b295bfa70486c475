// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/producer.h"
#include "support/receiver.h"
#include "support/smalldisk.h"
#include "support/testengine.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DiskSize = 4 * 1024 * 1024;
constexpr int Events = 500;
constexpr int Patience = 30'000; // ms
const QString Acme = u"Acme IDX"_s;
const QString Mls = u"MLS"_s;

} // namespace

/// A profile whose disk is full, or cannot be written.
class tst_FullDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readingWaitsForRoom();
    void nothingIsSentWhileAnOutcomeCannotBeStored();
    void nothingIsSentThatCannotBeRecorded();
    void commandsSayThatTheDiskIsFull();
    void stoppingRepeatsOnlyWhatCouldNotBeStored();
    void startOnAFullDiskSaysSo();
    void startOnAReadOnlyDiskSaysSo();

private:
    void startEngine();
    /// Whether everything there is was delivered before patience ended.
    [[nodiscard]] bool waitForEnd();
    /// Whether the engine said that the disk is full, or that this is over.
    [[nodiscard]] bool waitForTrouble();
    [[nodiscard]] bool waitForItsEnd();
    /// Everything arrived once and in order, and is accounted for.
    void checkAllArrived();
    [[nodiscard]] qint64 position() { return m_engine->feed(Acme)["position"_L1].toInteger(-1); }

    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<Producer> m_producer;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<TestEngine> m_engine;
};

void tst_FullDisk::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_disk = std::make_unique<SmallDisk>(DiskSize);
    if (!m_disk->error().isEmpty())
        QSKIP(qPrintable(m_disk->error()));
    m_producer = std::make_unique<Producer>(Events);
    m_receiver = std::make_unique<Receiver>();
    m_engine = std::make_unique<TestEngine>(m_disk->path() + u"/profile"_s);
    startEngine();
    m_engine->addSource(Mls, m_producer->serviceRoot());
    m_engine->addConsumer(Acme, m_receiver->endpoint());
}

void tst_FullDisk::cleanup()
{
    m_engine.reset();
    m_disk.reset();
}

void tst_FullDisk::startEngine()
{
    const QString trouble = m_engine->start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

bool tst_FullDisk::waitForEnd()
{
    return QTest::qWaitFor([this] { return position() == m_producer->head(); }, Patience);
}

bool tst_FullDisk::waitForTrouble()
{
    return QTest::qWaitFor(
        [this] {
            const Error trouble = m_engine->troubles().value(0);
            return trouble.kind == Error::Kind::StorageFull && trouble.detail.contains(m_disk->path())
                && trouble.detail.contains("is full. Make room"_L1);
        },
        Patience);
}

bool tst_FullDisk::waitForItsEnd()
{
    return QTest::qWaitFor([this] { return m_engine->troubles().last().detail.isEmpty(); }, Patience);
}

void tst_FullDisk::checkAllArrived()
{
    QVERIFY(waitForEnd());
    QCOMPARE(m_receiver->sequences(), m_producer->sequences());
    QCOMPARE(m_engine->state(Acme), u"up_to_date"_s);
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_FullDisk::readingWaitsForRoom()
{
    m_engine->addFeed(Acme, Mls);
    QVERIFY(waitForEnd());
    m_disk->fill();
    const QByteArray question = "gt%20" + QByteArray::number(m_producer->head());
    const qsizetype before = m_producer->server().requests().size();
    m_producer->add(Events);
    QVERIFY(waitForTrouble());
    QCOMPARE(m_receiver->sequences().size(), size_t(Events));

    m_disk->makeRoom();
    QVERIFY(waitForItsEnd());
    checkAllArrived();
    QVERIFY(m_engine->source(Mls)["error"_L1].isNull());
    // What could not be stored was kept: the Producer was not asked for it again.
    const auto requests = m_producer->server().requests().mid(before);
    const auto isRepeated = [&question](const Request &request) { return request.path.contains(question); };
    QCOMPARE(std::count_if(requests.begin(), requests.end(), isRepeated), 1);
}

void tst_FullDisk::nothingIsSentWhileAnOutcomeCannotBeStored()
{
    m_receiver->setManner([this](const Delivery &) {
        m_disk->fill();
        return response(204);
    });
    m_engine->addFeed(Acme, Mls);
    QVERIFY(waitForTrouble());
    // Each command tries to store the outcome first.
    for (int i = 0; i < 3; ++i)
        QVERIFY(!m_engine->refusal(u"feed.pause"_s, { { u"name"_s, Acme } }).isEmpty());
    QCOMPARE(m_receiver->deliveries().size(), 1);

    m_receiver->setManner({});
    m_disk->makeRoom();
    QVERIFY(waitForItsEnd());
    checkAllArrived();
}

void tst_FullDisk::nothingIsSentThatCannotBeRecorded()
{
    m_receiver->setManner([](const Delivery &) { return response(204, { { "Retry-After", "1" } }); });
    m_engine->addFeed(Acme, Mls);
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(Acme), u"throttled"_s, Patience);
    // The next request has another head, which is stored before it is sent.
    const QJsonObject header { { u"name"_s, u"X-Desk"_s }, { u"value"_s, u"4"_s } };
    const QJsonObject changes { { u"headers"_s, QJsonArray { header } } };
    QCOMPARE(m_engine->refusal(u"consumer.edit"_s, { { u"name"_s, Acme }, { u"changes"_s, changes } }), QString());
    const qsizetype before = m_receiver->deliveries().size();
    m_disk->fill();
    QVERIFY(waitForTrouble());
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(Acme), u"delivering"_s, Patience);
    QCOMPARE(m_receiver->deliveries().size(), before);

    m_receiver->setManner({});
    m_disk->makeRoom();
    QVERIFY(waitForItsEnd());
    checkAllArrived();
    QCOMPARE(m_receiver->server().requests().last().header("X-Desk"), QByteArray("4"));
}

void tst_FullDisk::commandsSayThatTheDiskIsFull()
{
    m_engine->addFeed(Acme, Mls);
    QVERIFY(waitForEnd());
    m_disk->fill();
    const QString refusal = m_engine->refusal(u"feed.pause"_s, { { u"name"_s, Acme } });
    QVERIFY2(refusal.contains("is full. Make room"_L1), qPrintable(refusal));
    QCOMPARE(m_engine->state(Acme), u"up_to_date"_s);

    m_disk->makeRoom();
    QCOMPARE(m_engine->refusal(u"feed.pause"_s, { { u"name"_s, Acme } }), QString());
    QCOMPARE(m_engine->state(Acme), u"paused"_s);
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_FullDisk::stoppingRepeatsOnlyWhatCouldNotBeStored()
{
    m_receiver->setManner([this](const Delivery &) {
        m_disk->fill();
        return response(204);
    });
    m_engine->addFeed(Acme, Mls);
    QVERIFY(waitForTrouble());
    m_engine->stop();
    m_receiver->setManner({});
    m_disk->makeRoom();
    startEngine();

    QVERIFY(waitForEnd());
    const QList<Delivery> &deliveries = m_receiver->deliveries();
    QCOMPARE(deliveries.at(1).sequences, deliveries.at(0).sequences);
    QCOMPARE(deliveries.at(1).key, deliveries.at(0).key);
    const auto &came = m_receiver->sequences();
    const std::vector<qint64> afterFirst(came.begin() + deliveries.first().sequences.size(), came.end());
    QCOMPARE(afterFirst, m_producer->sequences());
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_FullDisk::startOnAFullDiskSaysSo()
{
    m_engine->addFeed(Acme, Mls);
    QVERIFY(waitForEnd());
    m_engine->stop();
    m_disk->fill();
    m_producer->add(Events);
    const QString why = m_engine->start();
    QVERIFY2(why.contains(m_disk->path()) && why.contains("is full. Make room"_L1), qPrintable(why));

    m_disk->makeRoom();
    startEngine();
    checkAllArrived();
}

void tst_FullDisk::startOnAReadOnlyDiskSaysSo()
{
    m_engine->addFeed(Acme, Mls);
    QVERIFY(waitForEnd());
    m_engine->stop();
    m_producer->add(Events);
    QVERIFY(m_disk->setReadOnly(true));
    const QString why = m_engine->start();
    QVERIFY2(why.contains(m_disk->path()) && why.contains("cannot be written"_L1), qPrintable(why));
    TestEngine another(m_disk->path() + u"/another"_s);
    const QString whyNot = another.start();
    QVERIFY2(whyNot.contains("/another cannot be made. Choose one that you may write to."_L1), qPrintable(whyNot));

    QVERIFY(m_disk->setReadOnly(false));
    startEngine();
    checkAllArrived();
}

QTEST_GUILESS_MAIN(tst_FullDisk)
#include "tst_fulldisk.moc"
