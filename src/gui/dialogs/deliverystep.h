// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feed.h"
#include "engine/measures.h"
#include "gui/pagecontext.h"
#include "gui/testwords.h"

#include <QWizardPage>

#include <memory>
#include <optional>

namespace Ui {
class DeliveryStep;
}

namespace postrider {

class SettingsFields;

/// The last step of the assistant: sends a Consumer an empty list, says what came back and what to
/// do about it, and adds the Feed from where a person wants it to start. GUI thread.
class DeliveryStep final : public QWizardPage
{
    Q_OBJECT

public:
    /// `consumer` are the fields of a step before, with what is stored.
    DeliveryStep(const PageContext &context, SettingsFields &consumer, QWidget *parent = nullptr);
    ~DeliveryStep() override;

    void setStep(const QString &step);
    /// What is to be added, but for where it starts.
    void setFeed(const Feed &feed);

    void initializePage() override;
    void cleanupPage() override;
    bool validatePage() override;
    [[nodiscard]] bool isComplete() const override;

Q_SIGNALS:
    /// The token or the address of the Consumer is to be put right.
    void correctionRequested(postrider::TestReport::Fault fault);
    /// The Feed is stored.
    void added(postrider::FeedId feed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectFields();
    void test();
    void onReported(const TestReport &report);
    void measure();
    void update();
    void updateTest();
    void updateStart();
    [[nodiscard]] Start start() const;
    [[nodiscard]] QString finishText() const;
    void add();

    const PageContext &m_context;
    SettingsFields &m_consumer;
    const std::unique_ptr<Ui::DeliveryStep> m_ui;
    QString m_step;
    Feed m_feed;
    std::optional<TestReport> m_report; ///< none while the test is under way
    StartMeasure m_measure;
    bool m_isMeasuring = false;
    bool m_isAdding = false;
    bool m_isAdded = false;
};

} // namespace postrider
