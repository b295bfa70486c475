// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oauthclient.h"
#include "domain/token.h"
#include "http/httpclient.h"

namespace postrider {

/// Where a token server looks for the client's id and secret.
enum class ClientAuthentication {
    Basic, ///< in the Authorization header, as RFC 6749 §2.3.1 asks of every server
    Body, ///< beside the other parameters, which some servers know alone
};

/// Asks for an access token by client credentials (RFC 6749 §4.4.2). The longest answer that is kept is one byte
/// longer than LongestTokenAnswer, so that a longer one is noticed.
[[nodiscard]] HttpRequest tokenRequest(const OAuthClient &client, const Token &secret, ClientAuthentication how);

/// Every form in which a request gives the secret away, to look for in what comes back.
[[nodiscard]] QList<Token> secretForms(const OAuthClient &client, const Token &secret);

constexpr qint64 LongestTokenAnswer = 64 * 1024;

} // namespace postrider
