// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activityentry.h"
#include "domain/activityfilter.h"
#include "gui/models/newestfirstmodel.h"

namespace postrider {

class Clock;

/// Who did what and when, newest first. It is read, never written. GUI thread.
class ActivityModel final : public NewestFirstModel<ActivityEntry, ActivityFilter>
{
    Q_OBJECT

public:
    enum Column { Time, Who, Action, Subject, Effect, ColumnCount };

    ActivityModel(Engine &engine, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 idOf(const ActivityEntry &entry) const override { return entry.id; }

private:
    [[nodiscard]] static QString text(const ActivityEntry &entry, int column);

    const Clock &m_clock;
};

} // namespace postrider
