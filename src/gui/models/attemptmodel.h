// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/attemptfilter.h"
#include "gui/models/newestfirstmodel.h"

namespace postrider {

class Clock;

/// The attempts of a Feed, newest first. Headers and bodies are not kept here. GUI thread.
class AttemptModel final : public NewestFirstModel<Attempt, AttemptFilter>
{
    Q_OBJECT

public:
    enum Column { Time, Sequences, Events, OutcomeColumn, Status, Duration, RetryAfterColumn, ColumnCount };

    AttemptModel(Engine &engine, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 idOf(const Attempt &attempt) const override { return attempt.id.value; }
    void trim(Attempt &attempt) const override;

private:
    [[nodiscard]] QString text(const Attempt &attempt, int column) const;
    [[nodiscard]] static QVariant exactText(const Attempt &attempt, int column);
    [[nodiscard]] static QString toolTip(const Attempt &attempt, int column);

    const Clock &m_clock;
};

} // namespace postrider
