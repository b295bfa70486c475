// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reply.h"
#include "domain/source.h"
#include "domain/token.h"
#include "source/sourcereader.h"

#include <memory>

namespace postrider {

class Clock;
class HttpClient;

/// Reads the EntityEvent Resource of an OData service (RCP-27), a page at a time by sequence, never
/// by $skip. Lives in the thread of its HttpClient, which has to outlive it, as has the clock. It
/// may be destroyed while a call is under way, and from within a callback.
class OdataSource final : public SourceReader
{
public:
    /// `token` may be empty: then none is sent.
    OdataSource(Source source, Token token, HttpClient &client, const Clock &clock);
    ~OdataSource() override;

    void read(Sequence above, Sequence upTo, int limit, PageCallback done) override;
    void readHead(HeadCallback done) override;
    void cancel() override;

private:
    using Handler = std::function<void(const Reply &)>;

    void ask(const QUrl &url, Handler handler);
    [[nodiscard]] SourcePage readPage(const Reply &reply, Sequence above, int limit) const;
    [[nodiscard]] SourceHead readHeadReply(const Reply &reply) const;
    [[nodiscard]] Error withoutToken(Error error) const;

    const Source m_source;
    const Token m_token;
    HttpClient &m_client;
    const Clock &m_clock;
    std::shared_ptr<Handler> m_underWay; ///< gone: the answer is no longer wanted
};

} // namespace postrider
