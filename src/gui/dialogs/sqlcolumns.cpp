// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sqlcolumns.h"

#include "ui_sqlcolumns.h"

#include <QEvent>
#include <QLineEdit>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

enum Shape { TableShape, QueryShape };

/// Offers these, and leaves what is entered.
void offer(QComboBox *box, const QStringList &names)
{
    const QSignalBlocker blocker(box);
    const QString entered = box->currentText();
    box->clear();
    box->addItems(names);
    box->setEditText(entered);
}

} // namespace

SqlColumns::SqlColumns(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SqlColumns>())
{
    m_ui->setupUi(this);
    m_columns = {
        { m_ui->sequenceBox, m_ui->sequenceColumnProblemLabel, &SqlSettings::sequenceColumn, u"EntityEventSequence"_s,
            true },
        { m_ui->resourceNameBox, m_ui->resourceNameProblemLabel, &SqlSettings::resourceNameColumn, u"ResourceName"_s,
            true },
        { m_ui->recordKeyBox, m_ui->recordKeyProblemLabel, &SqlSettings::recordKeyColumn, u"ResourceRecordKey"_s,
            true },
        { m_ui->recordUrlBox, m_ui->recordUrlProblemLabel, &SqlSettings::recordUrlColumn, u"ResourceRecordUrl"_s,
            false },
        { m_ui->feedTypesBox, m_ui->feedTypesProblemLabel, &SqlSettings::feedTypesColumn, u"FeedTypes"_s, false },
    };
    m_ui->tableProblemLabel->setField(m_ui->tableBox);
    m_ui->queryProblemLabel->setField(m_ui->queryEdit);
    for (const Column &column : m_columns) {
        column.label->setField(column.box);
        connect(column.box, &QComboBox::currentTextChanged, this, [this, column] {
            checkColumn(column);
            Q_EMIT changed();
        });
    }
    connect(m_ui->shapeBox, &QComboBox::currentIndexChanged, this, &SqlColumns::showShape);
    connect(m_ui->shapeBox, &QComboBox::activated, this, &SqlColumns::changed);
    connect(m_ui->tableBox, &QComboBox::currentTextChanged, this, &SqlColumns::checkFrom);
    connect(m_ui->tableBox, &QComboBox::currentTextChanged, this, &SqlColumns::changed);
    connect(m_ui->queryEdit, &QPlainTextEdit::textChanged, this, &SqlColumns::checkFrom);
    connect(m_ui->queryEdit, &QPlainTextEdit::textChanged, this, &SqlColumns::changed);
    retranslate();
    showShape();
}

SqlColumns::~SqlColumns() = default;

void SqlColumns::fill(const SqlSettings &sql)
{
    const QSignalBlocker blocker(this); // nobody entered this
    const bool isQuery = isSelect(sql.from);
    m_ui->shapeBox->setCurrentIndex(isQuery ? QueryShape : TableShape);
    m_ui->tableBox->setEditText(isQuery ? QString() : sql.from);
    m_ui->queryEdit->setPlainText(isQuery ? sql.from : QString());
    m_ui->tableProblemLabel->setProblem({});
    m_ui->queryProblemLabel->setProblem({});
    for (const Column &column : m_columns) {
        column.box->setEditText(sql.*column.member);
        column.label->setProblem({});
    }
    showShape();
}

void SqlColumns::write(SqlSettings &sql) const
{
    sql.from = from();
    for (const Column &column : m_columns)
        sql.*column.member = column.box->currentText().trimmed();
}

void SqlColumns::setChoices(const SourceChoices &choices)
{
    offer(m_ui->tableBox, choices.tables);
    for (const Column &column : m_columns) {
        offer(column.box, choices.columns);
        const auto usual = choices.columns.indexOf(
            QRegularExpression(u'^' + column.usualName + u'$', QRegularExpression::CaseInsensitiveOption));
        if (usual >= 0 && column.box->currentText().isEmpty())
            column.box->setEditText(choices.columns.at(usual));
    }
}

bool SqlColumns::isQuery() const
{
    return m_ui->shapeBox->currentIndex() == QueryShape;
}

QString SqlColumns::from() const
{
    return (isQuery() ? m_ui->queryEdit->toPlainText() : m_ui->tableBox->currentText()).trimmed();
}

void SqlColumns::showShape()
{
    m_ui->tableLabel->setVisible(!isQuery());
    m_ui->tableBox->setVisible(!isQuery());
    m_ui->tableProblemLabel->setVisible(!isQuery() && m_ui->tableProblemLabel->hasProblem());
    m_ui->queryLabel->setVisible(isQuery());
    m_ui->queryEdit->setVisible(isQuery());
    m_ui->queryProblemLabel->setVisible(isQuery() && m_ui->queryProblemLabel->hasProblem());
}

bool SqlColumns::checkFrom()
{
    const QString entered = from();
    QString problem;
    if (entered.isEmpty())
        problem = isQuery() ? tr("Write a SELECT here.") : tr("Name a table or a view here.");
    else if (isQuery() && !isSelect(entered))
        problem = tr("A query begins with SELECT or WITH.");
    (isQuery() ? m_ui->queryProblemLabel : m_ui->tableProblemLabel)->setProblem(problem);
    return problem.isEmpty();
}

bool SqlColumns::checkColumn(const Column &column)
{
    const bool isMissing = column.isNeeded && column.box->currentText().trimmed().isEmpty();
    column.label->setProblem(isMissing ? tr("Name the column that has it.") : QString());
    return !isMissing;
}

QWidget *SqlColumns::firstWrong()
{
    QWidget *first = nullptr;
    if (!checkFrom())
        first = isQuery() ? static_cast<QWidget *>(m_ui->queryEdit) : m_ui->tableBox;
    for (const Column &column : m_columns) {
        if (!checkColumn(column) && !first)
            first = column.box;
    }
    return first;
}

void SqlColumns::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SqlColumns::retranslate()
{
    m_ui->retranslateUi(this);
    for (const Column &column : m_columns) {
        if (!column.isNeeded)
            column.box->lineEdit()->setPlaceholderText(tr("none"));
    }
}

} // namespace postrider
