// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/suspensioncard.h"

#include "engine/lists.h"
#include "engine/tokenentry.h"
#include "gui/dialogs/resumedialog.h"
#include "gui/look.h"
#include "gui/widgets/attemptwords.h"
#include "gui/widgets/primarybutton.h"
#include "gui/widgets/problemlabel.h"
#include "gui/widgets/quotebox.h"
#include "gui/widgets/tokenedit.h"
#include "gui/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// A clause as a sentence of its own.
QString asSentence(QString clause)
{
    clause[0] = clause[0].toUpper();
    return clause + u'.';
}

/// The newest attempt that could have led to a suspension at `since` of one of these Feeds.
Result<std::optional<Attempt>> culprit(Database &database, const QList<FeedId> &feeds, TimePoint since)
{
    std::optional<Attempt> newest;
    for (const FeedId feed : feeds) {
        const AttemptFilter filter { feed, { Outcome::Failed, Outcome::Refused }, {}, since + Milliseconds(1) };
        const auto attempts = queries::attempts(database, filter, 1);
        if (!attempts)
            return tl::unexpected(attempts.error());
        if (!attempts->isEmpty() && (!newest || newest->id < attempts->first().id))
            newest = attempts->first();
    }
    return newest;
}

TimePoint newestSuspension(const Decision &decision)
{
    TimePoint newest = decision.since;
    for (const FeedStatus &feed : decision.feeds)
        newest = std::max(newest, feed.stored.progress.suspension->since);
    return newest;
}

} // namespace

SuspensionCard::SuspensionCard(const PageContext &context, const Decision &decision, QWidget *parent)
    : DecisionCard(context, decision, parent)
    , m_said(new QuoteBox)
    , m_advice(new QLabel)
{
    setObjectName("SuspensionCard");
    m_advice->setObjectName("adviceLabel");
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setWordWrap(true);
    content()->addWidget(m_said);
    content()->addWidget(m_advice);
    makeActions();
    content()->addWidget(problem());
    setDecision(decision);
}

void SuspensionCard::makeActions()
{
    if (wantsToken()) {
        m_token = new TokenEdit;
        m_token->setObjectName("newTokenEdit");
        m_token->setClock(context().clock);
        m_token->setMinimumWidth(200);
        m_token->setMaximumWidth(380);
        m_saveButton = new PrimaryButton;
        m_saveButton->setObjectName("saveTokenButton");
        actions()->addWidget(m_token, 1);
        actions()->addWidget(m_saveButton, 0, Qt::AlignTop);
        connect(m_saveButton, &QPushButton::clicked, this, &SuspensionCard::saveToken);
        connect(m_token, &TokenEdit::returnPressed, this, &SuspensionCard::saveToken);
    }
    if (wantsAddress()) {
        m_editButton = new PrimaryButton;
        m_editButton->setObjectName("editConsumerButton");
        actions()->addWidget(m_editButton);
        connect(m_editButton, &QPushButton::clicked, this,
            [this] { Q_EMIT consumerRequested(this->decision().consumer().id); });
    }
    m_resumeButton = new QToolButton;
    m_resumeButton->setObjectName("resumeToolButton");
    m_resumeButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_resumeButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_resumeButton->setFocusPolicy(Qt::StrongFocus);
    m_resumeMenu = new QMenu(m_resumeButton);
    m_resumeMenu->setObjectName("resumeMenu");
    m_resumeButton->setMenu(m_resumeMenu);
    m_attemptsButton = new QPushButton;
    m_attemptsButton->setObjectName("showAttemptsButton");
    m_resumeButton->setFixedHeight(m_attemptsButton->sizeHint().height());
    actions()->addWidget(m_resumeButton, 0, Qt::AlignTop);
    actions()->addWidget(m_attemptsButton, 0, Qt::AlignTop);
    actions()->addStretch(1);
    content()->addLayout(actions());
    connect(m_resumeMenu, &QMenu::aboutToShow, this, &SuspensionCard::makeResumeMenu);
    connect(m_resumeButton, &QToolButton::clicked, this, &SuspensionCard::resume);
    connect(m_attemptsButton, &QPushButton::clicked, this, [this] {
        const FeedId feed = this->decision().feeds.first().stored.feed.id;
        Q_EMIT feedRequested(m_attempt && m_attempt->feed.isValid() ? m_attempt->feed : feed);
    });
}

void SuspensionCard::makeResumeMenu()
{
    m_resumeMenu->clear();
    const QList<FeedStatus> &feeds = decision().feeds;
    const QString events = words::events(decision().waiting());
    if (!overtaken()) {
        m_resumeMenu->addAction(feeds.size() == 1 ? tr("From where it stopped: %1").arg(events)
                                                  : tr("All from where they stopped: %1").arg(events),
            this, &SuspensionCard::resume);
        m_resumeMenu->addSeparator();
    }
    for (const FeedStatus &feed : feeds) {
        QString name = feed.stored.feed.name;
        name.replace(u'&', u"&&"_s);
        const QString text =
            feeds.size() == 1 ? tr("From another event, or from now on…") : tr("Only %1, from…").arg(name);
        m_resumeMenu->addAction(text, this, [this, id = feed.stored.feed.id] { choose(id); });
    }
}

bool SuspensionCard::wantsToken() const
{
    return key().reason == SuspendReason::TokenMissing || key().reason == SuspendReason::TokenRejected;
}

bool SuspensionCard::wantsAddress() const
{
    return key().reason == SuspendReason::EndpointGone || key().reason == SuspendReason::EndpointMoved;
}

void SuspensionCard::showDecision()
{
    retranslate();
    setState(FeedState::Kind::Suspended, asSentence(words::reason(key().reason)));
    const auto waiting = static_cast<int>(std::min<qint64>(decision().waiting(), std::numeric_limits<int>::max()));
    if (const FeedStatus *feed = overtaken())
        setSentence(words::newStart(*feed, context().live.now()));
    else
        setSentence(waiting == 0 ? tr("Nothing is sent and nothing is lost. No event waits at present.")
                                 : tr("Nothing is sent and nothing is lost: %Ln event(s) wait.", nullptr, waiting));
    m_advice->setText(advice());
    askWhatWasSaid();
}

void SuspensionCard::retranslate()
{
    if (m_token) {
        m_token->setPlaceholderText(tr("New token"));
        m_token->field()->setAccessibleName(tr("New token for %1").arg(decision().consumer().name));
        m_saveButton->setText(tr("&Save token and resume"));
    }
    if (m_editButton)
        m_editButton->setText(tr("&Edit address…"));
    m_resumeButton->setText(tr("&Resume"));
    m_resumeButton->setToolTip(tr("Goes on where it stopped; the menu has other choices."));
    m_resumeButton->setAccessibleName(tr("Resume %1").arg(decision().feeds.first().stored.feed.name));
    m_attemptsButton->setText(tr("Show &attempts"));
    m_said->setName(tr("What %1 said").arg(decision().consumer().name));
}

QString SuspensionCard::advice() const
{
    const QString consumer = decision().consumer().name;
    const QString address = newAddress();
    if (key().reason != SuspendReason::EndpointMoved || address.isEmpty())
        return words::advice(key().reason, consumer);
    return tr("The new address would be %1\nNothing was sent there. %2")
        .arg(attemptwords::visible(address), words::advice(key().reason, consumer));
}

QString SuspensionCard::newAddress() const
{
    const QStringList lines = m_attempt ? m_attempt->responseHeaders.split(u'\n') : QStringList();
    for (const QString &line : lines) {
        if (line.startsWith("location:"_L1, Qt::CaseInsensitive))
            return line.section(u':', 1).trimmed();
    }
    return {};
}

void SuspensionCard::askWhatWasSaid()
{
    const TimePoint since = newestSuspension(decision());
    if (key().reason == SuspendReason::TokenMissing || m_askedFor == since)
        return;
    m_askedFor = since;
    QList<FeedId> feeds;
    for (const FeedStatus &feed : decision().feeds)
        feeds.append(feed.stored.feed.id);
    context().ask(
        this, [feeds, since](Database &database) { return culprit(database, feeds, since); },
        [this, since](const Result<std::optional<Attempt>> &answer) {
            if (m_askedFor != since)
                return; // it was suspended again meanwhile
            if (!answer)
                m_askedFor.reset();
            m_attempt = answer.value_or(std::nullopt);
            showWhatWasSaid();
        });
}

void SuspensionCard::showWhatWasSaid()
{
    if (!m_attempt)
        return m_said->setText({});
    QStringList lines { m_attempt->status ? attemptwords::status(m_attempt->status) : m_attempt->note };
    if (!m_attempt->responseBody.trimmed().isEmpty())
        lines.append(attemptwords::visible(m_attempt->responseBody.trimmed()));
    m_said->setText(lines.join(u'\n'));
    m_advice->setText(advice());
}

void SuspensionCard::saveToken()
{
    if (m_isBusy || !m_token->check(true))
        return;
    m_isBusy = true;
    problem()->setHint(tr("Saving the token…"));
    const TokenEntry entry(context().engine, context().vault, context().user);
    entry.replace(decision().consumer(), m_token->token().value(), this, [this](const Result<void> &saved) {
        m_isBusy = false;
        if (!saved)
            return problem()->setProblem(saved.error().detail);
        m_token->clear();
        resume();
    });
}

const FeedStatus *SuspensionCard::overtaken() const
{
    const QList<FeedStatus> &feeds = decision().feeds;
    const auto found = std::ranges::find_if(feeds, &FeedStatus::needsNewStart);
    return found == feeds.end() ? nullptr : &*found;
}

void SuspensionCard::resume()
{
    if (m_isBusy)
        return;
    if (const FeedStatus *feed = overtaken())
        return choose(feed->stored.feed.id); // somebody has to say from where
    m_isBusy = true;
    problem()->setHint(tr("Resuming…"));
    QStringList names;
    for (const FeedStatus &feed : decision().feeds)
        names.append(feed.stored.feed.name);
    context().perform(
        this,
        [names](Commands &commands) -> Result<void> {
            for (const QString &name : names) {
                if (const auto resumed = commands.feeds.resume(name, {}); !resumed)
                    return tl::unexpected(resumed.error());
            }
            return {};
        },
        [this](const Result<void> &resumed) {
            m_isBusy = false;
            problem()->setProblem(resumed ? QString() : resumed.error().detail);
        });
}

void SuspensionCard::choose(FeedId feed)
{
    auto *dialog = new ResumeDialog(context(), feed, window());
    dialog->open();
}

QString SuspensionCard::ending(const FeedStatus &feed) const
{
    const TimePoint now = context().live.now();
    const QString next = words::whatNext(feed, now);
    return feed.state.kind == FeedState::Kind::Throttled
        ? tr("Resumed. %1. %2", "a state, a sentence").arg(words::state(feed, now), next)
        : tr("Resumed. %1").arg(next);
}

void SuspensionCard::setActing(bool isActing)
{
    for (QWidget *widget : std::initializer_list<QWidget *> {
             m_said, m_advice, m_token, m_saveButton, m_editButton, m_resumeButton, m_attemptsButton }) {
        if (widget)
            widget->setVisible(isActing);
    }
    if (isActing)
        m_askedFor.reset(); // an empty box hides itself
}

} // namespace postrider
