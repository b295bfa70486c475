// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchangeplan.h"

/// Says what an import would do. GUI thread.
namespace postrider::importwords {

/// A setting as the dialogs call it: "Events per POST". Its name in the file when there are no words for it.
[[nodiscard]] QString setting(const QString &name);
/// "Events per POST: 100 → 50", one a line, then what the import does not do. Long values are cut.
[[nodiscard]] QStringList lines(
    exchange::Change change, const QList<exchange::SettingChange> &settings, const QStringList &notes);
/// "3 Consumers and 5 Feeds"; empty when there are none.
[[nodiscard]] QString things(qsizetype consumers, qsizetype feeds);
/// "Adds 3 Consumers and 5 Feeds, changes 2 Consumers."
[[nodiscard]] QString intention(const exchange::Plan &plan);
/// "Added 3 Consumers and 5 Feeds, changed 2 Consumers."
[[nodiscard]] QString result(const exchange::Plan &plan);

} // namespace postrider::importwords
