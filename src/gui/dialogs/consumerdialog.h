// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"
#include "gui/pagecontext.h"

#include <memory>

namespace Ui {
class ConsumerDialog;
}

namespace postrider {

/// Adds or edits a Consumer: everything is checked while it is typed, and can be tried out before it
/// is saved. The token goes straight to the keychain. GUI thread.
class ConsumerDialog final : public EditDialog
{
    Q_OBJECT

public:
    /// Adds one.
    ConsumerDialog(const PageContext &context, QWidget *parent);
    /// Edits one that is stored.
    ConsumerDialog(const PageContext &context, const Consumer &consumer, QWidget *parent);
    ~ConsumerDialog() override;

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;
    void forgetToken() override;
    void retranslate() override;

private:
    [[nodiscard]] bool isNew() const { return m_original.publicId.isEmpty(); }
    [[nodiscard]] Consumer entered() const;
    void prepare();
    void connectFields();
    void fill();
    bool checkName();
    bool checkEndpoint();
    /// Checks all and goes to the first field that is wrong.
    bool checkAll();
    void onSaved(const Result<void> &saved);
    void test();
    void sendTest(const Result<Token> &token);
    void setBusy(bool isBusy);

    const PageContext &m_context;
    const std::unique_ptr<Ui::ConsumerDialog> m_ui;
    const Consumer m_original;
};

} // namespace postrider
