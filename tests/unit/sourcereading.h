// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sourcepoller.h"
#include "store/sources.h"
#include "support/deliveryfixture.h"

#include <QTest>

namespace postrider::test {

using namespace Qt::StringLiterals;

/// What was asked of a Source, and by whom it is to be answered.
struct Asked
{
    QList<qint64> above; ///< one for each page
    int heads = 0;
    QByteArrayList tokens; ///< one for each reader that was made
    SourceReader::PageCallback page;
    SourceReader::HeadCallback head;
    std::function<void()> changed; ///< says that there may be something new
};

class FakeReader final : public SourceReader
{
public:
    explicit FakeReader(Asked &asked)
        : m_asked(asked)
    {
    }
    void read(Sequence above, Sequence, int, PageCallback done) override
    {
        m_asked.above.append(above.value);
        m_asked.page = std::move(done);
    }
    void readHead(HeadCallback done) override
    {
        ++m_asked.heads;
        m_asked.head = std::move(done);
    }
    void whenChanged(std::function<void()> changed) override { m_asked.changed = std::move(changed); }
    void cancel() override { }

private:
    Asked &m_asked;
};

/// One Source that is read by a SourcePoller, with one Feed.
class Reading final
{
public:
    explicit Reading(Start start = { Start::Kind::Beginning, {} }, Start feedStart = { Start::Kind::Beginning, {} })
    {
        id = world.store.addSource(0);
        {
            StoredSource stored = must(sources::all(world.store.database())).first();
            stored.source.start = start;
            Transaction transaction(world.store.database(), Durability::Progress);
            sources::update(transaction, stored.source);
            sources::saveProgress(transaction, id, {});
            must(transaction.commit());
        }
        feed = world.store.addFeed(id, world.store.addConsumer());
        if (feedStart.kind == Start::Kind::Now) {
            FeedProgress progress = world.store.feed(feed).progress;
            progress.isStartPending = true;
            Transaction transaction(world.store.database(), Durability::Progress);
            feeds::saveProgress(transaction, feed, progress);
            must(transaction.commit());
        }
        begin();
    }

    void begin()
    {
        poller.reset();
        world.makeDispatcher();
        const auto reader = [this](const Source &, const Token &token) {
            asked.tokens.append(token.reveal());
            return std::make_unique<FakeReader>(asked);
        };
        const auto tokens = [this](const QString &, const Dispatcher::TokenCallback &done) { questions.append(done); };
        poller = std::make_unique<SourcePoller>(must(sources::all(world.store.database())).first(),
            world.store.database(), *world.dispatcher, world.clock, reader, tokens);
        poller->start();
        turn();
    }

    /// Lets a timer that is due fire; what is due is decided by the test's clock.
    void turn()
    {
        poller->stop();
        poller->start();
        QTest::qWait(5);
    }

    /// Has it read on as when it is due.
    void hurry()
    {
        asked.changed();
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }

    void answer(const SourcePage &page) { std::exchange(asked.page, {})(page); }
    [[nodiscard]] SourceProgress stored() const { return must(sources::all(world.store.database())).first().progress; }

    DeliveryFixture world;
    Asked asked;
    QList<Dispatcher::TokenCallback> questions; ///< to the keychain
    SourceId id;
    FeedId feed;
    std::unique_ptr<SourcePoller> poller;
};

inline SourcePage throttled(std::optional<Milliseconds> wait)
{
    SourcePage page;
    page.error = Error { Error::Kind::Network, u"It asked to wait."_s };
    page.wait = wait;
    page.isThrottled = true;
    return page;
}

inline SourceHead headAt(qint64 sequence)
{
    SourceHead head;
    head.sequence = Sequence { sequence };
    return head;
}

inline SourceHead throttledHead(std::optional<Milliseconds> wait)
{
    const SourcePage page = throttled(wait);
    return { tl::unexpected(*page.error), page.wait, page.isThrottled };
}

} // namespace postrider::test
