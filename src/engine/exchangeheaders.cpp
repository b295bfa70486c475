// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangeheaders.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace postrider::exchangeheaders {

using namespace Qt::StringLiterals;

namespace {

/// What servers, proxies and clouds number a request by, in lower case.
constexpr std::array RequestIds { "x-request-id"_L1, "request-id"_L1, "x-correlation-id"_L1, "correlation-id"_L1,
    "x-transaction-id"_L1, "x-trace-id"_L1, "traceparent"_L1, "traceresponse"_L1, "x-b3-traceid"_L1, "cf-ray"_L1,
    "x-amzn-requestid"_L1, "x-amzn-request-id"_L1, "x-amzn-trace-id"_L1, "x-amz-request-id"_L1, "x-amz-cf-id"_L1,
    "x-amz-apigw-id"_L1, "x-cloud-trace-context"_L1, "x-ms-request-id"_L1, "x-azure-ref"_L1, "x-vercel-id"_L1,
    "fly-request-id"_L1, "x-served-by"_L1, "x-runtime-id"_L1 };

constexpr std::array SecretWords { "key"_L1, "token"_L1, "secret"_L1, "auth"_L1, "password"_L1, "signature"_L1,
    "credential"_L1, "cookie"_L1 };

bool isEvidence(const QString &name)
{
    const QString lower = name.toLower();
    return lower == "date"_L1 || std::ranges::find(RequestIds, lower) != RequestIds.end();
}

} // namespace

bool isSecret(const QString &name)
{
    return std::ranges::any_of(
        SecretWords, [&name](QLatin1StringView word) { return name.contains(word, Qt::CaseInsensitive); });
}

QString shareableAddress(const QString &url)
{
    QString address = url;
    if (const qsizetype query = address.indexOf(u'?'); query >= 0)
        address = address.first(query + 1) + Mask;
    const qsizetype scheme = address.indexOf("://"_L1);
    const qsizetype host = scheme < 0 ? 0 : scheme + 3;
    const qsizetype path = address.indexOf(u'/', host);
    const qsizetype at = address.lastIndexOf(u'@', path < 0 ? -1 : path);
    return at > host ? QString(address.first(host) + Mask + address.sliced(at)) : address;
}

QString shareable(const QString &requestHead)
{
    QStringList lines = requestHead.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString &line = lines[i];
        if (i == 0) {
            line = line.section(u' ', 0, 0) + u' ' + shareableAddress(line.section(u' ', 1, 1)) + u' '
                + line.section(u' ', 2);
            line = line.trimmed();
            continue;
        }
        const QString name = line.section(u':', 0, 0);
        if (name.compare("authorization"_L1, Qt::CaseInsensitive) == 0)
            line = name + ": Bearer "_L1 + Mask;
        else if (isSecret(name))
            line = name + ": "_L1 + Mask;
    }
    return lines.join(u'\n');
}

QList<QPair<QString, QString>> evidence(const QString &responseHeaders)
{
    QList<QPair<QString, QString>> headers;
    for (const QString &line : responseHeaders.split(u'\n', Qt::SkipEmptyParts)) {
        const QString name = line.section(u':', 0, 0).trimmed();
        if (isEvidence(name))
            headers.append({ name, line.section(u':', 1).trimmed() });
    }
    return headers;
}

} // namespace postrider::exchangeheaders
