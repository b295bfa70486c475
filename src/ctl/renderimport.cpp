// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"

#include <QJsonArray>

#include <algorithm>

namespace postrider::render {

using namespace Qt::StringLiterals;

namespace {

/// "3 Consumers and 5 Feeds"; empty when there are none.
QString things(const QJsonObject &result, QLatin1StringView change)
{
    QStringList parts;
    for (const auto &[key, one] : { std::pair("consumers"_L1, u"Consumer"_s), std::pair("feeds"_L1, u"Feed"_s) }) {
        if (const qint64 count = result.value(key)[change].toInteger(); count > 0)
            parts.append(Words::count(count, one));
    }
    return parts.join(" and "_L1);
}

QString valueOf(const QJsonObject &setting, QLatin1StringView key)
{
    const QJsonValue value = setting.value(key);
    if (value.isArray() && value[0].isObject()) {
        QStringList headers;
        for (const QJsonValue &header : value.toArray())
            headers.append(Words::plain(header["name"_L1].toString() + ": "_L1 + header["value"_L1].toString()));
        return headers.join(", "_L1);
    }
    constexpr qsizetype LongestShown = 200; // of a certificate the beginning is enough
    const QString words = text(setting, key);
    if (words.size() > LongestShown)
        return words.first(LongestShown) + u'…';
    return words.isEmpty() ? u"\"\""_s : words;
}

/// "batch 100 → 50, notes …", then what the import does not do.
QString details(const QJsonObject &change)
{
    QStringList parts;
    for (const QJsonValue &value : change.value("settings"_L1).toArray()) {
        const QJsonObject setting = value.toObject();
        const bool isNew = setting.value("from"_L1).isNull();
        parts.append(text(setting, "name"_L1) + u' '
            + (isNew ? QString() : QString(valueOf(setting, "from"_L1) + u" → "_s)) + valueOf(setting, "to"_L1));
    }
    QString details = parts.join(", "_L1);
    for (const QJsonValue &note : change.value("notes"_L1).toArray())
        details += (details.isEmpty() ? QString() : u". "_s) + Words::plain(note.toString());
    return details;
}

QString summary(const QJsonObject &result)
{
    const bool isDone = result.value("imported"_L1).toBool();
    const QString added = things(result, "added"_L1);
    const QString changed = things(result, "changed"_L1);
    if (added.isEmpty() && changed.isEmpty())
        return u"Everything in the file is here already. Nothing changes.\n"_s;
    QString sentence = isDone ? u"Imported:"_s : u"This would import:"_s;
    if (!added.isEmpty())
        sentence += u" %1 added"_s.arg(added);
    if (!changed.isEmpty())
        sentence += (added.isEmpty() ? u" %1 changed"_s : u", %1 changed"_s).arg(changed);
    if (const QString same = things(result, "unchanged"_L1); !same.isEmpty())
        sentence += u"; %1 as before"_s.arg(same);
    return sentence + ".\n"_L1;
}

QString tokens(const QJsonObject &result)
{
    const QJsonArray names = result.value("need_token"_L1).toArray();
    if (names.isEmpty())
        return {};
    constexpr qsizetype MostNamed = 20;
    QStringList list;
    for (qsizetype i = 0; i < std::min(names.size(), MostNamed); ++i)
        list.append(Words::plain(names[i].toString()));
    if (names.size() > MostNamed)
        list.append(u"and %1 more"_s.arg(Words::number(names.size() - MostNamed)));
    return u"Without a token: %1. Give each its own with: postriderctl consumer token NAME --stdin\n"_s.arg(
        list.join(", "_L1));
}

} // namespace

QString imported(const QJsonObject &result)
{
    QString lines;
    for (const QJsonValue &value : result.value("changes"_L1).toArray()) {
        const QJsonObject change = value.toObject();
        const QString what = change.value("what"_L1) == "feed"_L1 ? u"Feed"_s : u"Consumer"_s;
        lines +=
            u"%1 \"%2\", %3: %4\n"_s.arg(what, text(change, "name"_L1), text(change, "change"_L1), details(change));
    }
    return lines + summary(result) + tokens(result);
}

QString importProblems(const QJsonObject &result)
{
    QString lines;
    const QJsonArray problems = result.value("problems"_L1).toArray();
    for (const QJsonValue &value : problems) {
        const QJsonObject problem = value.toObject();
        QStringList place;
        if (const QString line = text(problem, "line"_L1); !line.isEmpty())
            place.append(u"line "_s + line);
        if (const QString column = text(problem, "column"_L1); !column.isEmpty())
            place.append(column);
        lines += place.join(", "_L1) + (place.isEmpty() ? ""_L1 : ": "_L1) + text(problem, "reason"_L1) + u'\n';
    }
    const qint64 count = result.value("problem_count"_L1).toInteger();
    QString sentence = u"Nothing was imported: %1 wrong in the file"_s.arg(
        count == 1 ? u"one thing is"_s : u"%1 things are"_s.arg(Words::number(count)));
    if (count > problems.size())
        sentence += u", of which the first %1 are listed"_s.arg(Words::number(problems.size()));
    return lines + sentence + ".\n"_L1;
}

} // namespace postrider::render
