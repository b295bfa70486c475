// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sendeventdialog.h"

#include "engine/commands.h"
#include "engine/feedchoices.h"
#include "gui/look.h"
#include "gui/widgets/namesmenu.h"
#include "gui/words.h"
#include "ui_sendeventdialog.h"

#include <QPushButton>

#include <algorithm>

namespace postrider {

namespace {

enum TargetRole { FeedRole = Qt::UserRole, SourceRole };

bool isStopped(const FeedStatus &feed)
{
    return feed.stored.progress.suspension || feed.stored.progress.isPaused;
}

} // namespace

SendEventDialog::SendEventDialog(
    const PageContext &context, FeedId feed, const std::optional<EventRow> &row, QWidget *parent)
    : DecisionDialog(context, parent)
    , m_ui(std::make_unique<Ui::SendEventDialog>())
{
    m_ui->setupUi(this);
    for (QLabel *label : { m_ui->meaningLabel, m_ui->insteadLabel })
        label->setTextFormat(Qt::PlainText);
    look::makeExplanation(m_ui->feedTypesHint);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setObjectName("sendButton");
    m_resources = new NamesMenu(m_ui->resourceEdit, m_ui->resourceButton, NamesMenu::Choice::One);
    m_feedTypes = new NamesMenu(m_ui->feedTypesEdit, m_ui->feedTypesButton);
    fillTargets(feed, row ? row->source : SourceId {});
    if (row) {
        m_ui->resourceEdit->setText(row->event.resourceName);
        m_ui->keyEdit->setText(row->event.resourceRecordKey);
        m_ui->urlEdit->setText(row->event.resourceRecordUrl);
        m_ui->feedTypesEdit->setText(row->event.feedTypes.join(QStringLiteral(", ")));
    }
    showFeedTypes(false);
    begin(m_ui->sentenceLabel, m_ui->problemLabel);
    retranslateForm();
    connectFields();
    askChoices();
    changed();
    (m_ui->resourceEdit->text().isEmpty() ? m_ui->resourceEdit : m_ui->keyEdit)->setFocus();
}

SendEventDialog::~SendEventDialog() = default;

/// All Feeds of each Source that has any, then each Feed.
void SendEventDialog::fillTargets(FeedId feed, SourceId source)
{
    const Status &status = m_context.live.status();
    QComboBox *box = m_ui->targetBox;
    for (const StoredSource &stored : status.sources) {
        const auto isOf = [&stored](const FeedStatus &of) { return of.stored.feed.source == stored.source.id; };
        if (std::ranges::none_of(status.feeds, isOf))
            continue;
        box->addItem(QString());
        box->setItemData(box->count() - 1, stored.source.id.value, SourceRole);
        if (stored.source.id == source && !feed.isValid())
            box->setCurrentIndex(box->count() - 1);
    }
    for (const FeedStatus &of : status.feeds) {
        box->addItem(of.stored.feed.name);
        box->setItemData(box->count() - 1, of.stored.feed.source.value, SourceRole);
        box->setItemData(box->count() - 1, of.stored.feed.id.value, FeedRole);
        if (of.stored.feed.id == feed)
            box->setCurrentIndex(box->count() - 1);
    }
}

void SendEventDialog::connectFields()
{
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &SendEventDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &SendEventDialog::reject);
    connect(m_ui->insteadButton, &QPushButton::clicked, this, &SendEventDialog::insteadClicked);
    connect(m_ui->targetBox, &QComboBox::currentIndexChanged, this, &SendEventDialog::changed);
    connect(m_ui->targetBox, &QComboBox::currentIndexChanged, this, &SendEventDialog::askChoices);
    for (const QLineEdit *edit : { m_ui->resourceEdit, m_ui->keyEdit, m_ui->urlEdit, m_ui->feedTypesEdit })
        connect(edit, &QLineEdit::textChanged, this, &SendEventDialog::changed);
}

SourceId SendEventDialog::source() const
{
    return { m_ui->targetBox->currentData(SourceRole).toLongLong() };
}

void SendEventDialog::askChoices()
{
    m_context.ask(
        this, [source = source()](Database &database) { return queries::feedChoices(database, source); },
        [this, source = source()](const Result<FeedChoices> &choices) {
            if (!choices || source != this->source())
                return;
            m_resources->setChoices(choices->resources);
            m_feedTypes->setChoices(choices->feedTypes);
            showFeedTypes(!choices->feedTypes.isEmpty());
            grow();
        });
}

/// Where the Source names none, nobody needs to be asked for them.
void SendEventDialog::showFeedTypes(bool isWanted)
{
    const bool isShown = isWanted || !m_ui->feedTypesEdit->text().isEmpty();
    for (QWidget *widget :
        std::initializer_list<QWidget *> { m_ui->feedTypesLabel, m_ui->feedTypesEdit, m_ui->feedTypesHint })
        widget->setVisible(isShown);
}

HandRequest SendEventDialog::request() const
{
    HandRequest request { { m_ui->resourceEdit->text().trimmed(), m_ui->keyEdit->text().trimmed(),
                              m_ui->urlEdit->text().trimmed(), namesIn(m_ui->feedTypesEdit->text()) },
        {}, {} };
    const FeedId id { m_ui->targetBox->currentData(FeedRole).toLongLong() };
    if (const FeedStatus *feed = m_context.live.feed(id)) {
        request.feed = feed->stored.feed.name;
        return request;
    }
    for (const StoredSource &stored : m_context.live.status().sources) {
        if (stored.source.id == source())
            request.source = stored.source.name;
    }
    return request;
}

bool SendEventDialog::isComplete() const
{
    return !m_ui->resourceEdit->text().trimmed().isEmpty() && !m_ui->keyEdit->text().trimmed().isEmpty()
        && m_ui->targetBox->count() > 0;
}

/// Something else is meant now.
void SendEventDialog::changed()
{
    ++m_edits;
    m_plan.reset();
    m_problem.clear();
    measure();
    update();
}

void SendEventDialog::measure()
{
    if (!isComplete() || isActing())
        return;
    const auto question = [request = request(), now = m_context.clock.now()](
                              Database &database) { return queries::planHand(database, request, now); };
    m_context.ask(this, question, [this, edits = m_edits](const Result<HandPlan> &plan) {
        if (edits != m_edits || isActing())
            return;
        m_plan = plan ? std::optional(*plan) : std::nullopt;
        m_problem = plan ? QString() : plan.error().detail;
        update();
    });
}

QString SendEventDialog::sentence() const
{
    if (!m_plan)
        return tr("Send an event now");
    if (m_plan->feeds.size() == 1)
        return tr("This sends 1 event to %1.", "a feed").arg(m_plan->feeds.first().stored.feed.name);
    return tr("This sends 1 event to %n feed(s) of %1.", "a source", static_cast<int>(m_plan->feeds.size()))
        .arg(m_plan->sourceName);
}

QString SendEventDialog::meaning() const
{
    if (m_ui->targetBox->count() == 0)
        return tr("There is no feed to send it to. Add one first.");
    if (!isComplete())
        return tr("Say which record it is: its resource, such as Property, and its key as the Source writes it.");
    if (!m_plan)
        return m_problem.isEmpty() ? tr("One moment…") : QString();
    QStringList sentences;
    if (m_plan->isAppended) {
        sentences.append(tr("It becomes event %1 of %2 and is delivered like any other.", "a sequence, a source")
                             .arg(QString::number(m_plan->next.value), m_plan->sourceName));
    } else if (m_plan->feeds.size() > 1) {
        sentences.append(
            tr("In each feed it has the number of the newest event that this feed has settled, so that where "
               "the Consumers stand does not change."));
    } else {
        sentences.append(tr("It has the number of the newest event that the feed has settled, so that where the "
                            "Consumer stands does not change."));
    }
    const auto stopped = static_cast<int>(std::ranges::count_if(m_plan->feeds, isStopped));
    if (stopped > 0 && m_plan->feeds.size() == 1)
        sentences.append(tr("The feed stands still: it waits until the feed is resumed."));
    else if (stopped > 0)
        sentences.append(tr("%n of them stand(s) still: there it waits until the feed is resumed.", nullptr, stopped));
    if (const QString others = leftOut(); !others.isEmpty())
        sentences.append(others);
    return sentences.join(u' ');
}

QString SendEventDialog::leftOut() const
{
    const auto count = [this](HandObstacle why) {
        return static_cast<int>(std::ranges::count(m_plan->leftOut, why, &HandPlan::LeftOut::why));
    };
    QStringList sentences;
    if (const int others = count(HandObstacle::NotCarried); others > 0)
        sentences.append(tr("%n feed(s) do not carry it.", nullptr, others));
    if (const int fresh = count(HandObstacle::NothingSettled); fresh > 0)
        sentences.append(tr("%n feed(s) have settled nothing yet and do not get it.", nullptr, fresh));
    return sentences.join(u' ');
}

QString SendEventDialog::instead() const
{
    if (!m_plan || !m_plan->newest)
        return {};
    return tr("The log has event %1 of this record, read %2. Sending that one again may be what you want.",
        "a sequence, a time")
        .arg(QString::number(m_plan->newest->sequence.value),
            words::time(m_plan->newest->readAt, m_context.clock.now()));
}

void SendEventDialog::update()
{
    m_ui->sentenceLabel->setText(sentence());
    m_ui->meaningLabel->setText(meaning());
    m_ui->meaningLabel->setVisible(!m_ui->meaningLabel->text().isEmpty());
    tell(m_problem);
    m_ui->insteadLabel->setText(instead());
    m_ui->insteadWidget->setVisible(m_plan && m_plan->newest);
    QPushButton *send = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    send->setText(tr("Send now"));
    send->setEnabled(m_plan && !isActing());
    grow();
}

void SendEventDialog::insteadClicked()
{
    if (!m_plan || !m_plan->newest)
        return;
    Q_EMIT resendRequested({ source(), *m_plan->newest });
    reject();
}

void SendEventDialog::accept()
{
    if (!m_plan || isActing())
        return;
    startActing();
    m_context.perform(
        this,
        [request = request(), reason = m_ui->reasonEdit->text()](
            Commands &commands) { return commands.hand.send(request, reason); },
        [this](const Result<HandResult> &result) { finish(result); });
}

void SendEventDialog::finish(const Result<HandResult> &result)
{
    if (!isDone(result)) {
        m_problem = result.error().detail;
        return update();
    }
    const HandEvent event = request().event;
    const auto stopped = static_cast<int>(std::ranges::count(result->jobs, true, &HandResult::Job::waitsForResume));
    QString message =
        tr("%1 %2 is being sent to %n feed(s).", "a resource, a key", static_cast<int>(result->jobs.size()))
            .arg(event.resourceName, event.recordKey);
    if (stopped > 0)
        message += u' ' + tr("%n of them stand(s) still: there it waits until the feed is resumed.", nullptr, stopped);
    Q_EMIT sent(message);
    QDialog::accept();
}

void SendEventDialog::retranslateForm()
{
    m_ui->retranslateUi(this);
    QComboBox *box = m_ui->targetBox;
    for (int row = 0; row < box->count(); ++row) {
        if (box->itemData(row, FeedRole).isValid())
            continue;
        for (const StoredSource &stored : m_context.live.status().sources) {
            if (stored.source.id.value == box->itemData(row, SourceRole).toLongLong())
                box->setItemText(row, tr("All feeds of %1 that carry it", "a source").arg(stored.source.name));
        }
    }
    update();
}

} // namespace postrider
