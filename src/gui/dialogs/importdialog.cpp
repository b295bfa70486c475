// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/importdialog.h"

#include "gui/importwords.h"
#include "gui/look.h"
#include "gui/models/importchangemodel.h"
#include "gui/models/importproblemmodel.h"
#include "gui/pagecontext.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_importdialog.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_changes(new ImportChangeModel(this))
    , m_problems(new ImportProblemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    look::makeExplanation(m_ui->explanationLabel);
    look::prepareTable(m_ui->listTable);
    m_ui->listTable->horizontalHeader()->setStretchLastSection(true);
    m_ui->listTable->setModel(m_changes);
    m_tools = new TableTools(m_ui->listTable, {});
    m_ui->detailsEdit->setFixedHeight(fontMetrics().lineSpacing() * 3 + look::ControlSpacing * 2);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setObjectName("importButton");
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setObjectName("closeButton");
    connectButtons();
    retranslate();
    // Room for the texts, but not more than a small screen has.
    resize(std::clamp(fontMetrics().averageCharWidth() * 110, 760, 1000),
        std::clamp(fontMetrics().lineSpacing() * 32, 520, 630));
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::connectButtons()
{
    connect(m_ui->fileButton, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_ui->againButton, &QPushButton::clicked, this, [this] { read(m_path); });
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ImportDialog::copyAll);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(isVisible() ? this : parentWidget(), tr("Import Consumers and Feeds"));
    dialog->setObjectName("importFileDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Consumers and Feeds (*.csv *.json *.txt)"), tr("All files (*)") });
    dialog->setDirectory(m_path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                          : QFileInfo(m_path).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        read(path);
        open();
    });
    connect(dialog, &QFileDialog::rejected, this, [this] {
        if (!isVisible())
            deleteLater();
    });
    dialog->open();
}

void ImportDialog::read(const QString &path)
{
    m_path = path;
    m_plan.reset();
    m_ui->problemLabel->setProblem({});
    show(State::Reading);
    m_context.askAside(
        this, [path](Database &database) { return exchange::planFile(database, path); },
        [this, path](const Result<exchange::Plan> &plan) {
            if (path == m_path)
                take(plan);
        });
}

void ImportDialog::take(const Result<exchange::Plan> &plan)
{
    if (!plan) {
        m_ui->problemLabel->setProblem(plan.error().detail);
        show(State::Unreadable);
        return;
    }
    m_plan = *plan;
    show(plan->isGood() ? State::Ready : State::Wrong);
}

void ImportDialog::accept()
{
    if (m_state == State::Done)
        return QDialog::accept();
    if (m_state != State::Ready || !hasChanges())
        return;
    m_ui->problemLabel->setProblem({});
    show(State::Importing);
    m_context.perform(
        this, [plan = *m_plan](Commands &commands) { return commands.exchange.import(plan); },
        [this](const Result<void> &done) { onImported(done); });
}

void ImportDialog::onImported(const Result<void> &done)
{
    if (done)
        return show(State::Done);
    if (done.error().kind == Error::Kind::Conflict)
        read(m_path); // to show what it would do now
    else
        show(State::Ready);
    m_ui->problemLabel->setProblem(done.error().detail);
}

void ImportDialog::show(State state)
{
    const bool isTableNew =
        state == State::Reading || state == State::Wrong || (state == State::Ready && m_state == State::Reading);
    m_state = state;
    if (isTableNew) {
        QTableView *table = m_ui->listTable;
        m_changes->setPlan(m_plan.value_or(exchange::Plan {}));
        m_problems->setProblems(m_plan ? m_plan->problems.shown() : QList<exchange::Problem>());
        QAbstractItemModel *model = m_changes;
        if (state == State::Wrong)
            model = m_problems;
        table->setModel(model);
        const int unit = fontMetrics().horizontalAdvance(u"0000"_s);
        const QList<int> widths = state == State::Wrong ? QList { 2, 5, 0 } : QList { 3, 5, 3, 0 };
        for (int column = 0; column < model->columnCount() - 1; ++column)
            table->setColumnWidth(column, widths[column] * unit);
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::showDetails);
        if (model->rowCount() > 0)
            table->selectRow(0);
    }
    update();
}

void ImportDialog::showDetails()
{
    const QModelIndex current = m_ui->listTable->currentIndex();
    m_ui->detailsEdit->setPlainText(current.siblingAtColumn(0).data(ImportChangeModel::DetailsRole).toString());
}

void ImportDialog::copyAll()
{
    m_ui->listTable->selectAll();
    m_tools->copyAction()->trigger();
}

QString ImportDialog::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString ImportDialog::sentence() const
{
    switch (m_state) {
    case State::Reading: return tr("Reading %1…").arg(fileName());
    case State::Unreadable: return tr("%1 cannot be imported").arg(fileName());
    case State::Wrong:
        return tr("%Ln thing(s) in %1 are wrong", nullptr, words::plural(m_plan->problems.count())).arg(fileName());
    case State::Ready:
        return hasChanges() ? importwords::intention(*m_plan) : tr("Everything in %1 is here already").arg(fileName());
    case State::Importing: return tr("Importing…");
    case State::Done: return importwords::result(*m_plan);
    }
    Q_UNREACHABLE();
}

QString ImportDialog::explanation() const
{
    using exchange::Change;
    switch (m_state) {
    case State::Reading:
    case State::Importing:
    case State::Unreadable: return {};
    case State::Wrong: {
        const QString advice = tr("Nothing is imported. Correct the file and save it, then read it again.");
        const qsizetype shown = m_plan->problems.shown().size();
        return m_plan->problems.count() > shown ? tr("%1 The first %2 are listed.").arg(advice, words::number(shown))
                                                : advice;
    }
    case State::Ready: {
        const QString same =
            importwords::things(m_plan->consumersThat(Change::Unchanged), m_plan->feedsThat(Change::Unchanged));
        QStringList parts { same.isEmpty() ? tr("Nothing is removed.")
                                           : tr("%1 as before. Nothing is removed.").arg(same) };
        if (const QString advice = tokenAdvice(); !advice.isEmpty())
            parts.append(advice);
        return parts.join(u' ');
    }
    case State::Done: return tokenAdvice();
    }
    Q_UNREACHABLE();
}

QString ImportDialog::tokenAdvice() const
{
    constexpr qsizetype MostNamed = 5;
    const QStringList names = m_plan->needToken();
    if (names.isEmpty())
        return {};
    const QString named = names.first(std::min(MostNamed, names.size())).join(tr(", ", "between names"));
    const QString all = names.size() <= MostNamed
        ? named
        : tr("%1 and %Ln more", nullptr, words::plural(names.size() - MostNamed)).arg(named);
    return m_state == State::Done ? tr("Without a token yet: %1. Enter each on this page, with Replace token.").arg(all)
                                  : tr("Tokens are never in a file; afterwards one is to be entered for: %1.").arg(all);
}

void ImportDialog::update()
{
    m_ui->sentenceLabel->setText(sentence());
    const QString explanation = this->explanation();
    m_ui->explanationLabel->setText(explanation);
    m_ui->explanationLabel->setVisible(!explanation.isEmpty());
    const bool hasRows = m_ui->listTable->model()->rowCount() > 0;
    m_ui->detailsEdit->setVisible(hasRows);
    m_ui->listTable->setAccessibleName(
        m_state == State::Wrong ? tr("What is wrong in the file") : tr("What the import does"));
    updateButtons();
}

void ImportDialog::updateButtons()
{
    const bool isIdle = m_state != State::Reading && m_state != State::Importing;
    const bool isDone = m_state == State::Done;
    m_ui->fileButton->setVisible(!isDone);
    m_ui->fileButton->setEnabled(isIdle);
    m_ui->againButton->setVisible(m_state == State::Wrong || m_state == State::Unreadable);
    m_ui->copyButton->setVisible(m_state == State::Wrong);
    QPushButton *import = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    import->setText(tr("&Import"));
    import->setVisible(!isDone);
    import->setEnabled(m_state == State::Ready && hasChanges());
    import->setDefault(import->isEnabled());
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(isDone ? tr("&Close") : tr("Cancel"));
}

void ImportDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(tr("Import Consumers and Feeds"));
    m_tools->setFileName(tr("Import"));
    m_changes->retranslate();
    m_problems->retranslate();
    showDetails();
    update();
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace postrider
