// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/odatasource.h"

#include "domain/version.h"
#include "http/httpclient.h"
#include "source/fixedtoken.h"
#include "support/tcpserver.h"
#include "support/testclock.h"

#include <QEventLoop>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray SecretToken = "c2VjcmV0/dG9rZW4tMTIz+abc==";

QByteArray row(qint64 sequence)
{
    return "{\"EntityEventSequence\":" + QByteArray::number(sequence)
        + ",\"ResourceName\":\"Property\",\"ResourceRecordKey\":\"k\"}";
}

QByteArray pageOf(const QByteArray &rows, const QByteArray &rest = {})
{
    return "{\"value\":[" + rows + ']' + rest + '}';
}

Answer json(const QByteArray &body)
{
    return response(200, { { "Content-Type", "application/json" } }, body);
}

} // namespace

class OdataSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksExactly();
    void sendsNoTokenWhenItHasNone();
    void readsPageAfterPage();
    void readsTheHead();
    void tellsWhenTheTokenIsRejected();
    void waitsWhenAsked_data();
    void waitsWhenAsked();
    void handsOnAWaitAskedForWithTheHead();
    void followsNoRedirect();
    void saysWhenItIsNoOdata();
    void takesNothingOfACutPage_data();
    void takesNothingOfACutPage();
    void readsALargePage();
    void stopsAtTheLimit();
    void recovers();
    void neverRepeatsTheToken_data();
    void neverRepeatsTheToken();
    void isSilentWhenCancelled();
    void mayGoWhileACallIsUnderWay();
    void mayBeUsedFromItsCallback();
    void tellsWhenEverythingIsAborted();

private:
    std::unique_ptr<OdataSource> makeSource(const QString &path = u"/odata"_s, bool hasToken = true);
    SourcePage read(Sequence above = {}, int limit = 10);
    SourceHead askHead();
    Result<Sequence> readHead() { return askHead().sequence; }
    void run(const std::function<void(std::function<void()> quit)> &start);

    TestClock m_clock;
    std::unique_ptr<TcpServer> m_server;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<OdataSource> m_source;
};

void OdataSourceTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_server = std::make_unique<TcpServer>([](const Request &) { return json(pageOf({})); });
    m_client = std::make_unique<HttpClient>(m_clock);
    m_source = makeSource();
}

void OdataSourceTest::cleanup()
{
    m_source.reset();
    m_client.reset();
    m_server.reset();
}

std::unique_ptr<OdataSource> OdataSourceTest::makeSource(const QString &path, bool hasToken)
{
    Source source;
    source.url = m_server->url(path);
    Token token;
    if (hasToken)
        token = *Token::fromPasted(SecretToken);
    return std::make_unique<OdataSource>(source, std::make_shared<FixedToken>(token), *m_client, m_clock);
}

/// Turns the event loop until `quit` is called, or for 20 s at the most. QTest::qWaitFor() sleeps
/// between two turns, which makes megabytes slow.
void OdataSourceTest::run(const std::function<void(std::function<void()> quit)> &start)
{
    QEventLoop loop;
    bool isDone = false;
    QTimer::singleShot(20s, &loop, &QEventLoop::quit);
    start([&] {
        QVERIFY2(!isDone, "Called back twice");
        isDone = true;
        loop.quit();
    });
    QVERIFY2(!isDone, "Called back from within the call");
    loop.exec();
    QVERIFY2(isDone, "Did not call back");
}

SourcePage OdataSourceTest::read(Sequence above, int limit)
{
    SourcePage result;
    run([&](const auto &quit) {
        m_source->read(above, Sequence::none(), limit, [&result, quit](SourcePage page) {
            result = std::move(page);
            quit();
        });
    });
    return result;
}

SourceHead OdataSourceTest::askHead()
{
    SourceHead result;
    run([&](const auto &quit) {
        m_source->readHead([&result, quit](SourceHead head) {
            result = std::move(head);
            quit();
        });
    });
    return result;
}

void OdataSourceTest::asksExactly()
{
    m_source = makeSource(u"/odata/?class=A%26B"_s);
    QVERIFY(!read(Sequence { 638059481020000000 }, 250).error);
    QVERIFY(!read(Sequence::none(), 1).error);
    QVERIFY(readHead().has_value());
    QCOMPARE(m_server->requests().size(), 3);
    const Request request = m_server->requests().at(0);
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.path,
        "/odata/EntityEvent?class=A%26B&$filter=EntityEventSequence%20gt%20638059481020000000"
        "&$orderby=EntityEventSequence%20asc&$top=250");
    QCOMPARE(request.header("Authorization"), "Bearer " + SecretToken);
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("User-Agent"), "Postrider/" POSTRIDER_VERSION);
    QVERIFY(request.body.isEmpty());
    QCOMPARE(m_server->requests().at(1).path,
        "/odata/EntityEvent?class=A%26B&$filter=EntityEventSequence%20ge%200"
        "&$orderby=EntityEventSequence%20asc&$top=1");
    QCOMPARE(
        m_server->requests().at(2).path, "/odata/EntityEvent?class=A%26B&$orderby=EntityEventSequence%20desc&$top=1");
    QCOMPARE(m_server->requests().at(2).header("Authorization"), "Bearer " + SecretToken);
}

void OdataSourceTest::sendsNoTokenWhenItHasNone()
{
    m_source = makeSource(u"/"_s, false);
    QVERIFY(!read().error);
    QVERIFY(headerValues(m_server->requests().first().headers, "Authorization").isEmpty());
}

void OdataSourceTest::readsPageAfterPage()
{
    m_server->setHandler([](const Request &request) {
        if (request.path.contains("gt%202"))
            return json(pageOf(row(9223372036854775807)));
        return json(pageOf(row(1) + ',' + row(2), ",\"@odata.nextLink\":\"http://x.invalid/?$skip=2\""));
    });
    const SourcePage first = read(Sequence::none(), 100);
    QVERIFY(!first.error);
    QCOMPARE(first.events.size(), 2);
    QVERIFY(first.hasMore);
    QCOMPARE(first.events.first().readAt, m_clock.now());
    const SourcePage second = read(first.events.last().sequence, 100);
    QVERIFY(!second.error);
    QCOMPARE(second.events.size(), 1);
    QCOMPARE(second.events.first().sequence, Sequence::max());
    QVERIFY(!second.hasMore);
    // The limit that was asked for tells a full page.
    QVERIFY(read(Sequence { 2 }, 1).hasMore);
    // A row at or below what was asked for is refused.
    QVERIFY(read(Sequence { 1 }).error);
}

void OdataSourceTest::readsTheHead()
{
    m_server->setHandler([](const Request &) { return json(pageOf(row(9007199254740993))); });
    QCOMPARE(readHead()->value, 9007199254740993);
    m_server->setHandler([](const Request &) { return json(pageOf({})); });
    QVERIFY(readHead()->isNone());
    m_server->setHandler([](const Request &) { return response(401); });
    const auto rejected = readHead();
    QVERIFY(!rejected.has_value());
    QVERIFY(rejected.error().detail.contains(u"rejected the token (401)"_s));
    m_server->setHandler([](const Request &) { return json("<html>"); });
    QVERIFY(!readHead().has_value());
}

void OdataSourceTest::tellsWhenTheTokenIsRejected()
{
    m_server->setHandler([](const Request &) {
        return response(401, { { "WWW-Authenticate", "Bearer error=\"invalid_token\"" } });
    });
    const SourcePage page = read();
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Protocol);
    QVERIFY2(page.error->detail.contains(u"rejected the token (401)"_s), qPrintable(page.error->detail));
    QCOMPARE(m_server->requests().size(), 1); // not tried twice
}

void OdataSourceTest::waitsWhenAsked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("seconds");
    QTest::newRow("429 in seconds") << 429 << QByteArray("17") << 17;
    QTest::newRow("429 at a date") << 429 << QByteArray("Mon, 23 Nov 2026 14:41:00 GMT") << 60;
    QTest::newRow("503") << 503 << QByteArray("17") << 17;
    QTest::newRow("200") << 200 << QByteArray("17") << 17;
}

void OdataSourceTest::waitsWhenAsked()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, seconds);
    m_server->setHandler([=](const Request &) {
        return response(status, { { "Retry-After", retryAfter } }, pageOf(row(7)));
    });
    const SourcePage page = read();
    QCOMPARE(page.wait.value_or(0ms), std::chrono::seconds(seconds));
    QCOMPARE(page.isThrottled, status != 200);
    QCOMPARE(page.events.size(), status == 200 ? 1 : 0);
    QCOMPARE(page.error.has_value(), status != 200);
}

void OdataSourceTest::handsOnAWaitAskedForWithTheHead()
{
    m_server->setHandler([](const Request &) { return response(429, { { "Retry-After", "60" } }); });
    const SourceHead throttled = askHead();
    QVERIFY(throttled.isThrottled);
    QCOMPARE(throttled.wait, std::optional<Milliseconds>(60s));
    const QString detail = throttled.sequence.error().detail;
    QVERIFY2(detail.contains(u"60 s"_s), qPrintable(detail));
    m_server->setHandler([](const Request &) { return response(429, {}); });
    const SourceHead unnamed = askHead();
    QVERIFY(unnamed.isThrottled);
    QVERIFY(!unnamed.wait);
    m_server->setHandler([](const Request &) { return response(200, { { "Retry-After", "5" } }, pageOf(row(1))); });
    const SourceHead head = askHead();
    QVERIFY(!head.isThrottled);
    QCOMPARE(head.wait, std::optional<Milliseconds>(5s));
    QVERIFY(head.sequence.has_value());
}

void OdataSourceTest::followsNoRedirect()
{
    TcpServer other;
    const QByteArray address = other.url(u"/elsewhere"_s).toEncoded();
    m_server->setHandler([&](const Request &) { return response(302, { { "Location", address } }); });
    const SourcePage page = read();
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Network);
    QVERIFY2(page.error->detail.contains(QString::fromLatin1(address)), qPrintable(page.error->detail));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(other.connectionCount(), 0);
}

void OdataSourceTest::saysWhenItIsNoOdata()
{
    m_server->setHandler([](const Request &) {
        return response(200, { { "Content-Type", "text/html" } }, "<!DOCTYPE html><html>Sign in</html>");
    });
    const SourcePage page = read();
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Protocol);
    QVERIFY2(page.error->detail.contains(u"an HTML page"_s), qPrintable(page.error->detail));
    QVERIFY(!page.hasMore);
}

void OdataSourceTest::takesNothingOfACutPage_data()
{
    QTest::addColumn<bool>("isWholeToLookAt");
    QTest::newRow("in the middle") << false;
    QTest::newRow("before white space") << true;
}

void OdataSourceTest::takesNothingOfACutPage()
{
    QFETCH(bool, isWholeToLookAt);
    const QByteArray whole = pageOf(row(1) + ',' + row(2));
    const QByteArray sent = isWholeToLookAt ? whole : whole.chopped(20);
    m_server->setHandler([=](const Request &) { return cut(200, whole.size() + 10, sent).closing(); });
    const SourcePage page = read();
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Network);
    QVERIFY(page.events.isEmpty());
    QVERIFY(!page.hasMore);
}

void OdataSourceTest::readsALargePage()
{
    QByteArray rows = row(1);
    for (qint64 sequence = 2; sequence <= 10'000; ++sequence)
        rows += ',' + row(sequence);
    m_server->setHandler([&](const Request &) { return json(pageOf(rows)); });
    const SourcePage page = read(Sequence::none(), 10'000);
    QVERIFY(!page.error);
    QCOMPARE(page.events.size(), 10'000);
    QVERIFY(page.hasMore);
}

void OdataSourceTest::stopsAtTheLimit()
{
    constexpr qint64 Size = 200LL * 1024 * 1024;
    m_server->setHandler([](const Request &) { return flood(200, Size); });
    const SourcePage page = read();
    QVERIFY(page.error);
    QVERIFY2(page.error->detail.contains(u"longer than 64 MiB"_s), qPrintable(page.error->detail));
    QVERIFY(m_server->bytesSent() < Size);
}

void OdataSourceTest::recovers()
{
    m_server->setHandler([](const Request &) { return response(500, {}, "out of order"); });
    QVERIFY(read().error);
    m_server->setHandler([](const Request &) { return raw("rubbish\r\n\r\n").closing(); });
    const SourcePage rubbish = read();
    QVERIFY(rubbish.error);
    QCOMPARE(rubbish.error->kind, Error::Kind::Network);
    m_server->setHandler([](const Request &) { return raw({}).resetting(); });
    QVERIFY(read().error);
    m_server->setHandler([](const Request &) { return json(pageOf(row(5))); });
    const SourcePage page = read();
    QVERIFY(!page.error);
    QCOMPARE(page.events.size(), 1);
    m_server->stop();
    m_server->closeConnections();
    const SourcePage gone = read();
    QVERIFY(gone.error);
    QCOMPARE(gone.error->kind, Error::Kind::Network);
}

void OdataSourceTest::neverRepeatsTheToken_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray escaped = QByteArray(SecretToken).replace('/', "\\/");
    const auto message = [](const QByteArray &text) {
        return QByteArray("{\"error\":{\"code\":\"401\",\"message\":\"" + text + "\"}}");
    };
    QTest::newRow("whole") << 401 << message("The token " + SecretToken + " is unknown");
    QTest::newRow("escaped") << 500 << message("The token " + escaped + " is unknown");
    QTest::newRow("cut off") << 403 << message(QByteArray(190, '-') + SecretToken);
    QTest::newRow("text") << 500 << QByteArray(SecretToken + " is unknown");
    QTest::newRow("broken JSON") << 400 << message(escaped).chopped(1);
    QTest::newRow("200") << 200 << message(SecretToken);
    QTest::newRow("200 and no JSON") << 200 << QByteArray("{" + escaped);
    QTest::newRow("200 and cut off") << 200 << QByteArray(QByteArray(45, '-') + SecretToken);
    QTest::newRow("cut off after four characters") << 403 << message(QByteArray(196, '-') + SecretToken);
    QTest::newRow("sequence") << 200 << pageOf("{\"EntityEventSequence\":\"" + SecretToken + "\"}");
}

void OdataSourceTest::neverRepeatsTheToken()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->setHandler([=](const Request &) { return response(status, {}, body); });
    const SourcePage page = read();
    QVERIFY(page.error);
    const QString detail = page.error->detail;
    QVERIFY2(!detail.contains(QString::fromLatin1(SecretToken.left(4))), qPrintable(detail));
    QVERIFY2(detail.contains(u"********"_s), qPrintable(detail));
    const auto head = readHead();
    QVERIFY(!head.has_value());
    QVERIFY(!head.error().detail.contains(QString::fromLatin1(SecretToken.left(4))));
}

void OdataSourceTest::isSilentWhenCancelled()
{
    m_source->cancel(); // nothing is under way
    m_source->read({}, Sequence::none(), 10, [](SourcePage) { QFAIL("Called back after cancel()"); });
    m_source->cancel();
    // The next call is answered by its own answer, not by the one before.
    m_server->setHandler(
        [](const Request &request) { return json(pageOf(row(request.path.contains("gt%207") ? 8 : 1))); });
    const SourcePage page = read(Sequence { 7 });
    QVERIFY(!page.error);
    QCOMPARE(page.events.first().sequence.value, 8);
    QTRY_COMPARE(m_client->inFlight(), 0);
}

void OdataSourceTest::mayGoWhileACallIsUnderWay()
{
    m_source->read({}, Sequence::none(), 10, [](SourcePage) { QFAIL("Called back after its end"); });
    m_source.reset();
    QTRY_COMPARE(m_client->inFlight(), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void OdataSourceTest::mayBeUsedFromItsCallback()
{
    int calls = 0;
    m_source->read({}, Sequence::none(), 10, [&](SourcePage) {
        ++calls;
        m_source->readHead([&](const SourceHead &) {
            ++calls;
            m_source.reset();
        });
    });
    QTRY_COMPARE(calls, 2);
    QVERIFY(!m_source);
    QCOMPARE(m_server->requests().size(), 2);
}

void OdataSourceTest::tellsWhenEverythingIsAborted()
{
    m_server->setHandler([](const Request &) { return silence(); });
    std::optional<SourcePage> result;
    m_source->read({}, Sequence::none(), 10, [&](SourcePage page) { result = std::move(page); });
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_client->abortAll();
    QVERIFY(result && result->error);
    QCOMPARE(result->error->kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(OdataSourceTest)
#include "tst_odatasource.moc"
