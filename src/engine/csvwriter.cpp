// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/csvwriter.h"

#include "engine/csvtext.h"
#include "engine/exportprogress.h"

#include <QDir>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ByteOrderMark = "\xEF\xBB\xBF"; // else Excel takes the text for Windows-1252

} // namespace

CsvWriter::CsvWriter(const QString &path, const QStringList &header, ExportProgress *progress)
    : m_file(path)
    , m_progress(progress)
{
    if (!m_file.open(QIODevice::WriteOnly))
        return;
    m_file.write(ByteOrderMark);
    write(header);
}

void CsvWriter::add(const QStringList &row)
{
    if (hasFailed())
        return;
    write(row);
    ++m_rows;
    if (m_progress)
        m_progress->addRow();
}

bool CsvWriter::hasFailed() const
{
    return !m_file.isOpen() || m_file.error() != QFileDevice::NoError || isCancelled();
}

bool CsvWriter::isCancelled() const
{
    return m_progress && m_progress->isCancelled();
}

Result<qint64> CsvWriter::finish()
{
    if (isCancelled())
        return fail(Error::Kind::Cancelled, u"The export was cancelled."_s);
    if (m_file.isOpen() && m_file.commit())
        return m_rows;
    return fail(Error::Kind::Storage,
        u"%1 could not be written: %2."_s.arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString()));
}

void CsvWriter::write(const QStringList &cells)
{
    m_file.write(csv::line(cells).toUtf8());
}

} // namespace postrider
