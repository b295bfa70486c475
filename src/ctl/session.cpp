// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/session.h"

#include "ctl/exitcode.h"
#include "ctl/terminal.h"
#include "engine/process.h"
#include "engine/requestjson.h"

#include <QTimer>

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Session::Session(const Profile &profile, const Clock &clock, TokenVault &vault, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_clock(clock)
    , m_vault(vault)
    , m_client(profile)
{
    m_client.setProgress(m_progress);
}

void Session::request(const QString &command, const QJsonObject &args, Callback done)
{
    Q_ASSERT(!m_done);
    m_done = std::move(done);
    m_request = { { u"command"_s, command }, { u"args"_s, args }, { u"who"_s, process::userName() } };
    m_waited.start();
    if (m_engine)
        askHere();
    else
        openHere();
}

void Session::cancel()
{
    m_progress->cancel();
    m_client.cancel();
}

void Session::askHere()
{
    m_engine->request(
        m_request, [this](const QJsonObject &reply) { finish(reply); }, m_progress);
}

void Session::openHere()
{
    m_engine = std::make_unique<Engine>(m_profile, m_clock, m_vault);
    m_engine->open([this](const Result<void> &opened) { onOpened(opened); });
}

void Session::onOpened(const Result<void> &opened)
{
    if (opened) {
        askHere();
        return;
    }
    m_engine.release()->deleteLater(); // it is calling
    if (opened.error().kind == Error::Kind::EngineElsewhere)
        askElsewhere();
    else
        finish(requestjson::fromError(opened.error()));
}

void Session::askElsewhere()
{
    m_request.insert("wants_progress"_L1, true);
    m_client.send(m_request, [this](const Result<QJsonObject> &reply) { onAnswered(reply); });
}

void Session::onAnswered(const Result<QJsonObject> &reply)
{
    if (reply)
        finish(*reply);
    else if (m_client.isHandedOver() || m_waited.hasExpired(Patience.count()))
        finish(requestjson::fromError(reply.error()));
    else
        QTimer::singleShot(100ms, this, &Session::openHere);
}

void Session::finish(const QJsonObject &reply)
{
    std::exchange(m_done, nullptr)(reply);
}

int exitCodeOf(const QJsonObject &reply)
{
    if (reply.value("ok"_L1).toBool())
        return ExitCode::Done;
    const QString kind = reply.value("error"_L1)["kind"_L1].toString();
    if (kind == "engine_elsewhere"_L1)
        return ExitCode::EngineElsewhere;
    return kind == "no_keychain"_L1 ? ExitCode::NoKeychain : ExitCode::Failed;
}

} // namespace postrider
