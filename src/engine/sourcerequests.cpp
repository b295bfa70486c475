// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestcall.h"

#include <QJsonArray>
#include <QUuid>

namespace postrider::requests {

namespace {

void sourceAdd(const Call &call)
{
    Source source;
    source.name = call.name();
    source.publicId = call.text("public_id"_L1);
    if (source.publicId.isEmpty())
        source.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    source.hasToken = call.args.value("has_token"_L1).toBool();
    const QString start = call.args.value("start"_L1).toString(u"now"_s);
    if (const auto read = Start::fromText(start); !read)
        return call.reply(requestjson::fromError(read.error()));
    source.kind = sourceKindFromName(call.text("kind"_L1)).value_or(SourceKind::OData);
    settingsFromJson(call.args, source);
    command(call, [source](Commands &commands) { return commands.sources.add(source); });
}

void sourceList(const Call &call)
{
    question(call, [](Database &database) {
        return listed(u"sources"_s, sources::all(database), [](const StoredSource &stored) {
            QJsonObject object = requestjson::fromSource(stored.source);
            const QJsonObject status = requestjson::fromSourceStatus(stored);
            for (auto entry = status.begin(); entry != status.end(); ++entry)
                object.insert(entry.key(), entry.value());
            return object;
        });
    });
}

void sourceShow(const Call &call)
{
    question(call, [name = call.name()](Database &database) -> Result<QJsonObject> {
        const auto all = sources::all(database);
        if (!all)
            return tl::unexpected(all.error());
        for (const StoredSource &stored : *all) {
            if (stored.source.name != name)
                continue;
            QJsonObject object = requestjson::fromSource(stored.source);
            if (stored.source.kind != SourceKind::Folder)
                return object;
            const QJsonObject folder = requestjson::fromFolderProgress(stored.folder);
            for (auto entry = folder.begin(); entry != folder.end(); ++entry)
                object.insert(entry.key(), entry.value());
            return object;
        }
        return notFound<QJsonObject>(u"Source"_s, name);
    });
}

void sourceEdit(const Call &call)
{
    const QJsonObject changes = call.args.value("changes"_L1).toObject();
    const bool hasNewToken = call.args.value("has_token"_L1).toBool();
    command(call, [name = call.name(), changes, hasNewToken](Commands &commands) -> Result<void> {
        auto source = commands.sources.get(name);
        if (!source)
            return tl::unexpected(source.error());
        QJsonObject settings = settingsToJson(*source);
        settings.insert("name"_L1, source->name);
        const auto edited = merged(settings, changes);
        if (!edited)
            return tl::unexpected(edited.error());
        settingsFromJson(*edited, *source);
        source->name = edited->value("name"_L1).toString();
        if (auto done = commands.sources.edit(name, *source); !done || !hasNewToken)
            return done;
        return commands.sources.setToken(source->name, true);
    });
}

void sourceRemove(const Call &call)
{
    command(call, [name = call.name()](Commands &commands) { return commands.sources.remove(name); });
}

void sourceToken(const Call &call)
{
    const bool hasToken = call.args.value("has_token"_L1).toBool();
    command(
        call, [name = call.name(), hasToken](Commands &commands) { return commands.sources.setToken(name, hasToken); });
}

QJsonObject fromLook(const FolderLook &look)
{
    return {
        { u"waiting_files"_s, QJsonArray::fromStringList(look.waiting) },
        { u"other_files"_s, QJsonArray::fromStringList(look.others) },
        { u"reports"_s, QJsonArray::fromStringList(look.reports) },
    };
}

void sourceTest(const Call &call)
{
    const auto looked = [engine = &call.engine, reply = call.reply](const Result<FolderLook> &look) {
        QMetaObject::invokeMethod(engine, [reply, look] { answer(reply, look.map(fromLook)); });
    };
    const auto done = [engine = &call.engine, reply = call.reply](const Result<Sequence> &head) {
        QMetaObject::invokeMethod(engine, [reply, head] {
            if (!head)
                return answer(reply, Result<QJsonObject>(tl::unexpected(head.error())));
            answer(reply,
                Result<QJsonObject>(
                    QJsonObject { { u"head"_s, head->isNone() ? QJsonValue() : QJsonValue(head->value) } }));
        });
    };
    call.engine.perform([name = call.name(), done, looked](Commands &commands) {
        if (const auto source = commands.sources.get(name); source && source->kind == SourceKind::Folder)
            commands.sources.look(source->folder, looked);
        else
            commands.sources.test(name, done);
        return true;
    });
}

/// {"name", "answer": "go_on" | "check_again" | "start_anew", "start"}
void sourceAnswer(const Call &call)
{
    const QString answer = call.text("answer"_L1);
    const QString name = call.name();
    if (answer == "go_on"_L1)
        return command(call, [name](Commands &commands) { return commands.numbering.goOn(name); });
    if (answer == "check_again"_L1)
        return command(call, [name](Commands &commands) { return commands.numbering.checkAgain(name); });
    const auto start = Start::fromText(call.args.value("start"_L1).toString(u"beginning"_s));
    if (!start)
        return call.reply(requestjson::fromError(start.error()));
    command(call, [name, start = *start](Commands &commands) { return commands.numbering.startAnew(name, start); });
}

void sourceSample(const Call &call)
{
    const auto done = [engine = &call.engine, reply = call.reply](const SourcePage &page) {
        QMetaObject::invokeMethod(engine, [reply, page] {
            if (page.error && page.events.isEmpty())
                return answer(reply, Result<QJsonObject>(tl::unexpected(*page.error)));
            answer(reply, Result<QJsonObject>(requestjson::fromSample(page)));
        });
    };
    call.engine.perform([name = call.name(), rows = call.args.value("limit"_L1).toInt(20), done](Commands &commands) {
        commands.sources.preview(name, rows, done);
        return true;
    });
}

} // namespace

HandlerTable sourceHandlers()
{
    return {
        { u"source.add"_s, sourceAdd },
        { u"source.list"_s, sourceList },
        { u"source.show"_s, sourceShow },
        { u"source.edit"_s, sourceEdit },
        { u"source.remove"_s, sourceRemove },
        { u"source.token"_s, sourceToken },
        { u"source.test"_s, sourceTest },
        { u"source.answer"_s, sourceAnswer },
        { u"source.sample"_s, sourceSample },
    };
}

} // namespace postrider::requests
