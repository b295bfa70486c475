// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"

#include <QJsonArray>

namespace postrider::render {

using namespace Qt::StringLiterals;

QString pruned(const QJsonArray &sources, const Words &words)
{
    QString lines;
    for (const QJsonValue &value : sources) {
        const QJsonObject source = value.toObject();
        if (const auto until = time(source, "pruned_read_until"_L1)) {
            lines += u"%1: what was read until %2 (up to sequence %3) is no longer on record.\n"_s.arg(
                text(source, "name"_L1), words.exactTime(until), text(source, "pruned_up_to"_L1));
        }
    }
    return lines;
}

QString retention(const QJsonObject &result, const Words &words)
{
    const QJsonValue days = result.value("days"_L1);
    const QString sentence = days.isDouble()
        ? u"Events and attempts are kept for %1 once every Feed has settled them.\n"_s.arg(
            Words::count(days.toInteger(), u"day"_s))
        : u"Events and attempts are kept for ever.\n"_s;
    return sentence + pruned(result.value("sources"_L1).toArray(), words);
}

} // namespace postrider::render
