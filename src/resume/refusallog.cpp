// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/refusallog.h"

#include "domain/clock.h"

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// With a number before it.
QString words(RefusalReason reason, bool isOne)
{
    switch (reason) {
    case RefusalReason::WrongToken: return isOne ? u"call without a valid token"_s : u"calls without a valid token"_s;
    case RefusalReason::ExpiredToken:
        return isOne ? u"call with a token that has ended"_s : u"calls with a token that has ended"_s;
    case RefusalReason::TooOften: return isOne ? u"call too soon after others"_s : u"calls too soon after others"_s;
    case RefusalReason::Malformed:
        return isOne ? u"call that could not be understood"_s : u"calls that could not be understood"_s;
    case RefusalReason::TooLarge: return isOne ? u"call with too large a body"_s : u"calls with too large a body"_s;
    case RefusalReason::NothingThere: return isOne ? u"call for something else"_s : u"calls for something else"_s;
    }
    Q_UNREACHABLE();
}

QString sentence(RefusalReason reason, const QString &address, qint64 count, Milliseconds period)
{
    const qint64 minutes = std::max<qint64>(1, std::chrono::ceil<std::chrono::minutes>(period).count());
    return u"%1 %2 within %3, from %4."_s.arg(QString::number(count), words(reason, count == 1),
        minutes == 1 ? u"a minute"_s : u"%1 minutes"_s.arg(minutes),
        address.isEmpty() ? u"other addresses"_s : address);
}

} // namespace

RefusalLog::RefusalLog(const Clock &clock)
    : m_clock(clock)
{
}

Milliseconds RefusalLog::interval() const
{
    switch (m_rounds) {
    case 0: return 1min;
    case 1: return 10min;
    default: return 1h;
    }
}

void RefusalLog::note(RefusalReason reason, const QString &address, const QString &feedName)
{
    const std::scoped_lock lock(m_mutex);
    const Milliseconds now = m_clock.elapsed();
    if (m_counts.empty()) {
        if (now - m_taken > interval())
            m_rounds = 0;
        m_since = now;
    }
    const Kind kind { reason, address, feedName };
    const bool isKnown = m_counts.contains(kind);
    ++m_counts[isKnown || m_counts.size() < MostKinds ? kind : Kind { reason, {}, {} }];
}

QList<Refusals> RefusalLog::take()
{
    const std::scoped_lock lock(m_mutex);
    if (m_counts.empty() || m_clock.elapsed() - m_since < interval())
        return {};
    return takeLocked();
}

QList<Refusals> RefusalLog::takeAll()
{
    const std::scoped_lock lock(m_mutex);
    return takeLocked();
}

QList<Refusals> RefusalLog::takeLocked()
{
    const Milliseconds now = m_clock.elapsed();
    QList<Refusals> list;
    for (const auto &[kind, count] : m_counts) {
        const auto &[reason, address, feedName] = kind;
        list.append({ feedName, sentence(reason, address, count, now - m_since) });
    }
    m_counts.clear();
    m_taken = now;
    ++m_rounds;
    return list;
}

} // namespace postrider
