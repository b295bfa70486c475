// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/token.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

QByteArray jwt(const QByteArray &claims)
{
    constexpr auto Options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray(R"({"alg":"HS256"})").toBase64(Options) + '.' + claims.toBase64(Options) + ".c2lnbmF0dXJl";
}

} // namespace

class tst_Token final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void pasted_data();
    void pasted();
    void refused_data();
    void refused();
    void secretsAndIssuedTokens_data();
    void secretsAndIssuedTokens();
    void emptyUntilGiven();
    void copiesKeepTheirValue();
    void assignmentAndMoveKeepTheirValue();
    void masked_data();
    void masked();
    void maskedToItsEnd_data();
    void maskedToItsEnd();
    void expiry_data();
    void expiry();
};

void tst_Token::pasted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");

    const auto row = [](const char *name, const char *text, const char *value) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(value);
    };
    row("plain", "abc123", "abc123");
    row("one character", "a", "a");
    row("every character", "aZ09-._~+/==", "aZ09-._~+/==");
    row("white space around", " \t\r\nabc\r\n ", "abc");
    row("Bearer", "Bearer abc", "abc");
    row("bearer", "bearer abc", "abc");
    row("BEARER and a tab", "BEARER\tabc", "abc");
    row("Bearer and a line break", "Bearer\r\nabc\r\n", "abc");
    row("Bearer and many spaces", "  Bearer    abc ", "abc");
    row("the whole header", "Authorization: Bearer abc", "abc");
    row("the whole header in lower case", "authorization:bearer abc", "abc");
    row("begins like Bearer", "BearerToken", "BearerToken");
    row("Bearer twice", "Bearer Bearer", "Bearer");
}

void tst_Token::pasted()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);

    const Result<Token> token = Token::fromPasted(text);

    QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
    QCOMPARE(token->reveal(), value);
    QCOMPARE(token->authorization(), QByteArray("Bearer " + value));
    QVERIFY(!token->isEmpty());
}

void tst_Token::refused_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \n\t");
    QTest::newRow("Bearer alone") << QByteArray("Bearer");
    QTest::newRow("Bearer and white space") << QByteArray("Bearer \n");
    QTest::newRow("header alone") << QByteArray("Authorization:");
    QTest::newRow("space inside") << QByteArray("secret word");
    QTest::newRow("line break inside") << QByteArray("secret\r\nHost: evil");
    QTest::newRow("NUL inside") << QByteArray("secret\0word", 11);
    QTest::newRow("quotes") << QByteArray("\"secret\"");
    QTest::newRow("accent") << QByteArray("s\xc3\xa9"
                                          "cret");
    QTest::newRow("equals only") << QByteArray("==");
    QTest::newRow("equals in the middle") << QByteArray("secret=word");
    QTest::newRow("comma") << QByteArray("secret,word");
    QTest::newRow("Basic") << QByteArray("Basic secret");
}

void tst_Token::refused()
{
    QFETCH(QByteArray, text);

    const Result<Token> token = Token::fromPasted(text);

    QVERIFY(!token);
    QCOMPARE(token.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!token.error().detail.isEmpty());
    QVERIFY2(!token.error().detail.contains(u"secret"_s), "The error repeats the token.");
}

void tst_Token::secretsAndIssuedTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSecret");
    QTest::addColumn<bool>("isIssued");

    QTest::newRow("a token") << QByteArray("secret/word==") << true << true;
    QTest::newRow("of other characters") << QByteArray("1|secret:word,\"x\"") << true << true;
    QTest::newRow("long") << QByteArray(4096, 'x') << true << true;
    QTest::newRow("longer") << QByteArray(64 * 1024 + 1, 'x') << false << true;
    QTest::newRow("space inside") << QByteArray("secret word") << true << false;
    QTest::newRow("space before") << QByteArray(" secret") << true << false;
    QTest::newRow("accent") << QByteArray("s\xc3\xa9"
                                          "cret")
                            << true << false;
    QTest::newRow("line break inside") << QByteArray("secret\r\nHost: evil") << false << false;
    QTest::newRow("NUL inside") << QByteArray("secret\0word", 11) << false << false;
    QTest::newRow("empty") << QByteArray() << false << false;
}

void tst_Token::secretsAndIssuedTokens()
{
    QFETCH(QByteArray, text);
    const Result<Token> secret = Token::fromSecret(text);
    const Result<Token> issued = Token::fromIssued(text);
    QTEST(secret.has_value(), "isSecret");
    QTEST(issued.has_value(), "isIssued");
    for (const Result<Token> &token : { secret, issued }) {
        if (token)
            QCOMPARE(token->reveal(), text); // as it is
        else
            QVERIFY2(!token.error().detail.contains(u"secret word"_s), "The error repeats it.");
    }
}

void tst_Token::emptyUntilGiven()
{
    QVERIFY(Token().isEmpty());
    QVERIFY(!Token().expiry());
}

void tst_Token::copiesKeepTheirValue()
{
    auto original = std::make_unique<Token>(*Token::fromPasted("abc"));
    const Token copy = *original;
    const QByteArray header = original->authorization();
    original.reset(); // overwrites its memory only when no copy shares it
    QCOMPARE(copy.reveal(), QByteArray("abc"));
    QCOMPARE(header, QByteArray("Bearer abc"));
}

void tst_Token::assignmentAndMoveKeepTheirValue()
{
    Token first = *Token::fromPasted("first");
    const Token second = *Token::fromPasted("second");
    first = second;
    QCOMPARE(first.reveal(), QByteArray("second"));
    const Token moved = std::move(first);
    QCOMPARE(moved.reveal(), QByteArray("second"));
    QCOMPARE(second.reveal(), QByteArray("second"));
}

void tst_Token::masked_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");

    const auto row = [](const char *name, const char *token, const char *text, const char *masked) {
        QTest::newRow(name) << QByteArray(token) << QByteArray(text) << QByteArray(masked);
    };
    row("not there", "abc/def+12==", "Retry later, abc.", "Retry later, abc.");
    row("alone", "abc/def+12==", "abc/def+12==", "********");
    row("twice", "abc/def+12==", "abc/def+12== or abc/def+12==?", "******** or ********?");
    row("as JSON", "abc/def+12==", R"({"token":"abc\/def+12=="})", R"({"token":"********"})");
    row("in a URL", "abc/def+12==", "http://a.example/?t=abc%2Fdef%2B12%3D%3D&b", "http://a.example/?t=********&b");
    row("a beginning of it at the end", "3600/def+12==", "3600", "3600");
    row("a short one could be anything", "3600", "Retry-After: 3600", "Retry-After: 3600");
    row("empty", "abc/def+12==", "", "");
}

void tst_Token::masked()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, text);
    QTEST(Token::fromPasted(token).value().masked(text), "masked");
    QCOMPARE(Token().masked(text), text);
}

void tst_Token::maskedToItsEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");

    const auto row = [](const char *name, const char *text, const char *masked) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(masked);
    };
    row("whole", "abc/def+12== or abc/def+12==?", "******** or ********?");
    row("cut off", "bad token abc/def+1", "bad token ********");
    row("cut off as JSON", R"(bad token abc\/de)", "bad token ********");
    row("cut off in a URL", "http://a.example/?t=abc%2Fde", "http://a.example/?t=********");
    row("cut off early", "bad token abc/", "bad token ********");
    row("cut off too early to tell", "bad token abc", "bad token abc");
    row("not at the end", "bad token abc/ here", "bad token abc/ here");
    row("empty", "", "");
}

void tst_Token::maskedToItsEnd()
{
    QFETCH(QByteArray, text);
    QTEST(Token::fromPasted("abc/def+12==").value().maskedToItsEnd(text), "masked");
    QCOMPARE(Token().maskedToItsEnd(text), text);
    QCOMPARE(Token::fromPasted("abc/")->maskedToItsEnd(text), text); // could be any word
}

void tst_Token::expiry_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("iso"); // empty: none is known

    QTest::newRow("exp") << jwt(R"({"sub":"x","exp":1795444800})") << u"2026-11-23T14:40:00.000Z"_s;
    QTest::newRow("a fraction of a second") << jwt(R"({"exp":1795444800.9})") << u"2026-11-23T14:40:00.000Z"_s;
    QTest::newRow("after 2038") << jwt(R"({"exp":4102444800})") << u"2100-01-01T00:00:00.000Z"_s;
    QTest::newRow("no exp") << jwt(R"({"sub":"x"})") << QString();
    QTest::newRow("exp as text") << jwt(R"({"exp":"1795444800"})") << QString();
    QTest::newRow("exp zero") << jwt(R"({"exp":0})") << QString();
    QTest::newRow("exp negative") << jwt(R"({"exp":-5})") << QString();
    QTest::newRow("exp beyond the calendar") << jwt(R"({"exp":1e300})") << QString();
    QTest::newRow("claims are a list") << jwt("[1]") << QString();
    QTest::newRow("claims are rubbish") << jwt("\x01\x02") << QString();
    QTest::newRow("three parts, no JWT") << QByteArray("a.b.c") << QString();
    QTest::newRow("two dots at the end") << QByteArray("a..") << QString();
    QTest::newRow("two parts") << QByteArray("a.b") << QString();
    QTest::newRow("opaque") << QByteArray("abc") << QString();
}

void tst_Token::expiry()
{
    QFETCH(QByteArray, value);
    const Result<Token> token = Token::fromPasted(value);
    QVERIFY(token);
    const std::optional<TimePoint> expiry = token->expiry();
    QTEST(expiry ? toIso8601(*expiry) : QString(), "iso");
}

QTEST_GUILESS_MAIN(tst_Token)
#include "tst_token.moc"
