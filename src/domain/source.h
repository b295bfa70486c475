// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/time.h"

#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace postrider {

enum class SourceKind { OData };

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

/// Where EntityEvents come from. Its token, if any, is in the OS keychain under `publicId`.
struct Source
{
    SourceId id;
    QString publicId;
    QString name;
    SourceKind kind = SourceKind::OData;
    QUrl url; ///< the service root; "/EntityEvent" is added unless the path ends in it
    Start start;
    std::chrono::seconds every { 30 }; ///< between two reads once caught up, 1 s to 1 day
    int pageSize = 1000; ///< events asked for at a time, 1 to 10,000
    QString authority; ///< PEM of certificates to trust besides the system's
    bool isPlainHttpAccepted = false;
    bool hasToken = false;

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

/// Where reading a Source stands, as stored.
struct SourceProgress
{
    Sequence head; ///< the highest sequence read; none() before the first
    bool isCaughtUp = false; ///< the last page was the last there was
    std::optional<TimePoint> lastReadAt; ///< when a read last succeeded
    std::optional<TimePoint> nextReadAt;
    int failures = 0; ///< reads in a row that failed
    int throttles = 0; ///< reads in a row that were throttled
    std::optional<TimePoint> holdSince;
    std::optional<TimePoint> holdUntil; ///< not asked before this, whatever a person clicks
    QString error; ///< why the last read failed, or what it warns of; empty when all is well

    bool operator==(const SourceProgress &) const = default;
};

[[nodiscard]] Result<void> validate(const Source &source);
[[nodiscard]] QJsonObject settingsToJson(const Source &source);
void settingsFromJson(const QJsonObject &settings, Source &source);

/// Reads a sequence as people type it: a whole number from 0 to 9223372036854775807.
[[nodiscard]] Result<Sequence> sequenceFromText(const QString &text);

} // namespace postrider
