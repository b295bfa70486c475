// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startwindow.h"

#include "gui/help.h"
#include "gui/look.h"
#include "ui_startwindow.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QUrl>

#include <algorithm>
#include <array>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Explanation
{
    Error::Kind kind;
    const char *sentence;
    const char *advice; ///< what to do; %1 is the folder of the profile
};

constexpr std::array Explanations {
    Explanation { Error::Kind::EngineElsewhere,
        QT_TRANSLATE_NOOP("postrider::StartWindow", "Postrider is already delivering in the background."),
        QT_TRANSLATE_NOOP("postrider::StartWindow",
            "Another program, most likely \"postriderctl push\", works with this profile, and only one may at a time. "
            "Delivery goes on there. To see it here, end that program and try again.") },
    Explanation { Error::Kind::Damaged,
        QT_TRANSLATE_NOOP("postrider::StartWindow", "The profile is damaged. Nothing was changed."),
        QT_TRANSLATE_NOOP("postrider::StartWindow",
            "The file that holds the record of deliveries cannot be read. Copies that Postrider made, if any, lie "
            "beside it in %1. Put one in its place, or move the file away to begin anew, and try again.") },
    Explanation { Error::Kind::NewerVersion,
        QT_TRANSLATE_NOOP("postrider::StartWindow", "This profile belongs to a newer Postrider."),
        QT_TRANSLATE_NOOP("postrider::StartWindow",
            "Install the newest Postrider and try again. An older one could lose what it does not know, so it leaves "
            "the profile alone.") },
    Explanation { Error::Kind::ReadOnly, QT_TRANSLATE_NOOP("postrider::StartWindow", "The profile cannot be written."),
        QT_TRANSLATE_NOOP("postrider::StartWindow",
            "Postrider keeps its record in %1, and may not write there. Ask whoever looks after this computer for the "
            "right to, and try again.") },
    Explanation { Error::Kind::StorageFull, QT_TRANSLATE_NOOP("postrider::StartWindow", "The disk is full."),
        QT_TRANSLATE_NOOP("postrider::StartWindow",
            "Nothing is lost, and nothing is sent while it cannot be recorded. Make room on the disk of %1 and try "
            "again.") },
    Explanation { Error::Kind::NoKeychain, QT_TRANSLATE_NOOP("postrider::StartWindow", "The keychain cannot be used."),
        QT_TRANSLATE_NOOP(
            "postrider::StartWindow", "Nothing is lost. See below what is wrong, put it right, and try again.") },
    // All that is left; its kind is not looked at.
    Explanation { Error::Kind::Storage,
        QT_TRANSLATE_NOOP("postrider::StartWindow", "Postrider cannot open the profile."),
        QT_TRANSLATE_NOOP(
            "postrider::StartWindow", "Nothing is lost. See below what is wrong, put it right, and try again.") },
};

const Explanation &explanationOf(Error::Kind kind)
{
    const auto *found = std::ranges::find(Explanations, kind, &Explanation::kind);
    return found == Explanations.end() ? Explanations.back() : *found;
}

} // namespace

StartWindow::StartWindow(const QString &profileFolder, QWidget *parent)
    : QWidget(parent)
    , m_folder(profileFolder)
    , m_ui(std::make_unique<Ui::StartWindow>())
{
    m_ui->setupUi(this);
    new Help(this);
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

void StartWindow::showRestoring()
{
    m_error.reset();
    m_isRestoring = true;
    retranslate();
}

void StartWindow::showOpening()
{
    m_error.reset();
    m_isRestoring = false;
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
    const QString folder = QDir::toNativeSeparators(m_folder);
    if (m_error) {
        const Explanation &explanation = explanationOf(m_error->kind);
        m_ui->sentenceLabel->setText(tr(explanation.sentence));
        m_ui->adviceLabel->setText(tr(explanation.advice).replace("%1"_L1, folder));
    } else if (m_isRestoring) {
        m_ui->sentenceLabel->setText(tr("Restoring the backup…"));
        m_ui->adviceLabel->setText(
            tr("It is checked once more, then takes the place of the profile. Nothing is lost when "
               "this is broken off."));
    } else {
        m_ui->sentenceLabel->setText(tr("Opening the profile…"));
        m_ui->adviceLabel->setText(tr("After an update this can take a minute: a copy of the profile is made first."));
    }
    m_ui->detailLabel->setText(m_error ? m_error->detail : folder);
    for (QWidget *button : { m_ui->retryButton, m_ui->folderButton })
        button->setVisible(m_error.has_value());
}

} // namespace postrider
