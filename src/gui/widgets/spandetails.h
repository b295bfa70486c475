// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace postrider {

/// Tells a span of a timeline in a heading and lines of label and text. GUI thread.
class SpanDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit SpanDetails(QWidget *parent = nullptr);

    /// Nothing: it says how to choose one.
    void setSpan(const std::optional<TimelineSpan> &span, const QString &consumer, TimePoint now);

private:
    void addLine();

    QLabel *const m_heading;
    QGridLayout *const m_grid;
    QList<std::pair<QLabel *, QLabel *>> m_lines; ///< kept, so that a text being marked stays so
};

} // namespace postrider
