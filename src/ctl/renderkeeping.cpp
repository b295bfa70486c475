// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"

#include <QJsonArray>

namespace postrider::render {

using namespace Qt::StringLiterals;

namespace {

QString contents(const QJsonObject &manifest)
{
    const auto count = [&manifest](QLatin1StringView key, const QString &one) {
        return Words::count(manifest.value(key).toInteger(), one);
    };
    return u"%1, %2, %3 and %4"_s.arg(count("sources"_L1, u"Source"_s), count("consumers"_L1, u"Consumer"_s),
        count("feeds"_L1, u"Feed"_s), count("events"_L1, u"event"_s));
}

QString feedLine(const QJsonObject &feed)
{
    QString line = u"  %1: %2 waiting"_s.arg(
        text(feed, "name"_L1), Words::count(feed.value("waiting"_L1).toInteger(), u"event"_s));
    if (const QJsonValue again = feed.value("sent_again"_L1); again.toInteger() > 0) {
        line += u", and %1 that %2 accepted since the backup was made %3 sent again"_s.arg(
            Words::count(again.toInteger(), u"event"_s), text(feed, "consumer"_L1),
            again.toInteger() == 1 ? u"is"_s : u"are"_s);
    }
    if (feed.value("stopped"_L1).toBool())
        line += u"; it stands still until it is resumed"_s;
    return line + u".\n"_s;
}

} // namespace

QString backup(const QJsonObject &result)
{
    return u"The backup is in %1: %2.\nTokens and passwords are not in it; they are in this computer's keychain.\n"_s
        .arg(text(result, "file"_L1), contents(result.value("backup"_L1).toObject()));
}

QString restored(const QJsonObject &result, const Words &words)
{
    const QJsonObject manifest = result.value("backup"_L1).toObject();
    const bool isDone = result.value("restored"_L1).toBool();
    QString all = isDone ? u"Restored: "_s : u"The backup is whole: "_s;
    all += u"%1, as of %2.\n"_s.arg(contents(manifest), words.exactTime(time(manifest, "made_at"_L1)));
    const QJsonArray feeds = result.value("feeds"_L1).toArray();
    for (const QJsonValue &feed : feeds)
        all += feedLine(feed.toObject());
    if (result.value("sent_again"_L1).isNull())
        all += u"What was delivered after the backup was made is not known here. It is sent again as it is read.\n"_s;
    for (const QJsonValue &problem : result.value("ledger_problems"_L1).toArray())
        all += u"The record in it is wrong. %1\n"_s.arg(Words::plain(problem.toString()));
    if (const qint64 byFile = result.value("by_file"_L1).toInteger(); byFile > 0)
        all += u"%1 of files were accepted since, and come again only with their files.\n"_s.arg(
            Words::count(byFile, u"event"_s));
    if (const QString folders = text(result, "folder_sources"_L1); !folders.isEmpty()) {
        all +=
            u"What was taken from the folder of %1 after the backup was made lies in \"done\" there: move those files "
            "back, or they are not read again.\n"_s.arg(folders);
    }
    if (const QString kept = text(result, "kept_in"_L1); !kept.isEmpty())
        all += u"What was there is kept in %1.\n"_s.arg(kept);
    if (isDone)
        all += u"Tokens and passwords are as the keychain has them; on another computer enter them again.\n"_s;
    return all;
}

QString report(const QJsonObject &result)
{
    return u"The report for support is in %1. There are no tokens in it; there are names, addresses and record keys.\n"_s
        .arg(text(result, "file"_L1));
}

} // namespace postrider::render
