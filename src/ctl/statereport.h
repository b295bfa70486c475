// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/words.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace postrider {

/// Turns one status after the other into a calm log: a line when a Feed begins to do something
/// else. That it delivers what just came is nothing else, and what goes to and fro is said at most
/// once a minute.
class StateReport final
{
public:
    static constexpr std::chrono::minutes Quiet { 1 };

    /// What is new in this status.
    [[nodiscard]] QStringList take(const QJsonObject &status, TimePoint now, const Words &words);
    /// One sentence on how many Feeds are in which state.
    [[nodiscard]] static QString summary(const QJsonObject &status);

private:
    [[nodiscard]] QString feedLine(const QJsonObject &feed, TimePoint now, const Words &words);

    QHash<QString, QString> m_states; ///< what was last seen of each Feed
    QHash<QString, TimePoint> m_saidAt; ///< when each Feed was last said to be in each state
    QHash<QString, QString> m_sourceErrors;
};

} // namespace postrider
