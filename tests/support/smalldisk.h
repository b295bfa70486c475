// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace postrider::test {

/// A disk of its own in memory that can be filled up and be made read-only. Gone when this goes.
/// Linux, and only with the right to mount.
class SmallDisk final
{
public:
    explicit SmallDisk(qint64 bytes);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// Empty when it is there; else what is missing, for QSKIP.
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

    /// Leaves not one byte free.
    void fill();
    /// Takes away what fill() put there.
    void makeRoom();
    /// False when the system does not let it, as when a file is open for writing.
    [[nodiscard]] bool setReadOnly(bool isReadOnly);

private:
    [[nodiscard]] bool mount(unsigned long flags);

    QTemporaryDir m_folder;
    const QByteArray m_options;
    QString m_error;
};

} // namespace postrider::test
