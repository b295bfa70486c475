// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/purger.h"

#include "store/removals.h"

namespace postrider {

using namespace std::chrono_literals;

namespace {

constexpr int RowsAtOnce = 500; // some 5 ms
constexpr auto Pause = 20ms; // the thread is mostly for delivery
constexpr auto StoreRetry = 2s;

} // namespace

Purger::Purger(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Purger::purge);
}

void Purger::wake()
{
    m_timer.start(0ms);
}

void Purger::stop()
{
    m_timer.stop();
}

void Purger::purge()
{
    const auto hasMore = removals::purge(m_database, RowsAtOnce);
    if (!hasMore)
        m_timer.start(StoreRetry); // nobody waits for it, so that it failed is not worth a word
    else if (*hasMore)
        m_timer.start(Pause);
}

} // namespace postrider
