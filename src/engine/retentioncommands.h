// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retention.h"
#include "engine/enginecontext.h"

namespace postrider {

/// How long events and attempts stay on record. Lives in the engine thread.
class RetentionCommands final
{
public:
    explicit RetentionCommands(EngineContext &context)
        : m_context(context)
    {
    }

    /// Takes effect at once: what is older goes, little by little, and does not come back. InvalidInput for a number of
    /// days that is not from Retention::Least to Retention::Most.
    [[nodiscard]] Result<void> set(const Retention &retention);

private:
    EngineContext &m_context;
};

} // namespace postrider
