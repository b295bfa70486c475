// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/sender.h"

namespace postrider {

class HttpClient;

/// The choke point: every POST of the program goes through here (RCP-28). Lives in the thread of
/// its HttpClient.
class HttpSender final : public Sender
{
public:
    explicit HttpSender(HttpClient &client);

    void post(const Consumer &consumer, const Headers &headers, const Token &token, const QByteArray &body,
        bool wantsFreshConnection, Callback done) override;
    void abortAll() override;

private:
    HttpClient &m_client;
};

} // namespace postrider
