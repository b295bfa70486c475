// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lists.h"
#include "gui/pagecontext.h"
#include "gui/pages/page.h"

#include <memory>

namespace Ui {
class OverviewPage;
}

namespace postrider {

class FeedsTimeline;

/// Is all well? One sentence, four figures, and every Feed with its state. GUI thread.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);
    ~OverviewPage() override;

    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    /// There is no Feed yet, and somebody wants one, or to see first what that is like.
    void assistantRequested();
    void practiceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void showFigures();
    void askFigures();

    const PageContext &m_context;
    const std::unique_ptr<Ui::OverviewPage> m_ui;
    FeedsTimeline *const m_timeline;
    Figures m_figures;
    bool m_isAsking = false;
};

} // namespace postrider
