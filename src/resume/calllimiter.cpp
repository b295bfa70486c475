// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/calllimiter.h"

#include "domain/clock.h"

#include <algorithm>

namespace postrider {

namespace {

/// How long somebody who is fresh again at `fresh` has to wait for one call more.
Milliseconds waitOf(const CallRate &rate, Milliseconds fresh, Milliseconds now)
{
    const Milliseconds allowed = rate.every * (rate.burst - 1);
    return std::max(fresh - now - allowed, Milliseconds::zero());
}

Milliseconds after(const CallRate &rate, Milliseconds fresh, Milliseconds now)
{
    return std::max(fresh, now) + rate.every;
}

} // namespace

CallLimiter::CallLimiter(const Clock &clock)
    : CallLimiter(clock, Rates())
{
}

CallLimiter::CallLimiter(const Clock &clock, const Rates &rates)
    : m_clock(clock)
    , m_rates(rates)
{
}

Milliseconds CallLimiter::admit(const QByteArray &address, const QByteArray &feed)
{
    const Milliseconds now = m_clock.elapsed();
    const Milliseconds byAddress = m_addresses.value(address, now);
    const Milliseconds byFeed = m_feeds.value(feed, now);
    const Milliseconds wait = std::max({ waitOf(m_rates.address, byAddress, now), waitOf(m_rates.feed, byFeed, now),
        waitOf(m_rates.all, m_all, now) });
    if (wait > Milliseconds::zero())
        return wait;
    m_addresses.insert(address, after(m_rates.address, byAddress, now));
    m_feeds.insert(feed, after(m_rates.feed, byFeed, now));
    m_all = after(m_rates.all, m_all, now);
    forget(m_addresses);
    forget(m_feeds);
    return Milliseconds::zero();
}

void CallLimiter::forget(Fresh &known) const
{
    if (known.size() <= MostKnown)
        return;
    const Milliseconds now = m_clock.elapsed();
    known.removeIf([now](const Fresh::iterator &entry) { return entry.value() <= now; });
    if (known.size() > MostKnown)
        known.erase(std::min_element(known.cbegin(), known.cend()));
}

} // namespace postrider
