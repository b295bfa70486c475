// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reply.h"
#include "domain/source.h"
#include "source/sourcereader.h"
#include "source/tokensupply.h"

#include <memory>

namespace postrider {

class Clock;
class HttpClient;

/// Reads the EntityEvent Resource of an OData service (RCP-27), a page at a time by sequence, never
/// by $skip. When the Source refuses a token that can be had anew, it is asked once more with the new
/// one. Lives in the thread of its HttpClient, which has to outlive it, as has the clock. It may be
/// destroyed while a call is under way, and from within a callback.
class OdataSource final : public SourceReader
{
public:
    OdataSource(Source source, std::shared_ptr<TokenSupply> tokens, HttpClient &client, const Clock &clock);
    ~OdataSource() override;

    void read(Sequence above, Sequence upTo, int limit, PageCallback done) override;
    void readHead(HeadCallback done) override;
    void cancel() override;

private:
    /// Gets what became of the question: without an error, the body can be read.
    using Handler = std::function<void(SourcePage judged, const QByteArray &body)>;
    struct Call
    {
        QUrl url;
        Handler handler;
        bool isRepeated = false; ///< with a new token
    };

    void ask(const QUrl &url, Handler handler);
    void fetchToken();
    void send(const Token &token);
    void take(const Reply &reply);
    void finish(SourcePage judged, const QByteArray &body);
    [[nodiscard]] SourcePage readPage(SourcePage judged, const QByteArray &body, Sequence above, int limit) const;
    [[nodiscard]] SourceHead readHeadReply(const SourcePage &judged, const QByteArray &body) const;
    [[nodiscard]] Error withoutToken(Error error) const;

    const Source m_source;
    const std::shared_ptr<TokenSupply> m_tokens;
    Token m_sent; ///< with the newest question
    HttpClient &m_client;
    const Clock &m_clock;
    std::shared_ptr<Call> m_underWay; ///< gone: the answer is no longer wanted
};

} // namespace postrider
