// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/fileexport.h"

#include "engine/exportprogress.h"
#include "gui/whilealive.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <limits>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FileExport::FileExport(QWidget *owner, QObject *parent)
    : QObject(parent ? parent : owner)
    , m_owner(owner)
{
}

void FileExport::askForFile(const Proposal &proposal, const Write &write)
{
    auto *dialog = new QFileDialog(m_owner->window(), proposal.title);
    dialog->setObjectName("exportFileDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(proposal.filter);
    dialog->setDefaultSuffix(proposal.suffix);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString name = proposal.fileName;
    for (const QChar forbidden : u"/\\:*?\"<>|"_s)
        name.replace(forbidden, u'-');
    dialog->selectFile(name + u'.' + proposal.suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section("*."_L1, 1).section(u')', 0, 0)); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &path) { writeTo(path, write); });
    dialog->open();
}

void FileExport::askForTable(const QString &fileName, const Write &write)
{
    askForFile({ tr("Export"), fileName, tr("Tables (*.csv)"), u"csv"_s }, write);
}

void FileExport::writeTo(const QString &path, const Write &write)
{
    const auto progress = std::make_shared<ExportProgress>();
    connect(this, &QObject::destroyed, [progress] { progress->cancel(); });
    const QPointer<QWidget> shown = showProgress(progress);
    ++m_running;
    Q_EMIT busyChanged();
    write(path, progress).then(qApp, whileAlive(this, [this, path, shown](const Result<qint64> &rows) {
        delete shown;
        --m_running;
        Q_EMIT busyChanged();
        if (rows)
            Q_EMIT exported(path, *rows);
        else if (rows.error().kind != Error::Kind::Cancelled)
            tellFailure(rows.error().detail);
    }));
}

QWidget *FileExport::showProgress(const std::shared_ptr<ExportProgress> &progress)
{
    // Not modal: QProgressDialog::setValue() would run an event loop of its own, and work can go on.
    auto *dialog = new QProgressDialog(m_owner->window());
    dialog->setObjectName("exportProgressDialog");
    dialog->setWindowTitle(tr("Export"));
    dialog->setRange(0, 0);
    dialog->setAutoReset(false);
    dialog->setMinimumDuration(1000);
    dialog->setValue(0); // from here on the duration counts
    connect(this, &QObject::destroyed, dialog, &QObject::deleteLater);
    connect(dialog, &QProgressDialog::canceled, [progress] { progress->cancel(); });
    const auto tell = [dialog, progress] {
        const qint64 rows = std::min<qint64>(progress->rows(), std::numeric_limits<int>::max());
        dialog->setLabelText(tr("%Ln row(s) written so far", nullptr, static_cast<int>(rows)));
    };
    tell();
    auto *timer = new QTimer(dialog);
    connect(timer, &QTimer::timeout, dialog, tell);
    timer->start(200ms);
    return dialog;
}

void FileExport::tellFailure(const QString &problem)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export"), QString(), QMessageBox::Ok, m_owner->window());
    box->setObjectName("exportMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Nothing was exported. %1").arg(problem));
    box->open();
}

} // namespace postrider
