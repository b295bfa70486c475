// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace postrider {

/// Text from outside on one line, at most `most` characters and then "…", with what cannot be
/// seen replaced: fit to stand in a sentence, as plain text.
[[nodiscard]] QString shortened(const QString &text, qsizetype most = 60);

/// The beginning of a text from the wire, UTF-8 or not, in quotation marks.
[[nodiscard]] QString quoted(const QByteArray &bytes, qsizetype most = 60);
[[nodiscard]] QString quoted(const QString &text, qsizetype most = 60);

} // namespace postrider
