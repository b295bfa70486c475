// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/csvfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace postrider::csvfile {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CsvFile)
};

/// A cell as RFC 4180 has it. What a spreadsheet would take for a formula begins with an apostrophe.
QString cell(QString text)
{
    static const QString formula = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

} // namespace

Result<qint64> write(const QString &path, const QList<QStringList> &lines)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        for (QStringList line : lines) {
            std::ranges::transform(line, line.begin(), cell);
            file.write(line.join(u',').toUtf8() + "\r\n");
        }
        if (file.commit())
            return lines.size() - 1;
    }
    return fail(Error::Kind::Storage,
        Text::tr("%1 could not be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace postrider::csvfile
