// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guide.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace postrider::guide {

using namespace Qt::StringLiterals;

namespace {

/// What follows the # of the first line.
QString title(const QString &text)
{
    return text.section(u'\n', 0, 0).mid(1).trimmed();
}

} // namespace

QString path(const QString &page, const QLocale &locale, const QString &folder)
{
    const QString country = locale.name();
    for (const QString &language : { country, country.section(u'_', 0, 0) }) {
        const QString translated = folder + u'/' + language + u'/' + page;
        if (QFile::exists(translated))
            return translated;
    }
    const QString english = folder + u'/' + page;
    return QFile::exists(english) ? english : QString();
}

QString text(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Entry> contents(const QLocale &locale, const QString &folder)
{
    static const QRegularExpression link(u"\\[([^\\]]+)\\]\\((?:\\.\\./)?([a-z0-9-]+\\.md)\\)"_s);
    const QString first = text(path(QLatin1StringView(FirstPage), locale, folder));
    QList<Entry> entries { { QLatin1StringView(FirstPage), title(first) } };
    for (auto found = link.globalMatch(first); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const Entry entry { match.captured(2), match.captured(1) };
        if (std::ranges::find(entries, entry.page, &Entry::page) == entries.end())
            entries.append(entry);
    }
    return entries;
}

QString anchor(const QString &heading)
{
    QString name;
    for (const QChar c : heading.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            name += c;
        else if (c.isSpace())
            name += u'-';
    }
    return name;
}

} // namespace postrider::guide
