// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/resenddialog.h"

#include "engine/commands.h"
#include "gui/look.h"
#include "gui/words.h"
#include "ui_resenddialog.h"

#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace postrider {

using namespace std::chrono_literals;

namespace {

enum Order { AfterWhatIsNew, BeforeWhatIsNew };
enum FeedColumn { NameColumn, PlanColumn };
constexpr auto QuickCount = 500ms;

const ResendPlan *slowest(const QList<ResendPlan> &plans)
{
    const auto found = std::ranges::max_element(plans, {}, &ResendPlan::duration);
    return found == plans.end() ? nullptr : &*found;
}

QString timeFor(const ResendPlan &plan)
{
    return words::duration(std::max<Milliseconds>(plan.duration, 1s));
}

} // namespace

ResendDialog::ResendDialog(const PageContext &context, const ResendSubject &subject, QWidget *parent)
    : DecisionDialog(context, parent)
    , m_ui(std::make_unique<Ui::ResendDialog>())
    , m_counting(context)
{
    Q_ASSERT(subject.feed.isValid() || !subject.rows.isEmpty());
    m_ui->setupUi(this);
    m_ui->meaningLabel->setTextFormat(Qt::PlainText);
    look::makeExplanation(m_ui->chosenLabel);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setObjectName("sendButton");
    m_ui->orderComboBox->addItems({ QString(), QString() });
    m_ui->selection->begin(context, subject);
    fillFeeds(subject);
    begin(m_ui->sentenceLabel, m_ui->problemLabel);
    retranslateForm();
    connectFields();
    changed();
}

ResendDialog::~ResendDialog() = default;

void ResendDialog::connectFields()
{
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ResendDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &ResendDialog::reject);
    connect(m_ui->selection, &ResendSelection::changed, this, &ResendDialog::changed);
    connect(m_ui->feedTree, &QTreeWidget::itemChanged, this, &ResendDialog::changed);
    connect(m_ui->allButton, &QPushButton::clicked, this, [this] { checkAll(Qt::Checked); });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [this] { checkAll(Qt::Unchecked); });
    connect(m_ui->newestCheckBox, &QCheckBox::toggled, this, &ResendDialog::update);
    connect(m_ui->orderComboBox, &QComboBox::currentIndexChanged, this, &ResendDialog::update);
    connect(&m_tick, &QTimer::timeout, this, &ResendDialog::update);
}

/// The Feeds that carry something of it: with chosen rows all are meant, with a Feed only that one.
void ResendDialog::fillFeeds(const ResendSubject &subject)
{
    const FeedStatus *first = m_context.live.feed(subject.feed);
    const int rowHeight = fontMetrics().height() + look::ControlSpacing;
    for (const FeedStatus &feed : m_context.live.status().feeds) {
        const bool isFirst = feed.stored.feed.id == subject.feed;
        const auto isCarried = [&feed](const EventRow &row) {
            return row.source == feed.stored.feed.source && feed.stored.carries(row.event);
        };
        const bool isOffered = subject.rows.isEmpty() ? first && feed.stored.feed.source == first->stored.feed.source
                                                      : std::ranges::any_of(subject.rows, isCarried);
        if (!isOffered && !isFirst)
            continue;
        auto *item = new QTreeWidgetItem({ feed.stored.feed.name, QString() });
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setSizeHint(NameColumn, QSize(0, rowHeight));
        item->setData(NameColumn, Qt::UserRole, feed.stored.feed.id.value);
        item->setCheckState(NameColumn, isFirst || !subject.feed.isValid() ? Qt::Checked : Qt::Unchecked);
        m_ui->feedTree->insertTopLevelItem(isFirst ? 0 : m_ui->feedTree->topLevelItemCount(), item);
    }
    const int count = m_ui->feedTree->topLevelItemCount();
    for (QWidget *widget : std::initializer_list<QWidget *> { m_ui->allButton, m_ui->noneButton, m_ui->chosenLabel })
        widget->setVisible(count > 2);
    const int rows = std::clamp(count, 1, 5);
    m_ui->feedTree->setFixedHeight(rows * rowHeight + look::ControlSpacing / 2);
    m_ui->feedTree->header()->resizeSection(NameColumn, 26 * fontMetrics().averageCharWidth());
}

void ResendDialog::checkAll(Qt::CheckState state)
{
    {
        const QSignalBlocker blocker(m_ui->feedTree);
        for (int row = 0; row < m_ui->feedTree->topLevelItemCount(); ++row)
            m_ui->feedTree->topLevelItem(row)->setCheckState(NameColumn, state);
    }
    m_ui->feedTree->viewport()->update();
    changed();
}

/// Something else is meant now.
void ResendDialog::changed()
{
    m_plans.reset();
    count();
    update();
}

/// Something else is stored now. What takes its time stays as it was counted; it is what would be sent.
void ResendDialog::measure()
{
    if (m_plans && m_isQuick && !m_counting.isAsking() && !isActing())
        count();
    update();
}

void ResendDialog::count()
{
    const auto requests = this->requests();
    m_counting.giveUp();
    m_tick.stop();
    if (!requests || requests->isEmpty())
        return;
    m_counted.start();
    if (!m_plans)
        m_tick.start(200ms);
    const auto question = [requests = *requests, now = m_context.clock.now()](
                              Database &database, const queries::GoOn &goOn) {
        return queries::planResends(database, requests, now, goOn);
    };
    m_counting.ask(this, question, [this](const Result<QList<ResendPlan>> &plans) {
        m_tick.stop();
        m_isQuick = std::chrono::milliseconds(m_counted.elapsed()) < QuickCount;
        if (plans)
            m_plans = *plans;
        tell(plans ? QString() : plans.error().detail);
        update();
    });
}

Result<QList<FeedResendRequest>> ResendDialog::requests() const
{
    QList<FeedResendRequest> list;
    for (int row = 0; row < m_ui->feedTree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_ui->feedTree->topLevelItem(row);
        const FeedStatus *feed = m_context.live.feed({ item->data(NameColumn, Qt::UserRole).toLongLong() });
        if (!feed || item->checkState(NameColumn) != Qt::Checked)
            continue;
        const auto request = m_ui->selection->request(feed->stored.feed.source);
        if (!request)
            return tl::unexpected(request.error());
        list.append({ feed->stored.feed.name, *request });
    }
    return list;
}

QList<ResendPlan> ResendDialog::plans() const
{
    QList<ResendPlan> plans = m_plans.value_or(QList<ResendPlan>());
    for (ResendPlan &plan : plans)
        plan.setNewestOnly(m_ui->newestCheckBox->isChecked());
    return plans;
}

int ResendDialog::chosenFeeds() const
{
    int count = 0;
    for (int row = 0; row < m_ui->feedTree->topLevelItemCount(); ++row)
        count += m_ui->feedTree->topLevelItem(row)->checkState(NameColumn) == Qt::Checked ? 1 : 0;
    return count;
}

QString ResendDialog::sentence() const
{
    const QList<ResendPlan> plans = this->plans();
    qint64 events = 0;
    for (const ResendPlan &plan : plans)
        events += plan.resend.events;
    if (m_plans && plans.isEmpty())
        return tr("There is nothing to send again.");
    if (plans.isEmpty())
        return m_counting.isAsking() ? tr("Counting…") : tr("Send events again");
    if (plans.size() > 1) {
        return tr("This sends %1 again, to %n feed(s); the slowest takes about %2.", "a count of events, a time",
            static_cast<int>(plans.size()))
            .arg(words::events(events), timeFor(*slowest(plans)));
    }
    return tr("This sends %1 again to %2; at its pace, about %3.", "a count of events, a feed, a time")
        .arg(words::events(events), plans.first().feed.stored.feed.name, timeFor(plans.first()));
}

QString ResendDialog::meaning() const
{
    if (m_ui->feedTree->topLevelItemCount() == 0)
        return tr("No feed carries these events.");
    if (const auto requests = this->requests(); !requests || requests->isEmpty())
        return requests ? tr("Choose to which feeds.") : requests.error().detail;
    if (!m_plans) {
        return m_counting.seen() == 0 ? tr("One moment…")
                                      : tr("%1 so far.", "a count of events").arg(words::events(m_counting.seen()));
    }
    const QList<ResendPlan> plans = this->plans();
    if (plans.isEmpty())
        return tr("These feeds have not settled any such event. What waits is sent anyway.");
    const ResendPlan &longest = *slowest(plans);
    const QString meanwhile = m_ui->orderComboBox->currentIndex() == BeforeWhatIsNew
        ? tr("New events wait meanwhile, for %1 about %2. Where a feed stands does not change.", "a feed, a time")
              .arg(longest.feed.stored.feed.name, timeFor(longest))
        : tr("New events are sent as they come; these fill the time between. Where a feed stands does not change.");
    const auto reaching = std::ranges::find_if(plans, &ResendPlan::reachesPruned);
    if (reaching == plans.end())
        return meanwhile;
    const TimePoint now = m_context.clock.now();
    return tr("What was read until %1 is no longer on record, and not sent. %2", "a time, a sentence")
        .arg(words::time(reaching->feed.pruned.readUntil, now), meanwhile);
}

QString ResendDialog::warning() const
{
    const QList<ResendPlan> plans = this->plans();
    const ResendPlan *longest = slowest(plans);
    if (!longest || longest->duration < 1h)
        return {};
    return tr("That is much: it goes on until about %1. On the page of the feed, under Resends, it can be paused and "
              "cancelled.")
        .arg(words::time(m_context.clock.now() + longest->duration, m_context.clock.now()));
}

void ResendDialog::showFeeds()
{
    const QList<ResendPlan> plans = this->plans();
    const QSignalBlocker blocker(m_ui->feedTree);
    for (int row = 0; row < m_ui->feedTree->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_ui->feedTree->topLevelItem(row);
        const FeedId id { item->data(NameColumn, Qt::UserRole).toLongLong() };
        const auto plan =
            std::ranges::find_if(plans, [id](const ResendPlan &candidate) { return candidate.resend.feed == id; });
        QString text;
        if (plan != plans.end()) {
            text =
                tr("%1, about %2", "a count of events, a time").arg(words::events(plan->resend.events), timeFor(*plan));
            if (plan->feed.stored.progress.suspension || plan->feed.stored.progress.isPaused)
                text = tr("%1; it stands still: once it is resumed").arg(text);
            else if (plan->feed.state.kind == FeedState::Kind::Throttled)
                text = tr("%1; once its wait is over").arg(text);
        } else if (m_plans && item->checkState(NameColumn) == Qt::Checked) {
            text = tr("nothing to send again");
        }
        item->setText(PlanColumn, text);
        item->setToolTip(PlanColumn, text.toHtmlEscaped());
        item->setToolTip(NameColumn, item->text(NameColumn).toHtmlEscaped());
    }
    m_ui->feedTree->viewport()->update();
}

void ResendDialog::showCounts()
{
    qint64 events = 0;
    qint64 records = 0;
    for (const ResendPlan &plan : plans()) {
        events += plan.events;
        records += plan.records;
    }
    m_ui->newestCheckBox->setText(events == 0 ? tr("Only the &newest event of each record")
                                              : tr("Only the &newest event of each record (%1 of %n record(s))",
                                                  "%1 is a count of events", words::plural(records))
                                                    .arg(words::events(events)));
    m_ui->chosenLabel->setText(tr("%1 of %2 chosen").arg(chosenFeeds()).arg(m_ui->feedTree->topLevelItemCount()));
}

void ResendDialog::update()
{
    m_ui->sentenceLabel->setText(sentence());
    m_ui->meaningLabel->setText(meaning());
    m_ui->warningLabel->setProblem(warning());
    QPushButton *send = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    send->setText(tr("Send again"));
    send->setEnabled(m_plans && !m_plans->isEmpty() && !isActing());
    showFeeds();
    showCounts();
    grow();
}

void ResendDialog::accept()
{
    const QList<ResendPlan> plans = this->plans();
    if (plans.isEmpty() || isActing())
        return;
    startActing();
    QList<Resend> resends;
    qint64 events = 0;
    for (const ResendPlan &plan : plans) {
        Resend resend = plan.resend;
        resend.goesFirst = m_ui->orderComboBox->currentIndex() == BeforeWhatIsNew;
        resend.reason = m_ui->reasonLineEdit->text();
        events += resend.events;
        resends.append(resend);
    }
    m_context.perform(
        this, [resends](Commands &commands) { return commands.resends.begin(resends); },
        [this, events](const Result<QList<ResendId>> &ids) {
            if (!isDone(ids))
                return;
            Q_EMIT begun(events);
            QDialog::accept();
        });
}

void ResendDialog::retranslateForm()
{
    m_ui->retranslateUi(this);
    m_ui->selection->retranslate();
    m_ui->orderComboBox->setItemText(AfterWhatIsNew, tr("After what is new"));
    m_ui->orderComboBox->setItemText(BeforeWhatIsNew, tr("Before what is new"));
    update();
}

} // namespace postrider
