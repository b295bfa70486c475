// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/version.h"
#include "engine/exchangeheaders.h"
#include "engine/statementexport.h"
#include "store/retention.h"
#include "store/setasides.h"
#include "support/statements.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<qint64> postsOf(const Statement &statement, qsizetype item, qsizetype feed = 0)
{
    QList<qint64> ids;
    for (const qsizetype post : statement.items.at(item).traces.at(feed).posts)
        ids.append(statement.posts.at(post).attempt.id.value);
    return ids;
}

Fate fateOf(const Statement &statement, qsizetype item, qsizetype feed = 0)
{
    return statement.items.at(item).traces.at(feed).fate.account.fate;
}

} // namespace

class tst_Statement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysWhoAcceptedItAndWhen();
    void everyTryOfABatchIsThere();
    void resendsAreThere();
    void aResendOfOneRecordHoldsNoOther();
    void anotherPassIsThere();
    void whatWasSetAsideSaysWhy();
    void whatWasNotToBeSent();
    void aFarAwayAttemptIsFoundForAFilteredFeed();
    void ofARecord();
    void ofSeveralFeeds();
    void secretsAreLeftOut();
    void whatIsTooLongAgoIsSaid();
    void whatIsNotThereIsSaid_data();
    void whatIsNotThereIsSaid();
    void twoSourcesHaveToBeTold();
    void tooManyEventsAreRefused();
    void aLongRecordHasItsNewest();
    void canBeCancelled();
    void table();
    void json();
};

void tst_Statement::saysWhoAcceptedItAndWhen()
{
    const StatementStore store;
    Attempt attempt = store.attempt(1, 3, 5, Outcome::Accepted, 202);
    attempt.responseHeaders = u"Date: Mon, 23 Nov 2026 14:40:06 GMT\nServer: x\nSet-Cookie: a=b\nCF-Ray: 8c1-FRA\n"_s;
    attempt.responseBody = u"<b>taken</b>"_s;
    const AttemptId id = store.record(attempt);
    store.settle(3);
    const Statement statement = store.of(2, 2);
    QCOMPARE(statement.items.size(), 1);
    QCOMPARE(statement.items.first().event.resourceRecordKey, u"R2"_s);
    QVERIFY(statement.items.first().json.contains("\"EntityEventSequence\":2"));
    QCOMPARE(fateOf(statement, 0), Fate::Accepted);
    QCOMPARE(postsOf(statement, 0), QList<qint64> { id.value });
    const Statement::Post &post = statement.posts.first();
    QCOMPARE(post.sequences, QList<Sequence> { { 2 } });
    QCOMPARE(post.attempt.status, 202);
    QCOMPARE(post.attempt.responseBody, u"<b>taken</b>"_s);
    using Header = QPair<QString, QString>;
    QCOMPARE(post.answer,
        (QList<Header> { { u"Date"_s, u"Mon, 23 Nov 2026 14:40:06 GMT"_s }, { u"CF-Ray"_s, u"8c1-FRA"_s } }));
    QCOMPARE(statement.sourceName, u"MLS"_s);
    QCOMPARE(statement.consumer.name, u"Acme IDX"_s);
}

void tst_Statement::everyTryOfABatchIsThere()
{
    const StatementStore store;
    (void)store.post(1, 2, 0);
    const AttemptId failed = store.post(3, 6, 1, Outcome::Failed, std::nullopt);
    const AttemptId throttled = store.post(3, 6, 2, Outcome::Throttled, 429);
    const AttemptId refused = store.post(3, 6, 3, Outcome::Refused, 413);
    const AttemptId half = store.post(3, 4, 4);
    const AttemptId other = store.post(5, 6, 5);
    (void)store.post(7, 8, 6, Outcome::Failed, 500);
    store.settle(6);
    const Statement statement = store.of(4, 5);
    QCOMPARE(postsOf(statement, 0), (QList<qint64> { failed.value, throttled.value, refused.value, half.value }));
    QCOMPARE(postsOf(statement, 1), (QList<qint64> { failed.value, throttled.value, refused.value, other.value }));
    QCOMPARE(statement.posts.size(), 5);
    QCOMPARE(statement.posts.first().sequences, (QList<Sequence> { { 4 }, { 5 } }));
    const Statement waiting = store.of(7, 9);
    QCOMPARE(fateOf(waiting, 0), Fate::Waiting);
    QCOMPARE(postsOf(waiting, 0).size(), 1);
    QCOMPARE(postsOf(waiting, 2), QList<qint64>());
}

void tst_Statement::resendsAreThere()
{
    StatementStore store;
    const AttemptId live = store.post(1, 10, 0);
    store.settle(10);
    Resend resend;
    resend.feed = store.feed;
    resend.first = { 2 };
    resend.last = { 9 };
    resend.position = { 5 };
    resend.isCancelled = true;
    resend.endedAt = TestClock::Start;
    Attempt attempt = store.attempt(2, 5, 10, Outcome::Failed, 500);
    attempt.kind = AttemptKind::Resend;
    attempt.resend = store.store.addResend(resend);
    const AttemptId failed = store.record(attempt);
    attempt.outcome = Outcome::Accepted;
    const AttemptId again = store.record(attempt);
    Statement statement = store.of(4, 4);
    QCOMPARE(postsOf(statement, 0), (QList<qint64> { live.value, failed.value, again.value }));
    QVERIFY(statement.items.first().traces.first().fate.again);
    QCOMPARE(postsOf(store.of(7, 7), 0), QList<qint64> { live.value }); // it never came to this one
}

void tst_Statement::aResendOfOneRecordHoldsNoOther()
{
    StatementStore store;
    (void)store.post(1, 10, 0);
    store.settle(10);
    Resend resend;
    resend.feed = store.feed;
    resend.selection = Resend::Selection::Chosen;
    resend.chosen = { { { 2 }, { 2 } }, { { 6 }, { 6 } } };
    resend.first = { 2 };
    resend.last = resend.position = { 6 };
    Attempt attempt = store.attempt(2, 6, 10, Outcome::Accepted, 200);
    attempt.events = 2;
    attempt.kind = AttemptKind::Resend;
    attempt.resend = store.store.addResend(resend);
    (void)store.record(attempt);
    const Statement statement = store.of(2, 6);
    QCOMPARE(statement.posts.last().sequences, (QList<Sequence> { { 2 }, { 6 } }));
    QCOMPARE(postsOf(statement, 0).size(), 2);
    QCOMPARE(postsOf(statement, 1).size(), 1);
}

void tst_Statement::anotherPassIsThere()
{
    const StatementStore store; // the Feed was set back, and goes by other batches
    const AttemptId first = store.post(1, 10, 0);
    const AttemptId second = store.post(1, 4, 60);
    (void)store.post(5, 10, 61);
    store.settle(10);
    QCOMPARE(postsOf(store.of(3, 3), 0), (QList<qint64> { first.value, second.value }));
}

void tst_Statement::whatWasSetAsideSaysWhy()
{
    const StatementStore store;
    const AttemptId refused = store.post(4, 4, 0, Outcome::Refused, 422);
    store.settle(10);
    Transaction transaction(store.store.database(), Durability::Progress);
    setasides::insert(transaction, store.feed, { { 4 }, { 5 }, 2, u"It said 422."_s, TestClock::Start });
    const AttemptId newer { 77 };
    EntityEvent event = someEvents({ 9 }, 1).first();
    event.resourceRecordKey = u"R5"_s;
    (void)setasides::supersede(transaction, store.store.feed(store.feed), { 5 }, event, newer);
    must(transaction.commit());
    const Statement statement = store.of(4, 5);
    QCOMPARE(fateOf(statement, 0), Fate::SetAside);
    QCOMPARE(statement.items.first().traces.first().fate.account.detail, u"It said 422."_s);
    QCOMPARE(postsOf(statement, 0), QList<qint64> { refused.value });
    QCOMPARE(fateOf(statement, 1), Fate::Superseded);
}

void tst_Statement::whatWasNotToBeSent()
{
    StatementStore store;
    store.store.addEvents(store.source, someEvents({ 11 }, 1, u"Media"_s));
    Consumer later;
    later.name = u"Later"_s;
    (void)store.store.addFeed(store.source, store.store.addConsumer(later), { { u"Property"_s } }, { 8 });
    const Statement statement = must(store.ask({ .consumer = u"Later"_s, .ranges = { { { 8 }, { 11 } } } }));
    QCOMPARE(fateOf(statement, 0), Fate::BeforeStart);
    QCOMPARE(fateOf(statement, 1), Fate::Waiting);
    QCOMPARE(fateOf(statement, 3), Fate::Filtered);
    QVERIFY(statement.posts.isEmpty());
}

void tst_Statement::aFarAwayAttemptIsFoundForAFilteredFeed()
{
    StatementStore store;
    store.store.addEvents(store.source, someEvents({ 11 }, 3000));
    store.store.addEvents(store.source, someEvents({ 3011 }, 2, u"Media"_s));
    Consumer media;
    media.name = u"Media"_s;
    const ConsumerId consumer = store.store.addConsumer(media);
    store.store.addEvents(store.source, someEvents({ 3013 }, 3000));
    store.store.addEvents(store.source, someEvents({ 6013 }, 1, u"Media"_s));
    store.feed = store.store.addFeed(store.source, consumer, { { u"Media"_s } });
    store.consumer = consumer;
    Attempt attempt = store.attempt(3011, 6013, 0, Outcome::Failed, 500);
    attempt.events = 3;
    const AttemptId id = store.record(attempt);
    const Statement statement = must(store.ask({ .consumer = u"Media"_s, .ranges = { { { 3011 }, { 3012 } } } }));
    QCOMPARE(postsOf(statement, 1), QList<qint64> { id.value });
}

void tst_Statement::ofARecord()
{
    StatementStore store;
    QList<EntityEvent> events = someEvents({ 11 }, 2);
    events.first().resourceRecordKey = u"R4"_s;
    store.store.addEvents(store.source, events);
    (void)store.post(1, 10, 0);
    const AttemptId second = store.post(11, 11, 1);
    store.settle(11);
    const Statement statement =
        must(store.ask({ .consumer = u"Acme IDX"_s, .resourceName = u"Property"_s, .recordKey = u"R4"_s }));
    QCOMPARE(statement.items.size(), 2);
    QCOMPARE(statement.items.at(0).event.sequence, Sequence { 4 });
    QCOMPARE(statement.items.at(1).event.sequence, Sequence { 11 });
    QCOMPARE(postsOf(statement, 1), QList<qint64> { second.value });
    QVERIFY(!statement.hasOlderEvents);
}

void tst_Statement::ofSeveralFeeds()
{
    StatementStore store;
    (void)store.store.addFeed(store.source, store.consumer, { { u"Media"_s } });
    (void)store.post(1, 10, 0);
    store.settle(10);
    const Statement statement = store.of(1, 1);
    QCOMPARE(statement.feeds.size(), 2);
    QCOMPARE(fateOf(statement, 0, 0), Fate::Accepted);
    QCOMPARE(fateOf(statement, 0, 1), Fate::Filtered);
    QCOMPARE(Statement::best(statement.items.first()).fate.account.fate, Fate::Accepted);
}

void tst_Statement::secretsAreLeftOut()
{
    const StatementStore store;
    (void)store.post(1, 1, 0);
    store.settle(1);
    QCOMPARE(store.of(1, 1).posts.first().attempt.requestHead,
        u"POST https://consumer.example/hook?******** HTTP/1.1\nAuthorization: Bearer ********\nContent-Type: "
        "application/json\nX-Api-Key: ********"_s);
    QCOMPARE(exchangeheaders::shareableAddress(u"https://ann:secret@a.example/x"_s), u"https://********@a.example/x"_s);
    QCOMPARE(exchangeheaders::shareableAddress(u"https://a.example/@x"_s), u"https://a.example/@x"_s);
    QCOMPARE(exchangeheaders::shareableAddress(u"https://ann@a.example"_s), u"https://********@a.example"_s);
    QCOMPARE(exchangeheaders::shareable(u"POST https://a.example HTTP/1.1\nAuthorization: Basic abc\n"_s),
        u"POST https://a.example HTTP/1.1\nAuthorization: Bearer ********"_s);
}

void tst_Statement::whatIsTooLongAgoIsSaid()
{
    StatementStore store;
    store.post(1, 10, 1);
    store.settle(10);
    PrunePass pass(store.store.database(), TestClock::Start + std::chrono::hours(1));
    while (must(pass.step(100)).hasMore) { }
    const auto statement = store.ask({ .consumer = u"Acme IDX"_s, .ranges = { { { 3 }, { 3 } } } });
    QVERIFY(!statement);
    QCOMPARE(statement.error().detail,
        u"There is no record of event 3. What \"MLS\" gave until 2026-11-23T14:40:00.000Z is no longer on record."_s);
}

void tst_Statement::whatIsNotThereIsSaid_data()
{
    QTest::addColumn<QString>("consumer");
    QTest::addColumn<qint64>("sequence");
    QTest::addColumn<QString>("words");
    QTest::newRow("Consumer") << u"Nobody"_s << qint64(1) << u"There is no Consumer named \"Nobody\"."_s;
    QTest::newRow("Feed") << u"Feedless"_s << qint64(1)
                          << u"The Consumer \"Feedless\" has no Feed, so nothing was ever to be sent to it."_s;
    QTest::newRow("event") << u"Acme IDX"_s << qint64(99)
                           << u"No Source that is pushed to \"Acme IDX\" has given event 99."_s;
}

void tst_Statement::whatIsNotThereIsSaid()
{
    QFETCH(const QString, consumer);
    QFETCH(const qint64, sequence);
    QFETCH(const QString, words);
    StatementStore store;
    Consumer feedless;
    feedless.name = u"Feedless"_s;
    (void)store.store.addConsumer(feedless);
    const auto statement = store.ask({ .consumer = consumer, .ranges = { { { sequence }, { sequence } } } });
    QVERIFY(!statement);
    QCOMPARE(statement.error().kind, Error::Kind::NotFound);
    QCOMPARE(statement.error().detail, words);
}

void tst_Statement::twoSourcesHaveToBeTold()
{
    StatementStore store;
    (void)store.store.addFeed(store.store.addSource(10, u"Other"_s), store.consumer);
    StatementRequest request { .consumer = u"Acme IDX"_s, .ranges = { { { 3 }, { 3 } } } };
    const auto statement = store.ask(request);
    QVERIFY(!statement);
    QCOMPARE(statement.error().detail, u"Both \"MLS\" and \"Other\" have given event 3. Say of which Source."_s);
    request.source = u"Other"_s;
    QCOMPARE(must(store.ask(request)).sourceName, u"Other"_s);
}

void tst_Statement::tooManyEventsAreRefused()
{
    StatementStore store;
    store.store.addEvents(store.source, someEvents({ 11 }, 1000));
    QCOMPARE(store.of(1, 1000).items.size(), 1000);
    const auto statement = store.ask({ .consumer = u"Acme IDX"_s, .ranges = { { { 1 }, { 1001 } } } });
    QVERIFY(!statement);
    QCOMPARE(statement.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(statement.error().detail.contains("1,000 events"_L1), qPrintable(statement.error().detail));
}

void tst_Statement::aLongRecordHasItsNewest()
{
    StatementStore store;
    QList<EntityEvent> events = someEvents({ 11 }, 1005);
    for (EntityEvent &event : events)
        event.resourceRecordKey = u"same"_s;
    store.store.addEvents(store.source, events);
    const Statement statement =
        must(store.ask({ .consumer = u"Acme IDX"_s, .resourceName = u"Property"_s, .recordKey = u"same"_s }));
    QCOMPARE(statement.items.size(), 1000);
    QCOMPARE(statement.items.last().event.sequence, Sequence { 1015 });
    QVERIFY(statement.hasOlderEvents);
}

void tst_Statement::canBeCancelled()
{
    const StatementStore store;
    const auto statement = queries::statement(store.store.database(),
        { .consumer = u"Acme IDX"_s, .ranges = { { { 1 }, { 3 } } } }, TestClock::Start, [] { return false; });
    QVERIFY(!statement);
    QCOMPARE(statement.error().kind, Error::Kind::Cancelled);
    QVERIFY(store.ask({ .consumer = u"Acme IDX"_s, .ranges = { { { 1 }, { 3 } } } })); // nothing is left open
}

void tst_Statement::table()
{
    const StatementStore store;
    Attempt attempt = store.attempt(1, 2, 5, Outcome::Throttled, 429);
    attempt.retryAfter = u"8"_s;
    attempt.holdUntil = TestClock::Start + 13s;
    attempt.note = u"=HYPERLINK(\"x\")"_s;
    attempt.responseHeaders = u"Date: Mon, 23 Nov 2026 14:40:06 GMT\nX-Request-Id: 17\n"_s;
    (void)store.record(attempt);
    store.settle(0);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"proof.csv"_s);
    QCOMPARE(must(statementexport::toCsv(store.of(2, 3), path)), qint64(2));
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray expected =
        "\xEF\xBB\xBF"
        "consumer,endpoint,source,sequence,resource,key,read_at,feed,label,fate,detail,superseded_by,attempt,kind,"
        "first_sequence,last_sequence,events,started_at,duration_ms,status,outcome,retry_after,hold_until,note,"
        "answer_date,answer_ids,answer_body,request_head,event_json,made_at,made_by,postrider\r\n"
        "Acme IDX,https://consumer.example/hook,MLS,2,Property,R2,2026-11-23T14:40:00.000Z,Feed 1,,waiting,,,1,live,1,"
        "2,2,2026-11-23T14:40:05.000Z,40,429,throttled,8,2026-11-23T14:40:13.000Z,\"'=HYPERLINK(\"\"x\"\")\",\"Mon, 23 "
        "Nov 2026 14:40:06 GMT\",X-Request-Id: 17,,\"POST https://consumer.example/hook?******** "
        "HTTP/1.1\nAuthorization: "
        "Bearer ********\nContent-Type: application/json\nX-Api-Key: ********\",\"{\"\"@reso.context\"\":\"\"urn:reso:"
        "metadata:2.0:resource:entityevent\"\",\"\"EntityEventSequence\"\":2,\"\"ResourceName\"\":\"\"Property\"\",\"\""
        "ResourceRecordKey\"\":\"\"R2\"\"}\",2026-11-23T15:40:00.000Z,ann," POSTRIDER_VERSION "\r\n"
        "Acme IDX,https://consumer.example/hook,MLS,3,Property,R3,2026-11-23T14:40:00.000Z,Feed 1,,waiting,,,,,,,,,,,,,"
        ",,,,,,\"{\"\"@reso.context\"\":\"\"urn:reso:metadata:2.0:resource:entityevent\"\",\"\"EntityEventSequence\"\":"
        "3,\"\"ResourceName\"\":\"\"Property\"\",\"\"ResourceRecordKey\"\":\"\"R3\"\"}\",2026-11-23T15:40:00.000Z,"
        "ann," POSTRIDER_VERSION "\r\n";
    QCOMPARE(file.readAll(), expected);
}

void tst_Statement::json()
{
    const StatementStore store;
    (void)store.post(1, 2, 0);
    store.settle(2);
    const QJsonObject json = statementexport::toJson(store.of(2, 2));
    QCOMPARE(json.keys(),
        (QStringList { u"attempts"_s, u"attempts_left_out"_s, u"consumer"_s, u"endpoint"_s, u"events"_s, u"feeds"_s,
            u"has_older_events"_s, u"made_at"_s, u"made_by"_s, u"postrider"_s, u"source"_s }));
    const QJsonObject event = json["events"_L1].toArray().first().toObject();
    QCOMPARE(event.keys(),
        (QStringList {
            u"by_hand"_s, u"event_json"_s, u"feeds"_s, u"key"_s, u"read_at"_s, u"resource"_s, u"sequence"_s }));
    const QJsonObject feed = event["feeds"_L1].toArray().first().toObject();
    QCOMPARE(feed["fate"_L1], QJsonValue(u"accepted"_s));
    QCOMPARE(feed["attempts"_L1].toArray(), QJsonArray { 1 });
    const QJsonObject attempt = json["attempts"_L1].toArray().first().toObject();
    QCOMPARE(attempt["sequences"_L1].toArray(), QJsonArray { 2 });
    QVERIFY(!attempt.contains("response_headers"_L1));
}

QTEST_GUILESS_MAIN(tst_Statement)
#include "tst_statement.moc"
