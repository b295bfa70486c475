// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/openfile.h"

#include "source/quote.h"

#include <QStringBuilder>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

QString recordOf(const EntityEvent &event)
{
    return shortened(event.resourceName, 40) + u'/' + shortened(event.resourceRecordKey, 40);
}

} // namespace

OpenFile::OpenFile(FoundFile file, QByteArray hash, EventFile content, qint64 taken, Sequence above)
    : m_file(std::move(file))
    , m_hash(std::move(hash))
    , m_content(std::move(content))
    , m_above(above)
    , m_taken(taken)
    , m_checked(taken)
    , m_askable(taken)
{
    QList<EventFile::Line> &lines = m_content.lines;
    if (m_content.isNumbered) {
        const auto isKnown = [above](const EventFile::Line &line) { return line.event.sequence <= above; };
        m_askable = std::max<qint64>(taken, std::ranges::partition_point(lines, isKnown) - lines.begin());
        return;
    }
    const qint64 first = std::max<qint64>(above.value, 0);
    if (first > Sequence::max().value - lines.size()) {
        m_content.complain(0, u"There are no numbers left for its events. Give them an EntityEventSequence"_s);
        return;
    }
    for (qsizetype i = taken; i < lines.size(); ++i)
        lines[i].event.sequence = Sequence { first + 1 + i - taken };
}

QList<Sequence> OpenFile::unsure(int limit)
{
    QList<Sequence> sequences;
    m_asked = std::min(m_askable, m_checked + limit);
    for (qint64 i = m_checked; i < m_asked; ++i)
        sequences.append(m_content.lines.at(i).event.sequence);
    return sequences;
}

void OpenFile::takeKnown(const QList<EntityEvent> &known, Sequence prunedUpTo)
{
    auto found = known.begin(); // both ascend
    for (; m_checked < m_asked; ++m_checked) {
        const EventFile::Line &line = m_content.lines.at(m_checked);
        const EntityEvent &event = line.event;
        while (found != known.end() && found->sequence < event.sequence)
            ++found;
        const bool isKnown = found != known.end() && found->sequence == event.sequence;
        const QString number = u"sequence "_s + QString::number(event.sequence.value);
        if (isKnown && found->resourceName == event.resourceName && found->resourceRecordKey == event.resourceRecordKey)
            m_known.insert(m_checked);
        else if (isKnown)
            m_content.complain(line.number,
                number % u" was "_s % recordOf(*found) % u" when it was read before, and is now "_s % recordOf(event));
        else if (event.sequence <= prunedUpTo)
            m_content.complain(line.number,
                number
                    % u" is older than what is still on record, so that it cannot be told whether it was read "
                      "before. Leave it out, or give it a new sequence"_s);
        else
            ++m_late;
    }
}

SourcePage OpenFile::page(int limit, TimePoint readAt) const
{
    SourcePage page;
    page.isNumberedHere = !m_content.isNumbered;
    const qint64 total = m_content.lines.size();
    qint64 at = m_taken;
    for (int count = 0; at < total && count < limit; ++at) {
        if (m_known.contains(at))
            continue;
        EntityEvent event = m_content.lines.at(at).event;
        event.readAt = readAt;
        (event.sequence <= m_above ? page.late : page.events).append(event);
        ++count;
    }
    while (at < total && m_known.contains(at))
        ++at;
    page.receipt = FileReceipt { m_file.name, m_file.size, m_file.modified, m_hash, at, total }.toText();
    page.hasMore = at < total;
    return page;
}

QString OpenFile::note() const
{
    QStringList parts;
    if (!m_known.isEmpty())
        parts.append(u"%1 were read before and are ignored"_s.arg(m_known.size()));
    if (m_late > 0)
        parts.append(u"%1 are late: lower sequences than were read before"_s.arg(m_late));
    if (parts.isEmpty())
        return {};
    return u"Of the %1 events in the file %2, %3."_s.arg(
        QString::number(m_content.lines.size()), quoted(m_file.name), parts.join(u", "_s));
}

} // namespace postrider
