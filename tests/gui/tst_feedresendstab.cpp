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
        QTRY_COMPARE_WITH_TIMEOUT(engine.state(u"Acme"_s), u"up_to_date"_s, 20'000);
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
};

QTEST_MAIN(TestFeedResendsTab)
#include "tst_feedresendstab.moc"
