// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/eventtable.h"

#include "domain/csvreader.h"
#include "source/exactjson.h"
#include "source/quote.h"
#include "source/rowreader.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Known[] = {
    "EntityEventSequence"_L1,
    "EntityEventSequenceNumeric"_L1,
    "ResourceName"_L1,
    "ResourceRecordKey"_L1,
    "ResourceRecordKeyNumeric"_L1,
    "ResourceRecordUrl"_L1,
    "FeedTypes"_L1,
};

/// The names that RowReader knows, each in the place of its column; what is not known is empty. ResourceRecordURL of
/// before differs in the case of letters alone.
QStringList columnsOf(const QStringList &header)
{
    QStringList columns(header.size());
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto isSame = [title = header.at(i).trimmed()](
                                QLatin1StringView name) { return title.compare(name, Qt::CaseInsensitive) == 0; };
        if (const auto *name = std::ranges::find_if(Known, isSame); name != std::end(Known))
            columns[i] = *name;
    }
    return columns;
}

bool hasColumn(const QStringList &columns, QLatin1StringView name, QLatin1StringView oldName)
{
    return columns.contains(name) || columns.contains(oldName);
}

/// What is wrong with the header row; empty when it is good.
QString faultOf(const QStringList &columns)
{
    for (const QString &column : columns) {
        if (!column.isEmpty() && columns.count(column) > 1)
            return u"two columns of the header row are named %1"_s.arg(column);
    }
    const QString advice =
        u". The first row has to name the columns: EntityEventSequence (if events have one), ResourceName, "
        "ResourceRecordKey"_s;
    if (!columns.contains("ResourceName"_L1))
        return u"no column of the header row is named ResourceName"_s + advice;
    if (!hasColumn(columns, "ResourceRecordKey"_L1, "ResourceRecordKeyNumeric"_L1))
        return u"no column of the header row is named ResourceRecordKey"_s + advice;
    return {};
}

/// What a row says, as JSON would say it.
QJsonObject objectOf(const QStringList &columns, const QStringList &cells)
{
    QJsonObject object;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString cell = cells.at(i).trimmed();
        if (!columns.at(i).isEmpty() && !cell.isEmpty())
            object.insert(columns.at(i), cell);
    }
    return object;
}

/// Spreadsheets show long numbers as 2.35021E+17, and save them so: the digits are lost.
bool isShortenedNumber(const QString &key)
{
    static const QRegularExpression form(u"^[0-9]([.,][0-9]+)?E\\+[0-9]+$"_s);
    return form.match(key).hasMatch();
}

void readRow(EventFile &file, const CsvReader::Row &row, const QStringList &columns, const RowReader &reader)
{
    const auto isEmpty = [](const QString &cell) { return cell.trimmed().isEmpty(); };
    const bool isLong =
        row.cells.size() > columns.size() && !std::all_of(row.cells.begin() + columns.size(), row.cells.end(), isEmpty);
    if (row.cells.size() < columns.size() || isLong) {
        return file.complain(row.line,
            u"it has %1 cells, but the header row has %2"_s.arg(
                QString::number(row.cells.size()), QString::number(columns.size())));
    }
    const QJsonObject object = objectOf(columns, row.cells);
    const bool isNumbered = RowReader::hasSequence(object);
    const Result<EntityEvent> event = isNumbered ? reader.event(object) : reader.eventWithoutSequence(object);
    if (!event)
        file.complain(row.line, event.error().detail);
    else if (isShortenedNumber(event->resourceRecordKey))
        file.complain(row.line,
            u"the ResourceRecordKey is %1: a spreadsheet has shortened a number. Format the column as text before "
            "saving"_s.arg(quoted(event->resourceRecordKey)));
    else
        file.lines.append({ row.line, *event });
}

} // namespace

void readEventTable(EventFile &file, const QString &text)
{
    const ExactJson none { QByteArray() };
    const RowReader reader(none);
    CsvReader table(text);
    std::optional<QStringList> columns;
    while (const auto row = table.next()) {
        if (!*row) {
            file.complain(row->error().line, row->error().reason.chopped(1));
            if (!columns)
                return;
        } else if (columns) {
            readRow(file, **row, *columns, reader);
        } else {
            columns = columnsOf((*row)->cells);
            if (const QString fault = faultOf(*columns); !fault.isEmpty())
                return file.complain((*row)->line, fault);
        }
    }
}

} // namespace postrider
