// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "gui/testwords.h"

#include <QWizard>

namespace postrider {

class ConsumerFields;
class DeliveryStep;
class FeedFields;
class SettingsStep;
class SourceFields;
struct PageContext;

/// Leads to the first Feed in three steps: where the events come from, who gets them, and a test
/// delivery. What a step stores stays; opened again, it goes on from what is there. To be shown by
/// open(); it deletes itself. GUI thread.
class SetupAssistant final : public QWizard
{
    Q_OBJECT

public:
    /// The status is known, and has at most one Source and one Consumer.
    explicit SetupAssistant(const PageContext &context, QWidget *parent = nullptr);

    /// Says first what is kept, when something is or would be lost.
    void reject() override;

Q_SIGNALS:
    /// Somebody wants to look around before there is anything.
    void practiceRequested();
    void feedAdded(postrider::FeedId feed);

protected:
    void initializePage(int id) override;
    void changeEvent(QEvent *event) override;

private:
    void prepareButtons();
    void addSteps();
    void connectSteps();
    void fill();
    void onSourceStored(const QString &name);
    void onConsumerStored(const QString &name);
    void correct(TestReport::Fault fault);
    void onAdded(FeedId feed);
    void prepareFeed();
    [[nodiscard]] QString whatIsKept() const;
    void leave();
    void retranslate();

    const PageContext &m_context;
    SourceFields *m_source = nullptr;
    ConsumerFields *m_consumer = nullptr;
    FeedFields *m_feed = nullptr;
    SettingsStep *m_sourceStep = nullptr;
    SettingsStep *m_consumerStep = nullptr;
    DeliveryStep *m_deliveryStep = nullptr;
    bool m_isAsking = false;
};

} // namespace postrider
