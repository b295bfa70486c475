// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"

#include <QMainWindow>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace postrider {

class Band;
class FeedsPage;
class Help;
class Navigation;
class Page;

/// The window: pages chosen at the left, one shown at the right, and at the bottom what each Source
/// is doing. GUI thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `context` has to outlive the window.
    explicit MainWindow(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] const QList<Page *> &pages() const { return m_pages; }
    void showPage(int row);
    void showPage(Page *page);
    void showFeed(FeedId feed);
    [[nodiscard]] FeedsPage *feedsPage() const { return m_feedsPage; }
    /// Leads to the first Feed, from what is there of it.
    void setUp();
    /// Leads to it at once when the profile is a new one. Once, when the window is shown.
    void welcome();
    /// Says that the program ends once what is in flight has come back, and takes no more.
    void showQuitting();

Q_SIGNALS:
    /// Somebody wants to look around before there is anything.
    void practiceRequested();
    /// Somebody wants a backup, which was checked, in the place of the profile.
    void restoreRequested(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPages();
    void addHelp();
    void showAbout();
    void addPage(Page *page);
    void retranslate();
    void updateNavigation();
    void updateTrouble();
    void updateStatusLine();

    const PageContext &m_context;
    QList<Page *> m_pages;
    Band *m_practiceBand = nullptr;
    Band *m_troubleBand = nullptr;
    Band *m_quitBand = nullptr;
    Navigation *m_navigation = nullptr;
    FeedsPage *m_feedsPage = nullptr;
    Page *m_consumersPage = nullptr;
    Page *m_sourcesPage = nullptr;
    QStackedWidget *m_stack = nullptr;
    Help *m_help = nullptr;
    QToolButton *m_helpButton = nullptr;
    QAction *m_helpAction = nullptr;
    QAction *m_contentsAction = nullptr;
    QAction *m_consumerGuideAction = nullptr;
    QAction *m_aboutAction = nullptr;
    QLabel *m_sourceLine = nullptr;
    QLabel *m_feedLine = nullptr;
    bool m_isQuitting = false;
};

} // namespace postrider
