// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/token.h"

/// The tokens by which Consumers resume their own Feeds. They are made here and given away; what stays is a salted
/// hash (Argon2id). Any thread.
namespace postrider::resumetoken {

/// 256 bits from the system's generator, as a b64token.
[[nodiscard]] Token make();
/// With a salt of its own, and with what it takes to compare by. Takes some milliseconds and 1 MiB.
[[nodiscard]] Result<QString> hashed(const Token &token);
/// Whether the token that somebody shows is the one of this hash; takes as long as hashed(), whatever is shown, and
/// compares in constant time. Never true for a hash that is none.
[[nodiscard]] bool matches(const QByteArray &shown, const QString &hash);
/// A hash to compare with where there is none, so that it takes as long as where there is one. The token that it was
/// made of is not known to anybody; a match would count for nothing.
[[nodiscard]] QString decoy();
/// Whether this is a hash as hashed() makes it.
[[nodiscard]] bool isHash(const QString &text);

/// A hash is no longer than this.
inline constexpr qsizetype LongestHash = 128;

} // namespace postrider::resumetoken
