// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QToolButton;

namespace postrider {

/// What dialogs that edit something share: nothing that was typed is lost without a question, and
/// what has a good default is folded away. To be shown by open(). GUI thread.
class EditDialog : public QDialog
{
    Q_OBJECT

public:
    explicit EditDialog(QWidget *parent = nullptr);

    /// Saves; the dialog closes once that is done.
    void accept() final;
    /// Asks first when something was changed.
    void reject() final;

Q_SIGNALS:
    /// What was entered is stored, under this name.
    void saved(const QString &name);

protected:
    [[nodiscard]] virtual bool isChanged() const = 0;
    /// Checks and saves; calls finish() when all is stored.
    virtual void save() = 0;
    /// Whatever happens, nobody may read the token from here on.
    virtual void forgetToken() = 0;

    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

    /// Lets `button` fold `part` away and show it.
    static void fold(QToolButton *button, QWidget *part);
    /// Closes a dialog whose content is stored under `name`.
    void finish(const QString &name);

private:
    void askBeforeClosing();
    void leave();

    bool m_isAsking = false;
};

} // namespace postrider
