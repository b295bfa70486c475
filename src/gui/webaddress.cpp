// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/webaddress.h"

#include "domain/consumer.h"

#include <QCoreApplication>

namespace postrider::webaddress {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WebAddress)
};

} // namespace

QUrl fromText(const QString &text)
{
    return QUrl(text.trimmed(), QUrl::StrictMode);
}

QString problem(const QString &what, const QString &text, bool isPlainHttpAccepted)
{
    const QUrl url = fromText(text);
    if (const Result<void> checked = checkHttpUrl(what, url); !checked)
        return checked.error().detail;
    if (isInTheOpen(url) && !isPlainHttpAccepted)
        return Text::tr("%1 Ask for an https address, or accept it.").arg(openWarning());
    return {};
}

QString openWarning()
{
    return Text::tr("With http the token travels in the open: anybody on the way can read it.");
}

} // namespace postrider::webaddress
