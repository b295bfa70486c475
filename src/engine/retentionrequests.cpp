// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestcall.h"
#include "store/retention.h"
#include "store/sources.h"

namespace postrider::requests {

namespace {

Result<QJsonObject> shown(Database &database)
{
    const auto retention = retention::get(database);
    if (!retention)
        return tl::unexpected(retention.error());
    auto result = listed(u"sources"_s, sources::all(database), requestjson::fromSourceStatus);
    if (result)
        result->insert("days"_L1, retention->keep ? QJsonValue(retention->keep->count()) : QJsonValue());
    return result;
}

void retentionShow(const Call &call)
{
    question(call, shown);
}

void retentionSet(const Call &call)
{
    const QString text = call.text("days"_L1);
    bool isNumber = false;
    Retention retention;
    const int days = text.toInt(&isNumber);
    if (text == "forever"_L1)
        retention.keep.reset();
    else if (isNumber)
        retention.keep = Retention::Days(days);
    else
        return call.reply(requestjson::fromError({ Error::Kind::InvalidInput,
            u"\"%1\" is no number of days. Give one such as 90, or the word forever."_s.arg(text) }));
    command(call, [retention](Commands &commands) { return commands.retention.set(retention); });
}

} // namespace

HandlerTable retentionHandlers()
{
    return {
        { u"retention.show"_s, retentionShow },
        { u"retention.set"_s, retentionSet },
    };
}

} // namespace postrider::requests
