// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>

namespace postrider {

class EventsPage;
class Live;
class MainWindow;

/// Saves a picture of every page of the window and every tab of a Feed's, light and dark, once practice mode has shown what
/// there is to see. Lives in the main thread.
class Screenshots final : public QObject
{
    Q_OBJECT

public:
    /// How long it waits for every state to be seen before it takes what there is.
    static constexpr std::chrono::seconds Patience { 90 };

    Screenshots(MainWindow &window, const Live &live, const QString &folder, QObject *parent = nullptr);

Q_SIGNALS:
    /// All were saved; or the reason why one could not be.
    void finished(const QString &problem);

private:
    void look();
    void plan();
    void planFound(EventsPage &page, const QString &ending);
    void planFeed(const QString &ending);
    void planPicture(const QString &name, std::function<void()> show);
    [[nodiscard]] FeedId mostTelling() const;
    void takeNext();
    void save(const QString &name);
    void settle(std::function<void()> next);

    MainWindow &m_window;
    const Live &m_live;
    const QString m_folder;
    QElapsedTimer m_waited;
    QSet<int> m_seen; ///< states, of FeedState::Kind
    std::deque<std::function<void()>> m_steps; ///< each ends in takeNext()
    bool m_isTaking = false;
};

} // namespace postrider
