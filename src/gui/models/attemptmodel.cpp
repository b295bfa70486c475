// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/attemptmodel.h"

#include "domain/clock.h"
#include "engine/lists.h"
#include "gui/widgets/attemptwords.h"
#include "gui/widgets/statedelegate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

namespace postrider {

AttemptModel::AttemptModel(Engine &engine, const Clock &clock, QObject *parent)
    : NewestFirstModel(
        engine,
        [](Database &database, const AttemptFilter &filter, int limit, qint64 before) {
            return queries::attempts(database, filter, limit, { before });
        },
        parent)
    , m_clock(clock)
{
}

int AttemptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void AttemptModel::trim(Attempt &attempt) const
{
    attempt.requestHead = attempt.responseHeaders = attempt.responseBody = QString();
}

QVariant AttemptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Attempt &attempt = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(attempt, index.column());
    case Qt::ToolTipRole: return toolTip(attempt, index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter
            | (index.column() == Events || index.column() == Duration ? Qt::AlignRight : Qt::AlignLeft));
    case TableTools::CopyRole: return exactText(attempt, index.column());
    case StateDelegate::KindRole: return static_cast<int>(attemptwords::stateOf(attempt.outcome));
    default: return {};
    }
}

QString AttemptModel::text(const Attempt &attempt, int column) const
{
    switch (column) {
    case Time: return words::timeWithSeconds(attempt.startedAt, m_clock.now());
    case Sequences: return attemptwords::sequences(attempt);
    case Events: return words::number(attempt.events);
    case OutcomeColumn: return attemptwords::name(attempt.outcome);
    case Status: return attemptwords::status(attempt.status);
    case Duration: return words::duration(attempt.duration);
    case RetryAfterColumn: return attemptwords::visible(attempt.retryAfter.value_or(QString()));
    default: return {};
    }
}

QVariant AttemptModel::exactText(const Attempt &attempt, int column)
{
    switch (column) {
    case Time: return words::exactTime(attempt.startedAt);
    case Events: return QString::number(attempt.events);
    case Duration: return tr("%1 ms").arg(attempt.duration.count());
    default: return {};
    }
}

QString AttemptModel::toolTip(const Attempt &attempt, int column)
{
    switch (column) {
    case Time: return words::exactTime(attempt.startedAt);
    case Sequences: return attemptwords::sequences(attempt);
    case OutcomeColumn:
    case Status: return attemptwords::visible(attempt.note);
    case RetryAfterColumn:
        return attempt.holdUntil ? tr("Until %1").arg(words::exactTime(attempt.holdUntil)) : QString();
    default: return {};
    }
}

QVariant AttemptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Events || section == Duration))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Sequences: return tr("Sequences");
    case Events: return tr("Events");
    case OutcomeColumn: return tr("Outcome");
    case Status: return tr("Status");
    case Duration: return tr("Duration");
    case RetryAfterColumn: return tr("Retry-After");
    default: return {};
    }
}

} // namespace postrider
