// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/tokensupply.h"

#include <utility>

namespace postrider {

/// The bearer token that a person has for a Source, or none at all.
class FixedToken final : public TokenSupply
{
public:
    /// An empty token is none.
    explicit FixedToken(Token token)
        : m_token(std::move(token))
    {
    }

    [[nodiscard]] Kind kind() const override { return m_token.isEmpty() ? Kind::None : Kind::Given; }
    void ask(Callback done) override { done(m_token); }
    bool discard(const Token &) override { return false; }

private:
    const Token m_token;
};

} // namespace postrider
