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

constexpr auto SchemaFolder = ":/schema"_L1;

QStringList stepsIn(const QDir &folder)
{
    return folder.entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
}

/// Statements end with ";" at the end of a line; comments stand on lines of their own.
Result<QStringList> readStatements(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return fail(Error::Kind::Storage, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    QStringList statements { QString() };
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.startsWith("--"_L1) || text.isEmpty())
            continue;
        statements.last() += text + u'\n';
        if (text.endsWith(u';'))
            statements.append(QString());
    }
    if (!statements.takeLast().isEmpty())
        return fail(Error::Kind::Storage, u"The last statement of %1 has no end."_s.arg(path));
    return statements;
}

/// Copies the file as it is now. A copy counts once it is whole; an older one is replaced, for the
/// profile may have been used since by the older program.
Result<void> copyBefore(Database &database, int version)
{
    const QString copy = u"%1.before-%2"_s.arg(database.path()).arg(version + 1);
    const QString part = copy + ".part"_L1;
    QFile::remove(part);
    QFile file(part); // made beforehand, so that it is the owner's alone
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(
            Error::Kind::ReadOnly, u"%1 cannot be made: %2."_s.arg(QDir::toNativeSeparators(part), file.errorString()));
    file.close();
    if (auto copied = database.runText(dialect::copyInto(part)); !copied) {
        QFile::remove(part);
        return copied;
    }
    QFile::remove(copy);
    if (!QFile::rename(part, copy))
        return fail(Error::Kind::Storage, u"%1 cannot be made."_s.arg(QDir::toNativeSeparators(copy)));
    return {};
}

Result<int> knownVersion(const QSqlDatabase &connection, qsizetype newest)
{
    const Result<int> version = dialect::schemaVersion(connection);
    if (version && *version > newest) {
        return fail(Error::Kind::NewerVersion,
            u"This profile was written by a newer Postrider (its version is %1, this program knows up to %2). "
            "Nothing was changed. Install the newer Postrider."_s.arg(*version)
                .arg(newest));
    }
    return version;
}

Result<void> apply(Database &database, const QDir &folder, const QStringList &steps, int version)
{
    Result<void> result = database.run(dialect::BeginWrite);
    for (qsizetype i = version; result && i < steps.size(); ++i) {
        const Result<QStringList> statements = readStatements(folder.filePath(steps.at(i)));
        if (!statements)
            result = tl::unexpected(statements.error());
        for (const QString &statement : statements.value_or(QStringList())) {
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

Result<void> checkSchema(const QSqlDatabase &connection)
{
    const Result<int> version = knownVersion(connection, stepsIn(QDir(SchemaFolder)).size());
    if (!version)
        return tl::unexpected(version.error());
    return {};
}

Result<void> migrate(Database &database, const QSqlDatabase &connection, bool isReadOnly)
{
    return migrate(database, connection, isReadOnly, SchemaFolder);
}

Result<void> migrate(Database &database, const QSqlDatabase &connection, bool isReadOnly, const QString &schemaFolder)
{
    const QDir folder(schemaFolder);
    const QStringList steps = stepsIn(folder);
    Q_ASSERT(!steps.isEmpty());
    const Result<int> version = knownVersion(connection, steps.size());
    if (!version)
        return tl::unexpected(version.error());
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
    auto done = apply(database, folder, steps, *version);
    return done && *version > 0 ? dialect::makeShrinkable(connection) : done;
}

} // namespace postrider
