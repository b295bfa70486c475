// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rawsocket.h"

#include <QList>
#include <QString>

namespace postrider::test {

inline constexpr int Quiet = 3'000; // ms after which no more of an answer comes

inline QString wrong(const QByteArray &request, const QByteArray &answer)
{
    return QString::fromLatin1("To \"" + request.left(120) + "\" came \"" + answer.left(300) + '"');
}

/// Sends bytes as they are; the answer has one of these statuses, or is nothing where 0 is among them.
inline QString oneAnswer(quint16 port, const QByteArray &request, const QList<int> &statuses)
{
    RawSocket socket(port);
    socket.send(request);
    const QByteArray answer = socket.receive(Quiet);
    if (answer.isEmpty() && statuses.contains(0))
        return {};
    // What libmicrohttpd itself cannot read it may refuse twice over, in words of its own.
    const bool isOne = answer.count("HTTP/1.") == 1 || (answer.contains("<html>") && !answer.contains("\r\n\r\n{"));
    return isOne && statuses.contains(answer.mid(9, 3).toInt()) ? QString() : wrong(request, answer);
}

} // namespace postrider::test
