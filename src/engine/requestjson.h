// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endpoint.h"
#include "domain/setaside.h"
#include "engine/resendplan.h"
#include "source/sourcereader.h"
#include "store/activity.h"

#include <QJsonArray>
#include <QJsonObject>

/// The JSON documents of the command line, as resources/help/postriderctl.md has them. Instants are
/// ISO 8601 in UTC, sequences are integers, and what is not there is null.
namespace postrider::requestjson {

[[nodiscard]] QJsonObject fromSource(const Source &source);
[[nodiscard]] QJsonObject fromFolderProgress(const FolderProgress &folder);
/// Rows of a Source as they are read, and why there are no more.
[[nodiscard]] QJsonObject fromSample(const SourcePage &page);
[[nodiscard]] QJsonObject fromSourceStatus(const StoredSource &source);
[[nodiscard]] QJsonObject fromConsumer(const StoredConsumer &consumer);
[[nodiscard]] QJsonObject fromFeedSettings(const FeedStatus &feed);
[[nodiscard]] QJsonObject fromFeedStatus(const FeedStatus &feed);
[[nodiscard]] QJsonObject fromStatus(const Status &status);
[[nodiscard]] QJsonObject fromAttempt(const Attempt &attempt, const QString &feedName);
[[nodiscard]] QJsonObject fromActivity(const ActivityEntry &entry);
[[nodiscard]] QJsonObject fromFate(const EventFate &fate);
[[nodiscard]] QJsonObject fromFoundEvent(const FoundEvent &found);
[[nodiscard]] QJsonObject fromRecordHistory(const RecordHistory &history);
[[nodiscard]] QJsonObject fromResendPlan(const ResendPlan &plan);
[[nodiscard]] QJsonObject fromResend(const Resend &resend, const QString &feedName);
[[nodiscard]] QJsonObject fromSetAside(const SetAside &setAside);
[[nodiscard]] QJsonObject fromEndpoint(const EndpointSettings &settings, const EndpointState &state);
/// Where the Consumer of a Feed calls to resume it, and since when it can; never the hash.
[[nodiscard]] QJsonObject fromResumeKey(const Feed &feed, const EndpointSettings &settings, const ResumeKey &key);
[[nodiscard]] QJsonObject fromVerification(const Verification &verification);
[[nodiscard]] QJsonObject fromError(const Error &error);

} // namespace postrider::requestjson
