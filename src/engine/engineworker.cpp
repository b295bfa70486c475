// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineworker.h"

#include "delivery/httpsender.h"
#include "http/httpclient.h"
#include "logging/categories.h"
#include "source/foldersource.h"
#include "source/odatasource.h"
#include "source/sqlsource.h"
#include "source/tokensupplies.h"
#include "store/consumers.h"
#include "store/copies.h"
#include "store/resumekeys.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ChangeInterval = 100ms; // a screen wants no more than ten changes a second
constexpr auto StopPatience = 5s;
constexpr qint64 DeliveryTrouble = 0; // ids of Sources are above zero
constexpr qint64 DoorTrouble = -1;

} // namespace

EngineWorker::EngineWorker(QString databasePath, const Clock &clock, TokenSource tokens)
    : m_databasePath(std::move(databasePath))
    , m_clock(clock)
    , m_tokens(std::move(tokens))
{
}

EngineWorker::~EngineWorker() = default;

Result<void> EngineWorker::open()
{
    auto database = Database::open(m_databasePath, Database::Mode::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    m_changeTimer = new QTimer(this);
    m_changeTimer->setSingleShot(true);
    m_changeTimer->setInterval(ChangeInterval);
    connect(m_changeTimer, &QTimer::timeout, this, &EngineWorker::changed);
    m_sqlThreads = std::make_unique<SqlThreads>();
    m_readClient = std::make_unique<HttpClient>(m_clock);
    m_tokenSupplies = std::make_unique<TokenSupplies>(*m_readClient, m_clock);
    m_sendClient = std::make_unique<HttpClient>(m_clock);
    m_sender = std::make_unique<HttpSender>(*m_sendClient);
    m_dispatcher = std::make_unique<Dispatcher>(*m_database, *m_sender, m_clock, m_tokens);
    connect(m_dispatcher.get(), &Dispatcher::recorded, this, &EngineWorker::noteChange);
    connect(m_dispatcher.get(), &Dispatcher::troubled, this,
        [this](const Error &error) { setTrouble(DeliveryTrouble, error); });
    connect(m_dispatcher.get(), &Dispatcher::idle, this, &EngineWorker::checkIdle);
    m_purger = std::make_unique<Purger>(*m_database);
    m_pruner = std::make_unique<Pruner>(*m_database, *m_dispatcher, m_clock);
    connect(m_pruner.get(), &Pruner::pruned, this, &EngineWorker::noteChange);
    const auto addPoller = [this](const StoredSource &stored) { this->addPoller(stored); };
    const auto makeTrialReader = [this](const Source &source, const Token &token) -> std::unique_ptr<SourceReader> {
        if (source.kind == SourceKind::Folder) // a trial takes nothing away
            return std::make_unique<FolderSource>(source.folder, m_clock, FolderSource::Manner::OnlyLooks);
        return makeReader(source, token);
    };
    m_sourceTryOuts = std::make_unique<SourceTryOuts>(makeTrialReader, m_clock);
    m_context.reset(new EngineContext {
        *m_database, *m_dispatcher, *m_purger, m_clock, m_pollers, addPoller, *m_sourceTryOuts, {} });
    m_context->retentionChanged = [this] { m_pruner->wake(); };
    m_context->sourceRemoved = [this](const Source &source) { m_tokenSupplies->forget(source.publicId); };
    m_context->doorChanged = [this] { tellDoor(); };
    m_commands = std::make_unique<Commands>(*m_context);
    return load();
}

Result<void> EngineWorker::load()
{
    const auto sources = sources::all(*m_database);
    const auto consumers = consumers::all(*m_database);
    const auto feeds = feeds::all(*m_database);
    const auto resends = resends::waiting(*m_database);
    const auto timeline = copies::timeline(*m_database);
    if (!sources)
        return tl::unexpected(sources.error());
    if (!consumers)
        return tl::unexpected(consumers.error());
    if (!feeds)
        return tl::unexpected(feeds.error());
    if (!resends)
        return tl::unexpected(resends.error());
    if (!timeline)
        return tl::unexpected(timeline.error());
    m_dispatcher->setTimeline(*timeline);
    for (const StoredSource &source : *sources)
        addPoller(source);
    for (const StoredConsumer &consumer : *consumers)
        (void)m_dispatcher->addLane(consumer);
    for (const StoredFeed &stored : *feeds) {
        auto feed = std::make_unique<LaneFeed>(stored);
        feed->setHead(m_pollers.at(stored.feed.source)->progress().head);
        std::ranges::copy_if(*resends, std::back_inserter(feed->resends()),
            [&stored](const Resend &resend) { return resend.feed == stored.feed.id; });
        m_dispatcher->lane(stored.feed.consumer)->feeds().push_back(std::move(feed));
    }
    return {};
}

std::unique_ptr<SourceReader> EngineWorker::makeReader(const Source &source, const Token &token) const
{
    if (source.kind == SourceKind::Folder)
        return std::make_unique<FolderSource>(source.folder, m_clock);
    if (source.kind == SourceKind::Sql)
        return std::make_unique<SqlSource>(source, token, *m_sqlThreads, m_clock);
    return std::make_unique<OdataSource>(source, m_tokenSupplies->supply(source, token), *m_readClient, m_clock);
}

void EngineWorker::addPoller(const StoredSource &stored)
{
    const auto reader = std::bind_front(&EngineWorker::makeReader, this);
    auto poller = std::make_unique<SourcePoller>(stored, *m_database, *m_dispatcher, m_clock, reader, m_tokens);
    connect(poller.get(), &SourcePoller::changed, this, [this] {
        noteChange();
        checkIdle();
    });
    const qint64 id = stored.source.id.value;
    connect(poller.get(), &SourcePoller::troubled, this, [this, id](const Error &error) { setTrouble(id, error); });
    connect(poller.get(), &QObject::destroyed, this, [this, id] { setTrouble(id, {}); });
    if (m_isRunning)
        poller->start();
    m_pollers.emplace(stored.source.id, std::move(poller));
}

void EngineWorker::start()
{
    if (m_isRunning || !m_commands)
        return;
    m_isRunning = true;
    qCInfo(logEngine).noquote() << u"The engine starts, with %1 Source(s)."_s.arg(m_pollers.size());
    for (const auto &[id, poller] : m_pollers)
        poller->start();
    m_dispatcher->start();
    m_purger->wake();
    m_pruner->start();
    tellDoor();
    checkIdle();
}

void EngineWorker::stop()
{
    if (m_isStopping || !m_commands)
        return m_isStopping ? void() : Q_EMIT stopped();
    m_isStopping = true;
    m_isRunning = false;
    for (const auto &[id, poller] : m_pollers)
        poller->stop();
    m_sourceTryOuts->cancelAll();
    m_purger->stop();
    m_pruner->stop();
    m_dispatcher->stop();
    connect(m_dispatcher.get(), &Dispatcher::recorded, this, [this] {
        if (m_dispatcher->inFlight() == 0)
            finishStop();
    });
    if (m_dispatcher->inFlight() == 0)
        return finishStop();
    QTimer::singleShot(StopPatience, this, [this] {
        m_sendClient->abortAll();
        finishStop();
    });
}

void EngineWorker::finishStop()
{
    if (!std::exchange(m_isStopping, false))
        return;
    qCInfo(logEngine) << "The engine stopped.";
    (void)m_dispatcher->flush(); // what cannot be stored is sent again after the next start
    Q_EMIT stopped();
}

void EngineWorker::setTrouble(qint64 cause, const Error &error)
{
    if (!m_troubles.set(cause, error))
        return;
    const Error sum = m_troubles.sum();
    if (sum.detail.isEmpty())
        qCInfo(logEngine) << "The trouble is over.";
    else
        qCWarning(logEngine).noquote() << sum.detail;
    Q_EMIT troubled(sum);
}

void EngineWorker::tellDoor()
{
    noteChange();
    if (!m_isRunning)
        return;
    const auto settings = resumekeys::endpoint(*m_database);
    const auto keys = resumekeys::all(*m_database);
    if (settings && keys)
        Q_EMIT doorChanged({ *settings, *keys });
    setTrouble(DoorTrouble, !settings ? settings.error() : !keys ? keys.error() : Error {});
}

void EngineWorker::noteChange()
{
    if (!m_changeTimer->isActive())
        m_changeTimer->start();
}

void EngineWorker::checkIdle()
{
    const auto hasSettled = [](const auto &entry) { return entry.second->hasSettled(); };
    if (m_isRunning && m_dispatcher->isIdle() && std::ranges::all_of(m_pollers, hasSettled))
        Q_EMIT idle();
}

} // namespace postrider
