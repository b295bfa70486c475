// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/resendplan.h"
#include "gui/asidequestion.h"
#include "gui/dialogs/decisiondialog.h"

#include <memory>
#include <optional>

namespace Ui {
class RewindDialog;
}

namespace postrider {

/// Sets a Feed back to a sequence or a time, for a Consumer that starts over; says first what is then sent once more.
/// GUI thread.
class RewindDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    RewindDialog(const PageContext &context, FeedId feed, QWidget *parent = nullptr);
    ~RewindDialog() override;

    /// Goes back, and closes; stays open and says why when it cannot.
    void accept() override;

protected:
    void measure() override;
    void update() override;
    void retranslateForm() override;

private:
    void changed();
    void count();
    [[nodiscard]] QString meaning(const FeedStatus *feed) const;

    const FeedId m_feed;
    const std::unique_ptr<Ui::RewindDialog> m_ui;
    QString m_name; ///< as last known, for when the Feed is gone
    AsideQuestion m_counting;
    std::optional<Result<queries::Rewind>> m_plan; ///< none while it is being asked for, or nothing was typed
};

} // namespace postrider
