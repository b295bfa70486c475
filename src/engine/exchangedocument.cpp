// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangedocument.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace postrider::exchange {

using namespace Qt::StringLiterals;

void Problems::add(int line, const QString &column, const QString &reason)
{
    ++m_count;
    if (m_kept.size() < MostKept)
        m_kept.append({ line, column, reason });
}

QList<Problem> Problems::shown() const
{
    QList<Problem> sorted = m_kept;
    std::ranges::stable_sort(sorted, {}, &Problem::line);
    return sorted.first(std::min(sorted.size(), MostShown));
}

int Entry::lineOf(QLatin1StringView key) const
{
    const auto found = lines.find(key);
    return found == lines.end() ? line : found->second;
}

Document parse(const QByteArray &bytes)
{
    Document document;
    const auto text = csv::decoded(bytes);
    if (!text) {
        document.problems.add(text.error().line, {}, text.error().reason);
        return document;
    }
    const QString trimmed = text->trimmed();
    if (trimmed.isEmpty())
        document.problems.add(0, {}, u"The file is empty."_s);
    else if (trimmed.startsWith(u'{') || trimmed.startsWith(u'['))
        parseJson(*text, document);
    else
        parseCsv(*text, document);
    if (document.problems.isEmpty() && document.consumers.isEmpty() && document.feeds.isEmpty())
        document.problems.add(0, {}, u"There is no Consumer and no Feed in the file."_s);
    return document;
}

Result<Document> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return fail(Error::Kind::InvalidInput,
            u"The file %1 cannot be read: %2."_s.arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    const QByteArray bytes = file.read(LargestFile + 1);
    if (file.error() != QFile::NoError) {
        return fail(Error::Kind::InvalidInput,
            u"The file %1 cannot be read: %2."_s.arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    if (bytes.size() > LargestFile)
        return tooLarge();
    return parse(bytes);
}

tl::unexpected<Error> tooLarge()
{
    return fail(Error::Kind::InvalidInput,
        u"The file is larger than %1 MiB. Part it into several and import one after the other."_s.arg(
            LargestFile / 1024 / 1024));
}

} // namespace postrider::exchange
