// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

/// What of the headers of an exchange is shown to people outside. Any thread.
namespace postrider::exchangeheaders {

/// A request's head as the ledger keeps it, without what could be somebody's secret besides the token, which is never
/// there: values of headers whose names speak of keys or tokens, the query and the user of the address.
[[nodiscard]] QString shareable(const QString &requestHead);
/// The address alone, in the same way.
[[nodiscard]] QString shareableAddress(const QString &url);

/// Whether the value of a header may be somebody's secret: its name speaks of keys, tokens or the like.
[[nodiscard]] bool isSecret(const QString &name);
/// What stands for such a value.
inline constexpr auto Mask = QLatin1StringView("********");

/// Of a Consumer's answer its Date, and what it can find the request by in its own records; name and value.
[[nodiscard]] QList<QPair<QString, QString>> evidence(const QString &responseHeaders);

} // namespace postrider::exchangeheaders
