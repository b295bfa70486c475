// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlerror.h"

#include "source/quote.h"

#include <QSqlError>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestQuote = 240;

/// What has to be installed for a driver.
QString packageOf(const QString &driver)
{
    if (driver == "QPSQL"_L1)
        return u"On Debian and Ubuntu install libqt6sql6-psql; elsewhere Qt's plugin qsqlpsql and PostgreSQL's libpq."_s;
    if (driver == "QODBC"_L1) {
        return u"On Debian and Ubuntu install libqt6sql6-odbc and the database's own ODBC driver (for SQL Server "
               "Microsoft's msodbcsql18 or tdsodbc); elsewhere Qt's plugin qsqlodbc and that driver."_s;
    }
    if (driver == "QMYSQL"_L1) {
        return u"On Debian and Ubuntu install libqt6sql6-mysql; elsewhere Qt's plugin qsqlmysql and the client library "
               "of MySQL or MariaDB, or reach it by ODBC."_s;
    }
    return u"On Debian and Ubuntu install libqt6sql6-sqlite; elsewhere Qt's plugin qsqlite."_s;
}

/// What to do about a code that PostgreSQL, and in part ODBC and MySQL, give with an error.
QString adviceFor(const QString &code)
{
    if (code.startsWith("28"_L1) || code == "1045"_L1 || code == "18456"_L1)
        return u"Check the user and the password."_s;
    if (code == "3D000"_L1 || code == "1049"_L1)
        return u"Check the database's name."_s;
    if (code == "42501"_L1 || code == "1142"_L1 || code == "229"_L1)
        return u"Ask those who run the database to let this user read it."_s;
    if (code == "42P01"_L1 || code == "1146"_L1 || code == "208"_L1 || code == "42S02"_L1)
        return u"Check the name of the table or view, its upper and lower case too."_s;
    if (code == "57014"_L1)
        return u"It took too long. Ask those who run the database for an index on the sequence, or read fewer events "
               u"at "
               "a time."_s;
    if (code == "25006"_L1 || code == "1792"_L1)
        return u"A Source is only read: give a table, a view or a plain SELECT."_s;
    if (code.startsWith("42"_L1) || code == "1064"_L1)
        return u"Check what is read and its columns."_s;
    if (code.startsWith("22"_L1))
        return u"A value cannot be read as the number that it should be; ask those who run the database to put it right."_s;
    return {};
}

} // namespace

SqlErrors::SqlErrors(const SqlSettings &settings, const Token &password)
    : m_settings(settings)
    , m_password(password)
{
}

QString SqlErrors::said(const QSqlError &error) const
{
    // Only the first line speaks of the trouble; further ones repeat the statement that Qt made.
    QString text = error.databaseText().trimmed().section(u'\n', 0, 0);
    if (text.isEmpty())
        text = error.driverText().trimmed().section(u'\n', 0, 0);
    for (const QLatin1StringView word : { "ERROR:"_L1, "FATAL:"_L1 }) {
        if (text.startsWith(word))
            text = text.mid(word.size());
    }
    return quoted(QString::fromUtf8(m_password.masked(text.toUtf8())), LongestQuote);
}

Error SqlErrors::noDriver() const
{
    return { Error::Kind::InvalidInput,
        u"Postrider has no working driver for %1 here (%2). %3"_s.arg(
            sqlDriver(m_settings.driver).product, m_settings.driver, packageOf(m_settings.driver)) };
}

Error SqlErrors::notOpened(const QSqlError &error) const
{
    const SqlDriver &driver = sqlDriver(m_settings.driver);
    QString advice = adviceFor(error.nativeErrorCode());
    if (advice.isEmpty()) {
        advice = driver.isFile ? u"Check that the file is there, that it is a database, and that you may read it."_s
            : driver.hasHost   ? u"Check host, port, database, user and password, and that the database runs."_s
                               : u"Check the data source, user and password, and that the database runs."_s;
    }
    return { Error::Kind::Network,
        u"The database %1 cannot be opened; %2 says %3. %4"_s.arg(
            quoted(m_settings.database), driver.product, said(error), advice) };
}

Error SqlErrors::refused(const QSqlError &error) const
{
    const bool isTableMissing = error.databaseText().startsWith("no such table"_L1); // SQLite has no code for it
    QString advice = adviceFor(isTableMissing ? u"42P01"_s : error.nativeErrorCode());
    if (advice.isEmpty())
        advice = u"If it stays so, ask those who run the database."_s;
    return { Error::Kind::Protocol,
        u"The database could not answer; %1 says %2. %3"_s.arg(
            sqlDriver(m_settings.driver).product, said(error), advice) };
}

} // namespace postrider
