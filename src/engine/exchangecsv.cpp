// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangedocument.h"
#include "engine/exchangefields.h"

#include <QHash>

#include <algorithm>

namespace postrider::exchange {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QString &title, QLatin1StringView column)
{
    return title.trimmed().compare(column, Qt::CaseInsensitive) == 0;
}

/// Makes entries of the rows of one table.
class TableReader final
{
public:
    explicit TableReader(Document &document)
        : m_document(document)
    {
    }

    void readHeader(const csv::Row &header);
    void readRow(const csv::Row &row);

private:
    struct Column
    {
        const Field *field = nullptr;
        qsizetype place = 0;
    };
    [[nodiscard]] static const Column *find(const QList<Column> &columns, QLatin1StringView key);
    /// What a row says, for the fields of a Consumer or Feed.
    [[nodiscard]] Entry entryOf(const csv::Row &row, const QList<Column> &columns, QLatin1StringView anchor);
    void addConsumer(Entry entry);
    void addFeed(const Entry &entry);
    void complain(int line, QLatin1StringView column, const QString &reason)
    {
        m_document.problems.add(line, column, reason);
    }

    Document &m_document;
    QList<Column> m_consumer;
    QList<Column> m_feed;
    qsizetype m_columns = 0;
    QHash<QString, qsizetype> m_consumers; ///< by name, where each is in the document
};

const TableReader::Column *TableReader::find(const QList<Column> &columns, QLatin1StringView key)
{
    const auto found = std::ranges::find_if(columns, [key](const Column &column) { return column.field->key == key; });
    return found == columns.end() ? nullptr : &*found;
}

void TableReader::readHeader(const csv::Row &header)
{
    m_columns = header.cells.size();
    QStringList known;
    for (const QList<Field> *fields : { &consumerFields(), &feedFields() }) {
        for (const Field &field : *fields)
            known.append(field.column);
    }
    known.removeDuplicates();
    for (qsizetype place = 0; place < header.cells.size(); ++place) {
        const QString title = header.cells[place].trimmed();
        const auto take = [&](const QList<Field> &fields, QList<Column> &columns) {
            for (const Field &field : fields) {
                if (!isSame(title, field.column))
                    continue;
                if (find(columns, field.key))
                    complain(header.line, field.column, u"The column is there twice. Take one of them out."_s);
                columns.append({ &field, place });
                return true;
            }
            return false;
        };
        const bool isOfConsumer = take(consumerFields(), m_consumer);
        const bool isOfFeed = take(feedFields(), m_feed);
        if (isOfConsumer || isOfFeed || title.isEmpty())
            continue;
        m_document.problems.add(header.line, title.left(80),
            title.contains("token"_L1, Qt::CaseInsensitive)
                ? u"Tokens are never imported from a file. Take the column out, and give each Consumer its token afterwards."_s
                : u"There is no column of this name. The names are: %1."_s.arg(known.join(", "_L1)));
    }
    if (!find(m_consumer, "name"_L1) && !find(m_feed, "name"_L1)) {
        m_document.problems.add(header.line, {},
            u"The first line has to name the columns. It needs a column \"consumer\" or a column \"feed\"."_s);
    }
}

Entry TableReader::entryOf(const csv::Row &row, const QList<Column> &columns, QLatin1StringView anchor)
{
    const auto textAt = [&row](const Column &column) { return row.cells.value(column.place); };
    const Column *anchored = find(columns, anchor);
    const bool saysAll = anchored && !textAt(*anchored).trimmed().isEmpty();
    Entry entry { row.line, {} };
    for (const Column &column : columns) {
        const Field &field = *column.field;
        const QString cell = textAt(column);
        if (cell.trimmed().isEmpty() && !(saysAll && field.mayBeEmpty()))
            continue;
        if (const auto value = fromCell(field, cell))
            entry.given.insert(field.key, *value);
        else
            complain(row.line, field.column, value.error().detail);
    }
    return entry;
}

void TableReader::readRow(const csv::Row &row)
{
    if (row.cells.size() > m_columns) {
        const bool isRestEmpty = std::ranges::all_of(
            row.cells.sliced(m_columns), [](const QString &cell) { return cell.trimmed().isEmpty(); });
        if (!isRestEmpty) {
            m_document.problems.add(row.line, {},
                u"The line has %1 cells, but there are %2 columns. A cell with a comma in it needs quotation marks."_s
                    .arg(row.cells.size())
                    .arg(m_columns));
            return;
        }
    }
    const Entry consumer = entryOf(row, m_consumer, "endpoint"_L1);
    Entry feed = entryOf(row, m_feed, "source"_L1);
    const bool isConsumer = !consumer.name().isEmpty();
    if (!isConsumer && !consumer.given.isEmpty())
        complain(row.line, "consumer"_L1, u"Say which Consumer this is about: its name is missing."_s);
    if (isConsumer)
        addConsumer(consumer);
    const bool saysMore = std::ranges::any_of(
        feed.given.keys(), [](const QString &key) { return key != "consumer"_L1 && key != "name"_L1; });
    if (!feed.name().isEmpty())
        addFeed(feed);
    else if (saysMore)
        complain(row.line, "feed"_L1, u"Say which Feed this is about: its name is missing."_s);
}

/// A Consumer with several Feeds has several lines. What they say of it has to agree; later ones may leave it out.
void TableReader::addConsumer(Entry entry)
{
    const auto found = m_consumers.constFind(entry.name());
    if (found == m_consumers.constEnd()) {
        m_consumers.insert(entry.name(), m_document.consumers.size());
        m_document.consumers.append(entry);
        return;
    }
    Entry &first = m_document.consumers[*found];
    for (const Column &column : m_consumer) {
        const QString key = column.field->key;
        const auto given = entry.given.constFind(key);
        if (given == entry.given.constEnd())
            continue;
        if (!first.given.contains(key)) {
            first.given.insert(key, *given);
            first.lines.emplace(key, entry.line);
        } else if (first.given.value(key) != *given) {
            complain(entry.line, column.field->column,
                u"The Consumer \"%1\" has another value on line %2. Give it once, or the same on each of its lines."_s
                    .arg(entry.name(), QString::number(first.lineOf(column.field->key))));
        }
    }
}

void TableReader::addFeed(const Entry &entry)
{
    m_document.feeds.append(entry);
}

} // namespace

void parseCsv(const QString &text, Document &document)
{
    document.isTable = true;
    const auto rows = csv::parsed(text, MostRows + 1);
    if (!rows) {
        document.problems.add(rows.error().line, {}, rows.error().reason);
        return;
    }
    TableReader reader(document);
    if (!rows->isEmpty())
        reader.readHeader(rows->first());
    if (!document.problems.isEmpty()) // what follows would be about columns that are not known
        return;
    for (const csv::Row &row : rows->sliced(1))
        reader.readRow(row);
}

} // namespace postrider::exchange
