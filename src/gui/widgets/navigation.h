// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace postrider {

/// The list of pages at the left of the window, with a badge on those that need somebody. GUI thread.
class Navigation final : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void setPage(int row, const QString &title, int badge);
    /// A line above a row, where another kind of page begins.
    void setSeparatedAbove(int row);

    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace postrider
