// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"
#include "domain/ids.h"
#include "domain/time.h"

#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace postrider {

/// How EntityEvents are written for a Consumer.
enum class EventFormat {
    Rcp28, ///< RESO Common Format (RCP-28)
    Webapi028, ///< the proposal of 2019, with its field names
};

/// Which headers carry a Feed's label.
enum class LabelHeaders { Both, ConsumerLabel, EntityEventSource };

/// What to do with a single event that a Consumer refuses.
enum class OnRefusedEvent { Suspend, SetAside };

/// A subscriber: where to POST, how to write the events, and how to be polite to it.
/// The bearer token is not here; it lives in the OS keychain under `publicId`.
struct Consumer
{
    ConsumerId id;
    QString publicId; ///< a UUID that never changes; also the token's name in the keychain
    QString name;
    QUrl endpoint;
    EventFormat format = EventFormat::Rcp28;
    int batchSize = 100; ///< most events in one POST, 1 to 1000
    bool alwaysList = false; ///< a list even for a single event
    bool sendUrl = true; ///< ResourceRecordUrl where it is known
    bool sendFeedTypes = false; ///< FeedTypes, and then the 2.1 context
    LabelHeaders labelHeaders = LabelHeaders::Both;
    Headers fixedHeaders;
    std::chrono::seconds deadline { 30 }; ///< for the whole exchange, 5 to 300 s
    std::chrono::seconds connectDeadline { 10 }; ///< for connecting, TLS included, 1 to 60 s
    int perMinute = 0; ///< most POSTs a minute; 0 is no limit of ours
    int failuresAllowed = 12; ///< failures in a row until suspended, 1 to 100
    OnRefusedEvent onRefusedEvent = OnRefusedEvent::Suspend;
    QString authority; ///< PEM of certificates to trust besides the system's
    bool isPlainHttpAccepted = false; ///< a person accepted that the token travels in the open
    std::optional<TimePoint> tokenExpiry;
    bool hasToken = false;
    QString businessContact;
    QString technicalContact;
    QString notes;

    bool operator==(const Consumer &) const = default;
};

/// What a number may be, both ends included.
struct Bounds
{
    int least;
    int most;
};

/// The bounds of a Consumer's numbers.
struct ConsumerBounds
{
    static constexpr Bounds BatchSize { 1, 1000 };
    static constexpr Bounds Deadline { 5, 300 }; ///< s
    static constexpr Bounds ConnectDeadline { 1, 60 }; ///< s
    static constexpr Bounds PerMinute { 0, 60'000 };
    static constexpr Bounds FailuresAllowed { 1, 100 };
};

/// Checks every rule of the design for a Consumer that was entered or imported. The error names
/// the first thing that is wrong.
[[nodiscard]] Result<void> validate(const Consumer &consumer);

/// Everything but id, name and endpoint: how a Consumer is stored, shown and exported.
[[nodiscard]] QJsonObject settingsToJson(const Consumer &consumer);
void settingsFromJson(const QJsonObject &settings, Consumer &consumer);

/// Whether a URL may be asked for with a token: https anywhere, http only on loopback.
[[nodiscard]] bool isLoopback(const QUrl &url);
/// Whether a token sent there could be read on the way: http, and not to this machine.
[[nodiscard]] bool isInTheOpen(const QUrl &url);
/// What is wrong with a URL that `what` should have.
[[nodiscard]] Result<void> checkHttpUrl(const QString &what, const QUrl &url);
/// A name as people give it to Sources, Consumers and Feeds: 1 to 80 characters on one line.
[[nodiscard]] Result<void> checkName(const QString &what, const QString &name);

} // namespace postrider
