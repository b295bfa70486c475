// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestbody.h"

#include <algorithm>

namespace postrider {

RequestBody::RequestBody(const QByteArray &bytes)
    : m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool RequestBody::reset()
{
    return std::exchange(m_mayRewind, false) && QIODevice::reset();
}

qint64 RequestBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_bytes.size() - pos());
    if (size <= 0)
        return -1;
    std::copy_n(m_bytes.constData() + pos(), size, data);
    return size;
}

qint64 RequestBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace postrider
