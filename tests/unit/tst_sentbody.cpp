// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sentbody.h"
#include "store/ledger.h"
#include "store/resends.h"
#include "store/setasides.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

QList<qint64> sequencesIn(const SentBody &body)
{
    QList<qint64> sequences;
    for (const QJsonValue value : QJsonDocument::fromJson(body.json)["value"_L1].toArray())
        sequences.append(value["EntityEventSequence"_L1].toInteger());
    return sequences;
}

Attempt attemptOf(FeedId feed, ConsumerId consumer, qint64 first, qint64 last, int events)
{
    Attempt attempt;
    attempt.feed = feed;
    attempt.consumer = consumer;
    attempt.first = { first };
    attempt.last = { last };
    attempt.events = events;
    return attempt;
}

} // namespace

class TestSentBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_store = std::make_unique<StoreFixture>();
        m_source = m_store->addSource(20);
        m_consumer = m_store->addConsumer();
    }

    void aBatchIsMadeAgainFromTheLog()
    {
        const FeedId feed = m_store->addFeed(m_source, m_consumer);
        const SentBody body = bodyOf(attemptOf(feed, m_consumer, 3, 6, 4));
        QCOMPARE(sequencesIn(body), (QList<qint64> { 3, 4, 5, 6 }));
        QCOMPARE(body.missing, 0);
        QVERIFY(body.isCertain);
    }

    void whatTheFilterKeepsBackWasNotSent()
    {
        m_store->addEvents(m_source, someEvents({ 21 }, 3, u"Media"_s));
        m_store->addEvents(m_source, someEvents({ 24 }, 2));
        const FeedId feed = m_store->addFeed(m_source, m_consumer, { { u"Property"_s } });
        QCOMPARE(sequencesIn(bodyOf(attemptOf(feed, m_consumer, 20, 25, 3))), (QList<qint64> { 20, 24, 25 }));
    }

    void whatIsNoLongerThereIsCounted()
    {
        const FeedId feed = m_store->addFeed(m_source, m_consumer);
        const SentBody body = bodyOf(attemptOf(feed, m_consumer, 18, 24, 7));
        QCOMPARE(sequencesIn(body), (QList<qint64> { 18, 19, 20 }));
        QCOMPARE(body.missing, 4);
    }

    void moreThanWasSentIsNotCertain()
    {
        const FeedId feed = m_store->addFeed(m_source, m_consumer);
        QVERIFY(!bodyOf(attemptOf(feed, m_consumer, 3, 6, 2)).isCertain);
    }

    void aTestCarriesAnEmptyList()
    {
        Attempt test;
        test.consumer = m_consumer;
        test.kind = AttemptKind::Test;
        const SentBody body = bodyOf(test);
        QVERIFY(body.json.contains("\"value\":[]"));
        QCOMPARE(body.missing, 0);
    }

    void aResendOfARecordIsThatRecordAlone()
    {
        const FeedId feed = m_store->addFeed(m_source, m_consumer);
        QList<EntityEvent> again = someEvents({ 21 }, 1);
        again.first().resourceRecordKey = u"R4"_s;
        m_store->addEvents(m_source, again);
        Resend resend;
        resend.feed = feed;
        resend.selection = Resend::Selection::Record;
        resend.resourceName = u"Property"_s;
        resend.recordKey = u"R4"_s;
        resend.first = { 4 };
        resend.last = { 21 };
        Attempt attempt = attemptOf(feed, m_consumer, 4, 21, 2);
        attempt.kind = AttemptKind::Resend;
        attempt.resend = m_store->addResend(resend);
        const SentBody body = bodyOf(attempt);
        QCOMPARE(sequencesIn(body), (QList<qint64> { 4, 21 }));
        QVERIFY(body.isCertain);
    }

    void aResendOfWhatWasSetAsideIsThatAlone()
    {
        const FeedId feed = m_store->addFeed(m_source, m_consumer);
        Transaction transaction(m_store->database(), Durability::Progress);
        for (const qint64 sequence : { 5, 9 })
            setasides::insert(transaction, feed, { { sequence }, { sequence }, 1, u"no"_s, TestClock::Start });
        must(transaction.commit());
        Resend resend;
        resend.feed = feed;
        resend.selection = Resend::Selection::SetAside;
        resend.first = { 5 };
        resend.last = { 9 };
        Attempt attempt = attemptOf(feed, m_consumer, 5, 9, 2);
        attempt.kind = AttemptKind::Resend;
        attempt.resend = m_store->addResend(resend);
        QCOMPARE(sequencesIn(bodyOf(attempt)), (QList<qint64> { 5, 9 }));
    }

private:
    [[nodiscard]] SentBody bodyOf(const Attempt &attempt) const
    {
        return must(queries::sentBody(m_store->database(), attempt));
    }

    std::unique_ptr<StoreFixture> m_store;
    SourceId m_source;
    ConsumerId m_consumer;
};

QTEST_GUILESS_MAIN(TestSentBody)
#include "tst_sentbody.moc"
