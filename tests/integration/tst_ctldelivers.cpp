// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainvault.h"
#include "support/ctltest.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList FeedStatusKeys { u"consumer"_s, u"failures"_s, u"failures_allowed"_s, u"head"_s, u"label"_s,
    u"lag_seconds"_s, u"last_accepted_at"_s, u"name"_s, u"needs_new_start"_s, u"not_before"_s, u"position"_s,
    u"set_aside"_s, u"source"_s, u"state"_s, u"suspended_at"_s, u"suspended_detail"_s, u"suspended_reason"_s,
    u"waiting"_s };
const QStringList AttemptKeys { u"duration_ms"_s, u"error"_s, u"events"_s, u"feed"_s, u"first_sequence"_s,
    u"hold_until"_s, u"id"_s, u"kind"_s, u"last_sequence"_s, u"outcome"_s, u"request_head"_s, u"response_body"_s,
    u"response_headers"_s, u"retry_after"_s, u"started_at"_s, u"status"_s };

} // namespace

/// postriderctl as it delivers: push, tests, tokens and practice.
class tst_CtlDelivers final : public CtlTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        begin(QStringLiteral(POSTRIDERCTL));
    }
    void cleanup() { findNoToken(); }

    void pushes();
    void testsConsumers();
    void pushesUntilTold();
    void onlyOneEngine();
    void replacesAndRemovesTokens();
    void needsAKeychain();
    void pushNeedsAKeychain();
    void practices();
};

void tst_CtlDelivers::pushes()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    constexpr qint64 First = 638059481020000000;
    const Producer producer(25, First);
    Receiver receiver;
    addAll(producer, receiver);
    QCOMPARE(json(u"source test MLS"_s).value("head"_L1).toInteger(), producer.head());

    const QJsonObject end = json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.sequences(), producer.sequences());
    QCOMPARE(receiver.deliveries().first().token, QByteArray("Bearer ") + Token1);
    const QJsonObject feed = only(end, "feeds"_L1);
    QCOMPARE(feed.keys(), FeedStatusKeys);
    QCOMPARE(feed.value("state"_L1).toString(), u"up_to_date"_s);
    QCOMPARE(feed.value("position"_L1).toInteger(), producer.head());
    QCOMPARE(only(end, "sources"_L1).value("head"_L1).toInteger(), producer.head());

    const QJsonArray attempts = json(u"attempts F"_s).value("attempts"_L1).toArray();
    QCOMPARE(attempts.size(), receiver.deliveries().size());
    QCOMPARE(attempts.first().toObject().keys(), AttemptKeys);
    QCOMPARE(attempts.first()["last_sequence"_L1].toInteger(), producer.head());
    QCOMPARE(json(u"attempts F --limit 1"_s).value("attempts"_L1).toArray().size(), 1);
    QCOMPARE(json(u"holds"_s), (QJsonObject { { u"holds"_s, QJsonArray() } }));

    const QJsonObject found = only(json(u"find %1"_s.arg(First + 3)), "events"_L1);
    QCOMPARE(found.keys(),
        (QStringList { u"feed_types"_s, u"feeds"_s, u"key"_s, u"read_at"_s, u"resource"_s, u"sequence"_s, u"source"_s,
            u"url"_s }));
    const QJsonObject fate = only(found, "feeds"_L1);
    QCOMPARE(fate.keys(),
        (QStringList { u"accepted_at"_s, u"attempt"_s, u"carries"_s, u"detail"_s, u"duration_ms"_s, u"expected_at"_s,
            u"fate"_s, u"feed"_s, u"is_marked_settled"_s, u"place"_s, u"place_is_exact"_s, u"sent_again_at"_s,
            u"status"_s, u"superseded_by"_s }));
    QCOMPARE(fate.value("fate"_L1).toString(), u"accepted"_s);
    const QString record = found.value("resource"_L1).toString() + u'/' + found.value("key"_L1).toString();
    QCOMPARE(only(json(u"find "_s + record), "events"_L1).value("sequence"_L1).toInteger(), First + 3);

    const QJsonObject proof = json(u"proof Acme %1"_s.arg(First + 3));
    QVERIFY2(proof["summary"_L1].toString().startsWith(u"Acme accepted event %1, "_s.arg(First + 3)),
        qPrintable(proof["summary"_L1].toString()));
    QCOMPARE(only(proof, "attempts"_L1)["outcome"_L1].toString(), u"accepted"_s);
    const QString pdf = folder().filePath(u"proof.pdf"_s);
    const QString csv = folder().filePath(u"proof.csv"_s);
    m_ctl->setEnvironment(u"QT_QPA_PLATFORM"_s, u"xcb"_s); // as where there is no display
    const auto saved = run(u"proof Acme %1..%2 --pdf %3 --csv %4"_s.arg(First).arg(First + 3).arg(pdf, csv));
    QCOMPARE(saved.exitCode, 0);
    QCOMPARE(saved.messages, QByteArray());
    QCOMPARE(saved.output.count("The statement is in "), 2);
    QFile document(pdf);
    QVERIFY(document.open(QFile::ReadOnly) && document.read(5) == "%PDF-");
    QFile table(csv);
    QVERIFY(table.open(QFile::ReadOnly));
    QCOMPARE(table.readAll().count("\r\n"), 5);
    QCOMPARE(run(u"proof Acme 1"_s).exitCode, 1);

    const QString resend = u"resend F --sequence %1..%2"_s.arg(First).arg(First + 4);
    const QJsonObject dry = json(resend + u" --dry-run"_s);
    QVERIFY(dry["dry_run"_L1].toBool());
    const QJsonObject planned = only(dry, "resends"_L1);
    QVERIFY(planned["seconds"_L1].toInteger() >= 1);
    QCOMPARE(planned,
        (QJsonObject { { u"id"_s, QJsonValue() }, { u"feed"_s, u"F"_s }, { u"state"_s, u"up_to_date"_s },
            { u"events"_s, 5 }, { u"records"_s, 5 }, { u"sends"_s, 5 }, { u"newest_only"_s, false },
            { u"goes_first"_s, false }, { u"first"_s, First }, { u"last"_s, First + 4 },
            { u"seconds"_s, planned["seconds"_L1] }, { u"pruned_read_until"_s, QJsonValue() } }));
    json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.sequences().size(), 25U);
    QCOMPARE(json(resend).value("dry_run"_L1), QJsonValue(false));
    json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.sequences().size(), 30U);

    const QJsonObject verified = json(u"verify"_s);
    QCOMPARE(verified.value("ok"_L1), QJsonValue(true));
    QCOMPARE(only(verified, "feeds"_L1).keys(),
        (QStringList { u"accepted"_s, u"before_start"_s, u"feed"_s, u"filtered_out"_s, u"marked_settled"_s,
            u"no_longer_on_record"_s, u"problem"_s, u"pruned_up_to"_s, u"set_aside"_s, u"superseded"_s, u"waiting"_s,
            u"wrong"_s }));
    QCOMPARE(only(verified, "feeds"_L1).value("accepted"_L1).toInt(), 25);
}

void tst_CtlDelivers::testsConsumers()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Producer producer(0);
    Receiver receiver;
    addAll(producer, receiver);
    const QJsonObject accepted = json(u"consumer test Acme"_s);
    QCOMPARE(accepted.keys(), AttemptKeys);
    QCOMPARE(accepted.value("outcome"_L1).toString(), u"accepted"_s);
    QCOMPARE(accepted.value("kind"_L1).toString(), u"test"_s);
    receiver.setManner([](const Delivery &) { return response(401, {}, "No."); });
    const auto refused = run(u"consumer test Acme --json"_s);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json().value("status"_L1).toInt(), 401);
    QVERIFY(run(u"consumer test Acme"_s).output.contains("did not accept"));
}

void tst_CtlDelivers::pushesUntilTold()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Producer producer(5);
    Receiver receiver;
    addAll(producer, receiver);
    const auto push = m_ctl->start({ u"push"_s, u"--json"_s });
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences().size(), 5U, 20'000);

    // Commands reach it, and what it reads meanwhile is delivered.
    QTRY_COMPARE(only(json(u"status"_s), "feeds"_L1).value("state"_L1).toString(), u"up_to_date"_s);
    json(u"feed pause F"_s);
    producer.add(3);
    QTRY_COMPARE_WITH_TIMEOUT(only(json(u"status"_s), "feeds"_L1).value("waiting"_L1).toInt(), 3, 20'000);
    QCOMPARE(receiver.sequences().size(), 5U);
    json(u"feed resume F"_s);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences().size(), 8U, 20'000);
    QCOMPARE(only(json(u"find 1108"_s), "events"_L1).value("resource"_L1).toString(), Producer::resourceName(7));

    push->terminate();
    const auto end = m_ctl->finish(*push);
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(only(end.json(), "feeds"_L1).value("position"_L1).toInteger(), producer.head());
    QVERIFY2(end.messages.contains("Stopped."), end.messages.constData());
    QVERIFY(!QFileInfo::exists(m_ctl->profile() + u"/engine.address"_s));
}

void tst_CtlDelivers::onlyOneEngine()
{
    json(u"source add MLS --odata https://127.0.0.1:1/odata"_s);
    const auto first = m_ctl->start({ u"push"_s });
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_ctl->profile() + u"/engine.address"_s), 20'000);
    const auto second = run(u"push --json"_s);
    QCOMPARE(second.exitCode, 3);
    QCOMPARE(second.json().value("error"_L1)["kind"_L1].toString(), u"engine_elsewhere"_s);
    QCOMPARE(run(u"status"_s).exitCode, 0);
    first->terminate();
    QCOMPARE(m_ctl->finish(*first).exitCode, 0);
    QCOMPARE(run(u"push --for 0"_s).exitCode, 0);
}

void tst_CtlDelivers::replacesAndRemovesTokens()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Producer producer(2);
    Receiver receiver;
    addAll(producer, receiver);
    const QString publicId = json(u"consumer show Acme"_s).value("public_id"_L1).toString();
    KeychainVault vault;
    const auto kept = [&vault, &publicId] {
        std::optional<Result<Token>> token;
        vault.read(publicId, [&token](const Result<Token> &read) { token = read; });
        if (!QTest::qWaitFor([&token] { return token.has_value(); }))
            return QByteArray("no answer");
        return *token ? (*token)->reveal() : QByteArray("none");
    };
    QCOMPARE(kept(), Token1);
    QCOMPARE(run(u"consumer add Acme --token-stdin --endpoint https://a.example"_s, Token2).exitCode, 1);
    QCOMPARE(kept(), Token1);

    json(u"consumer token Acme --stdin"_s, QByteArray("  Bearer ") + Token2 + "\r\nand more\n");
    QCOMPARE(kept(), Token2);
    json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.deliveries().first().token, QByteArray("Bearer ") + Token2);

    const auto empty = run(u"consumer token Acme --stdin"_s);
    QCOMPARE(empty.exitCode, 1);
    QVERIFY2(empty.messages.contains("Nothing came on standard input"), empty.messages.constData());
    QCOMPARE(run(u"consumer token Acme --stdin"_s, "two words\n").exitCode, 1);
    QCOMPARE(run(u"consumer token Nobody --stdin"_s, Token1).exitCode, 1);
    QCOMPARE(run(u"consumer remove Acme"_s).exitCode, 1); // its Feed is still there
    QCOMPARE(kept(), Token2);
    json(u"feed remove F"_s);
    json(u"consumer remove Acme"_s);
    QCOMPARE(kept(), "none");
}

void tst_CtlDelivers::needsAKeychain()
{
#ifndef Q_OS_LINUX
    QSKIP("Only on Linux can a program be kept from the keychain.");
#endif
    m_ctl->setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    const auto added = run(u"source add MLS --token-stdin --odata https://mls.example --json"_s, Token1);
    QCOMPARE(added.exitCode, 4);
    QCOMPARE(added.json().value("error"_L1)["kind"_L1].toString(), u"no_keychain"_s);
    QVERIFY(added.messages.endsWith(".\n"));
    QCOMPARE(run(u"source list"_s).exitCode, 1); // not even a profile was made
}

void tst_CtlDelivers::pushNeedsAKeychain()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Producer producer(3);
    const Receiver receiver;
    addAll(producer, receiver);
    m_ctl->setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    const auto push = run(u"push --for 30 --json"_s);
    QCOMPARE(push.exitCode, 4);
    QCOMPARE(push.json().value("error"_L1)["kind"_L1].toString(), u"no_keychain"_s);
    QVERIFY(receiver.deliveries().isEmpty());
    QCOMPARE(only(json(u"status"_s), "feeds"_L1).value("waiting"_L1).toInt(), 3); // nothing is lost
}

void tst_CtlDelivers::practices()
{
    const auto result = run(u"practice --for 3 --json"_s);
    QCOMPARE(result.exitCode, 0);
    const QJsonArray feeds = result.json().value("feeds"_L1).toArray();
    QCOMPARE(feeds.size(), 4);
    for (const QJsonValue &feed : feeds)
        QVERIFY2(feed["position"_L1].toInteger() > 0, qPrintable(feed["name"_L1].toString()));
    const auto text = run(u"practice --for 0"_s);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.output.contains("/odata") && text.output.contains("RentBoard"), text.output.constData());
    QVERIFY(!QFileInfo::exists(m_ctl->profile()));
}

QTEST_GUILESS_MAIN(tst_CtlDelivers)
#include "tst_ctldelivers.moc"
