// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/pushcommand.h"

#include "ctl/exitcode.h"

#include <QJsonArray>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QJsonObject &statusRequest()
{
    static const QJsonObject request { { u"command"_s, u"status"_s } };
    return request;
}

bool isAnyUpToDate(const QJsonObject &status)
{
    const QJsonArray feeds = status.value("feeds"_L1).toArray();
    return std::any_of(
        feeds.begin(), feeds.end(), [](const QJsonValue &feed) { return feed["state"_L1] == "up_to_date"_L1; });
}

} // namespace

PushCommand::PushCommand(const CommandLine &line)
    : Command(line)
{
    m_reportTimer.setSingleShot(true);
    m_reportTimer.setInterval(ReportInterval);
    connect(&m_reportTimer, &QTimer::timeout, this, &PushCommand::report);
    connect(&m_signals, &process::StopSignals::requested, this, &PushCommand::stop);
}

void PushCommand::start()
{
    m_waited.start();
    open();
}

void PushCommand::open()
{
    m_engine = std::make_unique<Engine>(profile(), m_clock, m_vault);
    m_engine->open([this](const Result<void> &opened) { onOpened(opened); });
}

void PushCommand::onOpened(const Result<void> &opened)
{
    if (opened) {
        if (!m_isStopping) // else it stops as soon as it can
            run();
        return;
    }
    m_engine.release()->deleteLater(); // it is calling
    if (m_isStopping)
        Q_EMIT finished(ExitCode::Done);
    else if (opened.error().kind == Error::Kind::EngineElsewhere && !m_waited.hasExpired(Patience.count()))
        QTimer::singleShot(100ms, this, &PushCommand::open);
    else
        finishWith(opened.error());
}

void PushCommand::run()
{
    m_log = std::make_unique<Log>(
        profile().folder(), line().logLevel.value_or(storedLogLevel(profile().folder())), terminal::loggingRules());
    connect(m_engine.get(), &Engine::changed, this, [this] {
        if (!m_reportTimer.isActive())
            m_reportTimer.start();
    });
    connect(m_engine.get(), &Engine::idle, this, &PushCommand::onIdle);
    connect(m_engine.get(), &Engine::troubled, this, &PushCommand::onTroubled);
    m_server = std::make_unique<CommandServer>(
        profile(), [this](const QJsonObject &request, const CommandServer::Reply &reply) {
            m_engine->request(request, reply.send, reply.progress);
        });
    if (const Result<void> listening = m_server->listen(); !listening)
        terminal::writeMessage(listening.error().detail + u'\n'); // it delivers all the same
    m_endpoint = std::make_unique<ResumeEndpoint>(*m_engine, m_clock);
    connect(m_engine.get(), &Engine::endpointStateChanged, this, &PushCommand::onEndpointChanged);
    if (line().duration)
        QTimer::singleShot(*line().duration, this, &PushCommand::stop);
    m_reportTimer.start();
    m_engine->start();
}

void PushCommand::onIdle()
{
    m_hasWorked = true;
    if (line().isUntilIdle)
        stop();
}

void PushCommand::onEndpointChanged()
{
    if (m_isStopping)
        return;
    const EndpointState &state = m_engine->endpointState();
    const QString text = !state.problem.isEmpty() ? state.problem
        : state.isListening                       ? u"Consumers that resume their own Feeds are listened to."_s
                                                  : u"Consumers are no longer listened to."_s;
    terminal::writeMessage(Words::forHere().exactTime(m_clock.now()) + u' ' + Words::plain(text) + u'\n');
}

void PushCommand::onTroubled(const Error &error)
{
    if (error.detail == m_trouble)
        return;
    m_trouble = error.detail;
    if (error.kind == Error::Kind::NoKeychain && !error.detail.isEmpty() && !m_hasWorked) {
        m_fatal = error;
        stop();
        return;
    }
    const QString text = error.detail.isEmpty() ? u"The trouble is over; delivery goes on."_s : error.detail;
    terminal::writeMessage(Words::forHere().exactTime(m_clock.now()) + u' ' + Words::plain(text) + u'\n');
}

void PushCommand::report()
{
    if (m_isStopping)
        return;
    m_engine->request(statusRequest(), [this](const QJsonObject &reply) {
        const QJsonObject status = reply.value("result"_L1).toObject();
        m_hasWorked = m_hasWorked || isAnyUpToDate(status);
        for (const QString &each : m_report.take(status, m_clock.now(), Words::forHere()))
            terminal::writeMessage(each + u'\n');
    });
}

void PushCommand::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_reportTimer.stop();
    if (!m_engine) {
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    m_endpoint.reset();
    m_engine->stop([this] { onStopped(); });
}

void PushCommand::onStopped()
{
    m_engine->request(statusRequest(), [this](const QJsonObject &reply) {
        m_server.reset();
        m_engine.release()->deleteLater(); // it is calling
        if (m_fatal) {
            finishWith(*m_fatal);
            return;
        }
        const QJsonObject status = reply.value("result"_L1).toObject();
        for (const QString &each : m_report.take(status, m_clock.now(), Words::forHere()))
            terminal::writeMessage(each + u'\n');
        terminal::writeMessage(u"Stopped. %1\n"_s.arg(StateReport::summary(status)));
        if (line().isJson)
            print(status);
        Q_EMIT finished(ExitCode::Done);
    });
}

} // namespace postrider
