// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/quote.h"

namespace postrider {

using namespace Qt::StringLiterals;

QString shortened(const QString &text, qsizetype most)
{
    // White space may shrink, so more than is wanted is looked at; never a whole page.
    QString line = text.left(most * 8 + 1).simplified();
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    if (line.size() <= most && text.size() <= most * 8)
        return line;
    line.truncate(most);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

QString quoted(const QString &text, qsizetype most)
{
    return u'"' + shortened(text, most) + u'"';
}

QString quoted(const QByteArray &bytes, qsizetype most)
{
    return quoted(QString::fromUtf8(bytes.left(most * 8 + 4)), most);
}

} // namespace postrider
