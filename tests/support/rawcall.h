// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace postrider::test {

/// A POST to the resume endpoint, byte for byte. `headers` are whole lines without their ends.
[[nodiscard]] QByteArray resumePost(
    const QString &feed, const QByteArray &token, const QByteArray &body = {}, const QByteArrayList &headers = {});

/// What the server at this port of 127.0.0.1 says to these bytes until it closes the connection; with TLS when the
/// authority that it has to be known by is given (PEM). Turns the event loop meanwhile.
[[nodiscard]] QByteArray exchange(quint16 port, const QByteArray &bytes, const QByteArray &authority = {});

/// The status of the one answer that this is; 0 when it is none, or more than one.
[[nodiscard]] int statusOf(const QByteArray &answer);
/// The answer without the time of day.
[[nodiscard]] QByteArray withoutDate(QByteArray answer);

/// A port at which nobody listens at present.
[[nodiscard]] quint16 freePort();

} // namespace postrider::test
