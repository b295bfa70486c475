// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile.h"
#include "integration/scenario.h"
#include "store/transaction.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What becomes of a record that grows old.
class tst_Pruning final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysWhatIsNoLongerOnRecord();
    void refusesWhatIsNoTime();

private:
    /// Makes all that the profile knows so many days older.
    static void age(const QString &folder, int days);
};

void tst_Pruning::age(const QString &folder, int days)
{
    const auto database = Database::open(Profile(folder).databasePath(), Database::Mode::ReadWrite);
    QVERIFY(database);
    const qint64 by = std::chrono::milliseconds(24h * days).count();
    Transaction transaction(**database, Durability::Synced);
    transaction.run("UPDATE events SET read_at = read_at - ?", by);
    transaction.run("UPDATE attempts SET started_at = started_at - ?", by);
    transaction.run("UPDATE stops SET began_at = began_at - ?, ended_at = ended_at - ?", by, by);
    QVERIFY(transaction.commit());
}

void tst_Pruning::saysWhatIsNoLongerOnRecord()
{
    const QTemporaryDir folder;
    Scenario scenario(folder.path(), 20);
    QCOMPARE(scenario.start(), QString());
    scenario.addFeed(u"Acme"_s);
    scenario.addFeed(u"Asleep"_s);
    QVERIFY(scenario.waitUntilSettled(u"Acme"_s));
    QVERIFY(scenario.waitUntilSettled(u"Asleep"_s));
    scenario.perform(u"feed.pause"_s, { { u"name"_s, u"Asleep"_s } });
    scenario.publish(10);
    QVERIFY(scenario.waitUntilSettled(u"Acme"_s));
    scenario.engine.stop();
    age(folder.path(), 100);
    QCOMPARE(scenario.engine.start(), QString());
    scenario.publish(5);
    QVERIFY(scenario.waitUntilSettled(u"Acme"_s));

    const QJsonObject shown = scenario.engine.ask(u"retention.show"_s);
    QCOMPARE(shown["days"_L1].toInt(), 90);
    QVERIFY(shown["sources"_L1][0]["pruned_up_to"_L1].isNull());
    QCOMPARE(scenario.fate(u"1110"_s, u"Acme"_s)["fate"_L1].toString(), u"accepted"_s);
    scenario.engine.ask(u"retention.set"_s, { { u"days"_s, u"30"_s } });
    QTRY_COMPARE(scenario.engine.source(u"MLS"_s)["pruned_up_to"_L1].toInteger(), 1130);
    const QJsonObject found = scenario.engine.ask(u"find"_s, { { u"what"_s, u"1101..1130"_s } });
    QCOMPARE(found["events"_L1].toArray(), QJsonArray());
    QVERIFY(!found["sources"_L1][0]["pruned_read_until"_L1].toString().isEmpty());
    QCOMPARE(scenario.fate(u"1131"_s, u"Acme"_s)["fate"_L1].toString(), u"accepted"_s);
    QTRY_VERIFY(scenario.engine.attempts(u"Acme"_s).last()["first_sequence"_L1].toInteger() > 1130);

    QVERIFY(scenario.engine.feed(u"Asleep"_s)["needs_new_start"_L1].toBool());
    QVERIFY(!scenario.engine.feed(u"Acme"_s)["needs_new_start"_L1].toBool());
    QVERIFY(
        scenario.engine.refusal(u"feed.resume"_s, { { u"name"_s, u"Asleep"_s } }).contains("no longer on record"_L1));
    QVERIFY(scenario.engine.refusal(u"rewind"_s, { { u"feed"_s, u"Acme"_s }, { u"to"_s, u"1130"_s } })
                .contains("no longer on record"_L1));
    scenario.engine.ask(u"feed.resume"_s, { { u"name"_s, u"Asleep"_s }, { u"from"_s, u"1133"_s } });
    QVERIFY(scenario.waitUntilSettled(u"Asleep"_s));
    QCOMPARE(scenario.receiver(u"Asleep"_s).distinct(), joined(upTo(1101, 1120), upTo(1133, 1135)));
    QVERIFY(!scenario.engine.feed(u"Asleep"_s)["needs_new_start"_L1].toBool());
    QCOMPARE(scenario.engine.whatIsWrong(), QString());
}

void tst_Pruning::refusesWhatIsNoTime()
{
    const QTemporaryDir folder;
    Scenario scenario(folder.path(), 0);
    QCOMPARE(scenario.start(), QString());
    for (const QString &days : { u""_s, u"6"_s, u"soon"_s, u"3651"_s, u"-1"_s, u"7.5"_s })
        QVERIFY2(!scenario.engine.refusal(u"retention.set"_s, { { u"days"_s, days } }).isEmpty(), qPrintable(days));
    QCOMPARE(scenario.engine.ask(u"retention.show"_s)["days"_L1].toInt(), 90);
    scenario.engine.ask(u"retention.set"_s, { { u"days"_s, u"forever"_s } });
    QVERIFY(scenario.engine.ask(u"retention.show"_s)["days"_L1].isNull());
}

QTEST_GUILESS_MAIN(tst_Pruning)
#include "tst_pruning.moc"
