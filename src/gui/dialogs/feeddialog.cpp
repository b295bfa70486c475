// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/feeddialog.h"

#include "gui/look.h"
#include "gui/pagecontext.h"
#include "ui_feeddialog.h"

#include <QEvent>
#include <QPushButton>
#include <QUuid>

#include <algorithm>

namespace postrider {

namespace {

QString problemOf(const Result<void> &checked)
{
    return checked ? QString() : checked.error().detail;
}

} // namespace

FeedDialog::FeedDialog(const PageContext &context, FeedId feed, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_feed(feed)
    , m_ui(std::make_unique<Ui::FeedDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    look::makeSentence(m_ui->sentenceLabel);
    m_ui->nameProblem->setField(m_ui->nameEdit);
    m_ui->startProblem->setField(m_ui->startBox);
    for (const auto kind : { Start::Kind::Now, Start::Kind::Beginning, Start::Kind::Sequence })
        m_ui->startBox->addItem(QString(), static_cast<int>(kind));
    for (QWidget *field :
        std::initializer_list<QWidget *> { m_ui->startLabel, m_ui->startBox, m_ui->sequenceEdit, m_ui->startProblem })
        field->setVisible(isNew());
    m_ui->sourceBox->setEnabled(isNew());
    m_ui->consumerBox->setEnabled(isNew());
    fillChoices();
    fill();
    connectFields();
    retranslate();
    askChoices();
}

FeedDialog::~FeedDialog() = default;

void FeedDialog::fillChoices()
{
    const Status &status = m_context.live.status();
    for (const StoredSource &source : status.sources)
        m_ui->sourceBox->addItem(source.source.name, source.source.id.value);
    for (const StoredConsumer &consumer : status.consumers)
        m_ui->consumerBox->addItem(consumer.consumer.name, consumer.consumer.id.value);
}

void FeedDialog::fill()
{
    const FeedStatus *status = m_context.live.feed(m_feed);
    if (!status) {
        m_ui->nameEdit->setText(freeName());
        return;
    }
    const Feed &feed = status->stored.feed;
    m_oldName = feed.name;
    m_ui->sourceBox->setCurrentIndex(m_ui->sourceBox->findData(feed.source.value));
    m_ui->consumerBox->setCurrentIndex(m_ui->consumerBox->findData(feed.consumer.value));
    m_ui->nameEdit->setText(feed.name);
    m_ui->feedFields->setFeed(feed);
}

void FeedDialog::connectFields()
{
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &FeedDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &FeedDialog::reject);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, [this] { m_isNameTyped = true; });
    for (const QComboBox *box : { m_ui->sourceBox, m_ui->consumerBox }) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (isNew() && !m_isNameTyped)
                m_ui->nameEdit->setText(freeName());
        });
    }
    connect(m_ui->sourceBox, &QComboBox::currentIndexChanged, this, &FeedDialog::askChoices);
    connect(m_ui->feedFields, &FeedFields::changed, this, &FeedDialog::check);
    for (const QLineEdit *edit : { m_ui->nameEdit, m_ui->sequenceEdit })
        connect(edit, &QLineEdit::textChanged, this, &FeedDialog::check);
    for (const QComboBox *box : { m_ui->sourceBox, m_ui->consumerBox, m_ui->startBox })
        connect(box, &QComboBox::currentIndexChanged, this, &FeedDialog::check);
}

void FeedDialog::setConsumer(ConsumerId consumer)
{
    m_ui->consumerBox->setCurrentIndex(m_ui->consumerBox->findData(consumer.value));
}

void FeedDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("Add a feed") : tr("Edit %1").arg(m_oldName));
    m_ui->sentenceLabel->setText(isNew() ? tr("What goes to whom?") : tr("Edit %1").arg(m_oldName));
    m_ui->startBox->setItemText(0, tr("Now: only what is new"));
    m_ui->startBox->setItemText(1, tr("Beginning: all that was read"));
    m_ui->startBox->setItemText(2, tr("A sequence"));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(isNew() ? tr("&Add feed") : tr("&Save"));
    check();
}

Feed FeedDialog::entered() const
{
    Feed feed;
    feed.name = m_ui->nameEdit->text().trimmed();
    feed.source = { m_ui->sourceBox->currentData().toLongLong() };
    feed.consumer = { m_ui->consumerBox->currentData().toLongLong() };
    feed.label = m_ui->feedFields->label();
    feed.filter = m_ui->feedFields->filter();
    feed.start.kind = static_cast<Start::Kind>(m_ui->startBox->currentData().toInt());
    if (feed.start.kind == Start::Kind::Sequence)
        feed.start.sequence = sequenceFromText(m_ui->sequenceEdit->text()).value_or(Sequence::none());
    return feed;
}

QString FeedDialog::nameProblem() const
{
    const QString name = m_ui->nameEdit->text().trimmed();
    Feed feed;
    feed.name = name;
    if (const QString problem = problemOf(validate(feed)); !problem.isEmpty())
        return problem;
    return isTaken(name) ? tr("There is already a feed with this name.") : QString();
}

bool FeedDialog::isTaken(const QString &name) const
{
    const auto &feeds = m_context.live.status().feeds;
    return name != m_oldName
        && std::ranges::any_of(feeds, [&name](const FeedStatus &other) { return other.stored.feed.name == name; });
}

QString FeedDialog::freeName() const
{
    constexpr qsizetype Longest = 70; // of 80 that a name can have
    const QString consumer = m_ui->consumerBox->currentText();
    if (!isTaken(consumer))
        return consumer;
    const QString both =
        tr("%1, %2", "a consumer, a source").arg(consumer, m_ui->sourceBox->currentText()).left(Longest).trimmed();
    QString name = both;
    for (int number = 2; isTaken(name); ++number)
        name = tr("%1 %2", "a name, a number").arg(both, QString::number(number));
    return name;
}

void FeedDialog::askChoices()
{
    const SourceId source { m_ui->sourceBox->currentData().toLongLong() };
    m_ui->feedFields->setChoices({});
    if (!source.isValid())
        return;
    m_context.ask(
        this, [source](Database &database) { return queries::feedChoices(database, source); },
        [this, source](const Result<FeedChoices> &choices) {
            if (choices && entered().source == source)
                m_ui->feedFields->setChoices(*choices);
        });
}

/// Counts anew whenever the filter is another one; while somebody types, one count after the other.
void FeedDialog::askPassing()
{
    const Feed feed = entered();
    const auto wanted = std::pair(feed.source, feed.filter);
    if (m_isAskingPassing || m_counted == wanted || !feed.source.isValid())
        return;
    m_isAskingPassing = true;
    m_counted = wanted;
    m_context.ask(
        this, [wanted](Database &database) { return queries::passing(database, wanted.first, wanted.second); },
        [this](const Result<Passing> &passing) {
            m_isAskingPassing = false;
            m_ui->feedFields->setPassing(passing ? std::optional(*passing) : std::nullopt);
            askPassing();
        });
}

QString FeedDialog::startProblem() const
{
    const Feed feed = entered();
    if (!isNew() || feed.start.kind != Start::Kind::Sequence)
        return {};
    const auto sequence = sequenceFromText(m_ui->sequenceEdit->text());
    return sequence ? QString() : sequence.error().detail;
}

void FeedDialog::check()
{
    const Feed feed = entered();
    const QString name = nameProblem();
    const QString start = startProblem();
    m_ui->sequenceEdit->setVisible(isNew() && feed.start.kind == Start::Kind::Sequence);
    m_ui->sourceProblem->setProblem(feed.source.isValid() ? QString() : tr("There is no Source yet. Add one first."));
    m_ui->consumerProblem->setProblem(
        feed.consumer.isValid() ? QString() : tr("There is no Consumer yet. Add one first."));
    m_ui->nameProblem->setProblem(name);
    m_ui->startProblem->setProblem(start);
    const bool isGood = name.isEmpty() && start.isEmpty() && !m_ui->feedFields->firstWrong();
    m_ui->buttonBox->button(QDialogButtonBox::Save)
        ->setEnabled(isGood && feed.source.isValid() && feed.consumer.isValid() && !m_isSaving);
    askPassing();
}

void FeedDialog::accept()
{
    if (!m_ui->buttonBox->button(QDialogButtonBox::Save)->isEnabled())
        return;
    m_isSaving = true;
    m_ui->problemLabel->setProblem({});
    check();
    if (isNew())
        add(entered());
    else
        edit(entered());
}

void FeedDialog::add(const Feed &feed)
{
    m_context.perform(
        this,
        [feed](Commands &commands) {
            Feed added = feed;
            added.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
            return commands.feeds.add(added);
        },
        [this](const Result<FeedId> &result) { finish(result); });
}

void FeedDialog::edit(const Feed &feed)
{
    m_context.perform(
        this, [name = m_oldName, feed](Commands &commands) { return commands.feeds.edit(name, feed); },
        [this](const Result<void> &result) {
            finish(result ? Result<FeedId>(m_feed) : Result<FeedId>(tl::unexpected(result.error())));
        });
}

void FeedDialog::finish(const Result<FeedId> &result)
{
    m_isSaving = false;
    if (!result) {
        m_ui->problemLabel->setProblem(result.error().detail);
        return check();
    }
    Q_EMIT saved(*result);
    QDialog::accept();
}

void FeedDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace postrider
