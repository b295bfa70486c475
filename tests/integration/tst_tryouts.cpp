// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commands.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/testengine.h"
#include "support/waituntil.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TypedToken = "a-token-that-was-typed";

Token token()
{
    return Token::fromPasted(TypedToken).value();
}

Consumer consumerAt(const QUrl &endpoint)
{
    Consumer consumer;
    consumer.publicId = u"not-stored"_s;
    consumer.name = u"Acme IDX"_s;
    consumer.endpoint = endpoint;
    return consumer;
}

Source sourceAt(const QUrl &url)
{
    Source source;
    source.publicId = u"not-stored"_s;
    source.name = u"MLS"_s;
    source.url = url;
    return source;
}

Answer askToWait(const Request &)
{
    return response(429, { { "Retry-After", "3600" } });
}

/// A port at which nobody listens.
QUrl nobody()
{
    TcpServer server;
    server.stop();
    return server.url();
}

} // namespace

/// The connection tests of dialogs, before anything is saved.
class tst_TryOuts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void consumerIsSentAnEmptyList();
    void consumersAnswerIsTold_data();
    void consumersAnswerIsTold();
    void consumersHoldIsObeyed();
    void storedConsumersHoldIsObeyed();
    void sourceIsAskedForItsHead();
    void firstPageOfASourceIsCounted();
    void sourceThatRefusesIsTold();
    void sourceThatIsNotThereIsTold();
    void sourcesWaitIsObeyed();
    void storedSourcesWaitIsObeyed();
    void oneQuestionAtATime();
    void nothingIsSentWithWrongSettings();
    void endingAnswersWhoWaits();

private:
    [[nodiscard]] QFuture<Result<Attempt>> start(const Consumer &consumer);
    [[nodiscard]] QFuture<Result<Sequence>> start(const Source &source);
    /// Tries the settings out and waits for the answer.
    template <typename Settings>
    auto tryOut(const Settings &settings)
    {
        auto answer = start(settings);
        if (!waitUntil([&answer] { return answer.isFinished(); }, 30'000))
            qFatal("A test is not answered");
        return answer.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestEngine> m_engine;
};

void tst_TryOuts::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_engine = std::make_unique<TestEngine>(m_folder->filePath(u"profile"_s));
    QCOMPARE(m_engine->start(), QString());
}

void tst_TryOuts::cleanup()
{
    m_engine.reset();
    m_folder.reset();
}

QFuture<Result<Attempt>> tst_TryOuts::start(const Consumer &consumer)
{
    auto promise = std::make_shared<QPromise<Result<Attempt>>>();
    promise->start();
    (void)m_engine->engine().perform([promise, consumer](Commands &commands) {
        commands.consumers.tryOut(consumer, token(), [promise](const Result<Attempt> &attempt) {
            promise->addResult(attempt);
            promise->finish();
        });
        return true;
    });
    return promise->future();
}

QFuture<Result<Sequence>> tst_TryOuts::start(const Source &source)
{
    auto promise = std::make_shared<QPromise<Result<Sequence>>>();
    promise->start();
    (void)m_engine->engine().perform([promise, source](Commands &commands) {
        commands.sources.tryOut(source, token(), [promise](const Result<Sequence> &head) {
            promise->addResult(head);
            promise->finish();
        });
        return true;
    });
    return promise->future();
}

void tst_TryOuts::consumerIsSentAnEmptyList()
{
    const Receiver receiver([](const Delivery &) { return response(200, { { "X-Said", "yes" } }, "Welcome"); });
    const auto attempt = tryOut(consumerAt(receiver.endpoint()));
    QVERIFY2(attempt, attempt ? "" : qPrintable(attempt.error().detail));
    QCOMPARE(receiver.deliveries().size(), 1);
    QCOMPARE(receiver.deliveries().first().sequences, QList<qint64>());
    QCOMPARE(receiver.deliveries().first().token, QByteArray("Bearer ") + TypedToken);
    QCOMPARE(attempt->kind, AttemptKind::Test);
    QCOMPARE(attempt->outcome, Outcome::Accepted);
    QCOMPARE(attempt->status, 200);
    QVERIFY2(attempt->requestHead.contains("Authorization: "_L1), qPrintable(attempt->requestHead));
    QVERIFY(!attempt->requestHead.contains(QLatin1StringView(TypedToken)));
    QVERIFY2(attempt->responseHeaders.contains("X-Said: yes"_L1), qPrintable(attempt->responseHeaders));
    QCOMPARE(attempt->responseBody, u"Welcome"_s);
    QCOMPARE(m_engine->ask(u"consumer.list"_s)["consumers"_L1].toArray(), QJsonArray());
}

void tst_TryOuts::consumersAnswerIsTold_data()
{
    QTest::addColumn<int>("status"); // 0: nobody listens
    QTest::addColumn<int>("outcome");

    QTest::newRow("wrong token") << 401 << int(Outcome::Refused);
    QTest::newRow("not there") << 404 << int(Outcome::Refused);
    QTest::newRow("in trouble") << 500 << int(Outcome::Failed);
    QTest::newRow("nobody listens") << 0 << int(Outcome::Failed);
}

void tst_TryOuts::consumersAnswerIsTold()
{
    QFETCH(int, status);
    QFETCH(int, outcome);
    const Receiver receiver([status](const Delivery &) { return response(status, {}, "No."); });
    const auto attempt = tryOut(consumerAt(status > 0 ? receiver.endpoint() : nobody()));
    QVERIFY2(attempt, attempt ? "" : qPrintable(attempt.error().detail));
    QCOMPARE(int(attempt->outcome), outcome);
    QCOMPARE(attempt->status.value_or(0), status);
    QCOMPARE(attempt->responseBody, status > 0 ? u"No."_s : QString());
    QVERIFY(status > 0 || !attempt->note.isEmpty());
}

void tst_TryOuts::consumersHoldIsObeyed()
{
    const Receiver receiver([](const Delivery &) { return askToWait({}); });
    Consumer consumer = consumerAt(receiver.endpoint());
    const auto attempt = tryOut(consumer);
    QVERIFY(attempt);
    QCOMPARE(attempt->outcome, Outcome::Throttled);
    QVERIFY(attempt->holdUntil);
    consumer.batchSize = 7; // other settings, the same Consumer
    const auto again = tryOut(consumer);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
    QCOMPARE(receiver.deliveries().size(), 1);
}

void tst_TryOuts::storedConsumersHoldIsObeyed()
{
    const Producer producer(3);
    const Receiver receiver([](const Delivery &) { return askToWait({}); });
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addConsumer(u"Acme IDX"_s, receiver.endpoint());
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s);
    QTRY_COMPARE(m_engine->state(u"Acme IDX"_s), u"throttled"_s);
    const QJsonObject shown = m_engine->ask(u"consumer.show"_s, { { u"name"_s, u"Acme IDX"_s } });
    Consumer consumer = consumerAt(receiver.endpoint());
    consumer.publicId = shown["public_id"_L1].toString();
    const auto attempt = tryOut(consumer);
    QVERIFY(!attempt);
    QCOMPARE(attempt.error().kind, Error::Kind::Conflict);
    QCOMPARE(receiver.deliveries().size(), 1);
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_TryOuts::sourceIsAskedForItsHead()
{
    const Producer producer(5);
    const auto head = tryOut(sourceAt(producer.serviceRoot()));
    QVERIFY2(head, head ? "" : qPrintable(head.error().detail));
    QCOMPARE(head->value, producer.head());
    QCOMPARE(producer.server().requests().size(), 1);
    const Request request = producer.server().requests().first();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + TypedToken);
    QCOMPARE(m_engine->ask(u"source.list"_s)["sources"_L1].toArray(), QJsonArray());
}

void tst_TryOuts::firstPageOfASourceIsCounted()
{
    const Producer producer(5);
    Source source = sourceAt(producer.serviceRoot());
    const auto sample = [this, &source] {
        auto promise = std::make_shared<QPromise<Result<SourceSample>>>();
        promise->start();
        (void)m_engine->engine().perform([promise, source](Commands &commands) {
            commands.sources.sample(source, token(), [promise](const Result<SourceSample> &result) {
                promise->addResult(result);
                promise->finish();
            });
            return true;
        });
        const auto future = promise->future();
        return waitUntil([&future] { return future.isFinished(); }, 60'000)
            ? future.result()
            : Result<SourceSample>(fail(Error::Kind::Cancelled, u"There is no answer"_s));
    };
    const auto all = sample();
    QVERIFY2(all, all ? "" : qPrintable(all.error().detail));
    QCOMPARE(all->events, 5);
    QVERIFY(!all->hasMore);
    source.pageSize = 2;
    const auto some = sample();
    QVERIFY(some);
    QCOMPARE(some->events, 2);
    QVERIFY(some->hasMore);
    const TcpServer refusing([](const Request &) { return response(401); });
    source.url = refusing.url();
    QVERIFY(!sample());
    QCOMPARE(m_engine->ask(u"source.list"_s)["sources"_L1].toArray(), QJsonArray());
}

void tst_TryOuts::sourceThatRefusesIsTold()
{
    const TcpServer server([](const Request &) { return response(401, {}, TypedToken); });
    const auto head = tryOut(sourceAt(server.url()));
    QVERIFY(!head);
    QVERIFY2(head.error().detail.contains("rejected the token (401)"_L1), qPrintable(head.error().detail));
    QVERIFY(!head.error().detail.contains(QLatin1StringView(TypedToken)));
}

void tst_TryOuts::sourceThatIsNotThereIsTold()
{
    const auto head = tryOut(sourceAt(nobody()));
    QVERIFY(!head);
    QCOMPARE(head.error().kind, Error::Kind::Network);
    const Producer producer(1); // and it is of no consequence for another one
    QVERIFY(tryOut(sourceAt(producer.serviceRoot())));
}

void tst_TryOuts::sourcesWaitIsObeyed()
{
    const TcpServer server(askToWait);
    Source source = sourceAt(server.url());
    const auto head = tryOut(source);
    QVERIFY(!head);
    QVERIFY2(head.error().detail.contains("3600 s"_L1), qPrintable(head.error().detail));
    source.pageSize = 7; // other settings, the same server
    const auto again = tryOut(source);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
    QCOMPARE(server.requests().size(), 1);
}

void tst_TryOuts::storedSourcesWaitIsObeyed()
{
    const TcpServer server(askToWait);
    m_engine->addSource(u"MLS"_s, server.url());
    QTRY_VERIFY(!m_engine->source(u"MLS"_s)["error"_L1].toString().isEmpty());
    const QJsonObject shown = m_engine->ask(u"source.show"_s, { { u"name"_s, u"MLS"_s } });
    Source source = sourceAt(server.url(u"/elsewhere"_s));
    source.publicId = shown["public_id"_L1].toString();
    const auto head = tryOut(source);
    QVERIFY(!head);
    QCOMPARE(head.error().kind, Error::Kind::Conflict);
    QCOMPARE(server.requests().size(), 1);
}

void tst_TryOuts::oneQuestionAtATime()
{
    const TcpServer slow([](const Request &) { return response(500).after(300ms); });
    const auto first = start(sourceAt(slow.url()));
    const auto second = tryOut(sourceAt(slow.url()));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QTRY_VERIFY(first.isFinished());
    QCOMPARE(first.result().error().kind, Error::Kind::Network);
    QCOMPARE(slow.requests().size(), 1);
    (void)tryOut(sourceAt(slow.url()));
    QCOMPARE(slow.requests().size(), 2);
}

void tst_TryOuts::nothingIsSentWithWrongSettings()
{
    const TcpServer server;
    Consumer consumer = consumerAt(server.url());
    consumer.batchSize = 0;
    const auto attempt = tryOut(consumer);
    QVERIFY(!attempt);
    QCOMPARE(attempt.error().kind, Error::Kind::InvalidInput);
    Source source = sourceAt(server.url());
    source.pageSize = 0;
    const auto head = tryOut(source);
    QVERIFY(!head);
    QCOMPARE(head.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(server.requests().size(), 0);
}

void tst_TryOuts::endingAnswersWhoWaits()
{
    const TcpServer server([](const Request &) { return silence(); });
    const auto attempt = start(consumerAt(server.url()));
    const auto head = start(sourceAt(server.url()));
    QTRY_COMPARE(server.requests().size(), 2);
    m_engine->stop();
    QVERIFY(attempt.isFinished() && head.isFinished());
    QCOMPARE(attempt.result().error().kind, Error::Kind::Cancelled);
    QCOMPARE(head.result().error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_TryOuts)
#include "tst_tryouts.moc"
