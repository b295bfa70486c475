// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/commands.h"
#include "engine/engine.h"
#include "engine/requestjson.h"
#include "engine/requests.h"

#include <type_traits>

/// What the requests of the command line have in common. Main thread.
namespace postrider::requests {

using namespace Qt::StringLiterals;

/// One request on its way: what was asked, by whom, and where the answer goes.
struct Call
{
    Engine &engine;
    const Clock &clock;
    QString who;
    QJsonObject args;
    Reply reply;
    SharedProgress progress; ///< of what takes long; never null

    [[nodiscard]] QString text(QLatin1StringView key) const { return args.value(key).toString(); }
    [[nodiscard]] QString name() const { return text("name"_L1); }
};

template <typename T>
void answer(const Reply &reply, const Result<T> &result)
{
    if (!result)
        return reply(requestjson::fromError(result.error()));
    QJsonObject object;
    if constexpr (std::is_same_v<T, QJsonObject>)
        object = *result;
    reply({ { u"ok"_s, true }, { u"result"_s, object } });
}

/// Runs a command in the engine thread and answers with what it returns.
template <typename Function>
void command(const Call &call, Function function)
{
    using Answer = std::invoke_result_t<Function, Commands &>;
    call.engine
        .perform([function, who = call.who](Commands &commands) {
            commands.setUser(who);
            return function(commands);
        })
        .then(&call.engine, [reply = call.reply](const Answer &result) { answer(reply, result); });
}

/// Asks the reader and answers with the QJsonObject that it returns.
template <typename Function>
void question(const Call &call, Function function)
{
    call.engine.ask(std::move(function))
        .then(&call.engine, [reply = call.reply](const Result<Result<QJsonObject>> &result) {
            answer(reply, result ? *result : Result<QJsonObject>(tl::unexpected(result.error())));
        });
}

/// A list under a name, each of its elements made by `convert`.
template <typename List, typename Convert>
Result<QJsonObject> listed(const QString &name, const Result<List> &list, Convert convert)
{
    if (!list)
        return tl::unexpected(list.error());
    QJsonArray array;
    for (const auto &element : *list)
        array.append(convert(element));
    return QJsonObject { { name, array } };
}

template <typename T>
[[nodiscard]] Result<T> notFound(const QString &what, const QString &name)
{
    return fail(Error::Kind::NotFound, u"There is no %1 named \"%2\"."_s.arg(what, name));
}

/// Settings with some of them changed; unknown names are refused rather than ignored.
[[nodiscard]] inline Result<QJsonObject> merged(QJsonObject settings, const QJsonObject &changes)
{
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!settings.contains(change.key()))
            return fail(Error::Kind::InvalidInput, u"There is no setting named \"%1\"."_s.arg(change.key()));
        settings.insert(change.key(), change.value());
    }
    return settings;
}

using Handler = void (*)(const Call &);
using HandlerTable = QHash<QString, Handler>;

/// The handlers of each kind of request, by command.
[[nodiscard]] HandlerTable sourceHandlers();
[[nodiscard]] HandlerTable consumerHandlers();
[[nodiscard]] HandlerTable feedHandlers();
[[nodiscard]] HandlerTable recordHandlers();
[[nodiscard]] HandlerTable resendHandlers();
[[nodiscard]] HandlerTable handHandlers();
[[nodiscard]] HandlerTable retentionHandlers();
[[nodiscard]] HandlerTable exchangeHandlers();
[[nodiscard]] HandlerTable endpointHandlers();
[[nodiscard]] HandlerTable keepingHandlers();

} // namespace postrider::requests
