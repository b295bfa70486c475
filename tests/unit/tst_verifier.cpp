// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventlog.h"
#include "store/ledger.h"
#include "store/resends.h"
#include "store/setasides.h"
#include "store/verifier.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class tst_Verifier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void empty();
    void countsEveryFate();
    void soundInManySituations_data();
    void soundInManySituations();
    void findsDamage_data();
    void findsDamage();
    void findsFeedsThatDoNotExist_data();
    void findsFeedsThatDoNotExist();
    void namesTheFirstOfSeveral();
    void tellsHowFarAndStops();
    void readsOneState();
};

namespace {

/// A Feed of Properties: 5 before its start, 10 accepted one by one and 10 at once, 3 set aside, 7
/// waiting; Media between them that it does not carry.
class Ledger final
{
public:
    Ledger()
    {
        source = store.addSource(0);
        store.addEvents(source, someEvents({ 10 }, 30));
        store.addEvents(source, someEvents({ 40 }, 5, u"Media"_s));
        store.addEvents(source, someEvents({ 50 }, 5));
        feed = store.addFeed(source, store.addConsumer(), { { u"Property"_s } }, { 14 });
        Transaction transaction(store.database(), Durability::Progress);
        for (qint64 sequence = 15; sequence < 25; ++sequence)
            accept(transaction, sequence, sequence, 1);
        setasides::insert(transaction, feed, { { 25 }, { 27 }, 3, u"Refused."_s, TestClock::Start });
        accept(transaction, 28, 37, 10);
        sendAgain(transaction, 25, 27, 3);
        FeedProgress progress = store.feed(feed).progress;
        progress.position = { 37 };
        progress.waiting = 7;
        feeds::saveProgress(transaction, feed, progress);
        must(transaction.commit());
    }

    /// Some of it, as a person asked; what became of it at first stays.
    void sendAgain(Transaction &transaction, qint64 first, qint64 last, int events)
    {
        Resend resend;
        resend.feed = feed;
        resend.first = { first };
        resend.last = resend.position = { last };
        resend.events = events;
        resend.id = resends::insert(transaction, resend);
        accept(transaction, first, last, events, resend.id);
    }

    void accept(Transaction &transaction, qint64 first, qint64 last, int events, ResendId resend = {})
    {
        Attempt attempt;
        attempt.kind = resend.isValid() ? AttemptKind::Resend : AttemptKind::Live;
        attempt.resend = resend;
        attempt.feed = feed;
        attempt.consumer = store.feed(feed).feed.consumer;
        attempt.first = { first };
        attempt.last = { last };
        attempt.events = events;
        attempt.status = 204;
        attempt.outcome = Outcome::Accepted;
        (void)ledger::record(transaction, attempt);
    }

    /// Statements with ";" between them.
    void run(const QString &statements)
    {
        for (const QString &statement : statements.split(u"; "_s))
            must(store.database().runText(statement));
    }

    StoreFixture store;
    SourceId source;
    FeedId feed;
};

} // namespace

void tst_Verifier::empty()
{
    StoreFixture store;
    QCOMPARE(must(verify(store.database())).size(), 0);
    const FeedId feed = store.addFeed(store.addSource(0), store.addConsumer());
    QVERIFY(feed.isValid());
    QCOMPARE(must(verify(store.database())).size(), 1);
    QCOMPARE(store.problems(), QString());
}

void tst_Verifier::countsEveryFate()
{
    Ledger ledger;
    QCOMPARE(ledger.store.problems(), QString());
    const Verification counted = must(verify(ledger.store.database())).first();
    QCOMPARE(counted.feed, ledger.store.feed(ledger.feed).feed.name);
    QCOMPARE(counted.beforeStart, 5);
    QCOMPARE(counted.accepted, 20);
    QCOMPARE(counted.setAside, 3);
    QCOMPARE(counted.waiting, 7);
    QCOMPARE(counted.filteredOut, 5);
    QVERIFY(!counted.wrong);
}

void tst_Verifier::soundInManySituations_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("nothing") << QString();
    QTest::newRow("accepted twice")
        << u"INSERT INTO attempts SELECT NULL, feed_id, consumer_id, kind, resend_id, "
           "first_sequence, last_sequence, events, waiting, started_at, duration_ms, status, outcome, "
           "retry_after, retry_after_form, hold_until, note, request_head_id, "
           "response_headers, response_body FROM attempts"_s;
    QTest::newRow("failed attempts")
        << u"INSERT INTO attempts (feed_id, consumer_id, kind, first_sequence, last_sequence, "
           "events, started_at, duration_ms, outcome, note, response_headers, response_body) "
           "SELECT feed_id, consumer_id, 'live', 38, 60, 99, 0, 0, 'failed', '', '', '' FROM attempts"_s;
    QTest::newRow("set aside and settled")
        << u"UPDATE set_asides SET settled_as = 'accepted', settled_attempt_id = 12"_s;
    QTest::newRow("set aside and superseded")
        << u"UPDATE set_asides SET settled_as = 'superseded', superseded_by = 28, settled_attempt_id = 11"_s;
    QTest::newRow("accepted again by a smaller attempt")
        << u"INSERT INTO attempts SELECT NULL, feed_id, consumer_id, kind, resend_id, 30, 30, 1, waiting, started_at, "
           "duration_ms, status, outcome, retry_after, retry_after_form, hold_until, note, request_head_id, "
           "response_headers, response_body FROM attempts WHERE id = 1"_s;
    QTest::newRow("the rows of a removed Feed")
        << u"INSERT INTO attempts (feed_id, consumer_id, kind, first_sequence, last_sequence, events, started_at, "
           "duration_ms, outcome, note, response_headers, response_body) "
           "VALUES (99, 1, 'live', 1, 1, 1, 0, 0, 'accepted', '', '', '')"_s;
    QTest::newRow("set aside and marked") << u"UPDATE set_asides SET settled_as = 'marked'"_s;
    QTest::newRow("paused") << u"UPDATE feed_progress SET is_paused = 1"_s;
    QTest::newRow("being tried again") << u"UPDATE feed_progress SET retry_last = 39"_s;
    QTest::newRow("position above what is left out") << u"UPDATE feed_progress SET position = 38, waiting = 6"_s;
}

void tst_Verifier::soundInManySituations()
{
    QFETCH(const QString, change);
    Ledger ledger;
    if (change.contains("position"_L1))
        ledger.run(u"UPDATE events SET resource_name = 'Media' WHERE sequence = 38"_s);
    if (change.contains("99"_L1))
        ledger.run(u"INSERT INTO removals (kind, owner_id) VALUES ('feed', 99)"_s);
    if (!change.isEmpty())
        ledger.run(change);
    QCOMPARE(ledger.store.problems(), QString());
}

void tst_Verifier::findsDamage_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<qint64>("sequence");
    const auto row = [](const char *name, const QString &damage, qint64 sequence) {
        QTest::newRow(name) << damage << sequence;
    };
    row("position moved up", u"UPDATE feed_progress SET position = 38"_s, 38);
    row("position and count moved up", u"UPDATE feed_progress SET position = 50, waiting = 4"_s, 38);
    row("position above the head", u"UPDATE feed_progress SET position = 1000, waiting = 0"_s, 38);
    row("position moved down", u"UPDATE feed_progress SET position = 33"_s, 33);
    row("an attempt is gone", u"DELETE FROM attempts WHERE first_sequence = 18"_s, 18);
    row("a large attempt is gone", u"DELETE FROM attempts WHERE first_sequence = 28"_s, 28);
    row("an attempt was not accepted", u"UPDATE attempts SET outcome = 'failed' WHERE first_sequence = 20"_s, 20);
    row("an attempt was a resend", u"UPDATE attempts SET kind = 'resend' WHERE first_sequence = 20"_s, 20);
    row("an attempt of another Feed", u"UPDATE attempts SET feed_id = NULL WHERE first_sequence = 20"_s, 20);
    row("a shorter attempt", u"UPDATE attempts SET last_sequence = 36 WHERE first_sequence = 28"_s, 28);
    row("a shorter attempt that counts less",
        u"UPDATE attempts SET last_sequence = 36, events = 9 WHERE first_sequence = 28"_s, 37);
    row("an attempt that begins later",
        u"UPDATE attempts SET first_sequence = 30, events = 8 WHERE first_sequence = 28"_s, 28);
    row("another count", u"UPDATE attempts SET events = 11 WHERE first_sequence = 28"_s, 28);
    row("set aside is gone", u"DELETE FROM set_asides"_s, 25);
    row("less is set aside", u"UPDATE set_asides SET first_sequence = 26, events = 2"_s, 25);
    row("another count is set aside", u"UPDATE set_asides SET events = 4"_s, 25);
    row("settled by an attempt that is gone",
        u"UPDATE set_asides SET settled_as = 'accepted', settled_attempt_id = 999"_s, 25);
    row("superseded in an attempt that failed",
        u"UPDATE set_asides SET settled_as = 'superseded', superseded_by = 28, settled_attempt_id = NULL"_s, 25);
    row("superseded by what was never accepted",
        u"UPDATE set_asides SET settled_as = 'superseded', superseded_by = 40, settled_attempt_id = 11"_s, 25);
    row("superseded by what is older",
        u"UPDATE set_asides SET settled_as = 'superseded', superseded_by = 20, settled_attempt_id = 6"_s, 25);
    row("superseded by nothing",
        u"UPDATE set_asides SET settled_as = 'superseded', superseded_by = NULL, settled_attempt_id = 11"_s, 25);
    row("settled by an attempt that carried other events",
        u"UPDATE set_asides SET settled_as = 'accepted', settled_attempt_id = 11"_s, 25);
    row("settled by an attempt that failed",
        u"UPDATE attempts SET outcome = CASE WHEN id = 12 THEN 'failed' ELSE outcome END; "
        "UPDATE set_asides SET settled_as = 'accepted', settled_attempt_id = 12"_s,
        25);
    row("settled in an unknown way", u"UPDATE set_asides SET settled_as = 'lost'"_s, 25);
    row("marked, but of another count", u"UPDATE set_asides SET settled_as = 'marked', first_sequence = 26"_s, 25);
    row("what was set aside begins too early", u"UPDATE set_asides SET first_sequence = 20"_s, 20);
    row("what is set aside reaches into what waits", u"UPDATE set_asides SET last_sequence = 39"_s, 25);
    row("a resend says more than there is", u"UPDATE attempts SET events = 4 WHERE kind = 'resend'"_s, 25);
    row("a resend that nobody asked for", u"DELETE FROM resends"_s, 25);
    row("accepted twice, with a gap between",
        u"UPDATE attempts SET first_sequence = 28, last_sequence = 31, events = 4 WHERE id = 11; "
        "INSERT INTO attempts SELECT NULL, feed_id, consumer_id, kind, resend_id, 33, 37, 5, waiting, started_at, "
        "duration_ms, status, outcome, retry_after, retry_after_form, hold_until, note, request_head_id, "
        "response_headers, response_body FROM attempts WHERE id = 11"_s,
        32);
    row("more wait", u"UPDATE feed_progress SET waiting = 8"_s, 37);
    row("fewer wait", u"UPDATE feed_progress SET waiting = 0"_s, 37);
    row("an event is gone", u"DELETE FROM events WHERE sequence = 30"_s, 28);
    row("an event sent alone is gone", u"DELETE FROM events WHERE sequence = 16"_s, 16);
    row("an event set aside is gone", u"DELETE FROM events WHERE sequence = 26"_s, 25);
    row("a waiting event is gone", u"DELETE FROM events WHERE sequence = 39"_s, 37);
    row("an event of another resource", u"UPDATE events SET resource_name = 'Media' WHERE sequence = 30"_s, 28);
    row("the start moved down", u"UPDATE feed_progress SET started_above = 12"_s, 13);
    row("the start moved up", u"UPDATE feed_progress SET started_above = 16"_s, 15);
    row("position and count moved down", u"UPDATE feed_progress SET position = 27, waiting = 17"_s, 28);
    row("the filter lets more through",
        u"UPDATE feed_filters SET resources = '[]'; "
        "UPDATE feed_progress SET position = 44, waiting = 5"_s,
        38);
    row("the filter lets nothing through",
        u"UPDATE feed_filters SET resources = '[\"Office\"]'; UPDATE feed_progress SET waiting = 0"_s, 15);
    row("a step of the filter that nobody took",
        u"INSERT INTO feed_filters SELECT feed_id, 30, '[]', '[]' FROM feed_filters"_s, 37);
    row("the filter lets no FeedTypes through",
        u"UPDATE feed_filters SET feed_types = '[\"IDX\"]'; UPDATE feed_progress SET waiting = 0"_s, 15);
    row("the filter is gone", u"DELETE FROM feed_filters"_s, 14);
    row("an event came late among what was sent",
        u"INSERT INTO events SELECT source_id, 46, 'Property', 'late', '', '', 0, 1 FROM events LIMIT 1; "
        "UPDATE feed_progress SET position = 49, waiting = 5"_s,
        38);
    row("an event counted twice: added among what waits",
        u"INSERT INTO events SELECT source_id, 46, 'Property', 'late', '', '', 0, 1 FROM events LIMIT 1"_s, 37);
    row("the head moved down", u"UPDATE source_progress SET head = 50"_s, 54);
}

void tst_Verifier::findsDamage()
{
    QFETCH(const QString, damage);
    QFETCH(const qint64, sequence);
    Ledger ledger;
    ledger.run(damage);
    const Verification found = must(verify(ledger.store.database())).first();
    QVERIFY(found.wrong);
    QCOMPARE(found.wrong->value, sequence);
    QVERIFY(!found.problem.isEmpty());
}

void tst_Verifier::findsFeedsThatDoNotExist_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("attempts")
        << u"INSERT INTO attempts (feed_id, consumer_id, kind, first_sequence, last_sequence, events, started_at, "
           "duration_ms, outcome, note, response_headers, response_body) "
           "VALUES (99, 1, 'live', 7, 7, 1, 0, 0, 'failed', '', '', '')"_s;
    QTest::newRow("set aside")
        << u"INSERT INTO set_asides (feed_id, first_sequence, last_sequence, events, reason, at) "
           "VALUES (99, 7, 7, 1, '', 0)"_s;
    QTest::newRow("stops")
        << u"INSERT INTO stops (feed_id, detail, began_at, waiting_at_start) VALUES (99, '', 0, 0)"_s;
}

void tst_Verifier::findsFeedsThatDoNotExist()
{
    QFETCH(const QString, damage);
    Ledger ledger;
    ledger.run(damage);
    const QList<Verification> found = must(verify(ledger.store.database()));
    QCOMPARE(found.size(), 2);
    QVERIFY(!found.first().wrong);
    QCOMPARE(found.last().feed, u"Feed 99"_s);
    QVERIFY(found.last().wrong);
    // A Feed without progress is on record as little as one that was deleted.
    Ledger halved;
    halved.run(u"DELETE FROM feed_progress"_s);
    const QList<Verification> orphans = must(verify(halved.store.database()));
    QCOMPARE(orphans.size(), 1);
    QVERIFY(orphans.first().wrong);
}

void tst_Verifier::namesTheFirstOfSeveral()
{
    Ledger ledger;
    ledger.run(u"DELETE FROM attempts WHERE first_sequence IN (22, 17, 28)"_s);
    ledger.run(u"UPDATE feed_progress SET waiting = 5"_s);
    QCOMPARE(must(verify(ledger.store.database())).first().wrong, Sequence { 17 });
    // What came late is nobody's until somebody says what became of it.
    Ledger late;
    late.run(u"DELETE FROM attempts WHERE first_sequence = 15"_s);
    late.run(u"DELETE FROM events WHERE sequence = 15"_s);
    QCOMPARE(late.store.problems(), QString());
    Transaction transaction(late.store.database(), Durability::Progress);
    eventlog::append(transaction, late.source, someEvents({ 15 }, 1));
    must(transaction.commit());
    QCOMPARE(must(verify(late.store.database())).first().wrong, Sequence { 15 });
}

void tst_Verifier::tellsHowFarAndStops()
{
    Ledger ledger;
    ledger.store.addEvents(ledger.source, someEvents({ 100 }, 50'000));
    const qint64 all = ledger.store.count(u"events"_s);
    QList<qint64> seen;
    const auto listen = [&](qint64 checked, qint64 of) {
        seen.append(checked);
        return of == all;
    };
    QCOMPARE(must(verify(ledger.store.database(), listen)).first().waiting, 50'007);
    QVERIFY(seen.size() > 2);
    QVERIFY(std::ranges::is_sorted(seen));
    QCOMPARE(seen.last(), all);
    const auto cancelled = verify(ledger.store.database(), [](qint64, qint64) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    QCOMPARE(ledger.store.problems(), QString()); // and can be begun again
}

void tst_Verifier::readsOneState()
{
    // The reader has its own connection, and leaves no transaction open behind it.
    Ledger ledger;
    const auto reader = ledger.store.another();
    QCOMPARE(must(verify(*reader)).first().waiting, 7);
    ledger.store.addEvents(ledger.source, someEvents({ 60 }, 1));
    QCOMPARE(must(verify(*reader)).first().waiting, 8);
}

QTEST_APPLESS_MAIN(tst_Verifier)
#include "tst_verifier.moc"
