// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/pages/feedsetasidetab.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestFeedSetAsideTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void whatIsRefusedIsShownAndSentAgain()
    {
        bool isMended = false;
        GuiFixture fixture;
        const Producer producer(3);
        Receiver consumer([&isMended](const Delivery &delivery) {
            return delivery.sequences.contains(1102) && !isMended ? response(422, {}, "<b>no such listing</b>")
                                                                  : response(204);
        });
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        fixture.engine().addConsumer(
            u"HomeFinder"_s, consumer.endpoint(), { { u"on_refused_event"_s, u"set-aside"_s } });
        fixture.engine().addFeed(u"HomeFinder"_s, u"MLS"_s);
        fixture.refresh();
        FeedSetAsideTab tab(fixture.context());
        tab.resize(780, 400);
        tab.show();
        tab.setFeed(fixture.context().live.status().feeds.first().stored.feed.id);
        auto *table = tab.findChild<QTableView *>(u"setAsideTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20'000);
        QCOMPARE(cell(*table, 0, 0), u"1102"_s);
        QTRY_VERIFY(textOn(tab).contains("1 event"_L1));
        picture(tab, u"setaside"_s);
        QCOMPARE(unnamedControls(tab), QStringList());

        isMended = true;
        clickCell(*table, 0);
        auto *again = tab.findChild<QPushButton *>(u"sendAgainButton"_s);
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Space);
        QMessageBox *box = nullptr;
        QTRY_VERIFY(box = tab.findChild<QMessageBox *>(u"sendAgainMessageBox"_s));
        QVERIFY2(box->text().contains("1 event"_L1) && box->text().contains("HomeFinder"_L1), qPrintable(box->text()));
        box->findChild<QPushButton *>(u"confirmSendButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 20'000);
        QTRY_VERIFY(textOn(tab).contains("Nothing is set aside."_L1));
        QVERIFY(consumer.distinct() == producer.sequences());
    }
};

QTEST_MAIN(TestFeedSetAsideTab)
#include "tst_feedsetasidetab.moc"
