// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QList>
#include <QPair>

namespace postrider {

/// HTTP header fields in the order in which they came; names are compared without case.
using Headers = QList<QPair<QByteArray, QByteArray>>;

/// All values of one field, in order. QNetworkAccessManager joins repeated fields by ", ".
[[nodiscard]] QList<QByteArray> headerValues(const Headers &headers, QByteArrayView name);
/// The first value of one field; empty when there is none.
[[nodiscard]] QByteArray headerValue(const Headers &headers, QByteArrayView name);

/// One "Name: value" a line, as stored in the ledger; the value of Authorization is masked.
[[nodiscard]] QString toText(const Headers &headers);

/// Whether a header field can carry this value unfolded and unchanged (RFC 9110 §5.5: visible
/// ASCII, spaces and tabs inside). The error names the first character that it cannot carry.
[[nodiscard]] Result<void> checkHeaderValue(const QString &what, const QString &value);

/// Whether a Consumer may have this fixed header sent: a token (RFC 9110 §5.1) that is neither
/// Authorization, Host, nor any other field that Postrider or HTTP itself needs to set.
[[nodiscard]] Result<void> checkFixedHeader(const QString &name, const QString &value);

} // namespace postrider
