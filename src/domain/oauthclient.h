// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QJsonObject>
#include <QUrl>

namespace postrider {

/// How a Source's server hands out access tokens: the client credentials grant (RFC 6749 §4.4). The client's secret
/// is in the OS keychain, where a Source's token else is.
struct OAuthClient
{
    QUrl tokenUrl; ///< empty: this Source has a token of its own, or none
    QString clientId;
    QString scope; ///< names with spaces between them; empty asks for the usual one

    [[nodiscard]] bool isUsed() const { return !tokenUrl.isEmpty(); }
    bool operator==(const OAuthClient &) const = default;
};

[[nodiscard]] Result<void> validate(const OAuthClient &client, bool isPlainHttpAccepted);
[[nodiscard]] QJsonObject toJson(const OAuthClient &client);
[[nodiscard]] OAuthClient oauthClientFromJson(const QJsonObject &json);

} // namespace postrider
