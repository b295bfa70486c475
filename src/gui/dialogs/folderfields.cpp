// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/folderfields.h"

#include "gui/folderwords.h"
#include "gui/words.h"
#include "ui_folderfields.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>

namespace postrider {

FolderFields::FolderFields(QWidget *parent)
    : SourcePart(parent)
    , m_ui(std::make_unique<Ui::FolderFields>())
{
    m_ui->setupUi(this);
    m_ui->folderProblemLabel->setField(m_ui->folderEdit);
    m_ui->formsLabel->setText(words::fileForms());
    setFocusProxy(m_ui->folderEdit);
    connect(m_ui->folderEdit, &QLineEdit::textEdited, this, &FolderFields::check);
    connect(m_ui->folderEdit, &QLineEdit::textEdited, this, &FolderFields::changed);
    connect(m_ui->browseFolderButton, &QPushButton::clicked, this, &FolderFields::browse);
}

FolderFields::~FolderFields() = default;

QString FolderFields::kindName() const
{
    return words::name(SourceKind::Folder);
}

QString FolderFields::exampleName() const
{
    return tr("Lakeside export");
}

QString FolderFields::busyText() const
{
    return tr("Looking into %1…").arg(entered().path);
}

void FolderFields::fill(const Source &source)
{
    m_ui->folderEdit->setText(source.folder.path);
    m_ui->folderProblemLabel->setProblem({});
}

void FolderFields::write(Source &source) const
{
    source.folder = entered();
}

FolderSettings FolderFields::entered() const
{
    return { m_ui->folderEdit->text().trimmed() };
}

QWidget *FolderFields::firstWrong()
{
    return check() ? nullptr : m_ui->folderEdit;
}

bool FolderFields::check()
{
    const Result<void> checked = validate(entered());
    m_ui->folderProblemLabel->setProblem(checked ? QString() : checked.error().detail);
    return checked.has_value();
}

void FolderFields::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder of files"), entered().path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ui->folderEdit->setText(QDir::toNativeSeparators(path));
        check();
        Q_EMIT changed();
    });
    dialog->open();
}

void FolderFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->formsLabel->setText(words::fileForms());
    }
    SourcePart::changeEvent(event);
}

} // namespace postrider
