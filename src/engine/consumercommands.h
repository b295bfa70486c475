// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/consumer.h"
#include "domain/token.h"

#include <functional>

namespace postrider {

struct EngineContext;

/// What can be done to Consumers. Lives in the engine thread.
class ConsumerCommands final
{
public:
    using TestCallback = std::function<void(Result<Attempt>)>;

    explicit ConsumerCommands(EngineContext &context)
        : m_context(context)
    {
    }

    /// What add() and edit() check of a Consumer by itself. Any thread.
    [[nodiscard]] static Result<void> check(const Consumer &consumer);
    [[nodiscard]] Result<ConsumerId> add(const Consumer &consumer);
    /// Takes over everything but id, public id and token.
    [[nodiscard]] Result<void> edit(const QString &name, const Consumer &edited);
    /// Conflict while a Feed goes to it.
    [[nodiscard]] Result<void> remove(const QString &name);
    [[nodiscard]] Result<Consumer> get(const QString &name) const;
    /// The token in the keychain is there, or was replaced; when it ends, if that is known.
    [[nodiscard]] Result<void> setToken(const QString &name, std::optional<TimePoint> expiry);
    /// Ends a hold of more than a day before its time, by a person's decision; starts slowly then.
    /// A retry time stays. Conflict when no such hold is on: shorter ones are obeyed to their end.
    [[nodiscard]] Result<void> endHold(const QString &name);
    /// POSTs an empty list once no other POST is in flight, unless a hold is on: then Conflict.
    void test(const QString &name, TestCallback done);
    /// The same with settings and a token that are not stored, before a dialog saves them; nor is
    /// the attempt stored. A Consumer that is stored, by its public id, has its hold obeyed.
    void tryOut(const Consumer &consumer, const Token &token, TestCallback done);

private:
    EngineContext &m_context;
};

} // namespace postrider
