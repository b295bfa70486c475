// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/suspendedpage.h"

#include "gui/look.h"
#include "gui/pages/longwaitcard.h"
#include "gui/pages/suspensioncard.h"
#include "gui/preferences.h"
#include "gui/words.h"
#include "ui_suspendedpage.h"

#include <QEvent>
#include <QTimer>

#include <algorithm>

namespace postrider {

SuspendedPage::SuspendedPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::SuspendedPage>())
{
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    m_ui->cardArea->viewport()->setAutoFillBackground(false);
    m_ui->cardColumn->setAutoFillBackground(false);
    m_ui->cardArea->hide();
    connect(&context.live, &Live::changed, this, &SuspendedPage::update);
    connect(&context.preferences, &Preferences::changed, this, &SuspendedPage::update);
    retranslate();
}

SuspendedPage::~SuspendedPage() = default;

QString SuspendedPage::title() const
{
    return tr("Suspended");
}

void SuspendedPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    Page::changeEvent(event);
}

void SuspendedPage::retranslate()
{
    m_ui->emptyState->setText(tr("No feed is suspended."),
        tr("A feed that Postrider has to stop appears here, with the reason and what to do about it. So does a "
           "Consumer that asks us to wait for more than a day."));
    update();
}

void SuspendedPage::update()
{
    if (!m_context.live.hasStatus())
        return;
    const QList<Decision> decisions =
        postrider::decisions(m_context.live.status(), m_context.preferences, m_context.live.now());
    const QList<DecisionCard *> cards = m_cards;
    for (DecisionCard *card : cards) {
        if (std::ranges::find(decisions, card->key(), &Decision::key) == decisions.end())
            finish(card);
    }
    for (const Decision &decision : decisions) {
        const auto card = std::ranges::find(m_cards, decision.key, &DecisionCard::key);
        if (card == m_cards.end())
            add(decision);
        else
            (*card)->setDecision(decision);
    }
    m_ui->sentenceLabel->setText(sentence(decisions));
    m_ui->cardArea->setVisible(!m_cards.isEmpty());
    m_ui->emptyState->setVisible(m_cards.isEmpty());
    if (const int badge = undecided(decisions); badge != m_badge) {
        m_badge = badge;
        Q_EMIT badgeChanged();
    }
}

void SuspendedPage::add(const Decision &decision)
{
    DecisionCard *card = nullptr;
    switch (decision.key.kind) {
    case Decision::Kind::Suspension: card = new SuspensionCard(m_context, decision, m_ui->cardColumn); break;
    case Decision::Kind::LongWait: card = new LongWaitCard(m_context, decision, m_ui->cardColumn); break;
    }
    connect(card, &DecisionCard::feedRequested, this, &Page::feedRequested);
    connect(card, &DecisionCard::consumerRequested, this, &Page::consumerRequested);
    m_ui->cardLayout->insertWidget(static_cast<int>(m_cards.size()), card);
    m_cards.append(card);
}

void SuspendedPage::finish(DecisionCard *card)
{
    QList<FeedStatus> feeds;
    for (const FeedStatus &feed : card->decision().feeds) {
        if (const FeedStatus *status = m_context.live.feed(feed.stored.feed.id))
            feeds.append(*status);
    }
    if (feeds.isEmpty())
        return remove(card); // its Feeds were removed: there is nothing to say
    const bool isFirst = !card->isFinished();
    card->finish(feeds);
    if (!isFirst)
        return;
    QTimer::singleShot(m_farewell, card, [this, card] {
        if (card->isFinished())
            remove(card);
    });
}

void SuspendedPage::remove(DecisionCard *card)
{
    m_cards.removeOne(card);
    card->deleteLater();
    card->hide();
    m_ui->cardArea->setVisible(!m_cards.isEmpty());
    m_ui->emptyState->setVisible(m_cards.isEmpty());
}

QString SuspendedPage::sentence(const QList<Decision> &decisions) const
{
    QStringList suspended;
    QStringList waits;
    QStringList kept;
    for (const Decision &decision : decisions) {
        if (decision.key.kind == Decision::Kind::LongWait) {
            (decision.isKept ? kept : waits).append(decision.consumer().name);
            continue;
        }
        for (const FeedStatus &feed : decision.feeds)
            suspended.append(feed.stored.feed.name);
    }
    QStringList sentences;
    if (suspended.size() == 1)
        sentences.append(tr("%1 is suspended.").arg(suspended.first()));
    else if (!suspended.isEmpty())
        sentences.append(tr("%n feed(s) are suspended.", nullptr, static_cast<int>(suspended.size())));
    if (waits.size() == 1)
        sentences.append(tr("%1 asks us to wait for more than a day.").arg(waits.first()));
    else if (!waits.isEmpty())
        sentences.append(
            tr("%n Consumer(s) ask us to wait for more than a day.", nullptr, static_cast<int>(waits.size())));
    if (sentences.isEmpty())
        sentences.append(tr("Nothing needs you."));
    if (!kept.isEmpty() && suspended.isEmpty() && waits.isEmpty())
        sentences.append(tr("We keep a long wait, as you decided."));
    return sentences.join(u' ');
}

} // namespace postrider
