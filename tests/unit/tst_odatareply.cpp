// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/odatareply.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

const TimePoint Now = fromStored(1'795'444'800'000); // Mon, 23 Nov 2026 14:40:00 GMT

Reply replyOf(int status, const Headers &headers = {}, const QByteArray &body = {})
{
    Reply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = body;
    return reply;
}

} // namespace

class OdataReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void judgesStatuses_data();
    void judgesStatuses();
    void obeysRetryAfter_data();
    void obeysRetryAfter();
    void quotesWhatTheSourceSaid_data();
    void quotesWhatTheSourceSaid();
    void explainsTransportErrors_data();
    void explainsTransportErrors();
    void takesNothingOfAPartialAnswer_data();
    void takesNothingOfAPartialAnswer();
    void refusesAnAnswerThatIsTooLong();
    void tellsAMissingTokenFromARejectedOne();
};

void OdataReplyTest::judgesStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isProtocol");
    QTest::addColumn<QString>("sentence");
    const auto add = [](int status, bool isProtocol, const QString &sentence) {
        QTest::addRow("%d", status) << status << isProtocol << sentence;
    };
    for (const int status : { 201, 202, 204, 206, 400, 405, 406, 409, 413, 422, 451 })
        add(status, false, u"it answered %1."_s.arg(status));
    for (const int status : { 401, 403 })
        add(status, true, u"The Source rejected the token (%1)."_s.arg(status));
    for (const int status : { 301, 302, 303, 304, 307, 308 })
        add(status, false, u"The Source answered %1, a redirect, and does not say where to."_s.arg(status));
    for (const int status : { 404, 410 })
        add(status, false, u"nothing at its address: it answered %1."_s.arg(status));
    for (const int status : { 408, 425, 500, 502, 503, 504, 599 })
        add(status, false, u"trouble of its own: it answered %1."_s.arg(status));
}

void OdataReplyTest::judgesStatuses()
{
    QFETCH(int, status);
    QFETCH(bool, isProtocol);
    QFETCH(QString, sentence);
    const SourcePage page = judgeReply(replyOf(status), TokenSupply::Kind::Given, Now);
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, isProtocol ? Error::Kind::Protocol : Error::Kind::Network);
    QVERIFY2(page.error->detail.contains(sentence), qPrintable(page.error->detail));
    QVERIFY2(page.error->detail.endsWith(u'.'), qPrintable(page.error->detail));
    QVERIFY(page.events.isEmpty());
    QVERIFY(!page.hasMore);
    QVERIFY(!page.isThrottled);
    QVERIFY(!page.wait);
}

void OdataReplyTest::obeysRetryAfter_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds"); // 0: no wait
    QTest::addColumn<bool>("isThrottled");
    QTest::newRow("429 in seconds") << 429 << QByteArray("120") << qint64(120) << true;
    QTest::newRow("429 at a date") << 429 << QByteArray("Mon, 23 Nov 2026 14:41:30 GMT") << qint64(90) << true;
    QTest::newRow("429 without") << 429 << QByteArray() << qint64(0) << true;
    QTest::newRow("429 with nonsense") << 429 << QByteArray("soon") << qint64(0) << true;
    QTest::newRow("503 in seconds") << 503 << QByteArray("7") << qint64(7) << true;
    QTest::newRow("503 with nonsense") << 503 << QByteArray("soon") << qint64(0) << false;
    QTest::newRow("200") << 200 << QByteArray("60") << qint64(60) << false;
    QTest::newRow("200 with nonsense") << 200 << QByteArray("-1") << qint64(0) << false;
    QTest::newRow("301") << 301 << QByteArray("60") << qint64(60) << false;
    QTest::newRow("401") << 401 << QByteArray("60") << qint64(60) << false;
    QTest::newRow("404") << 404 << QByteArray("60") << qint64(60) << false;
    QTest::newRow("500") << 500 << QByteArray("60") << qint64(60) << false;
}

void OdataReplyTest::obeysRetryAfter()
{
    QFETCH(int, status);
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);
    QFETCH(bool, isThrottled);
    Headers headers;
    if (!value.isEmpty())
        headers.append({ "retry-after", value });
    const SourcePage page = judgeReply(replyOf(status, headers), TokenSupply::Kind::Given, Now);
    QCOMPARE(page.isThrottled, isThrottled);
    QCOMPARE(page.wait.has_value(), seconds > 0);
    QCOMPARE(page.wait.value_or(Milliseconds(0)).count(), seconds * 1000);
    QCOMPARE(page.error.has_value(), status != 200);
    QCOMPARE(page.warning.isEmpty(), seconds > 0 || value.isEmpty());
    if (isThrottled) {
        QCOMPARE(page.error->kind, Error::Kind::Network);
        const QString expected = seconds > 0 ? u"wait for %1 s (%2)"_s.arg(seconds).arg(status)
                                             : u"wait (%1), but not for how long"_s.arg(status);
        QVERIFY2(page.error->detail.contains(expected), qPrintable(page.error->detail));
    }
}

void OdataReplyTest::quotesWhatTheSourceSaid_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("quotation"); // empty: nothing is quoted
    const QByteArray odata = "{\"error\":{\"code\":\"BadFilter\",\"message\":\"Cannot <b>filter</b>\"}}";
    const QString quotation = u" It said: \"Cannot <b>filter</b>\" (BadFilter). "_s;
    const QByteArray old = "https://user:word@new.example/odata/EntityEvent?key=secret#x";
    QTest::newRow("400") << 400 << Headers() << odata << quotation;
    QTest::newRow("401") << 401 << Headers() << odata << quotation;
    QTest::newRow("404") << 404 << Headers() << odata << quotation;
    QTest::newRow("500") << 500 << Headers() << odata << quotation;
    QTest::newRow("OAuth") << 401 << Headers() << QByteArray("{\"error\":\"invalid_token\"}")
                           << u" It said: \"{\"error\":\"invalid_token\"}\". "_s;
    QTest::newRow("text") << 500 << Headers() << QByteArray("\n out of\nmemory ") << u" It said: \"out of memory\". "_s;
    QTest::newRow("long") << 500 << Headers() << QByteArray(100'000, 'x')
                          << QString(u" It said: \""_s + QString(120, u'x') + u"…\". "_s);
    QTest::newRow("HTML") << 500 << Headers() << QByteArray("<html><h1>Sorry") << QString();
    QTest::newRow("moved") << 302 << Headers { { "Location", old } } << QByteArray()
                           << u" points to https://new.example/odata/EntityEvent. "_s;
    QTest::newRow("moved nearby") << 301 << Headers { { "Location", "/v2/" } } << QByteArray()
                                  << u" points to /v2/. "_s;
}

void OdataReplyTest::quotesWhatTheSourceSaid()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    QFETCH(QString, quotation);
    const SourcePage page = judgeReply(replyOf(status, headers, body), TokenSupply::Kind::Given, Now);
    QVERIFY(page.error);
    const QString &detail = page.error->detail;
    if (quotation.isEmpty())
        QVERIFY2(!detail.contains(u"It said"_s) && !detail.contains(u'<'), qPrintable(detail));
    QVERIFY2(detail.contains(quotation), qPrintable(detail));
    QVERIFY2(detail.size() < 600, qPrintable(detail));
}

void OdataReplyTest::explainsTransportErrors_data()
{
    QTest::addColumn<TransportError>("error");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("advice");
    const QString again = u"It is asked again by itself"_s;
    using Kind = Error::Kind;
    QTest::newRow("DNS") << TransportError::HostNotFound << Kind::Network << u"Check its address"_s;
    QTest::newRow("no connection") << TransportError::NoConnection << Kind::Network << again;
    QTest::newRow("closed") << TransportError::Closed << Kind::Network << again;
    QTest::newRow("deadline") << TransportError::Deadline << Kind::Network << again;
    QTest::newRow("TLS") << TransportError::Tls << Kind::Network << u"certificate"_s;
    QTest::newRow("not HTTP") << TransportError::Protocol << Kind::Network << u"Check its address"_s;
    QTest::newRow("aborted") << TransportError::Aborted << Kind::Cancelled << u"stopped on request"_s;
}

void OdataReplyTest::explainsTransportErrors()
{
    QFETCH(TransportError, error);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, advice);
    Reply reply;
    reply.error = error;
    reply.errorText = u"Something happened to x.example:443."_s;
    const SourcePage page = judgeReply(reply, TokenSupply::Kind::Given, Now);
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, kind);
    QVERIFY2(page.error->detail.contains(reply.errorText), qPrintable(page.error->detail));
    QVERIFY2(page.error->detail.contains(advice), qPrintable(page.error->detail));
    QVERIFY(!page.isThrottled);
}

void OdataReplyTest::takesNothingOfAPartialAnswer_data()
{
    QTest::addColumn<TransportError>("error");
    QTest::newRow("closed") << TransportError::Closed;
    QTest::newRow("deadline") << TransportError::Deadline;
    QTest::newRow("not HTTP") << TransportError::Protocol;
}

void OdataReplyTest::takesNothingOfAPartialAnswer()
{
    QFETCH(TransportError, error);
    // Whole to look at: only the transport tells that it is not.
    Reply reply = replyOf(200, { { "Retry-After", "5" } }, "{\"value\":[]}");
    QVERIFY(!judgeReply(reply, TokenSupply::Kind::Given, Now).error);
    reply.error = error;
    reply.errorText = u"The line went dead."_s;
    const SourcePage page = judgeReply(reply, TokenSupply::Kind::Given, Now);
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Network);
    QVERIFY2(page.error->detail.contains(reply.errorText), qPrintable(page.error->detail));
    QCOMPARE(page.wait.value_or(Milliseconds(0)), Milliseconds(5000));

    reply.status = 401; // a status that was read counts, whatever became of the body
    QVERIFY(judgeReply(reply, TokenSupply::Kind::Given, Now).error->detail.contains(u"rejected the token (401)"_s));
}

void OdataReplyTest::refusesAnAnswerThatIsTooLong()
{
    QVERIFY(!judgeReply(replyOf(200, {}, QByteArray(LongestPage, ' ')), TokenSupply::Kind::Given, Now).error);
    const SourcePage page =
        judgeReply(replyOf(200, {}, QByteArray(LongestPage + 1, ' ')), TokenSupply::Kind::Given, Now);
    QVERIFY(page.error);
    QVERIFY2(page.error->detail.contains(u"longer than 64 MiB"_s), qPrintable(page.error->detail));
}

void OdataReplyTest::tellsAMissingTokenFromARejectedOne()
{
    const SourcePage page = judgeReply(replyOf(401), TokenSupply::Kind::None, Now);
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Protocol);
    QVERIFY2(page.error->detail.contains(u"asks for a token (401)"_s), qPrintable(page.error->detail));
}

QTEST_GUILESS_MAIN(OdataReplyTest)
#include "tst_odatareply.moc"
