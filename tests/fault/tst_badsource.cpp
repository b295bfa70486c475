// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/producer.h"
#include "support/receiver.h"
#include "support/testengine.h"
#include "support/waituntil.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(postrider::test::Answer)

namespace {

constexpr int Events = 30;
constexpr qint64 First = 1101; // of the Producer's sequences
constexpr qint64 Nothing = -1;
constexpr int OwnPace = 9'000; // ms; the second try of a Source comes after 5 to 6 s

QByteArray row(
    const QByteArray &sequence, const QByteArray &name = R"("Property")", const QByteArray &key = R"("K1101")")
{
    return R"({"EntityEventSequence":)" + sequence + R"(,"ResourceName":)" + name + R"(,"ResourceRecordKey":)" + key
        + '}';
}

Answer page(const QByteArray &rows)
{
    return response(200, { { "Content-Type", "application/json" } }, R"({"value":[)" + rows + "]}");
}

} // namespace

/// The engine against Sources that break the rules: what is wrong is said in `status`, nothing
/// wrong is stored, and reading goes on where it stopped once the Source is itself again.
class tst_BadSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void mishapIsToldAndPasses_data();
    void mishapIsToldAndPasses();
    void goesOnByItself();
    void waitsAsLongAsTheSourceAsks();
    void waitOutlivesARestart();
    void rejectedTokenIsReplaced();
    void largeSequencesSurvive_data();
    void largeSequencesSurvive();
    void oneBadSourceLeavesTheOthersAlone();

private:
    void connectTo(const Producer &producer, const Receiver &receiver);
    /// Waits until reading stopped with an error, which it returns.
    [[nodiscard]] QString error();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestEngine> m_engine;
};

void tst_BadSource::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_engine = std::make_unique<TestEngine>(m_folder->filePath(u"profile"_s));
    QCOMPARE(m_engine->start(), QString());
}

void tst_BadSource::cleanup()
{
    m_engine.reset();
    m_folder.reset();
}

void tst_BadSource::connectTo(const Producer &producer, const Receiver &receiver)
{
    m_engine->addConsumer(u"Acme IDX"_s, receiver.endpoint());
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s);
}

QString tst_BadSource::error()
{
    QString error;
    const auto hasError = [&] {
        error = m_engine->source(u"MLS"_s)["error"_L1].toString();
        return !error.isEmpty();
    };
    return waitUntil(hasError) ? error : QString();
}

void tst_BadSource::mishapIsToldAndPasses_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("told"); // a part of the error
    QTest::addColumn<qint64>("head"); // what was taken in spite of it

    const QByteArray good = row("1101");
    const auto rows = [&good](const QByteArray &bad) { return page(good + ',' + bad); };
    QTest::newRow("sequence as words") << rows(row(R"("many")")) << u"\"many\", but must be a whole number"_s << First;
    QTest::newRow("sequence with a fraction") << rows(row("1102.5")) << u"Row 2"_s << First;
    QTest::newRow("sequence below zero") << rows(row("-3")) << u"Row 2"_s << First;
    QTest::newRow("sequence true") << rows(row("true")) << u"Row 2"_s << First;
    QTest::newRow("sequence missing") << rows(R"({"ResourceName":"Media","ResourceRecordKey":"1"})")
                                      << u"EntityEventSequence is missing"_s << First;
    QTest::newRow("sequence above 2^63 - 1") << rows(row("9223372036854775808")) << u"9223372036854775808"_s << First;
    QTest::newRow("sequence of 40 digits") << rows(row(QByteArray(40, '9'))) << u"Row 2"_s << First;
    QTest::newRow("name is a number") << rows(row("1102", "7")) << u"ResourceName is 7"_s << First;
    QTest::newRow("key is an object") << rows(row("1102", R"("Media")", "{}")) << u"ResourceRecordKey"_s << First;
    QTest::newRow("row is a number") << rows("1102") << u"not an event"_s << First;
    QTest::newRow("goes down") << page(row("1105", R"("Media")", R"("K1105")") + ',' + row("1104")) << u"does not rise above 1105"_s
                               << qint64(1105);
    QTest::newRow("repeated") << rows(good) << u"does not rise"_s << First;
    QTest::newRow("repeated as another record") << rows(row("1101", R"("Media")")) << u"RCP-27 forbids"_s << First;
    QTest::newRow("value is no list") << response(200, {}, R"({"value":7})") << u"no events"_s << Nothing;
    QTest::newRow("cut off by the connection")
        << cut(200, 5000, R"({"value":[)" + good).closing() << u"did not come whole"_s << Nothing;
    QTest::newRow("cut off within") << response(200, {}, R"({"value":[)" + good + ",{\"Enti") << u"damaged JSON"_s
                                    << Nothing;
    QTest::newRow("HTML") << response(
        200, { { "Content-Type", "text/html" } }, "<!DOCTYPE html><html><body>Sign in</body></html>")
                          << u"an HTML page"_s << Nothing;
    QTest::newRow("nothing") << response(200) << u"nothing at all"_s << Nothing;
    QTest::newRow("401") << response(401) << u"rejected the token (401)"_s << Nothing;
    QTest::newRow("404") << response(404) << u"nothing at its address"_s << Nothing;
    QTest::newRow("500") << response(500) << u"trouble of its own"_s << Nothing;
    QTest::newRow("redirect") << response(302, { { "Location", "http://127.0.0.1:9/elsewhere" } })
                              << u"never followed"_s << Nothing;
    QTest::newRow("garbage") << raw("\x01\x02 hello\r\n\r\n").closing() << u"could not be read"_s << Nothing;
}

void tst_BadSource::mishapIsToldAndPasses()
{
    QFETCH(const Answer, answer);
    QFETCH(const QString, told);
    QFETCH(const qint64, head);
    Producer producer(Events);
    Receiver receiver;
    producer.setMishap([&answer](const Request &) { return answer; });
    connectTo(producer, receiver);

    const QString error = this->error();
    QVERIFY2(error.contains(told), qPrintable(error));
    QVERIFY2(!error.contains(QLatin1StringView(TestEngine::UsualToken)), qPrintable(error));
    QCOMPARE(m_engine->source(u"MLS"_s)["head"_L1].toInteger(Nothing), head);
    QTRY_COMPARE(m_engine->state(u"Acme IDX"_s), u"up_to_date"_s);
    QCOMPARE(receiver.sequences().size(), size_t(head == Nothing ? 0 : 1));

    producer.setMishap({});
    const QJsonObject nothing { { u"name"_s, u"MLS"_s }, { u"changes"_s, QJsonObject() } };
    QCOMPARE(m_engine->refusal(u"source.edit"_s, nothing), QString()); // it is read at once
    QTRY_COMPARE(m_engine->source(u"MLS"_s)["head"_L1].toInteger(), producer.head());
    QTRY_COMPARE(m_engine->state(u"Acme IDX"_s), u"up_to_date"_s);
    QVERIFY(m_engine->source(u"MLS"_s)["error"_L1].isNull());
    const std::vector<qint64> &all = producer.sequences();
    const auto from = head > First ? std::ranges::find(all, head) : all.begin(); // it skipped some
    QCOMPARE(receiver.sequences(), std::vector<qint64>(from, all.end()));
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_BadSource::goesOnByItself()
{
    Producer producer(Events);
    Receiver receiver;
    int requests = 0;
    producer.setMishap(
        [&](const Request &request) { return ++requests == 1 ? response(500) : producer.answer(request); });
    connectTo(producer, receiver);

    QVERIFY(!error().isEmpty());
    QVERIFY(!m_engine->source(u"MLS"_s)["next_read_at"_L1].isNull());
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences(), producer.sequences(), OwnPace);
    QTRY_VERIFY(m_engine->source(u"MLS"_s)["error"_L1].isNull());
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_BadSource::waitsAsLongAsTheSourceAsks()
{
    constexpr qint64 Wait = 2'000; // ms
    Producer producer(Events);
    Receiver receiver;
    QElapsedTimer clock;
    clock.start();
    QList<qint64> times;
    producer.setMishap([&](const Request &request) {
        times.append(clock.elapsed());
        return times.size() > 1 ? producer.answer(request) : response(429, { { "Retry-After", "2" } });
    });
    connectTo(producer, receiver);

    const QString error = this->error();
    QVERIFY2(error.contains("asked us to wait for 2 s (429)"_L1), qPrintable(error));
    QVERIFY(!m_engine->refusal(u"source.test"_s, { { u"name"_s, u"MLS"_s } }).isEmpty());
    QTRY_COMPARE(receiver.sequences(), producer.sequences());
    QVERIFY2(times.at(1) - times.at(0) >= Wait, qPrintable(QString::number(times.at(1) - times.at(0))));
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_BadSource::waitOutlivesARestart()
{
    constexpr qint64 Wait = 3'000; // ms
    Producer producer(Events);
    Receiver receiver;
    QElapsedTimer clock;
    QList<qint64> times;
    producer.setMishap([&](const Request &request) {
        if (times.isEmpty())
            clock.start();
        times.append(clock.elapsed());
        return times.size() > 1 ? producer.answer(request) : response(503, { { "Retry-After", "3" } });
    });
    connectTo(producer, receiver);

    QVERIFY(!error().isEmpty());
    m_engine->stop();
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(!error().isEmpty());
    QTRY_COMPARE(receiver.sequences(), producer.sequences());
    QVERIFY2(times.at(1) >= Wait, qPrintable(QString::number(times.at(1))));
}

void tst_BadSource::rejectedTokenIsReplaced()
{
    Producer producer(Events);
    Receiver receiver;
    producer.setMishap([&](const Request &request) {
        return request.header("Authorization") == "Bearer another" ? producer.answer(request) : response(401);
    });
    connectTo(producer, receiver);

    QVERIFY(error().contains("Replace the token"_L1));
    m_engine->replaceSourceToken(u"MLS"_s, "another");
    QTRY_COMPARE(receiver.sequences(), producer.sequences());
    QTRY_VERIFY(m_engine->source(u"MLS"_s)["error"_L1].isNull());
}

void tst_BadSource::largeSequencesSurvive_data()
{
    QTest::addColumn<qint64>("first");
    QTest::newRow("just above 2^53") << (qint64(1) << 53) + 1;
    QTest::newRow("as published") << qint64(638'059'481'020'000'001);
    QTest::newRow("up to 2^63 - 1") << std::numeric_limits<qint64>::max() - (Events - 1);
}

void tst_BadSource::largeSequencesSurvive()
{
    QFETCH(const qint64, first);
    Producer producer(Events, first);
    Receiver receiver;
    connectTo(producer, receiver);

    QTRY_COMPARE(receiver.sequences(), producer.sequences());
    QTRY_COMPARE(m_engine->state(u"Acme IDX"_s), u"up_to_date"_s);
    QCOMPARE(m_engine->feed(u"Acme IDX"_s)["position"_L1].toInteger(), producer.head());
    const QString last = QString::number(producer.head());
    const QJsonArray found = m_engine->ask(u"find"_s, { { u"what"_s, last } })["events"_L1].toArray();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first()["sequence"_L1].toInteger(), producer.head());

    const QJsonObject again { { u"feed"_s, u"Acme IDX"_s }, { u"sequence"_s, last } };
    QCOMPARE(m_engine->refusal(u"resend"_s, again), QString());
    QTRY_COMPARE(receiver.sequences().size(), size_t(Events + 1));
    QCOMPARE(receiver.sequences().back(), producer.head());
    const QJsonObject fromLast { { u"name"_s, u"Acme IDX"_s }, { u"from"_s, last } };
    QCOMPARE(m_engine->refusal(u"feed.resume"_s, fromLast), QString());
    QTRY_COMPARE(receiver.sequences().size(), size_t(Events + 2));
    QCOMPARE(receiver.sequences().back(), producer.head());
    QTRY_COMPARE(m_engine->state(u"Acme IDX"_s), u"up_to_date"_s);
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_BadSource::oneBadSourceLeavesTheOthersAlone()
{
    Producer good(Events);
    Producer bad(Events);
    bad.setMishap([](const Request &) { return silence(); });
    Receiver receiver;
    m_engine->addSource(u"Silent"_s, bad.serviceRoot());
    connectTo(good, receiver);

    QTRY_COMPARE(receiver.sequences(), good.sequences());
    QVERIFY(bad.server().requests().size() > 0);
    good.add(Events);
    QTRY_COMPARE(receiver.sequences(), good.sequences());
    QVERIFY(m_engine->source(u"Silent"_s)["head"_L1].isNull());
}

QTEST_GUILESS_MAIN(tst_BadSource)
#include "tst_badsource.moc"
