// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"

#include <QAbstractTableModel>

namespace postrider {

/// The times in which a Consumer asked us to wait, newest first. Rows are inserted, removed and
/// changed one by one: a selection stays. GUI thread.
class HoldTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Began, AskedFor, Waited, Events, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `spans` in the order in which they began; others than holds are left out. `waiting` is how
    /// many events wait now, for a hold that lasts.
    void setSpans(const QList<TimelineSpan> &spans, qint64 waiting, TimePoint now);
    [[nodiscard]] const TimelineSpan &spanAt(int row) const { return m_holds.at(row); }
    [[nodiscard]] int rowOf(const TimelineSpan &span) const; ///< −1 when it is not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const TimelineSpan &hold, int column) const;

    QList<TimelineSpan> m_holds;
    qint64 m_waiting = 0;
    TimePoint m_now {};
};

} // namespace postrider
