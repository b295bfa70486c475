// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/answer.h"

namespace postrider::test {

namespace {

QByteArray head(int status, const Headers &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Test\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n";
}

Headers sized(Headers headers, qint64 size)
{
    headers.append({ "Content-Length", QByteArray::number(size) });
    return headers;
}

} // namespace

Answer Answer::closing() const
{
    Answer answer = *this;
    answer.then = Then::Close;
    return answer;
}

Answer Answer::resetting() const
{
    Answer answer = *this;
    answer.then = Then::Reset;
    return answer;
}

Answer Answer::after(Milliseconds time) const
{
    Answer answer = *this;
    answer.delay = time;
    return answer;
}

Answer response(int status, const Headers &headers, const QByteArray &body)
{
    const bool isSized = status == 204 || status == 304 || !headerValues(headers, "Content-Length").isEmpty();
    return raw(head(status, isSized ? headers : sized(headers, body.size())) + body);
}

Answer raw(const QByteArray &bytes)
{
    Answer answer;
    answer.bytes = bytes;
    return answer;
}

Answer silence()
{
    return {};
}

Answer drip(Answer answer, Milliseconds interval)
{
    answer.interval = interval;
    return answer;
}

Answer flood(int status, qint64 size)
{
    Answer answer = raw(head(status, sized({}, size)));
    answer.filler = size;
    return answer;
}

Answer cut(int status, qint64 promised, const QByteArray &sent)
{
    return raw(head(status, sized({}, promised)) + sent);
}

} // namespace postrider::test
