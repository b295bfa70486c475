// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/pages/feedresendstab.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestFeedResendsTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void pausesGoesOnAndCancels()
    {
        GuiFixture fixture;
        TestEngine &engine = fixture.engine();
        const Producer producer(5);
        const Receiver receiver;
        engine.addSource(u"MLS"_s, producer.serviceRoot());
        engine.addConsumer(u"Acme"_s, receiver.endpoint());
        engine.addFeed(u"Acme"_s, u"MLS"_s);
        QTRY_COMPARE_WITH_TIMEOUT(engine.feed(u"Acme"_s)["position"_L1].toInteger(), 1105, 60'000);
        engine.ask(u"feed.pause"_s, { { u"name"_s, u"Acme"_s } }); // so that nothing goes while somebody looks
        fixture.refresh();
        FeedResendsTab tab(fixture.context());
        tab.resize(900, 400);
        tab.show();
        tab.setFeed(fixture.context().live.status().feeds.first().stored.feed.id);
        QTRY_VERIFY2(textOn(tab).contains("Nothing was sent again."_L1), qPrintable(textOn(tab)));
        const QJsonObject range { { u"feed"_s, u"Acme"_s }, { u"sequence"_s, u"1101..1103"_s },
            { u"reason"_s, u"They asked"_s } };
        engine.ask(u"resend"_s, range);
        engine.ask(u"resend"_s, range);
        fixture.refresh();
        auto *table = tab.findChild<QTableView *>(u"resendTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY2(textOn(tab).contains("They asked"_L1), qPrintable(textOn(tab)));
        QTRY_VERIFY2(textOn(tab).contains("once the feed is resumed"_L1), qPrintable(textOn(tab)));
        QCOMPARE(unnamedControls(tab), QStringList());

        auto *pause = tab.findChild<QPushButton *>(u"pauseButton"_s);
        auto *cancel = tab.findChild<QPushButton *>(u"cancelButton"_s);
        auto *order = tab.findChild<QPushButton *>(u"orderButton"_s);
        QVERIFY(!pause->isEnabled() && !cancel->isEnabled() && !order->isEnabled());
        clickCell(*table, 0);
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_VERIFY2(textOn(tab).contains("Paused"_L1), qPrintable(textOn(tab)));
        QTRY_VERIFY2(pause->text().contains("Go on"_L1), qPrintable(pause->text()));
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_VERIFY(!textOn(tab).contains("Paused"_L1));
        QTest::mouseClick(order, Qt::LeftButton);
        QTRY_VERIFY2(textOn(tab).contains("Goes before what is new"_L1), qPrintable(textOn(tab)));
        picture(tab, u"resends"_s);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY2(textOn(tab).contains("Cancelled"_L1), qPrintable(textOn(tab)));
        QTRY_VERIFY(!cancel->isEnabled()); // the chosen one has ended
        QCOMPARE(table->selectionModel()->selectedRows().first().row(), 0);

        engine.ask(u"feed.resume"_s, { { u"name"_s, u"Acme"_s } });
        QTRY_VERIFY2(textOn(tab).contains("Done "_L1), qPrintable(textOn(tab)));
        QCOMPARE(receiver.sequences().size(), 8U); // five, and the three of the one that was not cancelled
    }

    void progressSurvivesARestart()
    {
        const QTemporaryDir folder;
        const Producer producer(6);
        Receiver receiver;
        const QJsonObject range { { u"feed"_s, u"Acme"_s }, { u"sequence"_s, u"1101..1106"_s } };
        {
            TestEngine engine(folder.path());
            QCOMPARE(engine.start(), QString());
            engine.addSource(u"MLS"_s, producer.serviceRoot());
            engine.addConsumer(u"Acme"_s, receiver.endpoint(), { { u"batch"_s, 2 } });
            engine.addFeed(u"Acme"_s, u"MLS"_s);
            QTRY_COMPARE_WITH_TIMEOUT(engine.feed(u"Acme"_s)["position"_L1].toInteger(), 1106, 60'000);
            receiver.setManner([count = 0](const Delivery &) mutable {
                return ++count > 1 ? response(429, { { "Retry-After", "3600" } }) : response(204);
            });
            engine.ask(u"resend"_s, range);
            QTRY_COMPARE_WITH_TIMEOUT(engine.state(u"Acme"_s), u"throttled"_s, 20'000);
            engine.stop();
        }
        TestEngine engine(folder.path());
        QCOMPARE(engine.start(), QString());
        Live live(engine.engine(), engine.clock());
        Preferences preferences(folder.path());
        PageContext context { engine.engine(), live, engine.vault(), engine.clock(), preferences, u"tester"_s };
        QTRY_VERIFY(live.hasStatus());
        {
            FeedResendsTab tab(context);
            tab.resize(900, 400);
            tab.show();
            tab.setFeed(live.status().feeds.first().stored.feed.id);
            auto *table = tab.findChild<QTableView *>(u"resendTable"_s);
            QTRY_COMPARE(table->model()->rowCount(), 1);
            QVERIFY2(textOn(tab).contains(" of 6"_L1), qPrintable(textOn(tab)));
            QVERIFY2(!textOn(tab).contains("\n0 of 6"_L1), qPrintable(textOn(tab)));
            QTRY_VERIFY2(textOn(tab).contains("to be sent again, until about"_L1), qPrintable(textOn(tab)));
            clickCell(*table, 0);
            QTest::mouseClick(tab.findChild<QPushButton *>(u"cancelButton"_s), Qt::LeftButton);
            QTRY_VERIFY2(textOn(tab).contains("Cancelled"_L1), qPrintable(textOn(tab)));
        }
    }
};

QTEST_MAIN(TestFeedResendsTab)
#include "tst_feedresendstab.moc"
