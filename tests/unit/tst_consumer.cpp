// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consumer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(Consumer &)>;

Consumer sound()
{
    Consumer consumer;
    consumer.name = u"Acme IDX"_s;
    consumer.endpoint = QUrl(u"https://acme.example.com/events?tenant=7"_s);
    return consumer;
}

void addRow(const char *name, const QString &complaint, const Change &change)
{
    Consumer consumer = sound();
    change(consumer);
    QTest::newRow(name) << consumer << complaint;
}

} // namespace

class tst_Consumer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void validation_data();
    void validation();
    void endpoint_data();
    void endpoint();
    void loopback_data();
    void loopback();
    void settingsRoundTrip();
    void missingSettingsAreTheDefaults();
    void settingsHoldNoToken();
};

void tst_Consumer::validation_data()
{
    QTest::addColumn<Consumer>("consumer");
    QTest::addColumn<QString>("complaint"); // empty: nothing is wrong

    addRow("sound", {}, [](Consumer &) {});
    addRow("name of 80", {}, [](Consumer &c) { c.name = QString(80, u'x'); });
    addRow("name of 81", u"name of 1 to 80"_s, [](Consumer &c) { c.name = QString(81, u'x'); });
    addRow("no name", u"needs a name"_s, [](Consumer &c) { c.name.clear(); });
    addRow("space before the name", u"without spaces around"_s, [](Consumer &c) { c.name = u" x"_s; });
    addRow("two lines", u"one line"_s, [](Consumer &c) { c.name = u"a\nb"_s; });
    addRow("two lines of another kind", u"one line"_s, [](Consumer &c) { c.name = u"a\u2028b"_s; });
    addRow("batch 1", {}, [](Consumer &c) { c.batchSize = 1; });
    addRow("batch 1000", {}, [](Consumer &c) { c.batchSize = 1000; });
    addRow("batch 0", u"events per POST is 0"_s, [](Consumer &c) { c.batchSize = 0; });
    addRow("batch 1001", u"from 1 to 1000"_s, [](Consumer &c) { c.batchSize = 1001; });
    addRow("deadline 5", {}, [](Consumer &c) { c.deadline = 5s; });
    addRow("deadline 300", {}, [](Consumer &c) { c.deadline = 300s; });
    addRow("deadline 4", u"from 5 to 300"_s, [](Consumer &c) { c.deadline = 4s; });
    addRow("deadline 301", u"from 5 to 300"_s, [](Consumer &c) { c.deadline = 301s; });
    addRow("connecting 1", {}, [](Consumer &c) { c.connectDeadline = 1s; });
    addRow("connecting 0", u"from 1 to 60"_s, [](Consumer &c) { c.connectDeadline = 0s; });
    addRow("connecting 61", u"from 1 to 60"_s, [](Consumer &c) { c.connectDeadline = 61s; });
    addRow("60000 a minute", {}, [](Consumer &c) { c.perMinute = 60'000; });
    addRow("60001 a minute", u"from 0 to 60000"_s, [](Consumer &c) { c.perMinute = 60'001; });
    addRow("-1 a minute", u"from 0 to 60000"_s, [](Consumer &c) { c.perMinute = -1; });
    addRow("100 failures", {}, [](Consumer &c) { c.failuresAllowed = 100; });
    addRow("0 failures", u"from 1 to 100"_s, [](Consumer &c) { c.failuresAllowed = 0; });
    addRow("101 failures", u"from 1 to 100"_s, [](Consumer &c) { c.failuresAllowed = 101; });
    addRow("a header", {}, [](Consumer &c) { c.fixedHeaders = { { "X-Api", "a" } }; });
    addRow("a reserved header", u"set by Postrider"_s, [](Consumer &c) { c.fixedHeaders = { { "host", "a" } }; });
    addRow("the second header", u"The header X-B cannot"_s, [](Consumer &c) {
        c.fixedHeaders = { { "X-A", "a" }, { "X-B", "a\n" } };
    });
    addRow("the first fault is named", u"from 1 to 1000"_s, [](Consumer &c) {
        c.batchSize = 0;
        c.perMinute = -1;
    });
}

void tst_Consumer::validation()
{
    QFETCH(Consumer, consumer);
    QFETCH(QString, complaint);

    const Result<void> result = validate(consumer);

    QCOMPARE(result.has_value(), complaint.isEmpty());
    if (!result) {
        QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(result.error().detail.contains(complaint), qPrintable(result.error().detail));
    }
}

void tst_Consumer::endpoint_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isPlainHttpAccepted");
    QTest::addColumn<QString>("complaint");

    const QString open = u"travel in the open"_s;
    const QString noAddress = u"is not a web address"_s;
    QTest::newRow("https") << u"https://example.com/events"_s << false << QString();
    QTest::newRow("https with a port") << u"https://example.com:8443"_s << false << QString();
    QTest::newRow("http to loopback") << u"http://127.0.0.1:8080/"_s << false << QString();
    QTest::newRow("http to localhost") << u"http://LOCALHOST/"_s << false << QString();
    QTest::newRow("http elsewhere") << u"http://example.com/"_s << false << open;
    QTest::newRow("http elsewhere, accepted") << u"http://example.com/"_s << true << QString();
    QTest::newRow("http to what looks like loopback") << u"http://127.0.0.1.example.com/"_s << false << open;
    QTest::newRow("http to localhost of another") << u"http://localhost.example.com/"_s << false << open;
    QTest::newRow("ftp") << u"ftp://example.com/"_s << true << noAddress;
    QTest::newRow("file") << u"file:///etc/passwd"_s << true << noAddress;
    QTest::newRow("no scheme") << u"example.com/events"_s << true << noAddress;
    QTest::newRow("no host") << u"https:///events"_s << true << noAddress;
    QTest::newRow("empty") << QString() << true << noAddress;
    QTest::newRow("broken port") << u"https://example.com:99999/"_s << true << noAddress;
    QTest::newRow("password") << u"https://me:secret@example.com/"_s << true << u"user name or password"_s;
    QTest::newRow("fragment") << u"https://example.com/#x"_s << true << u"#fragment"_s;
}

void tst_Consumer::endpoint()
{
    QFETCH(QString, url);
    QFETCH(bool, isPlainHttpAccepted);
    QFETCH(QString, complaint);
    Consumer consumer = sound();
    consumer.endpoint = QUrl(url);
    consumer.isPlainHttpAccepted = isPlainHttpAccepted;

    const Result<void> result = validate(consumer);

    QCOMPARE(result.has_value(), complaint.isEmpty());
    if (!result) {
        QVERIFY2(result.error().detail.contains(complaint), qPrintable(result.error().detail));
        QVERIFY2(!result.error().detail.contains(u"secret"_s), qPrintable(result.error().detail));
    }
}

void tst_Consumer::loopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("expected");

    for (const auto &url : { u"http://localhost"_s, u"http://127.0.0.1"_s, u"http://127.1"_s,
             u"http://127.255.255.254:99/x"_s, u"http://[::1]:8080/"_s, u"http://[0:0:0:0:0:0:0:1]/"_s })
        QTest::newRow(qPrintable(url)) << url << true;
    for (const auto &url : { u"http://example.com"_s, u"http://128.0.0.1"_s, u"http://10.127.0.0.1"_s,
             u"http://0.0.0.0"_s, u"http://[::2]/"_s, u"http://localhost.evil.com"_s, u"http:///"_s })
        QTest::newRow(qPrintable(url)) << url << false;
}

void tst_Consumer::loopback()
{
    QFETCH(QString, url);
    QTEST(isLoopback(QUrl(url)), "expected");
}

void tst_Consumer::settingsRoundTrip()
{
    Consumer consumer = sound();
    consumer.format = EventFormat::Webapi028;
    consumer.batchSize = 7;
    consumer.alwaysList = true;
    consumer.sendUrl = false;
    consumer.sendFeedTypes = true;
    consumer.labelHeaders = LabelHeaders::EntityEventSource;
    consumer.fixedHeaders = { { "X-B", "2" }, { "X-A", "1" }, { "X-A", "again" } };
    consumer.deadline = 299s;
    consumer.connectDeadline = 59s;
    consumer.perMinute = 17;
    consumer.failuresAllowed = 99;
    consumer.onRefusedEvent = OnRefusedEvent::SetAside;
    consumer.authority = u"-----BEGIN CERTIFICATE-----\nMIIB\n"_s;
    consumer.isPlainHttpAccepted = true;
    consumer.businessContact = u"J\u00fcrgen, +49 30 1"_s;
    consumer.technicalContact = u"\"ops\" <ops@example.com>"_s;
    consumer.notes = u"first\nsecond"_s;

    const QByteArray stored = QJsonDocument(settingsToJson(consumer)).toJson();
    Consumer read = sound();
    settingsFromJson(QJsonDocument::fromJson(stored).object(), read);
    QCOMPARE(read, consumer);

    for (const auto headers : { LabelHeaders::Both, LabelHeaders::ConsumerLabel, LabelHeaders::EntityEventSource }) {
        consumer.labelHeaders = headers;
        settingsFromJson(settingsToJson(consumer), read);
        QCOMPARE(read.labelHeaders, headers);
    }
}

void tst_Consumer::missingSettingsAreTheDefaults()
{
    Consumer consumer = sound();
    consumer.batchSize = 7;
    consumer.fixedHeaders = { { "X-A", "1" } };
    consumer.sendUrl = false;
    consumer.onRefusedEvent = OnRefusedEvent::SetAside;
    settingsFromJson({}, consumer);
    QCOMPARE(consumer, sound());
    QCOMPARE(consumer.batchSize, 100);
    QCOMPARE(consumer.failuresAllowed, 12);
}

void tst_Consumer::settingsHoldNoToken()
{
    const QStringList keys = settingsToJson(sound()).keys();
    for (const QString &key : keys)
        QVERIFY2(!key.contains(u"token"_s), qPrintable(key));
}

QTEST_GUILESS_MAIN(tst_Consumer)
#include "tst_consumer.moc"
