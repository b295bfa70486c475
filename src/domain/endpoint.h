// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/time.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace postrider {

/// Where Consumers that resume their own Feeds are listened to.
struct EndpointSettings
{
    static constexpr int UsualPort = 8028;

    bool isOn = false;
    QString address = QStringLiteral("127.0.0.1"); ///< of this machine, in numbers
    int port = UsualPort;
    QString certificateFile; ///< PEM, with what leads to its authority; empty: plain http
    QString keyFile; ///< PEM
    QString publicAddress; ///< what Consumers are told when it is not address and port; empty: those

    [[nodiscard]] bool usesTls() const { return !certificateFile.isEmpty(); }
    /// Where the paths begin, as Consumers call it; without a slash at the end.
    [[nodiscard]] QString base() const;
    /// Where the Consumer of a Feed calls.
    [[nodiscard]] QString urlFor(const QString &feedPublicId) const;

    bool operator==(const EndpointSettings &) const = default;
};

/// How the endpoint is doing.
struct EndpointState
{
    bool isListening = false;
    QString problem; ///< why it does not listen although it should, and what to do; empty when all is well

    bool operator==(const EndpointState &) const = default;
};

/// By what a Consumer shows that it may resume its Feed: a salted hash of the token that it was given.
struct ResumeKey
{
    QString feed; ///< its public id
    QString feedName;
    QString hash;
    TimePoint madeAt {};
    std::optional<TimePoint> expiresAt;

    [[nodiscard]] bool hasExpired(TimePoint now) const { return expiresAt && *expiresAt <= now; }
    bool operator==(const ResumeKey &) const = default;
};

/// All that the endpoint has to know to open, and to whom.
struct ResumeDoor
{
    EndpointSettings settings;
    QList<ResumeKey> keys;

    bool operator==(const ResumeDoor &) const = default;
};

/// What a Consumer that has shown its token asks for.
struct ResumeCall
{
    QString feed; ///< the Feed's public id
    QString hash; ///< of the token that was shown
    QString address; ///< the caller's, for Activity
    std::optional<Sequence> rewindTo; ///< the sequence to be sent next; none: where the Feed is
};

/// What comes of it.
struct ResumeEffect
{
    Sequence position;
    qint64 waiting = 0; ///< how many events follow
    std::optional<TimePoint> notBefore; ///< the Consumer's own hold, which is kept
};

/// Calls that were turned away, gathered.
struct Refusals
{
    QString feedName; ///< empty when none of our Feeds was meant
    QString effect; ///< a sentence for Activity
};

[[nodiscard]] Result<void> validate(const EndpointSettings &settings);
[[nodiscard]] QJsonObject settingsToJson(const EndpointSettings &settings);
void settingsFromJson(const QJsonObject &object, EndpointSettings &settings);

/// Why a Consumer cannot have its Feed go on with a sequence that it has not come to.
[[nodiscard]] tl::unexpected<Error> onlyBackwards(Sequence wanted, Sequence position);

} // namespace postrider
