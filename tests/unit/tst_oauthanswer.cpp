// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauthwords.h"
#include "source/oauthanswer.h"
#include "source/oauthrequest.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the answers of a token server mean.
class OAuthAnswerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsAnswers_data();
    void readsAnswers();
    void takesTokens_data();
    void takesTokens();
    void explainsTransportErrors_data();
    void explainsTransportErrors();
    void repeatsNoSecret_data();
    void repeatsNoSecret();

private:
    [[nodiscard]] Token secret() const { return *Token::fromSecret(Secret); }
};

void OAuthAnswerTest::readsAnswers_data()
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

void OAuthAnswerTest::readsAnswers()
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

void OAuthAnswerTest::takesTokens_data()
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

void OAuthAnswerTest::takesTokens()
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

void OAuthAnswerTest::explainsTransportErrors_data()
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

void OAuthAnswerTest::explainsTransportErrors()
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

void OAuthAnswerTest::repeatsNoSecret_data()
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

void OAuthAnswerTest::repeatsNoSecret()
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

QTEST_GUILESS_MAIN(OAuthAnswerTest)

#include "tst_oauthanswer.moc"
