// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceinbox.h"

#include "domain/consumer.h"
#include "domain/eventbody.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

QList<Sequence> sequences(std::initializer_list<qint64> values)
{
    QList<Sequence> result;
    for (const qint64 value : values)
        result.append(Sequence { value });
    return result;
}

} // namespace

class tst_PracticeInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsWhatPostriderSends_data();
    void readsWhatPostriderSends();
    void refuses_data();
    void refuses();
    void beginsEmpty();
    void keepsAccount_data();
    void keepsAccount();
    void labelsAreApart();
};

void tst_PracticeInbox::readsWhatPostriderSends_data()
{
    QTest::addColumn<EventFormat>("format");
    QTest::addColumn<bool>("alwaysList");
    QTest::addColumn<QList<Sequence>>("sent");

    for (const auto format : { EventFormat::Rcp28, EventFormat::Webapi028 }) {
        const char *name = format == EventFormat::Rcp28 ? "RCP-28" : "WEBAPI-028";
        QTest::addRow("%s, empty list", name) << format << false << sequences({});
        QTest::addRow("%s, single", name) << format << false << sequences({ 1101 });
        QTest::addRow("%s, list of one", name) << format << true << sequences({ 1101 });
        QTest::addRow("%s, list", name) << format << false << sequences({ 1101, 1102, 1110 });
        QTest::addRow("%s, extremes", name) << format << false << sequences({ 0, 638059481020000001, Sequence::max().value });
    }
}

void tst_PracticeInbox::readsWhatPostriderSends()
{
    QFETCH(const EventFormat, format);
    QFETCH(const bool, alwaysList);
    QFETCH(const QList<Sequence>, sent);
    Consumer consumer;
    consumer.format = format;
    consumer.alwaysList = alwaysList;
    QList<EntityEvent> events;
    for (const Sequence sequence : sent) {
        EntityEvent event;
        event.sequence = sequence;
        event.resourceName = u"Property"_s;
        event.resourceRecordKey = u"235021"_s;
        events.append(event);
    }
    const auto read = PracticeInbox::read(eventBody(events, consumer));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, sent);
}

void tst_PracticeInbox::refuses_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("EntityEventSequence=5");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("other context") << QByteArray(R"({"@reso.context":"urn:reso:metadata:2.0:resource:property","value":[]})");
    QTest::newRow("value is no list") << QByteArray(R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","value":{}})");
    QTest::newRow("no sequence") << QByteArray(R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","ResourceName":"Property","ResourceRecordKey":"1"})");
    QTest::newRow("sequence as text") << QByteArray(R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","EntityEventSequence":"5","ResourceName":"Property","ResourceRecordKey":"1"})");
    QTest::newRow("sequence with a fraction") << QByteArray(R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","EntityEventSequence":5.5,"ResourceName":"Property","ResourceRecordKey":"1"})");
    QTest::newRow("negative sequence") << QByteArray(R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","EntityEventSequence":-5,"ResourceName":"Property","ResourceRecordKey":"1"})");
    QTest::newRow("no name") << QByteArray(R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","EntityEventSequence":5,"ResourceRecordKey":"1"})");
    QTest::newRow("key as number") << QByteArray(R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","EntityEventSequence":5,"ResourceName":"Property","ResourceRecordKey":1})");
    QTest::newRow("new names without context") << QByteArray(R"({"EntityEventSequence":5,"ResourceName":"Property","ResourceRecordKey":"1"})");
    QTest::newRow("second event is wrong") << QByteArray(R"({"value":[{"EntityEventSequenceNumeric":5,"ResourceName":"Property","ResourceRecordKey":"1"},7]})");
}

void tst_PracticeInbox::refuses()
{
    QFETCH(const QByteArray, body);
    const auto read = PracticeInbox::read(body);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Protocol);
    QVERIFY(read.error().detail.endsWith(u'.'));
}

void tst_PracticeInbox::beginsEmpty()
{
    PracticeInbox inbox;
    inbox.take("acme", {});
    QCOMPARE(inbox.events(), 0);
    QCOMPARE(inbox.repeated(), 0);
    QCOMPARE(inbox.outOfOrder(), 0);
    QCOMPARE(inbox.highest(), Sequence::none());
}

void tst_PracticeInbox::keepsAccount_data()
{
    QTest::addColumn<QList<QList<Sequence>>>("posts");
    QTest::addColumn<int>("repeated");
    QTest::addColumn<int>("outOfOrder");
    QTest::addColumn<qint64>("highest");

    using Posts = QList<QList<Sequence>>;
    QTest::newRow("in order") << Posts { sequences({ 1, 2 }), sequences({ 3, 9 }) } << 0 << 0 << qint64(9);
    QTest::newRow("same batch again") << Posts { sequences({ 1, 2 }), sequences({ 1, 2 }), sequences({ 3 }) } << 2 << 0 << qint64(3);
    QTest::newRow("old ones again") << Posts { sequences({ 1, 2, 3, 4 }), sequences({ 2, 3 }), sequences({ 5 }) } << 2 << 0 << qint64(5);
    QTest::newRow("down between POSTs") << Posts { sequences({ 1, 5 }), sequences({ 3 }), sequences({ 6 }) } << 0 << 1 << qint64(6);
    QTest::newRow("down within a POST") << Posts { sequences({ 3, 2, 1 }) } << 0 << 2 << qint64(3);
    QTest::newRow("late, then again") << Posts { sequences({ 5 }), sequences({ 3 }), sequences({ 3 }) } << 1 << 1 << qint64(5);
    QTest::newRow("twice in a POST") << Posts { sequences({ 4, 4 }) } << 1 << 0 << qint64(4);
}

void tst_PracticeInbox::keepsAccount()
{
    QFETCH(const QList<QList<Sequence>>, posts);
    QFETCH(const int, repeated);
    QFETCH(const int, outOfOrder);
    QFETCH(const qint64, highest);
    PracticeInbox inbox;
    qint64 events = 0;
    for (const auto &post : posts) {
        inbox.take("acme", post);
        events += post.size();
    }
    QCOMPARE(inbox.events(), events);
    QCOMPARE(inbox.repeated(), repeated);
    QCOMPARE(inbox.outOfOrder(), outOfOrder);
    QCOMPARE(inbox.highest().value, highest);
}

void tst_PracticeInbox::labelsAreApart()
{
    PracticeInbox inbox;
    inbox.take("east", sequences({ 10, 11 }));
    inbox.take("west", sequences({ 1, 10 }));
    QCOMPARE(inbox.repeated(), 0);
    QCOMPARE(inbox.outOfOrder(), 0);
    QCOMPARE(inbox.events(), 4);
    QCOMPARE(inbox.highest().value, 11);
}

QTEST_GUILESS_MAIN(tst_PracticeInbox)
#include "tst_practiceinbox.moc"
