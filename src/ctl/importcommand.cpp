// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/importcommand.h"

#include "ctl/exitcode.h"
#include "ctl/render.h"
#include "ctl/terminal.h"
#include "engine/exchangedocument.h"

#include <QFileInfo>

namespace postrider {

using namespace Qt::StringLiterals;

ImportCommand::ImportCommand(const CommandLine &line)
    : Command(line)
    , m_session(profile(), m_clock, m_vault)
{
}

void ImportCommand::start()
{
    if (!hasProfile()) {
        finishWithoutProfile();
        return;
    }
    const Result<QString> file = fileToRead();
    if (!file) {
        finishWith(file.error());
        return;
    }
    QJsonObject args = line().args;
    args.insert("file"_L1, *file);
    m_session.request(line().command, args, [this](const QJsonObject &reply) {
        if (exitCodeOf(reply) == ExitCode::Done)
            finish(reply.value("result"_L1).toObject());
        else
            finishWith(reply);
    });
}

Result<QString> ImportCommand::fileToRead()
{
    if (line().file != "-"_L1)
        return QFileInfo(line().file).absoluteFilePath();
    const QByteArray bytes = terminal::readInput(exchange::LargestFile);
    if (bytes.size() > exchange::LargestFile)
        return exchange::tooLarge();
    if (m_input.open() && m_input.write(bytes) == bytes.size() && m_input.flush())
        return m_input.fileName();
    return fail(Error::Kind::Storage,
        u"What came on standard input cannot be kept in %1: %2."_s.arg(m_input.fileName(), m_input.errorString()));
}

void ImportCommand::finish(const QJsonObject &result)
{
    const bool isGood = result.value("problem_count"_L1).toInteger() == 0;
    if (!isGood)
        terminal::writeMessage(render::importProblems(result));
    if (line().isJson)
        print(result);
    else if (isGood)
        terminal::writeOutput(render::imported(result));
    Q_EMIT finished(isGood ? ExitCode::Done : ExitCode::Failed);
}

} // namespace postrider
