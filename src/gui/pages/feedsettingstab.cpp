// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedsettingstab.h"

#include "gui/dialogs/consumerdialog.h"
#include "gui/dialogs/resumetokendialog.h"
#include "gui/look.h"
#include "gui/pagecontext.h"
#include "gui/words.h"
#include "ui_feedsettingstab.h"

#include <QEvent>

namespace postrider {

namespace {

QString startInWords(const Start &start)
{
    switch (start.kind) {
    case Start::Kind::Now: return FeedSettingsTab::tr("With what was new when it was added");
    case Start::Kind::Beginning: return FeedSettingsTab::tr("At the beginning");
    case Start::Kind::Sequence: return FeedSettingsTab::tr("At sequence %1").arg(start.sequence.value);
    }
    Q_UNREACHABLE();
}

QString formatInWords(const Consumer &consumer)
{
    QStringList parts;
    switch (consumer.format) {
    case EventFormat::Rcp28: parts.append(FeedSettingsTab::tr("RESO Common Format (RCP-28)")); break;
    case EventFormat::Webapi028: parts.append(FeedSettingsTab::tr("WEBAPI-028 of 2019")); break;
    }
    if (consumer.alwaysList)
        parts.append(FeedSettingsTab::tr("always a list"));
    parts.append(consumer.sendUrl ? FeedSettingsTab::tr("with addresses of records")
                                  : FeedSettingsTab::tr("without addresses of records"));
    if (consumer.sendFeedTypes)
        parts.append(FeedSettingsTab::tr("with FeedTypes"));
    return parts.join(FeedSettingsTab::tr(", ", "between parts of a sentence"));
}

QString labelHeadersInWords(LabelHeaders headers)
{
    switch (headers) {
    case LabelHeaders::Both: return QStringLiteral("ConsumerLabel, EntityEventSource");
    case LabelHeaders::ConsumerLabel: return QStringLiteral("ConsumerLabel");
    case LabelHeaders::EntityEventSource: return QStringLiteral("EntityEventSource");
    }
    Q_UNREACHABLE();
}

QString refusedInWords(OnRefusedEvent onRefused)
{
    switch (onRefused) {
    case OnRefusedEvent::Suspend: return FeedSettingsTab::tr("The feed stops, until somebody resumes it");
    case OnRefusedEvent::SetAside: return FeedSettingsTab::tr("It is set aside, and the feed goes on");
    }
    Q_UNREACHABLE();
}

QString tokenInWords(const Consumer &consumer, TimePoint now)
{
    if (!consumer.hasToken)
        return FeedSettingsTab::tr("Missing");
    if (!consumer.tokenExpiry)
        return FeedSettingsTab::tr("Stored");
    return *consumer.tokenExpiry > now
        ? FeedSettingsTab::tr("Stored, ends %1").arg(words::time(consumer.tokenExpiry, now))
        : FeedSettingsTab::tr("Expired %1").arg(words::time(consumer.tokenExpiry, now));
}

QString resumeKeyInWords(const std::optional<ResumeKey> &key, TimePoint now)
{
    if (!key)
        return FeedSettingsTab::tr("None: only people resume it");
    const QString made = words::time(key->madeAt, now);
    if (!key->expiresAt)
        return FeedSettingsTab::tr("Made %1").arg(made);
    const QString end = words::time(key->expiresAt, now);
    return key->hasExpired(now) ? FeedSettingsTab::tr("Made %1, ended %2").arg(made, end)
                                : FeedSettingsTab::tr("Made %1, ends %2").arg(made, end);
}

} // namespace

FeedSettingsTab::FeedSettingsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FeedSettingsTab>())
{
    m_ui->setupUi(this);
    for (QLabel *label : { m_ui->feedHeadingLabel, m_ui->consumerHeadingLabel, m_ui->resumeHeadingLabel }) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(look::headingFont(label->font()));
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    for (QWidget *area : std::initializer_list<QWidget *> { m_ui->scrollArea->viewport(), m_ui->settings })
        area->setBackgroundRole(QPalette::Base);
    connect(m_ui->editFeedButton, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_feed); });
    connect(m_ui->editConsumerButton, &QPushButton::clicked, this, &FeedSettingsTab::editConsumer);
    connect(m_ui->resumeTokenButton, &QPushButton::clicked, this, &FeedSettingsTab::editResumeToken);
    connect(&context.live, &Live::changed, this, &FeedSettingsTab::update);
}

FeedSettingsTab::~FeedSettingsTab() = default;

void FeedSettingsTab::setFeed(FeedId feed)
{
    m_feed = feed;
    update();
}

void FeedSettingsTab::editConsumer()
{
    if (const FeedStatus *status = m_context.live.feed(m_feed)) {
        auto *dialog = new ConsumerDialog(m_context, status->consumer, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void FeedSettingsTab::editResumeToken()
{
    if (m_context.live.feed(m_feed))
        (new ResumeTokenDialog(m_context, m_feed, this))->open();
}

void FeedSettingsTab::update()
{
    const FeedStatus *status = m_context.live.feed(m_feed);
    if (!status)
        return;
    m_ui->feedHeadingLabel->setText(tr("Feed"));
    m_ui->consumerHeadingLabel->setText(tr("Consumer"));
    m_ui->resumeHeadingLabel->setText(tr("Resume by the Consumer"));
    show(m_ui->resumeLayout, resumeRows(*status));
    show(m_ui->feedLayout, feedRows(*status));
    show(m_ui->consumerLayout, consumerRows(*status) + deliveryRows(*status));
}

void FeedSettingsTab::show(QGridLayout *grid, const Rows &rows)
{
    // Labels stay as they are while nothing changes: a text that somebody marks stays marked.
    for (int row = 0; row < rows.size(); ++row) {
        auto *name =
            grid->itemAtPosition(row, 0) ? qobject_cast<QLabel *>(grid->itemAtPosition(row, 0)->widget()) : nullptr;
        if (!name) {
            name = new QLabel;
            name->setTextFormat(Qt::PlainText);
            name->setForegroundRole(QPalette::PlaceholderText);
            auto *value = new QLabel;
            value->setTextFormat(Qt::PlainText);
            value->setWordWrap(true);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            name->setBuddy(value);
            grid->addWidget(name, row, 0, Qt::AlignTop);
            grid->addWidget(value, row, 1);
        }
        auto *value = qobject_cast<QLabel *>(grid->itemAtPosition(row, 1)->widget());
        name->setText(rows[row].first);
        value->setAccessibleName(rows[row].first);
        const QString text = rows[row].second.isEmpty() ? tr("–", "not set") : rows[row].second;
        if (value->text() != text)
            value->setText(text);
    }
}

FeedSettingsTab::Rows FeedSettingsTab::feedRows(const FeedStatus &status) const
{
    const Feed &feed = status.stored.feed;
    const auto [resources, types] = feed.filter;
    const QString comma = tr(", ", "between names");
    return {
        { tr("Source"), status.sourceName },
        { tr("Label"), feed.label },
        { tr("Resources"), resources.isEmpty() ? tr("All") : resources.join(comma) },
        { tr("FeedTypes"), types.isEmpty() ? tr("All, and what names none") : types.join(comma) },
        { tr("Began"), startInWords(feed.start) },
    };
}

FeedSettingsTab::Rows FeedSettingsTab::resumeRows(const FeedStatus &status) const
{
    const EndpointSettings &endpoint = m_context.live.status().endpoint;
    return {
        { tr("Resume token"), resumeKeyInWords(status.resumeKey, m_context.live.now()) },
        { tr("Called at"), endpoint.urlFor(status.stored.feed.publicId) },
        { tr("Listened to"), endpoint.isOn ? tr("Yes") : tr("No; see Settings") },
    };
}

FeedSettingsTab::Rows FeedSettingsTab::consumerRows(const FeedStatus &status) const
{
    const Consumer &consumer = status.consumer;
    return {
        { tr("Name"), consumer.name },
        { tr("Endpoint"), consumer.endpoint.toDisplayString() },
        { tr("Token"), tokenInWords(consumer, m_context.live.now()) },
        { tr("Business contact"), consumer.businessContact },
        { tr("Technical contact"), consumer.technicalContact },
        { tr("Notes"), consumer.notes },
    };
}

FeedSettingsTab::Rows FeedSettingsTab::deliveryRows(const FeedStatus &status) const
{
    const Consumer &consumer = status.consumer;
    QStringList headers;
    for (const auto &[name, value] : consumer.fixedHeaders)
        headers.append(QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromLatin1(value));
    return {
        { tr("Event format"), formatInWords(consumer) },
        { tr("Events at a time"), tr("Up to %1").arg(words::number(consumer.batchSize)) },
        { tr("Pace"),
            consumer.perMinute > 0 ? tr("At most %1 a minute").arg(words::number(consumer.perMinute))
                                   : tr("As the Consumer can take it") },
        { tr("Answer within"), words::duration(consumer.deadline) },
        { tr("Suspended after"), tr("%n failure(s) in a row", nullptr, consumer.failuresAllowed) },
        { tr("An event that is refused"), refusedInWords(consumer.onRefusedEvent) },
        { tr("Label is sent as"), labelHeadersInWords(consumer.labelHeaders) },
        { tr("Headers of its own"), headers.join(u'\n') },
        { tr("Certificates"),
            consumer.authority.isEmpty() ? tr("As this system trusts") : tr("An authority of its own, too") },
    };
}

void FeedSettingsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace postrider
