// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QAbstractTableModel>

namespace postrider {

class Clock;

/// Who has an event: a row for every Feed of its Source. GUI thread.
class FateTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FeedColumn, FateColumn, ColumnCount };

    FateTableModel(const Clock &clock, QObject *parent = nullptr);

    void setFates(const QList<EventFate> &fates);
    [[nodiscard]] const QList<EventFate> &fates() const { return m_fates; }
    /// Texts are another language's, or times have gone on.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Clock &m_clock;
    QList<EventFate> m_fates;
};

} // namespace postrider
