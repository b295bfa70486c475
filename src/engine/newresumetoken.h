// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/token.h"

#include <QFuture>

namespace postrider {

/// A resume token that was made just now, to be shown once, and what is kept of it.
struct NewResumeToken
{
    Token token;
    QString hash;
};

/// Makes one in a thread aside, for its hash takes some milliseconds.
[[nodiscard]] QFuture<Result<NewResumeToken>> makeResumeToken();

} // namespace postrider
