// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/verificationmodel.h"

#include "gui/widgets/tabletools.h"
#include "gui/words.h"

namespace postrider {

namespace {

bool isNumber(int column)
{
    return column != VerificationModel::FeedColumn && column != VerificationModel::Problem;
}

qint64 numberIn(const Verification &feed, int column)
{
    switch (column) {
    case VerificationModel::Accepted: return feed.accepted;
    case VerificationModel::FilteredOut: return feed.filteredOut;
    case VerificationModel::Superseded: return feed.superseded;
    case VerificationModel::SetAside: return feed.setAside;
    case VerificationModel::Waiting: return feed.waiting;
    default: return feed.beforeStart;
    }
}

} // namespace

void VerificationModel::setFeeds(const QList<Verification> &feeds)
{
    beginResetModel();
    m_feeds = feeds;
    endResetModel();
}

void VerificationModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int VerificationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_feeds.size());
}

int VerificationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VerificationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Verification &feed = m_feeds[index.row()];
    const int column = index.column();
    const Sequence wrong = feed.wrong.value_or(Sequence::none());
    QString text;
    QString exact;
    if (column == FeedColumn) {
        text = exact = feed.feed;
    } else if (column == Problem) {
        text = exact = feed.problem;
    } else if (column == WrongFrom) {
        text = exact = wrong.isNone() ? QString() : QString::number(wrong.value);
    } else {
        text = words::number(numberIn(feed, column));
        exact = QString::number(numberIn(feed, column));
    }
    switch (role) {
    case Qt::DisplayRole: return text;
    case TableTools::CopyRole: return exact;
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole: return isNumber(column) ? QVariant() : QVariant(text.toHtmlEscaped());
    default: return {};
    }
}

QVariant VerificationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FeedColumn: return tr("Feed");
    case Accepted: return tr("Accepted");
    case FilteredOut: return tr("Filtered out");
    case Superseded: return tr("Superseded");
    case SetAside: return tr("Set aside");
    case Waiting: return tr("Waiting");
    case BeforeStart: return tr("Before its start");
    case WrongFrom: return tr("Wrong from");
    case Problem: return tr("Problem");
    default: return {};
    }
}

} // namespace postrider
