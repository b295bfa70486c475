// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sentbody.h"
#include "gui/guifixture.h"
#include "gui/models/attemptmodel.h"
#include "gui/widgets/attemptwords.h"
#include "gui/widgets/tabletools.h"
#include "store/ledger.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An engine that reads and sends nothing, over a ledger that the test writes.
class StillLedger final
{
public:
    StillLedger()
        : m_profile { m_folder.path() }
        , m_store(must(Database::open(m_profile.databasePath(), Database::Mode::ReadWrite)))
        , engine(m_profile, clock, m_vault)
    {
        for (const QString &row : { u"sources VALUES (1, 's', 'MLS', 'odata', '{}', 0)"_s,
                 u"consumers VALUES (1, 'c', 'Acme', 'http://localhost/', '{}', 0, NULL)"_s,
                 u"feeds VALUES (1, 'f', 'Acme', 1, 1, '', 'beginning')"_s })
            must(m_store->runText(u"INSERT INTO "_s + row));
        std::optional<Result<void>> opened;
        engine.open([&opened](const Result<void> &result) { opened = result; });
        if (!QTest::qWaitFor([&opened] { return opened.has_value(); }, 30'000) || !*opened)
            qFatal("The engine does not open");
    }

    /// So many more, one a second, every tenth of them throttled.
    void add(int count)
    {
        Transaction transaction(*m_store, Durability::Progress);
        for (int i = 0; i < count; ++i, ++m_added) {
            Attempt attempt;
            attempt.feed = { 1 };
            attempt.consumer = { 1 };
            attempt.first = { m_added * 10 };
            attempt.last = { m_added * 10 + 9 };
            attempt.events = 10;
            attempt.startedAt = TestClock::Start + m_added * 1s;
            attempt.duration = 210ms;
            attempt.outcome = m_added % 10 == 9 ? Outcome::Throttled : Outcome::Accepted;
            attempt.status = attempt.outcome == Outcome::Throttled ? 429 : 204;
            attempt.responseBody = u"body"_s;
            (void)ledger::record(transaction, attempt);
        }
        must(transaction.commit());
    }

    TestClock clock;

private:
    QTemporaryDir m_folder;
    Profile m_profile;
    MemoryVault m_vault;
    std::unique_ptr<Database> m_store;
    int m_added = 0;

public:
    Engine engine;
};

const AttemptFilter OfTheFeed { { 1 }, {}, {}, {} };

} // namespace

class TestAttemptModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void showsTheNewestOfHalfAMillionAtOnce()
    {
        StillLedger ledger;
        ledger.add(500'000);
        AttemptModel model(ledger.engine, ledger.clock);
        const QAbstractItemModelTester tester(&model);
        load(model);
        QCOMPARE(model.rowCount(), PagedModel::PageSize);
        QVERIFY(model.canFetchMore({}));
        QCOMPARE(model.index(0, AttemptModel::Sequences).data().toString(), u"4999990 – 4999999"_s);
        QCOMPARE(model.index(0, AttemptModel::Status).data().toString(), u"429 Too Many Requests"_s);
        QVERIFY(model.rowAt(0).responseBody.isEmpty());
        more(model);
        QCOMPARE(model.rowCount(), 2 * PagedModel::PageSize);
        QCOMPARE(model.rowAt(PagedModel::PageSize).id.value, model.rowAt(0).id.value - PagedModel::PageSize);
    }

    void endsWithTheOldest()
    {
        StillLedger ledger;
        ledger.add(PagedModel::PageSize + 50);
        AttemptModel model(ledger.engine, ledger.clock);
        const QAbstractItemModelTester tester(&model);
        load(model);
        more(model);
        QCOMPARE(model.rowCount(), PagedModel::PageSize + 50);
        QVERIFY(!model.canFetchMore({}));
    }

    void newRowsAreInsertedAboveWithoutAReset()
    {
        StillLedger ledger;
        ledger.add(20);
        AttemptModel model(ledger.engine, ledger.clock);
        const QAbstractItemModelTester tester(&model);
        load(model);
        const QPersistentModelIndex oldTop = model.index(0, 0);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        ledger.add(3);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 23);
        QCOMPARE(oldTop.row(), 3);
        QCOMPARE(resets.count(), 0);
    }

    void whileHeldNewRowsAreOnlyCounted()
    {
        StillLedger ledger;
        ledger.add(20);
        AttemptModel model(ledger.engine, ledger.clock);
        load(model);
        QSignalSpy counted(&model, &PagedModel::newRowsCounted);
        model.setHeld(true);
        ledger.add(12);
        model.refresh();
        QTRY_COMPARE(counted.count(), 1);
        QCOMPARE(counted.takeFirst().first().toInt(), 12);
        QCOMPARE(model.rowCount(), 20);
        model.setHeld(false);
        QTRY_COMPARE(model.rowCount(), 32);
        QCOMPARE(counted.takeFirst().first().toInt(), 0);
    }

    void moreThanAPageOfNewRowsLeavesNoGap()
    {
        StillLedger ledger;
        ledger.add(50);
        AttemptModel model(ledger.engine, ledger.clock);
        const QAbstractItemModelTester tester(&model);
        load(model);
        ledger.add(3 * PagedModel::PageSize);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), PagedModel::PageSize);
        while (model.canFetchMore({}))
            more(model);
        QCOMPARE(model.rowCount(), 50 + 3 * PagedModel::PageSize);
        for (int row = 1; row < model.rowCount(); ++row)
            QCOMPARE(model.rowAt(row).id.value, model.rowAt(row - 1).id.value - 1);
    }

    void aFilterLetsThroughOnlyWhatItNames()
    {
        StillLedger ledger;
        ledger.add(100);
        AttemptModel model(ledger.engine, ledger.clock);
        const QAbstractItemModelTester tester(&model);
        AttemptFilter filter = OfTheFeed;
        filter.outcomes = { Outcome::Throttled };
        filter.from = TestClock::Start + 50s;
        load(model, filter);
        QCOMPARE(model.rowCount(), 5);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowAt(row).outcome, Outcome::Throttled);
    }

    void curlIsQuotedForTheShellAndHasNoToken()
    {
        Attempt attempt;
        attempt.requestHead = u"POST https://acme.example/in?a=1&b='x' HTTP/1.1\nAuthorization: Bearer ********\n"
                              "Content-Type: application/json\nConsumerLabel: O'Brien $(id)\n"_s;
        const QString line = attemptwords::curl(attempt, SentBody { "{\"ResourceRecordKey\":\"it's `id`\"}", 0, true });
        QCOMPARE(line,
            u"curl --include --header \"Authorization: Bearer $TOKEN\" --header 'Content-Type: application/json' "
            "--header 'ConsumerLabel: O'\\''Brien $(id)' --data-binary "
            "'{\"ResourceRecordKey\":\"it'\\''s `id`\"}' 'https://acme.example/in?a=1&b='\\''x'\\'''"_s);
        QVERIFY(!line.contains(u'\n'));
    }

    void misleadingCharactersAreVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"two\nlines\té"_s << u"two\nlines\té"_s;
        QTest::newRow("nul") << QString(u'a' + QString(QChar(u'\0')) + u'b') << u"a\u2400b"_s;
        QTest::newRow("escape") << u"\x1b[31mred"_s << u"\u241b[31mred"_s;
        QTest::newRow("override") << u"\u202egnp.exe"_s << u"[U+202e]gnp.exe"_s;
        QTest::newRow("isolate") << u"\u2066a\u2069"_s << u"[U+2066]a[U+2069]"_s;
    }

    void misleadingCharactersAreVisible()
    {
        QFETCH(QString, text);
        QTEST(attemptwords::visible(text), "shown");
    }

private:
    static void load(AttemptModel &model, const AttemptFilter &filter = OfTheFeed)
    {
        model.setFilter(filter);
        QTRY_VERIFY(model.isLoaded());
    }

    static void more(AttemptModel &model)
    {
        QSignalSpy loaded(&model, &PagedModel::loaded);
        model.fetchMore({});
        QTRY_COMPARE(loaded.count(), 1);
    }
};

QTEST_MAIN(TestAttemptModel)
#include "tst_attemptmodel.moc"
