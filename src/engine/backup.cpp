// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backup.h"

#include "domain/version.h"
#include "engine/files.h"
#include "engine/zipwriter.h"
#include "logging/categories.h"
#include "store/copies.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTimeZone>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Format = "postrider-backup"_L1;
constexpr int FormatVersion = 1;

Result<QByteArray> hashOf(const QString &path, WorkProgress &progress)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    QByteArray chunk(1024 * 1024, Qt::Uninitialized);
    for (qint64 size = 0; (size = file.read(chunk.data(), chunk.size())) > 0;) {
        hash.addData(QByteArrayView(chunk).first(size));
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, u"The backup was cancelled, and nothing was written."_s);
    }
    return hash.result().toHex();
}

Result<BackupManifest> describe(const QString &copy, const Profile &profile, TimePoint now, WorkProgress &progress)
{
    BackupManifest manifest;
    manifest.program = QStringLiteral(POSTRIDER_VERSION);
    manifest.madeAt = now;
    manifest.profile = QDir::toNativeSeparators(profile.folder());
    {
        const auto database = Database::open(copy, Database::Mode::ReadOnly);
        if (!database)
            return tl::unexpected(database.error());
        const auto counts = copies::counts(**database);
        if (!counts)
            return tl::unexpected(counts.error());
        manifest.schema = counts->schema;
        manifest.sources = counts->sources;
        manifest.consumers = counts->consumers;
        manifest.feeds = counts->feeds;
        manifest.events = counts->events;
    }
    manifest.databaseBytes = QFileInfo(copy).size();
    const auto hash = hashOf(copy, progress);
    if (!hash)
        return tl::unexpected(hash.error());
    manifest.sha256 = *hash;
    return manifest;
}

/// Copies the database beside the file that is to be. Which disk is full, SQLite does not say: it is not the profile's.
Result<void> copyDatabase(Database &database, const QString &copy, const QString &file)
{
    if (auto made = files::makePrivate(copy); !made)
        return made;
    auto copied = database.copyInto(copy);
    if (!copied && copied.error().kind == Error::Kind::StorageFull)
        return tl::unexpected(files::errorOf(file, ENOSPC));
    return copied;
}

} // namespace

QJsonObject BackupManifest::toJson() const
{
    return { { u"format"_s, Format }, { u"version"_s, FormatVersion }, { u"program"_s, program },
        { u"schema"_s, schema }, { u"made_at"_s, toIso8601(madeAt) }, { u"profile"_s, profile },
        { u"sources"_s, sources }, { u"consumers"_s, consumers }, { u"feeds"_s, feeds }, { u"events"_s, events },
        { u"database_bytes"_s, databaseBytes }, { u"sha256"_s, QString::fromLatin1(sha256) } };
}

namespace backup {

Result<BackupManifest> write(Database &database, const Profile &profile, const QString &file, bool mayReplace,
    TimePoint now, WorkProgress &progress)
{
    const QString name = QDir::toNativeSeparators(file);
    if (QFileInfo(file).isDir())
        return fail(Error::Kind::InvalidInput, u"%1 is a folder. Name a file for the backup."_s.arg(name));
    if (!mayReplace && QFile::exists(file)) {
        return fail(Error::Kind::AlreadyExists,
            u"There is a file %1 already. Give the backup another name, or say that it may be replaced."_s.arg(name));
    }
    const QString copy = file + u".database.part"_s;
    const auto tidy = qScopeGuard([&copy] {
        QFile::remove(copy);
        QFile::remove(copy + u"-journal"_s);
    });
    if (const auto copied = copyDatabase(database, copy, file); !copied)
        return tl::unexpected(copied.error());
    if (progress.isCancelled())
        return fail(Error::Kind::Cancelled, u"The backup was cancelled, and nothing was written."_s);
    const auto manifest = describe(copy, profile, now, progress);
    if (!manifest)
        return manifest;
    ZipWriter zip(file);
    zip.add(ManifestName, QJsonDocument(manifest->toJson()).toJson());
    zip.addFile(DatabaseName, copy);
    if (const auto written = zip.finish(progress); !written)
        return tl::unexpected(written.error());
    qCInfo(logStore).noquote() << u"A backup was written: %1, %2 event(s)."_s.arg(name).arg(manifest->events);
    return manifest;
}

Result<BackupManifest> manifestFrom(const QByteArray &json, const QString &file)
{
    const QString name = QDir::toNativeSeparators(file);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto madeAt = fromIso8601(object.value("made_at"_L1).toString());
    if (object.value("format"_L1) != Format || !madeAt)
        return fail(Error::Kind::Damaged, u"%1 is not a backup of Postrider. Choose another file."_s.arg(name));
    if (object.value("version"_L1).toInt() != FormatVersion) {
        return fail(Error::Kind::NewerVersion,
            u"The backup %1 was made by a newer Postrider (%2). Install the newest Postrider, and restore it there."_s
                .arg(name, object.value("program"_L1).toString().left(40)));
    }
    BackupManifest manifest;
    manifest.program = object.value("program"_L1).toString();
    manifest.schema = object.value("schema"_L1).toInt();
    manifest.madeAt = *madeAt;
    manifest.profile = object.value("profile"_L1).toString();
    manifest.sources = object.value("sources"_L1).toInteger();
    manifest.consumers = object.value("consumers"_L1).toInteger();
    manifest.feeds = object.value("feeds"_L1).toInteger();
    manifest.events = object.value("events"_L1).toInteger();
    manifest.databaseBytes = object.value("database_bytes"_L1).toInteger();
    manifest.sha256 = object.value("sha256"_L1).toString().toLatin1();
    return manifest;
}

QString proposedName(const Profile &profile, TimePoint now)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(toStored(now), QTimeZone::systemTimeZone()).date();
    const QString folder = QFileInfo(profile.folder()).fileName();
    const QString middle = folder.isEmpty() || folder == "Postrider"_L1 ? u"-"_s : u"-%1-"_s.arg(folder);
    return u"Postrider"_s + middle + day.toString(Qt::ISODate);
}

} // namespace backup
} // namespace postrider
