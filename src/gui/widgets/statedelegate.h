// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/rowdelegate.h"

namespace postrider {

/// Draws the state of a Feed: its sign, its word in its colour, and dimmer what explains it. The
/// model gives the kind under KindRole, the word as display text, the rest under ExplanationRole.
class StateDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    enum Role {
        KindRole = Qt::UserRole + 100, ///< FeedState::Kind as int
        ExplanationRole,
    };

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static constexpr int SignSide = 12;
};

} // namespace postrider
