// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/decisioncard.h"

#include "gui/look.h"
#include "gui/widgets/problemlabel.h"
#include "gui/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace postrider {

DecisionCard::DecisionCard(const PageContext &context, const Decision &decision, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_decision(decision)
    , m_actions(new QHBoxLayout)
    , m_problem(new ProblemLabel(this))
{
    m_actions->setSpacing(look::ControlSpacing);
    m_problem->setObjectName("cardProblemLabel");
}

void DecisionCard::setDecision(const Decision &decision)
{
    m_decision = decision;
    if (m_isFinished)
        setActing(true);
    m_isFinished = false;
    updateHead();
    showDecision();
}

void DecisionCard::finish(const QList<FeedStatus> &feeds)
{
    if (feeds.isEmpty())
        return;
    if (!m_isFinished)
        setActing(false);
    m_isFinished = true;
    m_decision.feeds = feeds;
    m_problem->setProblem({});
    const FeedStatus &first = feeds.first();
    setState(first.state.kind, words::state(first, m_context.live.now()));
    setSentence(ending(first));
    setNote({}, {});
}

void DecisionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_isFinished) {
        updateHead();
        showDecision();
    }
    Card::changeEvent(event);
}

void DecisionCard::updateHead()
{
    const QString consumer = m_decision.consumer().name;
    const QString feed = m_decision.feeds.first().stored.feed.name;
    if (m_decision.feeds.size() == 1 && m_decision.key.kind == Decision::Kind::Suspension) {
        setTitle(feed);
        setSubtitle(feed == consumer ? QString() : tr("goes to %1").arg(consumer));
    } else {
        QStringList names;
        for (const FeedStatus &status : m_decision.feeds)
            names.append(status.stored.feed.name);
        setTitle(consumer);
        setSubtitle(names == QStringList { consumer } ? QString()
                                                      : tr("%n feed(s): %1", nullptr, static_cast<int>(names.size()))
                                                            .arg(QLocale().createSeparatedList(names)));
    }
    const TimePoint now = m_context.live.now();
    setNote(tr("since %1, %2").arg(words::time(m_decision.since, now), words::ago(m_decision.since, now)),
        words::exactTime(m_decision.since));
}

} // namespace postrider
