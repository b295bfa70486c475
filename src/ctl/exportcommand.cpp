// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exportcommand.h"

#include "ctl/exitcode.h"
#include "ctl/terminal.h"
#include "ctl/words.h"
#include "engine/exchangeexport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace postrider {

using namespace Qt::StringLiterals;

ExportCommand::ExportCommand(const CommandLine &line)
    : Command(line)
    , m_session(profile(), m_clock, m_vault)
{
}

void ExportCommand::start()
{
    if (!hasProfile()) {
        finishWithoutProfile();
        return;
    }
    m_session.request(line().command, {}, [this](const QJsonObject &reply) {
        if (exitCodeOf(reply) == ExitCode::Done)
            write(reply.value("result"_L1).toObject());
        else
            finishWith(reply);
    });
}

void ExportCommand::write(const QJsonObject &document)
{
    using exchange::Form;
    const QString &path = line().file;
    Form form = exchange::formOf(path);
    if (!line().form.isEmpty())
        form = line().form == "json"_L1 ? Form::Json : Form::Csv;
    if (path.isEmpty()) {
        if (line().isJson)
            print(document);
        else
            terminal::writeOutput(exchange::toBytes(document, form));
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    if (const auto written = exchange::write(document, path, form); !written) {
        finishWith(written.error());
        return;
    }
    const qint64 consumers = document.value("consumers"_L1).toArray().size();
    const qint64 feeds = document.value("feeds"_L1).toArray().size();
    if (line().isJson) {
        print({ { u"file"_s, QFileInfo(path).absoluteFilePath() }, { u"consumers"_s, consumers },
            { u"feeds"_s, feeds } });
    } else {
        terminal::writeOutput(u"%1 and %2 are in %3.\n"_s.arg(Words::count(consumers, u"Consumer"_s),
            Words::count(feeds, u"Feed"_s), Words::plain(QDir::toNativeSeparators(path))));
    }
    Q_EMIT finished(ExitCode::Done);
}

} // namespace postrider
