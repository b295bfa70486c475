// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace postrider {

/// A paper to be handed out, before it is known how it is laid out: what it says, part by part. All text is plain.
struct Document
{
    struct Block
    {
        enum class Kind {
            Title, ///< `text`, once at the beginning
            Lead, ///< `text`: the sentences that most readers read alone
            Heading, ///< `text`
            Subheading, ///< `text`; stays with what follows
            Paragraph, ///< `text`
            Facts, ///< `rows` of two cells: what, and its value
            Table, ///< `rows` under `header`
            Fixed, ///< `text` word for word, line by line
        };
        Kind kind = Kind::Paragraph;
        QString text {};
        QStringList header {};
        QList<QStringList> rows {};
        QList<int> weights {}; ///< of a table's columns: how wide each is beside the others
    };

    QString title {}; ///< in the properties of the file, and at the top of each page
    QString subject {}; ///< at the top of each page, across from the title
    QString creator {}; ///< the program and its version
    QString origin {}; ///< at the bottom of each page: who made it and when
    QList<Block> blocks {};

    /// For terminals and for mails without an attachment: at most `width` characters a line, 0 is no limit.
    [[nodiscard]] QString toText(int width) const;
};

/// Text from outside, with everything visible that could mislead the eye or drive a terminal: control characters and
/// marks that turn the direction of writing. Line feeds stay.
[[nodiscard]] QString visibleText(const QString &text);

} // namespace postrider
