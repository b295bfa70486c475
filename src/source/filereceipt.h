// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace postrider {

/// Says up to where a file was taken for good, and which file that is: its name alone would not tell.
struct FileReceipt
{
    QString name;
    qint64 size = 0;
    qint64 modified = 0; ///< as in FoundFile; tells the same text that was dropped again
    QByteArray hash; ///< SHA-256
    qint64 taken = 0; ///< of its events, in the order in which they are taken
    qint64 total = 0;

    [[nodiscard]] bool isWhole() const { return taken >= total; }
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static std::optional<FileReceipt> fromText(const QString &text);
};

} // namespace postrider
