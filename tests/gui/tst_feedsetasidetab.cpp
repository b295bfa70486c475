// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/resenddialog.h"
#include "gui/dialogs/settledialog.h"
#include "gui/guifixture.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/feedsetasidetab.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
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
        auto *said = tab.findChild<QPlainTextEdit *>(u"quotePlainTextEdit"_s);
        QTRY_VERIFY2(said->toPlainText().contains("422"_L1), qPrintable(said->toPlainText()));
        QVERIFY2(said->toPlainText().contains("<b>no such listing</b>"_L1), qPrintable(said->toPlainText()));
        QTRY_VERIFY(textOn(tab).contains("What HomeFinder said"_L1));
        picture(tab, u"setaside-said"_s);
        auto *again = tab.findChild<QPushButton *>(u"sendAgainButton"_s);
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Space);
        auto *dialog = tab.findChild<ResendDialog *>();
        QVERIFY(dialog);
        auto *send = dialog->findChild<QPushButton *>(u"sendButton"_s);
        QTRY_VERIFY(send->isEnabled());
        QVERIFY2(textOn(*dialog).contains("This sends 1 event(s) again to HomeFinder"_L1), qPrintable(textOn(*dialog)));
        QTest::mouseClick(send, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 20'000);
        QTRY_VERIFY(textOn(tab).contains("Nothing is set aside."_L1));
        QVERIFY(consumer.distinct() == producer.sequences());
    }

    void marksAllAsSettledForAReason()
    {
        GuiFixture fixture;
        const Producer producer(3);
        Receiver consumer(
            [](const Delivery &delivery) { return delivery.sequences.contains(1102) ? response(422) : response(204); });
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
        QTest::mouseClick(tab.findChild<QPushButton *>(u"settleButton"_s), Qt::LeftButton);
        auto *dialog = tab.findChild<SettleDialog *>();
        QVERIFY(dialog);
        auto *settle = dialog->findChild<QPushButton *>(u"settleButton"_s);
        auto *reason = dialog->findChild<QLineEdit *>(u"reasonLineEdit"_s);
        QVERIFY2(textOn(*dialog).contains("Mark 1 event(s) as settled?"_L1), qPrintable(textOn(*dialog)));
        QTest::keyClicks(reason, u"  "_s);
        QVERIFY(!settle->isEnabled()); // a reason has to be given
        QTest::keyClicks(reason, u"Corrected by hand"_s);
        QVERIFY(settle->isEnabled());
        QCOMPARE(unnamedControls(*dialog), QStringList());
        picture(*dialog, u"settle"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 20'000);
        QTRY_VERIFY2(textOn(tab).contains("1 event(s) marked as settled"_L1), qPrintable(textOn(tab)));
        EventsPage events(fixture.context());
        events.resize(1092, 640);
        events.show();
        events.find(u"1102"_s);
        QTRY_VERIFY2(textOn(events).contains("Marked as settled"_L1), qPrintable(textOn(events)));
    }
};

QTEST_MAIN(TestFeedSetAsideTab)
#include "tst_feedsetasidetab.moc"
