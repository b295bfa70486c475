// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "domain/version.h"
#include "gui/dialogs/consumerdialog.h"
#include "gui/dialogs/setupassistant.h"
#include "gui/guide.h"
#include "gui/help.h"
#include "gui/look.h"
#include "gui/pages/activitypage.h"
#include "gui/pages/consumerspage.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/feedspage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/settingspage.h"
#include "gui/pages/sourcespage.h"
#include "gui/pages/suspendedpage.h"
#include "gui/widgets/band.h"
#include "gui/widgets/navigation.h"
#include "gui/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

namespace postrider {

namespace {

void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString helpKey()
{
    return QKeySequence(QKeySequence::HelpContents).toString(QKeySequence::NativeText);
}

} // namespace

MainWindow::MainWindow(const PageContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_practiceBand(new Band(FeedState::Kind::Delivering))
    , m_troubleBand(new Band(FeedState::Kind::Suspended))
    , m_quitBand(new Band(FeedState::Kind::Paused))
    , m_navigation(new Navigation)
    , m_stack(new QStackedWidget)
    , m_help(new Help(this))
    , m_helpButton(new QToolButton)
    , m_sourceLine(new QLabel)
    , m_feedLine(new QLabel)
{
    setObjectName("MainWindow");
    setMinimumSize(1024, 640);
    resize(1280, 800);
    auto *center = new QWidget;
    auto *layout = new QHBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *side = new QWidget;
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(8, 16, 8, 8);
    sideLayout->addWidget(m_navigation, 1);
    sideLayout->addWidget(m_helpButton);
    side->setFixedWidth(188);
    layout->addWidget(side);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_practiceBand);
    right->addWidget(m_troubleBand);
    right->addWidget(m_quitBand);
    right->addWidget(m_stack, 1);
    layout->addLayout(right, 1);
    setCentralWidget(center);

    m_navigation->setObjectName("navigationList");
    m_stack->setObjectName("pageStack");
    m_sourceLine->setObjectName("sourceLabel");
    m_feedLine->setObjectName("feedLabel");
    for (QLabel *label : { m_sourceLine, m_feedLine })
        look::makeExplanation(label);
    m_sourceLine->setContentsMargins(12, 4, 12, 4);
    m_feedLine->setContentsMargins(12, 4, 12, 4);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_sourceLine, 1);
    statusBar()->addPermanentWidget(m_feedLine);

    addPages();
    addHelp();
    retranslate();
    connect(m_navigation, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&m_context.live, &Live::changed, this, &MainWindow::updateStatusLine);
    connect(&m_context.live, &Live::ticked, this, &MainWindow::updateStatusLine);
    connect(&m_context.live, &Live::troubleChanged, this, &MainWindow::updateTrouble);
    showPage(0);
    m_navigation->setFocus();
}

void MainWindow::addPages()
{
    auto *overview = new OverviewPage(m_context);
    connect(overview, &OverviewPage::assistantRequested, this, &MainWindow::setUp);
    connect(overview, &OverviewPage::practiceRequested, this, &MainWindow::practiceRequested);
    m_feedsPage = new FeedsPage(m_context);
    m_consumersPage = new ConsumersPage(m_context);
    m_sourcesPage = new SourcesPage(m_context);
    const QList<Page *> daily { overview, m_feedsPage, new EventsPage(m_context), new SuspendedPage(m_context),
        m_consumersPage, m_sourcesPage, new ActivityPage(m_context) };
    for (Page *page : daily)
        addPage(page);
    auto *settings = new SettingsPage(m_context);
    connect(settings, &SettingsPage::restoreRequested, this, &MainWindow::restoreRequested);
    addPage(settings);
    updateNavigation();
    m_navigation->setSeparatedAbove(static_cast<int>(daily.size()));
}

void MainWindow::addPage(Page *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    connect(page, &Page::badgeChanged, this, &MainWindow::updateNavigation);
    connect(page, &Page::feedRequested, this, &MainWindow::showFeed);
    connect(page, &Page::consumerRequested, this, [this](ConsumerId id) {
        showPage(m_consumersPage);
        if (const StoredConsumer *stored = m_context.live.consumer(id))
            openOnce(new ConsumerDialog(m_context, stored->consumer, this));
    });
    connect(page, &Page::sourceRequested, this, [this] { showPage(m_sourcesPage); });
}

void MainWindow::addHelp()
{
    m_helpButton->setObjectName("helpButton");
    m_helpButton->setAutoRaise(true);
    m_helpButton->setFocusPolicy(Qt::StrongFocus);
    m_helpButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_helpButton);
    m_helpAction = menu->addAction(QString(), m_help, &Help::showForFront);
    m_helpAction->setObjectName("helpAction");
    m_contentsAction = menu->addAction(QString(), this, [this] { m_help->show(QLatin1StringView(guide::FirstPage)); });
    m_contentsAction->setObjectName("helpContentsAction");
    m_consumerGuideAction =
        menu->addAction(QString(), this, [this] { m_help->show(QLatin1StringView(guide::ForConsumers)); });
    m_consumerGuideAction->setObjectName("consumerGuideAction");
    menu->addSeparator();
    m_aboutAction = menu->addAction(QString(), this, &MainWindow::showAbout);
    m_aboutAction->setObjectName("aboutAction");
    m_helpButton->setMenu(menu);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setObjectName("aboutMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("About Postrider"));
    box->setText(
        tr("Postrider %1, with Qt %2").arg(QStringLiteral(POSTRIDER_VERSION), QString::fromLatin1(qVersion())));
    box->setInformativeText(
        tr("It pushes EntityEvents to those who subscribed: politely, in order, and with proof. It is free software "
           "under the GNU General Public License, version 3 or later, and comes without any warranty."));
    box->open();
}

void MainWindow::showPage(int row)
{
    m_navigation->setCurrentRow(row);
    m_stack->setCurrentIndex(row);
}

void MainWindow::showPage(Page *page)
{
    showPage(static_cast<int>(m_pages.indexOf(page)));
}

void MainWindow::showFeed(FeedId feed)
{
    m_feedsPage->showFeed(feed);
    showPage(m_feedsPage);
}

void MainWindow::setUp()
{
    const Status &status = m_context.live.status();
    if (status.sources.size() > 1 || status.consumers.size() > 1) {
        showPage(m_feedsPage); // which of them is a choice that its dialog asks for
        m_feedsPage->addFeed();
        return;
    }
    if (findChild<SetupAssistant *>())
        return;
    auto *assistant = new SetupAssistant(m_context, this);
    connect(assistant, &SetupAssistant::practiceRequested, this, &MainWindow::practiceRequested);
    connect(assistant, &SetupAssistant::feedAdded, this, [this](FeedId feed) {
        showPage(m_feedsPage);
        m_feedsPage->showAdded(feed);
    });
    assistant->open();
}

void MainWindow::welcome()
{
    if (!m_context.live.hasStatus()) {
        connect(&m_context.live, &Live::changed, this, &MainWindow::welcome, Qt::SingleShotConnection);
        return;
    }
    const Status &status = m_context.live.status();
    if (status.sources.isEmpty() && status.consumers.isEmpty() && isVisible())
        setUp();
}

void MainWindow::showQuitting()
{
    m_isQuitting = true;
    m_navigation->setEnabled(false);
    m_stack->setEnabled(false);
    retranslate();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_context.isPractice ? tr("Postrider – practice") : tr("Postrider"));
    m_practiceBand->setText(m_context.isPractice
            ? tr("This is practice: a Producer and four Consumers on this machine alone. Nobody else is called, and "
                 "everything here goes when you close the window.")
            : QString());
    m_quitBand->setText(m_isQuitting
            ? tr("Postrider is closing: it waits for the answers to what was just sent, at most five seconds.")
            : QString());
    m_helpButton->setText(tr("Help"));
    m_helpButton->setToolTip(tr("The guide; %1 opens it for what is in front", "a key").arg(helpKey()));
    m_helpAction->setText(tr("&Help for this page") + u'\t' + helpKey());
    m_contentsAction->setText(tr("&Contents"));
    m_consumerGuideAction->setText(tr("&Guide for Consumers"));
    m_aboutAction->setText(tr("&About Postrider"));
    updateNavigation();
    updateTrouble();
    updateStatusLine();
}

void MainWindow::updateNavigation()
{
    for (int row = 0; row < m_pages.size(); ++row)
        m_navigation->setPage(row, m_pages[row]->title(), m_pages[row]->badge());
}

void MainWindow::updateTrouble()
{
    m_troubleBand->setText(m_context.live.trouble());
}

void MainWindow::updateStatusLine()
{
    const Live &live = m_context.live;
    QStringList sources;
    for (const StoredSource &source : live.status().sources)
        sources.append(words::source(source, live.now()));
    m_sourceLine->setText(sources.join(tr("   ", "between what two Sources do")));
    m_sourceLine->setToolTip(m_sourceLine->text().toHtmlEscaped());
    qint64 waiting = 0;
    for (const FeedStatus &feed : live.status().feeds)
        waiting += feed.stored.progress.waiting;
    const auto count = static_cast<int>(live.status().feeds.size());
    m_feedLine->setText(tr("%n feed(s) · %1 waiting", nullptr, count).arg(words::number(waiting)));
}

} // namespace postrider
