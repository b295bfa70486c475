// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/odatasource.h"

#include "domain/clock.h"
#include "http/httpclient.h"
#include "source/odatapage.h"
#include "source/odatareply.h"
#include "source/odataurl.h"

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds Deadline { 60 };
constexpr std::chrono::seconds ConnectDeadline { 10 };

SourcePage upToSequence(SourcePage page, Sequence upTo)
{
    if (upTo.isNone())
        return page;
    const auto isAbove = [upTo](const EntityEvent &event) { return event.sequence > upTo; };
    if (page.events.removeIf(isAbove) > 0)
        page.hasMore = false;
    return page;
}

} // namespace

OdataSource::OdataSource(Source source, Token token, HttpClient &client, const Clock &clock)
    : m_source(std::move(source))
    , m_token(std::move(token))
    , m_client(client)
    , m_clock(clock)
{
}

OdataSource::~OdataSource() = default;

void OdataSource::read(Sequence above, Sequence upTo, int limit, PageCallback done)
{
    // Not every service understands two bounds in a filter, so what is above `upTo` is left out here.
    ask(pageUrl(m_source.url, above, limit), [this, above, upTo, limit, done = std::move(done)](const Reply &reply) {
        done(upToSequence(readPage(reply, above, limit), upTo)); // which may destroy this
    });
}

void OdataSource::readHead(HeadCallback done)
{
    ask(headUrl(m_source.url), [this, done = std::move(done)](const Reply &reply) {
        done(readHeadReply(reply)); // which may destroy this
    });
}

void OdataSource::cancel()
{
    m_underWay.reset();
}

void OdataSource::ask(const QUrl &url, Handler handler)
{
    Q_ASSERT(!m_underWay);
    m_underWay = std::make_shared<Handler>(std::move(handler));
    const auto answer = [this, wanted = std::weak_ptr(m_underWay)](const Reply &reply) {
        const std::shared_ptr<Handler> handle = wanted.lock();
        if (!handle)
            return; // cancelled, or this is gone
        m_underWay.reset(); // so that the callback may ask again
        (*handle)(reply);
    };
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.headers = { { "Accept", "application/json" }, { "User-Agent", "Postrider/" POSTRIDER_VERSION } };
    request.token = m_token;
    request.deadline = Deadline;
    request.connectDeadline = ConnectDeadline;
    request.authority = m_source.authority;
    request.readLimit = LongestPage + 1;
    request.keepLimit = LongestPage + 1;
    m_client.exchange(request, answer);
}

SourcePage OdataSource::readPage(const Reply &reply, Sequence above, int limit) const
{
    const TimePoint now = m_clock.now();
    SourcePage page = judgeReply(reply, !m_token.isEmpty(), now);
    if (!page.error) {
        const SourcePage judged = std::exchange(page, parsePage(reply.body, above, limit, now));
        page.wait = judged.wait;
        if (page.warning.isEmpty())
            page.warning = judged.warning;
    }
    if (page.error)
        page.error = withoutToken(*std::move(page.error));
    return page;
}

SourceHead OdataSource::readHeadReply(const Reply &reply) const
{
    const SourcePage judged = judgeReply(reply, !m_token.isEmpty(), m_clock.now());
    SourceHead head { judged.error ? tl::unexpected(*judged.error) : parseHead(reply.body), judged.wait,
        judged.isThrottled };
    if (!head.sequence)
        head.sequence = tl::unexpected(withoutToken(head.sequence.error()));
    return head;
}

/// A Source may repeat the token in what it says, and that be quoted, whole or cut off at a "…".
Error OdataSource::withoutToken(Error error) const
{
    QStringList parts = error.detail.split(u'…');
    const QByteArray last = m_token.masked(parts.takeLast().toUtf8());
    for (QString &part : parts)
        part = QString::fromUtf8(m_token.maskedToItsEnd(part.toUtf8()));
    parts.append(QString::fromUtf8(last));
    error.detail = parts.join(u'…');
    return error;
}

} // namespace postrider
