// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"

#include <QDialog>

class QLabel;

namespace postrider {

class ProblemLabel;

/// Tells what an act would mean, measured anew whenever anything changes, and does it: closes once
/// it is done, stays open and says why when it cannot be. To be shown by open(); it deletes itself.
/// GUI thread.
class DecisionDialog : public QDialog
{
    Q_OBJECT

protected:
    DecisionDialog(const PageContext &context, QWidget *parent);

    /// Called once by the constructor of the dialog, after its form was set up.
    void begin(QLabel *sentence, ProblemLabel *problem);
    void changeEvent(QEvent *event) override;

    /// Asks what the act would mean; called at the beginning and at every change.
    virtual void measure() = 0;
    /// To be called when anything in the dialog may say something else.
    virtual void update() = 0;
    virtual void retranslateForm() = 0;

    /// Puts a question for measure(), unless its last one is still under way or the act is. `take` gets
    /// a good answer; a bad one is told.
    template <typename Question, typename Take>
    void measureBy(Question question, Take take)
    {
        using Answer = std::invoke_result_t<Question, Database &>;
        if (m_isMeasuring || m_isActing)
            return;
        m_isMeasuring = true;
        m_context.ask(this, std::move(question), [this, take = std::move(take)](const Answer &answer) {
            m_isMeasuring = false;
            if (answer)
                take(*answer);
            else
                tell(answer.error().detail);
            update();
        });
    }

    /// What is wrong, below the form; an empty problem takes it away.
    void tell(const QString &problem);
    /// Grows when what it says has become longer: a window does not by itself when texts are wrapped.
    void grow();
    [[nodiscard]] bool isActing() const { return m_isActing; }
    void startActing();
    /// Whether the act was done; the dialog has said why when it was not.
    template <typename T>
    [[nodiscard]] bool isDone(const Result<T> &result)
    {
        m_isActing = false;
        if (!result) {
            tell(result.error().detail);
            update();
        }
        return result.has_value();
    }

    const PageContext &m_context;

private:
    ProblemLabel *m_problem = nullptr;
    bool m_isMeasuring = false;
    bool m_isActing = false;
};

} // namespace postrider
