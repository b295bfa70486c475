// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/resumekeys.h"

#include <QJsonDocument>

namespace postrider::resumekeys {

Result<EndpointSettings> endpoint(Database &database)
{
    EndpointSettings settings;
    const auto done =
        database.select("SELECT value FROM settings WHERE name = 'resume_endpoint'", [&settings](const Row &row) {
            settingsFromJson(QJsonDocument::fromJson(row.text(0).toUtf8()).object(), settings);
        });
    if (!done)
        return tl::unexpected(done.error());
    return settings;
}

void setEndpoint(Transaction &transaction, const EndpointSettings &settings)
{
    transaction.run("DELETE FROM settings WHERE name = 'resume_endpoint'");
    transaction.run("INSERT INTO settings (name, value) VALUES ('resume_endpoint', ?)",
        QString::fromUtf8(QJsonDocument(settingsToJson(settings)).toJson(QJsonDocument::Compact)));
}

Result<QList<ResumeKey>> all(Database &database)
{
    QList<ResumeKey> keys;
    const auto done = database.select("SELECT f.public_id, f.name, k.hash, k.made_at, k.expires_at FROM resume_keys k "
                                      "JOIN feeds f ON f.id = k.feed_id ORDER BY f.id",
        [&keys](const Row &row) {
            keys.append({ row.text(0), row.text(1), row.text(2), row.time(3), row.optionalTime(4) });
        });
    if (!done)
        return tl::unexpected(done.error());
    return keys;
}

void set(Transaction &transaction, FeedId feed, const ResumeKey &key)
{
    remove(transaction, feed);
    transaction.run("INSERT INTO resume_keys (feed_id, hash, made_at, expires_at) VALUES (?, ?, ?, ?)", feed, key.hash,
        key.madeAt, key.expiresAt);
}

void move(Transaction &transaction, FeedId from, FeedId to)
{
    transaction.run("UPDATE resume_keys SET feed_id = ? WHERE feed_id = ?", to, from);
}

void remove(Transaction &transaction, FeedId feed)
{
    transaction.run("DELETE FROM resume_keys WHERE feed_id = ?", feed);
}

} // namespace postrider::resumekeys
