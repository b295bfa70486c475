// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/timelinelayout.h"

#include <QWidget>

class QHelpEvent;

namespace postrider {

/// A Feed's timeline: what was sent, when and why it was not, and how many events waited. Zoomed and
/// moved by wheel, touchpad, keys and mouse; its spans can be chosen. GUI thread.
class TimelineWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineWidget(QWidget *parent = nullptr);

    /// Shows other or newer data. A range that ends now goes on with it; a selection stays.
    void setTimeline(const FeedTimeline &feed, TimePoint now);
    [[nodiscard]] const FeedTimeline &timeline() const { return m_feed; }

    void setRange(const TimeRange &range);
    [[nodiscard]] const TimeRange &range() const { return m_range; }
    /// Shows this much time, up to now, and goes on with it; of a record that is younger, all of it.
    void showLast(Milliseconds length);
    /// How much time goes on with the time: what showLast() was given, or what a person zoomed to;
    /// 0 for a range that stays.
    [[nodiscard]] Milliseconds followedLength() const;
    /// Whether the range goes on with the time.
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }

    [[nodiscard]] std::optional<TimelineSpan> selectedSpan() const;
    /// Chooses a span and brings it into view; nothing chooses none.
    void select(const std::optional<TimelineSpan> &span);

    [[nodiscard]] const TimelineLayout &layoutOfSpans() const;
    /// A picture with a title line above, for a file: `scale` device pixels for a pixel.
    [[nodiscard]] QImage picture(const QStringList &title, const QSize &size, double scale) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person, or the time, moved the range.
    void rangeChanged(const postrider::TimeRange &range);
    void spanSelected(const std::optional<postrider::TimelineSpan> &span);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    [[nodiscard]] QRectF plot(const QSizeF &size) const;
    [[nodiscard]] qsizetype selectedIndex() const;
    bool selectBeside(int step);
    void moveTo(TimeRange range);
    void zoom(double factor, TimePoint around);
    [[nodiscard]] TimePoint zoomCentre() const;
    void showTip(QHelpEvent *event);
    void tellSelection();
    void relayout();

    FeedTimeline m_feed;
    TimePoint m_now {};
    TimeRange m_range;
    Milliseconds m_chosenLength {}; ///< by showLast(); 0 since a person moved or zoomed
    bool m_isFollowing = true;
    std::optional<TimelineSpan> m_selected;
    mutable TimelineLayout m_layout;
    mutable bool m_isLaidOut = false;
    QPointF m_pressedAt;
    TimeRange m_pressedRange;
    bool m_isDragging = false;
};

} // namespace postrider
