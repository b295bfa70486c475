// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/redirect.h"

#include "source/quote.h"

#include <QUrl>

namespace postrider {

using namespace Qt::StringLiterals;

QString redirectWords(const Headers &headers)
{
    const QString address = QUrl::fromEncoded(headerValue(headers, "Location"))
                                .toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return address.isEmpty() ? u"does not say where to"_s : QString(u"points to "_s % shortened(address, 300));
}

} // namespace postrider
