// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startwindow.h"

#include "gui/look.h"
#include "ui_startwindow.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QUrl>

namespace postrider {

StartWindow::StartWindow(const QString &profileFolder, QWidget *parent)
    : QWidget(parent)
    , m_folder(profileFolder)
    , m_ui(std::make_unique<Ui::StartWindow>())
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Base);
    look::makeSentence(m_ui->sentenceLabel);
    look::makeExplanation(m_ui->detailLabel);
    m_ui->adviceLabel->setTextFormat(Qt::PlainText);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &StartWindow::retryRequested);
    connect(m_ui->quitButton, &QPushButton::clicked, this, &StartWindow::quitRequested);
    connect(m_ui->folderButton, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    showOpening();
}

StartWindow::~StartWindow() = default;

void StartWindow::showOpening()
{
    m_error.reset();
    retranslate();
}

void StartWindow::showProblem(const Error &error)
{
    m_error = error;
    retranslate();
    m_ui->retryButton->setFocus();
}

void StartWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartWindow::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->sentenceLabel->setText(m_error ? sentence(*m_error) : tr("Opening the profile…"));
    m_ui->adviceLabel->setText(m_error
            ? advice(*m_error)
            : tr("After an update this can take a minute: a copy of the profile is made first."));
    m_ui->detailLabel->setText(m_error ? m_error->detail : QDir::toNativeSeparators(m_folder));
    for (QWidget *button : { m_ui->retryButton, m_ui->folderButton })
        button->setVisible(m_error.has_value());
}

QString StartWindow::sentence(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::EngineElsewhere: return tr("Postrider is already delivering in the background.");
    case Error::Kind::Damaged: return tr("The profile is damaged. Nothing was changed.");
    case Error::Kind::NewerVersion: return tr("This profile belongs to a newer Postrider.");
    case Error::Kind::ReadOnly: return tr("The profile cannot be written.");
    case Error::Kind::StorageFull: return tr("The disk is full.");
    case Error::Kind::NoKeychain: return tr("The keychain cannot be used.");
    case Error::Kind::InvalidInput:
    case Error::Kind::NotFound:
    case Error::Kind::AlreadyExists:
    case Error::Kind::Conflict:
    case Error::Kind::Storage:
    case Error::Kind::Network:
    case Error::Kind::Protocol:
    case Error::Kind::Cancelled: return tr("Postrider cannot open the profile.");
    }
    Q_UNREACHABLE();
}

QString StartWindow::advice(const Error &error) const
{
    const QString folder = QDir::toNativeSeparators(m_folder);
    switch (error.kind) {
    case Error::Kind::EngineElsewhere:
        return tr("Another program, most likely \"postriderctl push\", works with this profile, and only one may at a "
                  "time. Delivery goes on there. To see it here, end that program and try again.");
    case Error::Kind::Damaged:
        return tr(
            "The file that holds the record of deliveries cannot be read. Copies that Postrider made, if any, lie "
            "beside it in %1. Put one in its place, or move the file away to begin anew, and try again.")
            .arg(folder);
    case Error::Kind::NewerVersion:
        return tr("Install the newest Postrider and try again. An older one could lose what it does not know, so it "
                  "leaves the profile alone.");
    case Error::Kind::ReadOnly:
        return tr(
            "Postrider keeps its record in %1, and may not write there. Ask whoever looks after this computer for "
            "the right to, and try again.")
            .arg(folder);
    case Error::Kind::StorageFull:
        return tr(
            "Nothing is lost, and nothing is sent while it cannot be recorded. Make room on the disk of %1 and try "
            "again.")
            .arg(folder);
    case Error::Kind::NoKeychain:
    case Error::Kind::InvalidInput:
    case Error::Kind::NotFound:
    case Error::Kind::AlreadyExists:
    case Error::Kind::Conflict:
    case Error::Kind::Storage:
    case Error::Kind::Network:
    case Error::Kind::Protocol:
    case Error::Kind::Cancelled: return tr("Nothing is lost. See below what is wrong, put it right, and try again.");
    }
    Q_UNREACHABLE();
}

} // namespace postrider
