// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/resendtablemodel.h"

#include "domain/clock.h"
#include "gui/widgets/attemptwords.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

#include <algorithm>

namespace postrider {

ResendTableModel::ResendTableModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void ResendTableModel::setResends(const QList<Resend> &resends)
{
    const auto known = std::ranges::find_if(
        resends, [this](const Resend &resend) { return !m_resends.isEmpty() && resend.id == m_resends.first().id; });
    const int fresh = static_cast<int>(known - resends.begin());
    const QList<Resend> rest = resends.sliced(fresh);
    const bool isGrown = !m_resends.isEmpty() && std::ranges::equal(rest, m_resends, {}, &Resend::id, &Resend::id);
    if (isGrown && fresh > 0) {
        beginInsertRows({}, 0, fresh - 1);
        m_resends = resends;
        endInsertRows();
    } else if (!isGrown) {
        beginResetModel();
        m_resends = resends;
        endResetModel();
    }
    m_resends = resends;
    if (!m_resends.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ResendTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    setResends(QList<Resend>(m_resends));
}

int ResendTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_resends.size());
}

int ResendTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResendTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Resend &resend = m_resends[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(resend, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (index.column() == Sent ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return (index.column() == AskedAt ? words::exactTime(resend.askedAt) : text(resend, index.column()))
            .toHtmlEscaped();
    case TableTools::CopyRole:
        return index.column() == AskedAt ? QVariant(words::exactTime(resend.askedAt)) : QVariant();
    default: return {};
    }
}

QString ResendTableModel::text(const Resend &resend, int column) const
{
    switch (column) {
    case AskedAt: return words::time(resend.askedAt, m_clock.now());
    case StateColumn:
        if (resend.isCancelled)
            return tr("Cancelled");
        if (!resend.refusal.isEmpty())
            return tr("Refused %1", "a time").arg(words::time(resend.endedAt, m_clock.now()));
        if (resend.endedAt)
            return tr("Done %1", "a time").arg(words::time(resend.endedAt, m_clock.now()));
        if (resend.isPaused)
            return tr("Paused");
        return resend.goesFirst ? tr("Goes before what is new") : tr("Goes after what is new");
    case Sent:
        return tr("%1 of %2", "so many events of so many")
            .arg(words::number(resend.refusal.isEmpty() ? resend.events - resend.waiting : 0),
                words::number(resend.events));
    case Who: return resend.who;
    case Reason: return about(resend);
    default: return {};
    }
}

/// What was sent by hand and what the Consumer said to it, before the reason.
QString ResendTableModel::about(const Resend &resend)
{
    QStringList parts;
    if (resend.isByHand())
        parts.append(tr("By hand: %1 %2.", "a resource, a key").arg(resend.resourceName, resend.recordKey));
    parts += { attemptwords::visible(resend.refusal), resend.reason };
    parts.removeAll(QString());
    return parts.join(u' ');
}

QVariant ResendTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Sent)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AskedAt: return tr("Asked for");
    case StateColumn: return tr("State");
    case Sent: return tr("Sent");
    case Who: return tr("By");
    case Reason: return tr("About it");
    default: return {};
    }
}

} // namespace postrider
