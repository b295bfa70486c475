// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceinbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

Result<Sequence> readEvent(const QJsonObject &event, bool isOld)
{
    const QString field = isOld ? u"EntityEventSequenceNumeric"_s : u"EntityEventSequence"_s;
    const Sequence sequence { event.value(field).toInteger(-1) };
    if (sequence.isNone())
        return fail(Error::Kind::Protocol, u"An event has no %1 that is a whole number."_s.arg(field));
    for (const auto name : { "ResourceName"_L1, "ResourceRecordKey"_L1 }) {
        if (event.value(name).toString().isEmpty()) {
            return fail(Error::Kind::Protocol, u"The event %1 has no %2."_s.arg(QString::number(sequence.value), name));
        }
    }
    return sequence;
}

} // namespace

Result<QList<Sequence>> PracticeInbox::read(const QByteArray &body)
{
    static const QRegularExpression context(u"^urn:reso:metadata:2\\.\\d:resource:entityevent$"_s);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail(Error::Kind::Protocol, u"The body is not a JSON object."_s);
    const QJsonObject object = document.object();
    const bool isOld = !object.contains("@reso.context"_L1);
    if (!isOld && !context.match(object.value("@reso.context"_L1).toString()).hasMatch())
        return fail(Error::Kind::Protocol, u"The @reso.context is not that of EntityEvent."_s);
    const QJsonValue value = object.value("value"_L1);
    if (!value.isUndefined() && !value.isArray())
        return fail(Error::Kind::Protocol, u"The value is not a list."_s);

    const QJsonArray events = value.isArray() ? value.toArray() : QJsonArray { object };
    QList<Sequence> sequences;
    for (const QJsonValue &event : events) {
        const Result<Sequence> sequence = readEvent(event.toObject(), isOld);
        if (!sequence)
            return tl::unexpected(sequence.error());
        sequences.append(*sequence);
    }
    return sequences;
}

void PracticeInbox::take(const QByteArray &label, const QList<Sequence> &sequences)
{
    std::vector<Sequence> &seen = m_seen[label];
    for (const Sequence sequence : sequences)
        takeOne(seen, sequence);
}

void PracticeInbox::takeOne(std::vector<Sequence> &seen, Sequence sequence)
{
    ++m_events;
    m_highest = std::max(m_highest, sequence);
    const auto at = std::ranges::lower_bound(seen, sequence);
    if (at != seen.end() && *at == sequence) {
        ++m_repeated;
        return;
    }
    if (at != seen.end())
        ++m_outOfOrder;
    seen.insert(at, sequence);
}

} // namespace postrider
