// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestcall.h"
#include "engine/supportreport.h"

#include <QDir>

namespace postrider::requests {

namespace {

/// Writes a file aside, then puts it on record. That it could not be put there is no reason to say that it failed.
template <typename Write, typename Note>
void writeAndNote(const Call &call, Write write, Note note)
{
    call.engine.askAside(std::move(write)).then(&call.engine, [call, note](const Result<QJsonObject> &written) {
        if (!written)
            return answer(call.reply, written);
        call.engine
            .perform([note, who = call.who, result = *written](Commands &commands) {
                commands.setUser(who);
                return note(commands, result);
            })
            .then(&call.engine, [call, written](const Result<void> &) { answer(call.reply, written); });
    });
}

void backupWrite(const Call &call)
{
    const QString file = call.text("file"_L1);
    const auto write = [file, profile = call.engine.profile(), mayReplace = call.args.value("replace"_L1).toBool(),
                           now = call.clock.now(),
                           progress = call.progress](Database &database) -> Result<QJsonObject> {
        const auto manifest = backup::write(database, profile, file, mayReplace, now, *progress);
        if (!manifest)
            return tl::unexpected(manifest.error());
        return QJsonObject { { u"file"_s, QDir::toNativeSeparators(file) }, { u"backup"_s, manifest->toJson() } };
    };
    writeAndNote(call, write, [file](Commands &commands, const QJsonObject &result) {
        const auto manifest = backup::manifestFrom(QJsonDocument(result.value("backup"_L1).toObject()).toJson(), file);
        return manifest ? commands.keeping.noteBackup(file, *manifest) : Result<void>();
    });
}

void reportWrite(const Call &call)
{
    const QString file = call.text("file"_L1);
    QStringList about = supportreport::aboutHere(call.engine.profile());
    const QJsonArray more = call.args.value("about"_L1).toArray();
    for (const QJsonValue &line : more)
        about.append(line.toString());
    const supportreport::Order order { file, call.args.value("replace"_L1).toBool(), about, call.clock.now() };
    const auto write = [order, profile = call.engine.profile(), progress = call.progress](
                           Database &database) -> Result<QJsonObject> {
        const auto files = supportreport::write(database, profile, order, *progress);
        if (!files)
            return tl::unexpected(files.error());
        return QJsonObject { { u"file"_s, QDir::toNativeSeparators(order.file) }, { u"files"_s, *files } };
    };
    writeAndNote(
        call, write, [file](Commands &commands, const QJsonObject &) { return commands.keeping.noteReport(file); });
}

} // namespace

HandlerTable keepingHandlers()
{
    return {
        { u"backup"_s, backupWrite },
        { u"report"_s, reportWrite },
    };
}

} // namespace postrider::requests
