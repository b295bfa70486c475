// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging/logfile.h"

#include <QDir>
#include <QFileInfo>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// 0 is the one that is written.
QString nameOf(const QString &path, int number)
{
    const QFileInfo info(path);
    return number == 0 ? path
                       : u"%1/%2.%3.%4"_s.arg(info.path(), info.completeBaseName()).arg(number).arg(info.suffix());
}

} // namespace

LogFile::LogFile(const QString &path, qint64 size, int count)
    : m_path(path)
    , m_size(size)
    , m_count(count)
    , m_file(path)
{
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    open();
}

LogFile::~LogFile() = default;

QStringList LogFile::filesOf(const QString &path, int count)
{
    QStringList files;
    for (int number = count - 1; number >= 0; --number) {
        if (QFileInfo::exists(nameOf(path, number)))
            files.append(nameOf(path, number));
    }
    return files;
}

void LogFile::write(const QByteArray &line)
{
    const QMutexLocker locker(&m_mutex);
    if (m_file.isOpen() && m_file.size() > 0 && m_file.size() + line.size() > m_size)
        rotate();
    if (!m_file.isOpen())
        open(); // the disk may be there again
    if (m_file.isOpen())
        m_file.write(line);
}

void LogFile::open()
{
    (void)m_file.open(
        QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner);
}

void LogFile::rotate()
{
    m_file.close();
    QFile::remove(nameOf(m_path, m_count - 1));
    for (int number = m_count - 1; number > 0; --number)
        QFile::rename(nameOf(m_path, number - 1), nameOf(m_path, number));
    open();
}

} // namespace postrider
