// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/decision.h"
#include "gui/pagecontext.h"
#include "gui/widgets/card.h"

class QHBoxLayout;

namespace postrider {

class ProblemLabel;

/// A card for one decision. It is told anew what stands, and changes in place: what was typed into
/// it, the focus and a selection stay. Once there is nothing left to decide it says how it went on.
/// GUI thread.
class DecisionCard : public Card
{
    Q_OBJECT

public:
    DecisionCard(const PageContext &context, const Decision &decision, QWidget *parent);

    [[nodiscard]] const Decision::Key &key() const { return m_decision.key; }
    [[nodiscard]] const Decision &decision() const { return m_decision; }
    /// The same decision as it stands now.
    void setDecision(const Decision &decision);
    /// There is nothing to decide any more. `feeds` are those that it was about, as they stand now.
    void finish(const QList<FeedStatus> &feeds);
    [[nodiscard]] bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    void feedRequested(postrider::FeedId feed);
    void consumerRequested(postrider::ConsumerId consumer);

protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }
    /// Where the buttons stand, and below them what went wrong.
    [[nodiscard]] QHBoxLayout *actions() const { return m_actions; }
    [[nodiscard]] ProblemLabel *problem() const { return m_problem; }
    /// Says what decision() means; texts of all labels and buttons, in the language of the moment.
    virtual void showDecision() = 0;
    /// How it went on, in a sentence.
    [[nodiscard]] virtual QString ending(const FeedStatus &feed) const = 0;
    /// The parts that are there for deciding only.
    virtual void setActing(bool isActing) = 0;

    void changeEvent(QEvent *event) override;

private:
    void updateHead();

    const PageContext &m_context;
    Decision m_decision;
    QHBoxLayout *m_actions = nullptr;
    ProblemLabel *m_problem = nullptr;
    bool m_isFinished = false;
};

} // namespace postrider
