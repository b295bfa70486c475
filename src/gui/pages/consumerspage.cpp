// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/consumerspage.h"

#include "engine/exchangeexport.h"
#include "engine/tokenentry.h"
#include "gui/dialogs/consumerdialog.h"
#include "gui/dialogs/importdialog.h"
#include "gui/dialogs/removedialog.h"
#include "gui/dialogs/tokendialog.h"
#include "gui/models/consumertablemodel.h"
#include "gui/testwords.h"
#include "gui/tryout.h"
#include "gui/widgets/fileexport.h"
#include "gui/words.h"

#include <QMenu>

namespace postrider {

ConsumersPage::ConsumersPage(const PageContext &context, QWidget *parent)
    : ListPage(context, parent)
    , m_model(new ConsumerTableModel(context.live, this))
    , m_export(new FileExport(this))
{
    setObjectName("ConsumersPage");
    QMenu *menu = addMenu();
    m_importAction = menu->addAction(QString(), this, &ConsumersPage::import);
    m_importAction->setObjectName("importAction");
    m_exportAction = menu->addAction(QString(), this, &ConsumersPage::exportAll);
    m_exportAction->setObjectName("exportAllAction");
    setModel(m_model, ConsumerTableModel::IdRole, ConsumerTableModel::SortRole, ConsumerTableModel::State,
        ConsumerTableModel::Endpoint);
    setColumnWidths({ { ConsumerTableModel::Feeds, 68 }, { ConsumerTableModel::TokenState, 96 },
        { ConsumerTableModel::LastAccepted, 112 } });
}

QString ConsumersPage::title() const
{
    return tr("Consumers");
}

QString ConsumersPage::sentence() const
{
    int withoutToken = 0;
    const QList<StoredConsumer> &consumers = m_context.live.status().consumers;
    for (const StoredConsumer &stored : consumers) {
        const auto expiry = stored.consumer.tokenExpiry;
        withoutToken += !stored.consumer.hasToken || (expiry && *expiry <= m_context.live.now());
    }
    const auto count = static_cast<int>(consumers.size());
    const QString all = count == 0 ? tr("No Consumers yet.") : tr("%n Consumer(s) subscribe.", nullptr, count);
    return withoutToken == 0 ? all : tr("%1 %n need(s) a token.", nullptr, withoutToken).arg(all);
}

QString ConsumersPage::details(qint64 id) const
{
    const StoredConsumer *stored = m_context.live.consumer(ConsumerId { id });
    if (!stored)
        return {};
    const Consumer &consumer = stored->consumer;
    QStringList lines { tr("%1 · %2").arg(consumer.name, consumer.endpoint.toDisplayString()), politeness(consumer) };
    for (const FeedStatus &feed : m_context.live.status().feeds) {
        if (feed.consumer.id == consumer.id)
            lines.append(feedInWords(feed));
    }
    if (!consumer.businessContact.isEmpty())
        lines.append(tr("Business contact: %1").arg(consumer.businessContact));
    if (!consumer.technicalContact.isEmpty())
        lines.append(tr("Technical contact: %1").arg(consumer.technicalContact));
    if (!consumer.notes.isEmpty())
        lines.append(tr("Notes: %1").arg(consumer.notes));
    return lines.join(u'\n');
}

QString ConsumersPage::feedInWords(const FeedStatus &feed) const
{
    const Feed &settings = feed.stored.feed;
    const QString what =
        tr("%1 of %2", "what a feed carries, a source").arg(words::carried(settings.filter), feed.sourceName);
    return settings.label.isEmpty() ? tr("Feed %1: %2", "its name, what it carries").arg(settings.name, what)
                                    : tr("Feed %1, labelled \"%2\": %3", "its name, its label, what it carries")
                                          .arg(settings.name, settings.label, what);
}

QString ConsumersPage::politeness(const Consumer &consumer) const
{
    const QString pace =
        consumer.perMinute == 0 ? tr("no limit per minute") : tr("at most %n a minute", nullptr, consumer.perMinute);
    return tr("Up to %1 in a POST, %2, each answered within %3. Suspended after %4 failures in a row.")
        .arg(words::events(consumer.batchSize), pace, words::duration(consumer.deadline))
        .arg(consumer.failuresAllowed);
}

ListPage::Texts ConsumersPage::texts() const
{
    return { tr("Consumers"), tr("Search Consumers"), tr("No Consumers yet."),
        tr("A Consumer is a subscriber to whom events are sent. You need its address and its token."),
        tr("Add Consumer…") };
}

void ConsumersPage::retranslateModel()
{
    m_model->retranslate();
    m_importAction->setText(tr("&Import Consumers and Feeds…"));
    m_exportAction->setText(tr("&Export Consumers and Feeds…"));
}

void ConsumersPage::add()
{
    auto *dialog = new ConsumerDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsumersPage::edit(qint64 id)
{
    const StoredConsumer *stored = m_context.live.consumer(ConsumerId { id });
    if (!stored)
        return;
    auto *dialog = new ConsumerDialog(m_context, stored->consumer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsumersPage::test(qint64 id)
{
    const StoredConsumer *stored = m_context.live.consumer(ConsumerId { id });
    if (!stored)
        return;
    const Consumer consumer = stored->consumer;
    showTest(tr("Sending an empty list to %1, which changes nothing there…").arg(consumer.name));
    const auto show = [this, consumer](const Result<Attempt> &attempt) {
        if (chosenId() == consumer.id.value)
            showTest(words::testReport(consumer.name, attempt, m_context.live.now()));
    };
    const TokenEntry entry(m_context.engine, m_context.vault, m_context.user);
    entry.read(consumer.publicId, this, [this, consumer, show](const Result<Token> &token) {
        if (token)
            tryOut(m_context.engine, consumer, *token).then(&m_context.engine, whileAlive(this, show));
        else
            show(tl::unexpected(token.error()));
    });
}

void ConsumersPage::replaceToken(qint64 id)
{
    auto *dialog = new TokenDialog(m_context, ConsumerId { id }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsumersPage::remove(qint64 id)
{
    (new RemoveDialog(m_context, ConsumerId { id }, this))->open();
}

void ConsumersPage::import()
{
    (new ImportDialog(m_context, this))->chooseFile();
}

void ConsumersPage::exportAll()
{
    const FileExport::Proposal proposal { tr("Export Consumers and Feeds"), tr("Consumers and Feeds"),
        tr("Tables (*.csv);;For scripts (*.json)"), QStringLiteral("csv") };
    m_export->askForFile(
        proposal, [&engine = m_context.engine](const QString &path, const std::shared_ptr<ExportProgress> &) {
            return engine.askAside([path](Database &database) { return exchange::exportTo(database, path); });
        });
}

} // namespace postrider
