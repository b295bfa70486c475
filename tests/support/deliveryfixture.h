// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/dispatcher.h"
#include "support/fakesender.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QCoreApplication>

#include <numeric>

namespace postrider::test {

/// A Dispatcher with a database, a clock and a Sender of the test's own. Needs a QCoreApplication.
class DeliveryFixture final
{
public:
    /// Another Feed of a Source of its own; to a Consumer of its own unless one is given.
    FeedId addFeed(int events, ConsumerId to = {}, const Consumer &settings = {})
    {
        consumer = to.isValid() ? to : store.addConsumer(settings);
        return store.addFeed(store.addSource(events, QStringLiteral("MLS %1").arg(++m_sources)), consumer);
    }

    /// Begins, or begins anew as after a crash: what was under way is never heard of again.
    void start()
    {
        makeDispatcher();
        dispatcher->start();
    }
    void makeDispatcher()
    {
        dispatcher.reset();
        if (std::exchange(m_hasRun, true))
            store.reopen();
        const auto tokens = [this](const QString &, const Dispatcher::TokenCallback &done) {
            ++tokenQuestions;
            if (isKeychainSlow)
                openQuestions.append(done);
            else
                done(tokenError ? Result<Token>(tl::unexpected(*tokenError)) : Token::fromPasted("secret"));
        };
        dispatcher = std::make_unique<Dispatcher>(store.database(), sender, clock, tokens);
        QObject::connect(dispatcher.get(), &Dispatcher::troubled, dispatcher.get(), [this](const Error &error) {
            troubles.append(error.detail);
            troubleKinds.append(error.kind);
        });
        store.load(*dispatcher);
    }

    /// Turns the event loop until nothing more happens by itself.
    void turn()
    {
        dispatcher->wake();
        for (int quiet = 0; quiet < 5; ++quiet) {
            const qsizetype before = posts();
            QCoreApplication::processEvents();
            if (posts() != before)
                quiet = 0;
        }
    }
    void advance(Milliseconds by)
    {
        clock.advance(by);
        turn();
    }

    [[nodiscard]] qsizetype posts() const { return sender.posts().size(); }
    [[nodiscard]] Lane &lane() const { return *dispatcher->lane(consumer); }
    /// What was posted to the Consumer, one POST after the other.
    [[nodiscard]] QList<qint64> sequences(ConsumerId to) const
    {
        QList<qint64> sequences;
        for (const Posted &posted : sender.posts()) {
            if (posted.consumer == to)
                sequences += posted.sequences;
        }
        return sequences;
    }
    [[nodiscard]] QList<qint64> sequences() const { return sequences(consumer); }
    [[nodiscard]] static QList<qint64> upTo(qint64 last)
    {
        QList<qint64> list(last);
        std::iota(list.begin(), list.end(), 1);
        return list;
    }

    TestClock clock;
    FakeSender sender { clock };
    StoreFixture store;
    std::unique_ptr<Dispatcher> dispatcher;
    ConsumerId consumer; ///< the one that was added last
    std::optional<Error> tokenError;
    int tokenQuestions = 0;
    bool isKeychainSlow = false; ///< questions wait in openQuestions for the test to answer them
    QList<Dispatcher::TokenCallback> openQuestions;
    QStringList troubles; ///< the details, in order
    QList<Error::Kind> troubleKinds;

private:
    int m_sources = 0;
    bool m_hasRun = false;
};

} // namespace postrider::test
