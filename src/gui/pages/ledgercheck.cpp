// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ledgercheck.h"

#include "engine/queries.h"
#include "gui/look.h"
#include "gui/models/verificationmodel.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_ledgercheck.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace postrider {

using namespace std::chrono_literals;

LedgerCheck::LedgerCheck(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::LedgerCheck>())
    , m_model(new VerificationModel(this))
{
    m_ui->setupUi(this);
    look::makeExplanation(m_ui->explanationLabel);
    for (QLabel *label : { m_ui->resultLabel, m_ui->adviceLabel, m_ui->countLabel })
        label->setTextFormat(Qt::PlainText);
    m_ui->countLabel->setMinimumWidth(34 * fontMetrics().averageCharWidth()); // so that the bar keeps its length
    prepareTable();
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &LedgerCheck::updateProgress);
    connect(m_ui->startButton, &QPushButton::clicked, this, &LedgerCheck::start);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->cancel();
    });
    update();
}

LedgerCheck::~LedgerCheck()
{
    if (m_progress)
        m_progress->cancel();
}

void LedgerCheck::prepareTable()
{
    QTableView *table = m_ui->feedTable;
    look::prepareTable(table);
    table->setModel(m_model);
    table->horizontalHeader()->resizeSection(VerificationModel::FeedColumn, 22 * fontMetrics().averageCharWidth());
    table->horizontalHeader()->setStretchLastSection(true);
    auto *tools = new TableTools(table, tr("Check of the ledger"));
    connect(m_ui->exportButton, &QPushButton::clicked, tools->exportAction(), &QAction::trigger);
}

void LedgerCheck::start()
{
    m_progress = std::make_shared<WorkProgress>();
    m_outcome.reset();
    m_model->setFeeds({});
    m_startedAt = m_context.clock.now();
    m_began = m_context.clock.elapsed();
    m_timer.start();
    update();
    m_ui->cancelButton->setFocus();
    m_context.engine
        .askAside([progress = m_progress](Database &database) { return queries::verify(database, *progress); })
        .then(
            &m_context.engine, whileAlive(this, [this](const Result<QList<Verification>> &result) { finish(result); }));
}

void LedgerCheck::finish(const Result<QList<Verification>> &result)
{
    const bool hadFocus = m_ui->cancelButton->hasFocus();
    m_timer.stop();
    m_outcome = Outcome { {}, m_progress->all(), m_context.clock.elapsed() - m_began };
    m_progress.reset();
    if (result)
        m_model->setFeeds(*result);
    else
        m_outcome->error = result.error();
    update();
    for (int column = VerificationModel::Accepted; column <= VerificationModel::WrongFrom; ++column)
        m_ui->feedTable->resizeColumnToContents(column);
    if (hadFocus)
        m_ui->startButton->setFocus();
}

void LedgerCheck::update()
{
    const bool hasAnswer = m_outcome && !m_outcome->error;
    m_ui->startButton->setVisible(!isRunning());
    m_ui->progressWidget->setVisible(isRunning());
    m_ui->resultLabel->setVisible(m_outcome.has_value());
    m_ui->resultLabel->setText(sentence());
    m_ui->adviceLabel->setText(advice());
    m_ui->adviceLabel->setVisible(!m_ui->adviceLabel->text().isEmpty());
    m_ui->feedTable->setVisible(hasAnswer && m_model->rowCount() > 0);
    m_ui->exportButton->setVisible(m_ui->feedTable->isVisibleTo(this));
    const bool isSound = hasAnswer && advice().isEmpty();
    m_ui->feedTable->setColumnHidden(VerificationModel::WrongFrom, isSound);
    m_ui->feedTable->setColumnHidden(VerificationModel::Problem, isSound);
    updateProgress();
}

void LedgerCheck::updateProgress()
{
    constexpr int Steps = 1000;
    if (!m_progress)
        return;
    const qint64 all = m_progress->all();
    const qint64 done = m_progress->done();
    m_ui->progressBar->setRange(0, all > 0 ? Steps : 0);
    m_ui->progressBar->setValue(all > 0 ? static_cast<int>(done * Steps / all) : 0);
    m_ui->countLabel->setText(done > 0 ? tr("%1 of %2 events").arg(words::number(done), words::number(all))
                                       : tr("Reading what was accepted…"));
}

QString LedgerCheck::sentence() const
{
    if (!m_outcome)
        return {};
    if (m_outcome->error)
        return m_outcome->error->kind == Error::Kind::Cancelled ? tr("The check was cancelled. It changed nothing.")
                                                                : m_outcome->error->detail;
    const QList<Verification> &feeds = m_model->feeds();
    const auto wrong = std::ranges::count_if(feeds, [](const Verification &feed) { return !feed.problem.isEmpty(); });
    const QString when = tr("Checked %1 in %2.", "a time, a duration")
                             .arg(words::time(m_startedAt, m_context.clock.now()),
                                 words::duration(std::max<Milliseconds>(m_outcome->duration, 1s)));
    if (wrong > 0)
        return tr("The record of %n feed(s) is wrong.", nullptr, static_cast<int>(wrong)) + u' ' + when;
    if (feeds.isEmpty())
        return tr("There is no feed yet, so there is nothing to account for.");
    return tr("Every one of %1 events is accounted for in %n feed(s).", nullptr, static_cast<int>(feeds.size()))
               .arg(words::number(m_outcome->events))
        + u' ' + when;
}

QString LedgerCheck::advice() const
{
    const QList<Verification> &feeds = m_model->feeds();
    const auto wrong = std::ranges::find_if(feeds, [](const Verification &feed) { return !feed.problem.isEmpty(); });
    if (wrong == feeds.end())
        return {};
    const QString keep = tr("Keep a copy of the profile's folder and ask for help.");
    if (!wrong->wrong || wrong->wrong->isNone())
        return keep;
    return keep + u' '
        + tr("To be sure that a Consumer has everything, send its events again from the first sequence that is wrong: "
             "on the page Events, look for \"%1..\".")
              .arg(wrong->wrong->value);
}

void LedgerCheck::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace postrider
