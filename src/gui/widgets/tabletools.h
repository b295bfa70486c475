// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/fileexport.h"

class QAction;
class QTableView;

namespace postrider {

/// What every table can do besides showing its rows: Ctrl+C copies the chosen ones with their
/// headers, tab-separated; the context menu has Copy and Export…, before whatever actions the page
/// adds to the table itself. GUI thread; belongs to its table.
class TableTools final : public QObject
{
    Q_OBJECT

public:
    enum Role {
        CopyRole = Qt::UserRole + 200, ///< what copies and exports say, where it is not what is shown: exact times
    };

    /// `fileName` is what an export is called unless the person says otherwise: "Feeds".
    TableTools(QTableView *table, const QString &fileName);

    void setFileName(const QString &fileName) { m_fileName = fileName; }
    /// For a table that has only a part of its list loaded. Without one, the rows of the model are
    /// written.
    void setExporter(FileExport::Write exporter) { m_exporter = std::move(exporter); }

    [[nodiscard]] QAction *copyAction() const { return m_copyAction; }
    /// Asks for a file; a page's own Export button triggers it.
    [[nodiscard]] QAction *exportAction() const { return m_exportAction; }

    /// The chosen rows, with the headers above them.
    [[nodiscard]] QString chosenText() const;
    void exportTo(const QString &path);

Q_SIGNALS:
    void exported(const QString &path, qint64 rows);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void copy() const;
    [[nodiscard]] FileExport::Write writer() const;
    [[nodiscard]] QList<int> columns() const;
    [[nodiscard]] QStringList header() const;
    [[nodiscard]] QStringList rowText(int row) const;

    QTableView *const m_table;
    QAction *const m_copyAction;
    QAction *const m_exportAction;
    FileExport *const m_export;
    QString m_fileName;
    FileExport::Write m_exporter;
};

} // namespace postrider
