// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace postrider {

/// The body of a request that is sent once. When the other side closes before it has answered,
/// QNetworkAccessManager sends the request again by itself, up to three times and without a pause.
/// It has to rewind the body for that, which this one refuses, but for a single time on a
/// connection that was used before: there the other side may have closed before it read anything.
class RequestBody final : public QIODevice
{
public:
    explicit RequestBody(const QByteArray &bytes);

    /// The connection was made for this request.
    void setConnectionNew() { m_mayRewind = false; }

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool reset() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    bool m_mayRewind = true;
};

} // namespace postrider
