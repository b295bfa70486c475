// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace postrider {

/// Why a text file cannot be read from this line on.
struct TextFault
{
    int line = 0; ///< counted from 1
    QString reason; ///< a sentence

    bool operator==(const TextFault &) const = default;
};

/// Decodes a text file that somebody gave us: UTF-8, with a byte-order mark or without, and UTF-16 with one. What is in
/// another encoding is a fault, never guessed: a letter that is taken for another one would go unnoticed. Any thread.
[[nodiscard]] tl::expected<QString, TextFault> decodedText(const QByteArray &bytes);

} // namespace postrider
