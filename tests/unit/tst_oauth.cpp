// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/version.h"
#include "http/httpclient.h"
#include "oauthwords.h"
#include "source/odatasource.h"
#include "source/tokensupplies.h"
#include "support/testclock.h"
#include "support/tokenendpoint.h"
#include "support/waituntil.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Asked = tl::expected<Token, TokenSupply::Refusal>;

} // namespace

/// How an OData Source comes by the tokens of a token server.
class OAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksExactly();
    void asksOnceForAll();
    void renewsInTime_data();
    void renewsInTime();
    void usesAGoodTokenThatCannotBeRenewed();
    void findsOutHowTheServerAuthenticates();
    void saysThatTheClientIsNotKnown();
    void asksNobodyWithoutASecret();
    void waitsWhenTheTokenServerAsksForIt();
    void followsNoRedirect();
    void readsNoMoreThanATokenTakes();
    void repeatsACallOnceWithANewToken();
    void tellsThatANewTokenIsRefused();
    void doesNotRepeatACallWhenAskedToWait();
    void handsOnTheTokenServersRefusal();
    void sharesTokensUntilSomethingChanges();
    void mayGoAtAnyTime();

private:
    [[nodiscard]] Source source() const;
    [[nodiscard]] Token secret() const { return *Token::fromSecret(Secret); }
    std::shared_ptr<TokenSupply> supply() { return m_supplies->supply(source(), secret()); }
    Asked ask(TokenSupply &supply);
    SourcePage read();
    [[nodiscard]] int asked() const { return int(m_endpoint->server().requests().size()); }

    TestClock m_clock;
    std::unique_ptr<TokenEndpoint> m_endpoint;
    std::unique_ptr<TcpServer> m_server; ///< the Source's
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<TokenSupplies> m_supplies;
};

void OAuthTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_endpoint = std::make_unique<TokenEndpoint>(ClientId, Secret);
    m_server = std::make_unique<TcpServer>([this](const Request &request) {
        return m_endpoint->isLetIn(request) ? response(200, {}, "{\"value\":[]}") : response(401);
    });
    m_client = std::make_unique<HttpClient>(m_clock);
    m_supplies = std::make_unique<TokenSupplies>(*m_client, m_clock);
}

void OAuthTest::cleanup()
{
    m_supplies.reset();
    m_client.reset();
    m_server.reset();
    m_endpoint.reset();
}

Source OAuthTest::source() const
{
    Source source;
    source.publicId = u"7"_s;
    source.url = m_server->url(u"/odata"_s);
    source.oauth = clientOf(m_endpoint->url());
    return source;
}

Asked OAuthTest::ask(TokenSupply &supply)
{
    std::optional<Asked> answer;
    supply.ask([&answer](const Asked &asked) { answer = asked; });
    if (!waitUntil([&answer] { return answer.has_value(); }))
        return tl::unexpected(TokenSupply::Refusal { { Error::Kind::Network, u"no answer came"_s }, {}, false });
    return *answer;
}

SourcePage OAuthTest::read()
{
    OdataSource reader(source(), supply(), *m_client, m_clock);
    std::optional<SourcePage> page;
    reader.read({}, {}, 10, [&page](SourcePage read) { page = std::move(read); });
    if (!waitUntil([&page] { return page.has_value(); }))
        page.emplace().error = Error { Error::Kind::Network, u"no answer came"_s };
    return *page;
}

void OAuthTest::asksExactly()
{
    QVERIFY(ask(*supply()).has_value());
    m_endpoint->setSecret("another"); // so that the body is tried, too
    QVERIFY(!ask(*m_supplies->supply(source(), *Token::fromSecret("ü and more"))).has_value());
    QCOMPARE(asked(), 3);
    const Request basic = m_endpoint->server().requests().at(0);
    QCOMPARE(basic.method, "POST");
    QCOMPARE(basic.path, "/token?tenant=7");
    QCOMPARE(basic.header("Content-Type"), "application/x-www-form-urlencoded");
    QCOMPARE(basic.header("Accept"), "application/json");
    QCOMPARE(basic.header("User-Agent"), "Postrider/" POSTRIDER_VERSION);
    QCOMPARE(basic.body, "grant_type=client_credentials&scope=api.read+feed");
    QCOMPARE(basic.header("Authorization"),
        "Basic " + QByteArray("office%3A+7:s3cret%2Bwith%2Fall%3Dof%25it%26more~").toBase64());
    const Request body = m_endpoint->server().requests().at(2);
    QVERIFY(headerValues(body.headers, "Authorization").isEmpty());
    QCOMPARE(body.body,
        "grant_type=client_credentials&scope=api.read+feed&client_id=office%3A+7&client_secret=%C3%BC+and+more");
    OAuthClient client = clientOf(m_endpoint->url());
    client.scope.clear();
    QCOMPARE(tokenRequest(client, secret(), ClientAuthentication::Basic).body, "grant_type=client_credentials");
}

void OAuthTest::asksOnceForAll()
{
    const auto tokens = supply();
    QByteArrayList given;
    for (int i = 0; i < 3; ++i)
        supply()->ask([&given](const Asked &asked) { given.append(asked ? asked->reveal() : QByteArray()); });
    QVERIFY(given.isEmpty());
    QVERIFY(waitUntil([&given] { return given.size() == 3; }));
    tokens->ask([&given](const Asked &asked) { given.append(asked->reveal()); });
    QCOMPARE(given, QByteArrayList(4, m_endpoint->issued().value(0)));
    QCOMPARE(asked(), 1);
}

void OAuthTest::renewsInTime_data()
{
    QTest::addColumn<int>("life");
    QTest::addColumn<int>("seconds");
    QTest::newRow("a day") << 86'400 << 86'340;
    QTest::newRow("an hour") << 3600 << 3540;
    QTest::newRow("it does not say") << 0 << 3540;
    QTest::newRow("ten minutes") << 600 << 540;
    QTest::newRow("five minutes") << 300 << 270;
    QTest::newRow("ten seconds") << 10 << 9;
}

void OAuthTest::renewsInTime()
{
    QFETCH(int, life);
    QFETCH(int, seconds);
    m_endpoint->setLife(life);
    const auto tokens = supply();
    QVERIFY(ask(*tokens).has_value());
    m_clock.setWall(TestClock::Start + 48h); // means nothing
    m_clock.advance(std::chrono::seconds(seconds) - 1ms);
    QVERIFY(ask(*tokens).has_value());
    QCOMPARE(asked(), 1);
    m_clock.advance(1ms);
    const Asked renewed = ask(*tokens);
    QCOMPARE(renewed->reveal(), m_endpoint->issued().value(1));
    QCOMPARE(asked(), 2);
}

void OAuthTest::usesAGoodTokenThatCannotBeRenewed()
{
    const auto tokens = supply();
    QVERIFY(ask(*tokens).has_value());
    m_endpoint->setMishap([](const Request &) { return response(500); });
    m_clock.advance(3540s);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask(*tokens)->reveal(), m_endpoint->issued().value(0));
    QCOMPARE(asked(), 2); // and it is not bothered for every page
    m_clock.advance(60s);
    QVERIFY(!ask(*tokens).has_value());
    m_endpoint->setMishap({});
    const Asked renewed = ask(*tokens);
    QCOMPARE(renewed->reveal(), m_endpoint->issued().value(1));
}

void OAuthTest::findsOutHowTheServerAuthenticates()
{
    m_endpoint = std::make_unique<TokenEndpoint>(ClientId, Secret, TokenEndpoint::Takes::Body);
    const auto tokens = supply();
    QVERIFY(ask(*tokens).has_value());
    QCOMPARE(asked(), 2);
    tokens->discard(*ask(*tokens));
    QVERIFY(ask(*tokens).has_value());
    QCOMPARE(asked(), 3);
    // Whoever else has a client there profits from it; and it may have changed.
    Source other = source();
    other.publicId = u"8"_s;
    QVERIFY(ask(*m_supplies->supply(other, secret())).has_value());
    QCOMPARE(asked(), 4);
    m_endpoint->setMishap([](const Request &request) {
        return request.header("Authorization").isEmpty() ? TokenEndpoint::error(400, "invalid_request")
                                                         : response(200, {}, success());
    });
    tokens->discard(*ask(*tokens));
    QCOMPARE(ask(*tokens)->reveal(), IssuedToken);
    QCOMPARE(asked(), 6);
}

void OAuthTest::saysThatTheClientIsNotKnown()
{
    m_endpoint->setMishap([](const Request &request) {
        return request.body.contains("client_secret")
            ? TokenEndpoint::error(400, "invalid_request", "unknown parameter " + request.body)
            : TokenEndpoint::error(401, "invalid_client", "got " + request.header("Authorization"));
    });
    const Asked answer = ask(*supply());
    QVERIFY(!answer);
    const QString detail = answer.error().error.detail;
    QVERIFY2(detail.contains(u"(invalid_client). It said: \"got Basic ********\"."_s), qPrintable(detail));
    QVERIFY2(!givesAway(detail), qPrintable(detail));
    QCOMPARE(asked(), 2);
    // What the second try fails of may be another matter.
    m_endpoint->setMishap([](const Request &request) {
        return request.body.contains("client_secret") ? TokenEndpoint::error(400, "invalid_scope")
                                                      : TokenEndpoint::error(401, "invalid_client");
    });
    const Asked second = ask(*supply());
    QVERIFY(!second && second.error().error.detail.contains(u"invalid_scope"_s));
}

void OAuthTest::asksNobodyWithoutASecret()
{
    const auto tokens = m_supplies->supply(source(), {});
    bool isWithin = true;
    std::optional<Asked> answer;
    tokens->ask([&](const Asked &asked) {
        QVERIFY(!isWithin);
        answer = asked;
    });
    isWithin = false;
    QVERIFY(waitUntil([&answer] { return answer.has_value(); }));
    QVERIFY(!*answer);
    QVERIFY(answer->error().error.detail.contains(u"client secret is missing"_s));
    QCOMPARE(asked(), 0);
}

void OAuthTest::waitsWhenTheTokenServerAsksForIt()
{
    m_endpoint->setMishap([](const Request &) { return response(429, { { "Retry-After", "90" } }); });
    const auto tokens = supply();
    const Asked throttled = ask(*tokens);
    QVERIFY(!throttled && throttled.error().isThrottled);
    QCOMPARE(throttled.error().wait, std::optional<Milliseconds>(90s));
    m_endpoint->setMishap({});
    m_clock.advance(89s);
    Source other = source();
    other.publicId = u"8"_s;
    other.oauth.scope = u"another"_s;
    for (const auto &asker : { tokens, m_supplies->supply(other, secret()) }) {
        const Asked held = ask(*asker);
        QVERIFY(!held && held.error().isThrottled);
        QCOMPARE(held.error().wait, std::optional<Milliseconds>(1s));
    }
    QCOMPARE(asked(), 1);
    m_clock.advance(1s);
    QVERIFY(ask(*tokens).has_value());
    // One without a time is for half a minute; so is a wish that comes with a token.
    m_endpoint->setMishap([](const Request &) { return response(429); });
    tokens->discard(*ask(*tokens));
    const Asked unnamed = ask(*tokens);
    QVERIFY(!unnamed && unnamed.error().isThrottled && !unnamed.error().wait);
    m_clock.advance(29s);
    QCOMPARE(ask(*tokens).error().wait, std::optional<Milliseconds>(1s));
    m_clock.advance(1s);
    m_endpoint->setMishap([](const Request &) { return response(200, { { "Retry-After", "30" } }, success()); });
    const Asked issued = ask(*tokens);
    QCOMPARE(issued->reveal(), IssuedToken);
    tokens->discard(*issued);
    QCOMPARE(ask(*tokens).error().wait, std::optional<Milliseconds>(30s));
    QCOMPARE(asked(), 4);
}

void OAuthTest::followsNoRedirect()
{
    const TcpServer elsewhere;
    const QByteArray address = elsewhere.url(u"/elsewhere"_s).toEncoded();
    m_endpoint->setMishap([&](const Request &) { return response(307, { { "Location", address } }); });
    const Asked answer = ask(*supply());
    QVERIFY(!answer && answer.error().error.detail.contains(QString::fromLatin1(address)));
    QCOMPARE(elsewhere.connectionCount(), 0);
    QCOMPARE(asked(), 1);
}

void OAuthTest::readsNoMoreThanATokenTakes()
{
    constexpr qint64 Size = 64LL * 1024 * 1024;
    m_endpoint->setMishap([](const Request &) { return flood(200, Size); });
    const Asked answer = ask(*supply());
    QVERIFY(!answer && answer.error().error.detail.contains(u"longer than 64 KiB"_s));
    QVERIFY(m_endpoint->server().bytesSent() < Size);
}

void OAuthTest::repeatsACallOnceWithANewToken()
{
    QVERIFY(!read().error);
    QVERIFY(!read().error);
    QCOMPARE(asked(), 1); // a reader that is made anew asks for no token
    m_endpoint->revokeAll();
    QVERIFY(!read().error);
    QCOMPARE(asked(), 2);
    QCOMPARE(m_server->requests().size(), 4);
    QCOMPARE(m_server->requests().at(2).path, m_server->requests().at(3).path);
    QCOMPARE(m_server->requests().at(3).header("Authorization"), "Bearer " + m_endpoint->issued().value(1));
}

void OAuthTest::tellsThatANewTokenIsRefused()
{
    for (const int status : { 401, 403 }) {
        m_server->setHandler([status](const Request &request) {
            return response(status, {}, "not with " + request.header("Authorization"));
        });
        const qsizetype before = m_server->requests().size();
        const SourcePage page = read();
        QVERIFY(page.error && !page.isThrottled);
        QCOMPARE(page.error->kind, Error::Kind::Protocol);
        const QString words = status == 401 ? u"refuses the token that the token server has just issued (401)"_s
                                            : u"does not let this client read (403)"_s;
        QVERIFY2(page.error->detail.contains(words), qPrintable(page.error->detail));
        QVERIFY2(page.error->detail.contains(u"not with Bearer ********"_s), qPrintable(page.error->detail));
        QCOMPARE(m_server->requests().size() - before, status == 401 ? 2 : 1);
    }
    QCOMPARE(asked(), 3); // the one that was refused last is not used again
}

void OAuthTest::doesNotRepeatACallWhenAskedToWait()
{
    m_server->setHandler([](const Request &) { return response(401, { { "Retry-After", "60" } }); });
    const SourcePage page = read();
    QVERIFY(page.error);
    QCOMPARE(page.wait, std::optional<Milliseconds>(60s));
    QCOMPARE(m_server->requests().size(), 1);
}

void OAuthTest::handsOnTheTokenServersRefusal()
{
    m_endpoint->setMishap([](const Request &) { return response(503, { { "Retry-After", "60" } }); });
    const SourcePage page = read();
    QVERIFY(page.error && page.isThrottled);
    QCOMPARE(page.wait, std::optional<Milliseconds>(60s));
    QVERIFY2(page.error->detail.contains(u"token server asked us to wait for 60 s"_s), qPrintable(page.error->detail));
    OdataSource reader(source(), supply(), *m_client, m_clock);
    std::optional<SourceHead> head;
    reader.readHead([&head](const SourceHead &read) { head = read; });
    QVERIFY(!head); // never from within the call
    QVERIFY(waitUntil([&head] { return head.has_value(); }));
    QVERIFY(!head->sequence && head->isThrottled);
    QVERIFY(m_server->requests().isEmpty());
}

void OAuthTest::sharesTokensUntilSomethingChanges()
{
    const auto first = supply();
    Source renamed = source();
    renamed.name = u"Another name"_s;
    renamed.every = 7s;
    QCOMPARE(m_supplies->supply(renamed, secret()), first);
    QCOMPARE(supply()->kind(), TokenSupply::Kind::Issued);
    const auto withAnother = [&](auto change) {
        Source changed = source();
        change(changed);
        return m_supplies->supply(changed, secret());
    };
    QVERIFY(withAnother([](Source &s) { s.oauth.scope = u"x"_s; }) != first);
    QVERIFY(withAnother([](Source &s) { s.oauth.clientId = u"x"_s; }) != first);
    QVERIFY(withAnother([](Source &s) { s.oauth.tokenUrl.setPath(u"/x"_s); }) != first);
    QVERIFY(withAnother([](Source &s) { s.authority = u"x"_s; }) != first);
    QVERIFY(withAnother([](Source &s) { s.publicId = u"x"_s; }) != first);
    QVERIFY(m_supplies->supply(source(), *Token::fromSecret("another")) != first);
    const std::weak_ptr kept = supply();
    QVERIFY(!kept.expired());
    m_supplies->forget(source().publicId);
    QVERIFY(kept.expired());
    const std::weak_ptr again = supply();
    Source plain = source();
    plain.oauth = {};
    QCOMPARE(m_supplies->supply(plain, secret())->kind(), TokenSupply::Kind::Given);
    QVERIFY(again.expired());
    QCOMPARE(m_supplies->supply(plain, {})->kind(), TokenSupply::Kind::None);
}

void OAuthTest::mayGoAtAnyTime()
{
    auto reader = std::make_unique<OdataSource>(source(), supply(), *m_client, m_clock);
    reader->read({}, {}, 10, [](const SourcePage &) { QFAIL("Called back after its end"); });
    reader.reset(); // while the token server is asked
    QVERIFY(waitUntil([this] { return m_client->inFlight() == 0; }));
    QVERIFY(m_server->requests().isEmpty());
    reader = std::make_unique<OdataSource>(source(), supply(), *m_client, m_clock);
    reader->read({}, {}, 10, [](const SourcePage &) { QFAIL("Called back after it was cancelled"); });
    reader->cancel();
    bool isRead = false;
    reader->read({}, {}, 10, [&](const SourcePage &page) {
        isRead = !page.error;
        m_supplies->forget(source().publicId);
        reader.reset();
    });
    QVERIFY(waitUntil([&isRead] { return isRead; }));
    QCOMPARE(asked(), 1);
    (void)supply(); // and with nobody left who waits
    supply()->ask([](const Asked &) { QFAIL("Called back after its end"); });
    m_supplies->forget(source().publicId);
    QVERIFY(waitUntil([this] { return m_client->inFlight() == 0; }));
}

QTEST_GUILESS_MAIN(OAuthTest)
#include "tst_oauth.moc"
