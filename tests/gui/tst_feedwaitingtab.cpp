// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/models/waitingmodel.h"
#include "gui/pages/feedwaitingtab.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFeedWaitingTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void showsTheQueueUntilItIsSent()
    {
        GuiFixture fixture;
        Producer producer(350);
        Receiver consumer;
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        fixture.engine().addConsumer(u"HomeFinder"_s, consumer.endpoint());
        fixture.engine().addFeed(u"HomeFinder"_s, u"MLS"_s);
        QCOMPARE(fixture.engine().refusal(u"feed.pause"_s, { { u"name"_s, u"HomeFinder"_s } }), QString());
        fixture.refresh();
        producer.add(300);
        FeedWaitingTab tab(fixture.context());
        tab.resize(780, 400);
        tab.show();
        tab.setFeed(fixture.context().live.status().feeds.first().stored.feed.id);
        auto *table = tab.findChild<QTableView *>(u"waitingTable"_s);
        const QAbstractItemModelTester tester(table->model());
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= PagedModel::PageSize, 20'000);
        QCOMPARE(cell(*table, 0, WaitingModel::Place), u"1"_s);
        QCOMPARE(cell(*table, 199, WaitingModel::Place), u"200"_s);
        QCOMPARE(cell(*table, 199, WaitingModel::SequenceColumn).toLongLong()
                - cell(*table, 0, WaitingModel::SequenceColumn).toLongLong(),
            199);
        QVERIFY2(textOn(tab).contains("Nothing is sent until somebody resumes"_L1), qPrintable(textOn(tab).left(200)));
        picture(tab, u"waiting"_s);
        QCOMPARE(unnamedControls(tab), QStringList());
        QCOMPARE(fixture.engine().refusal(u"feed.resume"_s, { { u"name"_s, u"HomeFinder"_s } }), QString());
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 30'000);
        QTRY_VERIFY(textOn(tab).contains("Nothing waits."_L1));
    }

    void paceLeavesPausesOut()
    {
        QList<Attempt> attempts(6);
        for (int i = 0; i < 6; ++i) {
            attempts[i].startedAt = TimePoint(1h) - i * 2s - (i >= 3 ? 30min : 0min);
            attempts[i].events = 100;
        }
        QCOMPARE(FeedWaitingTab::timeFor(1000, attempts)->count(), Milliseconds(20s).count());
        QVERIFY(!FeedWaitingTab::timeFor(1000, attempts.first(3)));
        QVERIFY(!FeedWaitingTab::timeFor(1000, {}));
    }
};

QTEST_MAIN(TestFeedWaitingTab)
#include "tst_feedwaitingtab.moc"
