// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

class QLocale;
class QTimeZone;

namespace postrider {

struct Statement;

/// A statement as a paper that a broker understands and a developer can work with: first what became of the events in
/// a sentence or two, then each event, each POST and what the Consumer answered. In the program's language; times are
/// those of `zone`, each with its offset from UTC. Any thread.
[[nodiscard]] Document statementDocument(const Statement &statement, const QTimeZone &zone, const QLocale &locale);

/// The sentences that it begins with.
[[nodiscard]] QString statementSummary(const Statement &statement, const QTimeZone &zone, const QLocale &locale);

/// How a file that holds it is called, without a suffix: "Acme IDX, Property 235021".
[[nodiscard]] QString statementName(const QString &consumer, const QString &what);

} // namespace postrider
