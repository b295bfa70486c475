// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginecontext.h"
#include "engine/feedcommands.h"
#include "engine/handcommands.h"
#include "engine/queries.h"
#include "engine/resendcommands.h"
#include "engine/resendplan.h"
#include "engine/sourcepoller.h"
#include "store/ledger.h"
#include "store/retention.h"
#include "support/deliveryfixture.h"
#include "support/replies.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replies::answer;
using std::chrono::seconds;

namespace {

/// Never reads anything: the log is filled by the test.
class NoReader final : public SourceReader
{
public:
    void read(Sequence, Sequence, int, PageCallback) override { }
    void readHead(HeadCallback) override { }
    void cancel() override { }
};

/// Consumers that answer as chance has it, a clock that is set, a program that is killed and people
/// who click: whatever happens, the promises hold.
class Chaos final
{
public:
    explicit Chaos(quint32 seed)
        : random(seed)
    {
        for (int i = 0; i < 4; ++i)
            addConsumer(i);
        restart();
    }

    void step()
    {
        const int dice = random.bounded(100);
        if (dice < 60)
            answerOne();
        else if (dice < 85)
            world.clock.advance(Milliseconds(random.bounded(40'000)));
        else if (dice < 88)
            world.clock.setWall(world.clock.now() + seconds(random.bounded(-7200, 7200)));
        else if (dice < 90)
            addEvents();
        else if (dice < 99)
            command();
        else
            restart();
        if (random.bounded(3) > 0)
            world.turn();
        lookAtPosts();
    }

    /// From now on all is well; goes on until nothing is left to do.
    void finish()
    {
        isCalm = true;
        for (int i = 0; i < 3000; ++i) {
            for (const FeedId feed : std::as_const(feeds)) {
                if (!world.store.feed(feed).progress.isPaused && !world.store.feed(feed).progress.suspension)
                    continue;
                const QString name = world.store.feed(feed).feed.name;
                if (!commands().resume(name, {})) // it needs a new start
                    (void)commands().resume(name, { ResumeFrom::Kind::Now, {} });
            }
            world.clock.advance(30s);
            world.turn();
            while (!world.sender.open().isEmpty())
                answerOne();
            world.turn();
            lookAtPosts();
            if (world.dispatcher->isIdle())
                return;
        }
        qFatal("It does not come to an end.");
    }

    DeliveryFixture world;
    QList<FeedId> feeds;
    QStringList wrongs; ///< promises that were broken
    qint64 pruned = 0; ///< rows

private:
    FeedCommands commands() { return FeedCommands(*m_context); }
    ResendCommands resendCommands() { return ResendCommands(*m_context); }

    void addConsumer(int number)
    {
        Consumer settings;
        settings.batchSize = number == 0 ? 1 : 10 * number;
        settings.onRefusedEvent = number % 2 == 0 ? OnRefusedEvent::SetAside : OnRefusedEvent::Suspend;
        if (m_sources.isEmpty())
            m_sources = { world.store.addSource(50, u"One"_s), world.store.addSource(50, u"Two"_s) };
        const ConsumerId consumer = world.store.addConsumer(settings);
        const FeedFilter filter { number == 2 ? QStringList { u"Media"_s } : QStringList() };
        feeds.append(world.store.addFeed(m_sources.first(), consumer, filter));
        feeds.append(world.store.addFeed(m_sources.last(), consumer));
    }

    /// With FeedTypes of their own, or none.
    QList<EntityEvent> named(QList<EntityEvent> events)
    {
        const QList<QStringList> types { {}, { u"IDX"_s }, { u"VOW"_s }, { u"VOW"_s, u"IDX"_s } };
        for (EntityEvent &event : events)
            event.feedTypes = types.at(random.bounded(4));
        return events;
    }

    /// As after a crash: answers that were under way are never heard of again.
    void restart()
    {
        if (world.dispatcher) {
            world.turn(); // an answer that is not stored could not be kept
            m_prunePass.reset();
            m_pollers.clear();
            m_context.reset();
            m_purger.reset();
        }
        m_dead = world.posts();
        lookAtPosts();
        world.start();
        const auto reader = [](const Source &, const Token &) { return std::make_unique<NoReader>(); };
        for (const StoredSource &source : must(sources::all(world.store.database()))) {
            m_pollers.emplace(source.source.id,
                std::make_unique<SourcePoller>(
                    source, world.store.database(), *world.dispatcher, world.clock, reader, Dispatcher::TokenSource()));
        }
        m_purger = std::make_unique<Purger>(world.store.database());
        m_context.reset(new EngineContext {
            world.store.database(), *world.dispatcher, *m_purger, world.clock, m_pollers, {}, m_sourceTryOuts, {} });
    }

    /// The engine's own way to append is the SourcePoller's; here it is a restart with more to send.
    void addEvents()
    {
        QVERIFY(world.dispatcher->flush());
        const SourceId source = m_sources.at(random.bounded(2));
        const QString resource = random.bounded(3) == 0 ? u"Media"_s : u"Property"_s;
        const Sequence head = m_pollers.at(source)->progress().head;
        world.turn();
        m_prunePass.reset();
        m_pollers.clear();
        world.store.addEvents(
            source, named(someEvents({ head.value + 1 + random.bounded(3) }, 1 + random.bounded(60), resource)));
        restart();
    }

    void answerOne()
    {
        lookAtPosts(); // before an answer asks for a hold
        const QList<qsizetype> open = aliveOpen();
        if (open.isEmpty())
            return;
        const qsizetype index = open.at(random.bounded(int(open.size())));
        const Posted &posted = world.sender.posts().at(index);
        const Reply reply = isCalm ? answer(204) : randomReply(posted);
        const QByteArray retryAfter = headerValue(reply.headers, "Retry-After");
        Milliseconds &hold = m_holds[posted.consumer];
        if (!retryAfter.isEmpty())
            hold = std::max<Milliseconds>(hold, world.clock.elapsed() + seconds(retryAfter.toInt()));
        else if (reply.status == 429)
            hold = std::max<Milliseconds>(hold, world.clock.elapsed() + 30s);
        world.sender.answer(index, reply);
    }

    QList<qsizetype> aliveOpen()
    {
        QList<qsizetype> open = world.sender.open();
        for (const qsizetype index : std::as_const(open)) {
            if (index < m_dead)
                world.sender.forget(index);
        }
        open.removeIf([this](qsizetype index) { return index < m_dead; });
        return open;
    }

    Reply randomReply(const Posted &posted)
    {
        // One in seventeen events is refused for ever by those that set aside.
        const bool hasBad = std::ranges::any_of(posted.sequences, [](qint64 sequence) { return sequence % 17 == 0; });
        if (hasBad && random.bounded(2) == 0)
            return answer(422);
        switch (random.bounded(16)) {
        case 0: return answer(429, replies::retryAfter(QByteArray::number(1 + random.bounded(300))));
        case 1: return answer(429);
        case 2: return answer(503, replies::retryAfter("20"));
        case 3: return answer(500);
        case 4: return answer(409);
        case 5: return answer(413);
        case 6: return replies::noAnswer(TransportError::Deadline);
        case 7: return replies::noAnswer(TransportError::Closed);
        case 8: return answer(204, replies::retryAfter("15"));
        case 9: return random.bounded(20) == 0 ? answer(401) : answer(202);
        case 10: return random.bounded(5) == 0 ? answer(404) : answer(200);
        default: return answer(204);
        }
    }

    void command()
    {
        const StoredFeed feed = world.store.feed(feeds.at(random.bounded(int(feeds.size()))));
        const QString name = feed.feed.name;
        const Sequence some { random.bounded(1, int(std::max<qint64>(2, feed.progress.position.value))) };
        switch (random.bounded(10)) {
        case 0: return (void)commands().pause(name);
        case 1: return (void)commands().resume(name, { ResumeFrom::Kind::Sequence, some });
        case 2:
            return (void)commands().resume(
                name, { random.bounded(4) == 0 ? ResumeFrom::Kind::Now : ResumeFrom::Kind::WhereItStopped, {} });
        case 3: return resend(feed, Resend::Selection::Range);
        case 4: return resend(feed, Resend::Selection::SetAside);
        case 5: return resend(feed, Resend::Selection::Record);
        case 6:
        case 7: return prune();
        case 8: return (void)HandCommands(*m_context).send({ { u"Property"_s, u"H"_s }, name, {} }, {});
        case 9: break;
        }
        Feed edited = feed.feed;
        edited.filter.resources = random.bounded(2) == 0 ? QStringList { u"Property"_s } : QStringList();
        edited.filter.feedTypes = random.bounded(4) == 0 ? QStringList { u"IDX"_s } : QStringList();
        (void)commands().edit(name, edited);
    }

    void resend(const StoredFeed &feed, Resend::Selection selection)
    {
        Resend resend;
        resend.selection = selection;
        resend.first = { random.bounded(0, 100) };
        resend.last = selection == Resend::Selection::Range ? Sequence { resend.first.value + random.bounded(100) }
                                                            : Sequence::max();
        resend.resourceName = u"Property"_s;
        resend.recordKey = u"R%1"_s.arg(random.bounded(1, 100));
        if (const auto measured =
                queries::planResend(world.store.database(), feed.feed.name, { resend }, TestClock::Start))
            (void)resendCommands().begin({ measured->resend });
    }

    /// A few steps of a pass over what is older than a while; stopped Feeds may be overtaken.
    void prune()
    {
        if (!m_prunePass)
            m_prunePass.emplace(
                world.store.database(), world.clock.now() - std::chrono::minutes(random.bounded(1, 60)));
        for (int i = random.bounded(1, 20); m_prunePass && i > 0; --i) {
            if (!world.dispatcher->flush())
                return;
            const auto step = must(m_prunePass->step(random.bounded(1, 40)));
            for (const FeedId id : step.passed) {
                const StoredFeed stored = world.store.feed(id);
                world.dispatcher->lane(stored.feed.consumer)->replaceFeed(stored);
            }
            pruned += step.looked;
            if (!step.hasMore)
                m_prunePass.reset();
        }
    }

    void lookAtPosts()
    {
        for (; m_heard < world.posts(); ++m_heard) {
            const Posted &posted = world.sender.posts().at(m_heard);
            if (posted.elapsed < m_holds.value(posted.consumer))
                wrongs.append(u"POST %1 left %2 ms early."_s.arg(m_heard).arg(
                    (m_holds.value(posted.consumer) - posted.elapsed).count()));
            if (!std::ranges::is_sorted(posted.sequences))
                wrongs.append(u"POST %1 is not in order."_s.arg(m_heard));
        }
        QMap<ConsumerId, int> underWay;
        for (const qsizetype index : aliveOpen()) {
            if (++underWay[world.sender.posts().at(index).consumer] > 1)
                wrongs.append(u"POST %1 is not the only one of its Consumer."_s.arg(index));
        }
    }

    QRandomGenerator random;
    QList<SourceId> m_sources;
    std::map<SourceId, std::unique_ptr<SourcePoller>> m_pollers;
    SourceTryOuts m_sourceTryOuts { {}, world.clock };
    std::unique_ptr<Purger> m_purger;
    std::optional<PrunePass> m_prunePass;
    std::unique_ptr<EngineContext> m_context;
    QMap<ConsumerId, Milliseconds> m_holds; ///< until when, by the clock that only ever passes
    qsizetype m_dead = 0; ///< POSTs below this are of a program that is no more
    qsizetype m_heard = 0;
    bool isCalm = false;
};

} // namespace

class tst_RandomDelivery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsItsPromises_data();
    void keepsItsPromises();
};

void tst_RandomDelivery::keepsItsPromises_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_RandomDelivery::keepsItsPromises()
{
    QFETCH(const quint32, seed);
    Chaos chaos(seed);
    for (int step = 0; step < 700; ++step) {
        chaos.step();
        if (step % 50 != 0)
            continue;
        QVERIFY(chaos.world.dispatcher->flush());
        QCOMPARE(chaos.world.store.problems(), QString());
    }
    chaos.finish();
    QCOMPARE(chaos.wrongs.join(u'\n'), QString());
    QCOMPARE(chaos.world.store.problems(), QString());
    QVERIFY(chaos.world.posts() > 100);
    QVERIFY(chaos.pruned > 0);
    for (const Verification &feed : must(verify(chaos.world.store.database())))
        QCOMPARE(feed.waiting, 0); // every sequence is accepted, filtered out or set aside
    for (const FeedId feed : std::as_const(chaos.feeds)) {
        Sequence last;
        AttemptId before;
        for (const Attempt &attempt : chaos.world.store.attempts(feed)) {
            QVERIFY(attempt.id > before);
            before = attempt.id;
            QVERIFY(attempt.first <= attempt.last);
            last = std::max(last, attempt.last);
        }
        QVERIFY(last <= chaos.world.store.feed(feed).progress.position);
    }
}

QTEST_GUILESS_MAIN(tst_RandomDelivery)
#include "tst_randomdelivery.moc"
