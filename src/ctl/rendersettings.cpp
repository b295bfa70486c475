// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"
#include "ctl/table.h"

#include <QJsonArray>

namespace postrider::render {

using namespace Qt::StringLiterals;

namespace {

/// The settings of Sources, Consumers and Feeds in the order and in the words in which they are shown.
struct Label
{
    QLatin1StringView key;
    QString words;
};

const QList<Label> &labels()
{
    static const QList<Label> list {
        { "name"_L1, u"Name"_s },
        { "kind"_L1, u"Kind"_s },
        { "place"_L1, u"Read from"_s },
        { "driver"_L1, u"Driver"_s },
        { "from"_L1, u"Table or query"_s },
        { "user"_L1, u"User"_s },
        { "sequence_column"_L1, u"Column of the sequence"_s },
        { "resource_name_column"_L1, u"Column of the resource"_s },
        { "record_key_column"_L1, u"Column of the key"_s },
        { "record_url_column"_L1, u"Column of the URL"_s },
        { "feed_types_column"_L1, u"Column of the FeedTypes"_s },
        { "product"_L1, u"Database"_s },
        { "is_available"_L1, u"Can be read here"_s },
        { "endpoint"_L1, u"Endpoint"_s },
        { "source"_L1, u"Source"_s },
        { "consumer"_L1, u"Consumer"_s },
        { "label"_L1, u"Label"_s },
        { "resources"_L1, u"Resources"_s },
        { "feed_types"_L1, u"FeedTypes"_s },
        { "start"_L1, u"Starts with"_s },
        { "state"_L1, u"State"_s },
        { "position"_L1, u"Position"_s },
        { "has_token"_L1, u"Has a token"_s },
        { "token_expires_at"_L1, u"Token ends"_s },
        { "token_url"_L1, u"Gets access tokens from"_s },
        { "client_id"_L1, u"Client id"_s },
        { "scope"_L1, u"Scope"_s },
        { "every"_L1, u"Read every (seconds)"_s },
        { "page"_L1, u"Events a page"_s },
        { "head"_L1, u"Newest event"_s },
        { "last_read_at"_L1, u"Last read"_s },
        { "next_read_at"_L1, u"Next read"_s },
        { "error"_L1, u"Trouble"_s },
        { "waiting_files"_L1, u"Files waiting"_s },
        { "taken_file"_L1, u"Last file taken"_s },
        { "taken_events"_L1, u"New events in it"_s },
        { "taken_at"_L1, u"Taken"_s },
        { "rejected_file"_L1, u"Last file rejected"_s },
        { "rejected_reason"_L1, u"Why"_s },
        { "rejected_at"_L1, u"Rejected"_s },
        { "format"_L1, u"Format"_s },
        { "batch"_L1, u"Most events in a POST"_s },
        { "always_list"_L1, u"Always a list"_s },
        { "send_url"_L1, u"Sends record URLs"_s },
        { "send_feed_types"_L1, u"Sends FeedTypes"_s },
        { "label_headers"_L1, u"Label header"_s },
        { "headers"_L1, u"Headers of its own"_s },
        { "deadline"_L1, u"Deadline (seconds)"_s },
        { "connect_deadline"_L1, u"Deadline to connect (seconds)"_s },
        { "per_minute"_L1, u"Most POSTs a minute"_s },
        { "failures_allowed"_L1, u"Failures until suspended"_s },
        { "on_refused_event"_L1, u"When it refuses an event"_s },
        { "accept_plain_http"_L1, u"Plain http accepted"_s },
        { "authority"_L1, u"Certificates of its own"_s },
        { "failures"_L1, u"Failures in a row"_s },
        { "hold_until"_L1, u"Asked us to wait until"_s },
        { "retry_at"_L1, u"Next try"_s },
        { "business_contact"_L1, u"Business contact"_s },
        { "technical_contact"_L1, u"Technical contact"_s },
        { "notes"_L1, u"Notes"_s },
        { "public_id"_L1, u"Id"_s },
    };
    return list;
}

QString shown(const QJsonObject &thing, QLatin1StringView key, const Words &words)
{
    if (key == "url"_L1 && thing.contains("path"_L1)) // in a list, folders stand among addresses
        return text(thing, "path"_L1);
    if (key == "authority"_L1)
        return thing.value(key).toString().isEmpty() ? QString() : u"yes"_s;
    if (key.endsWith("_at"_L1) || key == "hold_until"_L1)
        return words.time(time(thing, key));
    if ((key == "resources"_L1 || key == "feed_types"_L1) && thing.value(key).toArray().isEmpty())
        return u"all"_s;
    if (key == "per_minute"_L1 && thing.value(key).toInteger() == 0)
        return u"no limit"_s;
    return text(thing, key);
}

QList<QLatin1StringView> columnsOf(const QString &what)
{
    if (what == "source"_L1)
        return { "name"_L1, "kind"_L1, "place"_L1, "has_token"_L1, "head"_L1, "last_read_at"_L1, "error"_L1 };
    if (what == "consumer"_L1)
        return { "name"_L1, "endpoint"_L1, "format"_L1, "batch"_L1, "has_token"_L1, "token_expires_at"_L1 };
    return { "name"_L1, "source"_L1, "consumer"_L1, "label"_L1, "resources"_L1, "feed_types"_L1, "state"_L1,
        "position"_L1 };
}

QString titleOf(QLatin1StringView key)
{
    for (const Label &label : labels()) {
        if (label.key == key)
            return label.words;
    }
    Q_UNREACHABLE();
}

} // namespace

QString sample(const QJsonObject &result, int width)
{
    Table table({ { u"Sequence"_s, true }, { u"Resource"_s }, { u"Key"_s }, { u"URL"_s }, { u"FeedTypes"_s } });
    for (const QJsonValue &value : result.value("events"_L1).toArray()) {
        const QJsonObject event = value.toObject();
        table.add({ text(event, "sequence"_L1), text(event, "resource"_L1), text(event, "key"_L1),
            text(event, "url"_L1), text(event, "feed_types"_L1) });
    }
    QString whole = table.isEmpty() ? u"It has no events yet.\n"_s : table.toText(width);
    if (result.value("has_more"_L1).toBool())
        whole += u"There are more.\n"_s;
    for (const QLatin1StringView key : { "error"_L1, "warning"_L1 }) {
        if (const QString said = text(result, key); !said.isEmpty())
            whole += said + u'\n';
    }
    return whole;
}

QString drivers(const QJsonObject &result, int width)
{
    Table table({ { titleOf("driver"_L1) }, { titleOf("product"_L1) }, { titleOf("is_available"_L1) } });
    for (const QJsonValue &value : result.value("drivers"_L1).toArray()) {
        const QJsonObject driver = value.toObject();
        table.add({ text(driver, "driver"_L1), text(driver, "product"_L1), text(driver, "is_available"_L1) });
    }
    return table.toText(width);
}

QString list(const QJsonObject &result, const QString &what, const Words &words, int width)
{
    const QList<QLatin1StringView> keys = columnsOf(what);
    QList<Table::Column> columns;
    for (const QLatin1StringView key : keys)
        columns.append({ titleOf(key), key == "head"_L1 || key == "batch"_L1 || key == "position"_L1 });
    Table table(columns);
    for (const QJsonValue &thing : result.value(QString(what + u's')).toArray()) {
        QStringList cells;
        for (const QLatin1StringView key : keys)
            cells.append(shown(thing.toObject(), key, words));
        table.add(cells);
    }
    if (table.isEmpty())
        return u"There are none yet. Begin with: postriderctl %1 add --help\n"_s.arg(what);
    return table.toText(width);
}

QString settings(const QJsonObject &thing, const Words &words)
{
    qsizetype longest = 0;
    for (const Label &label : labels()) {
        if (thing.contains(label.key))
            longest = std::max(longest, label.words.size());
    }
    QString whole;
    for (const Label &label : labels()) {
        if (const QString value = shown(thing, label.key, words); thing.contains(label.key) && !value.isEmpty())
            whole += label.words.leftJustified(int(longest) + 2) + value + u'\n';
    }
    return whole;
}

} // namespace postrider::render
