// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/producer.h"

#include <QUrlQuery>

#include <algorithm>

namespace postrider::test {

using namespace Qt::StringLiterals;

Producer::Producer(int count, qint64 first, qint64 step)
    : m_first(first)
    , m_step(step)
    , m_server([this](const Request &request) { return m_mishap ? m_mishap(request) : answer(request); })
{
    add(count);
}

void Producer::add(int count)
{
    for (int i = 0; i < count; ++i)
        m_sequences.push_back(m_first + qint64(m_sequences.size()) * m_step);
}

void Producer::renumber(std::vector<qint64> sequences, const QByteArray &prefix)
{
    m_sequences = std::move(sequences);
    m_prefix = prefix;
    m_isRenumbered = true;
}

QString Producer::resourceName(qsizetype place)
{
    static const QStringList names { u"Property"_s, u"Media"_s, u"Member"_s };
    return names.at(place % names.size());
}

QByteArray Producer::row(qsizetype place) const
{
    const QByteArray number = QByteArray::number(m_sequences[size_t(place)]);
    const QStringList types = m_feedTypes ? m_feedTypes(place) : QStringList();
    const QByteArray feedTypes =
        types.isEmpty() ? QByteArray() : R"(,"FeedTypes":[")" + types.join(R"(",")"_L1).toLatin1() + R"("])";
    const QString name = resourceName(m_isRenumbered ? qsizetype(m_sequences[size_t(place)] % 3) : place);
    return R"({"EntityEventSequence":)" + number + R"(,"ResourceName":")" + name.toLatin1()
        + R"(","ResourceRecordKey":")" + m_prefix + number + '"' + feedTypes + '}';
}

Answer Producer::answer(const Request &request) const
{
    const QUrlQuery query(QUrl::fromEncoded(request.path).query(QUrl::FullyDecoded));
    const QStringList filter = query.queryItemValue(u"$filter"_s).split(u' ');
    const bool isDescending = query.queryItemValue(u"$orderby"_s).endsWith("desc"_L1);
    const auto top = query.queryItemValue(u"$top"_s).toLongLong();
    const qint64 above = filter.value(1) == "gt"_L1 ? filter.value(2).toLongLong() : -1;
    const auto begin = std::ranges::upper_bound(m_sequences, above) - m_sequences.begin();
    const auto size = std::min<qsizetype>(top, qsizetype(m_sequences.size()) - begin);
    QByteArrayList rows;
    for (qsizetype i = 0; i < size; ++i)
        rows.append(row(isDescending ? qsizetype(m_sequences.size()) - 1 - i : begin + i));
    return response(200, { { "Content-Type", "application/json" } }, R"({"value":[)" + rows.join(',') + "]}");
}

} // namespace postrider::test
