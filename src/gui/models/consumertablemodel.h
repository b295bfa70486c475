// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QAbstractTableModel>

namespace postrider {

class Live;

/// The Consumers, a row each, live. Rows are inserted, removed and changed one by one: a selection
/// and a scroll position stay. GUI thread.
class ConsumerTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Endpoint, Feeds, TokenState, LastAccepted, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< what a column sorts by
        IdRole, ///< qint64
    };

    explicit ConsumerTableModel(const Live &live, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Texts are another language's, or times have gone on.
    void retranslate();

private:
    void update();
    [[nodiscard]] QList<const FeedStatus *> feedsOf(ConsumerId id) const;
    [[nodiscard]] const FeedStatus *worstOf(ConsumerId id) const; ///< null when it has no Feed
    [[nodiscard]] std::optional<TimePoint> lastAccepted(ConsumerId id) const;
    [[nodiscard]] QString text(const Consumer &consumer, int column) const;
    [[nodiscard]] QVariant sortKey(const Consumer &consumer, int column) const;

    const Live &m_live;
    QList<Consumer> m_consumers; ///< by id
};

} // namespace postrider
