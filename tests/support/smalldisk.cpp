// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/smalldisk.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#endif

namespace postrider::test {

using namespace Qt::StringLiterals;

namespace {

const QString &ballast()
{
    static const QString name = u"/ballast"_s;
    return name;
}

} // namespace

#ifdef Q_OS_LINUX

SmallDisk::SmallDisk(qint64 bytes)
    : m_options("mode=0700,size=" + QByteArray::number(bytes))
{
    // Seen by this process alone, so that it is gone with it however it ends.
    const bool isOurs = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    if (!isOurs || !mount(0))
        m_error = u"A disk of the test's own cannot be mounted (%1). Run it as root."_s.arg(
            QString::fromLocal8Bit(std::strerror(errno)));
}

SmallDisk::~SmallDisk()
{
    if (m_error.isEmpty())
        ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
}

bool SmallDisk::mount(unsigned long flags)
{
    return ::mount("postrider-test", QFile::encodeName(path()).constData(), "tmpfs", flags | MS_NOSUID | MS_NODEV,
               m_options.constData())
        == 0;
}

bool SmallDisk::setReadOnly(bool isReadOnly)
{
    return mount(MS_REMOUNT | (isReadOnly ? MS_RDONLY : 0));
}

void SmallDisk::fill()
{
    QFile file(path() + ballast());
    if (!file.open(QFile::Append | QFile::Unbuffered))
        qFatal("The disk cannot be filled: %s", qPrintable(file.errorString()));
    const QByteArray chunk(4096, 'x');
    while (file.write(chunk) > 0) { }
    struct statvfs numbers
    {
    };
    if (::statvfs(QFile::encodeName(path()).constData(), &numbers) != 0 || numbers.f_bfree != 0)
        qFatal("The disk is not full");
}

#else

SmallDisk::SmallDisk(qint64)
    : m_error(u"A disk of the test's own can be mounted on Linux only."_s)
{
}

SmallDisk::~SmallDisk() = default;

bool SmallDisk::mount(unsigned long)
{
    return false;
}

bool SmallDisk::setReadOnly(bool)
{
    return false;
}

void SmallDisk::fill() { }

#endif

void SmallDisk::makeRoom()
{
    QFile::remove(path() + ballast());
}

} // namespace postrider::test
