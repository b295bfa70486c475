// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceinbox.h"

#include "domain/consumer.h"
#include "domain/eventbody.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

QList<Sequence> sequences(const QList<qint64> &values)
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
        QTest::addRow("%s, extremes", name)
            << format << false << sequences({ 0, 638059481020000001, Sequence::max().value });
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

    const auto row = [](const char *name, QByteArray body) {
        QTest::newRow(name) << body.replace(
            "CONTEXT", R"("@reso.context":"urn:reso:metadata:2.0:resource:entityevent")");
    };
    row("nothing", {});
    row("no JSON", "EntityEventSequence=5");
    row("a list", "[]");
    row("empty object", "{}");
    row("context alone", "{CONTEXT}");
    row("other context", R"({"@reso.context":"urn:reso:metadata:2.0:resource:property","value":[]})");
    row("value is no list", R"({CONTEXT,"value":{}})");
    row("no sequence", R"({CONTEXT,"ResourceName":"Office","ResourceRecordKey":"1"})");
    row("sequence as text", R"({CONTEXT,"EntityEventSequence":"5","ResourceName":"Office","ResourceRecordKey":"1"})");
    row("sequence with a fraction",
        R"({CONTEXT,"EntityEventSequence":5.5,"ResourceName":"Office","ResourceRecordKey":"1"})");
    row("negative sequence", R"({CONTEXT,"EntityEventSequence":-5,"ResourceName":"Office","ResourceRecordKey":"1"})");
    row("no name", R"({CONTEXT,"EntityEventSequence":5,"ResourceRecordKey":"1"})");
    row("key as number", R"({CONTEXT,"EntityEventSequence":5,"ResourceName":"Office","ResourceRecordKey":1})");
    row("new names without context", R"({"EntityEventSequence":5,"ResourceName":"Office","ResourceRecordKey":"1"})");
    row("old names with context",
        R"({CONTEXT,"EntityEventSequenceNumeric":5,"ResourceName":"Office","ResourceRecordKey":"1"})");
    row("second event is wrong",
        R"({CONTEXT,"value":[{"EntityEventSequence":5,"ResourceName":"Office","ResourceRecordKey":"1"},7]})");
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
    QTest::addColumn<QList<QList<qint64>>>("posts");
    QTest::addColumn<int>("repeated");
    QTest::addColumn<int>("outOfOrder");
    QTest::addColumn<qint64>("highest");

    const auto row = [](const char *name, std::initializer_list<QList<qint64>> posts, int repeated, int outOfOrder,
                         qint64 highest) {
        QTest::newRow(name) << QList<QList<qint64>>(posts) << repeated << outOfOrder << highest;
    };
    row("in order", { { 1, 2 }, { 3, 9 } }, 0, 0, 9);
    row("same batch again", { { 1, 2 }, { 1, 2 }, { 3 } }, 2, 0, 3);
    row("old ones again", { { 1, 2, 3, 4 }, { 2, 3 }, { 5 } }, 2, 0, 5);
    row("down between POSTs", { { 1, 5 }, { 3 }, { 6 } }, 0, 1, 6);
    row("down within a POST", { { 3, 2, 1 } }, 0, 2, 3);
    row("late, then again", { { 5 }, { 3 }, { 3 } }, 1, 1, 5);
    row("twice in a POST", { { 4, 4 } }, 1, 0, 4);
}

void tst_PracticeInbox::keepsAccount()
{
    QFETCH(const QList<QList<qint64>>, posts);
    QFETCH(const int, repeated);
    QFETCH(const int, outOfOrder);
    QFETCH(const qint64, highest);
    PracticeInbox inbox;
    qint64 events = 0;
    for (const auto &post : posts) {
        inbox.take("acme", sequences(post));
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
