// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/longwaitcard.h"

#include "gui/preferences.h"
#include "gui/widgets/problemlabel.h"
#include "gui/words.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <limits>

namespace postrider {

LongWaitCard::LongWaitCard(const PageContext &context, const Decision &decision, QWidget *parent)
    : DecisionCard(context, decision, parent)
    , m_keepButton(new QPushButton)
    , m_endButton(new QPushButton)
{
    setObjectName("LongWaitCard");
    m_keepButton->setObjectName("keepWaitingButton");
    m_endButton->setObjectName("endWaitButton");
    actions()->addWidget(m_keepButton);
    actions()->addWidget(m_endButton);
    actions()->addStretch(1);
    content()->addLayout(actions());
    content()->addWidget(problem());
    connect(m_keepButton, &QPushButton::clicked, this, &LongWaitCard::keep);
    connect(m_endButton, &QPushButton::clicked, this, &LongWaitCard::askToEnd);
    setDecision(decision);
}

void LongWaitCard::showDecision()
{
    const TimePoint now = context().live.now();
    setState(FeedState::Kind::Throttled, tr("Asked us to wait until %1.").arg(words::time(decision().until(), now)));
    const auto count = static_cast<int>(std::min<qint64>(decision().waiting(), std::numeric_limits<int>::max()));
    const QString waiting = tr("%Ln event(s) wait.", nullptr, count);
    setSentence(decision().isKept
            ? tr("You decided to keep to it. %1").arg(waiting)
            : tr("That is longer than usual and may be a mistake. We keep to it unless you decide otherwise. %1")
                  .arg(waiting));
    m_keepButton->setText(tr("&Keep waiting"));
    m_keepButton->setVisible(!decision().isKept);
    m_endButton->setText(tr("&End the wait…"));
}

void LongWaitCard::keep()
{
    // The focus would otherwise go to another card together with the button.
    m_endButton->setFocus();
    context().preferences.keepWait(decision().consumer().publicId, decision().until());
}

void LongWaitCard::askToEnd()
{
    const QString consumer = decision().consumer().name;
    const TimePoint now = context().live.now();
    auto *box = new QMessageBox(window());
    box->setObjectName("endWaitMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("End the wait"));
    box->setText(tr("Call %1 before the time it asked for?").arg(consumer));
    box->setInformativeText(
        tr("%1 asked us not to call before %2. If you end the wait, we call again at once, slowly at first. A Consumer "
           "that is called too early may refuse us altogether, so ask there first. Ending the wait is "
           "put on record in Activity.")
            .arg(consumer, words::time(decision().until(), now)));
    auto *end = box->addButton(tr("End the wait"), QMessageBox::DestructiveRole);
    end->setObjectName("confirmEndWaitButton");
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(end, &QPushButton::clicked, this, &LongWaitCard::end);
    box->open();
}

void LongWaitCard::end()
{
    if (m_isEnding)
        return;
    m_isEnding = true;
    context().perform(
        this, [name = decision().consumer().name](Commands &commands) { return commands.consumers.endHold(name); },
        [this](const Result<void> &ended) {
            m_isEnding = false;
            problem()->setProblem(ended ? QString() : ended.error().detail);
        });
}

QString LongWaitCard::ending(const FeedStatus &feed) const
{
    return tr("The wait is over. %1").arg(words::whatNext(feed, context().live.now()));
}

void LongWaitCard::setActing(bool isActing)
{
    m_keepButton->setVisible(isActing && !decision().isKept);
    m_endButton->setVisible(isActing);
}

} // namespace postrider
