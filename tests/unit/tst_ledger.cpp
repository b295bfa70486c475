// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"
#include "store/setasides.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Account accountOf(StoreFixture &fixture, const StoredFeed &feed, Sequence sequence, const QString &resource)
{
    EntityEvent event;
    event.sequence = sequence;
    event.resourceName = resource;
    event.resourceRecordKey = u"R%1"_s.arg(sequence.value);
    return must(ledger::account(fixture.database(), feed, event));
}

} // namespace

class tst_Ledger final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsAnAttempt();
    void keepsATest();
    void listsPages();
    void listsHolds();
    void sharesRequestHeads();
    void everyFate_data();
    void everyFate();
    void fatesOfResends();
    void givesNoIdTwice();
    void namesOfFates();
};

namespace {

Attempt attemptOf(FeedId feed, ConsumerId consumer, qint64 first, qint64 last, Outcome outcome = Outcome::Accepted)
{
    Attempt attempt;
    attempt.feed = feed;
    attempt.consumer = consumer;
    attempt.first = { first };
    attempt.last = { last };
    attempt.events = int(last - first + 1);
    attempt.startedAt = TestClock::Start;
    attempt.outcome = outcome;
    return attempt;
}

AttemptId store(StoreFixture &fixture, const Attempt &attempt)
{
    Transaction transaction(fixture.database(), Durability::Progress);
    const AttemptId id = ledger::record(transaction, attempt);
    must(transaction.commit());
    return id;
}

} // namespace

void tst_Ledger::keepsAnAttempt()
{
    StoreFixture fixture;
    const ConsumerId consumer = fixture.addConsumer();
    const FeedId feed = fixture.addFeed(fixture.addSource(10), consumer);
    Attempt attempt = attemptOf(feed, consumer, 3, 9223372036854775807, Outcome::Throttled);
    attempt.kind = AttemptKind::Resend;
    attempt.resend = { 4 };
    attempt.events = 7;
    attempt.waiting = 4711;
    attempt.duration = 1234ms;
    attempt.status = 429;
    attempt.retryAfter = u"Mon, 23 Nov 2026 14:42:00 GMT"_s;
    attempt.retryAfterForm = RetryAfter::Form::Date;
    attempt.holdUntil = TestClock::Start + 2min;
    attempt.note = u"The Consumer answered 429."_s;
    attempt.requestHeadId = must(ledger::requestHead(fixture.database(), u"POST /hook"_s));
    attempt.responseHeaders = u"Retry-After: …"_s;
    attempt.responseBody = u"<b>später</b>"_s;
    const AttemptId id = store(fixture, attempt);
    const auto read = must(ledger::attempt(fixture.database(), id));
    QVERIFY(read);
    QCOMPARE(read->id, id);
    QCOMPARE(read->feed, feed);
    QCOMPARE(read->consumer, consumer);
    QCOMPARE(read->kind, AttemptKind::Resend);
    QCOMPARE(read->resend, ResendId { 4 });
    QCOMPARE(read->first, Sequence { 3 });
    QCOMPARE(read->last, Sequence::max());
    QCOMPARE(read->events, 7);
    QCOMPARE(read->waiting, 4711);
    QCOMPARE(read->startedAt, TestClock::Start);
    QCOMPARE(read->duration, 1234ms);
    QCOMPARE(read->status, 429);
    QCOMPARE(read->outcome, Outcome::Throttled);
    QCOMPARE(read->retryAfter, attempt.retryAfter);
    QCOMPARE(read->retryAfterForm, RetryAfter::Form::Date);
    QCOMPARE(read->holdUntil, attempt.holdUntil);
    QCOMPARE(read->note, attempt.note);
    QCOMPARE(read->requestHead, u"POST /hook"_s);
    QCOMPARE(read->responseHeaders, attempt.responseHeaders);
    QCOMPARE(read->responseBody, attempt.responseBody);
    QVERIFY(!must(ledger::attempt(fixture.database(), { id.value + 1 })));
}

void tst_Ledger::keepsATest()
{
    StoreFixture fixture;
    Attempt attempt;
    attempt.kind = AttemptKind::Test;
    attempt.consumer = fixture.addConsumer();
    attempt.outcome = Outcome::Failed;
    const auto read = must(ledger::attempt(fixture.database(), store(fixture, attempt)));
    QCOMPARE(read->kind, AttemptKind::Test);
    QVERIFY(!read->feed.isValid());
    QVERIFY(!read->resend.isValid());
    QVERIFY(!read->waiting);
    QVERIFY(read->first.isNone());
    QVERIFY(read->last.isNone());
    QVERIFY(!read->status);
    QVERIFY(!read->retryAfter);
    QVERIFY(!read->holdUntil);
    QCOMPARE(read->requestHead, QString());
}

void tst_Ledger::listsPages()
{
    StoreFixture fixture;
    const ConsumerId consumer = fixture.addConsumer();
    const SourceId source = fixture.addSource(10);
    const FeedId one = fixture.addFeed(source, consumer);
    const FeedId two = fixture.addFeed(source, consumer);
    for (int i = 1; i <= 10; ++i)
        (void)store(fixture, attemptOf(i % 2 == 0 ? two : one, consumer, i, i));
    const auto firsts = [](const QList<Attempt> &attempts) {
        QList<qint64> list;
        for (const Attempt &attempt : attempts)
            list.append(attempt.first.value);
        return list;
    };
    Database &database = fixture.database();
    const QList<Attempt> page = must(ledger::attempts(database, one, 3));
    QCOMPARE(firsts(page), (QList<qint64> { 9, 7, 5 }));
    QCOMPARE(firsts(must(ledger::attempts(database, one, 3, page.last().id))), (QList<qint64> { 3, 1 }));
    QCOMPARE(firsts(must(ledger::attempts(database, {}, 3))), (QList<qint64> { 10, 9, 8 }));
    QCOMPARE(firsts(must(ledger::attempts(database, {}, 9, { 3 }))), (QList<qint64> { 2, 1 }));
    QVERIFY(must(ledger::attempts(database, { 99 }, 9)).isEmpty());
}

void tst_Ledger::listsHolds()
{
    StoreFixture fixture;
    const ConsumerId consumer = fixture.addConsumer();
    const SourceId source = fixture.addSource(10);
    const FeedId one = fixture.addFeed(source, consumer);
    const FeedId two = fixture.addFeed(source, consumer);
    for (int i = 1; i <= 6; ++i) {
        Attempt attempt = attemptOf(i > 4 ? two : one, consumer, i, i);
        if (i % 2 == 0)
            attempt.holdUntil = TestClock::Start;
        (void)store(fixture, attempt);
    }
    QCOMPARE(must(ledger::holds(fixture.database(), one, 9)).size(), 2);
    QCOMPARE(must(ledger::holds(fixture.database(), one, 9)).first().first, Sequence { 4 });
    QCOMPARE(must(ledger::holds(fixture.database(), {}, 9)).size(), 3);
    QCOMPARE(must(ledger::holds(fixture.database(), {}, 1)).first().first, Sequence { 6 });
}

void tst_Ledger::sharesRequestHeads()
{
    StoreFixture fixture;
    const RequestHeadId one = must(ledger::requestHead(fixture.database(), u"one"_s));
    QVERIFY(one.isValid());
    QCOMPARE(must(ledger::requestHead(fixture.database(), u"one"_s)), one);
    QVERIFY(must(ledger::requestHead(fixture.database(), u"two"_s)) != one);
    QCOMPARE(fixture.count(u"request_heads"_s), 2);
}

void tst_Ledger::everyFate_data()
{
    QTest::addColumn<qint64>("sequence");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("fate");
    QTest::addColumn<qint64>("attempt");
    const auto row = [](const char *name, qint64 sequence, const QString &fate, qint64 attempt = 0,
                         const QString &resource = u"Property"_s) {
        QTest::newRow(name) << sequence << resource << fate << attempt;
    };
    row("long before the start", 1, u"before_start"_s);
    row("just before the start", 9, u"before_start"_s);
    row("the first", 10, u"accepted"_s, 1);
    row("the last of an attempt", 14, u"accepted"_s, 1);
    row("not carried, within an attempt", 12, u"filtered_out"_s, 0, u"Media"_s);
    row("refused at first", 15, u"accepted"_s, 3);
    row("set aside", 16, u"set_aside"_s);
    row("set aside and settled", 17, u"accepted"_s, 4);
    row("nobody knows", 18, u"unknown"_s);
    row("at the position", 20, u"accepted"_s, 5);
    row("above the position", 21, u"waiting"_s);
    row("failed at first, waits", 22, u"waiting"_s);
    row("above the position, not carried", 25, u"filtered_out"_s, 0, u"Media"_s);
}

void tst_Ledger::everyFate()
{
    QFETCH(const qint64, sequence);
    QFETCH(const QString, resource);
    StoreFixture fixture;
    const ConsumerId consumer = fixture.addConsumer();
    const FeedId feed = fixture.addFeed(fixture.addSource(30), consumer, { { u"Property"_s } }, { 9 });
    (void)store(fixture, attemptOf(feed, consumer, 10, 14));
    (void)store(fixture, attemptOf(feed, consumer, 15, 15, Outcome::Refused));
    (void)store(fixture, attemptOf(feed, consumer, 15, 15));
    Attempt resend = attemptOf(feed, consumer, 17, 18);
    resend.kind = AttemptKind::Resend;
    (void)store(fixture, resend);
    (void)store(fixture, attemptOf(feed, consumer, 19, 20));
    (void)store(fixture, attemptOf(feed, consumer, 21, 30, Outcome::Failed));
    Transaction transaction(fixture.database(), Durability::Progress);
    setasides::insert(transaction, feed, { { 16 }, { 17 }, 2, u"It was refused."_s, TestClock::Start });
    (void)setasides::settle(transaction, fixture.feed(feed), { 17 }, { 17 }, { 4 });
    FeedProgress progress = fixture.feed(feed).progress;
    progress.position = { 20 };
    feeds::saveProgress(transaction, feed, progress);
    must(transaction.commit());
    const Account account = (accountOf(fixture, fixture.feed(feed), { sequence }, resource));
    QTEST(ledger::toName(account.fate), "fate");
    QTEST(account.attempt.value, "attempt");
    QCOMPARE(account.detail, account.fate == Fate::SetAside ? u"It was refused."_s : QString());
}

void tst_Ledger::fatesOfResends()
{
    // Another Feed's attempts, and attempts that were not live, settle nothing.
    StoreFixture fixture;
    const ConsumerId consumer = fixture.addConsumer();
    const SourceId source = fixture.addSource(5);
    const FeedId feed = fixture.addFeed(source, consumer);
    const FeedId other = fixture.addFeed(source, consumer);
    (void)store(fixture, attemptOf(other, consumer, 1, 5));
    Attempt resend = attemptOf(feed, consumer, 1, 5);
    resend.kind = AttemptKind::Resend;
    (void)store(fixture, resend);
    StoredFeed stored = fixture.feed(feed);
    stored.progress.position = { 5 };
    QCOMPARE((accountOf(fixture, stored, { 3 }, u"Property"_s)).fate, Fate::Unknown);
}

void tst_Ledger::givesNoIdTwice()
{
    StoreFixture fixture;
    const ConsumerId consumer = fixture.addConsumer();
    const FeedId feed = fixture.addFeed(fixture.addSource(10), consumer);
    const AttemptId removed = store(fixture, attemptOf(feed, consumer, 1, 1));
    must(fixture.database().run("DELETE FROM attempts"));
    QVERIFY(store(fixture, attemptOf(feed, consumer, 2, 2)).value > removed.value);
}

void tst_Ledger::namesOfFates()
{
    QSet<QString> names;
    for (const Fate fate : { Fate::Accepted, Fate::Waiting, Fate::Superseded, Fate::Filtered, Fate::SetAside,
             Fate::BeforeStart, Fate::Unknown })
        names.insert(ledger::toName(fate));
    QCOMPARE(names.size(), 7);
}

QTEST_APPLESS_MAIN(tst_Ledger)
#include "tst_ledger.moc"
