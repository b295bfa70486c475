// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/resendplan.h"
#include "gui/asidequestion.h"
#include "gui/dialogs/decisiondialog.h"
#include "gui/dialogs/resendselection.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class ResendDialog;
}

namespace postrider {

/// Sends events again: what, to which Feeds, all or the newest of each record, before or after what is new. Says first
/// how many events that is and how long it takes at each Consumer's pace. GUI thread.
class ResendDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    ResendDialog(const PageContext &context, const ResendSubject &subject, QWidget *parent = nullptr);
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
    void connectFields();
    void fillFeeds(const ResendSubject &subject);
    void checkAll(Qt::CheckState state);
    void changed();
    void count();
    void showFeeds();
    void showCounts();
    /// The plans with the choice of the newest of each record; empty while they are counted.
    [[nodiscard]] QList<ResendPlan> plans() const;
    [[nodiscard]] Result<QList<FeedResendRequest>> requests() const;
    [[nodiscard]] int chosenFeeds() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] QString warning() const;

    const std::unique_ptr<Ui::ResendDialog> m_ui;
    std::optional<QList<ResendPlan>> m_plans; ///< none while it is being asked for
    AsideQuestion m_counting;
    QElapsedTimer m_counted; ///< how long the counting takes
    QTimer m_tick; ///< says how far the counting is
    bool m_isQuick = false; ///< counted so fast that it can be done at every change
};

} // namespace postrider
