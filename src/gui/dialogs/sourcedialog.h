// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"
#include "gui/pagecontext.h"

#include <memory>

namespace Ui {
class SourceDialog;
}

namespace postrider {

/// Adds or edits a Source: everything is checked while it is typed, and its newest sequence can be
/// asked for before it is saved. The token goes straight to the keychain. GUI thread.
class SourceDialog final : public EditDialog
{
    Q_OBJECT

public:
    /// Adds one.
    SourceDialog(const PageContext &context, QWidget *parent);
    /// Edits one that is stored. Where it began stays as it is.
    SourceDialog(const PageContext &context, const Source &source, QWidget *parent);
    ~SourceDialog() override;

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;
    void forgetToken() override;
    void retranslate() override;

private:
    SourceDialog(const PageContext &context, QWidget *parent, const Source &original);
    [[nodiscard]] bool isNew() const { return m_original.publicId.isEmpty(); }
    [[nodiscard]] Source entered() const;
    void prepare();
    void fill();
    bool checkName();
    bool checkUrl();
    bool checkStart();
    /// Checks all and goes to the first field that is wrong.
    bool checkAll();
    void onSaved(const Result<void> &saved);
    void test();
    void sendTest(const Result<Token> &token);
    void setBusy(bool isBusy);

    const PageContext &m_context;
    const std::unique_ptr<Ui::SourceDialog> m_ui;
    const Source m_original;
};

} // namespace postrider
