// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray.h"

#include "app/icons.h"
#include "app/notifications.h"
#include "gui/preferences.h"

#include <algorithm>

namespace postrider {

Tray::Tray(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_open(m_menu.addAction({}, this, &Tray::openRequested))
    , m_pauseAll(m_menu.addAction({}, this, &Tray::pauseAll))
    , m_resumeAll(m_menu.addAction({}, this, &Tray::resumeAll))
{
    m_menu.setObjectName("trayMenu");
    m_open->setObjectName("openAction");
    m_pauseAll->setObjectName("pauseAllAction");
    m_resumeAll->setObjectName("resumeAllAction");
    m_menu.insertSeparator(m_pauseAll);
    m_menu.addSeparator();
    m_quit = m_menu.addAction({}, this, &Tray::quitRequested);
    m_quit->setObjectName("quitAction");
    m_menu.setDefaultAction(m_open);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::openRequested);
    connect(&m_context.live, &Live::changed, this, &Tray::update);
    connect(&m_context.live, &Live::troubleChanged, this, &Tray::update);
    update();
    m_icon.show();
}

bool Tray::isThere() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && m_icon.isVisible();
}

void Tray::explain()
{
    if (m_context.preferences.isTrayExplained())
        return;
    m_context.preferences.setTrayExplained();
    m_icon.showMessage(tr("Postrider keeps delivering"),
        tr("It is here, in the tray. To end it choose Quit from its menu. Starting Postrider again opens the window, "
           "too."),
        icons::icon());
}

void Tray::pauseAll()
{
    m_context.perform(
        this, [](Commands &commands) { return commands.feeds.pauseAll(); },
        [this](const Result<qint64> &result) { showProblem(result); });
}

void Tray::resumeAll()
{
    m_context.perform(
        this, [](Commands &commands) { return commands.feeds.resumeAll(); },
        [this](const Result<qint64> &result) { showProblem(result); });
}

void Tray::showProblem(const Result<qint64> &result)
{
    if (!result)
        m_icon.showMessage(tr("That could not be done"), result.error().detail, QSystemTrayIcon::Warning);
}

void Tray::update()
{
    retranslate();
    const QList<FeedStatus> &feeds = m_context.live.status().feeds;
    const auto isPaused = [](const FeedStatus &feed) { return feed.state.kind == FeedState::Kind::Paused; };
    const auto canPause = [](const FeedStatus &feed) {
        return feed.state.kind != FeedState::Kind::Paused && feed.state.kind != FeedState::Kind::Suspended;
    };
    m_pauseAll->setEnabled(std::ranges::any_of(feeds, canPause));
    m_resumeAll->setEnabled(std::ranges::any_of(feeds, isPaused));
    showGlance();
    announce();
}

void Tray::retranslate()
{
    m_open->setText(tr("&Open Postrider"));
    m_pauseAll->setText(tr("&Pause all"));
    m_resumeAll->setText(tr("&Resume all"));
    m_quit->setText(tr("&Quit"));
}

void Tray::showGlance()
{
    const Glance now = m_context.live.hasStatus() || !m_context.live.trouble().isEmpty()
        ? glance(m_context.live.status(), m_context.live.trouble())
        : Glance { {}, tr("Starting…") };
    if (now == m_shown)
        return;
    if (!m_shown || m_shown->kind != now.kind)
        m_icon.setIcon(icons::trayIcon(now.kind));
    const QString name = m_context.isPractice ? tr("Postrider – practice") : tr("Postrider");
    const QString text = name + u'\n' + now.sentence;
    m_icon.setToolTip(text);
    m_shown = now;
}

void Tray::announce()
{
    if (!m_context.live.hasStatus())
        return;
    const Status &status = m_context.live.status();
    const bool isSeen = m_window && m_window->isActiveWindow() && !m_window->isMinimized();
    if (m_announced && !isSeen && m_context.preferences.notifies()) {
        // With the system's signs: what has an icon of its own counts as least urgent on D-Bus.
        for (const Notification &notification : notifications(*m_announced, status)) {
            m_icon.showMessage(notification.title, notification.text,
                notification.needsPerson ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
        }
    }
    m_announced = status;
}

} // namespace postrider
