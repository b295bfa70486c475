// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/resumetoken.h"

#include <QRandomGenerator>

#include <array>

#include <sodium.h>

namespace postrider::resumetoken {

using namespace Qt::StringLiterals;

namespace {

// A token of 256 random bits cannot be guessed, whatever a guess costs. The hash is there so that a copy of the
// profile gives no token away, and is made cheap enough that checking one slows nothing down.
constexpr unsigned long long Passes = 2;
constexpr size_t Memory = 1024 * 1024;

constexpr QByteArrayView Prefix = "$argon2id$";
static_assert(LongestHash >= crypto_pwhash_STRBYTES);

bool isReady()
{
    return sodium_init() >= 0; // does nothing the second time
}

} // namespace

Token make()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    QByteArray text = QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits)
                          .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    Token token = Token::fromPasted(text).value();
    sodium_memzero(bits.data(), sizeof bits);
    return token;
}

Result<QString> hashed(const Token &token)
{
    std::array<char, crypto_pwhash_STRBYTES> hash {};
    const QByteArray &secret = token.reveal();
    if (!isReady() || crypto_pwhash_str(hash.data(), secret.constData(), size_t(secret.size()), Passes, Memory) != 0) {
        return fail(Error::Kind::Storage,
            u"The resume token cannot be made: there is not enough memory for its hash. Close other programs, and try again."_s);
    }
    return QString::fromLatin1(hash.data());
}

bool matches(const QByteArray &shown, const QString &hash)
{
    const QByteArray stored = hash.toLatin1();
    return isReady() && isHash(hash)
        && crypto_pwhash_str_verify(stored.constData(), shown.constData(), size_t(shown.size())) == 0;
}

QString decoy()
{
    return u"$argon2id$v=19$m=1024,t=2,p=1$5dcSEuCl78vn+PpKC5m9+g$4rpd3HpcY4c9sK+dVwJpcIFBHLWI7V2e50VKw9SvTw4"_s;
}

bool isHash(const QString &text)
{
    const QByteArray hash = text.toLatin1();
    return text.size() < qsizetype(crypto_pwhash_STRBYTES) && hash.startsWith(Prefix)
        && crypto_pwhash_str_needs_rehash(hash.constData(), Passes, Memory) == 0;
}

} // namespace postrider::resumetoken
