// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangedocument.h"
#include "engine/exchangefields.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace postrider::exchange {

using namespace Qt::StringLiterals;

namespace {

int lineAt(const QByteArray &json, qsizetype offset)
{
    return int(QByteArrayView(json).first(std::clamp<qsizetype>(offset, 0, json.size())).count('\n')) + 1;
}

/// On which line each object of the lists of a document begins, by the name of the list. The document is good JSON.
class LineFinder final
{
public:
    explicit LineFinder(const QByteArray &json)
    {
        for (m_at = 0; m_at < json.size(); ++m_at)
            take(json[m_at], json);
    }

    [[nodiscard]] int line(const QString &list, qsizetype place) const { return m_lines.value(list).value(place); }

private:
    void take(char letter, const QByteArray &json)
    {
        switch (letter) {
        case '\n': ++m_line; break;
        case '"': readText(json); break;
        case '[':
            if (++m_depth == 2)
                m_lines[m_key].clear(); // of two lists of one name the last counts
            break;
        case '{':
            if (++m_depth == 3)
                m_lines[m_key].append(m_line);
            break;
        case ']':
        case '}': --m_depth; break;
        default: break;
        }
    }

    void readText(const QByteArray &json)
    {
        const qsizetype from = m_at + 1;
        for (++m_at; m_at < json.size() && json[m_at] != '"'; ++m_at) {
            if (json[m_at] == '\\')
                ++m_at;
        }
        if (m_depth == 1)
            m_key = QString::fromUtf8(json.sliced(from, m_at - from));
    }

    qsizetype m_at = 0;
    int m_line = 1;
    int m_depth = 0;
    QString m_key;
    QHash<QString, QList<int>> m_lines;
};

/// Whether a document is one of ours; else the document has been told.
bool isKnown(const QJsonObject &object, Document &document)
{
    if (object.value("format"_L1).toString() != FormatName) {
        document.problems.add(1, u"format"_s,
            u"This is no file of Consumers and Feeds: it does not say \"format\": \"%1\"."_s.arg(FormatName));
        return false;
    }
    const qint64 version = object.value("version"_L1).toInteger();
    if (version != FormatVersion) {
        document.problems.add(1, u"version"_s,
            version > FormatVersion
                ? u"The file was written by a newer Postrider (version %1 of its form). Export it there as CSV, or update Postrider here."_s
                      .arg(version)
                : u"The version of the form is missing. Write \"version\": 1."_s);
        return false;
    }
    static const QStringList known { u"format"_s, u"version"_s, u"consumers"_s, u"feeds"_s };
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            document.problems.add(1, key.left(80), u"There is nothing of this name in such a file."_s);
    }
    return true;
}

Entry entryOf(const QJsonObject &object, int line, const QList<Field> &fields, Problems &problems)
{
    Entry entry { line, {} };
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto field =
            std::ranges::find_if(fields, [&member](const Field &known) { return known.key == member.key(); });
        if (field == fields.end()) {
            problems.add(line, member.key().left(80),
                member.key().contains("token"_L1)
                    ? u"Tokens are never imported from a file. Take it out, and give the Consumer its token afterwards."_s
                    : u"There is no setting of this name."_s);
            continue;
        }
        if (member->isNull())
            continue;
        if (const auto value = fromJson(*field, *member))
            entry.given.insert(member.key(), *value);
        else
            problems.add(line, member.key(), value.error().detail);
    }
    return entry;
}

void readList(const QJsonObject &object, const QString &key, const QList<Field> &fields, const LineFinder &lines,
    QList<Entry> &entries, Problems &problems)
{
    if (object.contains(key) && !object.value(key).isArray())
        problems.add(1, key, u"It has to be a list, in square brackets."_s);
    const QJsonArray list = object.value(key).toArray();
    if (list.size() > MostRows) {
        problems.add(0, key,
            u"The list has more than %1 entries. Part the file into several and import one after the other."_s.arg(
                MostRows));
        return;
    }
    for (qsizetype place = 0, objects = 0; place < list.size(); ++place) {
        if (!list[place].isObject()) {
            problems.add(0, key, u"Entry %1 of the list is no object, in braces."_s.arg(place + 1));
            continue;
        }
        const int line = lines.line(key, objects++);
        const Entry entry = entryOf(list[place].toObject(), line, fields, problems);
        if (entry.name().isEmpty())
            problems.add(line, u"name"_s, u"It has no name. Say which one this is about."_s);
        else
            entries.append(entry);
    }
}

} // namespace

void parseJson(const QString &text, Document &document)
{
    const QByteArray json = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        document.problems.add(
            lineAt(json, error.offset), {}, u"The file is no good JSON: %1."_s.arg(error.errorString()));
        return;
    }
    if (!parsed.isObject()) {
        document.problems.add(1, {}, u"The file has to hold one JSON object, in braces."_s);
        return;
    }
    const QJsonObject object = parsed.object();
    if (!isKnown(object, document))
        return;
    const LineFinder lines(json);
    readList(object, u"consumers"_s, consumerFields(), lines, document.consumers, document.problems);
    readList(object, u"feeds"_s, feedFields(), lines, document.feeds, document.problems);
    QSet<QString> names;
    document.consumers.removeIf([&](const Entry &entry) {
        const bool isNew = !names.contains(entry.name());
        names.insert(entry.name());
        if (!isNew)
            document.problems.add(entry.line, u"name"_s,
                u"The Consumer \"%1\" is in the file twice. Take one of them out."_s.arg(entry.name()));
        return !isNew;
    });
}

} // namespace postrider::exchange
