// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/database.h"
#include "store/dialect.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// Statements end with ";" at the end of a line; comments stand on lines of their own.
QStringList readStatements(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QStringList statements { QString() };
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("--"_L1) || line.trimmed().isEmpty())
            continue;
        statements.last() += line + u'\n';
        if (line.endsWith(u';'))
            statements.append(QString());
    }
    statements.removeLast();
    return statements;
}

Result<void> copyBefore(Database &database, int version)
{
    const QString copy = u"%1.before-%2"_s.arg(database.path()).arg(version + 1);
    if (QFile::exists(copy))
        return {}; // of an earlier try that did not get through
    if (auto copied = database.runText(dialect::copyInto(copy)); !copied)
        return copied;
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<void> apply(Database &database, const QDir &folder, const QStringList &steps, int version)
{
    Result<void> result = database.run(dialect::BeginWrite);
    for (qsizetype i = version; result && i < steps.size(); ++i) {
        const QStringList statements = readStatements(folder.filePath(steps.at(i)));
        for (const QString &statement : statements) {
            if (result)
                result = database.runText(dialect::schemaStatement(statement));
        }
    }
    if (result)
        result = database.runText(u"PRAGMA application_id = %1"_s.arg(dialect::ApplicationId));
    if (result)
        result = database.runText(dialect::setSchemaVersion(int(steps.size())));
    if (result)
        result = database.runText(u"COMMIT"_s);
    if (!result)
        (void)database.runText(u"ROLLBACK"_s);
    return result;
}

} // namespace

Result<void> migrate(Database &database, const QSqlDatabase &connection, bool isReadOnly)
{
    return migrate(database, connection, isReadOnly, u":/schema"_s);
}

Result<void> migrate(Database &database, const QSqlDatabase &connection, bool isReadOnly, const QString &schemaFolder)
{
    const QDir folder(schemaFolder);
    const QStringList steps = folder.entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
    Q_ASSERT(!steps.isEmpty());
    const Result<int> version = dialect::schemaVersion(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > steps.size()) {
        return fail(Error::Kind::NewerVersion,
            u"This profile was written by a newer Postrider (its version is %1, this program knows up to %2). "
            "Nothing was changed. Install the newer Postrider."_s.arg(*version).arg(steps.size()));
    }
    if (*version == steps.size())
        return {};
    if (isReadOnly) {
        return fail(Error::Kind::Conflict,
            u"This profile was written by an older Postrider. Start the program once to bring it up to date."_s);
    }
    if (*version > 0) {
        if (auto copied = copyBefore(database, *version); !copied)
            return copied;
    }
    return apply(database, folder, steps, *version);
}

} // namespace postrider
