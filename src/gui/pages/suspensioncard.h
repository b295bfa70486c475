// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "gui/pages/decisioncard.h"

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace postrider {

class QuoteBox;
class TokenEdit;

/// Feeds that Postrider has stopped: why, what the Consumer said, what to do about it, and the
/// buttons to do it with. GUI thread.
class SuspensionCard final : public DecisionCard
{
    Q_OBJECT

public:
    SuspensionCard(const PageContext &context, const Decision &decision, QWidget *parent = nullptr);

protected:
    void showDecision() override;
    [[nodiscard]] QString ending(const FeedStatus &feed) const override;
    void setActing(bool isActing) override;

private:
    void makeActions();
    void makeResumeMenu();
    void retranslate();
    void askWhatWasSaid();
    void showWhatWasSaid();
    void saveToken();
    void resume();
    void choose(FeedId feed);
    [[nodiscard]] bool wantsToken() const;
    [[nodiscard]] bool wantsAddress() const;
    /// The address that a redirect names; empty when there is none.
    [[nodiscard]] QString newAddress() const;
    /// The first Feed that cannot go on where it stopped; null when all can.
    [[nodiscard]] const FeedStatus *overtaken() const;
    [[nodiscard]] QString advice() const;

    QuoteBox *m_said = nullptr;
    QLabel *m_advice = nullptr;
    TokenEdit *m_token = nullptr;
    QPushButton *m_saveButton = nullptr;
    QPushButton *m_editButton = nullptr;
    QToolButton *m_resumeButton = nullptr;
    QMenu *m_resumeMenu = nullptr;
    QPushButton *m_attemptsButton = nullptr;
    std::optional<Attempt> m_attempt; ///< the one that led here
    std::optional<TimePoint> m_askedFor; ///< the suspension of which m_attempt is known, or asked for
    bool m_isBusy = false;
};

} // namespace postrider
