// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

#include <chrono>

namespace postrider::benchmark {

/// POSTs the same event to every endpoint, one request in flight for each, with nothing but a
/// QNetworkAccessManager, and records nothing. Returns POSTs a second over `time`.
[[nodiscard]] double bareLoop(const QList<QUrl> &endpoints, std::chrono::milliseconds time);

} // namespace postrider::benchmark
