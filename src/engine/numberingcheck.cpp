// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numberingcheck.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

QString recordName(const EntityEvent &event)
{
    return event.resourceName.left(40) + u'/' + event.resourceRecordKey.left(40);
}

} // namespace

NumberingCheck::NumberingCheck(const Clock &clock)
    : m_clock(clock)
{
}

bool NumberingCheck::isDue(const SourceProgress &progress) const
{
    if (progress.head.isNone())
        return false;
    const Milliseconds now = m_clock.elapsed();
    return !m_lookedAt || now - *m_lookedAt >= Every || (m_lowerSince && now - *m_lookedAt >= Confirm);
}

void NumberingCheck::noteFine()
{
    m_lookedAt = m_clock.elapsed();
    m_lowerSince.reset();
}

bool NumberingCheck::noteLower()
{
    m_lookedAt = m_clock.elapsed();
    m_lowerSince = m_lowerSince.value_or(*m_lookedAt);
    return *m_lookedAt - *m_lowerSince >= Confirm;
}

std::optional<NumberingQuestion> NumberingCheck::judgeHead(const SourceProgress &progress, Sequence head) const
{
    // An empty Source has forgotten what is old, which it may.
    if (head.isNone() || head >= progress.head || (!progress.waived.isNone() && head >= progress.waived))
        return std::nullopt;
    return NumberingQuestion { progress.head, head,
        u"The Source's highest sequence is %1, but %2 was read before. Its numbering seems to have begun anew, as "
        "after a database was restored. Nothing is read until you say how to go on."_s.arg(head.value)
            .arg(progress.head.value),
        m_clock.now() };
}

std::optional<NumberingQuestion> NumberingCheck::judgeEvent(
    const SourceProgress &progress, const EntityEvent &stored, const EntityEvent &now) const
{
    const bool isSame = stored.resourceName == now.resourceName && stored.resourceRecordKey == now.resourceRecordKey;
    if (isSame || (!progress.waived.isNone() && now.sequence <= progress.waived))
        return std::nullopt;
    return NumberingQuestion { progress.head, now.sequence,
        u"Sequence %1 was %2 and is %3 now, which RCP-27 forbids. The Source's numbering seems to have begun anew, as "
        "after a database was restored. Nothing is read until you say how to go on."_s.arg(now.sequence.value)
            .arg(recordName(stored), recordName(now)),
        m_clock.now() };
}

} // namespace postrider
