// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/version.h"
#include "http/httpclient.h"
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

const QByteArray ClientId = "office: 7";
const QByteArray Secret = "s3cret+with/all=of%it&more~";
const QByteArray IssuedToken = "eyJhbGciOi.ABCDEFGH+ijk/lmn==";

Reply replyOf(int status, const QByteArray &body, const Headers &headers = {})
{
    Reply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = body;
    return reply;
}

OAuthClient clientOf(const QUrl &url)
{
    return { url, QString::fromLatin1(ClientId), u"api.read feed"_s };
}

QByteArray success(const QByteArray &rest = {})
{
    return "{\"access_token\":\"" + IssuedToken + "\",\"token_type\":\"Bearer\"" + rest + '}';
}

/// What stands in the Authorization header.
QByteArray basic()
{
    const QByteArray pair = ClientId.toPercentEncoding().replace("%20", "+") + ':' + Secret.toPercentEncoding();
    return pair.toBase64();
}

/// Beginnings count as well: nobody has to see even a part of it.
bool givesAway(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return bytes.contains(Secret.left(6)) || bytes.contains(IssuedToken.left(6)) || bytes.contains(basic().left(24));
}

} // namespace

/// How an OData Source comes by the tokens of a token server.
class OAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsAnswers_data();
    void readsAnswers();
    void takesTokens_data();
    void takesTokens();
    void explainsTransportErrors_data();
    void explainsTransportErrors();
    void repeatsNoSecret_data();
    void repeatsNoSecret();
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

void OAuthTest::readsAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("isProtocol");
    QTest::addColumn<bool>("isThrottled");
    QTest::addColumn<bool>("doubtsClient");

    const auto add = [](const char *name, int status, const QByteArray &body, const QString &sentence,
                         bool isProtocol = true, bool doubtsClient = false) {
        QTest::newRow(name) << status << body << QByteArray() << sentence << isProtocol << false << doubtsClient;
    };
    const auto error = [](const QByteArray &code) -> QByteArray { return "{\"error\":\"" + code + "\"}"; };
    add("invalid_client", 400, error("invalid_client"), u"give the secret anew"_s, true, true);
    add("invalid_client, 401", 401, error("invalid_client"), u"give the secret anew"_s, true, true);
    add("401", 401, "", u"does not accept the client id and secret: it answered 401."_s, true, true);
    add("403", 403, "Forbidden", u"it answered 403. It said: \"Forbidden\"."_s);
    add("invalid_scope", 400, error("invalid_scope"), u"Correct the scope"_s);
    add("unauthorized_client", 400, error("unauthorized_client"), u"allow the client credentials grant"_s);
    add("unsupported_grant_type", 400, error("unsupported_grant_type"), u"does not issue tokens by client"_s);
    add("invalid_grant", 400, error("invalid_grant"), u"what the client may do"_s);
    add("invalid_request", 400, error("invalid_request"), u"Check the token address"_s, true, true);
    add("access_denied", 403, error("access_denied"), u"denies this client"_s);
    add("an error of its own", 400, error("over_quota"), u"issued no token: over_quota."_s);
    add("an error with 200", 200, error("invalid_scope"), u"Correct the scope"_s);
    add("a description", 400, R"({"error":"invalid_scope","error_description":"no \"x\"\nhere"})",
        u"(invalid_scope). It said: \"no \"x\" here\"."_s);
    add("error of another kind", 400, R"({"error":{"code":7}})", u"did not take the question: it answered 400."_s,
        false);
    add("404", 404, "<html>", u"nothing at the token address: it answered 404. Check"_s, false);
    add("405", 405, "", u"did not take the question: it answered 405."_s, false);
    add("500", 500, error("server_error"), u"trouble of its own: it answered 500."_s, false);
    add("503", 503, "", u"trouble of its own"_s, false);
    add("a redirect", 302, "", u"a redirect, and does not say where to"_s, false);
    add("nothing", 200, "", u"answered with nothing at all"_s);
    add("a page", 200, "<!DOCTYPE html><html>Sign in", u"answered with a web page"_s);
    add("text", 200, IssuedToken, u"answered with text that is not JSON"_s);
    add("a list", 200, "[1]", u"not JSON"_s);
    add("no token", 200, "{\"token\":\"" + IssuedToken + "\"}", u"holds no access_token"_s);
    add("a number", 200, R"({"access_token":7,"token_type":"bearer"})", u"holds no access_token"_s);
    add("an empty token", 200, R"({"access_token":"","token_type":"bearer"})", u"an empty token"_s);
    add("spaces", 200, R"({"access_token":"two words","token_type":"bearer"})", u"no request can carry"_s);
    add("a line", 200, "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"bearer\"}", u"no request can carry"_s);
    add("no type", 200, "{\"access_token\":\"" + IssuedToken + "\"}", u"what kind of token"_s);
    add("mac", 200, "{\"access_token\":\"" + IssuedToken + "\",\"token_type\":\"mac\"}", u"no bearer token"_s);
    add("too long", 200, success(QByteArray(70'000, ' ')), u"longer than 64 KiB"_s);

    QTest::newRow("429 in seconds") << 429 << QByteArray() << QByteArray("90") << u"wait for 90 s"_s << false << true
                                    << false;
    QTest::newRow("429 at a date") << 429 << QByteArray() << QByteArray("Mon, 23 Nov 2026 14:41:30 GMT")
                                   << u"wait for 90 s"_s << false << true << false;
    QTest::newRow("429 without") << 429 << QByteArray() << QByteArray() << u"not for how long"_s << false << true
                                 << false;
    QTest::newRow("503 in seconds") << 503 << QByteArray() << QByteArray("90") << u"wait for 90 s"_s << false << true
                                    << false;
    QTest::newRow("400 and a wait") << 400 << error("invalid_scope") << QByteArray("90") << u"Correct the scope"_s
                                    << true << false << false;
}

void OAuthTest::readsAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QString, sentence);
    const Headers headers = retryAfter.isEmpty() ? Headers() : Headers { { "Retry-After", retryAfter } };
    const TokenAnswer answer = readTokenAnswer(replyOf(status, body, headers), { secret() }, TestClock::Start);
    QVERIFY(answer.token.isEmpty());
    QVERIFY(answer.refusal);
    const QString detail = answer.refusal->error.detail;
    QVERIFY2(detail.contains(sentence), qPrintable(detail));
    QVERIFY2(detail.endsWith(u'.') && !detail.contains(u".."_s) && !detail.contains(u"  "_s), qPrintable(detail));
    QVERIFY2(!givesAway(detail), qPrintable(detail));
    QTEST(answer.refusal->error.kind == Error::Kind::Protocol, "isProtocol");
    QTEST(answer.refusal->isThrottled, "isThrottled");
    QTEST(answer.doubtsClient, "doubtsClient");
    QCOMPARE(answer.wait, retryAfter.isEmpty() ? std::nullopt : std::optional<Milliseconds>(90s));
    QCOMPARE(answer.refusal->wait, answer.wait);
}

void OAuthTest::takesTokens_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("seconds"); // 0: it does not say
    const auto add = [](const char *name, const QByteArray &expiresIn, qint64 seconds) {
        QTest::newRow(name) << success(",\"expires_in\":" + expiresIn) << seconds;
    };
    add("a number", "3600", 3600);
    add("a string", "\" 3600 \"", 3600);
    add("a fraction", "59.5", 59);
    add("a century", "3153600000", 365LL * 86'400);
    add("beyond all numbers", "1e300", 365LL * 86'400);
    add("nothing", "0", 0);
    add("in the past", "-1", 0);
    add("words", "\"an hour\"", 0);
    add("not a number", "\"nan\"", 0);
    add("null", "null", 0);
    QTest::newRow("it does not say") << success() << 0LL;
    QTest::newRow("in other letters") << success().replace("Bearer", "bEARER") << 0LL;
    QTest::newRow("201") << success() << 0LL;
}

void OAuthTest::takesTokens()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, seconds);
    const int status = QByteArray(QTest::currentDataTag()) == "201" ? 201 : 200;
    const TokenAnswer answer = readTokenAnswer(replyOf(status, body), { secret() }, TestClock::Start);
    QVERIFY(!answer.refusal);
    QCOMPARE(answer.token.reveal(), IssuedToken);
    QCOMPARE(std::chrono::floor<std::chrono::seconds>(answer.life.value_or(0ms)).count(), seconds);
    QCOMPARE(answer.life.has_value(), seconds > 0);
}

void OAuthTest::explainsTransportErrors_data()
{
    QTest::addColumn<TransportError>("error");
    QTest::addColumn<QString>("advice");
    QTest::newRow("DNS") << TransportError::HostNotFound << u"Check the token address, and whether"_s;
    QTest::newRow("refused") << TransportError::NoConnection << u"asked again by itself"_s;
    QTest::newRow("closed") << TransportError::Closed << u"asked again by itself"_s;
    QTest::newRow("deadline") << TransportError::Deadline << u"asked again by itself"_s;
    QTest::newRow("TLS") << TransportError::Tls << u"about its certificate"_s;
    QTest::newRow("no HTTP") << TransportError::Protocol << u"Check the token address."_s;
    QTest::newRow("stopped") << TransportError::Aborted << u"stopped on request"_s;
}

void OAuthTest::explainsTransportErrors()
{
    QFETCH(TransportError, error);
    QFETCH(QString, advice);
    Reply reply;
    reply.error = error;
    reply.errorText = u"The sentence of the transport."_s;
    const TokenAnswer answer = readTokenAnswer(reply, {}, TestClock::Start);
    QVERIFY(answer.refusal && !answer.doubtsClient);
    const QString detail = answer.refusal->error.detail;
    QVERIFY2(detail.contains(advice), qPrintable(detail));
    QCOMPARE(detail.contains(reply.errorText), error != TransportError::Aborted);
    // A part of a token is none.
    reply.status = 200;
    reply.body = success();
    const bool isWhole = error == TransportError::None;
    QCOMPARE(readTokenAnswer(reply, {}, TestClock::Start).token.isEmpty(), !isWhole);
}

void OAuthTest::repeatsNoSecret_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QList<std::pair<const char *, QByteArray>> forms { { "plain", Secret },
        { "in JSON", QByteArray(Secret).replace("/", "\\/") }, { "in a form", Secret.toPercentEncoding() },
        { "as sent", basic() } };
    const auto described = [](const QByteArray &error, const QByteArray &description) -> QByteArray {
        return "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}";
    };
    for (const auto &[name, form] : forms) {
        const QByteArray bad = "bad " + form;
        QTest::addRow("described, %s", name) << 400 << described("invalid_client", bad);
        QTest::addRow("with 200, %s", name) << 200 << described(form, form);
        QTest::addRow("text, %s", name) << 500 << bad;
        QTest::addRow("cut off, %s", name) << 400 << bad.rightJustified(form.size() + 1014, ' ');
        QTest::addRow("quoted to its middle, %s", name) << 400 << form.rightJustified(form.size() + 110, '-');
    }
    QTest::newRow("issued and refused") << 400 << described("x", IssuedToken);
}

void OAuthTest::repeatsNoSecret()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QList<Token> secrets = secretForms(clientOf(QUrl(u"https://t.example/"_s)), secret());
    secrets.append(*Token::fromIssued(IssuedToken));
    const Headers headers { { "Location", "https://t.example/" + Secret.toPercentEncoding() } };
    const TokenAnswer answer = readTokenAnswer(replyOf(status, body, headers), secrets, TestClock::Start);
    QVERIFY(answer.refusal);
    QVERIFY2(!givesAway(answer.refusal->error.detail), qPrintable(answer.refusal->error.detail));
    const TokenAnswer moved = readTokenAnswer(replyOf(307, body, headers), secrets, TestClock::Start);
    QVERIFY2(!givesAway(moved.refusal->error.detail), qPrintable(moved.refusal->error.detail));
    QVERIFY(moved.refusal->error.detail.contains(u"https://t.example/"_s));
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
