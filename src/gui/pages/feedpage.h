// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class FeedPage;
}

namespace postrider {

struct FeedStatus;
struct PageContext;
class FeedAttemptsTab;
class FeedResendsTab;
class FeedSetAsideTab;
class FeedSettingsTab;
class FeedTimelineTab;
class FeedWaitingTab;

/// What is this Feed doing? Its state and what happens next, what can be done, and everything that is
/// on record. GUI thread.
class FeedPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedPage(const PageContext &context, QWidget *parent = nullptr);
    ~FeedPage() override;

    void setFeed(FeedId feed);
    [[nodiscard]] FeedId feed() const { return m_feed; }
    /// Shows the tab at this place, from 0 on; for pictures.
    void showTab(int tab);
    [[nodiscard]] int tabCount() const;

Q_SIGNALS:
    void backRequested();
    /// Somebody wants to see the Feed that is `step` rows below in the list.
    void neighbourRequested(int step);
    void editRequested(postrider::FeedId feed);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addTabs();
    void connectButtons();
    void update();
    void showTabTitles(const FeedStatus &feed);
    void pause();
    void test();
    void resend();
    void send();
    void remove();
    void retranslateMenu();

    const PageContext &m_context;
    const std::unique_ptr<Ui::FeedPage> m_ui;
    FeedTimelineTab *m_timeline = nullptr;
    FeedAttemptsTab *m_attempts = nullptr;
    FeedWaitingTab *m_waiting = nullptr;
    FeedSetAsideTab *m_setAside = nullptr;
    FeedResendsTab *m_resends = nullptr;
    FeedSettingsTab *m_settings = nullptr;
    QAction *m_sendAction = nullptr;
    QAction *m_rewindAction = nullptr;
    QAction *m_removeAction = nullptr;
    FeedId m_feed;
};

} // namespace postrider
