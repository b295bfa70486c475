// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginecontext.h"

namespace postrider {

using namespace Qt::StringLiterals;

QString withReason(const QString &effect, const QString &reason)
{
    constexpr qsizetype LongestReason = 500;
    const QString words = reason.simplified().left(LongestReason);
    return words.isEmpty() ? effect : QString(effect + u" Reason: "_s + words);
}

Result<SourcePoller *> EngineContext::source(const QString &name) const
{
    for (const auto &[id, poller] : pollers) {
        if (poller->source().name == name)
            return poller.get();
    }
    return fail(Error::Kind::NotFound, u"There is no Source named \"%1\"."_s.arg(name));
}

Result<Lane *> EngineContext::lane(const QString &consumer) const
{
    for (const auto &[id, lane] : dispatcher.lanes()) {
        if (lane->consumer().name == consumer)
            return lane.get();
    }
    return fail(Error::Kind::NotFound, u"There is no Consumer named \"%1\"."_s.arg(consumer));
}

Result<EngineContext::Found> EngineContext::feed(const QString &name) const
{
    for (const auto &[id, lane] : dispatcher.lanes()) {
        for (const auto &feed : lane->feeds()) {
            if (feed->feed().name == name)
                return Found { lane.get(), feed.get() };
        }
    }
    return fail(Error::Kind::NotFound, u"There is no Feed named \"%1\"."_s.arg(name));
}

} // namespace postrider
