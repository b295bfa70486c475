// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"

#include "ctl/statereport.h"
#include "ctl/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// It is 08:40 on Monday, 23 November 2026, in Chicago.
Words words()
{
    return Words(*fromIso8601(u"2026-11-23T14:40:00Z"_s), QTimeZone("America/Chicago"));
}

QString renderedFor(const QString &command, const QByteArray &result, const QByteArray &args = "{}")
{
    CommandLine line;
    line.command = command;
    line.args = json(args);
    return render::result(line, json(result), words(), 0);
}

} // namespace

class tst_Render final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void times_data();
    void times();
    void ahead_data();
    void ahead();
    void numbers();
    void textFromOutsideIsPlain();
    void tableAligns();
    void tableLeavesOutEmptyColumns();
    void tableFits();
    void states_data();
    void states();
    void statusSaysWhetherAllIsWell_data();
    void statusSaysWhetherAllIsWell();
    void statusShowsFeeds();
    void attempts();
    void tests();
    void fates_data();
    void fates();
    void resend();
    void verification();
    void settings();
    void sentencesForWhatIsDone();
    void everyListMayBeEmpty();
    void reportIsCalm();
    void summary();
};

void tst_Render::times_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("text");

    QTest::newRow("today") << u"2026-11-23T16:35:10Z"_s << u"10:35"_s;
    QTest::newRow("today, already tomorrow in UTC") << u"2026-11-24T05:59:00Z"_s << u"23:59"_s;
    QTest::newRow("yesterday") << u"2026-11-22T23:40:00Z"_s << u"yesterday 17:40"_s;
    QTest::newRow("tomorrow") << u"2026-11-24T06:00:00Z"_s << u"tomorrow 00:00"_s;
    QTest::newRow("this year") << u"2026-07-04T15:05:00Z"_s << u"4 Jul 10:05"_s;
    QTest::newRow("another year") << u"2025-12-31T18:00:00Z"_s << u"31 Dec 2025 12:00"_s;
}

void tst_Render::times()
{
    QFETCH(const QString, time);
    QTEST(words().time(fromIso8601(time)), "text");
}

void tst_Render::ahead_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("text");

    QTest::newRow("past") << u"2026-11-23T14:39:00Z"_s << u"now"_s;
    QTest::newRow("a moment") << u"2026-11-23T14:40:00.200Z"_s << u"in 1 s"_s;
    QTest::newRow("seconds") << u"2026-11-23T14:40:08Z"_s << u"in 8 s"_s;
    QTest::newRow("minutes") << u"2026-11-23T14:44:10Z"_s << u"in 4 min"_s;
    QTest::newRow("hours") << u"2026-11-23T16:35:00Z"_s << u"at 10:35"_s;
    QTest::newRow("never") << QString() << QString();
}

void tst_Render::ahead()
{
    QFETCH(const QString, time);
    QTEST(words().ahead(fromIso8601(time)), "text");
}

void tst_Render::numbers()
{
    QCOMPARE(Words::count(0, u"event"_s), u"0 events"_s);
    QCOMPARE(Words::count(1, u"event"_s), u"1 event"_s);
    QCOMPARE(Words::count(2104, u"event"_s), u"2,104 events"_s);
    QCOMPARE(Words::duration(31ms), u"31 ms"_s);
    QCOMPARE(Words::duration(8s), u"8 s"_s);
    QCOMPARE(Words::duration(5min), u"5 min"_s);
    QCOMPARE(Words::duration(6h), u"6 h"_s);
    QCOMPARE(Words::duration(std::chrono::days(3)), u"3 days"_s);
}

void tst_Render::textFromOutsideIsPlain()
{
    QCOMPARE(Words::plain(u"a\x1b[2Jb\r\nc\td\u202ee\u009bf"_s), u"a [2Jb c d e f"_s);
    const QString text = render::attempt(
        json(
            R"({"outcome":"refused","status":400,"duration_ms":3,"error":"no\u001b[31m","response_body":"x\u0007\ny"})"),
        u"A\u001b"_s);
    QVERIFY(!text.contains(u'\x1b'));
    QVERIFY(!text.contains(u'\x07'));
    QVERIFY2(text.contains(u"It said: x y\n"), qPrintable(text));
}

void tst_Render::tableAligns()
{
    Table table({ { u"Feed"_s }, { u"Waiting"_s, true }, { u"Note"_s } });
    table.add({ u"Acme IDX"_s, u"7"_s, u"x"_s });
    table.add({ u"B"_s, u"12,000,000"_s, u""_s });
    QCOMPARE(table.toText(0),
        u"Feed         Waiting  Note\n"
        "Acme IDX           7  x\n"
        "B         12,000,000\n"_s);
}

void tst_Render::tableLeavesOutEmptyColumns()
{
    Table table({ { u"A"_s }, { u"Nothing"_s }, { u"B"_s } });
    table.add({ u"1"_s, u""_s, u"2"_s });
    QCOMPARE(table.toText(0), u"A  B\n1  2\n"_s);
}

void tst_Render::tableFits()
{
    Table table({ { u"Number"_s, true }, { u"Words"_s } });
    table.add({ u"1"_s, u"much too long for so narrow a place"_s });
    QCOMPARE(table.toText(20), u"Number  Words\n     1  much too lo…\n"_s);
    for (const int width : { 1, 5, 12, 20, 80 }) {
        for (const QString &line : table.toText(width).split(u'\n'))
            QVERIFY2(line.size() <= width, qPrintable(line));
    }
}

void tst_Render::states_data()
{
    QTest::addColumn<QByteArray>("feed");
    QTest::addColumn<QString>("text");

    QTest::newRow("up to date") << QByteArray(R"({"state":"up_to_date"})") << u"✓ up to date"_s;
    QTest::newRow("delivering") << QByteArray(R"({"state":"delivering"})") << u"● delivering"_s;
    QTest::newRow("throttled") << QByteArray(R"({"state":"throttled","not_before":"2026-11-23T14:40:08.000Z"})")
                               << u"◐ asked to wait, goes on in 8 s"_s;
    QTest::newRow("retrying") << QByteArray(
        R"({"state":"retrying","not_before":"2026-11-23T16:35:00Z","failures":2,"failures_allowed":12})")
                              << u"↻ trying again at 10:35 (2 of 12)"_s;
    QTest::newRow("suspended") << QByteArray(R"({"state":"suspended"})") << u"■ suspended"_s;
    QTest::newRow("paused") << QByteArray(R"({"state":"paused"})") << u"‖ paused"_s;
}

void tst_Render::states()
{
    QFETCH(const QByteArray, feed);
    QTEST(render::state(json(feed), words()), "text");
}

void tst_Render::statusSaysWhetherAllIsWell_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("nothing yet") << QByteArray(R"({"sources":[],"feeds":[]})") << u"There is no Source yet."_s;
    QTest::newRow("no Feed") << QByteArray(R"({"sources":[{"name":"S"}],"feeds":[]})") << u"There is no Feed yet."_s;
    QTest::newRow("well") << QByteArray(R"({"sources":[{"name":"S"}],"feeds":[{"name":"A","state":"throttled"}]})")
                          << u"All is well."_s;
    QTest::newRow("unread") << QByteArray(
        R"({"sources":[{"name":"S","error":"x"}],"feeds":[{"name":"A","state":"paused"}]})")
                            << u"Not all is well with a Source: S."_s;
    QTest::newRow("suspended") << QByteArray(
        R"({"sources":[{"name":"S"}],"feeds":[{"name":"A","state":"suspended"},{"name":"B","state":"suspended"}]})")
                               << u"2 Feeds suspended and in need of you: A, B."_s;
}

void tst_Render::statusSaysWhetherAllIsWell()
{
    QFETCH(const QByteArray, status);
    QFETCH(const QString, sentence);
    const QString text = renderedFor(u"status"_s, status);
    QVERIFY2(text.startsWith(sentence), qPrintable(text));
}

void tst_Render::statusShowsFeeds()
{
    const QString text = renderedFor(u"status"_s, R"({"sources":[
        {"name":"MLS","kind":"odata","head":638059481020000000,"last_read_at":"2026-11-23T14:39:30Z","next_read_at":null,"error":null}],
        "feeds":[
        {"name":"Acme","consumer":"Acme IDX","state":"delivering","position":638059481019999999,"waiting":2104,"lag_seconds":300,
         "set_aside":3,"last_accepted_at":"2026-11-22T23:40:01Z"},
        {"name":"Rent","consumer":"RentBoard","state":"suspended","position":null,"waiting":1,"lag_seconds":0,"set_aside":0,
         "suspended_reason":"token_rejected","suspended_detail":"It said 401.","suspended_at":"2026-11-23T14:35:00Z"}]})");
    for (const QString &part : { u"638059481020000000"_s, u"08:39:30"_s, u"Acme IDX   ● delivering"_s,
             u"638059481019999999"_s, u"2,104"_s, u"5 min"_s, u"  0 s"_s, u"yesterday 17:40:01"_s,
             u"Rent, suspended 08:35: The token was rejected."_s, u"(It said 401.)"_s })
        QVERIFY2(text.contains(part), qPrintable(QString(part + u"\n in \n" + text)));
}

void tst_Render::attempts()
{
    const QString text = renderedFor(u"attempts"_s, R"({"attempts":[
        {"id":12,"feed":"F","kind":"live","first_sequence":5,"last_sequence":9,"events":5,"started_at":"2026-11-23T14:39:58Z",
         "duration_ms":31,"status":429,"outcome":"throttled","retry_after":"8","hold_until":"2026-11-23T14:40:06Z","error":"slow"},
        {"id":11,"feed":"F","kind":"test","first_sequence":null,"last_sequence":null,"events":0,"started_at":"2026-11-23T14:00:00Z",
         "duration_ms":5000,"status":null,"outcome":"failed","retry_after":null,"hold_until":null,"error":null}]})");
    for (const QString &part :
        { u"08:39:58"_s, u"5–9"_s, u"31 ms"_s, u"throttled (429)"_s, u"08:40:06"_s, u"slow"_s, u"failed"_s, u"5 s"_s })
        QVERIFY2(text.contains(part), qPrintable(text));
}

void tst_Render::tests()
{
    const QByteArray args = R"({"name":"Acme"})";
    QCOMPARE(
        renderedFor(u"consumer.test"_s, R"({"outcome":"accepted","status":204,"duration_ms":31,"error":null})", args),
        u"Consumer \"Acme\" accepted the test (204) within 31 ms.\n"_s);
    const QString refused = renderedFor(u"consumer.test"_s,
        R"({"outcome":"refused","status":401,"duration_ms":31,"error":"Token rejected.","response_body":"go away"})",
        args);
    QCOMPARE(refused,
        u"Consumer \"Acme\" did not accept the test: refused (401), after 31 ms. Token rejected.\nIt said: go away\n"_s);
    QCOMPARE(renderedFor(u"source.test"_s, R"({"head":638059481020000000})", args),
        u"Source \"Acme\" answers; its newest event is 638059481020000000.\n"_s);
    QCOMPARE(
        renderedFor(u"source.test"_s, R"({"head":null})", args), u"Source \"Acme\" answers; it has no events yet.\n"_s);
}

void tst_Render::fates_data()
{
    QTest::addColumn<QByteArray>("feed");
    QTest::addColumn<QString>("text");

    QTest::newRow("accepted") << QByteArray(
        R"({"feed":"F","fate":"accepted","attempt":12,"accepted_at":"2026-11-22T23:40:00Z"})")
                              << u"✓ accepted yesterday 17:40, in attempt 12"_s;
    QTest::newRow("waiting") << QByteArray(R"({"feed":"F","fate":"waiting","place":3})")
                             << u"… waiting, number 3 in line"_s;
    QTest::newRow("waiting somewhere") << QByteArray(R"({"feed":"F","fate":"waiting","place":null})")
                                       << u"… waiting\n"_s;
    QTest::newRow("filtered") << QByteArray(R"({"feed":"F","fate":"filtered_out","carries":{"resources":["A","B"]}})")
                              << u"carries only A, B\n"_s;
    QTest::newRow("filtered by FeedTypes")
        << QByteArray(R"({"feed":"F","fate":"filtered_out","carries":{"resources":[],"feed_types":["IDX"]}})")
        << u"carries only what names the FeedTypes IDX"_s;
    QTest::newRow("filtered by both") << QByteArray(
        R"({"feed":"F","fate":"filtered_out","carries":{"resources":["A"],"feed_types":["IDX","BBO"]}})")
                                      << u"carries only A that names the FeedTypes IDX, BBO"_s;
    QTest::newRow("set aside") << QByteArray(R"({"feed":"F","fate":"set_aside","detail":"refused"})")
                               << u"■ set aside: refused"_s;
    QTest::newRow("before") << QByteArray(R"({"feed":"F","fate":"before_start"})") << u"before this Feed began"_s;
    QTest::newRow("unknown") << QByteArray(R"({"feed":"F","fate":"unknown"})") << u"? no record; run verify"_s;
}

void tst_Render::fates()
{
    QFETCH(const QByteArray, feed);
    QFETCH(const QString, text);
    const QString found = renderedFor(u"find"_s,
        R"({"events":[{"source":"MLS","sequence":1101,"resource":"Property","key":"235021","read_at":"2026-11-23T14:00:00Z","feeds":[)"
            + feed + "]}]}");
    QVERIFY2(found.startsWith(u"Property/235021, event 1101 of MLS, read 08:00\n"), qPrintable(found));
    QVERIFY2(found.contains(text), qPrintable(found));
}

void tst_Render::resend()
{
    const QByteArray counts = R"("resends":[{"feed":"Acme","events":2104,"sends":2104,"records":1,"first":5,"last":9,)"
                              R"("seconds":240,"state":"up_to_date"}])";
    QCOMPARE(renderedFor(u"resend"_s, "{" + counts + R"(,"dry_run":true})"),
        u"This would send 2,104 events of 1 record again to \"Acme\", from sequence 5 to 9; at its pace, about 4 min. "
        u"With --newest-only it would be 1 "
        "event.\n"_s);
    QCOMPARE(renderedFor(u"resend"_s, "{" + counts + R"(,"dry_run":false})"),
        u"Sends 2,104 events of 1 record again to \"Acme\", from sequence 5 to 9; at its pace, about 4 min. With "
        u"--newest-only it would be 1 "
        "event.\n"_s);
}

void tst_Render::verification()
{
    const QString good = renderedFor(u"verify"_s,
        R"({"ok":true,"feeds":[{"feed":"F","accepted":7,"filtered_out":1,"set_aside":0,"waiting":2,"before_start":3,"wrong":null,"problem":null}]})");
    QVERIFY(good.startsWith(u"Nothing is lost"));
    QVERIFY(!good.contains(u"Problem"));
    const QString bad =
        renderedFor(u"verify"_s, R"({"ok":false,"feeds":[{"feed":"F","wrong":5,"problem":"No record of 5."}]})");
    QVERIFY(bad.startsWith(u"The record has a fault"));
    QVERIFY(bad.contains(u"No record of 5."));
}

void tst_Render::settings()
{
    const QString text = renderedFor(u"consumer.show"_s,
        R"({"name":"Acme","endpoint":"https://a.example/","has_token":true,"token_expires_at":"2026-12-24T18:00:00Z","per_minute":0,
            "always_list":false,"headers":[{"name":"X-One","value":"1"}],"authority":"-----BEGIN","notes":"call\nAnn"})");
    for (const QString &part :
        { u"https://a.example/\n"_s, u"24 Dec 12:00\n"_s, u"no limit\n"_s, u"X-One\n"_s, u"call Ann\n"_s })
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains(u"BEGIN"));
}

void tst_Render::sentencesForWhatIsDone()
{
    for (const QString &command : { u"source.add"_s, u"source.edit"_s, u"source.remove"_s, u"source.token"_s,
             u"consumer.add"_s, u"consumer.edit"_s, u"consumer.remove"_s, u"consumer.token"_s, u"feed.add"_s,
             u"feed.edit"_s, u"feed.remove"_s, u"feed.pause"_s, u"feed.resume"_s }) {
        const QString text = renderedFor(command, "{}", R"({"name":"Acme %2"})");
        QVERIFY2(text.contains(u"\"Acme %2\"") && text.endsWith(u'\n'), qPrintable(text));
    }
    QCOMPARE(renderedFor(u"feed.resume"_s, R"({"waiting":1,"set_aside":2})", R"({"name":"F"})"),
        u"Feed \"F\" goes on; 1 event waiting. 2 events set aside; see resend --set-aside.\n"_s);
}

void tst_Render::everyListMayBeEmpty()
{
    for (const QString &command : { u"attempts"_s, u"holds"_s, u"activity"_s, u"find"_s, u"verify"_s, u"source.list"_s,
             u"consumer.list"_s, u"feed.list"_s, u"status"_s }) {
        const QString text = renderedFor(command, "{}");
        QVERIFY2(text.endsWith(u'\n') && text.count(u'\n') == 1, qPrintable(QString(command + u": " + text)));
    }
}

void tst_Render::reportIsCalm()
{
    StateReport report;
    TimePoint now = *fromIso8601(u"2026-11-23T14:40:00Z"_s);
    const auto take = [&](const char *state) {
        now += 1s;
        const QJsonObject feed { { u"name"_s, u"F"_s }, { u"state"_s, QString::fromLatin1(state) },
            { u"not_before"_s, toIso8601(now + 8s) }, { u"suspended_reason"_s, u"token_rejected"_s } };
        return report.take({ { u"feeds"_s, QJsonArray { feed } } }, now, words());
    };
    QCOMPARE(take("delivering"), QStringList { u"08:40:01 F: ● delivering"_s });
    QCOMPARE(take("up_to_date"), QStringList());
    QCOMPARE(take("delivering"), QStringList());
    QCOMPARE(take("throttled").size(), 1);
    QCOMPARE(take("throttled"), QStringList());
    QCOMPARE(take("up_to_date"), QStringList()); // said within the minute
    QCOMPARE(take("throttled"), QStringList());
    now += 2min;
    QCOMPARE(take("delivering"), QStringList { u"08:42:08 F: ● delivering again"_s });
    for (int i = 0; i < 2; ++i) { // what needs a decision is always said
        QVERIFY(take("suspended").value(0).contains(u"The token was rejected."));
        QCOMPARE(take("delivering"), QStringList());
    }
}

void tst_Render::summary()
{
    QCOMPARE(StateReport::summary({}), u"There are no Feeds."_s);
    QCOMPARE(
        StateReport::summary(json(R"({"feeds":[{"state":"paused"},{"state":"up_to_date"},{"state":"up_to_date"}]})")),
        u"2 Feeds up to date, 1 Feed paused."_s);
}

QTEST_GUILESS_MAIN(tst_Render)
#include "tst_render.moc"
