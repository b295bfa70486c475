// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/scenario.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// Refuses a POST with any of these in it.
Receiver::Manner refusing(const QList<qint64> &sequences)
{
    return [sequences](const Delivery &delivery) {
        const auto isRefused = [&](qint64 sequence) { return sequences.contains(sequence); };
        return response(std::ranges::any_of(delivery.sequences, isRefused) ? 422 : 204);
    };
}

} // namespace

/// What a Consumer refuses, and what is sent again.
class tst_Resend final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void setsAsideWhatIsRefused();
    void suspendsWhenNotToldToSetAside();
    void sendsAgain_data();
    void sendsAgain();
    void sendsAgainWhatWasReadSince();
    void refusesWhatCannotBeSentAgain_data();
    void refusesWhatCannotBeSentAgain();

private:
    /// Sends again what `selection` says, first as a dry run; compares what comes of it.
    void compareResend(const QString &feed, const QJsonObject &selection, const std::vector<qint64> &expected);

    QTemporaryDir m_folder;
    int m_profiles = 0;
    std::unique_ptr<Scenario> m_scenario;
};

void tst_Resend::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(m_folder.isValid());
    m_scenario = std::make_unique<Scenario>(m_folder.filePath(QString::number(++m_profiles)), 0);
    const QString trouble = m_scenario->start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void tst_Resend::cleanup()
{
    QCOMPARE(m_scenario->whatIsWrong(), QString());
    QCOMPARE(m_scenario->engine.troubles(), QList<Error>());
    m_scenario.reset();
}

void tst_Resend::setsAsideWhatIsRefused()
{
    const QList<qint64> refused { 1104, 1109, 1110 };
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s, {}, { { u"on_refused_event"_s, u"set-aside"_s } });
    receiver.setManner(refusing(refused));
    m_scenario->publish(20);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["set_aside"_L1].toInt(), 3);
    QCOMPARE(receiver.distinct(), upTo(1101, 1120)); // refused ones were tried
    for (const qint64 sequence : upTo(1101, 1120)) {
        const QJsonObject fate = m_scenario->fate(QString::number(sequence), u"Acme"_s);
        QCOMPARE(fate["fate"_L1].toString(), refused.contains(sequence) ? u"set_aside"_s : u"accepted"_s);
        QCOMPARE(fate["detail"_L1].toString().contains("422"_L1), refused.contains(sequence));
    }

    // Not mended yet: it stays in sight, once.
    const QJsonObject setAside { { u"feed"_s, u"Acme"_s }, { u"set_aside"_s, true } };
    const qsizetype before = receiver.deliveries().size();
    m_scenario->perform(u"resend"_s, setAside);
    QVERIFY(m_scenario->waitForState(u"Acme"_s, u"up_to_date"_s));
    QVERIFY(receiver.deliveries().size() > before);
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["set_aside"_L1].toInt(), 3);
    QCOMPARE(m_scenario->fate(u"1109"_s, u"Acme"_s)["fate"_L1].toString(), u"set_aside"_s);

    receiver.setManner({});
    compareResend(u"Acme"_s, setAside, { 1104, 1109, 1110 });
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["set_aside"_L1].toInt(), 0);
    const QJsonObject fate = m_scenario->fate(u"1109"_s, u"Acme"_s);
    QCOMPARE(fate["fate"_L1].toString(), u"accepted"_s);
    const QJsonArray attempts = m_scenario->engine.attempts(u"Acme"_s);
    const auto accepting =
        std::ranges::find_if(attempts, [&](const QJsonValue &a) { return a["id"_L1] == fate["attempt"_L1]; });
    QVERIFY(accepting != attempts.end());
    QCOMPARE((*accepting)["kind"_L1].toString(), u"resend"_s);
    QCOMPARE((*accepting)["outcome"_L1].toString(), u"accepted"_s);
}

void tst_Resend::suspendsWhenNotToldToSetAside()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    receiver.setManner(refusing({ 1106 }));
    m_scenario->publish(12);
    QVERIFY(m_scenario->waitForState(u"Acme"_s, u"suspended"_s));
    const QJsonObject feed = m_scenario->engine.feed(u"Acme"_s);
    QCOMPARE(feed["suspended_reason"_L1].toString(), u"event_refused"_s);
    QCOMPARE(feed["position"_L1].toInteger(), 1105);
    QCOMPARE(feed["waiting"_L1].toInt(), 7);

    const QJsonObject changes { { u"on_refused_event"_s, u"set-aside"_s } };
    m_scenario->perform(u"consumer.edit"_s, { { u"name"_s, u"Acme"_s }, { u"changes"_s, changes } });
    m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s } });
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["set_aside"_L1].toInt(), 1);
    QCOMPARE(m_scenario->fate(u"1106"_s, u"Acme"_s)["fate"_L1].toString(), u"set_aside"_s);
}

void tst_Resend::compareResend(const QString &feed, const QJsonObject &selection, const std::vector<qint64> &expected)
{
    const Receiver &receiver = m_scenario->receiver(feed);
    const std::vector<qint64> before = receiver.sequences();
    const QJsonValue position = m_scenario->engine.feed(feed)["position"_L1];
    QJsonObject args = selection;
    args.insert("dry_run"_L1, true);
    const QJsonObject measured = m_scenario->perform(u"resend"_s, args)["resends"_L1].toArray().first().toObject();
    QCOMPARE(measured["events"_L1].toInteger(), qint64(expected.size()));
    QCOMPARE(measured["records"_L1].toInteger(), qint64(expected.size())); // each is about a record of its own
    QCOMPARE(measured["first"_L1].toInteger(), expected.front());
    QCOMPARE(measured["last"_L1].toInteger(), expected.back());
    QCOMPARE(m_scenario->engine.state(feed), u"up_to_date"_s);
    QCOMPARE(receiver.sequences(), before);

    m_scenario->perform(u"resend"_s, selection);
    QVERIFY(m_scenario->waitForState(feed, u"up_to_date"_s));
    QCOMPARE(receiver.sequences(), joined(before, expected));
    QCOMPARE(m_scenario->engine.feed(feed)["position"_L1], position);
    const QJsonObject attempt = m_scenario->engine.attempts(feed, 1).first().toObject();
    QCOMPARE(attempt["kind"_L1].toString(), u"resend"_s);
    QCOMPARE(attempt["last_sequence"_L1].toInteger(), expected.back());
}

void tst_Resend::sendsAgain_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<std::vector<qint64>>("expected");
    QTest::newRow("range") << u"sequence"_s << u"1103..1108"_s << std::vector<qint64> { 1103, 1104, 1106, 1107 };
    QTest::newRow("range with holes around it") << u"sequence"_s << u"1..1102"_s << std::vector<qint64> { 1101 };
    QTest::newRow("range beyond the end")
        << u"sequence"_s << u"1112..9223372036854775807"_s << std::vector<qint64> { 1112 };
    QTest::newRow("one sequence") << u"sequence"_s << u"1107"_s << std::vector<qint64> { 1107 };
    QTest::newRow("record") << u"record"_s << u"Property/K1104"_s << std::vector<qint64> { 1104 };
}

void tst_Resend::sendsAgain()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(std::vector<qint64>, expected);
    // Of each three the second is about Media, which the Feed does not carry, and the third about a Member.
    m_scenario->addFeed(u"Acme"_s, { { u"resources"_s, QJsonArray { u"Property"_s, u"Member"_s } } });
    m_scenario->publish(12);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(m_scenario->receiver(u"Acme"_s).sequences(),
        (std::vector<qint64> { 1101, 1103, 1104, 1106, 1107, 1109, 1110, 1112 }));
    compareResend(u"Acme"_s, { { u"feed"_s, u"Acme"_s }, { key, value } }, expected);
}

void tst_Resend::sendsAgainWhatWasReadSince()
{
    m_scenario->addFeed(u"Acme"_s);
    m_scenario->publish(6);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    const QString read =
        m_scenario->engine.ask(u"find"_s, { { u"what"_s, u"1106"_s } })["events"_L1][0]["read_at"_L1].toString();
    const QDateTime after = QDateTime::fromString(read, Qt::ISODateWithMs).addMSecs(1);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > after);
    m_scenario->publish(3);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    const QString since = after.toOffsetFromUtc(-6 * 3600).toString(Qt::ISODateWithMs);
    compareResend(u"Acme"_s, { { u"feed"_s, u"Acme"_s }, { u"since"_s, since } }, upTo(1107, 1109));
}

void tst_Resend::refusesWhatCannotBeSentAgain_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing said") << u"other"_s << QString() << u"what to send again"_s;
    QTest::newRow("no range") << u"sequence"_s << u"1103..x"_s << u"1103..x"_s;
    QTest::newRow("backwards") << u"sequence"_s << u"1103..1101"_s << u"1103..1101"_s;
    QTest::newRow("no record") << u"record"_s << u"K1101"_s << u"K1101"_s;
    QTest::newRow("no zone") << u"since"_s << u"2026-11-23T10:00:00"_s << u"zone"_s;
    QTest::newRow("waits anyway") << u"sequence"_s << u"1104..1106"_s << u"nothing to send again"_s;
    QTest::newRow("nothing read since") << u"since"_s << u"2100-01-01T00:00:00Z"_s << u"nothing to send again"_s;
    QTest::newRow("unknown record") << u"record"_s << u"Property/K9"_s << u"nothing to send again"_s;
}

void tst_Resend::refusesWhatCannotBeSentAgain()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, word);
    const Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    m_scenario->publish(3);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    m_scenario->perform(u"feed.pause"_s, { { u"name"_s, u"Acme"_s } });
    m_scenario->publish(3);
    QVERIFY(m_scenario->waitUntilRead());
    const QString refusal = m_scenario->engine.refusal(u"resend"_s, { { u"feed"_s, u"Acme"_s }, { key, value } });
    QVERIFY2(refusal.contains(word), qPrintable(refusal));
    m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s } });
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), upTo(1101, 1106));
}

QTEST_GUILESS_MAIN(tst_Resend)
#include "tst_resend.moc"
