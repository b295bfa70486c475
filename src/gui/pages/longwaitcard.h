// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/decisioncard.h"

class QPushButton;

namespace postrider {

/// A Consumer that asked for more than a day of patience: keep to it, or end it early. GUI thread.
class LongWaitCard final : public DecisionCard
{
    Q_OBJECT

public:
    LongWaitCard(const PageContext &context, const Decision &decision, QWidget *parent = nullptr);

protected:
    void showDecision() override;
    [[nodiscard]] QString ending(const FeedStatus &feed) const override;
    void setActing(bool isActing) override;

private:
    void keep();
    void askToEnd();
    void end();

    QPushButton *const m_keepButton;
    QPushButton *const m_endButton;
    bool m_isEnding = false;
};

} // namespace postrider
