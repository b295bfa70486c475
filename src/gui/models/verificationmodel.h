// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verification.h"

#include <QAbstractTableModel>
#include <QList>

namespace postrider {

/// What became of the events of each Feed, in numbers, and the first thing that is wrong. GUI thread.
class VerificationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        FeedColumn,
        Accepted,
        FilteredOut,
        Superseded,
        SetAside,
        Waiting,
        BeforeStart,
        WrongFrom,
        Problem,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFeeds(const QList<Verification> &feeds);
    [[nodiscard]] const QList<Verification> &feeds() const { return m_feeds; }
    /// Texts are another language's.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Verification> m_feeds;
};

} // namespace postrider
