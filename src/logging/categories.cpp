// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging/categories.h"

namespace postrider {

Q_LOGGING_CATEGORY(logSource, "postrider.source", QtCriticalMsg)
Q_LOGGING_CATEGORY(logStore, "postrider.store", QtCriticalMsg)
Q_LOGGING_CATEGORY(logDelivery, "postrider.delivery", QtCriticalMsg)
Q_LOGGING_CATEGORY(logPost, "postrider.post", QtCriticalMsg)
Q_LOGGING_CATEGORY(logEngine, "postrider.engine", QtCriticalMsg)
Q_LOGGING_CATEGORY(logResume, "postrider.resume", QtCriticalMsg)
Q_LOGGING_CATEGORY(logGui, "postrider.gui", QtCriticalMsg)

} // namespace postrider
