// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "engine/workprogress.h"

#include <QByteArray>

#include <list>

struct zip;
struct zip_source;

namespace postrider {

/// Writes a zip file, readable by its owner alone. It is in its place once all of it is on the disk; until then, and when
/// nothing comes of it, what was there before stays. Any thread.
class ZipWriter final
{
public:
    explicit ZipWriter(const QString &path);
    ~ZipWriter();
    Q_DISABLE_COPY_MOVE(ZipWriter)

    void add(const QString &name, const QByteArray &bytes);
    /// A file that stays as it is until finish() is done.
    void addFile(const QString &name, const QString &file);
    /// Tells `progress` thousandths. Errors: ReadOnly, Storage, StorageFull, Cancelled.
    [[nodiscard]] Result<void> finish(WorkProgress &progress);

private:
    void add(const QString &name, zip_source *source);
    [[nodiscard]] Error error() const;

    const QString m_path;
    const QString m_part;
    Result<void> m_result;
    zip *m_zip = nullptr;
    std::list<QByteArray> m_contents; ///< read by finish()
};

} // namespace postrider
