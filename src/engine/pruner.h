// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/retention.h"

#include <QObject>
#include <QTimer>

namespace postrider {

class Clock;
class Dispatcher;

/// Lets what is old go from the record, a little at a time, so that delivery goes on beside it, and then gives the room
/// back to the disk. A pass begins every hour. Lives in the engine thread.
class Pruner final : public QObject
{
    Q_OBJECT

public:
    Pruner(Database &database, Dispatcher &dispatcher, const Clock &clock, QObject *parent = nullptr);

    /// Begins the first pass in a minute: delivery comes first, and somebody may set a wrong clock right.
    void start();
    /// Begins a pass at once, such as when less is to be kept.
    void wake();
    /// Removes nothing more; what is left goes after the next start.
    void stop();

Q_SIGNALS:
    /// Something went from the record.
    void pruned();
    /// The pass is over, and the file is as small as it gets.
    void rested();

private:
    void turn();
    [[nodiscard]] Result<void> prune();
    [[nodiscard]] Result<void> shrink();
    void rest();
    void renew(const PrunePass::Step &step);

    Database &m_database;
    Dispatcher &m_dispatcher;
    const Clock &m_clock;
    std::optional<PrunePass> m_pass; ///< none when there is nothing more to remove
    bool m_isShrinking = false;
    int m_rows = 0; ///< for the next turn, so that it takes a few milliseconds
    QTimer m_timer;
};

} // namespace postrider
