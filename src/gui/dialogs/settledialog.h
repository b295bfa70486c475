// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/decisiondialog.h"

#include <memory>

namespace Ui {
class SettleDialog;
}

namespace postrider {

/// Marks what is set aside for a Feed as settled without sending it, for a reason that has to be given. GUI thread.
class SettleDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    /// `events` of the Feed in these ranges; no ranges are everything that is set aside.
    SettleDialog(const PageContext &context, FeedId feed, const QList<SequenceRange> &ranges, qint64 events,
        QWidget *parent = nullptr);
    ~SettleDialog() override;

    /// Marks them, and closes; stays open and says why when it cannot.
    void accept() override;

Q_SIGNALS:
    void settled(qint64 events);

protected:
    void measure() override { update(); } // it has been counted already
    void update() override;
    void retranslateForm() override;

private:
    const FeedId m_feed;
    const QList<SequenceRange> m_ranges;
    const qint64 m_events;
    const std::unique_ptr<Ui::SettleDialog> m_ui;
};

} // namespace postrider
