// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/folderwords.h"

#include "gui/words.h"

#include <QCoreApplication>

namespace postrider::words {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FolderWords)
};

/// The first few names of a list.
QString some(const QStringList &names)
{
    constexpr qsizetype Most = 5;
    const QString list = names.mid(0, Most).join(u", "_s);
    return names.size() > Most ? Text::tr("%1 and %n more", nullptr, int(names.size() - Most)).arg(list) : list;
}

} // namespace

TestReport testReport(const QString &source, const Result<FolderLook> &look)
{
    const QString name = source.isEmpty() ? Text::tr("The folder") : source;
    if (!look) {
        return { FeedState::Kind::Suspended, Text::tr("%1 cannot be read.").arg(name), look.error().detail, {},
            TestReport::Fault::Address };
    }
    QStringList details;
    if (!look->waiting.isEmpty())
        details.append(Text::tr("Next: %1").arg(some(look->waiting)));
    if (!look->others.isEmpty())
        details.append(Text::tr("Left alone, being of another kind: %1").arg(some(look->others)));
    if (!look->reports.isEmpty())
        details.append(Text::tr("Rejected, with a report: %1").arg(some(look->reports)));
    const QString waiting = look->waiting.isEmpty()
        ? Text::tr("No file waits there.")
        : Text::tr("%n file(s) wait there.", nullptr, int(look->waiting.size()));
    return { FeedState::Kind::UpToDate, Text::tr("%1 can be read and written. %2").arg(name, waiting), {},
        details.join(u'\n') };
}

QStringList folderLines(const FolderProgress &folder, TimePoint now)
{
    QStringList lines;
    if (folder.waiting > 0)
        lines.append(Text::tr("%n file(s) wait.", nullptr, folder.waiting));
    if (folder.takenAt) {
        lines.append(Text::tr("Taken last: %1, %2, %3")
                         .arg(folder.takenFile, events(folder.takenEvents), time(folder.takenAt, now)));
    }
    if (folder.rejectedAt) {
        lines.append(Text::tr("Rejected last, %1: %2").arg(time(folder.rejectedAt, now), folder.rejectedReason));
    }
    return lines;
}

QString fileForms()
{
    const QString example = u"EntityEventSequence,ResourceName,ResourceRecordKey\n1101,Property,235021\n"
                            "1102,Media,88123"_s;
    return u"<p>%1</p><pre>%2</pre><p>%3</p>"_s.arg(
        Text::tr(
            "Each file is taken once and then moved to the folder \"done\" in this one; a file with anything wrong "
            "in it goes to \"rejected\" with a report, and nothing of it is sent. Files may be CSV:")
            .toHtmlEscaped(),
        example.toHtmlEscaped(),
        Text::tr("or JSON as RESO Common Format has it, or NDJSON, one event on each line. Without EntityEventSequence "
                 "in any of its events, Postrider numbers them.")
            .toHtmlEscaped());
}

} // namespace postrider::words
