// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/droppedfiles.h"

#include "source/eventfile.h"

#include <QDateTime>

#include <algorithm>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Names that programs give to what is not complete, and what systems leave in folders of their own.
bool isPassedOver(const QString &name)
{
    constexpr QLatin1StringView Ends[] = { ".tmp"_L1, ".part"_L1, ".filepart"_L1, ".crdownload"_L1, "~"_L1 };
    constexpr QLatin1StringView Names[] = { "thumbs.db"_L1, "desktop.ini"_L1 };
    const auto isEnd = [&name](QLatin1StringView end) { return name.endsWith(end, Qt::CaseInsensitive); };
    const auto isName = [&name](QLatin1StringView other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    return name.startsWith(u'.') || name.startsWith("~$"_L1) || std::ranges::any_of(Ends, isEnd)
        || std::ranges::any_of(Names, isName);
}

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

/// The digits from `at` on, without zeros before them; moves `at` behind them.
QStringView numberAt(QStringView text, qsizetype &at)
{
    while (at < text.size() && text[at] == u'0')
        ++at;
    const qsizetype from = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.sliced(from, at - from);
}

FoundFile found(const QFileInfo &info)
{
    return { info.fileName(), info.size(), info.lastModified().toMSecsSinceEpoch() };
}

} // namespace

bool isBefore(const QString &left, const QString &right)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() && j < right.size()) {
        if (isDigit(left[i]) && isDigit(right[j])) {
            const QStringView one = numberAt(left, i);
            const QStringView other = numberAt(right, j);
            if (one.size() != other.size())
                return one.size() < other.size();
            if (one != other)
                return one < other;
        } else if (left[i] != right[j]) {
            return left[i] < right[j];
        } else {
            ++i;
            ++j;
        }
    }
    if (left.size() - i != right.size() - j)
        return left.size() - i < right.size() - j;
    return left < right; // they differ in zeros before a number, if at all
}

bool isInUse(const QString &path)
{
#ifdef Q_OS_WIN
    const QString native = QDir::toNativeSeparators(path);
    const HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()), GENERIC_READ, 0, nullptr,
        OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(handle);
#else
    Q_UNUSED(path);
#endif
    return false;
}

Result<DroppedFiles::Look> DroppedFiles::look(const QDir &folder, Milliseconds now)
{
    const QString path = QDir::toNativeSeparators(folder.path());
    if (const QFileInfo info(folder.path()); !info.isDir() || !info.isReadable()) {
        return fail(Error::Kind::NotFound,
            info.isDir()
                ? u"The folder %1 cannot be read. Give Postrider the right to read and to write there."_s.arg(path)
                : u"There is no folder %1. Make it, or choose another; if it is on another machine, check that "
                  "this one reaches it."_s.arg(path));
    }
    Look look;
    QHash<QString, FoundFile> files;
    const QFileInfoList infos = folder.entryInfoList(QDir::Files, QDir::NoSort);
    for (const QFileInfo &info : infos) {
        if (isPassedOver(info.fileName()))
            continue;
        (formOf(info.fileName()) ? look.waiting : look.others).append(info.fileName());
        files.insert(info.fileName(), found(info));
    }
    std::ranges::sort(look.waiting, isBefore);
    std::ranges::sort(look.others, isBefore);
    forgetAllBut(look.waiting);
    bool isHeldUp = false;
    for (const QString &name : std::as_const(look.waiting)) {
        const FoundFile &file = files[name];
        const Milliseconds wait = missing(folder, file, now);
        const bool isPatient = now - m_seen[name].first < Patience;
        if (wait == 0ms && !isHeldUp && !look.next)
            look.next = file;
        else if (wait > 0ms && isPatient) {
            isHeldUp = true;
            look.again = std::min(look.again.value_or(wait), wait);
        }
    }
    return look;
}

Milliseconds DroppedFiles::missing(const QDir &folder, const FoundFile &file, Milliseconds now)
{
    const auto seen = m_seen.find(file.name);
    if (seen == m_seen.end()) {
        m_seen.insert(file.name, { file, now, now });
        return Quiet;
    }
    if (seen->file != file)
        *seen = { file, seen->first, now };
    else if (now - seen->since >= Quiet && isInUse(folder.filePath(file.name)))
        seen->since = now;
    return std::max(Quiet - (now - seen->since), 0ms);
}

void DroppedFiles::forgetAllBut(const QStringList &names)
{
    const QSet<QString> kept(names.begin(), names.end());
    m_seen.removeIf([&kept](const auto &entry) { return !kept.contains(entry.key()); });
}

} // namespace postrider
