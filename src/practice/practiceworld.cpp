// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceworld.h"

#include <QRandomGenerator>

namespace postrider {

using namespace Qt::StringLiterals;

PracticeWorld::PracticeWorld(const Clock &clock, quint32 seed)
    : m_producer(clock, randomToken(), seed)
    , m_consumers(makeConsumers(clock, seed))
{
}

PracticeWorld::~PracticeWorld() = default;

Result<void> PracticeWorld::start(quint16 firstPort)
{
    quint16 port = firstPort;
    QString who = u"the Producer"_s;
    Result<void> result = m_producer.start(port);
    for (const auto &consumer : m_consumers) {
        if (!result)
            break;
        if (port != 0)
            ++port;
        who = consumer->name();
        result = consumer->start(port);
    }
    if (result)
        return {};
    stop();
    return fail(result.error().kind, u"Practice could not begin with %1. %2"_s.arg(who, result.error().detail));
}

void PracticeWorld::stop()
{
    m_producer.stop();
    for (const auto &consumer : m_consumers)
        consumer->stop();
}

Token PracticeWorld::randomToken()
{
    std::array<quint32, 8> random {};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    constexpr auto Form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return Token::fromPasted(bytes.toBase64(Form)).value();
}

PracticeWorld::Consumers PracticeWorld::makeConsumers(const Clock &clock, quint32 seed)
{
    using Behavior = PracticeHabits::Behavior;
    const auto make = [&](const QString &name, Behavior behavior) {
        return std::make_unique<PracticeConsumer>(
            clock, name, randomToken(), PracticeHabits::usual(behavior), seed + quint32(behavior));
    };
    return {
        make(u"Acme IDX"_s, Behavior::WellBehaved),
        make(u"HomeFinder"_s, Behavior::Throttles),
        make(u"Northshore Brokers"_s, Behavior::SlowAndFailing),
        make(u"RentBoard"_s, Behavior::RejectsToken),
    };
}

} // namespace postrider
