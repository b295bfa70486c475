// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/zipwriter.h"

#include "engine/files.h"

#include <QFile>

#include <zip.h>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr int Steps = 1000;
constexpr zip_uint32_t Fast = 1; // nearly as small, and several times faster

void onProgress(zip_t *, double done, void *progress)
{
    static_cast<WorkProgress *>(progress)->set(qint64(done * Steps), Steps);
}

int isCancelled(zip_t *, void *progress)
{
    return static_cast<WorkProgress *>(progress)->isCancelled() ? 1 : 0;
}

} // namespace

ZipWriter::ZipWriter(const QString &path)
    : m_path(path)
    , m_part(path + u".part"_s)
    , m_result(files::makePrivate(m_part)) // libzip takes over how it may be read
{
    if (!m_result)
        return;
    int problem = 0;
    m_zip = zip_open(m_part.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
    if (!m_zip)
        m_result = tl::unexpected(files::errorOf(m_path, errno));
}

ZipWriter::~ZipWriter()
{
    if (m_zip)
        zip_discard(m_zip);
    QFile::remove(m_part);
}

void ZipWriter::add(const QString &name, const QByteArray &bytes)
{
    if (!m_result)
        return;
    m_contents.push_back(bytes);
    add(name, zip_source_buffer(m_zip, m_contents.back().constData(), zip_uint64_t(bytes.size()), 0));
}

void ZipWriter::addFile(const QString &name, const QString &file)
{
    if (m_result)
        add(name, zip_source_file(m_zip, file.toUtf8().constData(), 0, -1));
}

void ZipWriter::add(const QString &name, zip_source *source)
{
    const zip_int64_t index =
        source ? zip_file_add(m_zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE) : -1;
    if (index >= 0) {
        zip_set_file_compression(m_zip, zip_uint64_t(index), ZIP_CM_DEFLATE, Fast);
        return;
    }
    m_result = tl::unexpected(error());
    if (source)
        zip_source_free(source);
}

Result<void> ZipWriter::finish(WorkProgress &progress)
{
    if (!m_result)
        return m_result;
    zip_register_progress_callback_with_state(m_zip, 0.001, onProgress, nullptr, &progress);
    zip_register_cancel_callback_with_state(m_zip, isCancelled, nullptr, &progress);
    if (zip_close(m_zip) != 0)
        return tl::unexpected(error());
    m_zip = nullptr;
    if (auto synced = files::sync(m_part); !synced)
        return synced;
    return files::replace(m_path, m_part);
}

Error ZipWriter::error() const
{
    zip_error_t *problem = zip_get_error(m_zip);
    if (zip_error_code_zip(problem) == ZIP_ER_CANCELLED)
        return { Error::Kind::Cancelled, u"It was cancelled, and nothing was written."_s };
    if (const int system = zip_error_code_system(problem); system != 0)
        return files::errorOf(m_path, system);
    return { Error::Kind::Storage,
        u"%1 cannot be written: %2."_s.arg(m_path, QString::fromUtf8(zip_error_strerror(problem))) };
}

} // namespace postrider
