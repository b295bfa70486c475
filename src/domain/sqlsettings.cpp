// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sqlsettings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SqlSettings)
};

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
            Text::tr("\"%1\" is no driver that Postrider knows. It knows QPSQL, QODBC, QMYSQL and QSQLITE.")
                .arg(sql.driver.left(40)));
    }
    if (sql.database.trimmed().isEmpty()) {
        return fail(Error::Kind::InvalidInput,
            sqlDriver(sql.driver).isFile ? Text::tr("The Source needs a database file.")
                                         : Text::tr("The Source needs a database."));
    }
    if (password.match(sql.database).hasMatch()) {
        return fail(Error::Kind::InvalidInput,
            Text::tr(
                "The connection string holds a password. Take it out and give it by itself, so that only the keychain "
                "has it."));
    }
    static const QRegularExpression fullPath(u"^(/|\\\\\\\\|[A-Za-z]:[/\\\\])"_s); // Windows' too, wherever this runs
    if (sqlDriver(sql.driver).isFile && !fullPath.match(sql.database).hasMatch()) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("\"%1\" is not the full path of a file. Begin at the root or the drive.")
                .arg(sql.database.left(100)));
    }
    if (sql.port < 0 || sql.port > 65'535)
        return fail(Error::Kind::InvalidInput, Text::tr("A port is a number from 1 to 65535, or 0 for the usual one."));
    return {};
}

Result<void> validate(const SqlSettings &sql)
{
    if (auto database = validateDatabase(sql); !database)
        return database;
    const std::pair<const QString &, QString> needed[] = {
        { sql.from, Text::tr("a table, a view or a SELECT") },
        { sql.sequenceColumn, Text::tr("the column of the EntityEventSequence") },
        { sql.resourceNameColumn, Text::tr("the column of the ResourceName") },
        { sql.recordKeyColumn, Text::tr("the column of the ResourceRecordKey") },
    };
    for (const auto &[value, what] : needed) {
        if (value.trimmed().isEmpty())
            return fail(Error::Kind::InvalidInput, Text::tr("The Source needs %1.").arg(what));
    }
    // Without one no second statement can follow the SELECT, whatever a database takes for the end of a text.
    if (isSelect(sql.from) && sql.from.contains(u';')) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("The query has a semicolon, but must be a single SELECT without one. Take it out, or put the "
                     "query into a "
                     "view."));
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
