// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/headers.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Headers)
};

constexpr QByteArrayView TokenPunctuation = "!#$%&'*+-.^_`|~";

bool isTokenCharacter(QChar c)
{
    const ushort u = c.unicode();
    return u < 128
        && ((u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z')
            || TokenPunctuation.contains(char(u)));
}

bool isReserved(const QString &name)
{
    static const std::array reserved { "authorization"_L1, "host"_L1, "connection"_L1, "transfer-encoding"_L1, "te"_L1,
        "trailer"_L1, "upgrade"_L1, "expect"_L1, "cookie"_L1, "proxy-authorization"_L1, "accept-encoding"_L1,
        "user-agent"_L1, "idempotency-key"_L1, "consumerlabel"_L1, "entityeventsource"_L1 };
    const QString lower = name.toLower();
    return lower.startsWith("content-"_L1) || std::find(reserved.begin(), reserved.end(), lower) != reserved.end();
}

} // namespace

QList<QByteArray> headerValues(const Headers &headers, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const auto &[field, value] : headers) {
        if (field.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

QByteArray headerValue(const Headers &headers, QByteArrayView name)
{
    return headerValues(headers, name).value(0);
}

QString toText(const Headers &headers)
{
    QByteArray text;
    text.reserve(512);
    for (const auto &[name, value] : headers) {
        const bool isSecret = name.compare("authorization", Qt::CaseInsensitive) == 0;
        text += name + ": " + (isSecret ? QByteArrayLiteral("Bearer ********") : value) + '\n';
    }
    return QString::fromUtf8(text);
}

Result<void> checkHeaderValue(const QString &what, const QString &value)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        const ushort u = value.at(i).unicode();
        if ((u >= 0x20 && u < 0x7f) || u == '\t')
            continue;
        return fail(Error::Kind::InvalidInput,
            Text::tr("%1 cannot be sent as a header: character %2 (U+%3) is not plain ASCII. "
                     "Use letters, digits and punctuation without accents.")
                .arg(what)
                .arg(i + 1)
                .arg(u, 4, 16, QLatin1Char('0')));
    }
    if (value.trimmed() != value) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("%1 begins or ends with a space, which a header does not keep. Take it off.").arg(what));
    }
    return {};
}

Result<void> checkFixedHeader(const QString &name, const QString &value)
{
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenCharacter)) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("\"%1\" is not a header name. Use letters, digits and hyphens, as in X-Api-Key.").arg(name));
    }
    if (isReserved(name)) {
        return fail(
            Error::Kind::InvalidInput, Text::tr("The header %1 is set by Postrider itself. Leave it out.").arg(name));
    }
    return checkHeaderValue(Text::tr("The header %1").arg(name), value);
}

} // namespace postrider
