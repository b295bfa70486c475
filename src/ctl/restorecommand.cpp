// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/restorecommand.h"

#include "ctl/exitcode.h"
#include "ctl/terminal.h"

#include <QFile>
#include <QFileInfo>

namespace postrider {

using namespace Qt::StringLiterals;

RestoreCommand::RestoreCommand(const CommandLine &line)
    : Command(line)
{
    m_worker.setMaxThreadCount(1);
    connect(&m_signals, &process::StopSignals::requested, this, [this] { m_progress->cancel(); });
}

RestoreCommand::~RestoreCommand()
{
    m_progress->cancel();
    m_worker.waitForDone();
}

void RestoreCommand::start()
{
    auto lock = ProfileLock::take(profile());
    if (!lock) {
        Error error = lock.error();
        if (error.kind == Error::Kind::EngineElsewhere)
            error.detail += u" End it first, then restore."_s;
        finishWith(error);
        return;
    }
    m_lock = std::move(*lock);
    const restore::Order order { QFileInfo(line().file).absoluteFilePath(), process::userName(), m_clock.now(),
        line().mayReplace };
    const bool isOnlyAsked = line().isDryRun || (QFile::exists(profile().databasePath()) && !line().mayReplace);
    m_worker.start([this, order, isOnlyAsked, profile = profile()] {
        const auto done =
            isOnlyAsked ? restore::plan(profile, order.file, *m_progress) : restore::run(profile, order, *m_progress);
        QMetaObject::invokeMethod(this, [this, done] { finish(done); });
    });
}

void RestoreCommand::finish(const Result<RestorePlan> &done)
{
    m_lock.reset();
    if (!done) {
        finishWith(done.error());
        return;
    }
    const bool isRefused = done->replaces && done->keptIn.isEmpty() && !line().isDryRun;
    QJsonObject result = done->toJson();
    result.insert("restored"_L1, !isRefused && !line().isDryRun);
    print(result);
    if (isRefused) {
        terminal::writeMessage(
            u"There is a profile in that place. Nothing was changed. Add --force to put the backup in its place; "
            "what is there is kept beside it.\n"_s);
    }
    Q_EMIT finished(isRefused ? ExitCode::Failed : ExitCode::Done);
}

} // namespace postrider
