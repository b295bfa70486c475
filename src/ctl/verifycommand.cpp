// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verifycommand.h"

#include "ctl/terminal.h"
#include "ctl/words.h"

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

VerifyCommand::VerifyCommand(const CommandLine &line)
    : Command(line)
    , m_session(profile(), m_clock, m_vault)
    , m_isTold(terminal::isMessageTerminal())
{
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &VerifyCommand::showProgress);
    connect(&m_signals, &process::StopSignals::requested, &m_session, &Session::cancel);
}

void VerifyCommand::start()
{
    if (!hasProfile()) {
        finishWithoutProfile();
        return;
    }
    if (m_isTold)
        m_timer.start();
    m_session.request(line().command, line().args, [this](const QJsonObject &reply) {
        m_timer.stop();
        clearLine();
        finishWith(reply);
    });
}

void VerifyCommand::showProgress()
{
    const qint64 all = m_session.progress().all();
    if (all == 0)
        return;
    const qint64 done = m_session.progress().done();
    clearLine();
    terminal::writeMessage(u"%1 of %2 events, %3 %. Ctrl-C cancels."_s.arg(Words::number(done), Words::number(all))
                               .arg(done * 100 / all));
    m_isShown = true;
}

void VerifyCommand::clearLine() const
{
    if (m_isShown)
        terminal::writeMessage(u"\r\x1b[K"_s);
}

} // namespace postrider
