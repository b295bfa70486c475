// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The label that a POST came with, when both headers say the same.
QByteArray labelOf(const Delivery &delivery)
{
    const QByteArray label = headerValue(delivery.headers, "ConsumerLabel");
    return label == headerValue(delivery.headers, "EntityEventSource") ? label : QByteArrayLiteral("they differ");
}

/// The sequences that came under a label, in the order in which they came.
std::vector<qint64> sequencesOf(const Receiver &receiver, const QByteArray &label)
{
    std::vector<qint64> sequences;
    for (const Delivery &delivery : receiver.deliveries()) {
        if (labelOf(delivery) == label)
            sequences.insert(sequences.end(), delivery.sequences.begin(), delivery.sequences.end());
    }
    return sequences;
}

QJsonArray names(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

} // namespace

/// One Consumer that is fed by several Feeds, of several Sources and of one; what they carry, and what a person sends.
class tst_SeveralFeeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void twoSourcesToOneConsumer();
    void twoFeedsOfOneSource();
    void aHoldIsForAllOfThem();
    void byFeedTypes();
    void sendsAnEventByHand();
    void saysWhatByHandWouldDo();

private:
    QTemporaryDir m_folder;
    int m_profiles = 0;
    std::unique_ptr<Scenario> m_scenario;
};

void tst_SeveralFeeds::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(m_folder.isValid());
    m_scenario = std::make_unique<Scenario>(m_folder.filePath(QString::number(++m_profiles)), 0);
    const QString trouble = m_scenario->start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void tst_SeveralFeeds::cleanup()
{
    QCOMPARE(m_scenario->engine.whatIsWrong(), QString());
    QCOMPARE(m_scenario->engine.troubles(), QList<Error>());
    m_scenario.reset();
}

void tst_SeveralFeeds::twoSourcesToOneConsumer()
{
    Producer harbor(60, 1);
    TestEngine &engine = m_scenario->engine;
    m_scenario->publish(60);
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s, { { u"label"_s, u"lakeside"_s } }, { { u"batch"_s, 5 } });
    int open = 0;
    int most = 0;
    receiver.setManner([&](const Delivery &) {
        most = std::max(most, ++open);
        QTimer::singleShot(2ms, &engine.engine(), [&open] { --open; });
        return response(204).after(4ms);
    });
    m_scenario->perform(u"feed.pause"_s, { { u"name"_s, u"Acme"_s } }); // so that both begin with a backlog
    engine.addSource(u"Harbor"_s, harbor.serviceRoot());
    engine.addFeed(u"Acme"_s, u"Harbor"_s,
        { { u"name"_s, u"Acme harbor"_s }, { u"label"_s, u"harbor"_s }, { u"resources"_s, names({ u"Property"_s }) },
            { u"start"_s, u"16"_s } });
    m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Acme"_s } });
    QTRY_COMPARE(engine.feed(u"Acme harbor"_s)["position"_L1].toInteger(), 60);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(most, 1);
    QCOMPARE(sequencesOf(receiver, "lakeside"), m_scenario->producer.sequences());
    std::vector<qint64> properties;
    for (qint64 sequence = 16; sequence <= 60; sequence += 3)
        properties.push_back(sequence);
    QCOMPARE(sequencesOf(receiver, "harbor"), properties);
    qsizetype last = 0; // of what Harbor sends the end comes long before the end of all, for they take turns
    for (qsizetype i = 0; i < receiver.deliveries().size(); ++i)
        last = labelOf(receiver.deliveries().at(i)) == "harbor" ? i : last;
    QVERIFY2(last < receiver.deliveries().size() - 3, "its Feeds do not take turns");
}

void tst_SeveralFeeds::twoFeedsOfOneSource()
{
    Receiver &receiver =
        m_scenario->addFeed(u"Acme"_s, { { u"label"_s, u"homes"_s }, { u"resources"_s, names({ u"Property"_s }) } });
    m_scenario->engine.addFeed(u"Acme"_s, u"MLS"_s,
        { { u"name"_s, u"Acme people"_s }, { u"label"_s, u"people"_s }, { u"resources"_s, names({ u"Member"_s }) } });
    m_scenario->publish(9);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QVERIFY(m_scenario->waitUntilSettled(u"Acme people"_s));
    QCOMPARE(sequencesOf(receiver, "homes"), (std::vector<qint64> { 1101, 1104, 1107 }));
    QCOMPARE(sequencesOf(receiver, "people"), (std::vector<qint64> { 1103, 1106, 1109 }));
}

void tst_SeveralFeeds::aHoldIsForAllOfThem()
{
    Producer harbor(10, 1);
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s, { { u"label"_s, u"lakeside"_s } });
    receiver.setManner([&receiver](const Delivery &) {
        return receiver.deliveries().size() == 1 ? response(429, { { "Retry-After", "2" } }) : response(204);
    });
    m_scenario->engine.addSource(u"Harbor"_s, harbor.serviceRoot());
    m_scenario->engine.addFeed(
        u"Acme"_s, u"Harbor"_s, { { u"name"_s, u"Acme harbor"_s }, { u"label"_s, u"harbor"_s } });
    m_scenario->publish(10);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QTRY_COMPARE(m_scenario->engine.feed(u"Acme harbor"_s)["position"_L1].toInteger(), 10);
    QVERIFY(receiver.deliveries().at(1).at - receiver.deliveries().at(0).at >= 2s);
    QCOMPARE(sequencesOf(receiver, "harbor").back(), 10);
}

void tst_SeveralFeeds::byFeedTypes()
{
    m_scenario->producer.setFeedTypes([](qsizetype place) {
        return QList<QStringList> { { u"IDX"_s }, { u"VOW"_s, u"BBO"_s }, {} }.at(place / 3 % 3);
    });
    const Receiver &all = m_scenario->addFeed(u"All"_s, {}, { { u"send_feed_types"_s, true } });
    const Receiver &idx = m_scenario->addFeed(u"Idx"_s, { { u"feed_types"_s, names({ u"IDX"_s }) } });
    const Receiver &both = m_scenario->addFeed(
        u"Both"_s, { { u"feed_types"_s, names({ u"BBO"_s, u"IDX"_s }) }, { u"resources"_s, names({ u"Media"_s }) } });
    m_scenario->publish(9);
    for (const QString &feed : { u"All"_s, u"Idx"_s, u"Both"_s })
        QVERIFY(m_scenario->waitUntilSettled(feed));
    QCOMPARE(all.sequences(), upTo(1101, 1109));
    QCOMPARE(idx.sequences(), upTo(1101, 1103));
    QCOMPARE(both.sequences(), (std::vector<qint64> { 1102, 1105 }));
    QVERIFY(all.deliveries().first().body.contains("urn:reso:metadata:2.1:resource:entityevent"));
    QVERIFY(all.deliveries().first().body.contains(R"("FeedTypes":["IDX"])"));
    QVERIFY(!idx.deliveries().first().body.contains("FeedTypes"));
    const QJsonObject fate = m_scenario->fate(u"1104"_s, u"Idx"_s);
    QCOMPARE(fate["fate"_L1].toString(), u"filtered_out"_s);
    QCOMPARE(fate["carries"_L1]["feed_types"_L1].toArray(), names({ u"IDX"_s }));
    QCOMPARE(m_scenario->fate(u"1107"_s, u"Idx"_s)["fate"_L1].toString(), u"filtered_out"_s); // it names none

    const QJsonObject wider { { u"feed_types"_s, QJsonArray() } };
    m_scenario->perform(u"feed.edit"_s, { { u"name"_s, u"Idx"_s }, { u"changes"_s, wider } });
    m_scenario->publish(9);
    QVERIFY(m_scenario->waitUntilSettled(u"Idx"_s));
    QCOMPARE(idx.sequences(), joined(upTo(1101, 1103), upTo(1110, 1118)));
    QCOMPARE(m_scenario->fate(u"1104"_s, u"Idx"_s)["fate"_L1].toString(), u"filtered_out"_s); // as it was then
}

void tst_SeveralFeeds::sendsAnEventByHand()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s, { { u"resources"_s, names({ u"Media"_s }) } });
    m_scenario->addFeed(u"Beacon"_s);
    m_scenario->publish(5);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    const QJsonObject args { { u"record"_s, u"Property/a/1"_s }, { u"url"_s, u"https://mls.example/a1"_s },
        { u"feed"_s, u"Acme"_s }, { u"reason"_s, u"by telephone"_s } };
    const qsizetype before = receiver.deliveries().size();
    const QJsonObject sent = m_scenario->engine.ask(u"send"_s, args);
    QCOMPARE(sent["feeds"_L1][0]["feed"_L1].toString(), u"Acme"_s);
    QCOMPARE(sent["feeds"_L1][0]["sequence"_L1].toInteger(), 1105);
    QTRY_COMPARE(receiver.deliveries().size(), before + 1);
    QCOMPARE(QJsonDocument::fromJson(receiver.deliveries().last().body).object(),
        (QJsonObject { { u"@reso.context"_s, u"urn:reso:metadata:2.0:resource:entityevent"_s },
            { u"EntityEventSequence"_s, 1105 }, { u"ResourceName"_s, u"Property"_s },
            { u"ResourceRecordKey"_s, u"a/1"_s }, { u"ResourceRecordUrl"_s, u"https://mls.example/a1"_s } }));
    QTRY_COMPARE(m_scenario->engine.attempts(u"Acme"_s, 1)[0]["kind"_L1].toString(), u"resend"_s);
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["position"_L1].toInteger(), 1105);

    receiver.setManner([](const Delivery &) { return response(422); });
    m_scenario->engine.ask(u"send"_s, args);
    const auto newest = [this] { return m_scenario->engine.ask(u"resends.list"_s)["resends"_L1][0].toObject(); };
    QTRY_COMPARE(newest()["state"_L1].toString(), u"refused"_s);
    QVERIFY(newest()["refusal"_L1].toString().contains("422"_L1));
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"up_to_date"_s);
    QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["set_aside"_L1].toInt(), 0);
    receiver.setManner({});
    m_scenario->engine.ask(u"resends.again"_s, { { u"id"_s, QString::number(newest()["id"_L1].toInteger()) } });
    QTRY_COMPARE(newest()["state"_L1].toString(), u"done"_s);
    const QJsonObject said = m_scenario->engine.ask(u"activity"_s, { { u"limit"_s, 1 } })["activity"_L1][0].toObject();
    QCOMPARE(said["action"_L1].toString(), u"feed.send"_s);
    QCOMPARE(said["subject"_L1].toString(), u"Acme"_s);
    QVERIFY2(
        said["effect"_L1].toString().contains("Reason: by telephone"_L1), qPrintable(said["effect"_L1].toString()));
}

void tst_SeveralFeeds::saysWhatByHandWouldDo()
{
    m_scenario->addFeed(u"Acme"_s, { { u"resources"_s, names({ u"Media"_s }) } });
    const Receiver &beacon = m_scenario->addFeed(u"Beacon"_s);
    m_scenario->publish(5);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QVERIFY(m_scenario->waitUntilSettled(u"Beacon"_s));
    m_scenario->perform(u"feed.pause"_s, { { u"name"_s, u"Beacon"_s } });
    const QJsonObject plan = m_scenario->engine.ask(
        u"send"_s, { { u"record"_s, u"Property/K1104"_s }, { u"source"_s, u"MLS"_s }, { u"dry_run"_s, true } });
    QCOMPARE(plan["feeds"_L1].toArray().size(), 1);
    QCOMPARE(plan["feeds"_L1][0]["state"_L1].toString(), u"paused"_s);
    QCOMPARE(plan["left_out"_L1][0]["feed"_L1].toString(), u"Acme"_s);
    QCOMPARE(plan["left_out"_L1][0]["why"_L1].toString(), u"not_carried"_s);
    QCOMPARE(plan["newest"_L1].toInteger(), 1104);
    QVERIFY(plan["dry_run"_L1].toBool());
    QCOMPARE(beacon.sequences(), upTo(1101, 1105));
    QVERIFY(m_scenario->engine.refusal(u"send"_s, { { u"record"_s, u"Property/1"_s } }).contains("to whom"_L1));
    QVERIFY(m_scenario->engine.refusal(u"send"_s, { { u"record"_s, u"Property/1"_s }, { u"feed"_s, u"Nobody"_s } })
                .contains("no Feed named"_L1));
}

QTEST_GUILESS_MAIN(tst_SeveralFeeds)
#include "tst_severalfeeds.moc"
