// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

#include <memory>

class QGridLayout;

namespace Ui {
class FeedSettingsTab;
}

namespace postrider {

struct FeedStatus;
struct PageContext;

/// How a Feed and its Consumer are set, in words, to be read out on the telephone. GUI thread.
class FeedSettingsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedSettingsTab(const PageContext &context, QWidget *parent = nullptr);
    ~FeedSettingsTab() override;

    void setFeed(postrider::FeedId feed);

Q_SIGNALS:
    void editRequested(postrider::FeedId feed);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Rows = QList<QPair<QString, QString>>;

    void update();
    void editConsumer();
    void editResumeToken();
    void show(QGridLayout *grid, const Rows &rows);
    [[nodiscard]] Rows feedRows(const FeedStatus &status) const;
    [[nodiscard]] Rows deliveryRows(const FeedStatus &status) const;
    [[nodiscard]] Rows resumeRows(const FeedStatus &status) const;
    [[nodiscard]] Rows consumerRows(const FeedStatus &status) const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::FeedSettingsTab> m_ui;
    FeedId m_feed;
};

} // namespace postrider
