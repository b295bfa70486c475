// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/sequencemodel.h"

namespace postrider {

class Clock;

/// What waits for a Feed, in the order in which it will be sent; the sequence, which stays while
/// places move up, comes first. GUI thread.
class WaitingModel final : public SequenceModel<EntityEvent>
{
    Q_OBJECT

public:
    enum Column { SequenceColumn, Place, Resource, Record, ReadAt, ColumnCount };

    WaitingModel(Engine &engine, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] Sequence sequenceOf(const EntityEvent &row) const override { return row.sequence; }

private:
    [[nodiscard]] QString text(int row, int column) const;

    const Clock &m_clock;
};

} // namespace postrider
