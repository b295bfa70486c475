// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QAbstractTableModel>

#include <functional>

namespace postrider {

class Live;

/// The Feeds with their states, a row each, live. Rows are inserted, removed and changed one by one:
/// a selection and a scroll position stay. GUI thread.
class FeedTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Waiting, Lag, LastAccepted, LastHour, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< what a column sorts by
        FeedIdRole, ///< qint64
        SearchRole, ///< what a search field looks through: names and the state in words
    };

    explicit FeedTableModel(const Live &live, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] FeedId feedAt(int row) const;
    [[nodiscard]] int rowOf(FeedId feed) const; ///< −1 when there is none
    /// Says in words what is drawn in the column LastHour, which is empty without it.
    void setLastHours(std::function<QString(FeedId)> lastHourOf) { m_lastHourOf = std::move(lastHourOf); }
    /// Texts are another language's, or times have gone on.
    void retranslate();

private:
    void update();
    [[nodiscard]] QString text(const FeedStatus &feed, int column) const;
    [[nodiscard]] QString toolTip(const FeedStatus &feed, int column) const;
    [[nodiscard]] static QString origin(const FeedStatus &feed);
    [[nodiscard]] QVariant sortKey(const FeedStatus &feed, int column) const;

    const Live &m_live;
    QList<FeedStatus> m_feeds; ///< by id
    std::function<QString(FeedId)> m_lastHourOf;
};

} // namespace postrider
