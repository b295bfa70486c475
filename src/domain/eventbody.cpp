// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventbody.h"

#include "domain/consumer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// WEBAPI-028 wants ResourceRecordKeyNumeric too; only a key that is a plain integer has one.
void addNumericKey(QJsonObject &object, const QString &key)
{
    bool isNumber = false;
    const qint64 number = key.toLongLong(&isNumber);
    if (isNumber && QString::number(number) == key)
        object.insert("ResourceRecordKeyNumeric"_L1, number);
}

QJsonObject eventObject(const EntityEvent &event, const Consumer &consumer)
{
    const bool isOld = consumer.format == EventFormat::Webapi028;
    QJsonObject object {
        { isOld ? u"EntityEventSequenceNumeric"_s : u"EntityEventSequence"_s, event.sequence.value },
        { u"ResourceName"_s, event.resourceName },
        { u"ResourceRecordKey"_s, event.resourceRecordKey },
    };
    if (isOld)
        addNumericKey(object, event.resourceRecordKey);
    if (consumer.sendUrl && !event.resourceRecordUrl.isEmpty())
        object.insert(isOld ? "ResourceRecordURL"_L1 : "ResourceRecordUrl"_L1, event.resourceRecordUrl);
    if (!isOld && consumer.sendFeedTypes && !event.feedTypes.isEmpty())
        object.insert("FeedTypes"_L1, QJsonArray::fromStringList(event.feedTypes));
    return object;
}

} // namespace

QByteArray eventBody(const QList<EntityEvent> &events, const Consumer &consumer)
{
    const bool isOld = consumer.format == EventFormat::Webapi028;
    QJsonObject body;
    if (events.size() == 1 && !consumer.alwaysList) {
        body = eventObject(events.first(), consumer);
    } else {
        QJsonArray value;
        for (const EntityEvent &event : events)
            value.append(eventObject(event, consumer));
        body.insert("value"_L1, value);
    }
    if (!isOld) {
        body.insert("@reso.context"_L1,
            consumer.sendFeedTypes ? "urn:reso:metadata:2.1:resource:entityevent"_L1
                                   : "urn:reso:metadata:2.0:resource:entityevent"_L1);
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace postrider
