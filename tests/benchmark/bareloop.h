// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

#include <chrono>

namespace postrider::benchmark {

/// POSTs an event after the other to every endpoint, one request in flight for each, with nothing
/// but a QNetworkAccessManager: the same requests as the product's, made and sent, and nothing
/// looked at or recorded. Returns POSTs a second over `time`.
[[nodiscard]] double bareLoop(const QList<QUrl> &endpoints, std::chrono::milliseconds time);

} // namespace postrider::benchmark
