// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textdecoding.h"

#include <QStringDecoder>

#include <optional>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

TextFault noText()
{
    return { 1, u"The file is not a text file. Save it as text: a table as CSV, not as a spreadsheet."_s };
}

/// The first line that is not UTF-8. A line feed is never a part of another letter, so each line stands for itself.
int faultyLine(const QByteArray &bytes)
{
    int line = 1;
    for (qsizetype from = 0; from < bytes.size(); ++line) {
        qsizetype end = bytes.indexOf('\n', from);
        end = end < 0 ? bytes.size() : end;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder.decode(QByteArrayView(bytes).sliced(from, end - from));
        if (decoder.hasError())
            return line;
        from = end + 1;
    }
    return line;
}

} // namespace

tl::expected<QString, TextFault> decodedText(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04")) // .xlsx, .ods and all else that is packed
        return tl::unexpected(noText());
    const bool isUtf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    QStringDecoder decoder(isUtf16 ? QStringDecoder::Utf16 : QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes); // without the byte-order mark
    if (decoder.hasError() && isUtf16)
        return tl::unexpected(TextFault { 1, u"The file begins as UTF-16, but is damaged. Save it again."_s });
    if (text.contains(u'\0'))
        return tl::unexpected(noText());
    if (decoder.hasError()) {
        return tl::unexpected(TextFault { faultyLine(bytes),
            u"The file is not in UTF-8 (perhaps in Windows-1252), so that letters with accents cannot be told for "
            "certain. Save it again as UTF-8; Excel calls that \"CSV UTF-8\"."_s });
    }
    return text;
}

} // namespace postrider
