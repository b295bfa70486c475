// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"
#include "gui/pages/page.h"

#include <memory>

namespace Ui {
class OverviewPage;
}

namespace postrider {

class FeedTableModel;

/// Is all well? One sentence, four figures, and every Feed with its state. GUI thread.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);
    ~OverviewPage() override;

    [[nodiscard]] QString title() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    [[nodiscard]] QString sentence() const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::OverviewPage> m_ui;
    FeedTableModel *m_model = nullptr;
};

} // namespace postrider
