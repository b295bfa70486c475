// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/resend.h"

#include <QAbstractTableModel>

namespace postrider {

class Clock;

/// What is and was sent again to a Feed, the newest first, with how far it has come. GUI thread.
class ResendTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AskedAt, StateColumn, Sent, Who, Reason, ColumnCount };

    explicit ResendTableModel(const Clock &clock, QObject *parent = nullptr);

    /// Rows that were there stay, so that a selection stays.
    void setResends(const QList<Resend> &resends);
    [[nodiscard]] const Resend &rowAt(int row) const { return m_resends[row]; }
    /// Texts are another language's, or times have gone on.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Resend &resend, int column) const;
    [[nodiscard]] static QString about(const Resend &resend);

    const Clock &m_clock;
    QList<Resend> m_resends;
};

} // namespace postrider
