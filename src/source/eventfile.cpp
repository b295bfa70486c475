// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/eventfile.h"

#include "domain/textdecoding.h"
#include "source/eventtable.h"
#include "source/exactjson.h"
#include "source/quote.h"
#include "source/rowreader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

void readJsonRow(EventFile &file, int number, const QJsonValue &row, const RowReader &reader)
{
    const bool isNumbered = row.isObject() && RowReader::hasSequence(row.toObject());
    const Result<EntityEvent> event = isNumbered ? reader.event(row) : reader.eventWithoutSequence(row);
    if (event)
        file.lines.append({ number, *event });
    else
        file.complain(number, event.error().detail);
}

void readJson(EventFile &file, const QByteArray &text)
{
    file.isList = true;
    const ExactJson json(text);
    if (!json.isValid())
        return file.complain(0, u"The file is not JSON: it is damaged, or was cut off"_s);
    const RowReader reader(json);
    const QJsonDocument &document = json.document();
    const QJsonValue list = document.isArray() ? QJsonValue(document.array()) : document.object().value("value"_L1);
    if (!list.isArray())
        return readJsonRow(file, 1, document.object(), reader);
    const QJsonArray rows = list.toArray();
    file.lines.reserve(rows.size());
    for (int i = 0; i < rows.size(); ++i)
        readJsonRow(file, i + 1, rows.at(i), reader);
}

void readJsonLines(EventFile &file, const QByteArray &text)
{
    int number = 0;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = text.indexOf('\n', from);
        end = end < 0 ? text.size() : end;
        const QByteArray line = text.sliced(from, end - from).trimmed();
        from = end + 1;
        ++number;
        if (line.isEmpty())
            continue;
        const ExactJson json(line);
        if (json.isValid() && json.document().isObject())
            readJsonRow(file, number, json.document().object(), RowReader(json));
        else
            file.complain(number, u"it is not a JSON object, but begins "_s + quoted(line));
    }
}

QString recordOf(const EntityEvent &event)
{
    return shortened(event.resourceName, 40) + u'/' + shortened(event.resourceRecordKey, 40);
}

/// Puts events in the order of their sequences; what is there twice counts once.
void arrange(EventFile &file)
{
    std::ranges::stable_sort(file.lines, {}, [](const EventFile::Line &line) { return line.event.sequence; });
    QList<EventFile::Line> once;
    once.reserve(file.lines.size());
    for (const EventFile::Line &line : std::as_const(file.lines)) {
        const bool isThere = !once.isEmpty() && once.last().event.sequence == line.event.sequence;
        if (!isThere) {
            once.append(line);
        } else if (const EntityEvent &other = once.last().event; other.resourceName != line.event.resourceName
                   || other.resourceRecordKey != line.event.resourceRecordKey) {
            file.complain(line.number,
                u"sequence %1 is %2 here, but %3 in %4 %5"_s.arg(QString::number(line.event.sequence.value),
                    recordOf(line.event), recordOf(other), file.isList ? u"event"_s : u"line"_s,
                    QString::number(once.last().number)));
        }
    }
    file.lines = once;
}

void finish(EventFile &file)
{
    const auto isNumbered = [](const EventFile::Line &line) { return !line.event.sequence.isNone(); };
    const auto first = std::ranges::find_if(file.lines, isNumbered);
    file.isNumbered = first != file.lines.end();
    if (!file.isNumbered)
        return;
    const QString have = u"there is no EntityEventSequence, but other events of the file have one. Give one to all, or "
                         "to none"_s;
    for (const EventFile::Line &line : std::as_const(file.lines)) {
        if (!isNumbered(line))
            file.complain(line.number, have);
    }
    if (file.isGood())
        arrange(file);
}

} // namespace

std::optional<FileForm> formOf(const QString &fileName)
{
    const std::pair<QLatin1StringView, FileForm> forms[] = {
        { ".csv"_L1, FileForm::Csv },
        { ".tsv"_L1, FileForm::Csv },
        { ".txt"_L1, FileForm::Csv },
        { ".json"_L1, FileForm::Json },
        { ".ndjson"_L1, FileForm::JsonLines },
        { ".jsonl"_L1, FileForm::JsonLines },
    };
    for (const auto &[end, form] : forms) {
        if (fileName.endsWith(end, Qt::CaseInsensitive))
            return form;
    }
    return std::nullopt;
}

void EventFile::complain(int number, const QString &reason)
{
    if (++badLines <= MostReported)
        bad.append({ number, reason });
}

EventFile readEventFile(const QByteArray &bytes, FileForm form)
{
    EventFile file;
    if (bytes.trimmed().isEmpty()) {
        file.complain(0, u"The file is empty"_s);
        return file;
    }
    const auto text = decodedText(bytes);
    if (!text) {
        QString reason = text.error().reason;
        reason.chop(reason.endsWith(u'.') ? 1 : 0);
        file.complain(text.error().line, reason);
        return file;
    }
    switch (form) {
    case FileForm::Csv: readEventTable(file, *text); break;
    case FileForm::Json: readJson(file, text->toUtf8()); break;
    case FileForm::JsonLines: readJsonLines(file, text->toUtf8()); break;
    }
    finish(file);
    return file;
}

} // namespace postrider
