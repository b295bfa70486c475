// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/troubles.h"
#include "engine/queries.h"

#include <QObject>
#include <QTimer>

namespace postrider {

class Clock;
class Engine;

/// What all pages show: the latest status of the profile, asked for again when something changed,
/// one question at a time, and once a second while times on the screen run. GUI thread.
class Live final : public QObject
{
    Q_OBJECT

public:
    Live(Engine &engine, const Clock &clock, QObject *parent = nullptr);

    /// Empty until the first answer; see hasStatus().
    [[nodiscard]] const Status &status() const { return m_status; }
    [[nodiscard]] bool hasStatus() const { return m_hasStatus; }
    [[nodiscard]] const FeedStatus *feed(FeedId id) const;
    [[nodiscard]] const StoredConsumer *consumer(ConsumerId id) const;
    [[nodiscard]] const StoredSource *source(SourceId id) const;
    /// The instant for which status() holds, and from which "in 4 min" counts.
    [[nodiscard]] TimePoint now() const;
    /// Why delivery waits: the keychain, the disk. Empty when it does not.
    [[nodiscard]] QString trouble() const { return m_troubles.sum().detail; }

Q_SIGNALS:
    /// The status is another one.
    void changed();
    /// A second has passed; what is said relative to now is said anew.
    void ticked();
    void troubleChanged();

private:
    void ask();
    void setTrouble(qint64 cause, const Error &error);

    Engine &m_engine;
    const Clock &m_clock;
    Status m_status;
    Troubles m_troubles;
    QTimer m_tick;
    bool m_hasStatus = false;
    bool m_isAsking = false;
    bool m_isStale = true;
};

} // namespace postrider
