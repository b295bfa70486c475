// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QAbstractTableModel>

namespace postrider {

class Clock;

/// Who has a record: for every Feed of its Source the newest of the record's events that was accepted. GUI thread.
class RecordTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FeedColumn, NewestColumn, ColumnCount };

    RecordTableModel(const Clock &clock, QObject *parent = nullptr);

    void setHistory(const RecordHistory &history);
    [[nodiscard]] const RecordHistory &history() const { return m_history; }
    /// The whole answer: "2 feeds have the newest event of this record, 1 has an older one."
    [[nodiscard]] QString summary() const;
    /// Texts are another language's, or times have gone on.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// How many events of the record are newer than the one that the Feed has, and are for it.
    [[nodiscard]] int newerFor(const RecordHistory::Newest &newest) const;
    [[nodiscard]] FeedState::Kind sign(const RecordHistory::Newest &newest) const;
    [[nodiscard]] QString word(const RecordHistory::Newest &newest) const;
    [[nodiscard]] QString explanation(const RecordHistory::Newest &newest) const;

    const Clock &m_clock;
    RecordHistory m_history;
};

} // namespace postrider
