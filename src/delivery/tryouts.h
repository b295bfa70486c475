// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/lane.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace postrider {

class Clock;
class Sender;

/// Connection tests of Consumers that are not stored. Nothing is stored, but one POST in flight
/// for each, and the hold that its answer asked for, are kept as for any other. Lives in the engine
/// thread.
class TryOuts final : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(Result<Attempt>)>;

    TryOuts(Sender &sender, const Clock &clock, QObject *parent = nullptr);

    void start(const Consumer &consumer, const Token &token, Callback done);
    /// Tells those who still wait that nothing more will come.
    void cancelAll();

private:
    struct Trial
    {
        std::unique_ptr<Lane> lane;
        Callback done; ///< while it is under way
    };
    void receive(const QString &publicId, const Reply &reply);

    Sender &m_sender;
    const Clock &m_clock;
    std::map<QString, Trial> m_trials; ///< by public id: those under way, and those with a hold
};

/// An attempt that was made with these settings, whatever is stored: what was sent is put into it.
[[nodiscard]] Attempt triedAttempt(Attempt attempt, const Consumer &consumer);
/// Why a Consumer cannot be tested now; nothing when it can.
[[nodiscard]] std::optional<Error> holdAgainst(const Lane &lane, TimePoint now);

} // namespace postrider
