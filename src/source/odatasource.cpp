// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/odatasource.h"

#include "domain/clock.h"
#include "domain/version.h"
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

OdataSource::OdataSource(Source source, std::shared_ptr<TokenSupply> tokens, HttpClient &client, const Clock &clock)
    : m_source(std::move(source))
    , m_tokens(std::move(tokens))
    , m_client(client)
    , m_clock(clock)
{
}

OdataSource::~OdataSource() = default;

void OdataSource::read(Sequence above, Sequence upTo, int limit, PageCallback done)
{
    // Not every service understands two bounds in a filter, so what is above `upTo` is left out here.
    ask(pageUrl(m_source.url, above, limit),
        [this, above, upTo, limit, done = std::move(done)](SourcePage judged, const QByteArray &body) {
            done(upToSequence(readPage(std::move(judged), body, above, limit), upTo)); // which may destroy this
        });
}

void OdataSource::readHead(HeadCallback done)
{
    ask(headUrl(m_source.url), [this, done = std::move(done)](const SourcePage &judged, const QByteArray &body) {
        done(readHeadReply(judged, body)); // which may destroy this
    });
}

void OdataSource::cancel()
{
    m_underWay.reset();
}

void OdataSource::ask(const QUrl &url, Handler handler)
{
    Q_ASSERT(!m_underWay);
    m_underWay = std::make_shared<Call>(Call { url, std::move(handler) });
    fetchToken();
}

void OdataSource::fetchToken()
{
    m_tokens->ask([this, wanted = std::weak_ptr(m_underWay)](const tl::expected<Token, TokenSupply::Refusal> &token) {
        if (wanted.expired())
            return; // cancelled, or this is gone
        if (token)
            return send(*token);
        SourcePage judged;
        judged.error = token.error().error;
        judged.wait = token.error().wait;
        judged.isThrottled = token.error().isThrottled;
        finish(std::move(judged), {});
    });
}

void OdataSource::send(const Token &token)
{
    m_sent = token;
    HttpRequest request;
    request.method = "GET";
    request.url = m_underWay->url;
    request.headers = { { "Accept", "application/json" }, { "User-Agent", "Postrider/" POSTRIDER_VERSION } };
    request.token = token;
    request.deadline = Deadline;
    request.connectDeadline = ConnectDeadline;
    request.authority = m_source.authority;
    request.readLimit = LongestPage + 1;
    request.keepLimit = LongestPage + 1;
    m_client.exchange(request, [this, wanted = std::weak_ptr(m_underWay)](const Reply &reply) {
        if (!wanted.expired())
            take(reply);
    });
}

void OdataSource::take(const Reply &reply)
{
    SourcePage judged = judgeReply(reply, m_tokens->kind(), m_clock.now());
    // A Source that also asks us to wait is not asked again at once.
    if (reply.status == 401 && m_tokens->discard(m_sent) && !judged.wait
        && !std::exchange(m_underWay->isRepeated, true)) {
        return fetchToken();
    }
    finish(std::move(judged), reply.body);
}

void OdataSource::finish(SourcePage judged, const QByteArray &body)
{
    const std::shared_ptr<Call> call = std::exchange(m_underWay, nullptr); // so that the callback may ask again
    call->handler(std::move(judged), body);
}

SourcePage OdataSource::readPage(SourcePage judged, const QByteArray &body, Sequence above, int limit) const
{
    SourcePage page = std::move(judged);
    if (!page.error) {
        const SourcePage before = std::exchange(page, parsePage(body, above, limit, m_clock.now()));
        page.wait = before.wait;
        if (page.warning.isEmpty())
            page.warning = before.warning;
    }
    if (page.error)
        page.error = withoutToken(*std::move(page.error));
    return page;
}

SourceHead OdataSource::readHeadReply(const SourcePage &judged, const QByteArray &body) const
{
    SourceHead head { judged.error ? tl::unexpected(*judged.error) : parseHead(body), judged.wait, judged.isThrottled };
    if (!head.sequence)
        head.sequence = tl::unexpected(withoutToken(head.sequence.error()));
    return head;
}

/// A Source may repeat the token in what it says, and that be quoted, whole or cut off at a "…".
Error OdataSource::withoutToken(Error error) const
{
    QStringList parts = error.detail.split(u'…');
    const QByteArray last = m_sent.masked(parts.takeLast().toUtf8());
    for (QString &part : parts)
        part = QString::fromUtf8(m_sent.maskedToItsEnd(part.toUtf8()));
    parts.append(QString::fromUtf8(last));
    error.detail = parts.join(u'…');
    return error;
}

} // namespace postrider
