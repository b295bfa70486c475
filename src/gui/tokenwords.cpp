// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tokenwords.h"

#include "domain/source.h"

#include "gui/look.h"
#include "gui/words.h"

#include <QBrush>
#include <QCoreApplication>

namespace postrider::words {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TokenWords)
};

} // namespace

QString tokenState(bool hasToken, std::optional<TimePoint> expiry, TimePoint now)
{
    if (!hasToken)
        return Text::tr("missing");
    if (!expiry)
        return Text::tr("stored");
    if (*expiry <= now)
        return Text::tr("ended %1").arg(time(expiry, now));
    return Text::tr("ends in %1").arg(duration(*expiry - now));
}

QVariant tokenColor(bool hasToken, std::optional<TimePoint> expiry, TimePoint now, const QPalette &palette)
{
    constexpr std::chrono::days Warning { 14 };
    if (!hasToken || (expiry && *expiry <= now))
        return QBrush(look::stateText(FeedState::Kind::Suspended, palette));
    if (expiry && *expiry - now < Warning)
        return QBrush(look::stateText(FeedState::Kind::Throttled, palette));
    return {};
}

QString secretName(const Source &source)
{
    switch (source.kind) {
    case SourceKind::OData: return source.oauth.isUsed() ? Text::tr("Client secret") : Text::tr("Token");
    case SourceKind::Sql: return Text::tr("Password");
    case SourceKind::Folder: return {};
    }
    Q_UNREACHABLE();
}

} // namespace postrider::words
