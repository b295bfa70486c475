// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/token.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Token)
};

constexpr QByteArrayView Mask = "********";
constexpr qsizetype LongestSecret = 64 * 1024; // some servers issue tokens of many kilobytes

/// b64token = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
bool isB64Token(const QByteArray &value)
{
    qsizetype end = value.size();
    while (end > 0 && value.at(end - 1) == '=')
        --end;
    if (end == 0)
        return false;
    for (const char c : QByteArrayView(value).first(end)) {
        const bool isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!isLetterOrDigit && !QByteArrayView("-._~+/").contains(c))
            return false;
    }
    return true;
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

Token::~Token()
{
    if (m_value.isDetached())
        m_value.fill('\0');
}

Result<Token> Token::fromPasted(const QByteArray &pasted)
{
    QByteArray value = pasted.trimmed();
    if (value.toLower().startsWith("authorization:"))
        value = value.mid(14).trimmed();
    static constexpr QByteArrayView Scheme = "bearer";
    const bool hasScheme = value.left(Scheme.size()).toLower() == Scheme;
    if (hasScheme && (value.size() == Scheme.size() || isSpace(value.at(Scheme.size()))))
        value = value.mid(Scheme.size()).trimmed();
    if (value.isEmpty())
        return fail(
            Error::Kind::InvalidInput, Text::tr("The token is empty. Paste the token that the Consumer gave you."));
    if (!isB64Token(value)) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("This is not a bearer token: it may hold only letters, digits and - . _ ~ + /, with = "
                     "at the end. Check that all of it was copied, and nothing else."));
    }
    Token token;
    token.m_value = value;
    return token;
}

Result<Token> Token::fromSecret(const QByteArray &pasted)
{
    QByteArray value = pasted;
    while (value.endsWith('\n') || value.endsWith('\r'))
        value.chop(1);
    if (value.isEmpty())
        return fail(Error::Kind::InvalidInput, Text::tr("The secret is empty. Paste the one that you were given."));
    const bool isTypable = std::ranges::none_of(value, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
    if (!isTypable || value.size() > LongestSecret) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("This is not a secret that can be used: it has to stand on one line of at most %1 characters. "
                     "Check that nothing else was copied.")
                .arg(LongestSecret));
    }
    Token token;
    token.m_value = value;
    return token;
}

Result<Token> Token::fromIssued(const QByteArray &value)
{
    if (value.isEmpty())
        return fail(Error::Kind::Protocol, u"The token server issued an empty token. Ask those who run it."_s);
    if (!std::ranges::all_of(value, [](char c) { return c > ' ' && c < '\x7f'; })) {
        return fail(Error::Kind::Protocol,
            u"The token server issued a token that no request can carry: it may hold only visible ASCII characters. "
            "Ask those who run it."_s);
    }
    Token token;
    token.m_value = value;
    return token;
}

QByteArrayList Token::forms() const
{
    constexpr qsizetype Shortest = 8;
    if (m_value.size() < Shortest)
        return {};
    QByteArrayList forms { m_value };
    for (const QByteArray &other : { QByteArray(m_value).replace("/", "\\/"), m_value.toPercentEncoding() }) {
        if (!forms.contains(other))
            forms.append(other);
    }
    return forms;
}

QByteArray Token::masked(QByteArray text) const
{
    if (text.size() < m_value.size()) // as most headers are: no form is shorter
        return text;
    for (const QByteArray &form : forms())
        text.replace(form, Mask);
    return text;
}

QByteArray Token::maskedToItsEnd(const QByteArray &text) const
{
    constexpr qsizetype Telling = 4; // characters; fewer give nothing away
    QByteArray result = masked(text);
    for (const QByteArray &form : forms()) {
        qsizetype size = std::min(form.size(), result.size());
        while (size >= Telling && !result.endsWith(QByteArrayView(form).first(size)))
            --size;
        if (size >= Telling)
            result.replace(result.size() - size, size, Mask);
    }
    return result;
}

std::optional<TimePoint> Token::expiry() const
{
    const QList<QByteArray> parts = m_value.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(parts.at(1), QByteArray::Base64UrlEncoding);
    if (!decoded)
        return std::nullopt;
    const QJsonValue expires = QJsonDocument::fromJson(*decoded).object().value("exp"_L1);
    if (!expires.isDouble() || expires.toDouble() <= 0 || expires.toDouble() > 253402300799.0)
        return std::nullopt;
    return TimePoint(std::chrono::seconds(qint64(expires.toDouble())));
}

} // namespace postrider
