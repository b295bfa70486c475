// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "gui/pagecontext.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class FeedSetAsideTab;
}

namespace postrider {

class EmptyState;
class SetAsideModel;
class TableTools;

/// What a Consumer refused or a person passed over: each event with what was said, to be sent again
/// or marked as settled. GUI thread.
class FeedSetAsideTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedSetAsideTab(const PageContext &context, QWidget *parent = nullptr);
    ~FeedSetAsideTab() override;

    void setFeed(postrider::FeedId feed);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void prepareTable();
    void refresh();
    void update();
    void sendAgain();
    void settle();
    void say(const QString &message);
    void askWhatWasSaid();
    void showWhatWasSaid(const std::optional<Attempt> &attempt);
    [[nodiscard]] QList<int> chosenRows() const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::FeedSetAsideTab> m_ui;
    SetAsideModel *m_model = nullptr;
    EmptyState *m_empty = nullptr;
    TableTools *m_tools = nullptr;
    FeedId m_feed;
    qint64 m_count = -1; ///< how many are set aside, by the last status that was looked at
};

} // namespace postrider
