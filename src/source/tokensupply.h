// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"
#include "domain/token.h"

#include <QtGlobal>

#include <functional>
#include <optional>

namespace postrider {

/// Where the tokens come from with which an OData Source is asked. Lives in the thread of the Source's reader.
class TokenSupply
{
public:
    enum class Kind {
        None, ///< the Source is asked without one
        Given, ///< by a person, who alone can replace it
        Issued, ///< by a token server, which can issue another
    };
    /// Why there is no token now.
    struct Refusal
    {
        Error error;
        std::optional<Milliseconds> wait; ///< when the token server asked us to wait; see SourcePage
        bool isThrottled = false; ///< as in SourcePage

        bool operator==(const Refusal &) const = default;
    };
    /// A token, which is empty for Kind::None, or why there is none.
    using Callback = std::function<void(const tl::expected<Token, Refusal> &)>;

    TokenSupply() = default;
    virtual ~TokenSupply() = default;
    Q_DISABLE_COPY_MOVE(TokenSupply)

    [[nodiscard]] virtual Kind kind() const = 0;
    /// Calls back exactly once: from within this call only with a token that is at hand.
    virtual void ask(Callback done) = 0;
    /// The Source has refused this token. Whether another can be had for the asking.
    virtual bool discard(const Token &refused) = 0;
};

} // namespace postrider
