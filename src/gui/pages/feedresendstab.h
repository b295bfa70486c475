// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "gui/pagecontext.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class FeedResendsTab;
}

namespace postrider {

class EmptyState;
class ResendCommands;
class ResendTableModel;
class TableTools;
struct Resend;

/// What is being sent again to a Feed: how far it has come and until when about; to pause, go on, change its turn or
/// cancel. GUI thread.
class FeedResendsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedResendsTab(const PageContext &context, QWidget *parent = nullptr);
    ~FeedResendsTab() override;

    void setFeed(postrider::FeedId feed);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Change = std::function<Result<void>(ResendCommands &, ResendId)>;

    void prepareTable();
    void connectButtons();
    void refresh();
    void update();
    void change(const Change &change);
    /// Once more what was sent by hand.
    void sendAgain();
    [[nodiscard]] const Resend *chosen() const;
    [[nodiscard]] QString sentence() const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::FeedResendsTab> m_ui;
    ResendTableModel *m_model = nullptr;
    EmptyState *m_empty = nullptr;
    TableTools *m_tools = nullptr;
    FeedId m_feed;
    std::optional<Speed> m_speed;
    bool m_isAsking = false;
    bool m_isStale = false; ///< something changed while it was asked for
};

} // namespace postrider
