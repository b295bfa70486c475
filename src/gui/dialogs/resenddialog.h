// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/resendplan.h"
#include "gui/dialogs/decisiondialog.h"

#include <memory>

namespace Ui {
class ResendDialog;
}

namespace postrider {

/// Sends events again: to which Feeds, all or the newest of each record, before or after what is new. Says first how
/// many events that is and how long it takes at each Consumer's pace. GUI thread.
class ResendDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    /// For the events `rows`, which may be of several Sources.
    ResendDialog(const PageContext &context, const QList<EventRow> &rows, QWidget *parent = nullptr);
    ~ResendDialog() override;

    /// Begins the resends, and closes; stays open and says why when it cannot.
    void accept() override;

Q_SIGNALS:
    void begun(qint64 events);

protected:
    void measure() override;
    void update() override;
    void retranslateForm() override;

private:
    struct Choice
    {
        QString feed;
        ResendRequest request;
    };

    void fillFeeds();
    void changed();
    [[nodiscard]] bool isOfOneRecord() const;
    [[nodiscard]] QList<FeedId> chosenFeeds() const;
    [[nodiscard]] QList<Choice> choices() const;
    [[nodiscard]] QString meaning() const;

    const QList<EventRow> m_rows;
    const std::unique_ptr<Ui::ResendDialog> m_ui;
    std::optional<QList<ResendPlan>> m_plans; ///< none while it is being asked for
    int m_generation = 0; ///< of what is chosen
};

} // namespace postrider
