// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace postrider::files {

using namespace Qt::StringLiterals;

namespace {

std::filesystem::path toPath(const QString &path)
{
    return QFileInfo(path).filesystemAbsoluteFilePath();
}

bool isFull(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT)
        return true;
#endif
    return systemError == ENOSPC;
}

bool flush(QFile &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

/// So that a name is still there after a power cut. Where folders cannot be opened the system sees to it.
void syncFolder([[maybe_unused]] const QString &folder)
{
#ifndef Q_OS_WIN
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    (void)::fsync(handle);
    ::close(handle);
#endif
}

} // namespace

Error errorOf(const QString &path, int systemError)
{
    const QString name = QDir::toNativeSeparators(path);
    if (isFull(systemError))
        return { Error::Kind::StorageFull,
            u"There is no room for %1 on its disk. Make room, or choose another place."_s.arg(name) };
    return { Error::Kind::Storage,
        u"%1 cannot be written: %2. Choose a place that you may write to."_s.arg(
            name, QString::fromStdString(std::generic_category().message(systemError))) };
}

Result<void> makePrivate(const QString &path)
{
    QFile::remove(path);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return fail(Error::Kind::ReadOnly,
        u"%1 cannot be made: %2. Choose a folder that you may write to."_s.arg(
            QDir::toNativeSeparators(path), file.errorString()));
}

Result<void> sync(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !flush(file))
        return tl::unexpected(errorOf(path, errno));
    return {};
}

Result<void> replace(const QString &path, const QString &with)
{
    std::error_code error;
    std::filesystem::rename(toPath(with), toPath(path), error);
    if (error)
        return tl::unexpected(errorOf(path, error.value()));
    syncFolder(QFileInfo(path).path());
    return {};
}

Result<void> keepAs(const QString &path, const QString &copy)
{
    std::error_code error;
    std::filesystem::create_hard_link(toPath(path), toPath(copy), error);
    if (error) // not every file system has them
        std::filesystem::copy_file(toPath(path), toPath(copy), error);
    if (error)
        return tl::unexpected(errorOf(copy, error.value()));
    syncFolder(QFileInfo(copy).path());
    return {};
}

} // namespace postrider::files
