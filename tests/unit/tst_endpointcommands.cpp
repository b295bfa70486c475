// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpointcommands.h"
#include "engine/queries.h"
#include "secrets/resumetoken.h"
#include "store/resumekeys.h"
#include "support/desk.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What comes of calls at the resume endpoint once their callers are known.
class tst_EndpointCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isOffAndLocalAtFirst();
    void settingsAreChecked_data();
    void settingsAreChecked();
    void settingsAreKeptAndTold();

    void resumesAsAPersonDoes();
    void goesBackButNeverForwards();
    void aHoleIsNoStepForwards();
    void aPersonsPauseStays();
    void theHoldIsKept();
    void onlyThePresentKeyCounts();
    void aKeyEnds();
    void aKeyGoesWithItsFeed();
    void whatIsPrunedIsNotPromised();
    void everyCallIsOnRecord();

private:
    [[nodiscard]] EndpointCommands commands() { return EndpointCommands(*m_desk->context); }
    [[nodiscard]] QString publicId() { return m_desk->world.store.feed(m_desk->feed).feed.publicId; }
    [[nodiscard]] ResumeCall call(std::optional<Sequence> rewindTo = {})
    {
        return { publicId(), m_hash, u"203.0.113.9"_s, rewindTo };
    }
    [[nodiscard]] FeedProgress progress() { return m_desk->world.store.feed(m_desk->feed).progress; }
    [[nodiscard]] QList<ActivityEntry> activity(int newest)
    {
        return must(activity::newest(m_desk->world.store.database(), newest));
    }

    const QString m_hash = resumetoken::hashed(resumetoken::make()).value();
    const QString m_otherHash = resumetoken::hashed(resumetoken::make()).value();
    std::unique_ptr<Desk> m_desk;
    int m_told = 0; ///< how often the door was said to be another
};

void tst_EndpointCommands::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_desk = std::make_unique<Desk>(10);
    m_told = 0;
    m_desk->context->doorChanged = [this] { ++m_told; };
    must(commands().setKey(m_desk->name(), m_hash));
}

void tst_EndpointCommands::isOffAndLocalAtFirst()
{
    const EndpointSettings settings = must(commands().get());
    QVERIFY(!settings.isOn);
    QCOMPARE(settings.address, u"127.0.0.1"_s);
    QCOMPARE(settings.base(), u"http://127.0.0.1:8028"_s);
}

void tst_EndpointCommands::settingsAreChecked_data()
{
    using S = EndpointSettings;
    QTest::addColumn<EndpointSettings>("settings");
    QTest::addColumn<QString>("refusal"); // a part of it; empty: it is taken
    QTest::newRow("loopback") << S { true, u"127.0.0.1"_s, 8028, {}, {}, {} } << QString();
    QTest::newRow("all of loopback") << S { true, u"127.3.2.1"_s, 8028, {}, {}, {} } << QString();
    QTest::newRow("loopback of the new kind") << S { true, u"::1"_s, 1, {}, {}, {} } << QString();
    QTest::newRow("open") << S { true, u"0.0.0.0"_s, 8028, {}, {}, {} } << u"TLS is needed"_s;
    QTest::newRow("open, new kind") << S { true, u"::"_s, 8028, {}, {}, {} } << u"TLS is needed"_s;
    QTest::newRow("open though off") << S { false, u"192.0.2.7"_s, 8028, {}, {}, {} } << u"TLS is needed"_s;
    QTest::newRow("open with TLS") << S { true, u"0.0.0.0"_s, 443, u"c.pem"_s, u"k.pem"_s, {} } << QString();
    QTest::newRow("no key") << S { true, u"0.0.0.0"_s, 443, u"c.pem"_s, {}, {} } << u"needs its key"_s;
    QTest::newRow("no certificate") << S { true, u"127.0.0.1"_s, 443, {}, u"k.pem"_s, {} }
                                    << u"needs its certificate"_s;
    QTest::newRow("a name") << S { true, u"localhost"_s, 8028, {}, {}, {} } << u"in numbers"_s;
    QTest::newRow("no address") << S { true, {}, 8028, {}, {}, {} } << u"in numbers"_s;
    QTest::newRow("port 0") << S { true, u"::1"_s, 0, {}, {}, {} } << u"1 to 65535"_s;
    QTest::newRow("port 65536") << S { true, u"::1"_s, 65'536, {}, {}, {} } << u"1 to 65535"_s;
    QTest::newRow("public") << S { true, u"::1"_s, 80, {}, {}, u"https://mls.example/postrider/"_s } << QString();
    for (const QString &address : { u"mls.example"_s, u"ftp://mls.example"_s, u"https://"_s, u"https://a@mls.example"_s,
             u"https://mls.example/?a=b"_s, u"nonsense here"_s })
        QTest::addRow("public: %s", qPrintable(address))
            << S { true, u"::1"_s, 80, {}, {}, address } << u"that Consumers can call"_s;
}

void tst_EndpointCommands::settingsAreChecked()
{
    QFETCH(const EndpointSettings, settings);
    QFETCH(const QString, refusal);
    const EndpointSettings before = must(commands().get());
    const int told = m_told;
    const auto set = commands().set(settings);
    QCOMPARE(set.has_value(), refusal.isEmpty());
    QCOMPARE(must(commands().get()), set ? settings : before);
    QCOMPARE(m_told, set ? told + 1 : told);
    if (!set) {
        QCOMPARE(set.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(set.error().detail.contains(refusal), qPrintable(set.error().detail));
    }
}

void tst_EndpointCommands::settingsAreKeptAndTold()
{
    const EndpointSettings settings { true, u"0.0.0.0"_s, 8443, u"/etc/c.pem"_s, u"/etc/k.pem"_s,
        u"https://mls.example/door/"_s };
    must(commands().set(settings));
    m_desk->restart();
    QCOMPARE(must(commands().get()), settings);
    QCOMPARE(settings.urlFor(u"abc"_s), u"https://mls.example/door/feeds/abc/resume"_s);
    const Status status = must(queries::status(m_desk->world.store.database(), m_desk->world.clock.now()));
    QCOMPARE(status.endpoint, settings);
    QCOMPARE(status.feeds.first().resumeKey->hash, m_hash);
    QCOMPARE(activity(1).first().action, u"endpoint.set"_s);
    QVERIFY(activity(1).first().effect.contains("0.0.0.0, port 8443, with TLS"_L1));
}

void tst_EndpointCommands::resumesAsAPersonDoes()
{
    for (int i = 0; i < 3 && !progress().suspension; ++i) { // 410 at once
        m_desk->world.sender.answer(m_desk->world.sender.open().first(), replies::answer(410));
        m_desk->world.turn();
    }
    QVERIFY(progress().suspension);
    const ResumeEffect effect = must(commands().resume(call()));
    QCOMPARE(effect.waiting, 10);
    QVERIFY(!effect.notBefore);
    QVERIFY(!progress().suspension);
    m_desk->world.turn();
    m_desk->deliver();
    QCOMPARE(progress().position, Sequence { 10 });
    QCOMPARE(m_desk->problem(), QString());
}

void tst_EndpointCommands::goesBackButNeverForwards()
{
    m_desk->deliver();
    const auto posts = m_desk->world.sender.posts().size();
    for (const qint64 ahead : { 12, 5'000 }) {
        const auto refused = commands().resume(call(Sequence { ahead }));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
        QVERIFY(refused.error().detail.contains("lies ahead"_L1));
    }
    QCOMPARE(progress().position, Sequence { 10 });
    QCOMPARE(must(commands().resume(call(Sequence { 11 }))).waiting, 0); // where it is
    const ResumeEffect effect = must(commands().resume(call(Sequence { 4 })));
    QCOMPARE(effect.position, Sequence { 3 });
    QCOMPARE(effect.waiting, 7);
    m_desk->world.turn();
    m_desk->deliver();
    QCOMPARE(m_desk->posted(posts), (QList<qint64> { 4, 5, 6, 7, 8, 9, 10 })); // 4 itself is the next
    QCOMPARE(must(commands().resume(call(Sequence { 0 }))).waiting, 10);
    QCOMPARE(m_desk->problem(), QString());
}

void tst_EndpointCommands::aHoleIsNoStepForwards()
{
    m_desk->deliver();
    m_desk->world.store.addEvents(m_desk->source, someEvents({ 21 }, 5)); // 11 to 20 are nowhere
    m_desk->restart();
    QCOMPARE(must(commands().resume(call(Sequence { 21 }))).waiting, 5);
    QCOMPARE(progress().position, Sequence { 10 });
    QCOMPARE(must(commands().resume(call(Sequence { 15 }))).waiting, 5);
    QCOMPARE(commands().resume(call(Sequence { 22 })).error().kind, Error::Kind::InvalidInput);
}

void tst_EndpointCommands::aPersonsPauseStays()
{
    must(FeedCommands(*m_desk->context).pause(m_desk->name()));
    for (const auto &rewindTo : { std::optional<Sequence>(), std::optional(Sequence { 1 }) }) {
        const auto refused = commands().resume(call(rewindTo));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(progress().isPaused);
    }
}

void tst_EndpointCommands::theHoldIsKept()
{
    m_desk->world.sender.answer(
        m_desk->world.sender.open().first(), replies::answer(429, { { "Retry-After", "600" } }));
    m_desk->world.turn();
    const qsizetype posts = m_desk->world.sender.posts().size();
    const ResumeEffect effect = must(commands().resume(call(Sequence { 1 })));
    QCOMPARE(effect.notBefore, m_desk->world.clock.now() + 600s);
    m_desk->world.turn();
    QCOMPARE(m_desk->world.sender.posts().size(), posts);
}

void tst_EndpointCommands::onlyThePresentKeyCounts()
{
    const ResumeCall old = call();
    must(commands().setKey(m_desk->name(), m_otherHash));
    QCOMPARE(commands().resume(old).error().kind, Error::Kind::NotFound); // replayed
    ResumeCall present = old;
    present.hash = m_otherHash;
    QVERIFY(commands().resume(present));
    ResumeCall elsewhere = present;
    elsewhere.feed = u"another"_s;
    QCOMPARE(commands().resume(elsewhere).error().kind, Error::Kind::NotFound);
    must(commands().removeKey(m_desk->name()));
    QCOMPARE(commands().resume(present).error().kind, Error::Kind::NotFound);
    ResumeCall none = present;
    none.hash.clear();
    QCOMPARE(commands().resume(none).error().kind, Error::Kind::NotFound);
    QCOMPARE(commands().removeKey(m_desk->name()).error().kind, Error::Kind::Conflict);
    QCOMPARE(commands().setKey(m_desk->name(), u"a token"_s).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(commands().setKey(u"nobody"_s, m_hash).error().kind, Error::Kind::NotFound);
}

void tst_EndpointCommands::aKeyEnds()
{
    const TimePoint now = m_desk->world.clock.now();
    QCOMPARE(commands().setKey(m_desk->name(), m_hash, now).error().kind, Error::Kind::InvalidInput);
    must(commands().setKey(m_desk->name(), m_hash, now + 1h));
    m_desk->world.clock.advance(59min);
    QVERIFY(commands().resume(call()));
    m_desk->world.clock.advance(1min);
    QCOMPARE(commands().resume(call()).error().kind, Error::Kind::NotFound);
}

void tst_EndpointCommands::aKeyGoesWithItsFeed()
{
    const ResumeCall before = call();
    const int told = m_told;
    must(FeedCommands(*m_desk->context).remove(m_desk->name()));
    QCOMPARE(m_told, told + 1);
    QVERIFY(must(resumekeys::all(m_desk->world.store.database())).isEmpty());
    QCOMPARE(commands().resume(before).error().kind, Error::Kind::NotFound);
}

void tst_EndpointCommands::whatIsPrunedIsNotPromised()
{
    m_desk->deliver();
    Transaction transaction(m_desk->world.store.database(), Durability::Synced);
    transaction.run("UPDATE source_progress SET pruned_up_to = 6, pruned_read_at = 1");
    must(transaction.commit());
    const auto refused = commands().resume(call(Sequence { 5 }));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
    QVERIFY(refused.error().detail.contains("no longer on record"_L1));
    QCOMPARE(must(commands().resume(call(Sequence { 7 }))).waiting, 4);
}

void tst_EndpointCommands::everyCallIsOnRecord()
{
    const QString who = m_desk->world.store.consumer(m_desk->world.consumer).consumer.name
        + u" (by the resume endpoint, 203.0.113.9)"_s;
    (void)commands().resume(call());
    (void)commands().resume(call(Sequence { 99 }));
    must(commands().recordRefusals({ { m_desk->name(), u"3 calls."_s }, { {}, u"5 calls."_s } }));
    const QList<ActivityEntry> list = activity(4);
    QCOMPARE(list.at(0).who, u"Postrider"_s);
    QCOMPARE(list.at(0).action, u"endpoint.refuse"_s);
    QCOMPARE(list.at(0).effect, u"5 calls."_s);
    QCOMPARE(list.at(1).subject, m_desk->name());
    QCOMPARE(list.at(2).who, who);
    QCOMPARE(list.at(2).action, u"feed.resume_refused"_s);
    QVERIFY(list.at(2).effect.contains("99 lies ahead"_L1));
    QCOMPARE(list.at(3).who, who);
    QCOMPARE(list.at(3).action, u"feed.resume"_s);
    QCOMPARE(list.at(3).subject, m_desk->name());
}

QTEST_GUILESS_MAIN(tst_EndpointCommands)
#include "tst_endpointcommands.moc"
