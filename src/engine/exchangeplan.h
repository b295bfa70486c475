// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored.h"
#include "engine/exchangedocument.h"

namespace postrider {

class Database;

namespace exchange {

enum class Change { Added, Changed, Unchanged };

/// A setting that an import gives another value. Values of secret headers are masked.
struct SettingChange
{
    QString name; ///< as in JSON
    QString from; ///< as in a cell; empty for what is new
    QString to;
    QJsonValue fromJson;
    QJsonValue toJson;
};

/// What an import would make of a Consumer or Feed.
template <typename T>
struct Planned
{
    Change change = Change::Unchanged;
    int line = 0;
    T before; ///< as it is; the default for what is new
    T after;
    QList<SettingChange> settings {};
    QStringList notes {}; ///< what the file says and the import does not do, in sentences
};

struct PlannedFeed : Planned<Feed>
{
    QString source;
    QString consumer;
};

/// What an import would do, worked out whole before anything is done. Nothing is ever removed.
struct Plan
{
    QList<Planned<Consumer>> consumers;
    QList<PlannedFeed> feeds;
    Problems problems; ///< with any of them nothing is done

    [[nodiscard]] bool isGood() const { return problems.isEmpty(); }
    [[nodiscard]] qsizetype consumersThat(Change change) const;
    [[nodiscard]] qsizetype feedsThat(Change change) const;
    [[nodiscard]] bool changesAnything() const;
    /// The Consumers that will be without a token.
    [[nodiscard]] QStringList needToken() const;
};

/// A profile's Sources, Consumers and Feeds.
struct Inventory
{
    QList<StoredSource> sources;
    QList<StoredConsumer> consumers;
    QList<StoredFeed> feeds;
};

[[nodiscard]] Result<Inventory> inventory(Database &database);
/// Compares what a file says with what is there, by the rules of the commands that add and edit.
[[nodiscard]] Plan plan(const Document &document, const Inventory &inventory);
/// Both, for a file; for Engine::askAside(). Errors: see read(); Storage.
[[nodiscard]] Result<Plan> planFile(Database &database, const QString &path);

} // namespace exchange
} // namespace postrider
