// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace postrider {

/// A bearer token, or another secret, while it is on its way from the keychain to where it is needed. It has no text
/// form, so that it cannot slip into a log or an error, and its memory is overwritten when it goes.
class Token final
{
public:
    Token() = default;
    ~Token();
    Token(const Token &) = default;
    Token(Token &&) noexcept = default;
    Token &operator=(Token other) noexcept
    {
        m_value.swap(other.m_value); // the old value goes, and is overwritten, with `other`
        return *this;
    }

    /// Takes white space and a leading "Bearer" off what was pasted and checks that the rest is a
    /// b64token (RFC 6750 §2.1). The error says what is wrong without repeating the token.
    [[nodiscard]] static Result<Token> fromPasted(const QByteArray &pasted);

    /// A secret that never stands in an Authorization header by itself: an OAuth client's, or a database's password.
    /// Line ends around it are taken off; within it nothing that cannot be typed is allowed. Errors as above.
    [[nodiscard]] static Result<Token> fromSecret(const QByteArray &pasted);

    /// An access token, word for word as an authorization server issued it: whatever of RFC 6749 §A.12 a header can
    /// carry. Errors as above.
    [[nodiscard]] static Result<Token> fromIssued(const QByteArray &value);

    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    /// The value of the Authorization header (RFC 6750 §2.1).
    [[nodiscard]] QByteArray authorization() const { return "Bearer " + m_value; }
    /// What goes into the keychain.
    [[nodiscard]] const QByteArray &reveal() const { return m_value; }
    /// What somebody who knows the token said, without it, also as JSON and URLs may write it. One
    /// of fewer than 8 characters could be any word or number and is left.
    [[nodiscard]] QByteArray masked(QByteArray text) const;
    /// As masked(), of a text that may have been cut off in the midst of the token: an end that is
    /// its beginning goes too, from 4 characters on. Not for what is read by programs, such as a
    /// header, which is whole and may well end so by chance.
    [[nodiscard]] QByteArray maskedToItsEnd(const QByteArray &text) const;
    /// When it ends, if it is a JWT with an `exp` (RFC 7519 §4.1.4). The signature is not checked.
    [[nodiscard]] std::optional<TimePoint> expiry() const;

private:
    /// The token as it may be written, none when it is too short to be told from a word.
    [[nodiscard]] QByteArrayList forms() const;

    QByteArray m_value;
};

} // namespace postrider
