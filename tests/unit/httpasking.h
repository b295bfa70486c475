// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpclient.h"
#include "support/tcpserver.h"

#include <QEventLoop>
#include <QTimer>

namespace postrider::test {

inline HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    return request;
}

inline HttpRequest post(const QUrl &url)
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.headers = { { "Content-Type", "application/json" } };
    request.body = R"({"value":[]})";
    return request;
}

inline TcpServer::Handler always(const Answer &answer)
{
    return [answer](const Request &) { return answer; };
}

/// Makes one exchange and waits for its reply.
inline Reply ask(HttpClient &client, const HttpRequest &request)
{
    QEventLoop loop;
    Reply reply;
    reply.errorText = QStringLiteral("No reply came.");
    client.exchange(request, [&](Reply came) {
        reply = std::move(came);
        loop.quit();
    });
    QTimer::singleShot(request.deadline + std::chrono::seconds(20), &loop, &QEventLoop::quit);
    loop.exec();
    return reply;
}

} // namespace postrider::test
