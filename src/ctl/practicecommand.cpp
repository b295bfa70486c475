// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/practicecommand.h"

#include "ctl/exitcode.h"
#include "ctl/render.h"

#include <QDir>
#include <QRandomGenerator>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Unwatched = 30s; // how long it runs where nobody can press Ctrl-C

} // namespace

PracticeCommand::PracticeCommand(const CommandLine &line)
    : Command(line)
    , m_world(m_clock, QRandomGenerator::global()->generate())
{
    connect(&m_timer, &QTimer::timeout, this, &PracticeCommand::show);
    connect(&m_signals, &process::StopSignals::requested, this, &PracticeCommand::stop);
}

void PracticeCommand::start()
{
    if (const Result<void> started = m_world.start(); !started) {
        finishWith(started.error());
        return;
    }
    m_engine = std::make_unique<Engine>(Profile(m_folder.path()), m_clock, m_vault);
    m_engine->open([this](const Result<void> &opened) {
        if (opened) {
            run(practiceSetup(m_world, [this](const QString &publicId, const Token &token) {
                m_vault.write(publicId, token, [](const Result<void> &) {});
            }));
            return;
        }
        m_engine.release()->deleteLater(); // it is calling
        finishWith(opened.error());
    });
}

void PracticeCommand::run(QList<PracticeRequest> steps)
{
    if (steps.isEmpty()) {
        begin();
        return;
    }
    const PracticeRequest step = steps.takeFirst();
    const QJsonObject request { { u"command"_s, step.command }, { u"args"_s, step.args },
        { u"who"_s, process::userName() } };
    m_engine->request(request, [this, steps](const QJsonObject &reply) {
        if (reply.value("ok"_L1).toBool()) {
            run(steps);
            return;
        }
        m_engine.release()->deleteLater(); // it is calling
        finishWith(reply);
    });
}

void PracticeCommand::begin()
{
    m_server = std::make_unique<CommandServer>(
        m_engine->profile(), [this](const QJsonObject &request, const CommandServer::Reply &reply) {
            m_engine->request(request, reply.send, reply.progress);
        });
    if (const Result<void> listening = m_server->listen(); !listening)
        terminal::writeMessage(listening.error().detail + u'\n');
    if (!line().isJson)
        sayWhatIsWhere();
    const bool isWatched = terminal::isOutputTerminal() && !line().isJson;
    if (const auto duration = line().duration; duration || !isWatched)
        QTimer::singleShot(duration.value_or(Unwatched), this, &PracticeCommand::stop);
    m_timer.start(isWatched ? 1s : 5s);
    m_engine->start();
}

void PracticeCommand::sayWhatIsWhere()
{
    const QString profile = QDir::toNativeSeparators(m_engine->profile().folder());
    terminal::writeOutput(
        u"This is practice: a Producer and four Consumers on this machine alone. Nobody else is called.\n"
        "  The Source:  %1\n"
        "  The profile: %2, which goes when practice ends\n"
        "  The tokens:  in memory only, and forgotten when practice ends\n\n"
        "Acme IDX takes everything at once. HomeFinder now and then asks to wait, and is not called\n"
        "before its time. Northshore Brokers is slow and sometimes fails, and is tried again. RentBoard\n"
        "rejects its token after some seconds: its Feed is suspended, and nothing of it is lost.\n"
        "In another window, try:  postriderctl --profile \"%2\" attempts HomeFinder\n"
        "Ctrl-C ends it.\n\n"_s.arg(m_world.producer().serviceRoot().toString(), profile));
}

void PracticeCommand::show()
{
    if (line().isJson || m_isStopping)
        return;
    m_engine->request({ { u"command"_s, u"status"_s } }, [this](const QJsonObject &reply) {
        if (!m_isStopping)
            m_view.show(
                render::status(reply.value("result"_L1).toObject(), Words::forHere(), terminal::outputSize().columns));
    });
}

void PracticeCommand::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_timer.stop();
    if (!m_engine) {
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    m_engine->stop([this] {
        m_engine->request({ { u"command"_s, u"status"_s } }, [this](const QJsonObject &reply) { end(reply); });
    });
}

void PracticeCommand::end(const QJsonObject &reply)
{
    m_server.reset();
    m_engine.release()->deleteLater(); // it is calling
    if (line().isJson)
        print(reply.value("result"_L1).toObject());
    Q_EMIT finished(ExitCode::Done);
}

} // namespace postrider
