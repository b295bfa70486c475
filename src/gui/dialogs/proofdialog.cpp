// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/proofdialog.h"

#include "engine/exportprogress.h"
#include "engine/statementexport.h"
#include "gui/look.h"
#include "gui/pagecontext.h"
#include "gui/widgets/fileexport.h"
#include "report/pdf.h"
#include "report/statementdocument.h"
#include "ui_proofdialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

enum What { WholeRecord, ChosenEvents };
enum Format { Pdf, Csv };

/// Away from the GUI thread: asks the ledger, and writes what it says.
FileExport::Write writer(Engine &engine, const StatementRequest &request, TimePoint now, Format format)
{
    return [&engine, request, now, format](const QString &path, const std::shared_ptr<ExportProgress> &progress) {
        return engine.askAside([request, now, format, path, progress](Database &database) -> Result<qint64> {
            const auto statement =
                queries::statement(database, request, now, [&progress] { return !progress->isCancelled(); });
            if (!statement)
                return tl::unexpected(statement.error());
            if (format == Csv)
                return statementexport::toCsv(*statement, path, progress.get());
            const QLocale locale;
            return pdf::write(statementDocument(*statement, QTimeZone::systemTimeZone(), locale), path,
                pdf::pageSize(QLocale::system()), progress.get());
        });
    };
}

} // namespace

ProofDialog::ProofDialog(const PageContext &context, const QList<EventRow> &rows, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_rows(rows)
    , m_ui(std::make_unique<Ui::ProofDialog>())
    , m_export(new FileExport(this))
{
    Q_ASSERT(!rows.isEmpty());
    setAttribute(Qt::WA_DeleteOnClose);
    m_rows.removeIf([source = rows.first().source](const EventRow &row) { return row.source != source; });
    std::ranges::sort(m_rows, {}, [](const EventRow &row) { return row.event.sequence; });
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    look::makeExplanation(m_ui->explanationLabel);
    if (isOfOneRecord())
        m_ui->whatComboBox->addItem(QString(), WholeRecord);
    m_ui->whatComboBox->addItem(QString(), ChosenEvents);
    m_ui->formatComboBox->addItems({ QString(), QString() });
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setDefault(true);
    fillConsumers();
    retranslate();
    m_ui->savedWidget->hide();
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ProofDialog::save);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &FileExport::busyChanged, this, &ProofDialog::update);
    connect(m_export, &FileExport::exported, this, &ProofDialog::showSaved);
    connect(m_ui->openButton, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_saved)); });
    connect(m_ui->folderButton, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_saved).absolutePath())); });
}

ProofDialog::~ProofDialog() = default;

/// The Consumers that have a Feed of the Source; first chosen is one whose Feed carries what is asked for.
void ProofDialog::fillConsumers()
{
    const EventRow &row = m_rows.last();
    bool isChosen = false;
    for (const StoredConsumer &stored : m_context.live.status().consumers) {
        bool isThere = false;
        bool isCarried = false;
        for (const FeedStatus &feed : m_context.live.status().feeds) {
            if (feed.stored.feed.consumer != stored.consumer.id || feed.stored.feed.source != row.source)
                continue;
            isThere = true;
            isCarried = isCarried || feed.stored.carries(row.event);
        }
        if (!isThere)
            continue;
        m_ui->consumerComboBox->addItem(stored.consumer.name);
        if (isCarried && !std::exchange(isChosen, true))
            m_ui->consumerComboBox->setCurrentIndex(m_ui->consumerComboBox->count() - 1);
    }
}

bool ProofDialog::isOfOneRecord() const
{
    const EntityEvent &first = m_rows.first().event;
    return std::ranges::all_of(m_rows, [&first](const EventRow &row) {
        return row.event.resourceName == first.resourceName && row.event.resourceRecordKey == first.resourceRecordKey;
    });
}

bool ProofDialog::isWholeRecord() const
{
    return m_ui->whatComboBox->currentData().toInt() == WholeRecord;
}

StatementRequest ProofDialog::request() const
{
    StatementRequest request;
    request.consumer = m_ui->consumerComboBox->currentText();
    request.who = m_context.user;
    if (const StoredSource *source = m_context.live.source(m_rows.first().source))
        request.source = source->source.name;
    if (isWholeRecord()) {
        request.resourceName = m_rows.first().event.resourceName;
        request.recordKey = m_rows.first().event.resourceRecordKey;
        return request;
    }
    for (const EventRow &row : m_rows)
        request.ranges.append({ row.event.sequence, row.event.sequence });
    return request;
}

QString ProofDialog::subject() const
{
    const EntityEvent &event = m_rows.first().event;
    if (isWholeRecord())
        return tr("%1 %2", "a resource and a key").arg(event.resourceName, event.resourceRecordKey);
    const QString first = QString::number(event.sequence.value);
    return m_rows.size() == 1 ? tr("event %1").arg(first)
                              : tr("events %1 to %2").arg(first, QString::number(m_rows.last().event.sequence.value));
}

void ProofDialog::save()
{
    const Format format = m_ui->formatComboBox->currentIndex() == Csv ? Csv : Pdf;
    const QString name = statementName(m_ui->consumerComboBox->currentText(), subject());
    const FileExport::Proposal proposal = format == Csv
        ? FileExport::Proposal { tr("Save the proof"), name, tr("Tables (*.csv)"), u"csv"_s }
        : FileExport::Proposal { tr("Save the proof"), name, tr("Documents (*.pdf)"), u"pdf"_s };
    m_export->askForFile(proposal, writer(m_context.engine, request(), m_context.clock.now(), format));
}

void ProofDialog::showSaved(const QString &path)
{
    m_saved = path;
    update();
    m_ui->savedWidget->show();
    adjustSize();
    m_ui->openButton->setFocus();
}

void ProofDialog::update()
{
    const bool hasConsumer = m_ui->consumerComboBox->count() > 0;
    m_ui->consumerComboBox->setEnabled(hasConsumer);
    QPushButton *save = m_ui->buttonBox->button(QDialogButtonBox::Save);
    save->setEnabled(hasConsumer && !m_export->isBusy());
    m_ui->explanationLabel->setText(hasConsumer
            ? tr("What it was sent and when, each try with its headers, and what it answered, with its own Date and "
                 "request numbers. The token is never in it. Fit to be mailed.")
            : tr("No Consumer has a feed of this Source, so nobody was ever to get it."));
    if (!m_saved.isEmpty())
        m_ui->savedLabel->setText(tr("Saved as %1.").arg(QDir::toNativeSeparators(m_saved)));
}

void ProofDialog::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->sentenceLabel->setText(tr("Prove what a Consumer was sent"));
    const EntityEvent &event = m_rows.first().event;
    if (const int record = m_ui->whatComboBox->findData(WholeRecord); record >= 0)
        m_ui->whatComboBox->setItemText(
            record, tr("Every event of %1 %2").arg(event.resourceName, event.resourceRecordKey));
    m_ui->whatComboBox->setItemText(m_ui->whatComboBox->findData(ChosenEvents),
        m_rows.size() == 1 ? tr("Event %1 alone").arg(event.sequence.value)
                           : tr("The %n chosen event(s)", nullptr, static_cast<int>(m_rows.size())));
    m_ui->formatComboBox->setItemText(Pdf, tr("PDF, to be read"));
    m_ui->formatComboBox->setItemText(Csv, tr("CSV, a table for spreadsheets"));
    update();
}

void ProofDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace postrider
