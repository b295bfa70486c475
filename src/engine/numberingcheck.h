// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/entityevent.h"
#include "domain/source.h"

namespace postrider {

/// Notices when a Source has begun to number its events anew, as after its database was restored from a backup: its
/// highest number is below the one that was read, or the number that was read last is another event now. Decides when to
/// look and what it means; SourcePoller asks. Any thread.
class NumberingCheck final
{
public:
    static constexpr std::chrono::minutes Every { 10 };
    /// Between the two looks that a highest number which is too low needs, when the events are the same: a copy of the
    /// database that lags behind shows it for a moment.
    static constexpr std::chrono::seconds Confirm { 60 };

    explicit NumberingCheck(const Clock &clock);

    /// Whether to look before the next page is read.
    [[nodiscard]] bool isDue(const SourceProgress &progress) const;
    /// Something happened after which the Source may be another: it could not be read, or was edited.
    void hurry() { m_lookedAt.reset(); }
    /// All is well, as far as can be seen.
    void noteFine();
    /// The highest number is too low. Whether it has been for long enough to ask.
    [[nodiscard]] bool noteLower();

    /// What the highest number there is now says; nothing when all is well.
    [[nodiscard]] std::optional<NumberingQuestion> judgeHead(const SourceProgress &progress, Sequence head) const;
    /// The same of an event that has the number of one in the log.
    [[nodiscard]] std::optional<NumberingQuestion> judgeEvent(
        const SourceProgress &progress, const EntityEvent &stored, const EntityEvent &now) const;

private:
    const Clock &m_clock;
    std::optional<Milliseconds> m_lookedAt; ///< by Clock::elapsed()
    std::optional<Milliseconds> m_lowerSince; ///< by Clock::elapsed()
};

} // namespace postrider
