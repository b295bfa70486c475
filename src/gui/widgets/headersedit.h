// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace postrider {

class ProblemLabel;

/// A small table of header fields, to be added to, changed and removed from. GUI thread.
class HeadersEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersEdit(QWidget *parent = nullptr);

    void setHeaders(const Headers &headers);
    /// Rows without a name and a value are left out.
    [[nodiscard]] Headers headers() const;
    /// Whether every header may be sent; if not, it says below why.
    bool check();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const QString &name, const QString &value);
    void removeRow();
    void retranslate();
    void update();

    QTableWidget *const m_table;
    QPushButton *const m_addButton;
    QPushButton *const m_removeButton;
    ProblemLabel *const m_problem;
};

} // namespace postrider
