// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sqlpreview.h"

#include "gui/look.h"
#include "gui/words.h"
#include "ui_sqlpreview.h"

#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>

namespace postrider {

namespace {

QStandardItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    item->setToolTip(text.toHtmlEscaped());
    return item;
}

} // namespace

SqlPreview::SqlPreview(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SqlPreview>())
    , m_model(new QStandardItemModel(0, 5, this))
{
    m_ui->setupUi(this);
    look::prepareTable(m_ui->previewTable);
    m_ui->previewTable->setModel(m_model);
    m_ui->previewProblemLabel->setField(m_ui->lookButton);
    connect(m_ui->lookButton, &QPushButton::clicked, this, &SqlPreview::lookWanted);
    retranslate();
    clear();
}

SqlPreview::~SqlPreview() = default;

void SqlPreview::clear()
{
    m_model->removeRows(0, m_model->rowCount());
    m_ui->previewTable->hide();
    showHint(tr("Postrider then offers its tables and columns to choose from, and shows the first events."));
}

void SqlPreview::showBusy()
{
    showHint(tr("Asking the database…"));
}

void SqlPreview::showHint(const QString &hint)
{
    m_ui->previewProblemLabel->setHint(hint);
}

void SqlPreview::showProblem(const QString &problem)
{
    m_model->removeRows(0, m_model->rowCount());
    m_ui->previewTable->hide();
    m_ui->previewProblemLabel->setProblem(problem);
}

void SqlPreview::showPage(const SourcePage &page)
{
    if (page.events.isEmpty() && page.error)
        return showProblem(page.error->detail);
    m_model->removeRows(0, m_model->rowCount());
    for (const EntityEvent &event : page.events) {
        m_model->appendRow({ cell(QString::number(event.sequence.value), Qt::AlignRight), cell(event.resourceName),
            cell(event.resourceRecordKey), cell(event.resourceRecordUrl), cell(event.feedTypes.join(u", ")) });
    }
    m_ui->previewTable->setVisible(m_model->rowCount() > 0);
    m_ui->previewTable->resizeColumnsToContents();
    if (page.error)
        m_ui->previewProblemLabel->setProblem(page.error->detail);
    else if (!page.warning.isEmpty())
        m_ui->previewProblemLabel->setProblem(page.warning);
    else if (page.events.isEmpty())
        showHint(tr("It can be read, and has no events yet."));
    else if (page.hasMore)
        showHint(tr("The first %1, and there are more.").arg(words::events(page.events.size())));
    else
        showHint(tr("All that there is: %1.").arg(words::events(page.events.size())));
}

void SqlPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SqlPreview::retranslate()
{
    m_ui->retranslateUi(this);
    m_model->setHorizontalHeaderLabels(
        { tr("Sequence"), tr("Resource"), tr("Record"), tr("Record's URL"), tr("FeedTypes") });
}

} // namespace postrider
