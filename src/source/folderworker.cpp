// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/folderworker.h"

#include "source/quote.h"

#include <QCryptographicHash>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// What people are told of a file that was rejected.
QString headlineOf(const QString &name, const EventFile &content)
{
    const EventFile::BadLine first = content.bad.value(0);
    if (first.number == 0)
        return u"The file %1 was rejected: %2."_s.arg(quoted(name), first.reason);
    const QString what = content.isList ? u"event"_s : u"line"_s;
    const QString where = u"%1 %2: %3."_s.arg(what, QString::number(first.number), first.reason);
    if (content.badLines == 1)
        return u"The file %1 was rejected for its %2"_s.arg(quoted(name), where);
    return u"The file %1 was rejected: %2 %3s are wrong, the first is %4"_s.arg(
        quoted(name), QString::number(content.badLines), what, where);
}

} // namespace

FolderWorker::FolderWorker(const QString &path)
    : m_places(QDir(path))
{
}

void FolderWorker::watch()
{
    m_watcher = std::make_unique<QFileSystemWatcher>();
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &FolderWorker::changed);
    const QString path = m_places.folder().path();
    if (QFileInfo(path).isDir()) // else Qt prints a warning
        m_watcher->addPath(path);
}

SourcePage FolderWorker::read(Sequence above, int limit, Milliseconds now, TimePoint readAt)
{
    SourcePage page;
    page.folder = FolderNews {};
    while (true) {
        const Result<void> opened = m_open ? Result<void>() : openNext(above, now, page);
        if (!opened)
            page.error = opened.error();
        if (!m_open)
            break;
        page.unsure = m_open->unsure(limit);
        page.hasMore = true;
        if (!page.unsure.isEmpty())
            break;
        if (m_open->content().isGood()) {
            page = pageOf(*m_open, limit, readAt, std::move(page));
            break;
        }
        const Result<void> rejected = reject(m_open->file(), m_open->content(), page);
        m_open.reset();
        page.hasMore = false;
        if (!rejected) {
            page.error = rejected.error();
            break;
        }
    }
    page.folder->waiting = m_waiting;
    page.notes += std::exchange(m_notes, {});
    return page;
}

SourcePage FolderWorker::pageOf(OpenFile &file, int limit, TimePoint readAt, SourcePage page) const
{
    SourcePage events = file.page(limit, readAt);
    events.notes = page.notes;
    events.folder = page.folder;
    if (!events.hasMore) {
        events.folder->taken = file.file().name;
        events.folder->events = file.newEvents();
        if (const QString note = file.note(); !note.isEmpty())
            events.notes.append(note);
    }
    events.hasMore = true; // the next look tells
    events.warning = m_places.warning();
    return events;
}

void FolderWorker::takeKnown(const QList<EntityEvent> &known, Sequence prunedUpTo)
{
    if (m_open)
        m_open->takeKnown(known, prunedUpTo);
}

Result<void> FolderWorker::openNext(Sequence above, Milliseconds now, SourcePage &page)
{
    if (const auto begun = std::exchange(m_begun, std::nullopt)) // it goes on where it was, before any other
        return open({ begun->name, begun->size, begun->modified }, above, begun->taken, page);
    while (!m_open) {
        const auto look = m_files.look(m_places.folder(), now);
        if (!look)
            return tl::unexpected(look.error());
        m_waiting = int(look->waiting.size());
        page.again = look->again;
        page.warning = warning(look->others);
        if (!look->next)
            return {};
        if (auto opened = open(*look->next, above, 0, page); !opened)
            return opened;
    }
    return {};
}

Result<void> FolderWorker::open(const FoundFile &found, Sequence above, qint64 taken, SourcePage &page)
{
    EventFile content;
    if (found.size > LargestFile) {
        content.complain(0,
            u"it has %1 MiB, but at most %2 are read. Part it into several"_s.arg(
                QString::number((found.size + 1024 * 1024 - 1) / (1024 * 1024)),
                QString::number(LargestFile / (1024 * 1024))));
        return reject(found, content, page);
    }
    const Result<QByteArray> bytes = bytesOf(found);
    if (!bytes)
        return tl::unexpected(bytes.error());
    content = readEventFile(*bytes, formOf(found.name).value_or(FileForm::Csv));
    if (!content.isGood())
        return reject(found, content, page);
    m_open.emplace(found, hashOf(*bytes), std::move(content), taken, above);
    return {};
}

Result<QByteArray> FolderWorker::bytesOf(const FoundFile &found) const
{
    QFile file(m_places.folder().filePath(found.name));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Kind::Network,
            u"The file %1 cannot be read: %2. Give Postrider the right to do so, or take it away."_s.arg(
                quoted(found.name), file.errorString()));
    }
    const QByteArray bytes = file.read(LargestFile + 1);
    const bool hasFailed = file.error() != QFile::NoError;
    file.close();
    if (hasFailed || bytes.size() != found.size || !isUnchanged(found)) {
        return fail(Error::Kind::Network,
            u"The file %1 could not be read to its end, or changed meanwhile. It is read again later."_s.arg(
                quoted(found.name)));
    }
    return bytes;
}

Result<void> FolderWorker::reject(const FoundFile &file, const EventFile &content, SourcePage &page)
{
    const QString headline = headlineOf(file.name, content);
    if (auto put = m_places.putIntoRejected(file.name, headline, content); !put)
        return put;
    page.notes.append(headline);
    page.folder->rejected = file.name;
    page.folder->reason = headline;
    page.warning = m_places.warning();
    return {};
}

Result<bool> FolderWorker::confirm(const QString &text)
{
    const auto receipt = FileReceipt::fromText(text);
    if (!receipt)
        return true; // nothing can be done with it
    if (!m_open || !m_open->isOf(*receipt))
        return confirmAfterRestart(*receipt);
    m_open->confirm(*receipt);
    if (!receipt->isWhole())
        return false;
    if (isUnchanged(m_open->file())) { // else it is another one, to be read in its turn
        if (auto put = m_places.putIntoDone(receipt->name); !put)
            return tl::unexpected(put.error());
        m_waiting = std::max(m_waiting - 1, 0);
    }
    m_open.reset();
    return true;
}

Result<bool> FolderWorker::confirmAfterRestart(const FileReceipt &receipt)
{
    const Result<bool> isThere = isStillThere(receipt);
    if (!isThere)
        return isThere;
    if (*isThere && receipt.isWhole()) {
        if (auto put = m_places.putIntoDone(receipt.name); !put)
            return tl::unexpected(put.error());
    } else if (*isThere) {
        m_begun = receipt;
        return false;
    } else if (!receipt.isWhole()) {
        m_notes.append(
            u"The file %1 was changed or taken away before all of it was read: %2 of its %3 events were "
            "taken."_s.arg(quoted(receipt.name), QString::number(receipt.taken), QString::number(receipt.total)));
    }
    return true;
}

Result<bool> FolderWorker::isStillThere(const FileReceipt &receipt) const
{
    const QString path = m_places.folder().path();
    if (!QFileInfo(path).isDir()) {
        return fail(Error::Kind::NotFound,
            u"There is no folder %1, and the file %2 is still to be put away there. If it is on another machine, check "
            "that this one reaches it."_s.arg(QDir::toNativeSeparators(path), quoted(receipt.name)));
    }
    if (!isUnchanged({ receipt.name, receipt.size, receipt.modified }))
        return false;
    QFile file(m_places.folder().filePath(receipt.name));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.error() == QFile::NoError)
        return hashOf(bytes) == receipt.hash;
    return fail(Error::Kind::Network,
        u"The file %1 cannot be read: %2. It was taken already, and is to be put away."_s.arg(
            quoted(receipt.name), file.errorString()));
}

bool FolderWorker::isUnchanged(const FoundFile &file) const
{
    const QFileInfo info(m_places.folder().filePath(file.name));
    return info.exists() && info.size() == file.size && info.lastModified().toMSecsSinceEpoch() == file.modified;
}

QString FolderWorker::warning(const QStringList &others) const
{
    if (const QString rejected = m_places.warning(); !rejected.isEmpty() || others.isEmpty())
        return rejected;
    return u"The file %1 is left alone: only files that end in .csv, .tsv, .txt, .json, .ndjson or .jsonl are read."_s
        .arg(quoted(others.first()));
}

} // namespace postrider
