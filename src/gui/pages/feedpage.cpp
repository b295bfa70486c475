// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedpage.h"

#include "gui/dialogs/removedialog.h"
#include "gui/dialogs/resenddialog.h"
#include "gui/dialogs/resumedialog.h"
#include "gui/dialogs/rewinddialog.h"
#include "gui/dialogs/sendeventdialog.h"
#include "gui/dialogs/testdialog.h"
#include "gui/look.h"
#include "gui/pagecontext.h"
#include "gui/pages/feedattemptstab.h"
#include "gui/pages/feedresendstab.h"
#include "gui/pages/feedsetasidetab.h"
#include "gui/pages/feedsettingstab.h"
#include "gui/pages/feedtimelinetab.h"
#include "gui/pages/feedwaitingtab.h"
#include "gui/words.h"
#include "ui_feedpage.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

namespace postrider {

FeedPage::FeedPage(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FeedPage>())
{
    m_ui->setupUi(this);
    look::makeSentence(m_ui->nameLabel);
    m_ui->nameLabel->setWordWrap(false);
    m_ui->nextLabel->setTextFormat(Qt::PlainText);
    addTabs();
    connectButtons();
    retranslateMenu();
    connect(&context.live, &Live::changed, this, &FeedPage::update);
    connect(&context.live, &Live::ticked, this, &FeedPage::update);
}

FeedPage::~FeedPage() = default;

void FeedPage::addTabs()
{
    m_timeline = new FeedTimelineTab(m_context);
    m_attempts = new FeedAttemptsTab(m_context);
    m_waiting = new FeedWaitingTab(m_context);
    m_setAside = new FeedSetAsideTab(m_context);
    m_resends = new FeedResendsTab(m_context);
    m_settings = new FeedSettingsTab(m_context);
    connect(m_settings, &FeedSettingsTab::editRequested, this, &FeedPage::editRequested);
    for (QWidget *tab :
        std::initializer_list<QWidget *> { m_timeline, m_attempts, m_waiting, m_setAside, m_resends, m_settings }) {
        tab->setBackgroundRole(QPalette::Base);
        tab->setAutoFillBackground(true);
        m_ui->tabWidget->addTab(tab, QString());
    }
}

void FeedPage::connectButtons()
{
    connect(m_ui->backButton, &QToolButton::clicked, this, &FeedPage::backRequested);
    connect(m_ui->previousButton, &QToolButton::clicked, this, [this] { Q_EMIT neighbourRequested(-1); });
    connect(m_ui->nextButton, &QToolButton::clicked, this, [this] { Q_EMIT neighbourRequested(1); });
    connect(m_ui->pauseButton, &QPushButton::clicked, this, &FeedPage::pause);
    connect(m_ui->resumeButton, &QPushButton::clicked, this,
        [this] { (new ResumeDialog(m_context, m_feed, this))->open(); });
    connect(m_ui->testButton, &QPushButton::clicked, this, &FeedPage::test);
    connect(m_ui->editButton, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_feed); });
    connect(m_ui->resendButton, &QPushButton::clicked, this, &FeedPage::resend);
    auto *menu = new QMenu(m_ui->moreButton);
    m_sendAction = menu->addAction(QString(), this, &FeedPage::send);
    m_sendAction->setObjectName("sendAction");
    m_rewindAction = menu->addAction(QString(), this, [this] { (new RewindDialog(m_context, m_feed, this))->open(); });
    m_rewindAction->setObjectName("rewindAction");
    menu->addSeparator();
    m_removeAction = menu->addAction(QString(), this, &FeedPage::remove);
    m_removeAction->setObjectName("removeAction");
    m_ui->moreButton->setMenu(menu);
}

void FeedPage::retranslateMenu()
{
    m_sendAction->setText(tr("&Send an event now…"));
    m_rewindAction->setText(tr("&Go back to an earlier event…"));
    m_removeAction->setText(tr("&Remove…"));
}

void FeedPage::setFeed(FeedId feed)
{
    m_feed = feed;
    m_ui->problemLabel->setProblem({});
    m_timeline->setFeed(feed);
    m_attempts->setFeed(feed);
    m_waiting->setFeed(feed);
    m_setAside->setFeed(feed);
    m_resends->setFeed(feed);
    m_settings->setFeed(feed);
    update();
}

void FeedPage::showTab(int tab)
{
    m_ui->tabWidget->setCurrentIndex(tab);
}

int FeedPage::tabCount() const
{
    return m_ui->tabWidget->count();
}

void FeedPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslateMenu();
        update();
    }
    QWidget::changeEvent(event);
}

void FeedPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    update(); // the name has another width
}

void FeedPage::update()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed) {
        if (m_feed.isValid() && m_context.live.hasStatus()) {
            m_feed = {};
            Q_EMIT backRequested(); // it was removed
        }
        return;
    }
    const TimePoint now = m_context.live.now();
    const QString name = feed->stored.feed.name;
    m_ui->nameLabel->setText(
        m_ui->nameLabel->fontMetrics().elidedText(name, Qt::ElideRight, std::max(120, m_ui->nameLabel->width())));
    m_ui->nameLabel->setToolTip(name.toHtmlEscaped());
    m_ui->stateLine->setState(feed->state.kind, words::state(*feed, now), words::stateExplanation(*feed, now));
    m_ui->nextLabel->setText(words::whatNext(*feed, now));
    const bool isStopped =
        feed->state.kind == FeedState::Kind::Suspended || feed->state.kind == FeedState::Kind::Paused;
    // Hiding the button that has the focus would lose it: the other takes it over.
    const bool hadFocus = m_ui->pauseButton->hasFocus() || m_ui->resumeButton->hasFocus();
    m_ui->pauseButton->setVisible(!isStopped);
    m_ui->resumeButton->setVisible(isStopped);
    if (hadFocus)
        (isStopped ? m_ui->resumeButton : m_ui->pauseButton)->setFocus();
    showTabTitles(*feed);
}

void FeedPage::showTabTitles(const FeedStatus &feed)
{
    QTabWidget *tabs = m_ui->tabWidget;
    tabs->setTabText(tabs->indexOf(m_timeline), tr("Timeline"));
    tabs->setTabText(tabs->indexOf(m_attempts), tr("Attempts"));
    tabs->setTabText(tabs->indexOf(m_waiting), tr("Waiting %1").arg(words::number(feed.stored.progress.waiting)));
    tabs->setTabText(tabs->indexOf(m_setAside), tr("Set aside %1").arg(words::number(feed.stored.progress.setAside)));
    tabs->setTabText(tabs->indexOf(m_resends), tr("Resends"));
    tabs->setTabText(tabs->indexOf(m_settings), tr("Settings"));
}

void FeedPage::pause()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return;
    m_ui->problemLabel->setProblem({});
    m_context.perform(
        this, [name = feed->stored.feed.name](Commands &commands) { return commands.feeds.pause(name); },
        [this](const Result<void> &paused) {
            if (!paused)
                m_ui->problemLabel->setProblem(paused.error().detail);
        });
}

void FeedPage::test()
{
    if (const FeedStatus *feed = m_context.live.feed(m_feed))
        (new TestDialog(m_context, feed->consumer.name, this))->open();
}

void FeedPage::resend()
{
    if (!m_context.live.feed(m_feed))
        return;
    auto *dialog = new ResendDialog(m_context, { {}, m_feed }, this);
    connect(dialog, &ResendDialog::begun, this, [this] { m_ui->tabWidget->setCurrentWidget(m_resends); });
    dialog->open();
}

void FeedPage::send()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return;
    auto *dialog = new SendEventDialog(m_context, m_feed, {}, this);
    connect(dialog, &SendEventDialog::sent, this, [this] { m_ui->tabWidget->setCurrentWidget(m_resends); });
    connect(dialog, &SendEventDialog::resendRequested, this, [this](const EventRow &row) {
        auto *resend = new ResendDialog(m_context, { { row }, m_feed }, this);
        connect(resend, &ResendDialog::begun, this, [this] { m_ui->tabWidget->setCurrentWidget(m_resends); });
        resend->open();
    });
    dialog->open();
}

void FeedPage::remove()
{
    (new RemoveDialog(m_context, m_feed, this))->open();
}

} // namespace postrider
