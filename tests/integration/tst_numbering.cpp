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

/// Events that turn up late, and a Source whose database was restored from a backup.
class tst_Numbering final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void lateEventsAreDelivered();
    void asksWhenNumbersFellBack();
    void asksWhenANumberIsAnotherEvent();
    void startsAnew();
    void whatStoodStillStandsStillAnew();
    void aRefusedLateEventIsPassedOver_data();
    void aRefusedLateEventIsPassedOver();
    void goesOnWithTheSameNumbers();
    void looksAgain();
    void aProducerThatCannotSortIsNoAlarm();
    void answersNeedAQuestion();

private:
    void addAll();
    void restart();
    [[nodiscard]] bool waitForQuestion();
    [[nodiscard]] bool waitFor(size_t deliveries);
    [[nodiscard]] QString answer(const QJsonObject &args);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestEngine> m_engine;
    std::unique_ptr<Producer> m_producer;
    std::unique_ptr<Receiver> m_receiver;
};

void tst_Numbering::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_producer = std::make_unique<Producer>(0);
    m_receiver = std::make_unique<Receiver>();
    m_engine = std::make_unique<TestEngine>(m_folder->filePath(u"profile"_s));
    QCOMPARE(m_engine->start(), QString());
}

void tst_Numbering::cleanup()
{
    QCOMPARE(m_engine->whatIsWrong(), QString());
    m_engine.reset();
}

void tst_Numbering::addAll()
{
    m_producer->renumber({ 1, 2, 4, 5, 6 });
    m_engine->addSource(u"MLS"_s, m_producer->serviceRoot());
    m_engine->addConsumer(u"Acme"_s, m_receiver->endpoint());
    m_engine->addFeed(u"Acme"_s, u"MLS"_s);
    QVERIFY(waitFor(5));
}

void tst_Numbering::restart()
{
    m_engine->stop();
    QCOMPARE(m_engine->start(), QString());
}

bool tst_Numbering::waitForQuestion()
{
    return waitUntil([this] { return m_engine->source(u"MLS"_s)["question"_L1].isObject(); }, 30'000);
}

bool tst_Numbering::waitFor(size_t deliveries)
{
    return waitUntil([this, deliveries] { return m_receiver->sequences().size() >= deliveries; }, 30'000);
}

QString tst_Numbering::answer(const QJsonObject &args)
{
    QJsonObject all = args;
    all.insert("name"_L1, u"MLS"_s);
    return m_engine->refusal(u"source.answer"_s, all);
}

void tst_Numbering::lateEventsAreDelivered()
{
    addAll();
    const QJsonArray holes = m_engine->source(u"MLS"_s)["holes"_L1].toArray();
    QCOMPARE(holes.size(), 1);
    QCOMPARE(holes.first()["first"_L1].toInteger(), 3);
    m_producer->renumber({ 1, 2, 3, 4, 5, 6 });
    QVERIFY(waitFor(6));
    QCOMPARE(m_receiver->sequences().back(), 3);
    QVERIFY(waitUntil([this] { return m_engine->attempts(u"Acme"_s).first()["kind"_L1] == "late"_L1; }, 30'000));
    QCOMPARE(m_engine->source(u"MLS"_s)["holes"_L1].toArray().size(), 0);
    m_producer->renumber({ 1, 2, 3, 4, 5, 6, 7 });
    QVERIFY(waitFor(7));
    QCOMPARE(m_receiver->distinct(), (std::vector<qint64> { 1, 2, 3, 4, 5, 6, 7 }));
    QCOMPARE(m_receiver->sequences().size(), 7U);
}

void tst_Numbering::asksWhenNumbersFellBack()
{
    addAll();
    m_engine->stop();
    m_producer->renumber({ 1, 2 }, "new");
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(waitForQuestion());
    const QJsonValue question = m_engine->source(u"MLS"_s)["question"_L1];
    QCOMPARE(question["known"_L1].toInteger(), 6);
    QCOMPARE(question["found"_L1].toInteger(), 2);
    m_producer->renumber({ 1, 2, 3, 4, 5, 6, 7, 8 }, "other");
    restart(); // which is no answer
    QVERIFY(waitForQuestion());
    QCOMPARE(m_engine->source(u"MLS"_s)["head"_L1].toInteger(), 6);
    QCOMPARE(m_receiver->sequences().size(), 5U);
}

void tst_Numbering::asksWhenANumberIsAnotherEvent()
{
    addAll();
    m_engine->stop();
    m_producer->renumber({ 1, 2, 3, 4, 5, 6, 7, 8 }, "other");
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(waitForQuestion());
    const QString detail = m_engine->source(u"MLS"_s)["question"_L1]["detail"_L1].toString();
    QVERIFY2(detail.contains("K6"_L1) && detail.contains("other6"_L1), qPrintable(detail));
    QCOMPARE(m_receiver->sequences().size(), 5U);
}

void tst_Numbering::startsAnew()
{
    addAll();
    m_engine->stop();
    m_producer->renumber({ 1, 2 }, "new");
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(waitForQuestion());
    QCOMPARE(answer({ { u"answer"_s, u"start_anew"_s }, { u"start"_s, u"beginning"_s } }), QString());
    QVERIFY(waitFor(7));
    QCOMPARE(std::vector<qint64>(m_receiver->sequences().end() - 2, m_receiver->sequences().end()),
        (std::vector<qint64> { 1, 2 }));
    const QJsonObject status = m_engine->ask(u"status"_s);
    QCOMPARE(status["sources"_L1].toArray().size(), 2);
    QCOMPARE(status["feeds"_L1].toArray().size(), 2);
    QCOMPARE(m_engine->source(u"MLS"_s)["head"_L1].toInteger(), 2);
    QCOMPARE(status["sources"_L1][0]["closed"_L1].toBool(), true);
    QVERIFY2(status["feeds"_L1][0]["name"_L1].toString().startsWith("Acme (until "_L1),
        qPrintable(status["feeds"_L1][0]["name"_L1].toString()));
    // The key of a POST is another one, although its numbers were sent before.
    QSet<QByteArray> keys;
    for (const Delivery &delivery : m_receiver->deliveries())
        keys.insert(delivery.key);
    QCOMPARE(keys.size(), m_receiver->deliveries().size());
    restart();
    m_producer->renumber({ 1, 2, 3 }, "new");
    QVERIFY(waitFor(8));
    QCOMPARE(m_receiver->sequences().back(), 3);
}

void tst_Numbering::whatStoodStillStandsStillAnew()
{
    addAll();
    m_receiver->setManner([](const Delivery &) { return response(401); });
    m_producer->renumber({ 1, 2, 4, 5, 6, 7 });
    QVERIFY(waitUntil([this] { return m_engine->state(u"Acme"_s) == "suspended"_L1; }, 30'000));
    m_engine->stop();
    m_producer->renumber({ 1, 2 }, "new");
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(waitForQuestion());
    QCOMPARE(answer({ { u"answer"_s, u"start_anew"_s }, { u"start"_s, u"beginning"_s } }), QString());
    QVERIFY(waitUntil([this] { return m_engine->feed(u"Acme"_s)["waiting"_L1].toInteger() == 2; }, 30'000));
    QCOMPARE(m_engine->state(u"Acme"_s), u"suspended"_s);
    m_receiver->setManner({});
    QCOMPARE(m_engine->refusal(u"feed.resume"_s, { { u"name"_s, u"Acme"_s } }), QString());
    QVERIFY(waitUntil([this] { return m_engine->feed(u"Acme"_s)["waiting"_L1].toInteger() == 0; }, 30'000));
    QCOMPARE(m_engine->state(u"Acme"_s), u"up_to_date"_s);
}

void tst_Numbering::aRefusedLateEventIsPassedOver_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<std::vector<qint64>>("sequences");
    QTest::newRow("from now on") << u"now"_s << std::vector<qint64> { 1, 2, 4, 5, 6, 7 };
    QTest::newRow("from where it is anyway") << u"7"_s << std::vector<qint64> { 1, 2, 4, 5, 6, 7 };
    QTest::newRow("from an earlier one") << u"5"_s << std::vector<qint64> { 1, 2, 4, 5, 6, 5, 6, 7 };
}

void tst_Numbering::aRefusedLateEventIsPassedOver()
{
    QFETCH(const QString, from);
    addAll();
    m_receiver->setManner(
        [](const Delivery &delivery) { return response(delivery.sequences.contains(3) ? 422 : 204); });
    m_producer->renumber({ 1, 2, 3, 4, 5, 6 });
    QVERIFY(waitUntil([this] { return m_engine->state(u"Acme"_s) == "suspended"_L1; }, 30'000));
    QCOMPARE(m_engine->refusal(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, from } }), QString());
    QCOMPARE(m_engine->feed(u"Acme"_s)["set_aside"_L1].toInteger(), 1);
    m_producer->renumber({ 1, 2, 3, 4, 5, 6, 7 });
    QVERIFY(waitUntil([this] { return m_receiver->sequences().back() == 7; }, 30'000));
    std::vector<qint64> sequences = m_receiver->sequences();
    std::erase(sequences, 3);
    QTEST(sequences, "sequences");
    restart();
    QCOMPARE(m_engine->feed(u"Acme"_s)["set_aside"_L1].toInteger(), 1);
    QCOMPARE(m_engine->state(u"Acme"_s), u"up_to_date"_s);
}

void tst_Numbering::goesOnWithTheSameNumbers()
{
    addAll();
    m_engine->stop();
    m_producer->renumber({ 1, 2 }, "new");
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(waitForQuestion());
    QCOMPARE(answer({ { u"answer"_s, u"go_on"_s } }), QString());
    restart();
    m_producer->renumber({ 1, 2, 7, 8 }, "new");
    QVERIFY(waitFor(7));
    QCOMPARE(m_receiver->distinct(), (std::vector<qint64> { 1, 2, 4, 5, 6, 7, 8 }));
}

void tst_Numbering::looksAgain()
{
    addAll();
    m_engine->stop();
    m_producer->renumber({ 1, 2 }, "new");
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(waitForQuestion());
    QCOMPARE(answer({ { u"answer"_s, u"check_again"_s } }), QString());
    QVERIFY(waitForQuestion());
    m_producer->renumber({ 1, 2, 4, 5, 6, 9 });
    QCOMPARE(answer({ { u"answer"_s, u"check_again"_s } }), QString());
    QVERIFY(waitFor(6));
    QCOMPARE(m_receiver->sequences().back(), 9);
}

void tst_Numbering::aProducerThatCannotSortIsNoAlarm()
{
    addAll();
    m_producer->setMishap([this](const Request &request) {
        Request ascending = request;
        ascending.path.replace("desc", "asc");
        return m_producer->answer(ascending);
    });
    restart();
    m_producer->renumber({ 1, 2, 4, 5, 6, 7 });
    QVERIFY(waitFor(6));
    QVERIFY(m_engine->source(u"MLS"_s)["question"_L1].isNull());
}

void tst_Numbering::answersNeedAQuestion()
{
    addAll();
    for (const auto &words : { u"go_on"_s, u"check_again"_s, u"start_anew"_s })
        QVERIFY(answer({ { u"answer"_s, words } }).contains("asks nothing"_L1));
}

QTEST_GUILESS_MAIN(tst_Numbering)

#include "tst_numbering.moc"
