// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sqlsettings.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct TextField
{
    QLatin1StringView key;
    QString SqlSettings::*member;
};

constexpr TextField TextFields[] = {
    { "driver"_L1, &SqlSettings::driver },
    { "host"_L1, &SqlSettings::host },
    { "database"_L1, &SqlSettings::database },
    { "user"_L1, &SqlSettings::user },
    { "from"_L1, &SqlSettings::from },
    { "sequence_column"_L1, &SqlSettings::sequenceColumn },
    { "resource_name_column"_L1, &SqlSettings::resourceNameColumn },
    { "record_key_column"_L1, &SqlSettings::recordKeyColumn },
    { "record_url_column"_L1, &SqlSettings::recordUrlColumn },
    { "feed_types_column"_L1, &SqlSettings::feedTypesColumn },
};

} // namespace

Result<void> validate(const SqlSettings &sql)
{
    const std::pair<const QString &, QString> needed[] = {
        { sql.driver, u"a kind of database"_s },
        { sql.database, u"a database"_s },
        { sql.from, u"a table, a view or a SELECT"_s },
        { sql.sequenceColumn, u"the column of the EntityEventSequence"_s },
        { sql.resourceNameColumn, u"the column of the ResourceName"_s },
        { sql.recordKeyColumn, u"the column of the ResourceRecordKey"_s },
    };
    for (const auto &[value, what] : needed) {
        if (value.trimmed().isEmpty())
            return fail(Error::Kind::InvalidInput, u"The Source needs %1."_s.arg(what));
    }
    if (sql.port < 0 || sql.port > 65'535)
        return fail(Error::Kind::InvalidInput, u"A port is a number from 1 to 65535, or 0 for the usual one."_s);
    return {};
}

QJsonObject toJson(const SqlSettings &sql)
{
    QJsonObject json { { u"port"_s, sql.port } };
    for (const TextField &field : TextFields)
        json.insert(field.key, sql.*field.member);
    return json;
}

SqlSettings sqlSettingsFromJson(const QJsonObject &json)
{
    SqlSettings sql;
    sql.port = json.value("port"_L1).toInt();
    for (const TextField &field : TextFields)
        sql.*field.member = json.value(field.key).toString();
    return sql;
}

} // namespace postrider
