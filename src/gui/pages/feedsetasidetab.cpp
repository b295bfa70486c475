// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedsetasidetab.h"

#include "engine/resendplan.h"
#include "gui/look.h"
#include "gui/models/setasidemodel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_feedsetasidetab.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMessageBox>

#include <algorithm>

namespace postrider {

FeedSetAsideTab::FeedSetAsideTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FeedSetAsideTab>())
    , m_model(new SetAsideModel(context.engine, context.clock, this))
{
    m_ui->setupUi(this);
    m_ui->sentenceLabel->setTextFormat(Qt::PlainText);
    m_ui->messageLabel->setTextFormat(Qt::PlainText);
    m_ui->messageLabel->hide();
    prepareTable();
    connect(m_ui->sendAgainButton, &QPushButton::clicked, this, &FeedSetAsideTab::measure);
    connect(&context.live, &Live::changed, this, &FeedSetAsideTab::refresh);
}

FeedSetAsideTab::~FeedSetAsideTab() = default;

void FeedSetAsideTab::prepareTable()
{
    QTableView *table = m_ui->setAsideTable;
    look::prepareTable(table);
    table->setModel(m_model);
    QHeaderView *header = table->horizontalHeader();
    const int em = fontMetrics().averageCharWidth();
    header->resizeSection(SetAsideModel::SequenceColumn, 24 * em);
    header->resizeSection(SetAsideModel::Resource, 16 * em);
    header->resizeSection(SetAsideModel::Record, 20 * em);
    header->resizeSection(SetAsideModel::Since, 20 * em);
    header->setSectionResizeMode(SetAsideModel::Reason, QHeaderView::Stretch);
    m_empty = new EmptyState(table);
    m_tools = new TableTools(table, tr("Set aside"));
    connect(m_ui->exportButton, &QPushButton::clicked, m_tools->exportAction(), &QAction::trigger);
    connect(m_model, &PagedModel::loaded, this, &FeedSetAsideTab::update);
    connect(m_model, &PagedModel::failed, m_ui->sentenceLabel, &QLabel::setText);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FeedSetAsideTab::update);
}

void FeedSetAsideTab::setFeed(FeedId feed)
{
    if (m_feed == feed)
        return;
    m_feed = feed;
    m_count = -1;
    m_empty->setText({});
    m_ui->messageLabel->hide();
    const FeedStatus *status = m_context.live.feed(feed);
    m_tools->setFileName(status ? tr("Set aside %1").arg(status->stored.feed.name) : tr("Set aside"));
    m_model->setFeed(feed);
    refresh();
}

void FeedSetAsideTab::refresh()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!isVisible() || !feed)
        return;
    if (std::exchange(m_count, feed->stored.progress.setAside) != m_count)
        m_model->refresh();
    update();
}

void FeedSetAsideTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void FeedSetAsideTab::update()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return;
    const qint64 count = feed->stored.progress.setAside;
    const int plural = static_cast<int>(std::min<qint64>(count, 1'000'000));
    m_ui->sentenceLabel->setText(count == 0
            ? tr("Nothing is set aside.")
            : tr("%1 is (are) set aside: %2 does not have them. Send them again once the cause is mended.",
                "%1 is a count of events", plural)
                  .arg(words::events(count), feed->consumer.name));
    const bool hasChosen = m_ui->setAsideTable->selectionModel()->hasSelection();
    m_ui->sendAgainButton->setText(hasChosen ? tr("Send a&gain…") : tr("Send all a&gain…"));
    m_ui->sendAgainButton->setEnabled(count > 0);
    m_ui->exportButton->setEnabled(count > 0);
    if (m_model->isLoaded())
        m_empty->setText(tr("Nothing is set aside."),
            tr("An event that %1 refuses would stand here, with the reason.").arg(feed->consumer.name));
}

/// A resend for each run of chosen rows, or one of all.
QList<Resend> FeedSetAsideTab::chosen() const
{
    Resend resend;
    resend.feed = m_feed;
    resend.selection = Resend::Selection::SetAside;
    resend.first = { 0 };
    resend.last = Sequence::max();
    QList<int> rows;
    for (const QModelIndex &index : m_ui->setAsideTable->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty())
        return { resend };
    std::ranges::sort(rows);
    QList<Resend> resends;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Sequence sequence = m_model->rowAt(rows[i]).event.sequence;
        if (i == 0 || rows[i] != rows[i - 1] + 1) {
            resend.first = sequence;
            resends.append(resend);
        }
        resends.last().last = sequence;
    }
    return resends;
}

void FeedSetAsideTab::measure()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return;
    m_ui->messageLabel->hide();
    const auto question = [name = feed->stored.feed.name, wanted = chosen(), now = m_context.clock.now()](
                              Database &database) -> Result<QList<Resend>> {
        QList<Resend> measured;
        for (const Resend &resend : wanted) {
            const auto measure = queries::planResend(database, name, { resend }, now);
            if (!measure)
                return tl::unexpected(measure.error());
            measured.append(measure->resend);
        }
        return measured;
    };
    m_context.ask(this, question, [this](const Result<QList<Resend>> &resends) {
        if (resends)
            return confirm(*resends);
        m_ui->messageLabel->setText(resends.error().detail);
        m_ui->messageLabel->show();
    });
}

void FeedSetAsideTab::confirm(const QList<Resend> &resends)
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return;
    qint64 events = 0;
    for (const Resend &resend : resends)
        events += resend.events;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Send again"), QString(), QMessageBox::Cancel, window());
    box->setObjectName("sendAgainMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("This sends %1 again to %2.").arg(words::events(events), feed->consumer.name));
    box->setInformativeText(tr("What is refused once more stays set aside."));
    auto *send = box->addButton(tr("Send again"), QMessageBox::AcceptRole);
    send->setObjectName("confirmSendButton");
    box->setDefaultButton(send);
    connect(send, &QPushButton::clicked, this, [this, resends] { sendAgain(resends); });
    box->open();
}

void FeedSetAsideTab::sendAgain(const QList<Resend> &resends)
{
    m_context.perform(
        this,
        [resends](Commands &commands) -> Result<void> {
            if (const auto begun = commands.resends.begin(resends); !begun)
                return tl::unexpected(begun.error());
            return {};
        },
        [this](const Result<void> &done) {
            m_ui->messageLabel->setText(done ? tr("They are sent after what is live.") : done.error().detail);
            m_ui->messageLabel->show();
        });
}

void FeedSetAsideTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace postrider
