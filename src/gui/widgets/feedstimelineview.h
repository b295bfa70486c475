// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"
#include "gui/widgets/timerange.h"

#include <QAbstractScrollArea>

namespace postrider {

/// The timelines of all Feeds, a row each, with one axis below them. GUI thread.
class FeedsTimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit FeedsTimelineView(QWidget *parent = nullptr);

    /// The chosen row stays on its Feed.
    void setTimelines(const QList<FeedTimeline> &feeds, const TimeRange &range, TimePoint now);
    [[nodiscard]] FeedId currentFeed() const { return m_current; }
    void setCurrentFeed(FeedId feed);
    /// Where a row lies in the viewport.
    [[nodiscard]] QRect rowRect(int row) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody wants to see a Feed: a double click, or Enter.
    void feedActivated(postrider::FeedId feed);
    /// There are more or fewer rows: another height would be good.
    void rowCountChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    static constexpr int RowHeight = 36;
    static constexpr int StripHeight = 20;

    [[nodiscard]] int rowAt(const QPoint &point) const; ///< −1 for none
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QRect strip(const QRect &row) const;
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] QString tipAt(const QPoint &point) const;
    void paintRow(QPainter &painter, int row) const;
    void updateScrollBar();
    void tellCurrent();

    QList<FeedTimeline> m_feeds;
    TimeRange m_range;
    TimePoint m_now {};
    FeedId m_current;
};

} // namespace postrider
