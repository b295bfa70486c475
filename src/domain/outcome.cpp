// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outcome.h"

namespace postrider {

using namespace Qt::StringLiterals;

QString toName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return u"accepted"_s;
    case Outcome::Throttled: return u"throttled"_s;
    case Outcome::Failed: return u"failed"_s;
    case Outcome::Refused: return u"refused"_s;
    }
    Q_UNREACHABLE();
}

QString toName(AttemptKind kind)
{
    switch (kind) {
    case AttemptKind::Live: return u"live"_s;
    case AttemptKind::Late: return u"late"_s;
    case AttemptKind::Resend: return u"resend"_s;
    case AttemptKind::Test: return u"test"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Outcome> outcomeFromName(const QString &name)
{
    for (const auto outcome : { Outcome::Accepted, Outcome::Throttled, Outcome::Failed, Outcome::Refused }) {
        if (toName(outcome) == name)
            return outcome;
    }
    return std::nullopt;
}

std::optional<AttemptKind> attemptKindFromName(const QString &name)
{
    for (const auto kind : { AttemptKind::Live, AttemptKind::Late, AttemptKind::Resend, AttemptKind::Test }) {
        if (toName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace postrider
