// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oauthclient.h"
#include "domain/reply.h"

/// What a token server and its client say in the tests.
namespace postrider::test {

using namespace Qt::StringLiterals;

inline const QByteArray ClientId = "office: 7";
inline const QByteArray Secret = "s3cret+with/all=of%it&more~";
inline const QByteArray IssuedToken = "eyJhbGciOi.ABCDEFGH+ijk/lmn==";

inline Reply replyOf(int status, const QByteArray &body, const Headers &headers = {})
{
    Reply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = body;
    return reply;
}

inline OAuthClient clientOf(const QUrl &url)
{
    return { url, QString::fromLatin1(ClientId), u"api.read feed"_s };
}

inline QByteArray success(const QByteArray &rest = {})
{
    return "{\"access_token\":\"" + IssuedToken + "\",\"token_type\":\"Bearer\"" + rest + '}';
}

/// What stands in the Authorization header.
inline QByteArray basic()
{
    const QByteArray pair = ClientId.toPercentEncoding().replace("%20", "+") + ':' + Secret.toPercentEncoding();
    return pair.toBase64();
}

/// Beginnings count as well: nobody has to see even a part of it.
inline bool givesAway(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return bytes.contains(Secret.left(6)) || bytes.contains(IssuedToken.left(6)) || bytes.contains(basic().left(24));
}

} // namespace postrider::test
