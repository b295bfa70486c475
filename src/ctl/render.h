// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/commandline.h"
#include "ctl/words.h"

/// Turns the engine's answers into text for people. What comes from outside stays on its line and
/// cannot drive the terminal. `width` is that of the terminal; 0 is no limit.
namespace postrider::render {

/// The whole answer to a command.
[[nodiscard]] QString result(const CommandLine &line, const QJsonObject &result, const Words &words, int width);

// Its parts, by what they show.
[[nodiscard]] QString status(const QJsonObject &status, const Words &words, int width);
[[nodiscard]] QString attempts(const QJsonObject &result, const Words &words, int width);
[[nodiscard]] QString attempt(const QJsonObject &attempt, const QString &consumer);
[[nodiscard]] QString holds(const QJsonObject &result, const Words &words, int width);
[[nodiscard]] QString activity(const QJsonObject &result, const Words &words, int width);
[[nodiscard]] QString found(const QJsonObject &result, const Words &words, int width);
[[nodiscard]] QString resend(const QJsonObject &result);
[[nodiscard]] QString sentByHand(const QJsonObject &result);
[[nodiscard]] QString resends(const QJsonObject &result, const Words &words, int width);
[[nodiscard]] QString rewound(const QJsonObject &result);
[[nodiscard]] QString setAside(const QJsonObject &result, const Words &words, int width);
[[nodiscard]] QString retention(const QJsonObject &result, const Words &words);
/// What an import did or would do.
[[nodiscard]] QString imported(const QJsonObject &result);
/// Why it did nothing.
[[nodiscard]] QString importProblems(const QJsonObject &result);
[[nodiscard]] QString backup(const QJsonObject &result);
/// What a restore did or would do.
[[nodiscard]] QString restored(const QJsonObject &result, const Words &words);
[[nodiscard]] QString report(const QJsonObject &result);
[[nodiscard]] QString endpoint(const QJsonObject &result);
/// With the token when it was made just now.
[[nodiscard]] QString resumeToken(const QString &name, const QJsonObject &result, const Words &words);
/// A line for each Source that had more events than are on record; empty when none had.
[[nodiscard]] QString pruned(const QJsonArray &sources, const Words &words);
[[nodiscard]] QString verification(const QJsonObject &result, int width);
[[nodiscard]] QString sample(const QJsonObject &result, int width);
[[nodiscard]] QString drivers(const QJsonObject &result, int width);
[[nodiscard]] QString list(const QJsonObject &result, const QString &what, const Words &words, int width);
[[nodiscard]] QString settings(const QJsonObject &thing, const Words &words);

/// The state of a Feed with its sign: "◐ asked to wait, in 8 s".
[[nodiscard]] QString state(const QJsonObject &feed, const Words &words);
/// Why a Feed is suspended and what to do; empty when it is not.
[[nodiscard]] QString suspension(const QJsonObject &feed, const Words &words);

/// One value of an answer as text: null is empty, a number is plain, a list has commas.
[[nodiscard]] QString text(const QJsonObject &object, QLatin1StringView key);
[[nodiscard]] std::optional<TimePoint> time(const QJsonObject &object, QLatin1StringView key);

} // namespace postrider::render
