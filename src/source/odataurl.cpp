// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/odataurl.h"

#include <QStringList>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// The query options that the Source's address has, percent-encoded, without those that are ours.
struct OwnOptions
{
    QStringList kept;
    QString filter;
};

OwnOptions ownOptions(const QUrl &root)
{
    OwnOptions result;
    const QStringList options = root.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    for (const QString &option : options) {
        const qsizetype equals = option.indexOf(u'=');
        const QString name = QUrl::fromPercentEncoding(option.left(equals).toUtf8());
        if (name == "$filter"_L1)
            result.filter = equals < 0 ? QString() : option.sliced(equals + 1);
        else if (name != "$orderby"_L1 && name != "$top"_L1)
            result.kept.append(option);
    }
    return result;
}

QUrl entityEventUrl(const QUrl &root, const QString &filter, const QString &order, int limit)
{
    QUrl url = root;
    QString path = root.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.endsWith("/EntityEvent"_L1))
        path += "/EntityEvent"_L1;
    url.setPath(path, QUrl::TolerantMode);

    OwnOptions own = ownOptions(root);
    QStringList filters;
    if (!own.filter.isEmpty())
        filters.append(filter.isEmpty() ? own.filter : QString(u'(' + own.filter + u')'));
    if (!filter.isEmpty())
        filters.append(filter);
    QStringList options = own.kept;
    if (!filters.isEmpty())
        options.append(u"$filter="_s + filters.join("%20and%20"_L1));
    options.append(u"$orderby=EntityEventSequence%20"_s + order);
    options.append(u"$top="_s + QString::number(limit));
    url.setQuery(options.join(u'&'), QUrl::TolerantMode);
    return url;
}

} // namespace

QUrl pageUrl(const QUrl &root, Sequence above, int limit)
{
    const QString filter = above.isNone() ? u"EntityEventSequence%20ge%200"_s
                                          : QString(u"EntityEventSequence%20gt%20"_s + QString::number(above.value));
    return entityEventUrl(root, filter, u"asc"_s, limit);
}

QUrl headUrl(const QUrl &root)
{
    return entityEventUrl(root, QString(), u"desc"_s, 1);
}

} // namespace postrider
