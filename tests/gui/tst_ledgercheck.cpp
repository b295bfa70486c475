// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/pages/ledgercheck.h"
#include "gui/widgets/tabletools.h"
#include "store/database.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// A Feed that has brought 50 events to its Consumer, and is paused.
struct World
{
    World()
    {
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        fixture.engine().addConsumer(u"Acme"_s, acme.endpoint());
        fixture.engine().addFeed(u"Acme"_s, u"MLS"_s);
        if (!QTest::qWaitFor([this] { return fixture.engine().feed(u"Acme"_s)["position"_L1] == 1150; }, 30'000))
            qFatal("Nothing is delivered");
        (void)fixture.engine().ask(u"feed.pause"_s, { { u"name"_s, u"Acme"_s } });
        check = std::make_unique<LedgerCheck>(fixture.context());
        check->resize(900, 500);
        check->show();
    }
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return check->findChild<T *>(name);
    }
    void click(const QString &button) const { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] bool waitUntilDone() const
    {
        return QTest::qWaitFor([this] { return !check->isRunning(); }, 30'000);
    }
    void damage(const QString &statement)
    {
        const auto database =
            Database::open(fixture.context().engine.profile().databasePath(), Database::Mode::ReadWrite);
        if (!database || !(*database)->runText(statement))
            qFatal("The ledger cannot be damaged");
    }

    GuiFixture fixture;
    Producer producer { 50 };
    Receiver acme;
    std::unique_ptr<LedgerCheck> check;
};

/// Keeps the thread busy that answers what is asked aside, until it goes.
class Occupation final
{
public:
    explicit Occupation(Engine &engine)
    {
        for (int i = 0; i < Threads; ++i) {
            (void)engine.askAside([gate = m_gate](Database &) -> Result<bool> {
                gate->acquire();
                return true;
            });
        }
    }
    ~Occupation() { m_gate->release(Threads); }
    Q_DISABLE_COPY_MOVE(Occupation)

private:
    static constexpr int Threads = 2; // that are asked aside at a time
    const std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace

class TestLedgerCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void aSoundLedgerIsSaidToBe()
    {
        World world;
        QVERIFY(!textOn(*world.check).contains(u"accounted for"_s));
        QCOMPARE(unnamedControls(*world.check), QStringList());
        world.click(u"startButton"_s);
        QVERIFY(world.check->isRunning());
        QVERIFY(world.child<QPushButton>(u"cancelButton"_s)->isVisible());
        QVERIFY(world.waitUntilDone());
        const QString text = textOn(*world.check);
        QVERIFY2(text.contains(u"Every one of 50 events is accounted for in 1 feed"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Checked "_s), qPrintable(text));
        QVERIFY(!text.contains(u"copy of the profile"_s));
        auto *table = world.child<QTableView>(u"feedTable"_s);
        QVERIFY(table->isVisible());
        QCOMPARE(cell(*table, 0, 0), u"Acme"_s);
        QCOMPARE(cell(*table, 0, 1), u"50"_s);
        table->selectRow(0);
        QCOMPARE(table->findChild<TableTools *>()->chosenText().section(u'\n', 1), u"Acme\t50\t0\t0\t0\t0\t0"_s);
        picture(*world.check, u"ledger-sound"_s);
    }

    void whatIsWrongIsNamedForEachFeed()
    {
        World world;
        world.damage(u"UPDATE attempts SET outcome = 'failed' WHERE first_sequence = 1101"_s);
        world.click(u"startButton"_s);
        QVERIFY(world.waitUntilDone());
        const QString text = textOn(*world.check);
        QVERIFY2(text.contains(u"The record of 1 feed"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Keep a copy of the profile's folder"_s), qPrintable(text));
        QVERIFY2(text.contains(u"\"1101..\""_s), qPrintable(text));
        auto *table = world.child<QTableView>(u"feedTable"_s);
        QVERIFY(!table->isColumnHidden(7));
        QCOMPARE(cell(*table, 0, 7), u"1101"_s);
        QVERIFY(!cell(*table, 0, 8).isEmpty());
        picture(*world.check, u"ledger-damaged"_s);
    }

    void itIsCancelled()
    {
        World world;
        {
            const Occupation occupation(world.fixture.context().engine);
            world.click(u"startButton"_s);
            picture(*world.check, u"ledger-running"_s);
            QVERIFY(world.child<QProgressBar>(u"progressBar"_s)->isVisible());
            world.click(u"cancelButton"_s);
        }
        QVERIFY(world.waitUntilDone());
        QVERIFY(textOn(*world.check).contains(u"The check was cancelled. It changed nothing."_s));
        QVERIFY(!world.child<QTableView>(u"feedTable"_s)->isVisible());
        world.click(u"startButton"_s); // and can be begun again
        QVERIFY(world.waitUntilDone());
        QVERIFY(textOn(*world.check).contains(u"accounted for"_s));
    }

    void itGoesAwayInTheMidstOfIt()
    {
        World world;
        const Occupation occupation(world.fixture.context().engine);
        world.click(u"startButton"_s);
        world.check.reset();
    }

    void anEngineThatGoesEndsWhatWasAskedAside()
    {
        World world;
        QSemaphore begun;
        const auto answer = world.fixture.context().engine.askAside([&begun](Database &database) -> Result<qint64> {
            qint64 rows = 0;
            const auto done = database.selectOnce(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s, {},
                [&](const Row &) {
                    if (++rows == 1)
                        begun.release();
                });
            if (!done)
                return tl::unexpected(done.error());
            return rows;
        });
        begun.acquire();
        world.check.reset();
        world.fixture.stop();
        QVERIFY(answer.isFinished());
        QVERIFY(!answer.result());
        QCOMPARE(answer.result().error().kind, Error::Kind::Cancelled);
    }
};

QTEST_MAIN(TestLedgerCheck)
#include "tst_ledgercheck.moc"
