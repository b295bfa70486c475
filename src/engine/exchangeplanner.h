// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchangeplan.h"

#include <QHash>
#include <QSet>

namespace postrider::exchange {

struct Field;

/// Works out the plan of an import, once. Both that it is given outlive it. Any thread.
class Planner final
{
public:
    Planner(const Document &document, const Inventory &inventory);
    Q_DISABLE_COPY_MOVE(Planner)

    [[nodiscard]] Plan plan();

private:
    void planConsumer(const Entry &entry);
    void planFeed(const Entry &entry);
    void addFeed(const Entry &entry, PlannedFeed &planned);
    void editFeed(const Entry &entry, PlannedFeed &planned, const StoredFeed &there);
    [[nodiscard]] bool isGood(const Entry &entry, const Consumer &consumer);
    [[nodiscard]] bool isGood(const Entry &entry, const Feed &feed);
    /// The Source or the Consumer that a new Feed names.
    [[nodiscard]] SourceId sourceOf(const Entry &entry);
    [[nodiscard]] std::optional<ConsumerId> consumerOf(const Entry &entry);
    void complain(const Entry &entry, const Field &field, const QString &reason);

    const Document &m_document;
    const Inventory &m_inventory;
    QHash<QString, const StoredConsumer *> m_consumers;
    QHash<QString, const StoredFeed *> m_feeds;
    QHash<QString, SourceId> m_sources;
    QHash<ConsumerId, QString> m_consumerNames;
    QSet<QString> m_newConsumers; ///< that the file adds, good or not
    QHash<QString, int> m_seenFeeds; ///< the line of each
    Plan m_plan;
};

} // namespace postrider::exchange
