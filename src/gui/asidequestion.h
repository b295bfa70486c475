// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"

#include <atomic>
#include <functional>
#include <memory>

namespace postrider {

/// One question of those that may take seconds, such as how many events a resend would send. A newer one, or the end
/// of this object, makes the older one give way at once. GUI thread.
class AsideQuestion final
{
public:
    explicit AsideQuestion(const PageContext &context)
        : m_context(context)
    {
    }
    ~AsideQuestion() { giveUp(); }
    Q_DISABLE_COPY_MOVE(AsideQuestion)

    /// `question`, a function of Database & and of what it calls now and then, as in queries::planResends(), gives a
    /// Result; `done` gets it in the GUI thread unless it was given up or `receiver` is gone.
    template <typename Question, typename Done>
    void ask(QObject *receiver, Question question, Done done)
    {
        giveUp();
        m_progress = std::make_shared<Progress>();
        const auto goOn = [progress = m_progress](qint64 seen) {
            progress->seen = seen;
            return progress->isWanted.load();
        };
        using Answer = std::invoke_result_t<Question, Database &, std::function<bool(qint64)>>;
        const auto asked = [question = std::move(question), goOn](Database &database) -> Answer {
            if (!goOn(0)) // given up while it waited for its turn
                return fail(Error::Kind::Cancelled, QString());
            return question(database, goOn);
        };
        m_context.askAside(
            receiver, asked, [this, progress = m_progress, done = std::move(done)](const Answer &answer) mutable {
                if (!progress->isWanted)
                    return;
                m_progress.reset();
                done(answer);
            });
    }

    void giveUp()
    {
        if (m_progress)
            m_progress->isWanted = false;
        m_progress.reset();
    }

    [[nodiscard]] bool isAsking() const { return m_progress != nullptr; }
    /// How many it has seen so far.
    [[nodiscard]] qint64 seen() const { return m_progress ? m_progress->seen.load() : 0; }

private:
    struct Progress
    {
        std::atomic<bool> isWanted = true;
        std::atomic<qint64> seen = 0;
    };

    const PageContext &m_context;
    std::shared_ptr<Progress> m_progress; ///< of the question under way
};

} // namespace postrider
