// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/longcommand.h"

#include "ctl/terminal.h"
#include "ctl/words.h"

#include <QFileInfo>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LongCommand::LongCommand(const CommandLine &line)
    : Command(line)
    , m_session(profile(), m_clock, m_vault)
    , m_isTold(terminal::isMessageTerminal())
{
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &LongCommand::showProgress);
    connect(&m_signals, &process::StopSignals::requested, &m_session, &Session::cancel);
}

void LongCommand::start()
{
    if (!hasProfile()) {
        finishWithoutProfile();
        return;
    }
    if (m_isTold)
        m_timer.start();
    QJsonObject args = line().args;
    if (!line().file.isEmpty()) { // as seen from here; the engine may run elsewhere
        args.insert("file"_L1, QFileInfo(line().file).absoluteFilePath());
        args.insert("replace"_L1, line().mayReplace);
    }
    m_session.request(line().command, args, [this](const QJsonObject &reply) {
        m_timer.stop();
        clearLine();
        finishWith(reply);
    });
}

void LongCommand::showProgress()
{
    const qint64 all = m_session.progress().all();
    if (all == 0)
        return;
    const qint64 done = m_session.progress().done();
    clearLine();
    if (line().command == "verify"_L1)
        terminal::writeMessage(u"%1 of %2 events, "_s.arg(Words::number(done), Words::number(all)));
    terminal::writeMessage(u"%1 %. Ctrl-C cancels."_s.arg(done * 100 / all));
    m_isShown = true;
}

void LongCommand::clearLine() const
{
    if (m_isShown)
        terminal::writeMessage(u"\r\x1b[K"_s);
}

} // namespace postrider
