// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/httpsender.h"

#include "domain/consumer.h"
#include "http/httpclient.h"

namespace postrider {

namespace {

/// A Consumer may repeat the token in what it answers, which is kept and shown.
Reply withoutToken(Reply reply, const Token &token)
{
    for (auto &[name, value] : reply.headers)
        value = token.masked(value);
    reply.body = token.maskedToItsEnd(reply.body);
    reply.errorText = QString::fromUtf8(token.masked(reply.errorText.toUtf8()));
    return reply;
}

} // namespace

HttpSender::HttpSender(HttpClient &client)
    : m_client(client)
{
}

void HttpSender::post(const Consumer &consumer, const Headers &headers, const Token &token, const QByteArray &body,
    bool wantsFreshConnection, Callback done)
{
    HttpRequest request;
    request.method = QByteArrayLiteral("POST");
    request.url = consumer.endpoint;
    request.headers = headers;
    request.token = token;
    request.body = body;
    request.deadline = consumer.deadline;
    request.connectDeadline = consumer.connectDeadline;
    request.authority = consumer.authority;
    request.wantsFreshConnection = wantsFreshConnection;
    m_client.exchange(
        request, [token, done = std::move(done)](const Reply &reply) { done(withoutToken(reply, token)); });
}

void HttpSender::abortAll()
{
    m_client.abortAll();
}

} // namespace postrider
