// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/consumers.h"

#include "store/removals.h"

#include <QJsonDocument>

namespace postrider::consumers {

namespace {

QString settingsText(const Consumer &consumer)
{
    return QString::fromUtf8(QJsonDocument(settingsToJson(consumer)).toJson(QJsonDocument::Compact));
}

Standing readStanding(const Row &row, int column)
{
    Standing standing;
    standing.failures = int(row.integer(column));
    standing.refusals = int(row.integer(column + 1));
    standing.throttles = int(row.integer(column + 2));
    standing.holdSince = row.optionalTime(column + 3);
    standing.holdUntil = row.optionalTime(column + 4);
    standing.retryAt = row.optionalTime(column + 5);
    standing.wantsFreshConnection = row.flag(column + 6);
    standing.sizeLimit = int(row.integer(column + 7));
    standing.sizeCeiling = int(row.integer(column + 8));
    standing.pace.limit = row.real(column + 9);
    standing.pace.raisedAt = row.time(column + 10);
    return standing;
}

StoredConsumer read(const Row &row)
{
    StoredConsumer stored;
    Consumer &consumer = stored.consumer;
    consumer.id = row.id<ConsumerId>(0);
    consumer.publicId = row.text(1);
    consumer.name = row.text(2);
    consumer.endpoint = QUrl(row.text(3));
    settingsFromJson(QJsonDocument::fromJson(row.text(4).toUtf8()).object(), consumer);
    consumer.hasToken = row.flag(5);
    consumer.tokenExpiry = row.optionalTime(6);
    stored.standing = readStanding(row, 7);
    return stored;
}

} // namespace

Result<QList<StoredConsumer>> all(Database &database)
{
    QList<StoredConsumer> list;
    const auto done = database.select(
        "SELECT c.id, c.public_id, c.name, c.endpoint, c.settings, c.has_token, c.token_expiry, s.failures, "
        "s.refusals, s.throttles, s.hold_since, s.hold_until, s.retry_at, s.wants_fresh_connection, "
        "s.size_limit, s.size_ceiling, s.pace_limit, s.pace_raised_at "
        "FROM consumers c JOIN standings s ON s.consumer_id = c.id ORDER BY c.id",
        [&list](const Row &row) { list.append(read(row)); });
    if (!done)
        return tl::unexpected(done.error());
    return list;
}

ConsumerId insert(Transaction &transaction, const Consumer &consumer)
{
    transaction.run("INSERT INTO consumers (public_id, name, endpoint, settings, has_token, token_expiry) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
        consumer.publicId, consumer.name, consumer.endpoint.toString(QUrl::FullyEncoded), settingsText(consumer),
        consumer.hasToken, consumer.tokenExpiry);
    const ConsumerId id { transaction.lastInsertId() };
    transaction.run("INSERT INTO standings (consumer_id, failures, refusals, throttles, wants_fresh_connection, "
                    "size_limit, size_ceiling, pace_limit, pace_raised_at) VALUES (?, 0, 0, 0, 0, 1, 0, 0, 0)",
        id);
    return id;
}

void update(Transaction &transaction, const Consumer &consumer)
{
    transaction.run("UPDATE consumers SET name = ?, endpoint = ?, settings = ?, has_token = ?, token_expiry = ? "
                    "WHERE id = ?",
        consumer.name, consumer.endpoint.toString(QUrl::FullyEncoded), settingsText(consumer), consumer.hasToken,
        consumer.tokenExpiry, consumer.id);
}

void remove(Transaction &transaction, ConsumerId id)
{
    transaction.run("DELETE FROM consumers WHERE id = ?", id);
    removals::add(transaction, id);
}

void saveStanding(Transaction &transaction, ConsumerId id, const Standing &standing)
{
    transaction.run("UPDATE standings SET failures = ?, refusals = ?, throttles = ?, hold_since = ?, "
                    "hold_until = ?, retry_at = ?, wants_fresh_connection = ?, size_limit = ?, size_ceiling = ?, "
                    "pace_limit = ?, pace_raised_at = ? WHERE consumer_id = ?",
        standing.failures, standing.refusals, standing.throttles, standing.holdSince, standing.holdUntil,
        standing.retryAt, standing.wantsFreshConnection, standing.sizeLimit, standing.sizeCeiling, standing.pace.limit,
        standing.pace.raisedAt, id);
}

} // namespace postrider::consumers
