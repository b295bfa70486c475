// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace postrider {

class ExportProgress;

/// Writes something to a file of a person's choice: asks for the file, shows how far it is and can be
/// cancelled once it takes longer than a second, and says why nothing was written. What is under way
/// is cancelled when it goes. GUI thread; belongs to the widget that exports
/// unless it is given another parent.
class FileExport final : public QObject
{
    Q_OBJECT

public:
    /// Writes the whole file or nothing, away from the GUI thread, and tells how many rows it has.
    using Write =
        std::function<QFuture<Result<qint64>>(const QString &path, const std::shared_ptr<ExportProgress> &progress)>;

    /// What the file dialog begins with.
    struct Proposal
    {
        QString title;
        QString fileName; ///< without suffix; characters that file systems forbid are replaced
        QString filter; ///< "Tables (*.csv)", or several with two semicolons between them
        QString suffix; ///< "csv"
    };

    /// Its dialogs belong to the window of `owner`.
    explicit FileExport(QWidget *owner, QObject *parent = nullptr);

    void askForFile(const Proposal &proposal, const Write &write);
    /// The same with a table as CSV.
    void askForTable(const QString &fileName, const Write &write);
    void writeTo(const QString &path, const Write &write);
    /// Something is being written.
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

Q_SIGNALS:
    void busyChanged();
    void exported(const QString &path, qint64 rows);

private:
    [[nodiscard]] QWidget *showProgress(const std::shared_ptr<ExportProgress> &progress);
    void tellFailure(const QString &problem);

    QWidget *const m_owner;
    int m_running = 0;
};

} // namespace postrider
