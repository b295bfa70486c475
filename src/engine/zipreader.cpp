// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/zipreader.h"

#include "engine/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <zip.h>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ChunkSize = 256 * 1024;

Error damaged(const QString &path, const QString &why)
{
    return { Error::Kind::Damaged,
        u"%1 is damaged: %2. Take another copy of it."_s.arg(QDir::toNativeSeparators(path), why) };
}

} // namespace

ZipReader::ZipReader(QString path, zip *file)
    : m_path(std::move(path))
    , m_zip(file)
{
}

ZipReader::~ZipReader()
{
    zip_discard(m_zip);
}

Result<std::unique_ptr<ZipReader>> ZipReader::open(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    if (!QFile::exists(path))
        return fail(Error::Kind::NotFound, u"There is no file %1."_s.arg(name));
    int problem = 0;
    zip_t *file = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &problem);
    if (file)
        return std::unique_ptr<ZipReader>(new ZipReader(path, file));
    if (problem == ZIP_ER_NOZIP || problem == ZIP_ER_INCONS) {
        return fail(Error::Kind::Damaged,
            u"%1 is not a backup of Postrider, or it is not all there. Choose another file."_s.arg(name));
    }
    return fail(Error::Kind::Damaged, u"%1 cannot be read: %2."_s.arg(name, qt_error_string(errno)));
}

QStringList ZipReader::names() const
{
    QStringList names;
    for (zip_int64_t i = 0; i < zip_get_num_entries(m_zip, 0); ++i)
        names.append(QString::fromUtf8(zip_get_name(m_zip, zip_uint64_t(i), 0)));
    return names;
}

Result<QByteArray> ZipReader::read(const QString &name, qint64 limit) const
{
    QByteArray all;
    const auto done = walk(name, [&](QByteArrayView chunk) -> Result<void> {
        all += chunk;
        if (all.size() > limit)
            return tl::unexpected(damaged(m_path, u"%1 in it is too long"_s.arg(name)));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return all;
}

Result<QByteArray> ZipReader::extract(const QString &name, const QString &path, WorkProgress &progress) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return tl::unexpected(files::errorOf(path, errno));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto done = walk(name, [&](QByteArrayView chunk) -> Result<void> {
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, u"It was cancelled, and nothing was changed."_s);
        hash.addData(chunk);
        if (file.write(chunk.data(), chunk.size()) != chunk.size())
            return tl::unexpected(files::errorOf(path, errno));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return hash.result();
}

Result<void> ZipReader::walk(const QString &name, const Take &take) const
{
    zip_file_t *entry = zip_fopen(m_zip, name.toUtf8().constData(), 0);
    if (!entry)
        return tl::unexpected(damaged(m_path, u"there is no %1 in it"_s.arg(name)));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> closing(entry, zip_fclose);
    QByteArray chunk(ChunkSize, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t size = zip_fread(entry, chunk.data(), zip_uint64_t(chunk.size()));
        if (size < 0)
            return tl::unexpected(damaged(m_path, u"%1 in it cannot be read"_s.arg(name)));
        if (size == 0)
            return {};
        if (auto taken = take(QByteArrayView(chunk).first(qsizetype(size))); !taken)
            return taken;
    }
}

} // namespace postrider
