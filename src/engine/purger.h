// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace postrider {

class Database;

/// Deletes what removed Feeds, Consumers and Sources left behind, a little at a time, so that
/// delivery goes on beside it. Lives in the engine thread.
class Purger final : public QObject
{
    Q_OBJECT

public:
    explicit Purger(Database &database, QObject *parent = nullptr);

    /// Something was removed, or may have been before the last stop.
    void wake();
    /// Writes nothing more; what is left goes after the next start.
    void stop();

private:
    void purge();

    Database &m_database;
    QTimer m_timer;
};

} // namespace postrider
