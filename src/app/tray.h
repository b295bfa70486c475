// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/glance.h"
#include "gui/pagecontext.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace postrider {

/// Postrider in the tray: how everything is at a glance, notifications, and the way back to the
/// window. Where there is no tray it waits for one and does nothing else. GUI thread.
class Tray final : public QObject
{
    Q_OBJECT

public:
    /// `context` has to outlive it.
    explicit Tray(const PageContext &context, QObject *parent = nullptr);

    /// Whether a person can see it, and so come back by it.
    [[nodiscard]] bool isThere() const;
    /// Says once for each profile that the program keeps running here.
    void explain();
    /// While the window is in front, notifications would only repeat it.
    void setWindow(const QWidget *window) { m_window = window; }
    [[nodiscard]] const QMenu &menu() const { return m_menu; }

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void pauseAll();
    void resumeAll();
    void update();
    void retranslate();
    void announce();
    void showGlance();
    void showProblem(const Result<qint64> &result);

    const PageContext &m_context;
    const QWidget *m_window = nullptr;
    QMenu m_menu;
    QAction *m_open = nullptr;
    QAction *m_pauseAll = nullptr;
    QAction *m_resumeAll = nullptr;
    QAction *m_quit = nullptr;
    QSystemTrayIcon m_icon { this };
    std::optional<Glance> m_shown;
    std::optional<Status> m_announced; ///< up to which everything was announced
};

} // namespace postrider
