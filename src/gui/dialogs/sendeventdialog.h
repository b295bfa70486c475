// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/handplan.h"
#include "gui/dialogs/decisiondialog.h"

#include <memory>

namespace Ui {
class SendEventDialog;
}

namespace postrider {

class NamesMenu;
struct HandResult;

/// Sends an event that a person gives: of which record, and to one Feed or to all of a Source. Says first to whom it
/// would go, under which number, and whether the log has an event of the record that could be sent again instead. GUI
/// thread.
class SendEventDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    /// What to begin with: a Feed, or an event whose record and Source it is about.
    explicit SendEventDialog(const PageContext &context, FeedId feed = {}, const std::optional<EventRow> &row = {},
        QWidget *parent = nullptr);
    ~SendEventDialog() override;

    /// Sends it, and closes; stays open and says why when it cannot.
    void accept() override;

Q_SIGNALS:
    /// A sentence for the page.
    void sent(const QString &message);
    /// Rather the event that the log has.
    void resendRequested(const postrider::EventRow &row);

protected:
    void measure() override;
    void update() override;
    void retranslateForm() override;

private:
    void fillTargets(FeedId feed, SourceId source);
    void connectFields();
    void changed();
    void askChoices();
    void showFeedTypes(bool isWanted);
    void insteadClicked();
    void finish(const Result<HandResult> &result);
    [[nodiscard]] SourceId source() const;
    [[nodiscard]] HandRequest request() const;
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] QString leftOut() const;
    [[nodiscard]] QString instead() const;

    const std::unique_ptr<Ui::SendEventDialog> m_ui;
    NamesMenu *m_resources = nullptr;
    NamesMenu *m_feedTypes = nullptr;
    std::optional<HandPlan> m_plan; ///< none while it is not known what would come of it
    QString m_problem; ///< why there is no plan
    int m_edits = 0; ///< so that no answer is taken for what was typed since
};

} // namespace postrider
