// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practiceconsumer.h"
#include "practice/practiceproducer.h"

#include <array>
#include <memory>

namespace postrider {

/// Everyone that practice mode talks to: a Producer and four Consumers, each at a port of its own
/// on loopback, with tokens that are random each time. Lives in one thread.
class PracticeWorld final
{
public:
    using Consumers = std::array<std::unique_ptr<PracticeConsumer>, 4>;

    /// The seed decides what happens: which events, and which POSTs fail. The clock has to outlive
    /// the world.
    PracticeWorld(const Clock &clock, quint32 seed);
    ~PracticeWorld();
    Q_DISABLE_COPY_MOVE(PracticeWorld)

    /// Opens all five ports on 127.0.0.1: this one and the four above it, or any free ones for 0.
    /// When one cannot be opened none stays open, and the error names who wanted it.
    [[nodiscard]] Result<void> start(quint16 firstPort = 0);
    void stop();

    [[nodiscard]] PracticeProducer &producer() { return m_producer; }
    /// Acme IDX (well behaved), HomeFinder (throttles), Northshore Brokers (slow and sometimes
    /// failing), RentBoard (rejects its token after a while).
    [[nodiscard]] const Consumers &consumers() const { return m_consumers; }

    /// A new random token, as a Consumer that is asked for one would give it.
    [[nodiscard]] static Token randomToken();

private:
    [[nodiscard]] static Consumers makeConsumers(const Clock &clock, quint32 seed);

    PracticeProducer m_producer;
    const Consumers m_consumers;
};

} // namespace postrider
