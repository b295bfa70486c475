// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/editdialog.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace postrider {

EditDialog::EditDialog(QWidget *parent)
    : QDialog(parent)
{
}

void EditDialog::accept()
{
    save();
}

void EditDialog::reject()
{
    if (isChanged())
        askBeforeClosing();
    else
        leave();
}

void EditDialog::finish(const QString &name)
{
    forgetToken();
    QDialog::accept();
    Q_EMIT saved(name);
}

void EditDialog::leave()
{
    forgetToken();
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
            save();
        else if (answer == QMessageBox::Discard)
            leave();
    });
    box->open();
}

void EditDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void EditDialog::fold(QToolButton *button, QWidget *part)
{
    const auto update = [button, part](bool isShown) {
        button->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
        part->setVisible(isShown);
    };
    connect(button, &QToolButton::toggled, part, update);
    update(button->isChecked());
}

} // namespace postrider
