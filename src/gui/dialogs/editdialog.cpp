// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/editdialog.h"

#include "gui/dialogs/settingsfields.h"
#include "ui_editdialog.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

namespace postrider {

EditDialog::EditDialog(SettingsFields *fields, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::EditDialog>())
    , m_fields(fields)
{
    m_ui->setupUi(this);
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(24, 20, 24, 8);
    layout->addWidget(fields);
    layout->addStretch();
    m_ui->fieldsArea->setWidget(contents);
    QPushButton *save = m_ui->buttonBox->button(QDialogButtonBox::Save);
    save->setObjectName("saveButton");
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setObjectName("cancelButton");
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &EditDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &EditDialog::reject);
    connect(m_ui->testButton, &QPushButton::clicked, fields, &SettingsFields::test);
    connect(fields, &SettingsFields::testingChanged, m_ui->testButton, &QPushButton::setDisabled);
    connect(fields, &SettingsFields::reported, m_ui->testResult, &TestResult::setReport);
    connect(fields, &SettingsFields::savingChanged, save, &QPushButton::setDisabled);
    connect(fields, &SettingsFields::saved, this, &EditDialog::finish);
    connect(fields, &SettingsFields::refused, m_ui->problemLabel, &ProblemLabel::setProblem);
    setWindowTitle(fields->title());
    fields->setFocus();
}

EditDialog::~EditDialog() = default;

void EditDialog::accept()
{
    m_ui->problemLabel->setProblem({});
    m_fields->save();
}

void EditDialog::reject()
{
    if (m_fields->isChanged())
        askBeforeClosing();
    else
        leave();
}

void EditDialog::finish(const QString &name)
{
    m_fields->forgetToken();
    QDialog::accept();
    Q_EMIT saved(name);
}

void EditDialog::leave()
{
    m_fields->forgetToken();
    QDialog::reject();
}

void EditDialog::askBeforeClosing()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("Save what you changed?"),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName("unsavedMessageBox");
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this](int answer) {
        m_isAsking = false;
        if (answer == QMessageBox::Save)
            accept();
        else if (answer == QMessageBox::Discard)
            leave();
    });
    box->open();
}

void EditDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        setWindowTitle(m_fields->title());
    }
    QDialog::changeEvent(event);
}

} // namespace postrider
