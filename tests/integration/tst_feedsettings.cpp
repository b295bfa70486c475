// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An event as RCP-28 writes it, or as WEBAPI-028 does.
QJsonObject written(qint64 sequence, const QString &resource, bool isOld)
{
    return { { isOld ? u"EntityEventSequenceNumeric"_s : u"EntityEventSequence"_s, sequence },
        { u"ResourceName"_s, resource }, { u"ResourceRecordKey"_s, u"K%1"_s.arg(sequence) } };
}

QJsonObject withContext(QJsonObject body)
{
    body.insert("@reso.context"_L1, u"urn:reso:metadata:2.0:resource:entityevent"_s);
    return body;
}

} // namespace

/// What a Feed's and a Consumer's settings make of the events.
class tst_FeedSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void startsWhereItWasTold_data();
    void startsWhereItWasTold();
    void startsNowAlsoBeforeTheFirstRead();
    void filterHoldsAboveWhatIsUnderWay();
    void findTellsWhatBecameOfAnEvent();
    void labelTravelsInHeaders_data();
    void labelTravelsInHeaders();
    void bodiesArriveAsConfigured_data();
    void bodiesArriveAsConfigured();

private:
    QTemporaryDir m_folder;
    int m_profiles = 0;
    std::unique_ptr<Scenario> m_scenario;
};

void tst_FeedSettings::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(m_folder.isValid());
    m_scenario = std::make_unique<Scenario>(m_folder.filePath(QString::number(++m_profiles)), 0);
    const QString trouble = m_scenario->start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void tst_FeedSettings::cleanup()
{
    QCOMPARE(m_scenario->whatIsWrong(), QString());
    QCOMPARE(m_scenario->engine.troubles(), QList<Error>());
    m_scenario.reset();
}

void tst_FeedSettings::startsWhereItWasTold_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<std::vector<qint64>>("atOnce");
    QTest::addColumn<std::vector<qint64>>("afterFive"); // more, 1111 to 1115
    QTest::newRow("beginning") << u"beginning"_s << upTo(1101, 1110) << upTo(1101, 1115);
    QTest::newRow("now") << u"now"_s << std::vector<qint64>() << upTo(1111, 1115);
    QTest::newRow("from 0") << u"0"_s << upTo(1101, 1110) << upTo(1101, 1115);
    QTest::newRow("from within") << u"1107"_s << upTo(1107, 1110) << upTo(1107, 1115);
    QTest::newRow("from the head") << u"1110"_s << upTo(1110, 1110) << upTo(1110, 1115);
    QTest::newRow("from the next") << u"1111"_s << std::vector<qint64>() << upTo(1111, 1115);
    QTest::newRow("from later") << u"1114"_s << std::vector<qint64>() << upTo(1114, 1115);
}

void tst_FeedSettings::startsWhereItWasTold()
{
    QFETCH(QString, start);
    QFETCH(std::vector<qint64>, atOnce);
    QFETCH(std::vector<qint64>, afterFive);
    m_scenario->publish(10);
    QVERIFY(m_scenario->waitUntilRead());
    const Receiver &receiver = m_scenario->addFeed(u"Acme"_s, { { u"start"_s, start } });
    QVERIFY(m_scenario->waitForState(u"Acme"_s, u"up_to_date"_s));
    QCOMPARE(receiver.sequences(), atOnce);
    QCOMPARE(m_scenario->engine.whatIsWrong(), QString());
    for (const int events : { 2, 3 }) {
        m_scenario->publish(events);
        QVERIFY(m_scenario->waitUntilRead());
        QVERIFY(m_scenario->waitForState(u"Acme"_s, u"up_to_date"_s));
        QCOMPARE(m_scenario->engine.feed(u"Acme"_s)["waiting"_L1].toInt(), 0);
        QCOMPARE(m_scenario->engine.whatIsWrong(), QString());
    }
    QCOMPARE(receiver.sequences(), afterFive);
}

void tst_FeedSettings::startsNowAlsoBeforeTheFirstRead()
{
    m_scenario->producer.setMishap([](const Request &) { return response(503, { { "Retry-After", "1" } }); });
    m_scenario->publish(10);
    QTRY_VERIFY(m_scenario->engine.source(u"MLS"_s)["error"_L1].isString());
    const Receiver &receiver = m_scenario->addFeed(u"Acme"_s, { { u"start"_s, u"now"_s } });
    m_scenario->producer.setMishap({});
    QVERIFY(m_scenario->waitUntilRead());
    m_scenario->publish(3);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), upTo(1111, 1113));
    QCOMPARE(m_scenario->fate(u"1110"_s, u"Acme"_s)["fate"_L1].toString(), u"before_start"_s);
}

void tst_FeedSettings::filterHoldsAboveWhatIsUnderWay()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s, {}, { { u"batch"_s, 5 } });
    receiver.setManner([](const Delivery &) { return response(204).after(30ms); });
    m_scenario->publish(60);
    QTRY_VERIFY(receiver.deliveries().size() >= 4); // one of them is under way
    const QJsonObject changes { { u"resources"_s, QJsonArray { u"Media"_s } } };
    m_scenario->perform(u"feed.edit"_s, { { u"name"_s, u"Acme"_s }, { u"changes"_s, changes } });
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));

    const std::vector<qint64> sequences = receiver.sequences();
    QVERIFY(sequences.size() > 20 && sequences.size() < 60);
    bool isEdited = false;
    for (const qint64 sequence : m_scenario->producer.sequences()) {
        const bool isMedia = Producer::resourceName(sequence - 1101) == "Media"_L1;
        const auto count = std::ranges::count(sequences, sequence);
        isEdited = isEdited || count == 0;
        QCOMPARE(count, isMedia || !isEdited ? 1 : 0); // all up to one place, and Media above it
        const QJsonObject fate = m_scenario->fate(QString::number(sequence), u"Acme"_s);
        QCOMPARE(fate["fate"_L1].toString(), count == 1 ? u"accepted"_s : u"filtered_out"_s);
    }
    QVERIFY(std::ranges::is_sorted(sequences));
}

void tst_FeedSettings::findTellsWhatBecameOfAnEvent()
{
    m_scenario->addFeed(u"Accepted"_s);
    m_scenario->addFeed(u"Filtered"_s, { { u"resources"_s, QJsonArray { u"Media"_s } } });
    m_scenario->addFeed(u"Started later"_s, { { u"start"_s, u"1105"_s } });
    m_scenario->addFeed(u"Waiting"_s);
    m_scenario->perform(u"feed.pause"_s, { { u"name"_s, u"Waiting"_s } });
    Receiver &refusing = m_scenario->addFeed(u"Set aside"_s, {}, { { u"on_refused_event"_s, u"set-aside"_s } });
    refusing.setManner(
        [](const Delivery &delivery) { return response(delivery.sequences.contains(1104) ? 400 : 204); });
    m_scenario->publish(6);
    for (const QString &feed : { u"Accepted"_s, u"Filtered"_s, u"Started later"_s, u"Set aside"_s })
        QVERIFY(m_scenario->waitUntilSettled(feed));

    for (const QString &what : { u"1104"_s, u"Property/K1104"_s }) {
        const QJsonObject accepted = m_scenario->fate(what, u"Accepted"_s);
        QCOMPARE(accepted["fate"_L1].toString(), u"accepted"_s);
        QVERIFY(accepted["accepted_at"_L1].isString());
        const QJsonArray attempts = m_scenario->engine.attempts(u"Accepted"_s);
        QVERIFY(std::ranges::any_of(attempts, [&](const QJsonValue &attempt) {
            return attempt["id"_L1] == accepted["attempt"_L1] && attempt["first_sequence"_L1].toInteger() <= 1104
                && attempt["last_sequence"_L1].toInteger() >= 1104;
        }));
        QCOMPARE(m_scenario->fate(what, u"Filtered"_s)["fate"_L1].toString(), u"filtered_out"_s);
        QCOMPARE(m_scenario->fate(what, u"Started later"_s)["fate"_L1].toString(), u"before_start"_s);
        QCOMPARE(m_scenario->fate(what, u"Waiting"_s)["fate"_L1].toString(), u"waiting"_s);
        QCOMPARE(m_scenario->fate(what, u"Waiting"_s)["place"_L1].toInt(), 4);
        QCOMPARE(m_scenario->fate(what, u"Set aside"_s)["fate"_L1].toString(), u"set_aside"_s);
        QVERIFY(m_scenario->fate(what, u"Set aside"_s)["detail"_L1].toString().contains("400"_L1));
    }
    QCOMPARE(m_scenario->engine.ask(u"find"_s, { { u"what"_s, u"1999"_s } })["events"_L1].toArray(), QJsonArray());
    QVERIFY(m_scenario->engine.refusal(u"find"_s, { { u"what"_s, u"1104..1101"_s } }).contains("1104..1101"_L1));
    const QJsonObject byKey = m_scenario->engine.ask(u"find"_s, { { u"what"_s, u"K110"_s } });
    QCOMPARE(byKey["events"_L1].toArray().first().toObject()["sequence"_L1].toInteger(), 1101);

    m_scenario->perform(u"feed.resume"_s, { { u"name"_s, u"Waiting"_s } });
    QVERIFY(m_scenario->waitUntilSettled(u"Waiting"_s));
    QCOMPARE(m_scenario->fate(u"1104"_s, u"Waiting"_s)["fate"_L1].toString(), u"accepted"_s);
}

void tst_FeedSettings::labelTravelsInHeaders_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<bool>("isConsumerLabel");
    QTest::addColumn<bool>("isEntityEventSource");
    QTest::newRow("both, unless told otherwise") << QJsonObject() << true << true;
    QTest::newRow("that of 2019") << QJsonObject { { u"label_headers"_s, u"ConsumerLabel"_s } } << true << false;
    QTest::newRow("that of RCP-28") << QJsonObject { { u"label_headers"_s, u"EntityEventSource"_s } } << false << true;
}

void tst_FeedSettings::labelTravelsInHeaders()
{
    QFETCH(QJsonObject, settings);
    QFETCH(bool, isConsumerLabel);
    QFETCH(bool, isEntityEventSource);
    const QByteArray label("MLS of \"Lake County\"; feed=1, " + QByteArray(100, 'x'));
    const Receiver &receiver = m_scenario->addFeed(u"Acme"_s, { { u"label"_s, QString::fromLatin1(label) } }, settings);
    m_scenario->publish(3);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    const QList<Request> requests = receiver.server().requests();
    QCOMPARE(requests.size(), 2);
    for (const Request &request : requests) {
        QCOMPARE(
            headerValues(request.headers, "ConsumerLabel"), isConsumerLabel ? QList { label } : QList<QByteArray>());
        QCOMPARE(headerValues(request.headers, "EntityEventSource"),
            isEntityEventSource ? QList { label } : QList<QByteArray>());
    }
    const auto refusal = [this](const QString &wrong) {
        const QJsonObject changes { { u"label"_s, wrong } };
        return m_scenario->engine.refusal(u"feed.edit"_s, { { u"name"_s, u"Acme"_s }, { u"changes"_s, changes } });
    };
    QVERIFY(refusal(u"two\nlines"_s).contains("label"_L1));
    QVERIFY(refusal(u"x"_s.repeated(256)).contains("255"_L1));
}

void tst_FeedSettings::bodiesArriveAsConfigured_data()
{
    const QJsonObject one = written(1101, u"Property"_s, false);
    const QJsonArray two { written(1102, u"Media"_s, false), written(1103, u"Member"_s, false) };
    const QJsonObject oldOne = written(1101, u"Property"_s, true);
    const QJsonArray oldTwo { written(1102, u"Media"_s, true), written(1103, u"Member"_s, true) };
    const auto listOf = [](const QJsonArray &events) { return QJsonObject { { u"value"_s, events } }; };
    const QJsonObject oldFormat { { u"format"_s, u"webapi028"_s } };
    const QJsonObject oldList { { u"format"_s, u"webapi028"_s }, { u"always_list"_s, true } };

    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QList<QJsonObject>>("bodies");
    QTest::newRow("RCP-28") << QJsonObject() << QList { withContext(one), withContext(listOf(two)) };
    QTest::newRow("RCP-28, one at a time")
        << QJsonObject { { u"batch"_s, 1 } }
        << QList { withContext(one), withContext(two[0].toObject()), withContext(two[1].toObject()) };
    QTest::newRow("RCP-28, always a list") << QJsonObject { { u"always_list"_s, true } }
                                           << QList { withContext(listOf({ one })), withContext(listOf(two)) };
    QTest::newRow("WEBAPI-028") << oldFormat << QList { oldOne, listOf(oldTwo) };
    QTest::newRow("WEBAPI-028, always a list") << oldList << QList { listOf({ oldOne }), listOf(oldTwo) };
}

void tst_FeedSettings::bodiesArriveAsConfigured()
{
    QFETCH(QJsonObject, settings);
    QFETCH(QList<QJsonObject>, bodies);
    const Receiver &receiver = m_scenario->addFeed(u"Acme"_s, {}, settings);
    m_scenario->publish(3);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QList<QJsonObject> arrived;
    const QList<Request> requests = receiver.server().requests();
    for (const Request &request : requests) {
        QCOMPARE(request.method, "POST");
        QCOMPARE(headerValues(request.headers, "Content-Type"), QList<QByteArray> { "application/json" });
        arrived.append(QJsonDocument::fromJson(request.body).object());
    }
    QCOMPARE(arrived, bodies);
}

QTEST_GUILESS_MAIN(tst_FeedSettings)
#include "tst_feedsettings.moc"
