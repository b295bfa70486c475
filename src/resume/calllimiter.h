// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QByteArray>
#include <QHash>

namespace postrider {

class Clock;

/// How often somebody may call: so many times at once, and once more after each `every`.
struct CallRate
{
    int burst = 1;
    Milliseconds every { 1'000 };
};

/// Has those who hammer wait, before anything costly is done for them: each address, each Feed, and all together. A Feed
/// that does not exist counts like one that does. What is remembered is bounded. Not thread-safe.
class CallLimiter final
{
public:
    struct Rates
    {
        CallRate address { 30, Milliseconds(2'000) };
        CallRate feed { 10, Milliseconds(60'000) };
        CallRate all { 40, Milliseconds(100) };
    };

    explicit CallLimiter(const Clock &clock);
    CallLimiter(const Clock &clock, const Rates &rates);

    /// Zero when the call may be heard, which then counts; else how long the caller has to wait.
    [[nodiscard]] Milliseconds admit(const QByteArray &address, const QByteArray &feed);

    /// How many addresses and Feeds are remembered.
    [[nodiscard]] qsizetype known() const { return m_addresses.size() + m_feeds.size(); }

    /// How many addresses, and how many Feeds, are remembered; beyond them, those that called least of late are forgotten.
    static constexpr qsizetype MostKnown = 1'024;

private:
    /// When each may call as often at once as is allowed; nothing is remembered of one for whom that is now.
    using Fresh = QHash<QByteArray, Milliseconds>;

    void forget(Fresh &known) const;

    const Clock &m_clock;
    const Rates m_rates;
    Fresh m_addresses;
    Fresh m_feeds;
    Milliseconds m_all { 0 };
};

} // namespace postrider
