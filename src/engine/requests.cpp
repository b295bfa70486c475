// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requests.h"

#include "engine/requestcall.h"

namespace postrider::requests {

namespace {

const HandlerTable &handlers()
{
    static const HandlerTable table = [] {
        HandlerTable all;
        for (const HandlerTable &some : { sourceHandlers(), consumerHandlers(), feedHandlers(), recordHandlers(),
                 resendHandlers(), handHandlers(), retentionHandlers(), exchangeHandlers(), endpointHandlers(), keepingHandlers() })
            all.insert(some);
        return all;
    }();
    return table;
}

} // namespace

void handle(Engine &engine, const Clock &clock, const QJsonObject &request, Reply reply, SharedProgress progress)
{
    const QString command = request.value("command"_L1).toString();
    const Handler handler = handlers().value(command);
    if (!handler) {
        return reply(requestjson::fromError(
            { Error::Kind::InvalidInput, u"There is no command named \"%1\"."_s.arg(command.left(80)) }));
    }
    if (!progress)
        progress = std::make_shared<WorkProgress>();
    handler({ engine, clock, request.value("who"_L1).toString(), request.value("args"_L1).toObject(), std::move(reply),
        std::move(progress) });
}

} // namespace postrider::requests
