// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"

#include <QHash>
#include <QJsonArray>

namespace postrider::render {

using namespace Qt::StringLiterals;

namespace {

/// What to say when a command that changes something is done; %1 is the name.
const QHash<QString, QString> &sentences()
{
    static const QHash<QString, QString> table {
        { u"source.add"_s, u"Source \"%1\" is added. It is read while push or the desktop program runs."_s },
        { u"source.edit"_s, u"Source \"%1\" is changed."_s },
        { u"source.remove"_s, u"Source \"%1\" is removed, with its events and its secret."_s },
        { u"source.answer"_s, u"Source \"%1\" has its answer. See: postriderctl status"_s },
        { u"source.token"_s, u"What Source \"%1\" is read with is in the keychain."_s },
        { u"consumer.add"_s, u"Consumer \"%1\" is added. Give it a Feed: postriderctl feed add --help"_s },
        { u"consumer.edit"_s, u"Consumer \"%1\" is changed."_s },
        { u"consumer.remove"_s, u"Consumer \"%1\" is removed, with its token."_s },
        { u"consumer.token"_s, u"The token of Consumer \"%1\" is in the keychain."_s },
        { u"consumer.end_hold"_s, u"The wait of Consumer \"%1\" is ended. Sending begins again slowly."_s },
        { u"feed.add"_s, u"Feed \"%1\" is added. It is pushed while push or the desktop program runs."_s },
        { u"feed.edit"_s, u"Feed \"%1\" is changed."_s },
        { u"feed.remove"_s, u"Feed \"%1\" is removed."_s },
        { u"retention.set"_s, u"It is set. What is older goes bit by bit while push or the desktop program runs."_s },
        { u"feed.pause"_s, u"Feed \"%1\" is paused. Nothing is lost; resume it when you are ready."_s },
    };
    return table;
}

QString resumed(const QString &name, const QJsonObject &result)
{
    const qint64 setAside = result.value("set_aside"_L1).toInteger();
    QString sentence = u"Feed \"%1\" goes on; %2 waiting."_s.arg(
        Words::plain(name), Words::count(result.value("waiting"_L1).toInteger(), u"event"_s));
    if (setAside > 0)
        sentence += u" %1 set aside; see resend --set-aside."_s.arg(Words::count(setAside, u"event"_s));
    return sentence + u'\n';
}

QString folderTested(const QString &name, const QJsonObject &result)
{
    const auto named = [&result](QLatin1StringView key, const QString &words) {
        constexpr qsizetype MostNamed = 5;
        const QJsonArray list = result.value(key).toArray();
        QStringList names;
        for (const QJsonValue &file : list)
            names.append(Words::plain(file.toString()));
        const QString dots = names.size() > MostNamed ? u", …"_s : QString();
        return list.isEmpty() ? QString() : words.arg(QString(names.mid(0, MostNamed).join(u", "_s) + dots));
    };
    return u"The folder of Source \"%1\" can be read and written; %2 waiting.\n"_s.arg(
               Words::plain(name), Words::count(result.value("waiting_files"_L1).toArray().size(), u"file"_s))
        + named("waiting_files"_L1, u"Next: %1\n"_s)
        + named("other_files"_L1, u"Left alone, being of another kind: %1\n"_s)
        + named("reports"_L1, u"Rejected, with a report: %1\n"_s);
}

QString sourceTested(const QString &name, const QJsonObject &result)
{
    if (result.contains("waiting_files"_L1))
        return folderTested(name, result);
    const QString head = text(result, "head"_L1);
    QString sentence = u"Source \"%1\" answers; "_s.arg(Words::plain(name));
    sentence += head.isEmpty() ? u"it has no events yet.\n"_s : u"its newest event is %1.\n"_s.arg(head);
    if (const QString warning = text(result, "warning"_L1); !warning.isEmpty())
        sentence += u"Note: %1\n"_s.arg(warning);
    return sentence;
}

QString resendChanged(const QString &command, const QString &id)
{
    if (command == "resends.pause"_L1)
        return u"Resend %1 waits until it is resumed.\n"_s.arg(id);
    if (command == "resends.resume"_L1)
        return u"Resend %1 goes on.\n"_s.arg(id);
    return u"Resend %1 is ended. What was sent stays sent.\n"_s.arg(id);
}

} // namespace

QString result(const CommandLine &line, const QJsonObject &result, const Words &words, int width)
{
    const QString &command = line.command;
    const QString name = line.args.value("name"_L1).toString();
    if (const auto sentence = sentences().constFind(command); sentence != sentences().constEnd())
        return QString(*sentence).replace("%1"_L1, Words::plain(name)) + u'\n';
    if (command == "status"_L1)
        return status(result, words, width);
    if (command == "attempts"_L1)
        return attempts(result, words, width);
    if (command == "holds"_L1)
        return holds(result, words, width);
    if (command == "activity"_L1)
        return activity(result, words, width);
    if (command == "find"_L1)
        return found(result, words, width);
    if (command == "resend"_L1)
        return resend(result);
    if (command == "send"_L1)
        return sentByHand(result);
    if (command == "resends.again"_L1)
        return u"It is sent once more, as resend %1.\n"_s.arg(text(result, "id"_L1));
    if (command == "resends.list"_L1)
        return resends(result, words, width);
    if (command == "rewind"_L1)
        return rewound(result);
    if (command == "set_aside.list"_L1)
        return setAside(result, words, width);
    if (command == "set_aside.settle"_L1) {
        return u"It counts as settled. %1 still set aside for \"%2\".\n"_s.arg(
            Words::count(result.value("set_aside"_L1).toInteger(), u"event"_s), text(result, "feed"_L1));
    }
    if (command.startsWith("resends."_L1))
        return resendChanged(command, text(line.args, "id"_L1));
    if (command == "retention.show"_L1)
        return retention(result, words);
    if (command == "backup"_L1)
        return backup(result);
    if (command == "restore"_L1)
        return restored(result, words);
    if (command == "report"_L1)
        return report(result);
    if (command.startsWith("endpoint."_L1))
        return endpoint(result);
    if (command == "feed.resume_token"_L1)
        return resumeToken(name, result, words);
    if (command == "verify"_L1)
        return verification(result, width);
    if (command == "source.test"_L1)
        return sourceTested(name, result);
    if (command == "source.sample"_L1)
        return sample(result, width);
    if (command == "source.drivers"_L1)
        return drivers(result, width);
    if (command == "consumer.test"_L1)
        return attempt(result, name);
    if (command == "feed.resume"_L1)
        return resumed(name, result);
    if (command.endsWith(".list"_L1))
        return list(result, command.section(u'.', 0, 0), words, width);
    return settings(result, words);
}

QString text(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
    case QJsonValue::Object: return {};
    case QJsonValue::Bool: return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double: return QString::number(value.toInteger());
    case QJsonValue::String: return Words::plain(value.toString());
    case QJsonValue::Array: break;
    }
    QStringList parts;
    for (const QJsonValue &part : value.toArray())
        parts.append(Words::plain(part.isObject() ? part["name"_L1].toString() : part.toString()));
    return parts.join(", "_L1);
}

std::optional<TimePoint> time(const QJsonObject &object, QLatin1StringView key)
{
    return fromIso8601(object.value(key).toString());
}

} // namespace postrider::render
