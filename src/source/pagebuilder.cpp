// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pagebuilder.h"

#include "source/quote.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> reject(const QString &why)
{
    return fail(Error::Kind::Protocol, why);
}

/// "Property/235021", as people name a record.
QString recordName(const EntityEvent &event)
{
    return shortened(event.resourceName, 40) + u'/' + shortened(event.resourceRecordKey, 40);
}

} // namespace

PageBuilder::PageBuilder(Sequence above, TimePoint readAt)
    : m_above(above)
    , m_readAt(readAt)
{
}

bool PageBuilder::add(Result<EntityEvent> event)
{
    const Result<void> order = event ? checkOrder(*event) : Result<void>();
    if (!event || !order) {
        m_page.error = rowError(m_page.events.size(), event ? order.error() : event.error());
        return false;
    }
    if (event->sequence.value == 0) {
        m_page.warning = u"The Source uses sequence 0, although sequences have to be positive. It was taken."_s;
    }
    event->readAt = m_readAt;
    m_page.events.append(*std::move(event));
    return true;
}

void PageBuilder::peek(const Result<EntityEvent> &event)
{
    m_page.hasMore = true;
    if (!event)
        return; // the next page begins with it
    if (const Result<void> order = checkOrder(*event); !order)
        m_page.error = rowError(m_page.events.size(), order.error());
}

Result<void> PageBuilder::checkOrder(const EntityEvent &event) const
{
    const QList<EntityEvent> &taken = m_page.events;
    const QString number = u"sequence "_s + QString::number(event.sequence.value);
    const auto before = std::lower_bound(taken.begin(), taken.end(), event.sequence,
        [](const EntityEvent &other, Sequence sequence) { return other.sequence < sequence; });
    if (before != taken.end() && before->sequence == event.sequence
        && (before->resourceName != event.resourceName || before->resourceRecordKey != event.resourceRecordKey)) {
        return reject(number % u" was "_s % recordName(*before) % u" and is now "_s % recordName(event)
            % u", which RCP-27 forbids"_s);
    }
    if (!taken.isEmpty() && event.sequence <= taken.last().sequence) {
        return reject(number % u" does not rise above "_s % QString::number(taken.last().sequence.value)
            % u", the one before it"_s);
    }
    if (event.sequence <= m_above) {
        return reject(number % u" is not above "_s % QString::number(m_above.value)
            % u", up to which everything was read already"_s);
    }
    return {};
}

Error rowError(qsizetype row, const Error &error)
{
    return { Error::Kind::Protocol,
        u"Row "_s % QString::number(row + 1) % u" of the Source's page breaks the rules: "_s % error.detail
            % u". Nothing from that row on was taken; ask those who run the Source to put it right."_s };
}

} // namespace postrider
