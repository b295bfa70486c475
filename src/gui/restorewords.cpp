// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/restorewords.h"

#include "engine/restore.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace postrider::restorewords {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::restorewords)
};

int countOf(qint64 number)
{
    return int(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QString dayAndTime(TimePoint time)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(toStored(time), QTimeZone::systemTimeZone()), QLocale::ShortFormat);
}

/// What comes again, and what waits.
QStringList numbers(const RestorePlan &plan)
{
    QStringList sentences;
    if (const auto again = plan.sentAgain()) {
        sentences.append(
            Texts::tr("%Ln event(s) that Consumers accepted since then are sent again.", nullptr, countOf(*again)));
    } else {
        sentences.append(
            Texts::tr("What was delivered since then is not known here, and is sent again as it is read."));
    }
    if (plan.waiting() > 0)
        sentences.append(Texts::tr("%Ln event(s) wait in it already.", nullptr, countOf(plan.waiting())));
    if (plan.byFile() > 0)
        sentences.append(
            Texts::tr("%Ln event(s) of files come again only with their files.", nullptr, countOf(plan.byFile())));
    if (!plan.folders.isEmpty()) {
        sentences.append(Texts::tr("What was taken from the folder of %1 since then lies in \"done\" there. Move those "
                                   "files back, or they are not read again.")
                             .arg(plan.folders.join(u", "_s)));
    }
    return sentences;
}

} // namespace

QString question(const RestorePlan &plan)
{
    QStringList sentences { Texts::tr(
        "The backup of %1 is whole. It takes the place of what is here now, which is kept "
        "in a folder beside it.")
                                .arg(dayAndTime(plan.manifest.madeAt)) };
    sentences += numbers(plan);
    sentences.append(Texts::tr("Tokens stay as they are in the keychain of this computer."));
    return sentences.join(u"\n\n"_s);
}

QString feeds(const RestorePlan &plan)
{
    constexpr qsizetype Most = 8;
    QStringList lines;
    for (const RestoredFeed &feed : plan.feeds) {
        if (feed.sentAgain.value_or(0) > 0) {
            lines.append(
                feed.name + u": "_s + Texts::tr("%Ln event(s) are sent again", nullptr, countOf(*feed.sentAgain)));
        }
    }
    if (lines.size() > Most) {
        const int more = int(lines.size() - Most);
        lines = lines.first(Most);
        lines.append(Texts::tr("and %n more", "feeds", more));
    }
    return lines.join(u'\n');
}

QString outcome(const RestorePlan &plan)
{
    QStringList sentences { Texts::tr("The backup of %1 is restored.").arg(dayAndTime(plan.manifest.madeAt)) };
    sentences += numbers(plan);
    if (!plan.keptIn.isEmpty())
        sentences.append(Texts::tr("What was here before is kept in %1.").arg(QDir::toNativeSeparators(plan.keptIn)));
    return sentences.join(u"\n\n"_s);
}

} // namespace postrider::restorewords
