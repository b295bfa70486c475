// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/removedialog.h"

#include "engine/exports.h"
#include "engine/tokenentry.h"
#include "gui/widgets/fileexport.h"
#include "gui/words.h"
#include "ui_removedialog.h"

#include <QPushButton>

namespace postrider {

RemoveDialog::RemoveDialog(const PageContext &context, Subject subject, QWidget *parent)
    : DecisionDialog(context, parent)
    , m_subject(subject)
    , m_ui(std::make_unique<Ui::RemoveDialog>())
    , m_export(new FileExport(this))
{
    m_ui->setupUi(this);
    for (QLabel *label : { m_ui->lossLabel, m_ui->obstacleLabel, m_ui->exportedLabel }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    prepareExport();
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &RemoveDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &RemoveDialog::reject);
    begin(m_ui->sentenceLabel, m_ui->problemLabel);
}

RemoveDialog::~RemoveDialog() = default;

void RemoveDialog::measure()
{
    measureBy(
        [subject = m_subject](Database &database) {
            return std::visit([&database](auto id) { return queries::removalMeasure(database, id); }, subject);
        },
        [this](const RemovalMeasure &measure) { m_measure = measure; });
}

void RemoveDialog::prepareExport()
{
    AttemptFilter filter;
    if (const auto *feed = std::get_if<FeedId>(&m_subject))
        filter.feed = *feed;
    else if (const auto *consumer = std::get_if<ConsumerId>(&m_subject))
        filter.testsOf = *consumer; // what its Feeds sent went with them
    const auto write = [this, filter](const QString &path, const std::shared_ptr<ExportProgress> &progress) {
        return m_context.engine.askAside(
            [=](Database &database) { return exports::attemptsToCsv(database, filter, path, progress.get()); });
    };
    connect(m_ui->exportButton, &QPushButton::clicked, this,
        [this, write] { m_export->askForTable(tr("Attempts %1").arg(m_name), write); });
    connect(m_export, &FileExport::busyChanged, this, &RemoveDialog::update);
    connect(m_export, &FileExport::exported, this, [this](const QString &, qint64 rows) {
        m_exported = rows;
        update();
    });
}

void RemoveDialog::updateExport()
{
    const bool hasRecord = m_measure && m_measure->feeds == 0 && m_measure->attempts > 0;
    m_ui->exportButton->setVisible(hasRecord);
    m_ui->exportButton->setEnabled(!isActing() && !m_export->isBusy());
    m_ui->exportedLabel->setVisible(hasRecord && m_exported);
    if (m_exported)
        m_ui->exportedLabel->setText(
            tr("%1 attempt(s) exported", nullptr, words::plural(*m_exported)).arg(words::number(*m_exported)));
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
            : tr("Its record of %Ln attempt(s), the proof of who received what, goes with it.", nullptr,
                words::plural(m_measure->attempts)));
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
    button->setEnabled(isFree && !isActing() && !m_export->isBusy() && !name.isEmpty());
    m_ui->lossLabel->setVisible(isFree);
    m_ui->obstacleLabel->setVisible(m_measure && !isFree);
    updateExport();
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
    startActing();
    remove([this](const Result<void> &result) {
        if (!isDone(result))
            return;
        Q_EMIT removed();
        QDialog::accept();
    });
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

void RemoveDialog::retranslateForm()
{
    m_ui->retranslateUi(this);
}

} // namespace postrider
