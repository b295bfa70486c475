// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/authorityedit.h"

#include "domain/error.h"
#include "gui/look.h"
#include "gui/whilealive.h"
#include "gui/widgets/problemlabel.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QtConcurrent>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Begin = "-----BEGIN CERTIFICATE-----"_L1;

Result<QString> readPem(const QString &path)
{
    constexpr qint64 LongestFile = 512 * 1024;
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(Error::Kind::InvalidInput, AuthorityEdit::tr("It cannot be read: %1.").arg(file.errorString()));
    const QString pem = QString::fromLatin1(file.read(LongestFile + 1));
    if (pem.size() > LongestFile || !pem.contains(Begin)) {
        return fail(Error::Kind::InvalidInput,
            AuthorityEdit::tr("It holds no certificate in PEM form, which begins with %1").arg(Begin));
    }
    return pem;
}

} // namespace

AuthorityEdit::AuthorityEdit(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_chooseButton(new QPushButton)
    , m_removeButton(new QPushButton)
    , m_problem(new ProblemLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::ControlSpacing / 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::ControlSpacing);
    row->addWidget(m_label, 1);
    row->addWidget(m_removeButton);
    row->addWidget(m_chooseButton);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    m_label->setObjectName("authorityTextLabel");
    m_label->setTextFormat(Qt::PlainText);
    m_chooseButton->setObjectName("chooseAuthorityButton");
    m_removeButton->setObjectName("removeAuthorityButton");
    m_problem->setObjectName("authorityProblemLabel");
    m_problem->setField(m_chooseButton);
    for (QPushButton *button : { m_chooseButton, m_removeButton })
        button->setAutoDefault(false);
    connect(m_chooseButton, &QPushButton::clicked, this, &AuthorityEdit::askForFile);
    connect(m_removeButton, &QPushButton::clicked, this, [this] {
        setAuthority({});
        Q_EMIT changed();
    });
    retranslate();
}

void AuthorityEdit::setAuthority(const QString &pem)
{
    m_pem = pem;
    m_problem->setProblem({});
    retranslate();
}

void AuthorityEdit::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate authority"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &AuthorityEdit::takeFile);
    dialog->open();
}

void AuthorityEdit::takeFile(const QString &path)
{
    QtConcurrent::run(&readPem, path).then(qApp, whileAlive(this, [this, path](const Result<QString> &pem) {
        if (!pem) {
            m_problem->setProblem(tr("%1 was not taken. %2").arg(QDir::toNativeSeparators(path), pem.error().detail));
            return;
        }
        setAuthority(*pem);
        Q_EMIT changed();
    }));
}

void AuthorityEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AuthorityEdit::retranslate()
{
    const auto count = static_cast<int>(m_pem.count(Begin));
    m_label->setText(
        count == 0 ? tr("Those of the system") : tr("Those of the system and %n of your own", nullptr, count));
    m_chooseButton->setText(tr("Choose file…"));
    m_chooseButton->setAccessibleName(tr("Choose a file with a certificate authority"));
    m_removeButton->setText(tr("Remove"));
    m_removeButton->setAccessibleName(tr("Remove your own certificate authority"));
    m_removeButton->setVisible(count > 0);
}

} // namespace postrider
