// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/handevent.h"

#include "domain/feed.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HandEvent)
};

constexpr qsizetype LongestKey = 1000;
constexpr qsizetype LongestUrl = 4000;

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

Result<void> checkUrl(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (url.isValid() && isWeb && !url.host().isEmpty() && text.size() <= LongestUrl)
        return {};
    return fail(Error::Kind::InvalidInput,
        Text::tr("\"%1\" is no address of a record. Give it as https://…, or leave it empty.").arg(text.left(100)));
}

} // namespace

Result<HandEvent> checked(const HandEvent &event)
{
    HandEvent good { event.resourceName.trimmed(), event.recordKey.trimmed(), event.recordUrl.trimmed(),
        event.feedTypes };
    if (good.resourceName.isEmpty())
        return fail(Error::Kind::InvalidInput, Text::tr("Say of which resource the record is, such as Property."));
    if (good.recordKey.isEmpty())
        return fail(Error::Kind::InvalidInput, Text::tr("Say which record it is: its key, as the Source writes it."));
    if (good.recordKey.size() > LongestKey || hasControl(good.recordKey)) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("This is no key of a record: it has more than %1 characters, or some that cannot be seen.")
                .arg(LongestKey));
    }
    if (const auto names = checkNames({ { good.resourceName }, good.feedTypes }); !names)
        return tl::unexpected(names.error());
    if (const auto url = checkUrl(good.recordUrl); !url)
        return tl::unexpected(url.error());
    return good;
}

EntityEvent numbered(const HandEvent &event, Sequence sequence, TimePoint readAt)
{
    return { sequence, event.resourceName, event.recordKey, event.recordUrl, event.feedTypes, readAt, false };
}

} // namespace postrider
