// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/deliverylog.h"

#include "delivery/settlement.h"
#include "domain/consumer.h"
#include "logging/categories.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

QString carried(const Attempt &attempt)
{
    if (attempt.kind == AttemptKind::Test)
        return u"the test"_s;
    return u"%1 event(s), %2 to %3,"_s.arg(attempt.events).arg(attempt.first.value).arg(attempt.last.value);
}

QString answered(const Attempt &attempt)
{
    const QString status = attempt.status ? u"with status %1"_s.arg(*attempt.status) : u"with no answer"_s;
    QString text = u"%1 %2 after %3 ms"_s.arg(toName(attempt.outcome), status).arg(attempt.duration.count());
    if (attempt.holdUntil)
        text += u"; it is not called before %1"_s.arg(toIso8601(*attempt.holdUntil));
    return text;
}

} // namespace

void log(const Consumer &consumer, const Settlement &settlement)
{
    if (!settlement.attempt)
        return;
    const Attempt &attempt = *settlement.attempt;
    const bool isRemarkable = attempt.outcome != Outcome::Accepted || attempt.holdUntil;
    if (!(isRemarkable ? logDelivery().isInfoEnabled() : logPost().isDebugEnabled()))
        return;
    const QString feed = settlement.feed ? settlement.feed->feed.name : QString();
    // What the Consumer said is left out: it may repeat what it was sent.
    const QString text =
        u"Consumer \"%1\", Feed \"%2\": %3 %4."_s.arg(consumer.name, feed, carried(attempt), answered(attempt));
    if (isRemarkable)
        qCInfo(logDelivery).noquote() << text;
    else
        qCDebug(logPost).noquote() << text;
}

} // namespace postrider
