// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reply.h"
#include "source/sourcereader.h"
#include "source/tokensupply.h"

namespace postrider {

/// The longest answer that is read, in bytes; ask for one more, so that a longer one is noticed.
constexpr qint64 LongestPage = 64 * 1024 * 1024;

/// Judges what came back from an OData Source by its status: a page without events that says
/// whether to wait, and why there is nothing to read. Without an error, the body can be read.
/// `token` is what was sent with the question; of one that was issued, that another one was tried
/// before it. `now` is when the reply ended. A pure function; any
/// thread. The error may quote the body.
[[nodiscard]] SourcePage judgeReply(const Reply &reply, TokenSupply::Kind token, TimePoint now);

} // namespace postrider
