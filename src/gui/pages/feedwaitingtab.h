// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "gui/pagecontext.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FeedWaitingTab;
}

namespace postrider {

class EmptyState;
class TableTools;
class WaitingModel;

/// What waits for a Feed, in the order in which it will be sent, and until when about. GUI thread.
class FeedWaitingTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedWaitingTab(const PageContext &context, QWidget *parent = nullptr);
    ~FeedWaitingTab() override;

    void setFeed(postrider::FeedId feed);

    /// How long `events` take at the pace of these attempts, newest first; pauses between them are
    /// not counted. Nothing when they are too few to tell.
    [[nodiscard]] static std::optional<Milliseconds> timeFor(qint64 events, const QList<Attempt> &accepted);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void prepareTable();
    void refresh();
    void askForPace();
    void update();
    void keepInPlace(int first, int last);
    [[nodiscard]] QString sentence() const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::FeedWaitingTab> m_ui;
    WaitingModel *m_model = nullptr;
    EmptyState *m_empty = nullptr;
    TableTools *m_tools = nullptr;
    FeedId m_feed;
    QList<Attempt> m_accepted; ///< the latest, newest first: they tell the pace
    bool m_isAsking = false;
};

} // namespace postrider
