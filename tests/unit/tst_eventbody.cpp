// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consumer.h"
#include "domain/eventbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

const QString Url = u"https://mls.example.com/odata/Property('235021')"_s;

EntityEvent plain(qint64 sequence = 1101)
{
    EntityEvent event;
    event.sequence = { sequence };
    event.resourceName = u"Property"_s;
    event.resourceRecordKey = u"235021"_s;
    return event;
}

EntityEvent full(qint64 sequence = 1101)
{
    EntityEvent event = plain(sequence);
    event.resourceRecordUrl = Url;
    event.feedTypes = { u"IDX"_s, u"VOW"_s };
    return event;
}

void addRow(
    const char *name, const QList<EntityEvent> &events, const QByteArray &body,
    const std::function<void(Consumer &)> &change = [](Consumer &) {})
{
    Consumer consumer;
    change(consumer);
    QTest::newRow(name) << events << consumer << body;
}

void useOldFormat(Consumer &consumer)
{
    consumer.format = EventFormat::Webapi028;
}

} // namespace

class tst_EventBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void body_data();
    void body();
    void sequencesAreExact_data();
    void sequencesAreExact();
    void numericKey_data();
    void numericKey();
    void orderAndNumberAreKept();
    void textsAreEscaped();
};

void tst_EventBody::body_data()
{
    QTest::addColumn<QList<EntityEvent>>("events");
    QTest::addColumn<Consumer>("consumer");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray context = R"("@reso.context":"urn:reso:metadata:2.0:resource:entityevent")";
    const QByteArray context21 = R"("@reso.context":"urn:reso:metadata:2.1:resource:entityevent")";
    const QByteArray record = R"("ResourceName":"Property","ResourceRecordKey":"235021")";
    const QByteArray url = R"_("ResourceRecordUrl":"https://mls.example.com/odata/Property('235021')")_";
    const QByteArray oldUrl = R"_("ResourceRecordURL":"https://mls.example.com/odata/Property('235021')")_";
    const QByteArray types = R"("FeedTypes":["IDX","VOW"])";
    const QByteArray event = R"("EntityEventSequence":1101,)" + record;
    const QByteArray next = R"("EntityEventSequence":1102,)" + record;
    const QByteArray old = R"("EntityEventSequenceNumeric":1101,)" + record + R"(,"ResourceRecordKeyNumeric":235021)";

    const auto listed = [](Consumer &c) { c.alwaysList = true; };
    const auto bare = [](Consumer &c) { c.sendUrl = false; };
    const auto typed = [](Consumer &c) { c.sendFeedTypes = true; };

    addRow("one", { plain() }, '{' + context + ',' + event + '}');
    addRow("one, always a list", { plain() }, '{' + context + R"(,"value":[{)" + event + "}]}", listed);
    addRow("several", { plain(), plain(1102) }, '{' + context + R"(,"value":[{)" + event + "},{" + next + "}]}");
    addRow("none", {}, '{' + context + R"(,"value":[]})");
    addRow("with its URL", { full() }, '{' + context + ',' + event + ',' + url + '}');
    addRow("URL switched off", { full() }, '{' + context + ',' + event + '}', bare);
    addRow("with FeedTypes", { full() },
        '{' + context21 + R"(,"EntityEventSequence":1101,)" + types + ',' + record + ',' + url + '}', typed);
    addRow("FeedTypes not known", { plain() }, '{' + context21 + ',' + event + '}', typed);
    addRow("none, FeedTypes wanted", {}, '{' + context21 + R"(,"value":[]})", typed);
    addRow("2019, one", { plain() }, '{' + old + '}', useOldFormat);
    addRow("2019, with its URL", { full() }, '{' + old + ',' + oldUrl + '}', useOldFormat);
    addRow("2019, FeedTypes are not of that time", { full() }, '{' + old + '}', [](Consumer &c) {
        useOldFormat(c);
        c.sendFeedTypes = true;
        c.sendUrl = false;
    });
    addRow("2019, always a list", { plain() }, R"({"value":[{)" + old + "}]}", [](Consumer &c) {
        useOldFormat(c);
        c.alwaysList = true;
    });
    addRow("2019, none", {}, R"({"value":[]})", useOldFormat);
}

void tst_EventBody::body()
{
    QFETCH(QList<EntityEvent>, events);
    QFETCH(Consumer, consumer);
    QFETCH(QByteArray, expected);

    QCOMPARE(QString::fromUtf8(eventBody(events, consumer)), QString::fromUtf8(expected));
}

void tst_EventBody::sequencesAreExact_data()
{
    QTest::addColumn<qint64>("sequence");
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("2^53 + 1") << qint64(9007199254740993);
    QTest::newRow("a real Producer's") << qint64(638059481020000001);
    QTest::newRow("largest") << qint64(9223372036854775807);
}

void tst_EventBody::sequencesAreExact()
{
    QFETCH(qint64, sequence);
    for (const auto format : { EventFormat::Rcp28, EventFormat::Webapi028 }) {
        Consumer consumer;
        consumer.format = format;
        const QByteArray number = ':' + QByteArray::number(sequence) + ',';
        QVERIFY(eventBody({ plain(sequence) }, consumer).contains(number));
        QVERIFY(eventBody({ plain(sequence), plain(sequence) }, consumer).count(number) == 2);
    }
}

void tst_EventBody::numericKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isNumeric");
    QTest::newRow("number") << u"9223372036854775807"_s << true;
    QTest::newRow("zero") << u"0"_s << true;
    QTest::newRow("leading zero") << u"0235021"_s << false;
    QTest::newRow("too large") << u"9223372036854775808"_s << false;
    QTest::newRow("letters") << u"L235021"_s << false;
    QTest::newRow("spaces") << u" 1"_s << false;
    QTest::newRow("plus") << u"+1"_s << false;
}

void tst_EventBody::numericKey()
{
    QFETCH(QString, key);
    EntityEvent event = plain();
    event.resourceRecordKey = key;
    Consumer consumer;
    QVERIFY(!eventBody({ event }, consumer).contains("KeyNumeric"));
    useOldFormat(consumer);
    const QByteArray number = "\"ResourceRecordKeyNumeric\":" + key.toUtf8() + '}';
    QTEST(eventBody({ event }, consumer).contains(number), "isNumeric");
}

void tst_EventBody::orderAndNumberAreKept()
{
    QList<EntityEvent> events;
    for (int i = 0; i < 1000; ++i)
        events.append(plain(5 + 3 * i));
    const auto document = QJsonDocument::fromJson(eventBody(events, Consumer()));
    const QJsonArray value = document["value"_L1].toArray();
    QCOMPARE(value.size(), 1000);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(value.at(i)["EntityEventSequence"_L1].toInteger(), 5 + 3 * i);
}

void tst_EventBody::textsAreEscaped()
{
    EntityEvent event = plain();
    event.resourceRecordKey = u"a\"\\\n\u00e9\U0001F3E0"_s;
    const QByteArray body = eventBody({ event }, Consumer());
    QCOMPARE(QJsonDocument::fromJson(body)["ResourceRecordKey"_L1].toString(), event.resourceRecordKey);
    QVERIFY(!body.contains('\n'));
}

QTEST_GUILESS_MAIN(tst_EventBody)
#include "tst_eventbody.moc"
