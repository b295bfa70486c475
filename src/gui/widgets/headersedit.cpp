// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/headersedit.h"

#include "gui/look.h"
#include "gui/widgets/problemlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

namespace postrider {

HeadersEdit::HeadersEdit(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2))
    , m_addButton(new QPushButton)
    , m_removeButton(new QPushButton)
    , m_problem(new ProblemLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::ControlSpacing / 2);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_addButton);
    buttons->addWidget(m_removeButton);
    buttons->addStretch();
    layout->addWidget(m_table);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    m_table->setObjectName("headersTable");
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFixedHeight(112);
    m_addButton->setObjectName("addHeaderButton");
    m_removeButton->setObjectName("removeHeaderButton");
    for (QPushButton *button : { m_addButton, m_removeButton })
        button->setAutoDefault(false);
    m_problem->setObjectName("headersProblemLabel");
    m_problem->setField(m_table);
    connect(m_addButton, &QPushButton::clicked, this, [this] {
        addRow({}, {});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_removeButton, &QPushButton::clicked, this, &HeadersEdit::removeRow);
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        check();
        Q_EMIT changed();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HeadersEdit::update);
    retranslate();
    update();
}

void HeadersEdit::setHeaders(const Headers &headers)
{
    m_table->setRowCount(0);
    for (const auto &[name, value] : headers)
        addRow(QString::fromLatin1(name), QString::fromUtf8(value));
    update();
}

Headers HeadersEdit::headers() const
{
    Headers headers;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, 0)->text().trimmed();
        const QString value = m_table->item(row, 1)->text().trimmed();
        if (!name.isEmpty() || !value.isEmpty())
            headers.append({ name.toUtf8(), value.toUtf8() });
    }
    return headers;
}

bool HeadersEdit::check()
{
    QString problem;
    for (const auto &[name, value] : headers()) {
        if (const auto checked = checkFixedHeader(QString::fromUtf8(name), QString::fromUtf8(value)); !checked) {
            problem = checked.error().detail;
            break;
        }
    }
    m_problem->setProblem(problem);
    return problem.isEmpty();
}

void HeadersEdit::addRow(const QString &name, const QString &value)
{
    const QSignalBlocker blocker(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(name));
    m_table->setItem(row, 1, new QTableWidgetItem(value));
}

void HeadersEdit::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    check();
    update();
    Q_EMIT changed();
}

void HeadersEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HeadersEdit::retranslate()
{
    m_table->setHorizontalHeaderLabels({ tr("Header"), tr("Value") });
    m_table->setAccessibleName(tr("Fixed headers"));
    m_addButton->setText(tr("Add header"));
    m_removeButton->setText(tr("Remove header"));
}

void HeadersEdit::update()
{
    m_removeButton->setEnabled(m_table->currentRow() >= 0);
}

} // namespace postrider
