// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/sourcereader.h"

namespace postrider {

/// Reads a page of the EntityEvent Resource: a RESO Common Format or OData list, or a single
/// event. Checks what RCP-27 asks of a page that was asked for above `above`: sequences from 0 to
/// 2^63 - 1 that rise strictly and are all above it. The error names the first row that breaks the
/// rules; `events` are those before it. `limit` is how many events were asked for: a page with as
/// many has more behind it. A pure function; any thread.
[[nodiscard]] SourcePage parsePage(const QByteArray &json, Sequence above, int limit, TimePoint readAt);

/// Reads the answer to a question for the highest sequence: the highest there is in the page, in
/// whatever order the rows came; none() for an empty one.
[[nodiscard]] Result<Sequence> parseHead(const QByteArray &json);

/// What an OData error body, {"error": {"code": …, "message": …}}, says, shortened; empty when
/// `body` is not one.
[[nodiscard]] QString odataErrorText(const QByteArray &body);

} // namespace postrider
