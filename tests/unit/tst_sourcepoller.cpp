// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcereading.h"
#include "store/eventlog.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_SourcePoller final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void storesAPageAndCountsIt();
    void startsNow();
    void keepsWhatCameBeforeAnError();
    void looksAgainAtHolesNowAndThen();
    void aLongLookGoesOnLater();
    void asksWhenTheHeadStaysLower();
    void asksAtOnceWhenTheLowerHeadIsAnotherEvent();
    void aCopyThatLagsBehindIsNoAlarm();
    void waitsAsItIsAsked_data();
    void waitsAsItIsAsked();
    void waitsAfterASuccess();
    void keepsTheWaitOverARestart();
    void keepsTheCountOverARestart();
    void forgetsWhatAWrongClockStored();
    void waitsWhenTheHeadIsThrottled_data();
    void waitsWhenTheHeadIsThrottled();
    void waitsWhenATestIsThrottled();
    void editingDoesNotShortenTheWait();
    void anotherServerDidNotAskToWait();
    void keepsWhatCannotBeStored();
    void oldTokenIsNotTaken();
    void everyTestIsAnswered();
    void endedTestsAreAnswered_data();
    void endedTestsAreAnswered();
};

void tst_SourcePoller::storesAPageAndCountsIt()
{
    Reading reading;
    QCOMPARE(reading.asked.above, (QList<qint64> { -1 }));
    SourcePage page;
    page.events = someEvents({ 5 }, 10);
    page.hasMore = true;
    reading.answer(page);
    QCOMPARE(reading.stored().head, Sequence { 14 });
    QVERIFY(!reading.stored().isCaughtUp);
    QCOMPARE(reading.world.store.feed(reading.feed).progress.waiting, 10);
    reading.turn();
    QCOMPARE(reading.asked.above, (QList<qint64> { -1, 14 }));
    reading.answer({});
    QVERIFY(reading.stored().isCaughtUp);
    QVERIFY(reading.poller->hasSettled());
    QCOMPARE(reading.stored().lastReadAt, TestClock::Start);
    QCOMPARE(reading.stored().nextReadAt, TestClock::Start + 30s);
    QCOMPARE(reading.world.store.problems(), QString());
}

void tst_SourcePoller::startsNow()
{
    Reading reading({ Start::Kind::Now, {} }, { Start::Kind::Now, {} });
    QCOMPARE(reading.asked.heads, 1);
    reading.asked.head(headAt(1000));
    QCOMPARE(reading.stored().head, Sequence { 1000 });
    const FeedProgress progress = reading.world.store.feed(reading.feed).progress;
    QVERIFY(!progress.isStartPending);
    QCOMPARE(progress.startedAbove, Sequence { 1000 });
    QCOMPARE(progress.position, Sequence { 1000 });
    QCOMPARE(reading.world.store.problems(), QString());
}

void tst_SourcePoller::keepsWhatCameBeforeAnError()
{
    Reading reading;
    SourcePage page;
    page.events = someEvents({ 1 }, 3);
    page.error = Error { Error::Kind::Protocol, u"Row 4 has no ResourceName."_s };
    reading.answer(page);
    QCOMPARE(reading.stored().head, Sequence { 3 });
    QCOMPARE(reading.stored().failures, 1);
    QCOMPARE(reading.stored().error, u"Row 4 has no ResourceName."_s);
    QCOMPARE(reading.world.store.feed(reading.feed).progress.waiting, 3);
}

void tst_SourcePoller::looksAgainAtHolesNowAndThen()
{
    Reading reading;
    SourcePage page;
    page.events = someEvents({ 1 }, 2) + someEvents({ 4 }, 1);
    reading.answer(page);
    QCOMPARE(reading.asked.above, (QList<qint64> { -1, 2 })); // the hole at once
    reading.answer({});
    reading.turn();
    reading.answer({});
    QCOMPARE(reading.asked.above, (QList<qint64> { -1, 2, 4 })); // and not at each read
    reading.world.clock.advance(10s);
    reading.turn();
    reading.answer({});
    QCOMPARE(reading.asked.above, (QList<qint64> { -1, 2, 4, 4, 2 }));
    reading.answer({});
    reading.world.clock.advance(10min);
    reading.hurry();
    std::exchange(reading.asked.head, {})(headAt(4)); // the numbers are looked at, too
    reading.answer({});
    reading.hurry();
    reading.answer({});
    QCOMPARE(reading.poller->holes().size(), 1);
    reading.answer({});
    QCOMPARE(reading.poller->holes().size(), 0); // they were watched for long enough
}

void tst_SourcePoller::aLongLookGoesOnLater()
{
    Reading reading;
    SourcePage page;
    for (qint64 sequence = 1; sequence <= 61; sequence += 2)
        page.events += someEvents({ sequence }, 1);
    reading.answer(page); // so many holes are watched as one
    const auto answerLook = [&reading] {
        SourcePage part;
        part.events = someEvents({ reading.asked.above.last() + 2 }, 1);
        part.hasMore = true;
        reading.answer(part);
    };
    while (reading.asked.page)
        answerLook();
    QCOMPARE(reading.asked.above, (QList<qint64> { -1, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 }));
    reading.asked.above.clear();
    reading.world.clock.advance(10s);
    reading.hurry();
    reading.answer({});
    QCOMPARE(reading.asked.above, (QList<qint64> { 61, 21 }));
    reading.answer({});
    reading.world.clock.advance(10s);
    reading.hurry();
    reading.answer({});
    QCOMPARE(reading.asked.above, (QList<qint64> { 61, 21, 61, 1 })); // from the lowest again
}

namespace {

/// What the check of the numbers asks, when the highest is 7 and was 10 before.
void answerLower(Reading &reading, const QString &recordKey = {})
{
    QVERIFY(reading.asked.head);
    std::exchange(reading.asked.head, {})(headAt(7));
    QCOMPARE(reading.asked.above.last(), 6);
    SourcePage page;
    page.events = someEvents({ 7 }, 1);
    if (!recordKey.isEmpty())
        page.events.first().resourceRecordKey = recordKey;
    reading.answer(page);
}

void readTen(Reading &reading)
{
    SourcePage page;
    page.events = someEvents({ 1 }, 10);
    reading.answer(page);
    reading.world.clock.advance(NumberingCheck::Every);
    reading.hurry();
}

} // namespace

void tst_SourcePoller::asksWhenTheHeadStaysLower()
{
    Reading reading;
    readTen(reading);
    answerLower(reading);
    QVERIFY(!reading.stored().question);
    reading.hurry();
    reading.answer({}); // meanwhile it is read as before
    reading.world.clock.advance(NumberingCheck::Confirm - 1ms);
    reading.hurry();
    reading.answer({});
    reading.world.clock.advance(1ms);
    reading.hurry();
    answerLower(reading);
    const auto question = reading.stored().question;
    QVERIFY(question);
    QCOMPARE(question->known, Sequence { 10 });
    QCOMPARE(question->found, Sequence { 7 });
}

void tst_SourcePoller::asksAtOnceWhenTheLowerHeadIsAnotherEvent()
{
    Reading reading;
    readTen(reading);
    answerLower(reading, u"another"_s);
    QVERIFY(reading.stored().question);
}

void tst_SourcePoller::aCopyThatLagsBehindIsNoAlarm()
{
    Reading reading;
    readTen(reading);
    for (int i = 0; i < 2; ++i) {
        answerLower(reading);
        reading.hurry();
        reading.answer({});
        reading.world.clock.advance(NumberingCheck::Confirm);
        reading.hurry();
        std::exchange(reading.asked.head, {})(headAt(10));
        SourcePage page;
        page.events = someEvents({ 10 }, 1);
        reading.answer(page);
        QVERIFY(!reading.stored().question);
        reading.world.clock.advance(NumberingCheck::Every);
        reading.hurry();
    }
}

void tst_SourcePoller::waitsAsItIsAsked_data()
{
    QTest::addColumn<qint64>("wait"); // seconds; 0 is none
    QTest::addColumn<qint64>("jump"); // of the wall clock in ms, while the read is under way
    QTest::addColumn<qint64>("jumpLater"); // and in the middle of the wait
    QTest::newRow("named") << qint64(120) << qint64(0) << qint64(0);
    QTest::newRow("not named") << qint64(0) << qint64(0) << qint64(0);
    QTest::newRow("set back while reading") << qint64(120) << qint64(-3'600'000) << qint64(0);
    QTest::newRow("set forward while reading") << qint64(120) << qint64(3'600'000) << qint64(0);
    QTest::newRow("set back while waiting") << qint64(120) << qint64(0) << qint64(-3'600'000);
    QTest::newRow("set forward while waiting") << qint64(120) << qint64(0) << qint64(3'600'000);
    QTest::newRow("set forward a little while waiting") << qint64(120) << qint64(0) << qint64(400);
}

void tst_SourcePoller::waitsAsItIsAsked()
{
    QFETCH(const qint64, wait);
    QFETCH(const qint64, jump);
    QFETCH(const qint64, jumpLater);
    Reading reading;
    TestClock &clock = reading.world.clock;
    clock.setWall(clock.now() + Milliseconds(jump));
    reading.answer(throttled(wait > 0 ? std::optional<Milliseconds>(std::chrono::seconds(wait)) : std::nullopt));
    QCOMPARE(reading.stored().failures, 0);
    const Milliseconds whole = std::chrono::seconds(wait > 0 ? wait : 30);
    clock.advance(whole / 2);
    clock.setWall(clock.now() + Milliseconds(jumpLater));
    reading.turn();
    clock.advance(whole - whole / 2 - 1ms);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 1);
    clock.advance(1ms);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 2);
}

void tst_SourcePoller::editingDoesNotShortenTheWait()
{
    Reading reading;
    reading.answer(throttled(120s));
    Source edited = reading.poller->source();
    edited.pageSize = 7;
    reading.poller->replace(edited);
    QTest::qWait(5);
    QCOMPARE(reading.asked.above.size(), 1);
    reading.world.clock.advance(120s);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 2);
}

void tst_SourcePoller::waitsAfterASuccess()
{
    Reading reading;
    SourcePage page;
    page.events = someEvents({ 1 }, 3);
    page.hasMore = true;
    page.wait = 120s;
    reading.answer(page);
    QCOMPARE(reading.stored().holdUntil, TestClock::Start + 120s);
    QVERIFY(reading.poller->holdAgainst());
    reading.world.clock.advance(120s - 1ms);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 1);
    reading.world.clock.advance(1ms);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 2);
    QVERIFY(!reading.poller->holdAgainst());
}

void tst_SourcePoller::keepsTheWaitOverARestart()
{
    Reading reading;
    SourcePage page;
    page.wait = 120s;
    reading.answer(page);
    reading.world.clock.advance(60s);
    reading.begin();
    QCOMPARE(reading.asked.above.size(), 1);
    QVERIFY(reading.poller->holdAgainst());
    reading.world.clock.advance(60s + ClockWatch::Tolerance);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 2);
}

void tst_SourcePoller::keepsTheCountOverARestart()
{
    Reading reading;
    reading.answer(throttled({}));
    reading.begin();
    reading.world.clock.advance(30s + ClockWatch::Tolerance);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 2);
    reading.answer(throttled({}));
    QCOMPARE(reading.stored().throttles, 2);
    QCOMPARE(*reading.stored().holdUntil - reading.world.clock.now(), Milliseconds(60s));
}

void tst_SourcePoller::forgetsWhatAWrongClockStored()
{
    Reading reading;
    SourceProgress progress = reading.stored();
    progress.failures = 3;
    progress.error = u"It answered 500."_s;
    progress.nextReadAt = TestClock::Start + 24h * 3650;
    {
        Transaction transaction(reading.world.store.database(), Durability::Progress);
        sources::saveProgress(transaction, reading.id, progress);
        must(transaction.commit());
    }
    reading.begin();
    QCOMPARE(reading.asked.above.size(), 1);
    reading.world.clock.advance(15min);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 2);
}

void tst_SourcePoller::waitsWhenTheHeadIsThrottled_data()
{
    QTest::addColumn<qint64>("wait"); // seconds; 0 is none
    QTest::newRow("named") << qint64(120);
    QTest::newRow("not named") << qint64(0);
}

void tst_SourcePoller::waitsWhenTheHeadIsThrottled()
{
    QFETCH(const qint64, wait);
    Reading reading({ Start::Kind::Now, {} });
    std::exchange(reading.asked.head, {})(
        throttledHead(wait > 0 ? std::optional<Milliseconds>(std::chrono::seconds(wait)) : std::nullopt));
    QCOMPARE(reading.stored().failures, 0);
    QCOMPARE(reading.stored().throttles, 1);
    reading.world.clock.advance(std::chrono::seconds(wait > 0 ? wait : 30) - 1ms);
    reading.turn();
    QCOMPARE(reading.asked.heads, 1);
    reading.world.clock.advance(1ms);
    reading.turn();
    QCOMPARE(reading.asked.heads, 2);
    std::exchange(reading.asked.head, {})(headAt(7));
    QCOMPARE(reading.stored().head, Sequence { 7 });
    QCOMPARE(reading.stored().throttles, 0);
}

void tst_SourcePoller::waitsWhenATestIsThrottled()
{
    Reading reading;
    reading.answer({});
    std::optional<Error::Kind> answer;
    reading.poller->test([&answer](const Result<Sequence> &head) { answer = head.error().kind; });
    std::exchange(reading.asked.head, {})(throttledHead(120s));
    QCOMPARE(answer, Error::Kind::Network);
    QVERIFY(reading.poller->holdAgainst());
    reading.world.clock.advance(120s - 1ms);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 1);
    reading.world.clock.advance(1ms);
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 2);
}

void tst_SourcePoller::anotherServerDidNotAskToWait()
{
    Reading reading;
    reading.answer(throttled(120s));
    Source edited = reading.poller->source();
    edited.url = QUrl(u"https://another.example/odata"_s);
    reading.poller->replace(edited);
    QTRY_COMPARE(reading.asked.above.size(), 2);
    QVERIFY(!reading.poller->holdAgainst());
}

void tst_SourcePoller::keepsWhatCannotBeStored()
{
    Reading reading;
    QStringList troubles;
    connect(reading.poller.get(), &SourcePoller::troubled, this,
        [&troubles](const Error &error) { troubles.append(error.detail); });
    must(reading.world.store.database().run("PRAGMA max_page_count = 1"));
    SourcePage page;
    page.events = someEvents({ 1 }, 2000);
    reading.answer(page);
    reading.turn();
    reading.turn();
    QCOMPARE(reading.asked.above.size(), 1);
    QCOMPARE(troubles.size(), 1);
    QVERIFY2(troubles.first().contains(u"is full"_s), qPrintable(troubles.first()));
    QVERIFY(reading.stored().head.isNone());

    must(reading.world.store.database().run("PRAGMA max_page_count = 1000000"));
    reading.turn();
    QCOMPARE(reading.stored().head, Sequence { 2000 });
    QCOMPARE(troubles.size(), 2);
    QVERIFY(troubles.last().isEmpty());
    QCOMPARE(reading.asked.above.size(), 1);
    QCOMPARE(reading.world.store.problems(), QString());
}

void tst_SourcePoller::oldTokenIsNotTaken()
{
    // The keychain is being read while the token is replaced, and may answer with either.
    Reading reading;
    Source source = reading.poller->source();
    source.hasToken = true;
    reading.poller->replace(source);
    QTRY_COMPARE(reading.questions.size(), 1);
    reading.poller->replace(source);
    QTRY_COMPARE(reading.questions.size(), 2);
    reading.asked = {};
    reading.questions.first()(fail(Error::Kind::NotFound, u"There is no such token."_s));
    QCOMPARE(reading.stored().failures, 0);
    reading.questions.first()(Token::fromPasted("old-token"));
    QVERIFY(reading.asked.above.isEmpty());
    reading.questions.last()(Token::fromPasted("new-token"));
    QCOMPARE(reading.asked.tokens, (QByteArrayList { "new-token" }));
    QCOMPARE(reading.asked.above.size(), 1);
}

void tst_SourcePoller::everyTestIsAnswered()
{
    Reading reading;
    QList<qint64> answers;
    const auto take = [&answers](const Result<Sequence> &head) { answers.append(head.value_or(Sequence()).value); };
    reading.poller->test(take);
    reading.poller->test(take);
    QCOMPARE(reading.asked.heads, 1);
    QVERIFY(answers.isEmpty());
    std::exchange(reading.asked.head, {})(headAt(7));
    QCOMPARE(answers, (QList<qint64> { 7, 7 }));
    reading.poller->test(take);
    QCOMPARE(reading.asked.heads, 2);
    std::exchange(reading.asked.head, {})(headAt(8));
    QCOMPARE(answers, (QList<qint64> { 7, 7, 8 }));
}

void tst_SourcePoller::endedTestsAreAnswered_data()
{
    QTest::addColumn<bool>("hasToken"); // and the keychain has not answered yet
    QTest::addColumn<QString>("end");
    QTest::addColumn<Error::Kind>("kind");
    for (const bool hasToken : { false, true }) {
        const char *when = hasToken ? " before the token came" : "";
        QTest::addRow("stopped%s", when) << hasToken << u"stop"_s << Error::Kind::Cancelled;
        QTest::addRow("edited%s", when) << hasToken << u"edit"_s << Error::Kind::Cancelled;
        QTest::addRow("removed%s", when) << hasToken << u"remove"_s << Error::Kind::NotFound;
    }
}

void tst_SourcePoller::endedTestsAreAnswered()
{
    QFETCH(const bool, hasToken);
    QFETCH(const QString, end);
    Reading reading;
    if (hasToken) {
        Source source = reading.poller->source();
        source.hasToken = true;
        reading.poller->replace(source);
    }
    QList<Error::Kind> answers;
    for (int i = 0; i < 2; ++i)
        reading.poller->test([&answers](const Result<Sequence> &head) { answers.append(head.error().kind); });
    QVERIFY(answers.isEmpty());
    if (end == "stop"_L1)
        reading.poller->stop();
    else if (end == "edit"_L1)
        reading.poller->replace(reading.poller->source());
    else
        reading.poller.reset();
    QFETCH(const Error::Kind, kind);
    QCOMPARE(answers, (QList<Error::Kind> { kind, kind }));
    // A token that comes only now is for nobody.
    for (const auto &token : std::exchange(reading.questions, {}))
        token(Token::fromPasted("secret"));
    QCOMPARE(answers.size(), 2);
}

QTEST_GUILESS_MAIN(tst_SourcePoller)
#include "tst_sourcepoller.moc"
