// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/watchcommand.h"

#include "ctl/exitcode.h"
#include "ctl/render.h"

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

WatchCommand::WatchCommand(const CommandLine &line)
    : Command(line)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &WatchCommand::ask);
    connect(&m_signals, &process::StopSignals::requested, this, [this] { Q_EMIT finished(ExitCode::Done); });
}

void WatchCommand::start()
{
    if (!hasProfile()) {
        finishWithoutProfile();
        return;
    }
    ask();
    m_timer.start();
}

void WatchCommand::ask()
{
    if (m_session)
        return;
    m_session = std::make_unique<Session>(profile(), m_clock, m_vault);
    m_session->request(u"status"_s, {}, [this](const QJsonObject &reply) {
        m_session.release()->deleteLater(); // it is calling
        if (exitCodeOf(reply) == ExitCode::Done)
            m_view.show(
                render::status(reply.value("result"_L1).toObject(), Words::forHere(), terminal::outputSize().columns));
        else
            finishWith(reply);
    });
}

} // namespace postrider
