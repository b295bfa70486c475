// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/odatapage.h"

/// What the tests of pages share: making them, and looking at what was read.
namespace postrider::test {

inline const TimePoint ReadAt = fromStored(1'795'444'800'000);

inline QByteArray pageOf(const QByteArray &rows)
{
    return "{\"@odata.context\":\"https://mls.example/odata/$metadata#EntityEvent\",\"value\":[" + rows + "]}";
}

inline QByteArray row(const QByteArray &sequence, const QByteArray &rest = {})
{
    const QByteArray key = 'k' + sequence.left(30).replace('\"', "");
    return "{\"EntityEventSequence\":" + sequence + ",\"ResourceName\":\"Property\",\"ResourceRecordKey\":\"" + key
        + "\"" + rest + '}';
}

inline SourcePage parse(const QByteArray &json, Sequence above = {}, int limit = 100)
{
    return parsePage(json, above, limit, ReadAt);
}

inline QString detail(const SourcePage &page)
{
    return page.error ? page.error->detail : QString();
}

inline QList<qint64> sequences(const SourcePage &page)
{
    QList<qint64> result;
    for (const EntityEvent &event : page.events)
        result.append(event.sequence.value);
    return result;
}

/// Whether a text can stand on the screen: one line, not huge.
inline bool isSentence(const QString &text)
{
    return text.size() > 20 && text.size() < 700 && text.endsWith(u'.') && !text.contains(u'\n')
        && !text.contains(QChar(0));
}

} // namespace postrider::test
