// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedsetasidetab.h"

#include "engine/lists.h"
#include "gui/dialogs/resenddialog.h"
#include "gui/dialogs/settledialog.h"
#include "gui/look.h"
#include "gui/models/setasidemodel.h"
#include "gui/widgets/attemptwords.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_feedsetasidetab.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace postrider {

namespace {

/// The newest attempt by which an event that was set aside at `at` was refused on its own; none when a person passed it
/// over.
Result<std::optional<Attempt>> refusal(Database &database, FeedId feed, Sequence sequence, TimePoint at)
{
    constexpr int Few = 20;
    const AttemptFilter filter { feed, { Outcome::Refused }, {}, at + Milliseconds(1) };
    const auto attempts = queries::attempts(database, filter, Few);
    if (!attempts)
        return tl::unexpected(attempts.error());
    const auto found = std::ranges::find_if(*attempts,
        [sequence](const Attempt &attempt) { return attempt.first == sequence && attempt.last == sequence; });
    return found == attempts->end() ? std::nullopt : std::optional<Attempt>(*found);
}

} // namespace

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
    look::makeExplanation(m_ui->saidLabel);
    m_ui->saidLabel->hide();
    m_ui->quoteBox->setName(tr("What the Consumer said"));
    connect(m_ui->sendAgainButton, &QPushButton::clicked, this, &FeedSetAsideTab::sendAgain);
    connect(m_ui->settleButton, &QPushButton::clicked, this, &FeedSetAsideTab::settle);
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
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        update();
        askWhatWasSaid();
    });
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
    showWhatWasSaid({});
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
    m_ui->settleButton->setText(hasChosen ? tr("&Mark as settled…") : tr("&Mark all as settled…"));
    m_ui->settleButton->setEnabled(count > 0);
    m_ui->sendAgainButton->setEnabled(count > 0);
    m_ui->exportButton->setEnabled(count > 0);
    if (m_model->isLoaded())
        m_empty->setText(tr("Nothing is set aside."),
            tr("An event that %1 refuses would stand here, with the reason.").arg(feed->consumer.name));
}

QList<int> FeedSetAsideTab::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_ui->setAsideTable->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void FeedSetAsideTab::sendAgain()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return;
    m_ui->messageLabel->hide();
    ResendSubject subject { {}, m_feed, chosenRows().isEmpty() };
    for (const int row : chosenRows())
        subject.rows.append({ feed->stored.feed.source, m_model->rowAt(row).event });
    auto *dialog = new ResendDialog(m_context, subject, window());
    connect(dialog, &ResendDialog::begun, this, [this](qint64 events) {
        say(tr("%1 being sent again; see Resends.", "%1 is a count of events").arg(words::events(events)));
    });
    dialog->open();
}

/// A range for each run of chosen rows; everything when none is chosen.
void FeedSetAsideTab::settle()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return;
    m_ui->messageLabel->hide();
    const QList<int> rows = chosenRows();
    QList<SequenceRange> ranges;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Sequence sequence = m_model->rowAt(rows[i]).event.sequence;
        if (i == 0 || rows[i] != rows[i - 1] + 1)
            ranges.append({ sequence, sequence });
        ranges.last().last = sequence;
    }
    const qint64 events = rows.isEmpty() ? feed->stored.progress.setAside : rows.size();
    auto *dialog = new SettleDialog(m_context, m_feed, ranges, events, window());
    connect(dialog, &SettleDialog::settled, this, [this](qint64 count) {
        say(tr("%1 marked as settled; the reason is in Activity.", "%1 is a count of events")
                .arg(words::events(count)));
    });
    dialog->open();
}

void FeedSetAsideTab::say(const QString &message)
{
    m_ui->messageLabel->setText(message);
    m_ui->messageLabel->show();
}

void FeedSetAsideTab::askWhatWasSaid()
{
    const QList<int> rows = chosenRows();
    if (rows.size() != 1)
        return showWhatWasSaid({});
    const SetAsideEvent &row = m_model->rowAt(rows.first());
    const auto question = [feed = m_feed, sequence = row.event.sequence, at = row.at](
                              Database &database) { return refusal(database, feed, sequence, at); };
    m_context.ask(this, question, [this, rows](const Result<std::optional<Attempt>> &attempt) {
        if (chosenRows() == rows)
            showWhatWasSaid(attempt.value_or(std::nullopt));
    });
}

void FeedSetAsideTab::showWhatWasSaid(const std::optional<Attempt> &attempt)
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    const QString consumer = feed ? feed->consumer.name : QString();
    QStringList lines;
    if (attempt)
        lines.append(attempt->status ? attemptwords::status(attempt->status) : attempt->note);
    if (attempt && !attempt->responseBody.trimmed().isEmpty())
        lines.append(attemptwords::visible(attempt->responseBody.trimmed()));
    const TimePoint now = m_context.clock.now();
    m_ui->saidLabel->setVisible(attempt.has_value());
    m_ui->saidLabel->setText(!attempt ? QString()
                                      : tr("What %1 said %2, in attempt %3:", "a Consumer, a time, a number")
                                            .arg(consumer, words::time(attempt->startedAt, now))
                                            .arg(attempt->id.value));
    m_ui->quoteBox->setName(tr("What %1 said").arg(consumer));
    m_ui->quoteBox->setText(lines.join(u'\n'));
}

void FeedSetAsideTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->retranslate();
        m_ui->quoteBox->setName(tr("What the Consumer said"));
        update();
        askWhatWasSaid();
    }
    QWidget::changeEvent(event);
}

} // namespace postrider
