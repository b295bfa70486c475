// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class EditDialog;
}

namespace postrider {

class SettingsFields;

/// A dialog around fields: tries them out, saves them, and lets nothing that was typed be lost
/// without a question. To be shown by open(). GUI thread.
class EditDialog : public QDialog
{
    Q_OBJECT

public:
    ~EditDialog() override;

    /// Saves; the dialog closes once that is done.
    void accept() final;
    /// Asks first when something was changed.
    void reject() final;

Q_SIGNALS:
    /// What was entered is stored, under this name.
    void saved(const QString &name);

protected:
    /// Takes `fields` for its own.
    EditDialog(SettingsFields *fields, QWidget *parent);

    void changeEvent(QEvent *event) override;

private:
    void finish(const QString &name);
    void askBeforeClosing();
    void leave();

    const std::unique_ptr<Ui::EditDialog> m_ui;
    SettingsFields *const m_fields;
    bool m_isAsking = false;
};

} // namespace postrider
