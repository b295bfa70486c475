// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tokenentry.h"
#include "gui/pagecontext.h"

#include <QDialog>

#include <memory>

namespace Ui {
class TokenDialog;
}

namespace postrider {

/// Replaces the token of a Consumer or Source. The old one is never shown; the new one goes straight
/// to the keychain. Accepted once it is there. To be shown by open(). GUI thread.
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    TokenDialog(const PageContext &context, ConsumerId consumer, QWidget *parent);
    TokenDialog(const PageContext &context, SourceId source, QWidget *parent);
    ~TokenDialog() override;

    void accept() override;
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void prepare();
    void retranslate();
    void onStored(const Result<void> &stored);
    void setBusy(bool isBusy);

    const PageContext &m_context;
    const std::unique_ptr<Ui::TokenDialog> m_ui;
    const ConsumerId m_consumer; ///< one of the two is valid
    const SourceId m_source;
};

} // namespace postrider
