// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <functional>

namespace postrider::benchmark {

using Report = std::function<void(const QString &what, double measured, const QString &wanted)>;

/// Asks the profile of makeLargeLog() in `folder` what people ask, and proves it.
void measureLargeLog(const QString &folder, const Report &report);

/// Delivers from it by turns while what is old goes and while nothing does. Afterwards the profile is to be made anew.
void measurePruning(const QString &folder, const QList<QUrl> &endpoints, const Report &report);

/// Proves that profile in this process, and prints the seconds and the most memory that it took.
void verifyLargeLog(const QString &folder);

} // namespace postrider::benchmark
