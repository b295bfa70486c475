// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity.h"
#include "store/transaction.h"
#include "support/storefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class tst_Transaction final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsWhatIsCommitted();
    void undoesWhatIsNot();
    void firstErrorSticks();
    void errorFoundOnTheWay();
    void rolledBackByTheDatabase();
    void isSyncedWhenAsked();
    void readsWhatItWrote();
};

namespace {

qint64 synchronous(Database &database)
{
    qint64 level = -1;
    must(database.selectOnce(u"PRAGMA synchronous"_s, {}, [&level](const Row &row) { level = row.integer(0); }));
    return level;
}

constexpr const char *Add = "INSERT INTO activity (at, who, action, subject, effect) VALUES (0, '', '', '', '')";

} // namespace

void tst_Transaction::keepsWhatIsCommitted()
{
    StoreFixture store;
    const auto reader = store.another();
    Transaction transaction(store.database(), Durability::Progress);
    transaction.run(Add);
    QCOMPARE(must(activity::newest(*reader, 9)).size(), 0);
    must(transaction.commit());
    QCOMPARE(must(activity::newest(*reader, 9)).size(), 1);
}

void tst_Transaction::undoesWhatIsNot()
{
    StoreFixture store;
    {
        Transaction transaction(store.database(), Durability::Progress);
        transaction.run(Add);
        QVERIFY(transaction.isGood());
    }
    QCOMPARE(store.count(u"activity"_s), 0);
}

void tst_Transaction::firstErrorSticks()
{
    StoreFixture store;
    {
        Transaction transaction(store.database(), Durability::Progress);
        transaction.run(Add);
        transaction.run("INSERT INTO nowhere VALUES (1)");
        QVERIFY(!transaction.isGood());
        transaction.run(Add);
        bool isAsked = false;
        transaction.select("SELECT 1", [&isAsked](const Row &) { isAsked = true; });
        QVERIFY(!isAsked);
        transaction.run("INSERT INTO elsewhere VALUES (1)");
        const auto done = transaction.commit();
        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains("nowhere"_L1), qPrintable(done.error().detail));
    }
    QCOMPARE(store.count(u"activity"_s), 0);
    Transaction next(store.database(), Durability::Progress);
    next.run(Add);
    must(next.commit());
    QCOMPARE(store.count(u"activity"_s), 1);
}

void tst_Transaction::errorFoundOnTheWay()
{
    StoreFixture store;
    {
        Transaction transaction(store.database(), Durability::Progress);
        transaction.run(Add);
        transaction.fail({ Error::Kind::Conflict, u"first"_s });
        transaction.fail({ Error::Kind::Protocol, u"second"_s });
        QCOMPARE(transaction.commit().error(), (Error { Error::Kind::Conflict, u"first"_s }));
    }
    QCOMPARE(store.count(u"activity"_s), 0);
}

void tst_Transaction::rolledBackByTheDatabase()
{
    // As a full disk may do it. What follows must not run outside a transaction.
    StoreFixture store;
    must(store.database().runText(
        u"CREATE TRIGGER broken BEFORE INSERT ON syncs BEGIN SELECT RAISE(ROLLBACK, 'broken'); END"_s));
    {
        Transaction transaction(store.database(), Durability::Progress);
        transaction.run(Add);
        transaction.run("INSERT INTO syncs VALUES (1)");
        transaction.run(Add);
        QVERIFY(!transaction.commit());
    }
    QCOMPARE(store.count(u"activity"_s), 0);
    Transaction next(store.database(), Durability::Progress);
    QVERIFY(next.isGood());
}

void tst_Transaction::isSyncedWhenAsked()
{
    StoreFixture store;
    for (const auto durability :
        { Durability::Progress, Durability::Synced, Durability::Synced, Durability::Progress }) {
        Transaction transaction(store.database(), durability);
        transaction.run(Add);
        must(transaction.commit());
        QCOMPARE(synchronous(store.database()), durability == Durability::Synced ? 2 : 1);
    }
}

void tst_Transaction::readsWhatItWrote()
{
    StoreFixture store;
    Transaction transaction(store.database(), Durability::Progress);
    transaction.run(Add);
    QCOMPARE(transaction.lastInsertId(), 1);
    int rows = 0;
    transaction.select("SELECT id FROM activity", [&rows](const Row &) { ++rows; });
    QCOMPARE(rows, 1);
}

QTEST_APPLESS_MAIN(tst_Transaction)
#include "tst_transaction.moc"
