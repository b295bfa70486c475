// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/resenddialog.h"
#include "gui/dialogs/sendeventdialog.h"
#include "gui/guifixture.h"
#include "gui/look.h"
#include "gui/pages/feedpage.h"
#include "gui/pages/feedresendstab.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// Thirty events of ten records, delivered to two Feeds, and the page of the first.
struct World
{
    explicit World(int events = 30)
        : producer(events)
        , page(fixture.context())
    {
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        for (const auto &[name, receiver] : { std::pair(u"Acme"_s, &acme), { u"HomeFinder"_s, &homeFinder } }) {
            fixture.engine().addConsumer(name, receiver->endpoint(), { { u"batch"_s, 1000 } });
            fixture.engine().addFeed(name, u"MLS"_s);
        }
        const auto isDelivered = [&] {
            return acme.sequences().size() == std::size_t(events)
                && homeFinder.sequences().size() == std::size_t(events);
        };
        if (!QTest::qWaitFor(isDelivered, 60'000))
            qFatal("Nothing was delivered");
        fixture.refresh();
        page.resize(836, 560);
        page.show();
        page.setFeed(fixture.context().live.status().feeds.first().stored.feed.id);
    }
    /// Opens the dialog by its button and chooses what to send.
    void open(int what)
    {
        QTest::mouseClick(page.findChild<QPushButton *>(u"resendButton"_s), Qt::LeftButton);
        dialog = page.findChild<ResendDialog *>();
        if (!dialog)
            qFatal("There is no dialog");
        child<QComboBox>(u"whatComboBox"_s)->setCurrentIndex(what);
    }
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        T *widget = dialog->findChild<T *>(name);
        if (!widget)
            qFatal("There is no %s", qPrintable(name));
        return widget;
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = child<QLineEdit>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    [[nodiscard]] QString sentence() const { return child<QLabel>(u"sentenceLabel"_s)->text(); }
    [[nodiscard]] QPushButton *send() const { return child<QPushButton>(u"sendButton"_s); }
    [[nodiscard]] QJsonObject resend()
    {
        return fixture.engine().ask(u"resends.list"_s)["resends"_L1].toArray().first().toObject();
    }

    enum What { Record, Range, Since, Accepted, SetAside };

    GuiFixture fixture;
    Producer producer;
    Receiver acme;
    Receiver homeFinder;
    FeedPage page;
    ResendDialog *dialog = nullptr;
};

} // namespace

class TestResendDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void sendsARangeWithItsReason()
    {
        World world;
        world.open(World::Range);
        QVERIFY(!world.send()->isEnabled());
        QVERIFY2(textOn(*world.dialog).contains("Say from which sequence on."_L1), qPrintable(textOn(*world.dialog)));
        world.type(u"firstLineEdit"_s, u"1105"_s);
        world.type(u"lastLineEdit"_s, u"1103"_s);
        QVERIFY2(textOn(*world.dialog).contains("below the first"_L1), qPrintable(textOn(*world.dialog)));
        world.type(u"lastLineEdit"_s, u"1108"_s);
        QTRY_VERIFY2(
            world.sentence().contains("4 event(s) again to Acme; at its pace"_L1), qPrintable(world.sentence()));
        QCOMPARE(unnamedControls(*world.dialog), QStringList());
        picture(*world.dialog, u"resend-range"_s);
        world.type(u"reasonLineEdit"_s, u"They lost them"_s);
        QTest::mouseClick(world.send(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(world.acme.sequences().size(), 34U, 20'000);
        QCOMPARE(world.homeFinder.sequences().size(), 30U); // it was not chosen
        QCOMPARE(world.resend()["reason"_L1].toString(), u"They lost them"_s);
        QVERIFY(!world.resend()["goes_first"_L1].toBool());
        QCOMPARE(world.fixture.engine().feed(u"Acme"_s)["position"_L1].toInteger(), 1130);
        QVERIFY2(textOn(world.page).contains("They lost them"_L1), "the page shows the resends");
    }

    void sendsARecordToAllFeedsFirst()
    {
        World world;
        const QJsonObject event = world.fixture.engine()
                                      .ask(u"find"_s, { { u"what"_s, u"1104"_s } })["events"_L1]
                                      .toArray()
                                      .first()
                                      .toObject();
        world.open(World::Record);
        auto *resource = world.child<QComboBox>(u"resourceComboBox"_s);
        QTRY_VERIFY(resource->count() > 0);
        resource->setCurrentText(Producer::resourceName(3));
        world.type(u"keyLineEdit"_s, event["record_key"_L1].toString(event["key"_L1].toString()));
        QTRY_VERIFY2(world.sentence().contains("1 event(s) again to Acme"_L1), qPrintable(world.sentence()));
        auto *tree = world.child<QTreeWidget>(u"feedTree"_s);
        QCOMPARE(tree->topLevelItemCount(), 2);
        tree->setFocus();
        tree->setCurrentItem(tree->topLevelItem(1));
        QTest::keyClick(tree, Qt::Key_Space);
        QTRY_VERIFY2(world.sentence().contains("2 event(s) again, to 2 feed(s)"_L1), qPrintable(world.sentence()));
        world.child<QComboBox>(u"orderComboBox"_s)->setCurrentIndex(1);
        QVERIFY2(textOn(*world.dialog).contains("New events wait meanwhile"_L1), qPrintable(textOn(*world.dialog)));
        QTest::mouseClick(world.send(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(world.homeFinder.sequences().size(), 31U, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(world.acme.sequences().size(), 31U, 20'000);
        QCOMPARE(world.acme.sequences().back(), 1104);
        QVERIFY(world.resend()["goes_first"_L1].toBool());
    }

    void sendsWhatWasReadSinceATime()
    {
        World world;
        world.open(World::Since);
        auto *since = world.child<QDateTimeEdit>(u"sinceDateTimeEdit"_s);
        QTRY_VERIFY2(world.sentence().contains("30 event(s) again"_L1), qPrintable(world.sentence()));
        since->setDateTime(QDateTime::currentDateTime().addDays(2));
        QTRY_VERIFY2(world.sentence().contains("nothing to send again"_L1), qPrintable(world.sentence()));
        QVERIFY(!world.send()->isEnabled());
    }

    void sendsWhatWasAcceptedInAPeriod()
    {
        World world;
        world.open(World::Accepted);
        QTRY_VERIFY2(world.sentence().contains("30 event(s) again"_L1), qPrintable(world.sentence()));
        picture(*world.dialog, u"resend-accepted"_s);
        auto *until = world.child<QDateTimeEdit>(u"untilDateTimeEdit"_s);
        until->setDateTime(until->dateTime().addDays(-1).addSecs(-3600));
        QVERIFY2(textOn(*world.dialog).contains("ends before it begins"_L1), qPrintable(textOn(*world.dialog)));
        world.child<QDateTimeEdit>(u"fromDateTimeEdit"_s)->setDateTime(until->dateTime().addDays(-1));
        QTRY_VERIFY2(world.sentence().contains("nothing to send again"_L1), qPrintable(world.sentence()));
    }

    void saysBothCountsAndSendsTheNewestOnly()
    {
        World world;
        world.open(World::Range);
        world.type(u"firstLineEdit"_s, u"1101"_s);
        auto *newest = world.child<QCheckBox>(u"newestCheckBox"_s);
        QTRY_VERIFY2(world.sentence().contains("30 event(s)"_L1), qPrintable(world.sentence()));
        QVERIFY2(newest->text().contains("(30 event(s) of 30 record(s))"_L1), qPrintable(newest->text()));
        QTest::mouseClick(newest, Qt::LeftButton, {}, QPoint(8, newest->height() / 2));
        QVERIFY(newest->isChecked());
        QVERIFY(world.send()->isEnabled()); // nothing has to be counted anew
        QTest::mouseClick(world.send(), Qt::LeftButton);
        QTRY_VERIFY(world.resend()["newest_only"_L1].toBool());
    }

    void aChoiceGivesUpTheCountingBefore()
    {
        World world(20'000);
        world.open(World::Range);
        world.type(u"firstLineEdit"_s, u"1101"_s);
        world.type(u"firstLineEdit"_s, u"21099"_s);
        QTRY_VERIFY2(world.sentence().contains("2 event(s) again"_L1), qPrintable(world.sentence()));
        world.type(u"firstLineEdit"_s, u"1"_s);
        QVERIFY2(world.sentence().contains("Counting"_L1), qPrintable(world.sentence()));
        delete world.dialog; // in the midst of it
    }

    void sendsWhatIsSetAside()
    {
        bool isMended = false;
        World world;
        world.open(World::SetAside);
        QTRY_VERIFY2(world.sentence().contains("nothing to send again"_L1), qPrintable(world.sentence()));
        world.acme.setManner([&isMended](const Delivery &delivery) {
            return delivery.sequences.contains(1131) && !isMended ? response(422) : response(204);
        });
        const QJsonObject changes { { u"on_refused_event"_s, u"set-aside"_s } };
        world.fixture.engine().ask(u"consumer.edit"_s, { { u"name"_s, u"Acme"_s }, { u"changes"_s, changes } });
        world.producer.add(1);
        QTRY_COMPARE_WITH_TIMEOUT(world.fixture.engine().feed(u"Acme"_s)["set_aside"_L1].toInt(), 1, 20'000);
        QTRY_VERIFY2(world.sentence().contains("1 event(s) again to Acme"_L1), qPrintable(world.sentence())); // live
        isMended = true;
        QTest::mouseClick(world.send(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(world.fixture.engine().feed(u"Acme"_s)["set_aside"_L1].toInt(), 0, 20'000);
        QCOMPARE(world.acme.sequences().back(), 1131);
    }

    void showsItInTheDarkToo()
    {
        World world;
        QApplication::setPalette(look::palette(true));
        world.open(World::Range);
        world.type(u"firstLineEdit"_s, u"1101"_s);
        world.child<QComboBox>(u"orderComboBox"_s)->setCurrentIndex(1);
        QTRY_VERIFY(world.send()->isEnabled());
        picture(*world.dialog, u"resend-dark"_s);
        const QColor text = world.child<QTreeWidget>(u"feedTree"_s)->palette().color(QPalette::Text);
        const QColor base = world.child<QTreeWidget>(u"feedTree"_s)->palette().color(QPalette::Base);
        QVERIFY2(text.lightness() > base.lightness() + 100, "light on dark");
    }

    void allAndNoneChooseManyFeeds()
    {
        World world;
        for (int i = 0; i < 8; ++i) {
            const QString name = u"Other %1"_s.arg(i);
            world.fixture.engine().addConsumer(name, world.acme.endpoint());
            world.fixture.engine().addFeed(name, u"MLS"_s, { { u"start"_s, u"now"_s } });
        }
        world.fixture.refresh();
        world.open(World::Range);
        world.type(u"firstLineEdit"_s, u"1130"_s);
        auto *tree = world.child<QTreeWidget>(u"feedTree"_s);
        QCOMPARE(tree->topLevelItemCount(), 10);
        QCOMPARE(tree->topLevelItem(0)->text(0), u"Acme"_s); // the one it was opened for
        QTest::mouseClick(world.child<QPushButton>(u"allButton"_s), Qt::LeftButton);
        QTRY_VERIFY2(world.sentence().contains("10 event(s) again, to 10 feed(s)"_L1), qPrintable(world.sentence()));
        QVERIFY2(world.dialog->height() < 600, "it fits on a screen of 1024 x 640");
        picture(*world.dialog, u"resend-many"_s);
        QTest::mouseClick(world.child<QPushButton>(u"noneButton"_s), Qt::LeftButton);
        QVERIFY2(textOn(*world.dialog).contains("Choose to which feeds."_L1), qPrintable(textOn(*world.dialog)));
        QVERIFY(!world.send()->isEnabled());
    }

    void sendsAnEventByHand()
    {
        World world(6);
        world.page.findChild<QAction *>(u"sendAction"_s)->trigger();
        auto *dialog = world.page.findChild<SendEventDialog *>();
        QVERIFY(dialog);
        const auto field = [dialog](const QString &name) { return dialog->findChild<QLineEdit *>(name); };
        auto *send = dialog->findChild<QPushButton *>(u"sendButton"_s);
        const auto *sentence = dialog->findChild<QLabel *>(u"sentenceLabel"_s);
        QVERIFY(!send->isEnabled());
        QCOMPARE(dialog->findChild<QComboBox *>(u"targetBox"_s)->currentText(), u"Acme"_s);
        QTest::keyClicks(field(u"resourceEdit"_s), u"Property"_s);
        QTest::keyClicks(field(u"keyEdit"_s), u"235021"_s);
        QTRY_COMPARE(sentence->text(), u"This sends 1 event to Acme."_s);
        QVERIFY(!dialog->findChild<QWidget *>(u"insteadWidget"_s)->isVisible());
        QCOMPARE(unnamedControls(*dialog), QStringList());
        picture(*dialog, u"send-event"_s);
        QTest::keyClicks(field(u"urlEdit"_s), u"mls"_s);
        QTRY_VERIFY2(textOn(*dialog).contains("is no address of a record"_L1), qPrintable(textOn(*dialog)));
        QVERIFY(!send->isEnabled());
        picture(*dialog, u"send-event-wrong"_s);
        field(u"urlEdit"_s)->setText(u"https://mls.example/235021"_s);
        QTRY_VERIFY(send->isEnabled());
        QTest::mouseClick(send, Qt::LeftButton);
        QTRY_COMPARE(world.acme.sequences().size(), std::size_t(7));
        QVERIFY(world.acme.deliveries().last().body.contains(R"("ResourceRecordKey":"235021")"));
        QVERIFY(world.acme.deliveries().last().body.contains(R"("EntityEventSequence":1106)"));
        QTRY_VERIFY(world.page.findChild<FeedResendsTab *>()->isVisible());
        QTRY_VERIFY2(textOn(world.page).contains("By hand: Property 235021."_L1), qPrintable(textOn(world.page)));
    }

    void saysWhatByHandMeansForAllFeeds()
    {
        World world(6);
        world.fixture.engine().ask(u"feed.pause"_s, { { u"name"_s, u"Acme"_s } });
        world.fixture.refresh();
        SendEventDialog dialog(world.fixture.context(), {},
            EventRow { world.fixture.context().live.status().sources.first().source.id,
                { { 1104 }, u"Property"_s, u"K1104"_s, {}, {}, {}, false } });
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        const auto *sentence = dialog.findChild<QLabel *>(u"sentenceLabel"_s);
        QTRY_COMPARE(sentence->text(), u"This sends 1 event to 2 feed(s) of MLS."_s);
        QVERIFY2(textOn(dialog).contains("1 of them stand(s) still"_L1), qPrintable(textOn(dialog)));
        QVERIFY2(textOn(dialog).contains("The log has event 1104 of this record"_L1), qPrintable(textOn(dialog)));
        picture(dialog, u"send-event-all"_s);
        std::optional<EventRow> again;
        connect(&dialog, &SendEventDialog::resendRequested, this, [&again](const EventRow &row) { again = row; });
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"insteadButton"_s), Qt::LeftButton);
        QVERIFY(again && again->event.sequence.value == 1104);
        QVERIFY(!dialog.isVisible());
    }

    void aRefusalByHandIsShownAndSentAgain()
    {
        World world(6);
        world.acme.setManner([](const Delivery &) { return response(422); });
        world.fixture.engine().ask(u"send"_s, { { u"record"_s, u"Property/235021"_s }, { u"feed"_s, u"Acme"_s } });
        world.page.showTab(4);
        const auto *table = world.page.findChild<QTableView *>(u"resendTable"_s);
        QTRY_VERIFY2(textOn(world.page).contains("Refused"_L1), qPrintable(textOn(world.page)));
        table->selectionModel()->select(
            table->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        auto *again = world.page.findChild<QPushButton *>(u"againButton"_s);
        QTRY_VERIFY(again->isVisible());
        QVERIFY2(textOn(world.page).contains("422"_L1), qPrintable(textOn(world.page)));
        picture(world.page, u"send-event-refused"_s);
        world.acme.setManner({});
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY2(textOn(world.page).contains("Done"_L1), qPrintable(textOn(world.page)));
        QCOMPARE(world.acme.sequences().size(), std::size_t(8));
    }
};

QTEST_MAIN(TestResendDialog)
#include "tst_resenddialog.moc"
