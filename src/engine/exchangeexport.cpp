// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangeexport.h"

#include "engine/exchangefields.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace postrider::exchange {

using namespace Qt::StringLiterals;

namespace {

QJsonObject shareable(const QList<Field> &fields, QJsonObject object)
{
    for (const Field &field : fields)
        object.insert(field.key, shareable(field, object.value(field.key)));
    return object;
}

QJsonArray byName(QList<QJsonObject> objects)
{
    std::ranges::sort(objects, {}, [](const QJsonObject &object) { return object.value("name"_L1).toString(); });
    QJsonArray array;
    for (const QJsonObject &object : objects)
        array.append(object);
    return array;
}

/// The columns in their order: a Consumer's, then those that only a Feed has.
QList<Field> feedColumns()
{
    QList<Field> fields = feedFields();
    fields.removeIf([](const Field &field) { return field.key == "consumer"_L1; });
    return fields;
}

QStringList cells(const QList<Field> &fields, const QJsonObject &object)
{
    QStringList cells;
    for (const Field &field : fields)
        cells.append(toCell(field, object.value(field.key)));
    return cells;
}

} // namespace

Form formOf(const QString &path)
{
    return path.endsWith(".json"_L1, Qt::CaseInsensitive) ? Form::Json : Form::Csv;
}

QJsonObject toDocument(const Inventory &inventory)
{
    QHash<SourceId, QString> sources;
    for (const StoredSource &stored : inventory.sources)
        sources.insert(stored.source.id, stored.source.name);
    QHash<ConsumerId, QString> names;
    QList<QJsonObject> consumers;
    for (const StoredConsumer &stored : inventory.consumers) {
        names.insert(stored.consumer.id, stored.consumer.name);
        consumers.append(shareable(consumerFields(), toJson(stored.consumer)));
    }
    QList<QJsonObject> feeds;
    for (const StoredFeed &stored : inventory.feeds) {
        feeds.append(shareable(
            feedFields(), toJson(stored.feed, sources.value(stored.feed.source), names.value(stored.feed.consumer))));
    }
    return { { u"format"_s, FormatName }, { u"version"_s, FormatVersion }, { u"consumers"_s, byName(consumers) },
        { u"feeds"_s, byName(feeds) } };
}

QByteArray toCsv(const QJsonObject &document)
{
    QStringList header;
    for (const Field &field : consumerFields() + feedColumns())
        header.append(field.column);
    QMultiHash<QString, QJsonObject> feeds;
    const QJsonArray allFeeds = document.value("feeds"_L1).toArray();
    for (auto feed = allFeeds.end(); feed != allFeeds.begin();) { // a QMultiHash gives the last one first
        --feed;
        feeds.insert((*feed)["consumer"_L1].toString(), feed->toObject());
    }
    QString text = u"\uFEFF"_s + csv::line(header);
    const QJsonArray consumers = document.value("consumers"_L1).toArray();
    for (const QJsonValue &value : consumers) {
        const QStringList consumer = cells(consumerFields(), value.toObject());
        QList<QJsonObject> itsFeeds = feeds.values(value["name"_L1].toString());
        if (itsFeeds.isEmpty())
            itsFeeds.append(QJsonObject());
        for (const QJsonObject &feed : std::as_const(itsFeeds))
            text += csv::line(consumer + cells(feedColumns(), feed));
    }
    return text.toUtf8();
}

QByteArray toBytes(const QJsonObject &document, Form form)
{
    return form == Form::Csv ? toCsv(document) : QJsonDocument(document).toJson(QJsonDocument::Indented);
}

Result<qint64> write(const QJsonObject &document, const QString &path, Form form)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(toBytes(document, form));
        if (file.commit())
            return document.value("consumers"_L1).toArray().size() + document.value("feeds"_L1).toArray().size();
    }
    return fail(Error::Kind::Storage,
        u"%1 could not be written: %2."_s.arg(QDir::toNativeSeparators(path), file.errorString()));
}

Result<qint64> exportTo(Database &database, const QString &path)
{
    const auto there = inventory(database);
    if (!there)
        return tl::unexpected(there.error());
    return write(toDocument(*there), path, formOf(path));
}

} // namespace postrider::exchange
