// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/foldersettings.h"
#include "domain/ids.h"
#include "domain/oauthclient.h"
#include "domain/sqlsettings.h"
#include "domain/time.h"
#include "domain/token.h"

#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace postrider {

enum class SourceKind {
    OData, ///< the EntityEvent Resource of a RESO Web API
    Sql, ///< a table, view or query of a database
    Folder, ///< files that are dropped into a folder
};

/// Where a Source or Feed begins.
struct Start
{
    enum class Kind { Now, Beginning, Sequence };
    Kind kind = Kind::Now;
    Sequence sequence; ///< the first one wanted; only for Kind::Sequence

    [[nodiscard]] static Result<Start> fromText(const QString &text);
    [[nodiscard]] QString toText() const;
    bool operator==(const Start &) const = default;
};

/// Where EntityEvents come from. Its secret, if any, is in the OS keychain under `publicId`: a bearer token, an OAuth
/// client's secret, or a database's password. Of the settings of other kinds than its own none counts.
struct Source
{
    SourceId id;
    QString publicId;
    QString name;
    SourceKind kind = SourceKind::OData;
    Start start;
    std::chrono::seconds every { 30 }; ///< between two reads once caught up, 1 s to 1 day
    int pageSize = 1000; ///< events asked for at a time, 1 to 10,000
    bool hasToken = false;
    bool isClosed = false; ///< its numbering ended: it is not read again, but what waits is still sent
    QUrl url; ///< OData: the service root; "/EntityEvent" is added unless the path ends in it
    QString authority; ///< OData: PEM of certificates to trust besides the system's
    bool isPlainHttpAccepted = false;
    OAuthClient oauth; ///< OData
    SqlSettings sql;
    FolderSettings folder;

    bool operator==(const Source &) const = default;
};

/// The bounds of a Source's numbers, both ends included.
struct SourceBounds
{
    static constexpr std::chrono::seconds LeastEvery { 1 };
    static constexpr std::chrono::seconds MostEvery { 86'400 };
    static constexpr int LeastPage = 1;
    static constexpr int MostPage = 10'000;
};

/// Why a Source seems to have begun to number anew, as after its database was restored. Reading stands still until a
/// person says how to go on.
struct NumberingQuestion
{
    Sequence known; ///< the highest sequence that was read
    Sequence found; ///< the highest that there is now, or `known` when that is another event now
    QString detail; ///< a sentence
    TimePoint since {};

    bool operator==(const NumberingQuestion &) const = default;
};

/// Where reading a Source stands, as stored.
struct SourceProgress
{
    Sequence head; ///< the highest sequence read; none() before the first
    bool isCaughtUp = false; ///< the last page was the last there was
    bool isNumberedHere = false; ///< the numbers of its newest events are Postrider's own
    std::optional<TimePoint> lastReadAt; ///< when a read last succeeded
    std::optional<TimePoint> nextReadAt;
    int failures = 0; ///< reads in a row that failed
    int throttles = 0; ///< reads in a row that were throttled
    std::optional<TimePoint> holdSince;
    std::optional<TimePoint> holdUntil; ///< not asked before this, whatever a person clicks
    QString error; ///< why the last read failed, or what it warns of; empty when all is well
    std::optional<NumberingQuestion> question; ///< nothing is read while it stands
    Sequence waived; ///< as `found` of a question that a person answered by going on; none() when there is none

    bool operator==(const SourceProgress &) const = default;
};

[[nodiscard]] Result<void> validate(const Source &source);
/// Where its events are, as people say it: an address, a database, a folder.
[[nodiscard]] QString placeOf(const Source &source);
/// Whether its numbers are the Producer's own. A folder's are what its files say, or Postrider's.
[[nodiscard]] bool isNumberedByProducer(const Source &source);
/// Whom reading it troubles: what it asks for holds for all Sources of the same host.
[[nodiscard]] QString hostOf(const Source &source);
/// The secret of a Source of this kind as somebody pasted it; see Token.
[[nodiscard]] Result<Token> secretFromPasted(const Source &source, const QByteArray &pasted);
/// Whether the secret of the one is of no use to the other, and must not be sent as if it were: a bearer token is no
/// client's secret.
[[nodiscard]] bool needsOtherSecret(const Source &before, const Source &after);
/// Stable names, for the store and for JSON.
[[nodiscard]] QString toName(SourceKind kind);
[[nodiscard]] std::optional<SourceKind> sourceKindFromName(const QString &name);
[[nodiscard]] QJsonObject settingsToJson(const Source &source);
void settingsFromJson(const QJsonObject &settings, Source &source);

/// Reads a sequence as people type it: a whole number from 0 to 9223372036854775807.
[[nodiscard]] Result<Sequence> sequenceFromText(const QString &text);

} // namespace postrider
