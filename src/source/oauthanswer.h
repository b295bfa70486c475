// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reply.h"
#include "domain/token.h"
#include "source/tokensupply.h"

#include <QList>

namespace postrider {

/// What a token server answered.
struct TokenAnswer
{
    Token token; ///< empty when it issued none; then `refusal` says why
    std::optional<Milliseconds> life; ///< of the token, from when it was asked for on, if it said so; a year at most
    std::optional<TokenSupply::Refusal> refusal;
    /// It did not know the client by what was sent: it may know it by another ClientAuthentication.
    bool doubtsClient = false;
    std::optional<Milliseconds> wait; ///< it is not to be asked again before that (any Retry-After)
};

/// Reads the answer to a token request (RFC 6749 §5). `secrets` are never repeated from what the server says, nor is
/// anything of an answer that may hold a token. `now` is when the reply ended. A pure function; any thread.
[[nodiscard]] TokenAnswer readTokenAnswer(const Reply &reply, const QList<Token> &secrets, TimePoint now);

/// Why a token server that asked us to wait for so long is not asked now; nothing: it did not say for how long.
[[nodiscard]] QString tokenServerHeld(std::optional<Milliseconds> wait);

} // namespace postrider
