// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/deliveryfixture.h"
#include "support/replies.h"

#include "domain/backoff.h"
#include "store/activity.h"
#include "store/ledger.h"
#include "store/setasides.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replies::answer;

/// How a Dispatcher comes by tokens, and what becomes of old ones.
class tst_DispatcherTokens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void asksForATokenOnce();
    void suspendsWithoutToken();
    void waitsForTheKeychain();
    void refusalOfTheOldTokenStopsNothing_data();
    void refusalOfTheOldTokenStopsNothing();
    void testIsToldOfTheOldToken();
    void oldTokenIsNotTaken_data();
    void oldTokenIsNotTaken();
};

void tst_DispatcherTokens::asksForATokenOnce()
{
    DeliveryFixture world;
    (void)world.addFeed(500);
    world.sender.handler = [](const Posted &) { return answer(204); };
    world.start();
    world.turn();
    QCOMPARE(world.tokenQuestions, 1);
    world.dispatcher->forgetToken(world.consumer);
    world.dispatcher->test(world.consumer, [](const Result<Attempt> &) {});
    world.turn();
    QCOMPARE(world.tokenQuestions, 2);
}

void tst_DispatcherTokens::suspendsWithoutToken()
{
    DeliveryFixture world;
    const FeedId feed = world.addFeed(5);
    world.tokenError = Error { Error::Kind::NotFound, u"There is no such token."_s };
    world.start();
    world.turn();
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.store.feed(feed).progress.suspension->reason, SuspendReason::TokenMissing);
    QCOMPARE(must(activity::newest(world.store.database(), 9)).first().action, u"feed.suspend"_s);
    QVERIFY(world.dispatcher->isIdle());
}

void tst_DispatcherTokens::waitsForTheKeychain()
{
    DeliveryFixture world;
    const FeedId feed = world.addFeed(1);
    world.tokenError = Error { Error::Kind::NoKeychain, u"The keychain is locked."_s };
    world.start();
    world.turn();
    QCOMPARE(world.posts(), 0);
    QVERIFY(!world.store.feed(feed).progress.suspension);
    QCOMPARE(world.troubles, (QStringList { u"The keychain is locked."_s }));
    world.advance(29s);
    QCOMPARE(world.tokenQuestions, 1);
    world.clock.setWall(world.clock.now() - 1h); // no reason to wait an hour longer
    world.turn();
    world.tokenError.reset();
    world.advance(1s);
    QCOMPARE(world.tokenQuestions, 2);
    QCOMPARE(world.posts(), 1);
    QCOMPARE(world.troubles, (QStringList { u"The keychain is locked."_s, QString() }));
}

void tst_DispatcherTokens::refusalOfTheOldTokenStopsNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
}

void tst_DispatcherTokens::refusalOfTheOldTokenStopsNothing()
{
    QFETCH(const int, status);
    DeliveryFixture world;
    const FeedId feed = world.addFeed(5);
    world.start();
    world.turn();
    QCOMPARE(world.posts(), 1);
    world.dispatcher->forgetToken(world.consumer);
    world.sender.answer(0, answer(status));
    world.turn();
    QVERIFY(!world.store.feed(feed).progress.suspension);
    const QList<Attempt> attempts = world.store.attempts(feed);
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.first().outcome, Outcome::Refused);
    QVERIFY2(attempts.first().note.contains(u"replaced"_s), qPrintable(attempts.first().note));
    QCOMPARE(world.tokenQuestions, 2);
    QCOMPARE(world.posts(), 2); // the same again, with the new token
    QCOMPARE(world.sender.posts().last().key(), world.sender.posts().first().key());
    world.sender.answer(1, answer(status));
    world.turn();
    QCOMPARE(world.posts(), 2);
    QCOMPARE(world.store.feed(feed).progress.suspension->reason, SuspendReason::TokenRejected);
    QCOMPARE(world.store.problems(), QString());
}

void tst_DispatcherTokens::testIsToldOfTheOldToken()
{
    DeliveryFixture world;
    const ConsumerId consumer = world.store.addConsumer();
    world.start();
    std::optional<Result<Attempt>> tested;
    world.dispatcher->test(consumer, [&tested](const Result<Attempt> &result) { tested = result; });
    world.turn();
    world.dispatcher->forgetToken(consumer);
    world.sender.answer(0, answer(401));
    world.turn();
    QCOMPARE((*tested)->outcome, Outcome::Refused);
    QVERIFY2((*tested)->note.contains(u"replaced"_s), qPrintable((*tested)->note));
}

void tst_DispatcherTokens::oldTokenIsNotTaken_data()
{
    QTest::addColumn<bool>("wasThere"); // an old token
    QTest::addColumn<bool>("isFirst"); // its answer comes before the new one's
    QTest::newRow("read before the new one") << true << true;
    QTest::newRow("read after the new one") << true << false;
    QTest::newRow("missing, before the new one") << false << true;
    QTest::newRow("missing, after the new one") << false << false;
}

void tst_DispatcherTokens::oldTokenIsNotTaken()
{
    // The keychain is being read while the token is replaced, and may answer with either.
    QFETCH(const bool, wasThere);
    QFETCH(const bool, isFirst);
    const auto oldToken = wasThere ? Token::fromPasted("old-token")
                                   : Result<Token>(fail(Error::Kind::NotFound, u"There is no such token."_s));
    DeliveryFixture world;
    const FeedId feed = world.addFeed(5);
    world.isKeychainSlow = true;
    world.start();
    world.turn();
    world.dispatcher->forgetToken(world.consumer);
    world.turn();
    QCOMPARE(world.openQuestions.size(), 2);
    if (isFirst) {
        world.openQuestions.first()(oldToken);
        world.turn();
        QCOMPARE(world.posts(), 0);
        QCOMPARE(world.openQuestions.size(), 2); // the new question stays under way
    }
    world.openQuestions.last()(Token::fromPasted("new-token"));
    if (!isFirst)
        world.openQuestions.first()(oldToken);
    world.turn();
    QCOMPARE(world.posts(), 1);
    QCOMPARE(world.sender.posts().first().token, QByteArray("new-token"));
    QVERIFY(!world.store.feed(feed).progress.suspension);
}

QTEST_GUILESS_MAIN(tst_DispatcherTokens)

#include "tst_dispatchertokens.moc"
