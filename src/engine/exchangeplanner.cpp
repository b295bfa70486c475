// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangeplanner.h"

#include "engine/consumercommands.h"
#include "engine/exchangefields.h"
#include "engine/exchangeheaders.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace postrider::exchange {

using namespace Qt::StringLiterals;

namespace {

const Field &fieldOf(const QList<Field> &fields, QLatin1StringView key)
{
    return *std::ranges::find_if(fields, [key](const Field &field) { return field.key == key; });
}

const Field &consumerField(QLatin1StringView key)
{
    return fieldOf(consumerFields(), key);
}

const Field &feedField(QLatin1StringView key)
{
    return fieldOf(feedFields(), key);
}

/// What is different but the name, for people and scripts.
QList<SettingChange> changes(const QList<Field> &fields, const QJsonObject &before, const QJsonObject &after)
{
    QList<SettingChange> list;
    for (const Field &field : fields) {
        const QJsonValue from = before.value(field.key);
        const QJsonValue to = after.value(field.key);
        if (from == to || field.key == "name"_L1)
            continue;
        const QJsonValue shownFrom = shareable(field, from);
        const QJsonValue shownTo = shareable(field, to);
        list.append({ field.key, toCell(field, shownFrom), toCell(field, shownTo), shownFrom, shownTo });
    }
    return list;
}

bool isMasked(const QJsonValue &header)
{
    return header["value"_L1].toString() == exchangeheaders::Mask
        && exchangeheaders::isSecret(header["name"_L1].toString());
}

/// Puts the values that an export left out back from what is there. A header that is not there is left out and noted.
QJsonArray unmasked(const QJsonArray &given, const QJsonArray &there, QStringList &notes)
{
    QJsonArray headers;
    QSet<qsizetype> taken;
    for (const QJsonValue &header : given) {
        if (!isMasked(header)) {
            headers.append(header);
            continue;
        }
        const QString name = header["name"_L1].toString();
        qsizetype place = 0;
        while (place < there.size()
            && (taken.contains(place) || there[place]["name"_L1].toString().compare(name, Qt::CaseInsensitive) != 0))
            ++place;
        taken.insert(place);
        if (place < there.size())
            headers.append(QJsonObject { { u"name"_s, name }, { u"value"_s, there[place]["value"_L1] } });
        else
            notes.append(
                u"The value of its header %1 is not in the file. Enter the header afterwards."_s.arg(name.left(80)));
    }
    return headers;
}

/// A Consumer with which nothing is wrong, to try single settings on.
Consumer flawless()
{
    Consumer consumer;
    consumer.name = u"x"_s;
    consumer.endpoint = QUrl(u"https://example.com/"_s);
    consumer.isPlainHttpAccepted = true;
    return consumer;
}

} // namespace

Planner::Planner(const Document &document, const Inventory &inventory)
    : m_document(document)
    , m_inventory(inventory)
{
    for (const StoredConsumer &stored : inventory.consumers) {
        m_consumers.insert(stored.consumer.name, &stored);
        m_consumerNames.insert(stored.consumer.id, stored.consumer.name);
    }
    for (const StoredFeed &stored : inventory.feeds)
        m_feeds.insert(stored.feed.name, &stored);
    for (const StoredSource &stored : inventory.sources)
        m_sources.insert(stored.source.name, stored.source.id);
}

Plan Planner::plan()
{
    m_plan.problems = m_document.problems;
    for (const Entry &entry : m_document.consumers)
        planConsumer(entry);
    for (const Entry &entry : m_document.feeds)
        planFeed(entry);
    return m_plan;
}

void Planner::complain(const Entry &entry, const Field &field, const QString &reason)
{
    m_plan.problems.add(entry.lineOf(field.key), m_document.isTable ? field.column : field.key, reason);
}

void Planner::planConsumer(const Entry &entry)
{
    const StoredConsumer *there = m_consumers.value(entry.name());
    Planned<Consumer> planned;
    planned.line = entry.line;
    if (there)
        planned.before = there->consumer;
    else
        m_newConsumers.insert(entry.name());
    QJsonObject given = entry.given;
    if (given.contains("headers"_L1)) {
        const QJsonArray before = toJson(planned.before).value("headers"_L1).toArray();
        given.insert("headers"_L1, unmasked(given.value("headers"_L1).toArray(), before, planned.notes));
    }
    if (!there && !given.contains("endpoint"_L1)) {
        complain(entry, consumerField("endpoint"_L1),
            u"There is no Consumer named \"%1\" yet. To add it, give its endpoint."_s.arg(entry.name()));
        return;
    }
    planned.after = with(planned.before, given);
    if (!isGood(entry, planned.after))
        return;
    if (!there)
        planned.after.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    planned.settings = changes(consumerFields(), toJson(planned.before), toJson(planned.after));
    if (!there)
        planned.change = Change::Added;
    else if (!planned.settings.isEmpty())
        planned.change = Change::Changed;
    m_plan.consumers.append(planned);
}

/// All that is wrong with a Consumer is told, each setting by itself.
bool Planner::isGood(const Entry &entry, const Consumer &consumer)
{
    const auto checked = ConsumerCommands::check(consumer);
    if (checked)
        return true;
    bool isTold = false;
    for (const Field &field : consumerFields()) {
        const auto given = entry.given.constFind(field.key);
        if (given == entry.given.constEnd())
            continue;
        const auto alone = ConsumerCommands::check(with(flawless(), { { field.key, *given } }));
        if (!alone)
            complain(entry, field, alone.error().detail);
        isTold = isTold || !alone;
    }
    if (!isTold) { // each is good by itself, so it is the one rule about two of them
        complain(entry, consumerField("endpoint"_L1),
            u"The endpoint uses http, so the token would travel in the open. Ask the Consumer for an https address, or accept it expressly under accept_plain_http."_s);
    }
    return false;
}

bool Planner::isGood(const Entry &entry, const Feed &feed)
{
    bool isGood = true;
    if (const QString start = entry.given.value("start"_L1).toString(); !start.isEmpty()) {
        const auto read = Start::fromText(start);
        isGood = read.has_value();
        if (!read)
            complain(entry, feedField("start"_L1), read.error().detail);
    }
    if (validate(feed))
        return isGood;
    for (const Field &field : feedFields()) {
        const auto given = entry.given.constFind(field.key);
        if (given == entry.given.constEnd() || field.key == "start"_L1)
            continue;
        Feed flawless;
        flawless.name = u"x"_s;
        if (const auto alone = validate(with(flawless, { { field.key, *given } })); !alone)
            complain(entry, field, alone.error().detail);
    }
    return false;
}

void Planner::planFeed(const Entry &entry)
{
    if (const int line = m_seenFeeds.value(entry.name()); line > 0) {
        complain(entry, feedField("name"_L1),
            u"The Feed \"%1\" is on line %2 already. Take one of them out."_s.arg(entry.name()).arg(line));
        return;
    }
    m_seenFeeds.insert(entry.name(), entry.line);
    PlannedFeed planned;
    planned.line = entry.line;
    if (const StoredFeed *there = m_feeds.value(entry.name()))
        editFeed(entry, planned, *there);
    else
        addFeed(entry, planned);
}

SourceId Planner::sourceOf(const Entry &entry)
{
    const QString name = entry.given.value("source"_L1).toString();
    const SourceId id = m_sources.value(name);
    if (name.isEmpty())
        complain(
            entry, feedField("source"_L1), u"Say which Source the new Feed \"%1\" is pushed from."_s.arg(entry.name()));
    else if (!id.isValid())
        complain(entry, feedField("source"_L1),
            u"There is no Source named \"%1\". Add it first, or write its name as it is."_s.arg(name));
    return id;
}

std::optional<ConsumerId> Planner::consumerOf(const Entry &entry)
{
    const QString name = entry.given.value("consumer"_L1).toString();
    if (const StoredConsumer *there = m_consumers.value(name))
        return there->consumer.id;
    if (m_newConsumers.contains(name))
        return ConsumerId {};
    if (name.isEmpty())
        complain(entry, feedField("consumer"_L1),
            u"Say which Consumer the new Feed \"%1\" is pushed to."_s.arg(entry.name()));
    else
        complain(entry, feedField("consumer"_L1),
            u"There is no Consumer named \"%1\", neither here nor in the file."_s.arg(name));
    return std::nullopt;
}

void Planner::addFeed(const Entry &entry, PlannedFeed &planned)
{
    planned.change = Change::Added;
    planned.source = entry.given.value("source"_L1).toString();
    planned.consumer = entry.given.value("consumer"_L1).toString();
    planned.after = with(planned.before, entry.given);
    planned.after.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    planned.after.source = sourceOf(entry);
    const auto consumer = consumerOf(entry);
    const bool isFeedGood = isGood(entry, planned.after);
    if (!isFeedGood || !planned.after.source.isValid() || !consumer)
        return;
    planned.after.consumer = *consumer;
    QJsonObject before = toJson(planned.before, {}, {});
    before.remove("start"_L1); // where a new Feed begins is always worth saying
    planned.settings = changes(feedFields(), before, toJson(planned.after, planned.source, planned.consumer));
    m_plan.feeds.append(planned);
}

void Planner::editFeed(const Entry &entry, PlannedFeed &planned, const StoredFeed &there)
{
    planned.before = there.feed;
    planned.source = m_sources.key(there.feed.source);
    planned.consumer = m_consumerNames.value(there.feed.consumer);
    const auto isMoved = [&entry](QLatin1StringView key, const QString &name) {
        return entry.given.contains(key) && entry.given.value(key).toString() != name;
    };
    bool isPlaceGood = true;
    for (const auto &[key, name] :
        { std::pair("source"_L1, planned.source), std::pair("consumer"_L1, planned.consumer) }) {
        if (!isMoved(key, name))
            continue;
        isPlaceGood = false;
        complain(entry, feedField(key),
            u"The Feed \"%1\" goes from the Source \"%2\" to the Consumer \"%3\", and that cannot be changed. Give the new Feed another name."_s
                .arg(entry.name(), planned.source, planned.consumer));
    }
    planned.after = with(planned.before, entry.given);
    if (!isGood(entry, planned.after) || !isPlaceGood)
        return;
    if (planned.after.start != planned.before.start)
        planned.notes.append(
            u"Where it starts does not change, for it has begun. To go elsewhere, set it back or resume it."_s);
    planned.after.start = planned.before.start;
    planned.settings = changes(feedFields(), toJson(planned.before, planned.source, planned.consumer),
        toJson(planned.after, planned.source, planned.consumer));
    if (!planned.settings.isEmpty())
        planned.change = Change::Changed;
    m_plan.feeds.append(planned);
}

} // namespace postrider::exchange
