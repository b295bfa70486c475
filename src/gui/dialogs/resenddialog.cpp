// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/resenddialog.h"

#include "engine/commands.h"
#include "gui/words.h"
#include "ui_resenddialog.h"

#include <QPushButton>

#include <algorithm>

namespace postrider {

using namespace std::chrono_literals;

namespace {

enum What { ChosenEvents, WholeRecord };
enum Order { AfterWhatIsNew, BeforeWhatIsNew };

} // namespace

ResendDialog::ResendDialog(const PageContext &context, const QList<EventRow> &rows, QWidget *parent)
    : DecisionDialog(context, parent)
    , m_rows(rows)
    , m_ui(std::make_unique<Ui::ResendDialog>())
{
    Q_ASSERT(!rows.isEmpty());
    m_ui->setupUi(this);
    m_ui->meaningLabel->setTextFormat(Qt::PlainText);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setObjectName("sendButton");
    m_ui->whatComboBox->addItems({ QString(), QString() });
    m_ui->orderComboBox->addItems({ QString(), QString() });
    fillFeeds();
    begin(m_ui->sentenceLabel, m_ui->problemLabel);
    retranslateForm();
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ResendDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &ResendDialog::reject);
    connect(m_ui->feedList, &QListWidget::itemChanged, this, &ResendDialog::changed);
    connect(m_ui->whatComboBox, &QComboBox::currentIndexChanged, this, &ResendDialog::changed);
    connect(m_ui->newestCheckBox, &QCheckBox::toggled, this, &ResendDialog::changed);
    changed();
}

ResendDialog::~ResendDialog() = default;

void ResendDialog::fillFeeds()
{
    for (const FeedStatus &feed : m_context.live.status().feeds) {
        const auto isCarried = [&feed](const EventRow &row) {
            return row.source == feed.stored.feed.source
                && feed.stored.carries(row.event.sequence, row.event.resourceName);
        };
        if (std::ranges::none_of(m_rows, isCarried))
            continue;
        auto *item = new QListWidgetItem(feed.stored.feed.name, m_ui->feedList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, feed.stored.feed.id.value);
        item->setCheckState(Qt::Checked);
    }
}

bool ResendDialog::isOfOneRecord() const
{
    const EventRow &first = m_rows.first();
    return std::ranges::all_of(m_rows, [&first](const EventRow &row) {
        return row.source == first.source && row.event.resourceName == first.event.resourceName
            && row.event.resourceRecordKey == first.event.resourceRecordKey;
    });
}

void ResendDialog::changed()
{
    ++m_generation;
    m_plans.reset();
    measure();
    update();
}

QList<FeedId> ResendDialog::chosenFeeds() const
{
    QList<FeedId> feeds;
    for (int row = 0; row < m_ui->feedList->count(); ++row) {
        const QListWidgetItem *item = m_ui->feedList->item(row);
        if (item->checkState() == Qt::Checked)
            feeds.append(FeedId { item->data(Qt::UserRole).toLongLong() });
    }
    return feeds;
}

QList<ResendDialog::Choice> ResendDialog::choices() const
{
    QList<Choice> list;
    for (const FeedId id : chosenFeeds()) {
        const FeedStatus *feed = m_context.live.feed(id);
        if (!feed)
            continue;
        ResendRequest request;
        Resend &resend = request.resend;
        resend.isNewestOnly = m_ui->newestCheckBox->isChecked();
        if (m_ui->whatComboBox->currentIndex() == WholeRecord) {
            resend.selection = Resend::Selection::Record;
            resend.resourceName = m_rows.first().event.resourceName;
            resend.recordKey = m_rows.first().event.resourceRecordKey;
            resend.first = { 0 };
            resend.last = Sequence::max();
        } else {
            resend.selection = Resend::Selection::Chosen;
            for (const EventRow &row : m_rows) {
                if (row.source == feed->stored.feed.source)
                    resend.chosen.append({ row.event.sequence, row.event.sequence });
            }
            std::ranges::sort(resend.chosen);
        }
        list.append({ feed->stored.feed.name, request });
    }
    return list;
}

void ResendDialog::measure()
{
    const auto question = [choices = choices(), now = m_context.clock.now()](
                              Database &database) -> Result<QList<ResendPlan>> {
        QList<ResendPlan> plans;
        for (const auto &[feed, request] : choices) {
            const auto plan = queries::planResend(database, feed, request, now);
            if (plan)
                plans.append(*plan);
            else if (plan.error().kind != Error::Kind::Conflict) // it has nothing to send again
                return tl::unexpected(plan.error());
        }
        return plans;
    };
    measureBy(question, [this, generation = m_generation](const QList<ResendPlan> &plans) {
        if (generation == m_generation)
            m_plans = plans;
        else
            measure(); // something else was chosen meanwhile
    });
}

QString ResendDialog::meaning() const
{
    if (m_ui->feedList->count() == 0)
        return tr("No feed carries these events.");
    if (chosenFeeds().isEmpty())
        return tr("Choose to which feeds.");
    if (!m_plans)
        return tr("One moment…");
    if (m_plans->isEmpty())
        return tr("There is nothing to send again: these feeds have not settled any of these events yet. What waits is "
                  "sent anyway.");
    QStringList lines;
    for (const ResendPlan &plan : *m_plans) {
        QString line = tr("%1 to %2, at its pace about %3.", "a count of events, a feed, a time")
                           .arg(words::events(plan.resend.events), plan.feed.stored.feed.name,
                               words::duration(std::max<Milliseconds>(plan.duration, 1s)));
        if (plan.records < plan.events && !plan.resend.isNewestOnly)
            line += tr(" They are about %n record(s).", nullptr, words::plural(plan.records));
        if (plan.feed.stored.progress.suspension || plan.feed.stored.progress.isPaused)
            line += tr(" It stands still: they go once it is resumed.");
        else if (plan.feed.state.kind == FeedState::Kind::Throttled)
            line += tr(" It asked us to wait, and so do they.");
        lines.append(line);
    }
    return lines.join(u'\n');
}

void ResendDialog::update()
{
    qint64 events = 0;
    for (const ResendPlan &plan : m_plans.value_or(QList<ResendPlan>()))
        events += plan.resend.events;
    m_ui->sentenceLabel->setText(
        events > 0 ? tr("This sends %1 again.").arg(words::events(events)) : tr("Send events again"));
    m_ui->meaningLabel->setText(meaning());
    QPushButton *send = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    send->setText(tr("Send again"));
    send->setEnabled(events > 0 && !isActing());
    m_ui->whatComboBox->setVisible(isOfOneRecord());
    m_ui->whatLabel->setVisible(isOfOneRecord());
}

void ResendDialog::accept()
{
    if (!m_plans || m_plans->isEmpty() || isActing())
        return;
    startActing();
    QList<Resend> resends;
    qint64 events = 0;
    for (const ResendPlan &plan : *m_plans) {
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
    const EntityEvent &event = m_rows.first().event;
    m_ui->whatComboBox->setItemText(
        ChosenEvents, tr("The %n chosen event(s)", nullptr, static_cast<int>(m_rows.size())));
    m_ui->whatComboBox->setItemText(
        WholeRecord, tr("Every event of %1 %2").arg(event.resourceName, event.resourceRecordKey));
    m_ui->orderComboBox->setItemText(AfterWhatIsNew, tr("After what is new"));
    m_ui->orderComboBox->setItemText(BeforeWhatIsNew, tr("Before what is new"));
    update();
}

} // namespace postrider
