// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/supportreport.h"

#include "domain/version.h"
#include "engine/exchangeexport.h"
#include "engine/lists.h"
#include "engine/queries.h"
#include "engine/requestjson.h"
#include "engine/shareablejson.h"
#include "engine/sqldrivers.h"
#include "engine/zipwriter.h"
#include "logging/log.h"
#include "logging/logfile.h"
#include "logging/redaction.h"
#include "store/copies.h"
#include "store/retention.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QSslSocket>
#include <QStorageInfo>
#include <QTimeZone>

namespace postrider::supportreport {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostAttempts = 2'000;
constexpr int MostActivity = 2'000;

template <typename List, typename Convert>
QJsonArray arrayOf(const List &list, Convert convert)
{
    QJsonArray array;
    for (const auto &element : list)
        array.append(convert(element));
    return array;
}

/// One part of the report, which says why it is not there rather than keep the others from it.
template <typename T, typename Convert>
QJsonValue part(const Result<T> &result, Convert convert)
{
    if (!result)
        return requestjson::fromError(result.error());
    return convert(*result);
}

QJsonValue attempts(Database &database, const Result<Status> &status)
{
    QHash<FeedId, QString> feeds;
    if (status) {
        for (const FeedStatus &feed : status->feeds)
            feeds.insert(feed.stored.feed.id, feed.stored.feed.name);
    }
    return part(queries::attempts(database, {}, MostAttempts), [&feeds](const QList<Attempt> &list) {
        return arrayOf(list,
            [&feeds](const Attempt &attempt) { return requestjson::fromAttempt(attempt, feeds.value(attempt.feed)); });
    });
}

QJsonValue settings(Database &database, const Result<Status> &status)
{
    QJsonObject all;
    all.insert("exchange"_L1, part(exchange::inventory(database), [](const exchange::Inventory &inventory) {
        return QJsonValue(exchange::toDocument(inventory));
    }));
    all.insert("sources"_L1, part(status, [](const Status &known) {
        return arrayOf(
            known.sources, [](const StoredSource &stored) { return requestjson::fromSource(stored.source); });
    }));
    all.insert("retention_days"_L1, part(retention::get(database), [](const Retention &retention) {
        return retention.keep ? QJsonValue(retention.keep->count()) : QJsonValue();
    }));
    return all;
}

QJsonValue storage(Database &database, const Profile &profile)
{
    const QString path = database.path();
    const QStorageInfo disk(profile.folder());
    QJsonObject all { { u"database_bytes"_s, QFileInfo(path).size() },
        { u"log_bytes"_s, QFileInfo(path + u"-wal"_s).size() }, { u"disk_free_bytes"_s, disk.bytesAvailable() },
        { u"file_system"_s, QString::fromLatin1(disk.fileSystemType()) } };
    const auto sound = copies::checkIntegrity(database, true);
    all.insert("quick_check"_L1, sound ? u"ok"_s : sound.error().detail);
    all.insert("counts"_L1, part(copies::counts(database), [](const copies::Counts &counts) {
        return QJsonValue(QJsonObject { { u"sources"_s, counts.sources }, { u"consumers"_s, counts.consumers },
            { u"feeds"_s, counts.feeds }, { u"events"_s, counts.events }, { u"schema"_s, counts.schema } });
    }));
    return all;
}

QByteArray toFile(const QJsonValue &value)
{
    const QJsonValue shared = shareable(value);
    return shared.isArray() ? QJsonDocument(shared.toArray()).toJson() : QJsonDocument(shared.toObject()).toJson();
}

/// The lines were redacted when they were written, perhaps by an older Postrider.
QByteArray logText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text;
    while (!file.atEnd())
        text += redacted(QString::fromUtf8(file.readLine())).toUtf8();
    return text;
}

} // namespace

QStringList aboutHere(const Profile &profile)
{
    QStringList drivers;
    const QJsonArray known = sqlDriversToJson().value("drivers"_L1).toArray();
    for (const QJsonValue &driver : known) {
        if (driver["is_available"_L1].toBool())
            drivers.append(driver["driver"_L1].toString());
    }
    return {
        u"Postrider %1"_s.arg(QStringLiteral(POSTRIDER_VERSION)),
        u"Qt %1, built with %2"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
        u"%1, kernel %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
            QSysInfo::currentCpuArchitecture()),
        u"TLS: %1"_s.arg(QSslSocket::sslLibraryVersionString()),
        u"Databases that can be read: %1"_s.arg(drivers.join(u", "_s)),
        u"Language %1, time zone %2"_s.arg(QLocale::system().name(), QString::fromUtf8(QTimeZone::systemTimeZoneId())),
        u"Log level: %1"_s.arg(toName(storedLogLevel(profile.folder()))),
        u"Profile: %1"_s.arg(QDir::toNativeSeparators(profile.folder())),
    };
}

Result<qint64> write(Database &database, const Profile &profile, const Order &order, WorkProgress &progress)
{
    if (!order.mayReplace && QFile::exists(order.file)) {
        return fail(Error::Kind::AlreadyExists,
            u"There is a file %1 already. Give the report another name, or say that it may be replaced."_s.arg(
                QDir::toNativeSeparators(order.file)));
    }
    ZipWriter zip(order.file);
    qint64 files = 0;
    const auto add = [&](const QString &name, const QByteArray &content) {
        zip.add(name, content);
        ++files;
    };
    const Result<Status> status = queries::status(database, order.now);
    const QStringList about = QStringList { u"Written %1"_s.arg(toIso8601(order.now)) } + order.about;
    add(u"about.txt"_s, redacted(about.join(u'\n') + u'\n').toUtf8());
    add(u"status.json"_s, toFile(part(status, [](const Status &known) { return requestjson::fromStatus(known); })));
    add(u"settings.json"_s, toFile(settings(database, status)));
    add(u"attempts.json"_s, toFile(attempts(database, status)));
    add(u"activity.json"_s, toFile(part(queries::activity(database, {}, MostActivity), [](const auto &list) {
        return arrayOf(list, requestjson::fromActivity);
    })));
    add(u"storage.json"_s, toFile(storage(database, profile)));
    add(u"ledger.json"_s, toFile(part(queries::verify(database, progress), [](const auto &list) {
        return arrayOf(list, requestjson::fromVerification);
    })));
    const QStringList logs = LogFile::filesOf(Log::pathIn(profile.folder()));
    for (const QString &log : logs)
        add(u"logs/"_s + QFileInfo(log).fileName(), logText(log));
    if (progress.isCancelled())
        return fail(Error::Kind::Cancelled, u"The report was cancelled, and nothing was written."_s);
    if (const auto written = zip.finish(progress); !written)
        return tl::unexpected(written.error());
    return files;
}

} // namespace postrider::supportreport
