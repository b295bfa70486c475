// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/feedcommands.h"
#include "engine/measures.h"
#include "gui/dialogs/decisiondialog.h"

#include <memory>
#include <optional>

namespace Ui {
class ResumeDialog;
}

namespace postrider {

/// Asks from where a Feed that was stopped goes on, with the number of events that each choice
/// means, and resumes it. GUI thread.
class ResumeDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    ResumeDialog(const PageContext &context, FeedId feed, QWidget *parent = nullptr);
    ~ResumeDialog() override;

    /// The choice that it opens with, for those who chose in a menu already.
    void setChoice(ResumeFrom::Kind kind);

    /// Resumes, and closes once the Feed goes on; stays open and says why when it cannot.
    void accept() override;

Q_SIGNALS:
    void resumed(postrider::FeedId feed);

protected:
    void measure() override;
    void update() override;
    void retranslateForm() override;

private:
    void connectChoices();
    void measureSequence();
    void updateSequence();
    [[nodiscard]] QString sequenceMeaning() const;

    const FeedId m_feed;
    const std::unique_ptr<Ui::ResumeDialog> m_ui;
    QString m_name; ///< as last known, for when the Feed is gone
    std::optional<ResumeMeasure> m_measure;
    std::optional<Result<ResumeFromMeasure>> m_sequenceMeasure; ///< none while it is being asked for
};

} // namespace postrider
