// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"
#include "gui/pages/page.h"

#include <memory>

namespace Ui {
class FeedsPage;
}

namespace postrider {

class EmptyState;
class FeedPage;

/// All Feeds in a list that can be searched, and the page of the one that was chosen. GUI thread.
class FeedsPage final : public Page
{
    Q_OBJECT

public:
    explicit FeedsPage(const PageContext &context, QWidget *parent = nullptr);
    ~FeedsPage() override;

    [[nodiscard]] QString title() const override;
    void showList();
    void showFeed(FeedId feed);
    /// The same for one that the status may not know yet.
    void showAdded(FeedId feed);
    /// Asks for a new Feed, and shows it once it is there.
    void addFeed() { edit({}); }
    /// The page of the Feed that was chosen last.
    [[nodiscard]] FeedPage *feedPage() const { return m_feedPage; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void update();
    void edit(FeedId feed);

    const PageContext &m_context;
    const std::unique_ptr<Ui::FeedsPage> m_ui;
    FeedPage *m_feedPage = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace postrider
