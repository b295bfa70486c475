// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endpoint.h"

#include <map>
#include <mutex>
#include <tuple>

namespace postrider {

class Clock;

/// Why a call was turned away before it came to a Feed.
enum class RefusalReason {
    WrongToken, ///< or none, or for a Feed that is not there
    ExpiredToken, ///< the right one, too late
    TooOften,
    Malformed, ///< breaks the rules of HTTP or JSON
    TooLarge,
    NothingThere, ///< another path or method
};

/// Counts the calls that were turned away, so that a flood of them becomes a few lines of Activity: after a minute, then
/// every ten minutes, then every hour while it goes on. Any thread.
class RefusalLog final
{
public:
    explicit RefusalLog(const Clock &clock);
    Q_DISABLE_COPY_MOVE(RefusalLog)

    void note(RefusalReason reason, const QString &address, const QString &feedName = {});
    /// What was gathered, once it is time to put it on record.
    [[nodiscard]] QList<Refusals> take();
    /// What was gathered, whatever the time.
    [[nodiscard]] QList<Refusals> takeAll();

    /// So many kinds of calls are told apart at a time; the others are lumped together by reason.
    static constexpr size_t MostKinds = 8;

private:
    using Kind = std::tuple<RefusalReason, QString, QString>; ///< reason, address, Feed

    [[nodiscard]] Milliseconds interval() const;
    [[nodiscard]] QList<Refusals> takeLocked();

    const Clock &m_clock;
    std::mutex m_mutex;
    std::map<Kind, qint64> m_counts;
    Milliseconds m_since { 0 }; ///< of the first of them
    Milliseconds m_taken { 0 };
    int m_rounds = 0; ///< how often it was put on record without a pause
};

} // namespace postrider
