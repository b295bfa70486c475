// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statement.h"

#include <QLocale>
#include <QTimeZone>

namespace postrider {

/// Says what a statement is made of, in the program's language and in the time of one zone. Any thread.
class StatementWords final
{
public:
    StatementWords(const Statement &statement, const QTimeZone &zone, const QLocale &locale);

    /// "UTC+1", "UTC-3:30".
    [[nodiscard]] QString offset(TimePoint time) const;
    /// "23 November 2026 at 10:35:02 (UTC+1)".
    [[nodiscard]] QString longTime(TimePoint time) const;
    /// "23 Nov 2026 10:35:02 UTC+1".
    [[nodiscard]] QString shortTime(TimePoint time) const;
    /// "23 Nov 2026 10:35:02.123 UTC+1".
    [[nodiscard]] QString exactTime(TimePoint time) const;
    /// "200", or that there was no answer.
    [[nodiscard]] QString status(const Attempt &attempt) const;
    [[nodiscard]] QString outcome(Outcome outcome) const;
    [[nodiscard]] QString kind(AttemptKind kind) const;
    /// What became of an event for one Feed, in a clause for a table.
    [[nodiscard]] QString fate(const Statement::Item &item, const Statement::Trace &trace) const;
    /// What a filter lets through: "Property, Media, only for IDX".
    [[nodiscard]] static QString carried(const FeedFilter &filter);
    /// Of which events it is: "Property 235021", "event 1102", "events 1101 to 1150".
    [[nodiscard]] QString subject() const;
    /// What a broker wants to know.
    [[nodiscard]] QString summary() const;

private:
    [[nodiscard]] QString ofLog(const Statement::Trace &trace) const;
    [[nodiscard]] QString sentence(const Statement::Item &item) const;
    [[nodiscard]] QString acceptedSentence(const QString &what, const Statement::Trace &trace) const;
    [[nodiscard]] QString waitingSentence(const QString &what, const Statement::Trace &trace) const;
    [[nodiscard]] QString counts() const;
    [[nodiscard]] QDateTime local(TimePoint time) const;

    const Statement &m_statement;
    const QTimeZone &m_zone;
    const QLocale &m_locale;
};

} // namespace postrider
