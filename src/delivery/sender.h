// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"
#include "domain/reply.h"

#include <functional>

namespace postrider {

class Token;
struct Consumer;

/// The one way in which anything is POSTed to a Consumer.
class Sender
{
public:
    using Callback = std::function<void(Reply)>;

    Sender() = default;
    virtual ~Sender() = default;
    Q_DISABLE_COPY_MOVE(Sender)

    /// POSTs `body` with `headers` and the token to the Consumer's endpoint, within its deadlines.
    /// Calls back exactly once, from the event loop.
    virtual void post(const Consumer &consumer, const Headers &headers, const Token &token, const QByteArray &body,
        bool wantsFreshConnection, Callback done) = 0;
    /// Ends everything that is under way, calling back with TransportError::Aborted.
    virtual void abortAll() = 0;
};

} // namespace postrider
