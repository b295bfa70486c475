// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endpoint.h"
#include "domain/headers.h"

namespace postrider {

/// What a caller of the resume endpoint is told.
struct ResumeAnswer
{
    int status = 202;
    Headers headers {}; ///< all but Content-Type and those that the connection needs
    QByteArray body; ///< a JSON object

    bool operator==(const ResumeAnswer &) const = default;
};

/// The answers that there are. Those to callers that have shown no token say nothing about the Feeds, not even whether
/// there is one.
namespace resumeanswers {

[[nodiscard]] ResumeAnswer accepted(const ResumeEffect &effect, TimePoint now);
/// 401: the same for a wrong token, one that was replaced, revoked or has ended, and a Feed that is not there.
[[nodiscard]] ResumeAnswer unauthorized();
[[nodiscard]] ResumeAnswer notFound();
[[nodiscard]] ResumeAnswer methodNotAllowed();
[[nodiscard]] ResumeAnswer badRequest(const QString &sentence);
[[nodiscard]] ResumeAnswer tooLarge();
[[nodiscard]] ResumeAnswer tooOften(Milliseconds wait);
/// 503: the answer is not known yet, or nobody can give it.
[[nodiscard]] ResumeAnswer unavailable();
/// Why a command did not do what a caller that showed its token asked for.
[[nodiscard]] ResumeAnswer refused(const Error &error);

} // namespace resumeanswers
} // namespace postrider
