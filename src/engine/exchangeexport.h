// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchangeplan.h"

namespace postrider::exchange {

enum class Form { Csv, Json };

/// JSON for a file name that ends so, else CSV.
[[nodiscard]] Form formOf(const QString &path);

/// All Consumers and Feeds by name, with every setting. No tokens; values of secret headers are masked.
[[nodiscard]] QJsonObject toDocument(const Inventory &inventory);
/// A row for each Feed with its Consumer's columns, and one for a Consumer without a Feed; UTF-8 with a byte-order mark.
[[nodiscard]] QByteArray toCsv(const QJsonObject &document);
[[nodiscard]] QByteArray toBytes(const QJsonObject &document, Form form);

/// Writes a document; how many Consumers and Feeds are in it. The file is there once all of it is written. Errors: Storage.
[[nodiscard]] Result<qint64> write(const QJsonObject &document, const QString &path, Form form);
/// The same of a whole profile; for Engine::askAside().
[[nodiscard]] Result<qint64> exportTo(Database &database, const QString &path);

} // namespace postrider::exchange
