// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tabletools.h"

#include "engine/csvwriter.h"
#include "engine/exportprogress.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QtConcurrentRun>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

QString onOneLine(QString text)
{
    for (const QChar breaking : { u'\t', u'\n', u'\r' })
        text.replace(breaking, u' ');
    return text;
}

Result<qint64> writeCsv(const QString &path, const QStringList &header, const QList<QStringList> &rows,
    const std::shared_ptr<ExportProgress> &progress)
{
    CsvWriter csv(path, header, progress.get());
    for (const QStringList &row : rows)
        csv.add(row);
    return csv.finish();
}

} // namespace

TableTools::TableTools(QTableView *table, const QString &fileName)
    : QObject(table)
    , m_table(table)
    , m_copyAction(new QAction(this))
    , m_exportAction(new QAction(this))
    , m_export(new FileExport(table, this))
    , m_fileName(fileName)
{
    m_copyAction->setObjectName("copyAction");
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_exportAction->setObjectName("exportAction");
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({ m_copyAction, m_exportAction });
    m_table->installEventFilter(this);
    connect(m_copyAction, &QAction::triggered, this, &TableTools::copy);
    connect(m_exportAction, &QAction::triggered, this, [this] { m_export->askForTable(m_fileName, writer()); });
    connect(m_export, &FileExport::exported, this, &TableTools::exported);
    retranslate();
}

bool TableTools::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void TableTools::retranslate()
{
    m_copyAction->setText(tr("&Copy"));
    m_exportAction->setText(tr("&Export…"));
}

QList<int> TableTools::columns() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QStringList TableTools::header() const
{
    QStringList texts;
    for (const int column : columns())
        texts.append(m_table->model()->headerData(column, Qt::Horizontal).toString());
    return texts;
}

QStringList TableTools::rowText(int row) const
{
    QStringList texts;
    for (const int column : columns()) {
        const QModelIndex index = m_table->model()->index(row, column, m_table->rootIndex());
        const QVariant exact = index.data(CopyRole);
        texts.append(exact.isValid() ? exact.toString() : index.data().toString());
    }
    return texts;
}

QString TableTools::chosenText() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty())
        return {};
    std::ranges::sort(rows);
    const auto line = [](QStringList texts) {
        std::ranges::transform(texts, texts.begin(), onOneLine);
        return texts.join(u'\t');
    };
    QStringList lines { line(header()) };
    for (const int row : std::as_const(rows))
        lines.append(line(rowText(row)));
    return lines.join(u'\n');
}

void TableTools::copy() const
{
    if (const QString text = chosenText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TableTools::exportTo(const QString &path)
{
    m_export->writeTo(path, writer());
}

FileExport::Write TableTools::writer() const
{
    if (m_exporter)
        return m_exporter;
    return [this](const QString &path, const std::shared_ptr<ExportProgress> &progress) {
        QList<QStringList> rows;
        for (int row = 0; row < m_table->model()->rowCount(m_table->rootIndex()); ++row)
            rows.append(rowText(row));
        return QtConcurrent::run(writeCsv, path, header(), rows, progress);
    };
}

} // namespace postrider
