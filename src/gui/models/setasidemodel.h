// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/sequencemodel.h"

namespace postrider {

class Clock;

/// What a Consumer refused or a person passed over, each event with the reason. GUI thread.
class SetAsideModel final : public SequenceModel<SetAsideEvent>
{
    Q_OBJECT

public:
    enum Column { SequenceColumn, Resource, Record, Reason, Since, ColumnCount };

    SetAsideModel(Engine &engine, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] Sequence sequenceOf(const SetAsideEvent &row) const override { return row.event.sequence; }

private:
    [[nodiscard]] QString text(int row, int column) const;

    const Clock &m_clock;
};

} // namespace postrider
