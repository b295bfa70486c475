// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reply.h"

#include <QNetworkReply>
#include <QSslError>

namespace postrider {

/// What an error of QNetworkReply means for an exchange. `hasStatus`: the head of a response was
/// read, so that errors which only repeat its status are none. `isSent`: there was a connection.
[[nodiscard]] TransportError transportError(QNetworkReply::NetworkError error, bool hasStatus, bool isSent);

/// One sentence for people on an exchange with `peer` ("host:port") that ended in `error`; empty
/// for TransportError::None.
[[nodiscard]] QString describe(TransportError error, const QString &peer);

/// One sentence for people on why the certificate of `peer` is not good, naming the one thing of
/// all these that a person can do something about.
[[nodiscard]] QString describe(const QList<QSslError> &errors, const QString &peer);

} // namespace postrider
