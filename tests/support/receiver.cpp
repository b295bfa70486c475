// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/receiver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postrider::test {

using namespace Qt::StringLiterals;

QList<qint64> sequencesIn(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return { -1 };
    const QJsonValue value = document["value"_L1];
    const QJsonArray events = value.isArray() ? value.toArray() : QJsonArray { document.object() };
    QList<qint64> sequences;
    for (const QJsonValue &event : events)
        sequences.append(event["EntityEventSequence"_L1].toInteger(-1));
    return sequences;
}

Receiver::Receiver(Manner manner, const std::optional<Identity> &identity)
    : m_manner(std::move(manner))
    , m_server([this](const Request &request) { return take(request); }, identity)
{
    m_clock.start();
}

std::vector<qint64> Receiver::distinct() const
{
    std::vector<qint64> sequences = m_sequences;
    std::ranges::sort(sequences);
    const auto repeated = std::ranges::unique(sequences);
    sequences.erase(repeated.begin(), repeated.end());
    return sequences;
}

Answer Receiver::take(const Request &request)
{
    const Delivery delivery { sequencesIn(request.body), Milliseconds(m_clock.elapsed()),
        request.header("Authorization"), request.header("Idempotency-Key"), request.headers, request.body };
    m_deliveries.append(delivery);
    m_sequences.insert(m_sequences.end(), delivery.sequences.begin(), delivery.sequences.end());
    return m_manner ? m_manner(delivery) : response(204);
}

} // namespace postrider::test
