// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "engine/workprogress.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

struct zip;

namespace postrider {

/// Reads a zip file. What is in it may be wrong in every way. Any thread.
class ZipReader final
{
public:
    /// Errors: NotFound, Damaged.
    [[nodiscard]] static Result<std::unique_ptr<ZipReader>> open(const QString &path);
    ~ZipReader();
    Q_DISABLE_COPY_MOVE(ZipReader)

    [[nodiscard]] QStringList names() const;
    /// At most `limit` bytes of one. Errors: Damaged, when it is not there, larger or broken.
    [[nodiscard]] Result<QByteArray> read(const QString &name, qint64 limit) const;
    /// Writes one to a file, which is there already. Gives the SHA-256 of it. Errors: Damaged, Storage, StorageFull,
    /// Cancelled.
    [[nodiscard]] Result<QByteArray> extract(const QString &name, const QString &path, WorkProgress &progress) const;

private:
    using Take = std::function<Result<void>(QByteArrayView)>;

    ZipReader(QString path, zip *file);
    [[nodiscard]] Result<void> walk(const QString &name, const Take &take) const;

    const QString m_path;
    zip *const m_zip;
};

} // namespace postrider
