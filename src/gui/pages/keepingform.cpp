// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/keepingform.h"

#include "gui/look.h"
#include "gui/preferences.h"
#include "gui/restorewords.h"
#include "gui/whilealive.h"
#include "ui_keepingform.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QJsonArray>
#include <QMessageBox>
#include <QPointer>
#include <QScreen>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QStyle>
#include <QSystemTrayIcon>
#include <QtConcurrentRun>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the window knows of where it runs, for a report.
QJsonArray aboutWindow(const Preferences &preferences)
{
    QJsonArray lines { u"Window: %1, style %2, language \"%3\", tray %4"_s.arg(QGuiApplication::platformName(),
        QApplication::style()->name(), preferences.language(),
        QSystemTrayIcon::isSystemTrayAvailable() ? u"there"_s : u"not there"_s) };
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        lines.append(u"Screen: %1 x %2, scale %3, %4 dots per inch"_s.arg(screen->size().width())
                         .arg(screen->size().height())
                         .arg(screen->devicePixelRatio())
                         .arg(screen->logicalDotsPerInch()));
    }
    return lines;
}

/// Asks for a file without stopping the window meanwhile.
QFileDialog *fileDialog(QWidget *owner, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(owner->window(), title);
    dialog->setObjectName("keepingFileDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(filter);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return dialog;
}

QString backupFilter()
{
    return KeepingForm::tr("Backups of Postrider (*.%1)").arg(backup::Suffix);
}

} // namespace

KeepingForm::KeepingForm(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::KeepingForm>())
{
    m_ui->setupUi(this);
    for (QLabel *label : { m_ui->backupExplanationLabel, m_ui->reportExplanationLabel })
        look::makeExplanation(label);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &KeepingForm::updateProgress);
    connect(m_ui->backupButton, &QPushButton::clicked, this, &KeepingForm::askForBackup);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &KeepingForm::askForRestore);
    connect(m_ui->reportButton, &QPushButton::clicked, this, &KeepingForm::askForReport);
    connect(m_ui->keepingCancelButton, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->cancel();
    });
    connect(m_ui->levelComboBox, &QComboBox::activated, this,
        [this](int row) { m_context.preferences.setLogLevel(m_ui->levelComboBox->itemData(row).value<LogLevel>()); });
    connect(&context.preferences, &Preferences::changed, this, &KeepingForm::update);
    m_ui->restoreButton->setVisible(!context.isPractice); // its profile goes when it ends
    m_ui->keepingResultLabel->hide();
    retranslate();
}

KeepingForm::~KeepingForm()
{
    if (m_progress)
        m_progress->cancel();
}

void KeepingForm::askForBackup()
{
    QFileDialog *dialog = fileDialog(this, tr("Back up profile"), backupFilter());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(backup::Suffix);
    dialog->selectFile(backup::proposedName(m_context.engine.profile(), m_context.clock.now()) + u'.' + backup::Suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { write(u"backup"_s, file); });
    dialog->open();
}

void KeepingForm::askForReport()
{
    QFileDialog *dialog = fileDialog(this, tr("Save a report for support"), tr("Zip files (*.zip)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->selectFile(backup::proposedName(m_context.engine.profile(), m_context.clock.now()) + u"-report.zip"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { write(u"report"_s, file); });
    dialog->open();
}

void KeepingForm::askForRestore()
{
    QFileDialog *dialog = fileDialog(this, tr("Restore a backup"), backupFilter());
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeepingForm::prepareRestore);
    dialog->open();
}

void KeepingForm::write(const QString &command, const QString &file)
{
    begin();
    const QJsonObject args { { u"file"_s, file }, { u"replace"_s, true },
        { u"about"_s, aboutWindow(m_context.preferences) } };
    const QString name = QDir::toNativeSeparators(file);
    const QString done = command == "backup"_L1
        ? tr("The backup is in %1. Tokens and passwords are not in it.").arg(name)
        : tr("The report is in %1. There are no tokens in it; there are names, addresses and record keys.").arg(name);
    m_context.engine.request(
        { { u"command"_s, command }, { u"args"_s, args }, { u"who"_s, m_context.user } },
        [guard = QPointer(this), done](const QJsonObject &reply) {
            if (!guard)
                return;
            const bool isDone = reply.value("ok"_L1).toBool();
            const QJsonObject error = reply.value("error"_L1).toObject();
            const auto kind = error.value("kind"_L1) == "cancelled"_L1 ? Error::Kind::Cancelled : Error::Kind::Storage;
            guard->finish(isDone ? done : QString(), { kind, error.value("message"_L1).toString() });
        },
        m_progress);
}

void KeepingForm::prepareRestore(const QString &file)
{
    begin();
    const auto check = [profile = m_context.engine.profile(), file, progress = m_progress] {
        return restore::plan(profile, file, *progress);
    };
    // The engine may be gone before the check has noticed that it is to end.
    QtConcurrent::run(check).then(qApp, whileAlive(this, [this, file](const Result<RestorePlan> &plan) {
        finish({}, plan ? Error {} : plan.error());
        if (plan)
            decide(file, *plan);
    }));
}

void KeepingForm::decide(const QString &file, const RestorePlan &plan)
{
    if (!plan.problems.isEmpty()) {
        finish({},
            { Error::Kind::Damaged,
                tr("The record in this backup is wrong, and it was not restored. %1").arg(plan.problems.first()) });
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Restore a backup"), QString(), QMessageBox::NoButton, window());
    box->setObjectName("restoreMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(restorewords::question(plan));
    box->setInformativeText(restorewords::feeds(plan));
    QPushButton *accept = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    accept->setObjectName("restoreNowButton");
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(accept, &QPushButton::clicked, this, [this, file] { Q_EMIT restoreRequested(file); });
    box->open();
}

void KeepingForm::begin()
{
    if (m_progress)
        m_progress->cancel();
    m_progress = std::make_shared<WorkProgress>();
    m_ui->keepingResultLabel->hide();
    m_ui->keepingProblemLabel->setProblem({});
    m_timer.start();
    update();
}

void KeepingForm::finish(const QString &result, const Error &error)
{
    m_timer.stop();
    m_progress.reset();
    const bool isCancelled = result.isEmpty() && error.kind == Error::Kind::Cancelled;
    m_ui->keepingResultLabel->setText(isCancelled ? tr("It was cancelled. Nothing was written.") : result);
    m_ui->keepingResultLabel->setVisible(!m_ui->keepingResultLabel->text().isEmpty());
    m_ui->keepingProblemLabel->setProblem(result.isEmpty() && !isCancelled ? error.detail : QString());
    update();
}

void KeepingForm::update()
{
    const bool isBusy = m_progress != nullptr;
    m_ui->keepingProgressWidget->setVisible(isBusy);
    for (QPushButton *button : { m_ui->backupButton, m_ui->restoreButton, m_ui->reportButton })
        button->setEnabled(!isBusy);
    m_ui->levelComboBox->setCurrentIndex(
        m_ui->levelComboBox->findData(QVariant::fromValue(m_context.preferences.logLevel())));
    updateProgress();
}

void KeepingForm::updateProgress()
{
    if (!m_progress)
        return;
    constexpr int Steps = 1000;
    const qint64 all = m_progress->all();
    m_ui->keepingProgressBar->setRange(0, all > 0 ? Steps : 0); // a bar that only moves while nobody knows
    m_ui->keepingProgressBar->setValue(all > 0 ? int(m_progress->done() * Steps / all) : 0);
}

void KeepingForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void KeepingForm::retranslate()
{
    const QSignalBlocker blocker(m_ui->levelComboBox);
    m_ui->levelComboBox->clear();
    m_ui->levelComboBox->addItem(tr("Usual"), QVariant::fromValue(LogLevel::Usual));
    m_ui->levelComboBox->addItem(tr("More"), QVariant::fromValue(LogLevel::More));
    m_ui->levelComboBox->addItem(tr("Everything"), QVariant::fromValue(LogLevel::Everything));
    update();
}

} // namespace postrider
