// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QWidget;

namespace postrider {

class HelpWindow;

/// Opens the guide. F1 in a window, or in a dialog above it, opens the page for what is in front. GUI thread.
class Help final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `window`.
    explicit Help(QWidget *window);
    ~Help() override;

    /// Opens "states.md" or a part of it, "states.md#pausing".
    void show(const QString &page);
    /// The page for what has the focus.
    void showForFront();
    /// None before it was opened for the first time.
    [[nodiscard]] HelpWindow *window() const { return m_window.get(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOurs(const QWidget *widget) const;

    QWidget *const m_owner;
    std::unique_ptr<HelpWindow> m_window;
};

} // namespace postrider
