// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QMutex>
#include <QStringList>

namespace postrider {

/// A file that lines are added to, readable by its owner alone. When it is full it becomes "name.1.log", what was there
/// before "name.2.log", and so on; the oldest goes. A line is with the system when write() returns, so that a crash of
/// the program loses none. A disk that fails is put up with: a log is no reason to stop. Any thread.
class LogFile final
{
public:
    static constexpr qint64 UsualSize = 1024 * 1024;
    static constexpr int UsualCount = 5;

    /// `count` files of up to `size` bytes each.
    explicit LogFile(const QString &path, qint64 size = UsualSize, int count = UsualCount);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    void write(const QByteArray &line);
    [[nodiscard]] QString path() const { return m_path; }
    /// All of them that are there, the oldest first.
    [[nodiscard]] static QStringList filesOf(const QString &path, int count = UsualCount);

private:
    void open();
    void rotate();

    const QString m_path;
    const qint64 m_size;
    const int m_count;
    QMutex m_mutex;
    QFile m_file;
};

} // namespace postrider
