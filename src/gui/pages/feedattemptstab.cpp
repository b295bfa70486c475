// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedattemptstab.h"

#include "engine/exports.h"
#include "gui/look.h"
#include "gui/models/attemptmodel.h"
#include "gui/widgets/attemptwords.h"
#include "gui/widgets/dayrange.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/statedelegate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_feedattemptstab.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QScrollBar>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Outcomes { Outcome::Accepted, Outcome::Throttled, Outcome::Failed, Outcome::Refused };

} // namespace

FeedAttemptsTab::FeedAttemptsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FeedAttemptsTab>())
    , m_model(new AttemptModel(context.engine, context.clock, this))
{
    m_ui->setupUi(this);
    prepareTable();
    prepareDetails();
    m_days = new DayRange(m_ui->timeComboBox, m_ui->fromDateEdit, m_ui->toLabel, m_ui->toDateEdit, this);
    look::makeExplanation(m_ui->messageLabel);
    m_ui->newAttemptsButton->setText(tr("%n new attempt(s)", nullptr, 0));
    m_ui->newAttemptsButton->hide();
    prepareExport();
    fillOutcomes();
    connect(m_days, &DayRange::changed, this, &FeedAttemptsTab::applyFilter);
    connect(m_ui->outcomeComboBox, &QComboBox::currentIndexChanged, this, &FeedAttemptsTab::applyFilter);
    connect(m_ui->newAttemptsButton, &QPushButton::clicked, this, &FeedAttemptsTab::showNewAttempts);
    connect(&context.live, &Live::changed, this, &FeedAttemptsTab::refresh);
}

FeedAttemptsTab::~FeedAttemptsTab() = default;

void FeedAttemptsTab::prepareTable()
{
    QTableView *table = m_ui->attemptTable;
    look::prepareTable(table);
    table->setModel(m_model);
    table->setItemDelegateForColumn(AttemptModel::OutcomeColumn, new StateDelegate(this));
    QHeaderView *header = table->horizontalHeader();
    const int em = fontMetrics().averageCharWidth();
    const std::array widths { 20, 20, 10, 22, 26, 12, 14 };
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        header->resizeSection(column, widths[static_cast<std::size_t>(column)] * em);
    header->setSectionResizeMode(AttemptModel::Sequences, QHeaderView::Stretch);
    m_empty = new EmptyState(table);
    connect(m_model, &PagedModel::loaded, this, &FeedAttemptsTab::updateEmptyState);
    connect(m_model, &PagedModel::failed, m_ui->messageLabel, &QLabel::setText);
    connect(m_model, &PagedModel::newRowsCounted, this, [this](int count) {
        m_newAttempts = count;
        m_ui->newAttemptsButton->setText(count < PagedModel::PageSize
                ? tr("%n new attempt(s)", nullptr, count)
                : tr("More than %n new attempts", nullptr, count - 1));
        m_ui->newAttemptsButton->setVisible(count > 0);
    });
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &FeedAttemptsTab::updateHeld);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateHeld();
        chooseAttempt();
    });
}

void FeedAttemptsTab::prepareDetails()
{
    m_ui->detailsPane->hide();
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);
    m_ui->meaningLabel->setTextFormat(Qt::PlainText);
    m_ui->meaningLabel->setFont(look::headingFont(m_ui->meaningLabel->font()));
    look::makeExplanation(m_ui->certaintyLabel);
    m_ui->certaintyLabel->setWordWrap(true);
    for (QLabel *label : { m_ui->requestLabel, m_ui->responseLabel })
        look::makeExplanation(label);
    for (QPlainTextEdit *edit : { m_ui->requestEdit, m_ui->responseEdit }) {
        edit->setReadOnly(true);
        edit->setTabChangesFocus(true);
        edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        edit->setWordWrapMode(QTextOption::WrapAnywhere);
        edit->setLayoutDirection(Qt::LeftToRight);
    }
    const auto copies = [this](QPushButton *button, auto text) {
        connect(button, &QPushButton::clicked, this, [this, text] {
            if (m_details)
                QGuiApplication::clipboard()->setText(text());
        });
    };
    copies(m_ui->copyCurlButton, [this] { return attemptwords::curl(m_details->attempt, m_details->body); });
    copies(m_ui->copyDetailsButton, [this] {
        return attemptwords::details(m_details->attempt, m_details->body, consumerName(), m_context.live.now());
    });
}

void FeedAttemptsTab::prepareExport()
{
    m_tools = new TableTools(m_ui->attemptTable, tr("Attempts"));
    m_tools->setExporter([this](const QString &path, const std::shared_ptr<ExportProgress> &progress) {
        return m_context.engine.askAside([filter = m_model->filter(), path, progress](Database &database) {
            return exports::attemptsToCsv(database, filter, path, progress.get());
        });
    });
    connect(m_ui->exportButton, &QPushButton::clicked, m_tools->exportAction(), &QAction::trigger);
    connect(m_tools, &TableTools::exported, this, [this](const QString &, qint64 rows) {
        m_ui->messageLabel->setText(
            tr("%1 attempt(s) exported", nullptr, static_cast<int>(rows)).arg(words::number(rows)));
    });
}

void FeedAttemptsTab::fillOutcomes()
{
    QComboBox *box = m_ui->outcomeComboBox;
    const QSignalBlocker blocker(box);
    const int chosen = std::max(0, box->currentIndex());
    box->clear();
    box->addItem(tr("Every outcome"));
    for (const Outcome outcome : Outcomes)
        box->addItem(look::signIcon(attemptwords::stateOf(outcome), palette()), attemptwords::name(outcome));
    box->setCurrentIndex(chosen);
}

void FeedAttemptsTab::setFeed(FeedId feed)
{
    if (m_feed == feed)
        return;
    m_feed = feed;
    m_ui->messageLabel->clear();
    const FeedStatus *status = m_context.live.feed(feed);
    m_tools->setFileName(status ? tr("Attempts %1").arg(status->stored.feed.name) : tr("Attempts"));
    applyFilter();
}

void FeedAttemptsTab::applyFilter()
{
    if (!m_feed.isValid())
        return;
    const TimePoint now = m_context.live.now();
    AttemptFilter filter { m_feed, {}, m_days->from(now), m_days->to(now) };
    if (const int chosen = m_ui->outcomeComboBox->currentIndex(); chosen > 0)
        filter.outcomes = { Outcomes[static_cast<std::size_t>(chosen - 1)] };
    m_empty->setText({});
    m_model->setHeld(false);
    m_model->setFilter(filter);
    m_chosen = {};
    m_ui->detailsPane->hide();
}

void FeedAttemptsTab::refresh()
{
    m_isStale = true;
    if (!isVisible() || !m_feed.isValid())
        return;
    m_isStale = false;
    m_model->refresh();
}

void FeedAttemptsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void FeedAttemptsTab::updateHeld()
{
    m_model->setHeld(
        m_ui->attemptTable->verticalScrollBar()->value() > 0 || m_ui->attemptTable->selectionModel()->hasSelection());
}

void FeedAttemptsTab::updateEmptyState()
{
    const bool isFiltered = m_ui->outcomeComboBox->currentIndex() > 0 || m_ui->timeComboBox->currentIndex() > 0;
    if (isFiltered)
        m_empty->setText(tr("No attempt matches."), tr("Choose another outcome or another time above."));
    else
        m_empty->setText(tr("Nothing was sent yet."), tr("As soon as an event waits, it is sent, and stands here."));
}

void FeedAttemptsTab::showNewAttempts()
{
    m_ui->attemptTable->clearSelection();
    m_ui->attemptTable->scrollToTop();
    m_ui->attemptTable->setFocus();
    updateHeld();
}

void FeedAttemptsTab::chooseAttempt()
{
    const QModelIndexList rows = m_ui->attemptTable->selectionModel()->selectedRows();
    const AttemptId chosen = rows.size() == 1 ? m_model->rowAt(rows.first().row()).id : AttemptId {};
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    m_ui->detailsPane->setVisible(chosen.isValid() && m_details);
    if (!chosen.isValid())
        return;
    const auto question = [chosen](Database &database) -> Result<Details> {
        const auto attempt = queries::attempt(database, chosen);
        if (!attempt)
            return tl::unexpected(attempt.error());
        const auto body = queries::sentBody(database, *attempt);
        return Details { *attempt, body.value_or(SentBody {}), body ? QString() : body.error().detail };
    };
    m_context.ask(this, question, [this, chosen](const Result<Details> &details) {
        if (chosen != m_chosen)
            return;
        if (details) {
            m_details = *details;
            showDetails();
        } else {
            m_ui->messageLabel->setText(details.error().detail);
        }
    });
}

void FeedAttemptsTab::showDetails()
{
    if (!m_details || m_details->attempt.id != m_chosen)
        return;
    const auto &[attempt, body, problem] = *m_details;
    const QString doubt = problem.isEmpty() ? attemptwords::certainty(body) : problem;
    m_ui->meaningLabel->setText(attemptwords::meaning(attempt, consumerName(), m_context.live.now()));
    m_ui->requestEdit->setPlainText(attemptwords::request(attempt, body));
    m_ui->responseEdit->setPlainText(attemptwords::response(attempt));
    m_ui->certaintyLabel->setText(doubt);
    m_ui->certaintyLabel->setVisible(!doubt.isEmpty());
    m_ui->copyCurlButton->setEnabled(doubt.isEmpty());
    m_ui->detailsPane->show();
    m_ui->attemptTable->scrollTo(m_ui->attemptTable->currentIndex());
}

QString FeedAttemptsTab::consumerName() const
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    return feed ? feed->consumer.name : tr("The Consumer");
}

void FeedAttemptsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        fillOutcomes();
    QWidget::changeEvent(event);
}

void FeedAttemptsTab::retranslate()
{
    m_ui->retranslateUi(this);
    m_days->retranslate();
    fillOutcomes();
    m_model->retranslate();
    Q_EMIT m_model->newRowsCounted(m_newAttempts);
    if (m_model->isLoaded())
        updateEmptyState();
    showDetails();
}

} // namespace postrider
