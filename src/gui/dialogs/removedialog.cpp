// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/removedialog.h"

#include "engine/tokenentry.h"
#include "gui/look.h"
#include "gui/pagecontext.h"
#include "gui/words.h"
#include "ui_removedialog.h"

#include <QEvent>
#include <QPushButton>

namespace postrider {

RemoveDialog::RemoveDialog(const PageContext &context, Subject subject, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_subject(subject)
    , m_ui(std::make_unique<Ui::RemoveDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    look::makeSentence(m_ui->sentenceLabel);
    for (QLabel *label : { m_ui->lossLabel, m_ui->obstacleLabel, m_ui->problemLabel }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_ui->problemLabel->hide();
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &RemoveDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &RemoveDialog::reject);
    connect(&context.live, &Live::changed, this, &RemoveDialog::measure);
    update();
    measure();
}

RemoveDialog::~RemoveDialog() = default;

void RemoveDialog::measure()
{
    if (m_isMeasuring || m_isRemoving)
        return;
    m_isMeasuring = true;
    m_context.ask(
        this,
        [subject = m_subject](Database &database) {
            return std::visit([&database](auto id) { return queries::removalMeasure(database, id); }, subject);
        },
        [this](const Result<RemovalMeasure> &measure) {
            m_isMeasuring = false;
            if (measure)
                m_measure = *measure;
            else
                tell(measure.error().detail);
            update();
        });
}

QString RemoveDialog::subjectName() const
{
    const Live &live = m_context.live;
    if (const auto *feed = std::get_if<FeedId>(&m_subject)) {
        const FeedStatus *status = live.feed(*feed);
        return status ? status->stored.feed.name : QString();
    }
    if (const auto *consumer = std::get_if<ConsumerId>(&m_subject)) {
        const StoredConsumer *stored = live.consumer(*consumer);
        return stored ? stored->consumer.name : QString();
    }
    const StoredSource *stored = live.source(std::get<SourceId>(m_subject));
    return stored ? stored->source.name : QString();
}

QStringList RemoveDialog::feedNames() const
{
    const auto *consumer = std::get_if<ConsumerId>(&m_subject);
    const auto *source = std::get_if<SourceId>(&m_subject);
    QStringList names;
    for (const FeedStatus &status : m_context.live.status().feeds) {
        const Feed &feed = status.stored.feed;
        if ((consumer && feed.consumer == *consumer) || (source && feed.source == *source))
            names.append(feed.name);
    }
    return names;
}

QString RemoveDialog::loss() const
{
    if (std::holds_alternative<SourceId>(m_subject)) {
        return tr("Its event log goes with it: %1. That cannot be undone.").arg(words::events(m_measure->events));
    }
    QStringList sentences;
    if (m_measure->waiting > 0)
        sentences.append(tr("%1 still to be sent: they will not be.").arg(words::events(m_measure->waiting)));
    if (m_measure->setAside > 0)
        sentences.append(tr("%1 set aside: they can then no longer be sent.").arg(words::events(m_measure->setAside)));
    sentences.append(m_measure->attempts == 0
            ? tr("It has no record of deliveries yet.")
            : tr("Its record of %n attempt(s), the proof of who received what, goes with it.", nullptr,
                static_cast<int>(std::min<qint64>(m_measure->attempts, std::numeric_limits<int>::max()))));
    sentences.append(tr("That cannot be undone."));
    return sentences.join(u'\n');
}

void RemoveDialog::update()
{
    const QString name = subjectName();
    if (!name.isEmpty())
        m_name = name;
    setWindowTitle(tr("Remove %1").arg(m_name));
    m_ui->sentenceLabel->setText(tr("Remove %1?").arg(m_name));
    QPushButton *button = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    button->setText(tr("&Remove"));
    const bool isFree = m_measure && m_measure->feeds == 0;
    button->setEnabled(isFree && !m_isRemoving && !name.isEmpty());
    m_ui->lossLabel->setVisible(isFree);
    m_ui->obstacleLabel->setVisible(m_measure && !isFree);
    if (!m_measure)
        return;
    m_ui->lossLabel->setText(loss());
    m_ui->obstacleLabel->setText(tr("%n feed(s) need it and have to be removed first: %1.", nullptr, m_measure->feeds)
                                     .arg(feedNames().join(tr(", ", "between names"))));
}

void RemoveDialog::accept()
{
    if (subjectName().isEmpty())
        return; // it is gone already
    m_isRemoving = true;
    m_ui->problemLabel->hide();
    update();
    remove([this](const Result<void> &result) { takeResult(result); });
}

void RemoveDialog::remove(const std::function<void(Result<void>)> &done)
{
    const TokenEntry entry(m_context.engine, m_context.vault, m_context.user);
    if (const auto *consumer = std::get_if<ConsumerId>(&m_subject)) {
        if (const StoredConsumer *stored = m_context.live.consumer(*consumer))
            entry.remove(stored->consumer, this, done);
    } else if (const auto *source = std::get_if<SourceId>(&m_subject)) {
        if (const StoredSource *stored = m_context.live.source(*source))
            entry.remove(stored->source, this, done);
    } else {
        m_context.perform(
            this, [name = m_name](Commands &commands) { return commands.feeds.remove(name); }, done);
    }
}

void RemoveDialog::takeResult(const Result<void> &result)
{
    m_isRemoving = false;
    if (!result) {
        tell(result.error().detail);
        return update();
    }
    Q_EMIT removed();
    QDialog::accept();
}

void RemoveDialog::tell(const QString &problem)
{
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->show();
}

void RemoveDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    }
    QDialog::changeEvent(event);
}

} // namespace postrider
