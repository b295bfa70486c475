// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/batch.h"

#include "domain/consumer.h"
#include "domain/version.h"

#include <QUuid>

namespace postrider {

using namespace Qt::StringLiterals;

Headers requestHeaders(const Consumer &consumer, const Feed *feed)
{
    Headers headers {
        { QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json") },
        { QByteArrayLiteral("User-Agent"), QByteArrayLiteral("Postrider/" POSTRIDER_VERSION) },
    };
    if (feed && !feed->label.isEmpty()) {
        const QByteArray label = feed->label.toLatin1();
        if (consumer.labelHeaders != LabelHeaders::EntityEventSource)
            headers.append({ QByteArrayLiteral("ConsumerLabel"), label });
        if (consumer.labelHeaders != LabelHeaders::ConsumerLabel)
            headers.append({ QByteArrayLiteral("EntityEventSource"), label });
    }
    return headers + consumer.fixedHeaders;
}

QByteArray idempotencyKey(const Batch &batch, const QString &feedPublicId, const QString &timeline)
{
    QByteArray name = QByteArray::number(int(batch.kind)) + '/' + QByteArray::number(batch.resend.value) + '/'
        + QByteArray::number(batch.first().value) + '/' + QByteArray::number(batch.last().value) + '/'
        + QByteArray::number(batch.events.size()) + '/' + QByteArray::number(batch.rewinds);
    if (!timeline.isEmpty())
        name += '/' + timeline.toLatin1();
    return QUuid::createUuidV5(QUuid(feedPublicId), name).toByteArray(QUuid::WithoutBraces);
}

QString requestHeadText(const Consumer &consumer, const Headers &headers)
{
    return u"POST "_s % consumer.endpoint.toString(QUrl::FullyEncoded)
        % u" HTTP/1.1\nAuthorization: Bearer ********\n"_s % toText(headers);
}

} // namespace postrider
