// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Source sound()
{
    Source source;
    source.name = u"MLS"_s;
    source.url = QUrl(u"https://mls.example.com/odata"_s);
    return source;
}

void addRow(const char *name, const QString &complaint, const std::function<void(Source &)> &change)
{
    Source source = sound();
    change(source);
    QTest::newRow(name) << source << complaint;
}

} // namespace

class tst_Source final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void validation_data();
    void validation();
    void oauthValidation_data();
    void oauthValidation();
    void secretsByKind();
    void sequence_data();
    void sequence();
    void start_data();
    void start();
    void startRefused();
    void settingsRoundTrip();
    void missingSettingsAreTheDefaults();
};

void tst_Source::validation_data()
{
    QTest::addColumn<Source>("source");
    QTest::addColumn<QString>("complaint");

    addRow("sound", {}, [](Source &) {});
    addRow("no name", u"needs a name"_s, [](Source &s) { s.name.clear(); });
    addRow("no address", u"is not a web address"_s, [](Source &s) { s.url.clear(); });
    addRow("password", u"user name or password"_s, [](Source &s) { s.url.setPassword(u"x"_s); });
    addRow("http", u"travel in the open"_s, [](Source &s) { s.url.setScheme(u"http"_s); });
    addRow("http, accepted", {}, [](Source &s) {
        s.url.setScheme(u"http"_s);
        s.isPlainHttpAccepted = true;
    });
    addRow("http to loopback", {}, [](Source &s) { s.url = QUrl(u"http://[::1]:1/odata"_s); });
    addRow("every second", {}, [](Source &s) { s.every = 1s; });
    addRow("every day", {}, [](Source &s) { s.every = 86'400s; });
    addRow("all the time", u"from 1 to 86400"_s, [](Source &s) { s.every = 0s; });
    addRow("less than every day", u"from 1 to 86400"_s, [](Source &s) { s.every = 86'401s; });
    addRow("page of 1", {}, [](Source &s) { s.pageSize = 1; });
    addRow("page of 10000", {}, [](Source &s) { s.pageSize = 10'000; });
    addRow("page of 0", u"from 1 to 10000"_s, [](Source &s) { s.pageSize = 0; });
    addRow("page of 10001", u"from 1 to 10000"_s, [](Source &s) { s.pageSize = 10'001; });
}

void tst_Source::oauthValidation_data()
{
    QTest::addColumn<Source>("source");
    QTest::addColumn<QString>("complaint");

    const auto row = [](const char *name, const QString &complaint, const OAuthClient &client) {
        addRow(name, complaint, [client](Source &s) { s.oauth = client; });
    };
    const QUrl url(u"https://mls.example.com/token?tenant=7"_s);
    row("sound", {}, { url, u"office 7"_s, u"api://x/.default feed"_s });
    row("no scope", {}, { url, u"office"_s, {} });
    row("http to loopback", {}, { QUrl(u"http://127.0.0.1:1/"_s), u"office"_s, {} });
    row("no id", u"needs a client id"_s, { url, u" "_s, u"feed"_s });
    row("an id alone", u"only with a token address"_s, { {}, u"office"_s, {} });
    row("a scope alone", u"only with a token address"_s, { {}, {}, u"feed"_s });
    row("no address", u"The token address is not a web address"_s, { QUrl(u"token"_s), u"office"_s, {} });
    row("http", u"so the secret would travel in the open"_s,
        { QUrl(u"http://mls.example.com/token"_s), u"office"_s, {} });
    row("a line in the id", u"cannot be seen"_s, { url, u"office\n7"_s, {} });
    row("quotes in the scope", u"not a scope"_s, { url, u"office"_s, u"\"feed\""_s });
    row("lines in the scope", u"not a scope"_s, { url, u"office"_s, u"a\nb"_s });
    row("an umlaut in the scope", u"not a scope"_s, { url, u"office"_s, u"ä"_s });
}

void tst_Source::oauthValidation()
{
    validation();
}

void tst_Source::secretsByKind()
{
    Source source = sound();
    QCOMPARE(secretFromPasted(source, " Bearer abc \n")->reveal(), "abc");
    QVERIFY(!secretFromPasted(source, "two words"));
    source.oauth = { QUrl(u"https://mls.example.com/token"_s), u"office"_s, {} };
    QCOMPARE(secretFromPasted(source, "two words, ü\r\n")->reveal(), "two words, ü");
    QVERIFY(!secretFromPasted(source, "two\nlines"));
    source.oauth = {};
    source.kind = SourceKind::Sql;
    QCOMPARE(secretFromPasted(source, "two words")->reveal(), "two words");
}

void tst_Source::validation()
{
    QFETCH(Source, source);
    QFETCH(QString, complaint);

    const Result<void> result = validate(source);

    QCOMPARE(result.has_value(), complaint.isEmpty());
    if (!result)
        QVERIFY2(result.error().detail.contains(complaint), qPrintable(result.error().detail));
}

void tst_Source::sequence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value"); // -1: refused

    QTest::newRow("zero") << u"0"_s << qint64(0);
    QTest::newRow("plain") << u"1101"_s << qint64(1101);
    QTest::newRow("spaces") << u" 1101 "_s << qint64(1101);
    QTest::newRow("beyond a double") << u"638059481020000001"_s << qint64(638059481020000001);
    QTest::newRow("largest") << u"9223372036854775807"_s << std::numeric_limits<qint64>::max();
    for (const auto &text :
        { u"9223372036854775808"_s, u"-1"_s, u"1.5"_s, u"1e3"_s, u"1,101"_s, u"0x10"_s, u"abc"_s, QString() })
        QTest::addRow("refused: %s", qPrintable(text)) << text << qint64(-1);
}

void tst_Source::sequence()
{
    QFETCH(QString, text);
    QFETCH(qint64, value);

    const Result<Sequence> result = sequenceFromText(text);

    QCOMPARE(result.has_value(), value >= 0);
    if (result)
        QCOMPARE(result->value, value);
    else
        QVERIFY(result.error().detail.contains(u"whole number from 0"_s));
}

void tst_Source::start_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Start>("expected");

    QTest::newRow("now") << u"now"_s << Start { Start::Kind::Now, {} };
    QTest::newRow("beginning") << u"beginning"_s << Start { Start::Kind::Beginning, {} };
    QTest::newRow("zero") << u"0"_s << Start { Start::Kind::Sequence, { 0 } };
    QTest::newRow("largest") << u"9223372036854775807"_s << Start { Start::Kind::Sequence, Sequence::max() };
}

void tst_Source::start()
{
    QFETCH(QString, text);
    QFETCH(Start, expected);

    const Result<Start> result = Start::fromText(text);

    QVERIFY(result);
    QCOMPARE(*result, expected);
    QCOMPARE(result->toText(), text);
}

void tst_Source::startRefused()
{
    for (const auto &text : { u"later"_s, u"Now"_s, u"-5"_s, QString() }) {
        const Result<Start> result = Start::fromText(text);
        QVERIFY2(!result, qPrintable(text));
        QVERIFY(result.error().detail.contains(u"now, beginning, or a sequence number"_s));
    }
}

void tst_Source::settingsRoundTrip()
{
    Source source = sound();
    source.url = QUrl(u"https://mls.example.com/a%20b/odata%2F?x=%26"_s);
    source.start = { Start::Kind::Sequence, Sequence::max() };
    source.every = 86'400s;
    source.pageSize = 17;
    source.authority = u"-----BEGIN CERTIFICATE-----\n"_s;
    source.isPlainHttpAccepted = true;
    source.oauth = { QUrl(u"https://mls.example.com/a%20b?x=%26"_s), u"office: 7"_s, u"feed x"_s };

    const QByteArray stored = QJsonDocument(settingsToJson(source)).toJson();
    Source read = sound();
    settingsFromJson(QJsonDocument::fromJson(stored).object(), read);

    QCOMPARE(read, source);
}

void tst_Source::missingSettingsAreTheDefaults()
{
    Source source = sound();
    source.pageSize = 17;
    source.every = 7s;
    source.start = { Start::Kind::Beginning, {} };
    settingsFromJson({ { u"url"_s, sound().url.toString() } }, source);
    QCOMPARE(source, sound());
}

QTEST_GUILESS_MAIN(tst_Source)
#include "tst_source.moc"
