// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"

#include "ctl/exitcode.h"
#include "ctl/exportcommand.h"
#include "ctl/importcommand.h"
#include "ctl/longcommand.h"
#include "ctl/practicecommand.h"
#include "ctl/proofcommand.h"
#include "ctl/pushcommand.h"
#include "ctl/render.h"
#include "ctl/requestcommand.h"
#include "ctl/restorecommand.h"
#include "ctl/session.h"
#include "ctl/terminal.h"
#include "ctl/watchcommand.h"
#include "engine/requestjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// What was done, or looked into, with another outcome than was hoped for.
bool isDisappointing(const QString &command, const QJsonObject &result)
{
    if (command == "verify"_L1)
        return !result.value("ok"_L1).toBool();
    return command == "consumer.test"_L1 && result.value("outcome"_L1) != "accepted"_L1;
}

QString jsonLine(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

} // namespace

Command::Command(CommandLine line)
    : m_line(std::move(line))
    , m_profile(m_line.profileFolder.isEmpty() ? Profile::standard() : Profile(m_line.profileFolder))
{
}

std::unique_ptr<Command> Command::make(const CommandLine &line)
{
    if (line.command == "push"_L1)
        return std::make_unique<PushCommand>(line);
    if (line.command == "practice"_L1)
        return std::make_unique<PracticeCommand>(line);
    if (line.command == "proof"_L1)
        return std::make_unique<ProofCommand>(line);
    if (line.command == "verify"_L1 || line.command == "backup"_L1 || line.command == "report"_L1)
        return std::make_unique<LongCommand>(line);
    if (line.command == "restore"_L1)
        return std::make_unique<RestoreCommand>(line);
    if (line.command == "export"_L1)
        return std::make_unique<ExportCommand>(line);
    if (line.command == "import"_L1)
        return std::make_unique<ImportCommand>(line);
    if (line.isWatching)
        return std::make_unique<WatchCommand>(line);
    return std::make_unique<RequestCommand>(line);
}

bool Command::hasProfile() const
{
    return QFileInfo::exists(m_profile.databasePath()) || QFileInfo::exists(m_profile.addressPath());
}

void Command::finishWithoutProfile()
{
    finishWith(Error { Error::Kind::NotFound,
        u"There is no profile in %1 yet. Begin with: postriderctl source add --help"_s.arg(
            QDir::toNativeSeparators(m_profile.folder())) });
}

void Command::finishWith(const QJsonObject &reply)
{
    int exitCode = exitCodeOf(reply);
    if (exitCode == ExitCode::Done) {
        const QJsonObject result = reply.value("result"_L1).toObject();
        print(result);
        if (isDisappointing(m_line.command, result))
            exitCode = ExitCode::Failed;
    } else {
        const QJsonObject error = reply.value("error"_L1).toObject();
        if (m_line.command == "find"_L1 && error.value("kind"_L1) == "invalid_input"_L1)
            exitCode = ExitCode::WrongUsage; // what is looked for is read by the engine, which knows the resources
        terminal::writeMessage(Words::plain(error.value("message"_L1).toString()) + u'\n');
        if (m_line.isJson)
            terminal::writeOutput(jsonLine({ { u"error"_s, error } }));
    }
    Q_EMIT finished(exitCode);
}

void Command::finishWith(const Error &error)
{
    finishWith(requestjson::fromError(error));
}

void Command::print(const QJsonObject &result) const
{
    if (m_line.isJson)
        terminal::writeOutput(jsonLine(result));
    else
        terminal::writeOutput(render::result(m_line, result, Words::forHere(), terminal::outputSize().columns));
}

} // namespace postrider
