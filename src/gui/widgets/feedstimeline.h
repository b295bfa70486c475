// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/livetimeline.h"

#include <QWidget>

class QLabel;

namespace postrider {

class FeedsTimelineView;
class RangeButtons;

/// The part of the overview that shows what became of every Feed: a heading, the ranges, a row for
/// each Feed, and the legend. Keeps itself up to date while it is seen. GUI thread.
class FeedsTimeline final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedsTimeline(const PageContext &context, QWidget *parent = nullptr);

    /// For what else draws from the same data, such as the last hour in a table's cell; empty for a
    /// Feed that is not known.
    [[nodiscard]] FeedTimeline timelineOf(FeedId feed) const;
    /// The same in words, for tooltips, copies and screen readers.
    [[nodiscard]] QString lastHourOf(FeedId feed) const;

Q_SIGNALS:
    void feedActivated(postrider::FeedId feed);
    /// timelineOf() tells something newer.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void watch(Milliseconds length);
    [[nodiscard]] TimeRange range() const;
    void update();
    void retranslate();

    const PageContext &m_context;
    QLabel *const m_heading;
    RangeButtons *const m_buttons;
    FeedsTimelineView *const m_view;
    LiveTimeline m_live;
    Milliseconds m_length;
};

} // namespace postrider
