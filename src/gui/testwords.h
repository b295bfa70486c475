// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/error.h"
#include "domain/feedstate.h"
#include "engine/sourcetryouts.h"

namespace postrider {

/// What a connection test found, as it is told to a person.
struct TestReport
{
    FeedState::Kind sign = FeedState::Kind::UpToDate; ///< whose sign and colour it has
    QString sentence;
    QString advice; ///< what to do; empty when all is well
    QString details; ///< what was sent and what came back, from outside: plain text
    /// What the test shows to be wrong of what was entered.
    enum class Fault { None, Token, Address };
    Fault fault = Fault::None;

    [[nodiscard]] bool isWell() const { return sign == FeedState::Kind::UpToDate; }
};

namespace words {

/// Of a POST of an empty list to a Consumer.
[[nodiscard]] TestReport testReport(const QString &consumer, const Result<Attempt> &attempt, TimePoint now);
/// Of the question for the head of a Source.
[[nodiscard]] TestReport testReport(const QString &source, const Result<Sequence> &head);
/// The same, with how many events its first page has.
[[nodiscard]] TestReport testReport(
    const QString &source, const Result<Sequence> &head, const Result<SourceSample> &sample);

} // namespace words
} // namespace postrider
