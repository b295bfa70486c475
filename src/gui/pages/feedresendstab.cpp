// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedresendstab.h"

#include "engine/commands.h"
#include "engine/queries.h"
#include "gui/look.h"
#include "gui/models/resendtablemodel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_feedresendstab.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>

#include <array>

namespace postrider {

FeedResendsTab::FeedResendsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FeedResendsTab>())
    , m_model(new ResendTableModel(context.clock, this))
{
    m_ui->setupUi(this);
    m_ui->sentenceLabel->setTextFormat(Qt::PlainText);
    prepareTable();
    connectButtons();
    update();
    connect(&context.live, &Live::changed, this, &FeedResendsTab::refresh);
}

FeedResendsTab::~FeedResendsTab() = default;

void FeedResendsTab::prepareTable()
{
    QTableView *table = m_ui->resendTable;
    look::prepareTable(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(m_model);
    const int em = fontMetrics().averageCharWidth();
    const std::array widths { 18, 28, 24, 18 };
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        table->horizontalHeader()->resizeSection(column, widths[static_cast<std::size_t>(column)] * em);
    table->horizontalHeader()->setStretchLastSection(true);
    m_empty = new EmptyState(table);
    m_tools = new TableTools(table, tr("Resends"));
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FeedResendsTab::update);
}

void FeedResendsTab::connectButtons()
{
    connect(m_ui->pauseButton, &QPushButton::clicked, this, [this] {
        const Resend *resend = chosen();
        const bool isPaused = resend && resend->isPaused;
        change([isPaused](ResendCommands &commands, ResendId id) {
            return isPaused ? commands.resume(id) : commands.pause(id);
        });
    });
    connect(m_ui->orderButton, &QPushButton::clicked, this, [this] {
        const Resend *resend = chosen();
        const bool goesFirst = resend && !resend->goesFirst;
        change([goesFirst](ResendCommands &commands, ResendId id) { return commands.setGoesFirst(id, goesFirst); });
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this,
        [this] { change([](ResendCommands &commands, ResendId id) { return commands.cancel(id); }); });
    connect(m_ui->againButton, &QPushButton::clicked, this, &FeedResendsTab::sendAgain);
    connect(m_ui->exportButton, &QPushButton::clicked, m_tools->exportAction(), &QAction::trigger);
}

void FeedResendsTab::setFeed(FeedId feed)
{
    if (m_feed == feed)
        return;
    m_feed = feed;
    m_speed.reset();
    m_model->setResends({});
    m_empty->setText({});
    m_ui->messageLabel->clear();
    refresh();
}

void FeedResendsTab::refresh()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!isVisible() || !feed)
        return;
    if (std::exchange(m_isAsking, true)) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    struct Answer
    {
        QList<Resend> resends;
        Speed speed;
    };
    const auto question = [feed = *feed](Database &database) -> Result<Answer> {
        constexpr int MostRows = 200;
        const auto resends = queries::resends(database, feed.stored.feed.id, MostRows);
        const auto speed = queries::speed(database, feed);
        if (!resends || !speed)
            return tl::unexpected(resends ? speed.error() : resends.error());
        return Answer { *resends, *speed };
    };
    m_context.ask(this, question, [this, asked = m_feed](const Result<Answer> &answer) {
        m_isAsking = false;
        if (answer && asked == m_feed) {
            m_model->setResends(answer->resends);
            m_speed = answer->speed;
            m_empty->setText(
                tr("Nothing was sent again."), tr("Resend… above sends events again; so does the page Events."));
        } else if (!answer) {
            m_ui->messageLabel->setText(answer.error().detail);
        }
        update();
        if (m_isStale || asked != m_feed)
            refresh();
    });
}

void FeedResendsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

const Resend *FeedResendsTab::chosen() const
{
    const QModelIndexList rows = m_ui->resendTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->rowAt(rows.first().row());
}

void FeedResendsTab::update()
{
    const Resend *resend = chosen();
    const bool isRunning = resend && !resend->endedAt;
    for (QPushButton *button : { m_ui->pauseButton, m_ui->orderButton, m_ui->cancelButton })
        button->setEnabled(isRunning);
    const bool canRepeat = resend && resend->isByHand() && resend->endedAt;
    m_ui->againButton->setVisible(canRepeat);
    m_ui->pauseButton->setText(isRunning && resend->isPaused ? tr("&Go on") : tr("&Pause"));
    m_ui->orderButton->setText(isRunning && resend->goesFirst ? tr("&After what is new") : tr("&Before what is new"));
    m_ui->sentenceLabel->setText(sentence());
}

QString FeedResendsTab::sentence() const
{
    qint64 left = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Resend &resend = m_model->rowAt(row);
        left += resend.endedAt || resend.isPaused ? 0 : resend.waiting;
    }
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (left == 0 || !feed)
        return tr("Nothing is being sent again.");
    const QString events = words::events(left);
    if (feed->stored.progress.suspension || feed->stored.progress.isPaused)
        return tr("%1 to be sent again once the feed is resumed.").arg(events);
    if (!m_speed)
        return tr("%1 to be sent again.").arg(events);
    const TimePoint now = m_context.live.now();
    const TimePoint end = std::max(now, feed->standing.notBefore()) + m_speed->timeFor(left);
    return tr("%1 to be sent again, until about %2 at its pace.").arg(events, words::time(end, now));
}

void FeedResendsTab::change(const Change &change)
{
    const Resend *resend = chosen();
    if (!resend)
        return;
    m_ui->messageLabel->clear();
    m_context.perform(
        this, [change, id = resend->id](Commands &commands) { return change(commands.resends, id); },
        [this](const Result<void> &done) {
            if (!done)
                m_ui->messageLabel->setText(done.error().detail);
            refresh();
        });
}

void FeedResendsTab::sendAgain()
{
    const Resend *resend = chosen();
    if (!resend)
        return;
    m_ui->messageLabel->clear();
    m_context.perform(
        this, [id = resend->id](Commands &commands) { return commands.hand.again(id); },
        [this](const Result<ResendId> &begun) {
            if (!begun)
                m_ui->messageLabel->setText(begun.error().detail);
            refresh();
        });
}

void FeedResendsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->retranslate();
        m_empty->setText({});
        update();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace postrider
