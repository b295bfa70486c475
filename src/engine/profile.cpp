// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile.h"

#include "engine/process.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QStorageInfo>

namespace postrider {

using namespace Qt::StringLiterals;

Profile::Profile(const QString &folder)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
{
}

Profile Profile::standard()
{
    return Profile(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Postrider"_s);
}

QString Profile::databasePath() const
{
    return m_folder + u"/postrider.sqlite"_s;
}

QString Profile::lockPath() const
{
    return m_folder + u"/engine.lock"_s;
}

QString Profile::addressPath() const
{
    return m_folder + u"/engine.address"_s;
}

QString Profile::socketName() const
{
    const QString canonical = QFileInfo(m_folder).canonicalFilePath();
    const QByteArray path = (canonical.isEmpty() ? m_folder : canonical).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24);
    const QString name = u"postrider-"_s + QString::fromLatin1(hash);
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
#ifdef Q_OS_WIN
    return name;
#else
    return runtime.isEmpty() ? name : QString(runtime + u'/' + name);
#endif
}

Result<void> Profile::prepare() const
{
    const QFileInfo info(m_folder);
    if (info.exists() && !info.isDir()) {
        return fail(Error::Kind::InvalidInput,
            u"%1 is a file, not a folder. Name a folder for the profile."_s.arg(QDir::toNativeSeparators(m_folder)));
    }
    if (info.exists())
        return {};
    if (!QDir().mkpath(m_folder)) {
        return fail(Error::Kind::ReadOnly,
            u"The profile folder %1 cannot be made. Choose one that you may write to."_s.arg(
                QDir::toNativeSeparators(m_folder)));
    }
    process::keepToOwner(m_folder);
    return {};
}

ProfileLock::ProfileLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{
}

ProfileLock::~ProfileLock() = default;

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const Profile &profile)
{
    if (auto prepared = profile.prepare(); !prepared)
        return tl::unexpected(prepared.error());
    auto file = std::make_unique<QLockFile>(profile.lockPath());
    file->setStaleLockTime(std::chrono::milliseconds(0)); // held for as long as the process lives
    if (file->tryLock())
        return std::unique_ptr<ProfileLock>(new ProfileLock(std::move(file)));
    const QString folder = QDir::toNativeSeparators(profile.folder());
    if (file->error() == QLockFile::LockFailedError) {
        qint64 process = 0;
        QString host;
        QString program;
        file->getLockInfo(&process, &host, &program);
        return fail(Error::Kind::EngineElsewhere,
            u"Another Postrider (process %1 on %2) has the profile %3 in use."_s.arg(process).arg(host, folder));
    }
    if (QStorageInfo(profile.folder()).bytesAvailable() == 0) {
        return fail(Error::Kind::StorageFull,
            u"The disk with the profile folder %1 is full. Make room, and try again."_s.arg(folder));
    }
    return fail(Error::Kind::ReadOnly,
        u"The profile folder %1 cannot be written. Make it writable for you, or choose another."_s.arg(folder));
}

} // namespace postrider
