// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"
#include "gui/widgets/timerange.h"

#include <QObject>
#include <QTimer>

namespace postrider {

struct PageContext;

/// What a timeline on the screen needs of the ledger, kept up to date: read anew for another time or
/// scale, and extended by what is new, at most once a second, while it is watched. GUI thread.
class LiveTimeline final : public QObject
{
    Q_OBJECT

public:
    explicit LiveTimeline(const PageContext &context, QObject *parent = nullptr);

    /// What is to be shown; a feed that is not valid is all Feeds. Some time before and after is read
    /// along, so that it can be moved at once.
    void watch(FeedId feed, const TimeRange &range);
    /// A timeline that nobody sees asks for nothing.
    void setActive(bool isActive);
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    [[nodiscard]] bool isCovered() const;
    void take(const Result<Timeline> &answer);

    const PageContext &m_context;
    FeedId m_feed;
    TimeRange m_range;
    Timeline m_timeline;
    QTimer m_pause; ///< between two questions
    bool m_hasTimeline = false;
    bool m_isActive = true;
    bool m_isAsking = false;
    bool m_isStale = false;
};

} // namespace postrider
