// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/scenario.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What stops a Feed, and from where it goes on.
class tst_Resume final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void goesOnWithANewToken();
    void suspendsAtOnce_data();
    void suspendsAtOnce();
    void sendsNothingWhilePaused();
    void setsAsideWhatALaterSequencePassesOver();
    void setsAsideWhatNowPassesOver();
    void sendsAgainFromAnEarlierSequence();
    void goesBackBeforeItsStart();
    void goesBackToTheVeryBeginning();
    void aSequenceSaysWhereAPendingStartBegins();
    void refusesASequenceBeyondTheHead();
    void holdStopsEverythingOfTheConsumer();

private:
    /// Pauses the Feed, and has `events` more of them read.
    void pauseAndRead(const QString &feed, int events);

    QTemporaryDir m_folder;
    int m_profiles = 0;
    std::unique_ptr<Scenario> m_scenario;
};

void tst_Resume::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(m_folder.isValid());
    m_scenario = std::make_unique<Scenario>(m_folder.filePath(QString::number(++m_profiles)), 0);
    const QString trouble = m_scenario->start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void tst_Resume::cleanup()
{
    QCOMPARE(m_scenario->whatIsWrong(), QString());
    QCOMPARE(m_scenario->engine.troubles(), QList<Error>());
    m_scenario.reset();
}

void tst_Resume::pauseAndRead(const QString &feed, int events)
{
    m_scenario->perform(u"feed.pause"_s, { { u"name"_s, feed } });
    m_scenario->publish(events);
    QVERIFY(m_scenario->waitUntilRead());
}

void tst_Resume::goesOnWithANewToken()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    receiver.setManner(
        [](const Delivery &delivery) { return response(delivery.token == "Bearer new-token" ? 204 : 401); });
    m_scenario->publish(20);
    QVERIFY(m_scenario->waitForState(u"Acme"_s, u"suspended"_s));
    const QJsonObject feed = m_scenario->engine.feed(u"Acme"_s);
    QCOMPARE(feed["suspended_reason"_L1].toString(), u"token_rejected"_s);
    QVERIFY(feed["suspended_detail"_L1].toString().contains("401"_L1));
    QCOMPARE(feed["waiting"_L1].toInt(), 20);

    m_scenario->replaceToken(u"Acme"_s, "new-token");
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"suspended"_s); // until a person says so
    QCOMPARE(receiver.deliveries().size(), 1);
    const QJsonObject resumed = m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s } });
    QCOMPARE(resumed["waiting"_L1].toInt(), 20);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), joined({ 1101 }, upTo(1101, 1120)));
}

void tst_Resume::suspendsAtOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    for (const int status : { 401, 403 })
        QTest::addRow("%d", status) << status << u"token_rejected"_s;
    QTest::newRow("410") << 410 << u"endpoint_gone"_s;
    for (const int status : { 301, 302, 307, 308 })
        QTest::addRow("%d", status) << status << u"endpoint_moved"_s;
}

void tst_Resume::suspendsAtOnce()
{
    QFETCH(int, status);
    QFETCH(QString, reason);
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    receiver.setManner([status](const Delivery &) { return response(status); });
    m_scenario->engine.addFeed(
        u"Acme"_s, u"MLS"_s, { { u"name"_s, u"Acme media"_s }, { u"resources"_s, QJsonArray { u"Media"_s } } });
    m_scenario->publish(6);
    QStringList suspended;
    for (const QString &feed : { u"Acme"_s, u"Acme media"_s }) {
        QVERIFY(m_scenario->waitForState(feed, u"suspended"_s));
        QCOMPARE(m_scenario->engine.feed(feed)["suspended_reason"_L1].toString(), reason);
    }
    QCOMPARE(receiver.deliveries().size(), 1);
    const QJsonArray activity = m_scenario->engine.ask(u"activity"_s)["activity"_L1].toArray();
    for (const QJsonValue &entry : activity) {
        if (entry["action"_L1] == "feed.suspend"_L1 && entry["effect"_L1].toString().contains(QString::number(status)))
            suspended.prepend(entry["subject"_L1].toString());
    }
    QCOMPARE(suspended, (QStringList { u"Acme"_s, u"Acme media"_s }));

    receiver.setManner({});
    m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s } });
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), joined({ 1101 }, upTo(1101, 1106)));
    QCOMPARE(m_scenario->engine.state(u"Acme media"_s), u"suspended"_s);
    QCOMPARE(m_scenario->engine.feed(u"Acme media"_s)["waiting"_L1].toInt(), 2);
}

void tst_Resume::sendsNothingWhilePaused()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    m_scenario->publish(5);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    pauseAndRead(u"Acme"_s, 7);
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"paused"_s);
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["waiting"_L1].toInt(), 7);
    QCOMPARE(receiver.sequences(), upTo(1101, 1105));

    m_scenario->engine.stop();
    QCOMPARE(m_scenario->engine.start(), QString());
    m_scenario->publish(1);
    QVERIFY(m_scenario->waitUntilRead());
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"paused"_s);
    QCOMPARE(receiver.sequences(), upTo(1101, 1105));

    m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s } });
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), upTo(1101, 1113));
}

void tst_Resume::setsAsideWhatALaterSequencePassesOver()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    pauseAndRead(u"Acme"_s, 10);
    const QJsonObject resumed =
        m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, u"1107"_s } });
    QCOMPARE(resumed["waiting"_L1].toInt(), 4);
    QCOMPARE(resumed["set_aside"_L1].toInt(), 6);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), upTo(1107, 1110));
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["set_aside"_L1].toInt(), 6);
    const QJsonObject passed = m_scenario->fate(u"1103"_s, u"Acme"_s);
    QCOMPARE(passed["fate"_L1].toString(), u"set_aside"_s);
    QVERIFY(passed["detail"_L1].toString().contains("tester"_L1));
    QCOMPARE(m_scenario->fate(u"1107"_s, u"Acme"_s)["fate"_L1].toString(), u"accepted"_s);

    m_scenario->perform(u"resend"_s, { { u"feed"_s, u"Acme"_s }, { u"set_aside"_s, true } });
    QTRY_COMPARE(m_scenario->engine.feed(u"Acme"_s)["set_aside"_L1].toInt(), 0);
    QCOMPARE(receiver.sequences(), joined(upTo(1107, 1110), upTo(1101, 1106)));
    QCOMPARE(m_scenario->fate(u"1103"_s, u"Acme"_s)["fate"_L1].toString(), u"accepted"_s);
}

void tst_Resume::setsAsideWhatNowPassesOver()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    pauseAndRead(u"Acme"_s, 10);
    const QJsonObject resumed =
        m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, u"now"_s } });
    QCOMPARE(resumed["waiting"_L1].toInt(), 0);
    QCOMPARE(resumed["set_aside"_L1].toInt(), 10);
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"up_to_date"_s);
    QCOMPARE(m_scenario->fate(u"Property/K1110"_s, u"Acme"_s)["fate"_L1].toString(), u"set_aside"_s);
    m_scenario->publish(2);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), upTo(1111, 1112));
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["set_aside"_L1].toInt(), 10);
}

void tst_Resume::sendsAgainFromAnEarlierSequence()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    m_scenario->publish(10);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    receiver.setManner([](const Delivery &) { return response(429, { { "Retry-After", "1" } }); });
    const QJsonObject resumed =
        m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, u"1106"_s } });
    QCOMPARE(resumed["waiting"_L1].toInt(), 5);
    QVERIFY(m_scenario->waitForState(u"Acme"_s, u"throttled"_s));
    QCOMPARE(m_scenario->fate(u"1105"_s, u"Acme"_s)["fate"_L1].toString(), u"accepted"_s);
    QCOMPARE(m_scenario->fate(u"1106"_s, u"Acme"_s)["fate"_L1].toString(), u"waiting"_s);

    receiver.setManner({});
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), joined(joined(upTo(1101, 1110), { 1106 }), upTo(1106, 1110)));
    QByteArrayList keys;
    for (const Delivery &delivery : receiver.deliveries())
        keys.append(delivery.key);
    QCOMPARE(keys.removeAll(receiver.deliveries().last().key), 1); // asked for: not the same POST again
}

void tst_Resume::goesBackBeforeItsStart()
{
    m_scenario->publish(10);
    QVERIFY(m_scenario->waitUntilRead());
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s, { { u"start"_s, u"1109"_s } });
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(m_scenario->fate(u"1103"_s, u"Acme"_s)["fate"_L1].toString(), u"before_start"_s);
    const QJsonObject resumed =
        m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, u"1103"_s } });
    QCOMPARE(resumed["waiting"_L1].toInt(), 8);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), joined(upTo(1109, 1110), upTo(1103, 1110)));
    QCOMPARE(m_scenario->fate(u"1102"_s, u"Acme"_s)["fate"_L1].toString(), u"before_start"_s);
    QCOMPARE(m_scenario->fate(u"1103"_s, u"Acme"_s)["fate"_L1].toString(), u"accepted"_s);
}

void tst_Resume::goesBackToTheVeryBeginning()
{
    m_scenario->publish(10);
    QVERIFY(m_scenario->waitUntilRead());
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, u"0"_s } });
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), joined(upTo(1101, 1110), upTo(1101, 1110)));
}

void tst_Resume::aSequenceSaysWhereAPendingStartBegins()
{
    m_scenario = std::make_unique<Scenario>(m_folder.filePath(QString::number(++m_profiles)), 10);
    m_scenario->producer.setMishap([](const Request &) { return response(500); });
    QCOMPARE(m_scenario->start(), QString());
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s, { { u"start"_s, u"now"_s } });
    const QJsonObject resumed =
        m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, u"0"_s } });
    QCOMPARE(resumed["waiting"_L1].toInt(-1), 0);
    m_scenario->producer.setMishap({});
    m_scenario->publish(2);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), upTo(1101, 1112));
}

void tst_Resume::refusesASequenceBeyondTheHead()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    pauseAndRead(u"Acme"_s, 3);
    const auto refusal = [this](const QString &from) {
        return m_scenario->engine.refusal(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, from } });
    };
    QVERIFY(refusal(u"1105"_s).contains("1103"_L1));
    QVERIFY(refusal(u"-1"_s).contains("sequence"_L1));
    QVERIFY(refusal(u"yesterday"_s).contains("yesterday"_L1));
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"paused"_s);
    QCOMPARE(receiver.deliveries().size(), 0);
    m_scenario->perform(
        u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, u"1104"_s } }); // the next one to come
}

void tst_Resume::holdStopsEverythingOfTheConsumer()
{
    constexpr auto Hold = 3s;
    constexpr auto Rounding = 2ms; // two clocks that show milliseconds
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    m_scenario->engine.addFeed(
        u"Acme"_s, u"MLS"_s, { { u"name"_s, u"Media"_s }, { u"resources"_s, QJsonArray { u"Media"_s } } });
    m_scenario->publish(9);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s) && m_scenario->waitUntilSettled(u"Media"_s));
    const qsizetype before = receiver.deliveries().size();
    receiver.setManner([&receiver, before](const Delivery &) {
        return receiver.deliveries().size() == before + 1 ? response(429, { { "Retry-After", "3" } }) : response(204);
    });
    m_scenario->publish(3);
    QVERIFY(m_scenario->waitForState(u"Acme"_s, u"throttled"_s));
    QCOMPARE(m_scenario->engine.state(u"Media"_s), u"throttled"_s);
    m_scenario->perform(u"resend"_s, { { u"feed"_s, u"Media"_s }, { u"sequence"_s, u"1102"_s } });
    const QString refusal = m_scenario->engine.refusal(u"consumer.test"_s, { { u"name"_s, u"Acme"_s } });
    const QString until = m_scenario->engine.feed(u"Acme"_s)["not_before"_L1].toString();
    QVERIFY2(!until.isEmpty() && refusal.contains(until), qPrintable(refusal));
    m_scenario->engine.stop();
    QCOMPARE(m_scenario->engine.start(), QString());
    for (const QString &feed : { u"Acme"_s, u"Media"_s })
        QCOMPARE(m_scenario->engine.feed(feed)["not_before"_L1].toString(), until);
    QCOMPARE(receiver.deliveries().size(), before + 1);

    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s) && m_scenario->waitUntilSettled(u"Media"_s));
    QTRY_COMPARE(std::ranges::count(receiver.sequences(), 1102), 3); // by two Feeds, and again
    const Milliseconds throttledAt = receiver.deliveries().at(before).at;
    QVERIFY(receiver.deliveries().at(before + 1).at + Rounding >= throttledAt + Hold);
    const QJsonArray holds = m_scenario->engine.ask(u"holds"_s)["holds"_L1].toArray();
    QCOMPARE(holds.size(), 1);
    QCOMPARE(holds.first()["retry_after"_L1].toString(), u"3"_s);
    QCOMPARE(holds.first()["hold_until"_L1].toString(), until);
}

QTEST_GUILESS_MAIN(tst_Resume)
#include "tst_resume.moc"
