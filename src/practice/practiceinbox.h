// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/ids.h"

#include <QHash>
#include <QList>

#include <vector>

namespace postrider {

/// What a practice Consumer has been sent: reads the bodies of POSTs and keeps account, for each
/// label, of the order in which the events came. Not thread-safe.
class PracticeInbox final
{
public:
    /// The sequences in a body of RESO Common Format (RCP-28) or WEBAPI-028, single or list form;
    /// none for an empty list. The error says which rule the body breaks.
    [[nodiscard]] static Result<QList<Sequence>> read(const QByteArray &body);

    /// Takes in what a POST carried.
    void take(const QByteArray &label, const QList<Sequence> &sequences);

    [[nodiscard]] qint64 events() const { return m_events; } ///< with those that came again
    [[nodiscard]] qint64 repeated() const { return m_repeated; } ///< had come before, same label
    /// Came for the first time after a higher one of the same label.
    [[nodiscard]] qint64 outOfOrder() const { return m_outOfOrder; }
    [[nodiscard]] Sequence highest() const { return m_highest; }

private:
    void takeOne(std::vector<Sequence> &seen, Sequence sequence);

    QHash<QByteArray, std::vector<Sequence>> m_seen; // ascending
    qint64 m_events = 0;
    qint64 m_repeated = 0;
    qint64 m_outOfOrder = 0;
    Sequence m_highest;
};

} // namespace postrider
