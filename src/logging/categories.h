// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// Under which name a line of the log is written, one for each area. They are silent until a Log sets a level, so that
/// libraries may speak of what is usual without disturbing whoever uses them alone.
///
/// What goes there says what happened and to what, in a sentence; never a token, a body, or the value of a header that may
/// be secret. At the usual level there is no line for each event or POST.
namespace postrider {

Q_DECLARE_LOGGING_CATEGORY(logSource)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logDelivery)
/// A line for each POST, written at the highest level alone.
Q_DECLARE_LOGGING_CATEGORY(logPost)
Q_DECLARE_LOGGING_CATEGORY(logEngine)
Q_DECLARE_LOGGING_CATEGORY(logResume)
Q_DECLARE_LOGGING_CATEGORY(logGui)

} // namespace postrider
