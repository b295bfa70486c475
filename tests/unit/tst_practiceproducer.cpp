// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceproducer.h"

#include "../support/testclock.h"
#include "practiceclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 Seed = 11;
constexpr auto Path = "/odata/EntityEvent";

QJsonObject jsonOf(const PracticeClient::Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QList<qint64> sequencesOf(const QJsonObject &page)
{
    QList<qint64> sequences;
    const QJsonArray value = page.value("value"_L1).toArray();
    for (const QJsonValue &event : value)
        sequences.append(event["EntityEventSequence"_L1].toInteger(-1));
    return sequences;
}

} // namespace

class tst_PracticeProducer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void firstEvent();
    void queries_data();
    void queries();
    void refusesOtherQueries_data();
    void refusesOtherQueries();
    void refuses_data();
    void refuses();
    void nextLinksLeadThroughAll();
    void goesOnWithTime();
    void pagesAreLimited();
    void takesManyRequests();
    void startsEmpty();

private:
    [[nodiscard]] PracticeClient::Answer get(const QByteArray &query);
    /// The sequences that the Producer has to have, made apart from it.
    [[nodiscard]] QList<qint64> expected(Milliseconds elapsed) const;

    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<PracticeProducer> m_producer;
    std::unique_ptr<PracticeClient> m_client;
    const Token m_token = Token::fromPasted("pr0ducer-token").value();
};

void tst_PracticeProducer::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_clock = std::make_unique<TestClock>();
    m_clock->advance(5h); // nothing may depend on the clock being at zero
    m_producer = std::make_unique<PracticeProducer>(*m_clock, m_token, Seed);
    QVERIFY(m_producer->start());
    m_client = std::make_unique<PracticeClient>(m_producer->serviceRoot());
}

void tst_PracticeProducer::cleanup()
{
    m_client.reset();
    m_producer.reset();
    m_clock.reset();
}

PracticeClient::Answer tst_PracticeProducer::get(const QByteArray &query)
{
    return m_client->send("GET", QByteArray(Path) + query, bearer(m_token));
}

QList<qint64> tst_PracticeProducer::expected(Milliseconds elapsed) const
{
    PracticeEvents events(Seed, PracticeProducer::UsualBacklog);
    events.advance(elapsed);
    QList<qint64> sequences;
    for (const auto &event : events.all())
        sequences.append(event.sequence);
    return sequences;
}

void tst_PracticeProducer::firstEvent()
{
    const auto answer = get("?$top=1");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.header("Content-Type").startsWith("application/json"));
    QCOMPARE(answer.header("OData-Version"), "4.0");
    const QJsonObject page = jsonOf(answer);
    const QString root = m_producer->serviceRoot().toString();
    QCOMPARE(page.value("@odata.context"_L1).toString(), root + u"/$metadata#EntityEvent"_s);
    const QJsonObject event = page.value("value"_L1).toArray().first().toObject();
    const QStringList names { u"EntityEventSequence"_s, u"ResourceName"_s, u"ResourceRecordKey"_s,
        u"ResourceRecordUrl"_s };
    QCOMPARE(event.keys(), names);
    QCOMPARE(event.value("EntityEventSequence"_L1).toInteger(), 1101);
    QCOMPARE(event.value("ResourceRecordUrl"_L1).toString(),
        u"%1/%2('%3')"_s.arg(
            root, event.value("ResourceName"_L1).toString(), event.value("ResourceRecordKey"_L1).toString()));
}

void tst_PracticeProducer::queries_data()
{
    QTest::addColumn<QByteArray>("query"); // %A is the 100th sequence there is
    QTest::addColumn<int>("first"); // place of the first event in the page; -1 is none
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isDescending");
    QTest::addColumn<bool>("hasNext");

    const auto row = [](const char *name, const QByteArray &query, int first, int count, bool isDescending,
                         bool hasNext) { QTest::newRow(name) << query << first << count << isDescending << hasNext; };
    row("everything", "", 0, 400, false, false);
    row("gt", "?$filter=EntityEventSequence%20gt%20%A&$orderby=EntityEventSequence%20asc&$top=50", 100, 50, false,
        true);
    row("ge", "?$filter=EntityEventSequence%20ge%20%A&$orderby=EntityEventSequence%20asc&$top=50", 99, 50, false, true);
    row("plus for space", "?$filter=EntityEventSequence+gt+%A&$top=50", 100, 50, false, true);
    row("dollar encoded", "?%24filter=EntityEventSequence%20gt%20%A&%24top=50", 100, 50, false, true);
    row("exactly the rest", "?$filter=EntityEventSequence%20gt%20%A&$top=300", 100, 300, false, false);
    row("one less than the rest", "?$filter=EntityEventSequence%20gt%20%A&$top=299", 100, 299, false, true);
    row("from the beginning", "?$filter=EntityEventSequence%20ge%200&$top=10", 0, 10, false, true);
    row("above the highest", "?$filter=EntityEventSequence%20gt%209223372036854775806", -1, 0, false, false);
    row("above all numbers", "?$filter=EntityEventSequence%20gt%209223372036854775807", -1, 0, false, false);
    row("head", "?$orderby=EntityEventSequence%20desc&$top=1", 399, 1, true, false);
    row("last three", "?$orderby=EntityEventSequence%20desc&$top=3", 399, 3, true, false);
    row("nothing wanted", "?$top=0", -1, 0, false, false);
}

void tst_PracticeProducer::queries()
{
    QFETCH(QByteArray, query);
    QFETCH(const int, first);
    QFETCH(const int, count);
    QFETCH(const bool, isDescending);
    QFETCH(const bool, hasNext);
    const QList<qint64> all = expected(0ms);
    query.replace("%A", QByteArray::number(all.at(99)));
    QList<qint64> wanted;
    for (int i = 0; i < count; ++i)
        wanted.append(all.at(isDescending ? first - i : first + i));

    const auto answer = get(query);
    QCOMPARE(answer.status, 200);
    const QJsonObject page = jsonOf(answer);
    QVERIFY(page.value("value"_L1).isArray());
    QCOMPARE(sequencesOf(page), wanted);
    QCOMPARE(page.contains("@odata.nextLink"_L1), hasNext);
}

void tst_PracticeProducer::refusesOtherQueries_data()
{
    QTest::addColumn<QByteArray>("query");

    QTest::newRow("other option") << QByteArray("?$skip=5");
    QTest::newRow("other operator") << QByteArray("?$filter=EntityEventSequence%20lt%205");
    QTest::newRow("other field") << QByteArray("?$filter=ResourceName%20eq%20'Property'");
    QTest::newRow("two conditions") << QByteArray(
        "?$filter=EntityEventSequence%20gt%205%20and%20EntityEventSequence%20lt%209");
    QTest::newRow("negative") << QByteArray("?$filter=EntityEventSequence%20gt%20-1");
    QTest::newRow("too large") << QByteArray("?$filter=EntityEventSequence%20gt%209223372036854775808");
    QTest::newRow("empty filter") << QByteArray("?$filter=");
    QTest::newRow("order without direction") << QByteArray("?$orderby=EntityEventSequence");
    QTest::newRow("other order") << QByteArray("?$orderby=ResourceName%20asc");
    QTest::newRow("top of nothing") << QByteArray("?$top");
    QTest::newRow("top negative") << QByteArray("?$top=-1");
    QTest::newRow("top in words") << QByteArray("?$top=ten");
    QTest::newRow("no dollar") << QByteArray("?top=10");
}

void tst_PracticeProducer::refusesOtherQueries()
{
    QFETCH(const QByteArray, query);
    const auto answer = get(query);
    QCOMPARE(answer.status, 400);
    const QJsonObject error = jsonOf(answer).value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1).toString(), u"BadRequest"_s);
    QVERIFY(!error.value("message"_L1).toString().isEmpty());
}

void tst_PracticeProducer::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");

    const QByteArray right = "Bearer pr0ducer-token";
    QTest::newRow("right") << QByteArray("GET") << QByteArray(Path) << right << 200;
    QTest::newRow("no token") << QByteArray("GET") << QByteArray(Path) << QByteArray() << 401;
    QTest::newRow("wrong token") << QByteArray("GET") << QByteArray(Path) << QByteArray("Bearer pr0ducer-tokem") << 401;
    QTest::newRow("other scheme") << QByteArray("GET") << QByteArray(Path) << QByteArray("Basic pr0ducer-token") << 401;
    QTest::newRow("POST") << QByteArray("POST") << QByteArray(Path) << right << 405;
    QTest::newRow("other resource") << QByteArray("GET") << QByteArray("/odata/Property") << right << 404;
    QTest::newRow("below") << QByteArray("GET") << QByteArray("/odata/EntityEvent/1") << right << 404;
    QTest::newRow("root") << QByteArray("GET") << QByteArray("/odata") << right << 404;
}

void tst_PracticeProducer::refuses()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, authorization);
    const auto answer = m_client->send(method, target, { { "Authorization", authorization } });
    QTEST(answer.status, "status");
    QCOMPARE(answer.header("WWW-Authenticate"), QByteArray(answer.status == 401 ? "Bearer" : ""));
    QCOMPARE(answer.header("Allow"), QByteArray(answer.status == 405 ? "GET" : ""));
    QCOMPARE(jsonOf(answer).contains("error"_L1), answer.status != 200);
    QVERIFY(!answer.body.contains("pr0ducer"));
}

void tst_PracticeProducer::nextLinksLeadThroughAll()
{
    QList<qint64> seen;
    QUrl next(u"http://127.0.0.1/odata/EntityEvent?$top=30"_s);
    int pages = 0;
    while (next.isValid() && pages < 100) {
        const QByteArray target = next.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        const QJsonObject page = jsonOf(m_client->send("GET", target, bearer(m_token)));
        seen += sequencesOf(page);
        next = QUrl(page.value("@odata.nextLink"_L1).toString(), QUrl::StrictMode);
        if (next.isValid())
            QCOMPARE(quint16(next.port()), quint16(m_producer->serviceRoot().port()));
        ++pages;
    }
    QCOMPARE(pages, 14);
    QCOMPARE(seen, expected(0ms));
}

void tst_PracticeProducer::goesOnWithTime()
{
    QCOMPARE(sequencesOf(jsonOf(get(""))).size(), PracticeProducer::UsualBacklog);
    QCOMPARE(m_producer->head().value, expected(0ms).last());
    const QByteArray above = "?$filter=EntityEventSequence%20gt%20" + QByteArray::number(m_producer->head().value);
    QVERIFY(sequencesOf(jsonOf(get(above))).isEmpty());
    m_clock->advance(10s);
    const QList<qint64> now = expected(10s);
    QVERIFY(now.size() > PracticeProducer::UsualBacklog);
    QCOMPARE(sequencesOf(jsonOf(get(above))), now.mid(PracticeProducer::UsualBacklog));
    QCOMPARE(m_producer->head().value, now.last());
    m_clock->setWall(TestClock::Start); // people may set the clock; no event is lost by it
    QCOMPARE(sequencesOf(jsonOf(get(""))), now);
}

void tst_PracticeProducer::pagesAreLimited()
{
    m_clock->advance(1h);
    const QList<qint64> all = expected(1h);
    QVERIFY(all.size() > 2 * PracticeProducer::PageLimit);
    for (const QByteArray query : { "", "?$top=5000" }) {
        const QJsonObject page = jsonOf(get(query));
        QCOMPARE(sequencesOf(page), all.first(PracticeProducer::PageLimit));
        QVERIFY(page.contains("@odata.nextLink"_L1));
    }
}

void tst_PracticeProducer::takesManyRequests()
{
    qint64 head = 0;
    QList<qint64> seen;
    for (int i = 0; i < 200; ++i) {
        const auto sequences =
            sequencesOf(jsonOf(get("?$filter=EntityEventSequence%20gt%20" + QByteArray::number(head))));
        seen += sequences;
        head = sequences.value(sequences.size() - 1, head);
        m_clock->advance(100ms);
    }
    QCOMPARE(seen, expected(199 * 100ms));
}

void tst_PracticeProducer::startsEmpty()
{
    PracticeProducer empty(*m_clock, m_token, Seed, 0);
    QCOMPARE(empty.head(), Sequence::none());
    QVERIFY(empty.start());
    PracticeClient client(empty.serviceRoot());
    const QJsonObject page =
        jsonOf(client.send("GET", QByteArray(Path) + "?$orderby=EntityEventSequence%20desc&$top=1", bearer(m_token)));
    QVERIFY(page.value("value"_L1).isArray());
    QVERIFY(page.value("value"_L1).toArray().isEmpty());
    m_clock->advance(10s);
    QVERIFY(empty.head().value >= PracticeEvents::FirstSequence);
}

QTEST_GUILESS_MAIN(tst_PracticeProducer)
#include "tst_practiceproducer.moc"
