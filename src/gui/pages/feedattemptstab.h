// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "engine/sentbody.h"
#include "gui/pagecontext.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FeedAttemptsTab;
}

namespace postrider {

class AttemptModel;
class DayRange;
class EmptyState;
class TableTools;

/// The POSTs of a Feed, newest first, and all that is known of the chosen one. What is new waits
/// behind a button while somebody reads. GUI thread.
class FeedAttemptsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedAttemptsTab(const PageContext &context, QWidget *parent = nullptr);
    ~FeedAttemptsTab() override;

    void setFeed(postrider::FeedId feed);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Details
    {
        Attempt attempt;
        SentBody body;
        QString problem; ///< why there is no body
    };

    void prepareTable();
    void prepareDetails();
    void prepareExport();
    void fillOutcomes();
    void retranslate();
    void refresh();
    void applyFilter();
    void updateHeld();
    void updateEmptyState();
    void showNewAttempts();
    void chooseAttempt();
    void showDetails();
    [[nodiscard]] QString consumerName() const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::FeedAttemptsTab> m_ui;
    AttemptModel *m_model = nullptr;
    DayRange *m_days = nullptr;
    EmptyState *m_empty = nullptr;
    TableTools *m_tools = nullptr;
    FeedId m_feed;
    AttemptId m_chosen;
    std::optional<Details> m_details;
    int m_newAttempts = 0;
    bool m_isStale = true;
};

} // namespace postrider
