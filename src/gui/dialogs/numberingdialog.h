// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/decisiondialog.h"

#include <memory>

namespace Ui {
class NumberingDialog;
}

namespace postrider {

struct StoredSource;
struct Start;

/// Asks how to go on with a Source that seems to have begun to number its events anew, and says what each answer means.
/// GUI thread.
class NumberingDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    NumberingDialog(const PageContext &context, SourceId source, QWidget *parent = nullptr);
    ~NumberingDialog() override;

    /// Answers, and closes; stays open and says why when it cannot.
    void accept() override;

protected:
    void measure() override { update(); }
    void update() override;
    void retranslateForm() override;

private:
    [[nodiscard]] QString meaning(const StoredSource &stored) const;
    [[nodiscard]] Result<Start> start() const;

    const SourceId m_source;
    const std::unique_ptr<Ui::NumberingDialog> m_ui;
    QString m_name;
};

} // namespace postrider
