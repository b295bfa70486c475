// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sqlsettings.h"

#include <QRegularExpression>

#include <algorithm>

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

const QList<SqlDriver> &sqlDrivers()
{
    static const QList<SqlDriver> drivers {
        { u"QPSQL"_s, u"PostgreSQL"_s, false, true },
        { u"QODBC"_s, u"ODBC"_s, false, false },
        { u"QMYSQL"_s, u"MySQL"_s, false, true },
        { u"QSQLITE"_s, u"SQLite"_s, true, false },
    };
    return drivers;
}

const SqlDriver &sqlDriver(const QString &name)
{
    const QList<SqlDriver> &drivers = sqlDrivers();
    const auto found = std::ranges::find(drivers, name, &SqlDriver::name);
    return found == drivers.end() ? drivers.first() : *found;
}

bool isSelect(const QString &from)
{
    static const QRegularExpression pattern(u"^\\s*(select|with)\\s"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(from).hasMatch();
}

Result<void> validateDatabase(const SqlSettings &sql)
{
    static const QRegularExpression password(
        u"(^|;)\\s*(pwd|password)\\s*="_s, QRegularExpression::CaseInsensitiveOption);
    if (std::ranges::find(sqlDrivers(), sql.driver, &SqlDriver::name) == sqlDrivers().end()) {
        return fail(Error::Kind::InvalidInput,
            u"\"%1\" is no driver that Postrider knows. It knows QPSQL, QODBC, QMYSQL and QSQLITE."_s.arg(
                sql.driver.left(40)));
    }
    if (sql.database.trimmed().isEmpty()) {
        return fail(Error::Kind::InvalidInput,
            sqlDriver(sql.driver).isFile ? u"The Source needs a database file."_s : u"The Source needs a database."_s);
    }
    if (password.match(sql.database).hasMatch()) {
        return fail(Error::Kind::InvalidInput,
            u"The connection string holds a password. Take it out and give it by itself, so that only the keychain "
            "has it."_s);
    }
    static const QRegularExpression fullPath(u"^(/|\\\\\\\\|[A-Za-z]:[/\\\\])"_s); // Windows' too, wherever this runs
    if (sqlDriver(sql.driver).isFile && !fullPath.match(sql.database).hasMatch()) {
        return fail(Error::Kind::InvalidInput,
            u"\"%1\" is not the full path of a file. Begin at the root or the drive."_s.arg(sql.database.left(100)));
    }
    if (sql.port < 0 || sql.port > 65'535)
        return fail(Error::Kind::InvalidInput, u"A port is a number from 1 to 65535, or 0 for the usual one."_s);
    return {};
}

Result<void> validate(const SqlSettings &sql)
{
    if (auto database = validateDatabase(sql); !database)
        return database;
    const std::pair<const QString &, QString> needed[] = {
        { sql.from, u"a table, a view or a SELECT"_s },
        { sql.sequenceColumn, u"the column of the EntityEventSequence"_s },
        { sql.resourceNameColumn, u"the column of the ResourceName"_s },
        { sql.recordKeyColumn, u"the column of the ResourceRecordKey"_s },
    };
    for (const auto &[value, what] : needed) {
        if (value.trimmed().isEmpty())
            return fail(Error::Kind::InvalidInput, u"The Source needs %1."_s.arg(what));
    }
    // Without one no second statement can follow the SELECT, whatever a database takes for the end of a text.
    if (isSelect(sql.from) && sql.from.contains(u';')) {
        return fail(Error::Kind::InvalidInput,
            u"The query has a semicolon, but must be a single SELECT without one. Take it out, or put the query into "
            "a view."_s);
    }
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
