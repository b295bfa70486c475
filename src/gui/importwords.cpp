// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/importwords.h"

#include "gui/words.h"

#include <QCoreApplication>
#include <QHash>

namespace postrider::importwords {

using namespace Qt::StringLiterals;

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString shortened(QString value)
{
    constexpr qsizetype Longest = 200;
    value.replace(u'\n', u' ');
    if (value.isEmpty())
        return ImportWords::tr("(empty)");
    return value.size() > Longest ? QString(value.first(Longest) + u'…') : value;
}

} // namespace

QString setting(const QString &name)
{
    const QHash<QString, QString> words {
        { u"endpoint"_s, ImportWords::tr("Address") },
        { u"format"_s, ImportWords::tr("Event format") },
        { u"batch"_s, ImportWords::tr("Events per POST") },
        { u"always_list"_s, ImportWords::tr("A list even for a single event") },
        { u"send_url"_s, ImportWords::tr("Sends ResourceRecordUrl") },
        { u"send_feed_types"_s, ImportWords::tr("Sends FeedTypes") },
        { u"label_headers"_s, ImportWords::tr("Label headers") },
        { u"headers"_s, ImportWords::tr("Fixed headers") },
        { u"deadline"_s, ImportWords::tr("Answer within (seconds)") },
        { u"connect_deadline"_s, ImportWords::tr("Connect within (seconds)") },
        { u"per_minute"_s, ImportWords::tr("POSTs per minute") },
        { u"failures_allowed"_s, ImportWords::tr("Failures until suspended") },
        { u"on_refused_event"_s, ImportWords::tr("A refused event") },
        { u"accept_plain_http"_s, ImportWords::tr("Plain http accepted") },
        { u"authority"_s, ImportWords::tr("Certificate authority") },
        { u"business_contact"_s, ImportWords::tr("Business contact") },
        { u"technical_contact"_s, ImportWords::tr("Technical contact") },
        { u"notes"_s, ImportWords::tr("Notes") },
        { u"source"_s, ImportWords::tr("Source") },
        { u"consumer"_s, ImportWords::tr("Consumer") },
        { u"label"_s, ImportWords::tr("Label") },
        { u"resources"_s, ImportWords::tr("Resources") },
        { u"feed_types"_s, ImportWords::tr("FeedTypes") },
        { u"start"_s, ImportWords::tr("Starts with") },
    };
    return words.value(name, name);
}

QStringList lines(exchange::Change change, const QList<exchange::SettingChange> &settings, const QStringList &notes)
{
    QStringList lines;
    for (const exchange::SettingChange &setting : settings) {
        const QString name = importwords::setting(setting.name);
        lines.append(change == exchange::Change::Added
                ? ImportWords::tr("%1: %2", "a setting and its value").arg(name, shortened(setting.to))
                : ImportWords::tr("%1: %2 → %3", "a setting, its value before and afterwards")
                      .arg(name, shortened(setting.from), shortened(setting.to)));
    }
    return lines + notes;
}

QString things(qsizetype consumers, qsizetype feeds)
{
    const QString some = ImportWords::tr("%Ln Consumer(s)", nullptr, words::plural(consumers));
    const QString others = ImportWords::tr("%Ln Feed(s)", nullptr, words::plural(feeds));
    if (consumers > 0 && feeds > 0)
        return ImportWords::tr("%1 and %2", "Consumers and Feeds").arg(some, others);
    if (consumers > 0)
        return some;
    return feeds > 0 ? others : QString();
}

QString intention(const exchange::Plan &plan)
{
    using exchange::Change;
    const QString added = things(plan.consumersThat(Change::Added), plan.feedsThat(Change::Added));
    const QString changed = things(plan.consumersThat(Change::Changed), plan.feedsThat(Change::Changed));
    if (!added.isEmpty() && !changed.isEmpty())
        return ImportWords::tr("Adds %1, changes %2.").arg(added, changed);
    return added.isEmpty() ? ImportWords::tr("Changes %1.").arg(changed) : ImportWords::tr("Adds %1.").arg(added);
}

QString result(const exchange::Plan &plan)
{
    using exchange::Change;
    const QString added = things(plan.consumersThat(Change::Added), plan.feedsThat(Change::Added));
    const QString changed = things(plan.consumersThat(Change::Changed), plan.feedsThat(Change::Changed));
    if (!added.isEmpty() && !changed.isEmpty())
        return ImportWords::tr("Added %1, changed %2.").arg(added, changed);
    return added.isEmpty() ? ImportWords::tr("Changed %1.").arg(changed) : ImportWords::tr("Added %1.").arg(added);
}

} // namespace postrider::importwords
