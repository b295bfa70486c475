// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/folderplaces.h"

#include "source/eventfile.h"
#include "source/quote.h"

#include <QSaveFile>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Done = "done"_L1;
constexpr auto Rejected = "rejected"_L1;
constexpr auto ReportEnd = ".report.txt"_L1;

QString native(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// The name, or when it is taken the same with a number: events (2).csv.
QString freeName(const QDir &place, const QString &name)
{
    const QFileInfo info(name);
    QString free = name;
    for (int number = 2; QFileInfo::exists(place.filePath(free)); ++number)
        free = u"%1 (%2).%3"_s.arg(info.completeBaseName(), QString::number(number), info.suffix());
    return free;
}

QString reportText(const QString &headline, const EventFile &content)
{
    QString text =
        headline + u"\nNothing of this file was taken. Put it right, drop it again, and remove this report.\n\n"_s;
    for (const EventFile::BadLine &bad : content.bad) {
        const QString what = content.isList ? u"Event"_s : u"Line"_s;
        text += bad.number > 0 ? u"%1 %2: %3.\n"_s.arg(what, QString::number(bad.number), bad.reason)
                               : bad.reason + u".\n"_s;
    }
    if (const qsizetype more = content.badLines - content.bad.size(); more > 0)
        text += u"And %1 more.\n"_s.arg(more);
    return text;
}

} // namespace

Result<QDir> FolderPlaces::place(const QString &name) const
{
    const QString path = m_folder.filePath(name);
    if (m_folder.mkpath(name))
        return QDir(path);
    return fail(Error::Kind::ReadOnly,
        u"The folder %1 cannot be made. Give Postrider the right to write into the folder above it, and see that no "
        "file has that name."_s.arg(native(path)));
}

Result<void> FolderPlaces::move(const QString &name, const QDir &place, const QString &newName) const
{
    QFile file(m_folder.filePath(name));
    if (file.rename(place.filePath(newName)) || !QFileInfo::exists(file.fileName()))
        return {}; // or somebody else has moved it
    return fail(Error::Kind::ReadOnly,
        u"The file %1 cannot be moved to %2: %3. Give Postrider the right to do so, or close the program that uses it. "
        "No further file is read before."_s.arg(quoted(name), native(place.path()), file.errorString()));
}

Result<void> FolderPlaces::putIntoDone(const QString &name) const
{
    const Result<QDir> done = place(Done);
    if (!done)
        return tl::unexpected(done.error());
    return move(name, *done, freeName(*done, name));
}

Result<void> FolderPlaces::putIntoRejected(const QString &name, const QString &headline, const EventFile &content) const
{
    const Result<QDir> rejected = place(Rejected);
    if (!rejected)
        return tl::unexpected(rejected.error());
    const QString newName = freeName(*rejected, name);
    // The report is written before: a file without one could not be told from one that somebody put there.
    QSaveFile report(rejected->filePath(newName + ReportEnd));
    if (report.open(QIODevice::WriteOnly))
        report.write(reportText(headline, content).toUtf8());
    if (!report.commit()) {
        return fail(Error::Kind::ReadOnly,
            u"%1 Its report cannot be written into %2: %3."_s.arg(
                headline, native(rejected->path()), report.errorString()));
    }
    const Result<void> moved = move(name, *rejected, newName);
    if (!moved)
        QFile::remove(report.fileName());
    return moved;
}

QStringList FolderPlaces::reports() const
{
    return QDir(m_folder.filePath(Rejected)).entryList({ u'*' + ReportEnd }, QDir::Files, QDir::Time);
}

QString FolderPlaces::warning() const
{
    const QStringList reports = this->reports();
    if (reports.isEmpty())
        return {};
    QFile newest(m_folder.filePath(Rejected + u'/' + reports.first()));
    const QString headline =
        newest.open(QIODevice::ReadOnly) ? QString::fromUtf8(newest.readLine(2000)).trimmed() : QString();
    const QString more = reports.size() == 2 ? u" One more file was rejected, too."_s
        : reports.size() > 2                 ? u" %1 more files were rejected, too."_s.arg(reports.size() - 1)
                                             : QString();
    return u"%1%2 See the folder \"rejected\"; this warning stays until the reports there are removed."_s.arg(
        shortened(headline, 300), more);
}

} // namespace postrider
