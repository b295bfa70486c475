// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/restore.h"

#include "engine/files.h"
#include "engine/queries.h"
#include "engine/zipreader.h"
#include "logging/categories.h"
#include "store/activity.h"
#include "store/copies.h"
#include "store/verifier.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>
#include <numeric>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestManifest = 64 * 1024;

/// A backup on its way into a profile: unpacked beside it, checked, and put right.
class Restoration final
{
public:
    Restoration(const Profile &profile, const QString &file, WorkProgress &progress)
        : m_profile(profile)
        , m_file(file)
        , m_progress(progress)
    {
    }

    [[nodiscard]] Result<void> check()
    {
        auto done = m_profile.prepare();
        if (done)
            done = unpack();
        if (done)
            done = open();
        if (done)
            done = checkLedger();
        if (done)
            done = compare();
        return done;
    }
    [[nodiscard]] Result<void> adopt(const restore::Order &order)
    {
        const QString folder = keepFolder(order.now);
        if (auto done = putRight(order, folder); !done)
            return done;
        m_database.reset(); // which leaves all of it in the one file
        if (auto done = files::sync(databasePath()); !done)
            return done;
        return takePlace(folder);
    }
    [[nodiscard]] const RestorePlan &plan() const { return m_plan; }

private:
    [[nodiscard]] Result<void> unpack();
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> checkLedger();
    [[nodiscard]] Result<void> compare();
    [[nodiscard]] Result<void> readFeeds(Database *present);
    [[nodiscard]] Result<void> putRight(const restore::Order &order, const QString &folder);
    [[nodiscard]] Result<void> takePlace(const QString &folder);
    [[nodiscard]] QString keepFolder(TimePoint now) const;
    [[nodiscard]] QString databasePath() const { return m_scratch->filePath(u"postrider.sqlite"_s); }
    [[nodiscard]] Result<void> damaged(const QString &why) const
    {
        return fail(Error::Kind::Damaged,
            u"The backup %1 is damaged: %2. Nothing was changed. Restore another one."_s.arg(
                QDir::toNativeSeparators(m_file), why));
    }

    const Profile &m_profile;
    const QString m_file;
    WorkProgress &m_progress;
    std::unique_ptr<QTemporaryDir> m_scratch; ///< in the profile's folder, on its disk
    std::unique_ptr<Database> m_database; ///< the backup's
    copies::Since m_since;
    RestorePlan m_plan;
};

Result<void> Restoration::unpack()
{
    const auto zip = ZipReader::open(m_file);
    if (!zip)
        return tl::unexpected(zip.error());
    const auto json = (*zip)->read(backup::ManifestName, LongestManifest);
    if (!json && !(*zip)->names().contains(backup::ManifestName))
        return tl::unexpected(backup::manifestFrom({}, m_file).error());
    if (!json)
        return tl::unexpected(json.error());
    const auto manifest = backup::manifestFrom(*json, m_file);
    if (!manifest)
        return tl::unexpected(manifest.error());
    m_plan.manifest = *manifest;
    m_scratch = std::make_unique<QTemporaryDir>(m_profile.folder() + u"/restore-XXXXXX"_s);
    if (!m_scratch->isValid())
        return fail(Error::Kind::ReadOnly,
            u"The profile folder %1 cannot be written: %2."_s.arg(
                QDir::toNativeSeparators(m_profile.folder()), m_scratch->errorString()));
    if (auto made = files::makePrivate(databasePath()); !made)
        return made;
    const auto hash = (*zip)->extract(backup::DatabaseName, databasePath(), m_progress);
    if (!hash)
        return tl::unexpected(hash.error());
    if (hash->toHex() != manifest->sha256)
        return damaged(u"its checksum does not match"_s);
    return {};
}

Result<void> Restoration::open()
{
    auto opened = Database::open(databasePath(), Database::Mode::ReadWrite); // brings it up to date
    if (!opened && opened.error().kind == Error::Kind::Damaged)
        return damaged(u"the database in it cannot be read"_s);
    if (!opened)
        return tl::unexpected(opened.error());
    m_database = std::move(*opened);
    if (const auto sound = copies::checkIntegrity(*m_database); !sound)
        return damaged(u"the database in it is not sound"_s);
    return {};
}

Result<void> Restoration::checkLedger()
{
    const auto feeds = queries::verify(*m_database, m_progress);
    if (!feeds)
        return tl::unexpected(feeds.error());
    for (const Verification &feed : *feeds) {
        if (!feed.problem.isEmpty())
            m_plan.problems.append(u"Feed \"%1\": %2"_s.arg(feed.feed, feed.problem));
    }
    return {};
}

Result<void> Restoration::compare()
{
    m_plan.replaces = QFile::exists(m_profile.databasePath());
    // Closing it, when no engine has it open, leaves all of it in the one file.
    const auto present = Database::open(m_profile.databasePath(), Database::Mode::ReadOnly);
    if (!present)
        return readFeeds(nullptr);
    const auto since = copies::since(**present);
    if (!since)
        return readFeeds(nullptr);
    m_since = *since;
    return readFeeds(present->get());
}

Result<void> Restoration::readFeeds(Database *present)
{
    const auto mine = copies::since(*m_database);
    if (!mine)
        return tl::unexpected(mine.error());
    QHash<SourceId, Sequence> folderHeads; ///< of Sources that give each file once
    QHash<ConsumerId, QString> consumers;
    for (const StoredConsumer &stored : mine->consumers)
        consumers.insert(stored.consumer.id, stored.consumer.name);
    for (const StoredSource &stored : mine->sources) {
        if (stored.source.kind == SourceKind::Folder) {
            m_plan.folders.append(stored.source.name);
            folderHeads.insert(stored.source.id, stored.progress.head);
        }
    }
    for (const StoredFeed &stored : mine->feeds) {
        const FeedProgress &progress = stored.progress;
        RestoredFeed feed { stored.feed.name, consumers.value(stored.feed.consumer), progress.waiting, {}, 0,
            progress.isPaused || progress.suspension.has_value() };
        const auto same = std::ranges::find_if(
            m_since.feeds, [&stored](const StoredFeed &known) { return known.feed.publicId == stored.feed.publicId; });
        if (present && same != m_since.feeds.end()) {
            const Sequence known = std::max(progress.position, folderHeads.value(stored.feed.source, Sequence::max()));
            const auto accepted = copies::acceptedAbove(*present, same->feed.id, progress.position);
            const auto byFile = copies::acceptedAbove(*present, same->feed.id, known); // not in the backup's log
            if (accepted && byFile) {
                feed.sentAgain = *accepted - *byFile;
                feed.byFile = *byFile;
            }
            m_plan.isKnown = true;
        }
        m_plan.feeds.append(feed);
    }
    return {};
}

Result<void> Restoration::putRight(const restore::Order &order, const QString &folder)
{
    const auto again = m_plan.sentAgain();
    QString effect =
        u"The backup of %1 took the place of what was here; %2 event(s) wait."_s.arg(toIso8601(m_plan.manifest.madeAt))
            .arg(m_plan.waiting());
    if (again)
        effect += u" %1 event(s) that were accepted since are sent again."_s.arg(*again);
    if (m_plan.replaces)
        effect += u" What was here is kept in %1."_s.arg(QDir::toNativeSeparators(folder));
    Transaction transaction(*m_database, Durability::Synced);
    copies::goOnFrom(transaction, m_since, QUuid::createUuid().toString(QUuid::WithoutBraces), order.now);
    activity::record(
        transaction, { 0, order.now, order.who, u"profile.restore"_s, QDir::toNativeSeparators(order.file), effect });
    return transaction.commit();
}

QString Restoration::keepFolder(TimePoint now) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toStored(now), QTimeZone::systemTimeZone());
    const QString name = m_profile.folder() + local.toString(u"'/before restore 'yyyy-MM-dd HH.mm.ss"_s);
    QString folder = name;
    for (int i = 2; QFile::exists(folder); ++i)
        folder = u"%1 (%2)"_s.arg(name).arg(i);
    return folder;
}

Result<void> Restoration::takePlace(const QString &folder)
{
    const QString present = m_profile.databasePath();
    if (m_plan.replaces) {
        if (!QDir().mkpath(folder))
            return fail(Error::Kind::ReadOnly,
                u"The folder %1 cannot be made. Nothing was changed."_s.arg(QDir::toNativeSeparators(folder)));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        for (const QString &part : { QString(), u"-wal"_s }) {
            const QString copy = folder + u'/' + backup::DatabaseName + part;
            if (auto kept = QFile::exists(present + part) ? files::keepAs(present + part, copy) : Result<void>(); !kept)
                return kept;
        }
        m_plan.keptIn = folder;
    }
    // A log that belongs to the other file must not be taken for the new one's. It is only there when that one could
    // not be opened, and is kept.
    for (const QString &part : { u"-wal"_s, u"-shm"_s })
        QFile::remove(present + part);
    return files::replace(present, databasePath());
}

} // namespace

qint64 RestorePlan::waiting() const
{
    return std::accumulate(
        feeds.begin(), feeds.end(), qint64(0), [](qint64 sum, const RestoredFeed &feed) { return sum + feed.waiting; });
}

std::optional<qint64> RestorePlan::sentAgain() const
{
    if (!isKnown)
        return std::nullopt;
    return std::accumulate(feeds.begin(), feeds.end(), qint64(0),
        [](qint64 sum, const RestoredFeed &feed) { return sum + feed.sentAgain.value_or(0); });
}

qint64 RestorePlan::byFile() const
{
    return std::accumulate(
        feeds.begin(), feeds.end(), qint64(0), [](qint64 sum, const RestoredFeed &feed) { return sum + feed.byFile; });
}

QJsonObject RestorePlan::toJson() const
{
    const auto number = [](std::optional<qint64> value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonArray list;
    for (const RestoredFeed &feed : feeds) {
        list.append(QJsonObject { { u"name"_s, feed.name }, { u"consumer"_s, feed.consumer },
            { u"waiting"_s, feed.waiting }, { u"sent_again"_s, number(feed.sentAgain) }, { u"by_file"_s, feed.byFile },
            { u"stopped"_s, feed.isStopped } });
    }
    return { { u"backup"_s, manifest.toJson() }, { u"replaces"_s, replaces }, { u"feeds"_s, list },
        { u"waiting"_s, waiting() }, { u"sent_again"_s, number(sentAgain()) }, { u"by_file"_s, byFile() },
        { u"ledger_problems"_s, QJsonArray::fromStringList(problems) },
        { u"folder_sources"_s, QJsonArray::fromStringList(folders) },
        { u"kept_in"_s, keptIn.isEmpty() ? QJsonValue() : QJsonValue(QDir::toNativeSeparators(keptIn)) } };
}

namespace restore {

Result<RestorePlan> plan(const Profile &profile, const QString &file, WorkProgress &progress)
{
    Restoration restoration(profile, file, progress);
    if (const auto checked = restoration.check(); !checked)
        return tl::unexpected(checked.error());
    return restoration.plan();
}

Result<RestorePlan> run(const Profile &profile, const Order &order, WorkProgress &progress)
{
    Restoration restoration(profile, order.file, progress);
    if (const auto checked = restoration.check(); !checked)
        return tl::unexpected(checked.error());
    if (!restoration.plan().problems.isEmpty() && !order.acceptsWrongLedger) {
        return fail(Error::Kind::Conflict,
            u"The record in the backup is wrong (%1) Nothing was changed. Restore another one."_s.arg(
                restoration.plan().problems.first()));
    }
    if (const auto adopted = restoration.adopt(order); !adopted)
        return tl::unexpected(adopted.error());
    qCInfo(logStore).noquote() << u"The backup %1 was restored."_s.arg(order.file);
    return restoration.plan();
}

} // namespace restore
} // namespace postrider
