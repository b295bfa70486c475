// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/statereport.h"

#include "ctl/render.h"

#include <QJsonArray>

namespace postrider {

using namespace Qt::StringLiterals;

QStringList StateReport::take(const QJsonObject &status, TimePoint now, const Words &words)
{
    QStringList lines;
    for (const QJsonValue &value : status.value("sources"_L1).toArray()) {
        const QJsonObject source = value.toObject();
        const QString name = render::text(source, "name"_L1);
        const QString error = render::text(source, "error"_L1);
        if (m_sourceErrors.value(name) != error)
            lines.append(u"%1: %2"_s.arg(name, error.isEmpty() ? u"is read again"_s : error));
        m_sourceErrors.insert(name, error);
    }
    for (const QJsonValue &feed : status.value("feeds"_L1).toArray()) {
        if (const QString line = feedLine(feed.toObject(), now, words); !line.isEmpty())
            lines.append(line);
    }
    const QString clock = words.exactTime(now);
    for (QString &line : lines)
        line.prepend(QString(clock + u' '));
    return lines;
}

QString StateReport::feedLine(const QJsonObject &feed, TimePoint now, const Words &words)
{
    const QString name = feed.value("name"_L1).toString();
    const QString state = feed.value("state"_L1).toString();
    const bool isRunning = state == "delivering"_L1 || state == "up_to_date"_L1;
    const QString seen = isRunning ? u"running"_s : state;
    const bool isKnown = m_states.contains(name);
    if (m_states.value(name) == seen)
        return {};
    m_states.insert(name, seen);
    const QString key = name + u'\n' + seen;
    const auto saidAt = m_saidAt.constFind(key);
    if (saidAt != m_saidAt.constEnd() && now - *saidAt < Quiet && state != "suspended"_L1)
        return {};
    m_saidAt.insert(key, now);
    if (state == "suspended"_L1)
        return render::suspension(feed, words);
    const QString again = isRunning && isKnown ? u" again"_s : u""_s;
    return render::text(feed, "name"_L1) + u": "_s + render::state(feed, words) + again;
}

QString StateReport::summary(const QJsonObject &status)
{
    static const QList<QPair<QString, QString>> states {
        { u"up_to_date"_s, u"up to date"_s },
        { u"delivering"_s, u"with events waiting"_s },
        { u"throttled"_s, u"asked to wait"_s },
        { u"retrying"_s, u"to be tried again"_s },
        { u"suspended"_s, u"suspended"_s },
        { u"paused"_s, u"paused"_s },
    };
    QHash<QString, int> counts;
    for (const QJsonValue &feed : status.value("feeds"_L1).toArray())
        ++counts[feed["state"_L1].toString()];
    QStringList parts;
    for (const auto &[name, words] : states) {
        if (const int count = counts.value(name); count > 0)
            parts.append(u"%1 %2"_s.arg(Words::count(count, u"Feed"_s), words));
    }
    return parts.isEmpty() ? u"There are no Feeds."_s : QString(parts.join(", "_L1) + u'.');
}

} // namespace postrider
