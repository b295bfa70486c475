// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tokenendpoint.h"

#include <limits>

namespace postrider::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray decoded(QByteArray value)
{
    return QByteArray::fromPercentEncoding(value.replace('+', ' '));
}

/// The parameters of a form; of several of one name the last.
QHash<QByteArray, QByteArray> parametersOf(const QByteArray &form)
{
    QHash<QByteArray, QByteArray> parameters;
    for (const QByteArray &pair : form.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        parameters.insert(decoded(pair.left(equals)), decoded(pair.mid(equals + 1)));
    }
    return parameters;
}

} // namespace

TokenEndpoint::TokenEndpoint(const QByteArray &clientId, const QByteArray &secret, Takes takes)
    : m_clientId(clientId)
    , m_secret(secret)
    , m_takes(takes)
    , m_server([this](const Request &request) { return m_mishap ? m_mishap(request) : answer(request); })
{
    m_clock.start();
}

bool TokenEndpoint::isLetIn(const Request &request) const
{
    const QByteArray authorization = request.header("Authorization");
    return authorization.startsWith("Bearer ") && m_good.value(authorization.mid(7), -1) > m_clock.elapsed();
}

bool TokenEndpoint::knows(const Request &request) const
{
    const QByteArray authorization = request.header("Authorization");
    if (m_takes == Takes::Body) {
        const auto parameters = parametersOf(request.body);
        return authorization.isEmpty() && parameters.value("client_id") == m_clientId
            && parameters.value("client_secret") == m_secret;
    }
    const QByteArrayList pair = QByteArray::fromBase64(authorization.mid(6)).split(':');
    return authorization.startsWith("Basic ") && pair.size() == 2 && decoded(pair.first()) == m_clientId
        && decoded(pair.last()) == m_secret && !request.body.contains("client_secret");
}

Answer TokenEndpoint::answer(const Request &request)
{
    if (request.method != "POST" || request.path != "/token?tenant=7"
        || request.header("Content-Type") != "application/x-www-form-urlencoded")
        return error(400, "invalid_request");
    if (!knows(request))
        return error(401, "invalid_client");
    if (parametersOf(request.body).value("grant_type") != "client_credentials")
        return error(400, "unsupported_grant_type");
    const QByteArray token = "iSsUeD-" + QByteArray::number(m_issued.size() + 1) + "+a/token.of~the_endpoint/"
        + QByteArray::number(m_issued.size() + 1) + "==";
    m_issued.append(token);
    m_good.insert(token, m_life > 0 ? m_clock.elapsed() + m_life * 1000LL : std::numeric_limits<qint64>::max());
    const QByteArray life = m_life > 0 ? ",\"expires_in\":" + QByteArray::number(m_life) : QByteArray();
    return response(200, { { "Content-Type", "application/json" }, { "Cache-Control", "no-store" } },
        "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"" + life + '}');
}

Answer TokenEndpoint::error(int status, const QByteArray &code, const QByteArray &description)
{
    const QByteArray said = description.isEmpty() ? QByteArray() : ",\"error_description\":\"" + description + '"';
    Headers headers { { "Content-Type", "application/json" } };
    if (status == 401) // as RFC 6749 §5.2 asks for, and Qt must not answer by itself
        headers.emplaceBack("WWW-Authenticate", "Basic realm=\"tokens\"");
    return response(status, headers, "{\"error\":\"" + code + '"' + said + '}');
}

} // namespace postrider::test
