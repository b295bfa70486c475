// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/rewinddialog.h"
#include "gui/guifixture.h"
#include "gui/pages/feedpage.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// Ten events that were delivered, and the dialog as the page of the Feed opens it.
struct World
{
    World()
        : page(fixture.context())
    {
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        fixture.engine().addConsumer(u"Acme"_s, receiver.endpoint());
        fixture.engine().addFeed(u"Acme"_s, u"MLS"_s);
        if (!QTest::qWaitFor([this] { return receiver.sequences().size() == 10; }, 30'000))
            qFatal("Nothing was delivered");
        fixture.refresh();
        page.resize(836, 560);
        page.show();
        page.setFeed(fixture.context().live.status().feeds.first().stored.feed.id);
    }
    void open()
    {
        page.findChild<QAction *>(u"rewindAction"_s)->trigger();
        dialog = page.findChild<RewindDialog *>();
        if (!dialog)
            qFatal("There is no dialog");
    }
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }
    [[nodiscard]] QPushButton *go() const { return child<QPushButton>(u"goBackButton"_s); }
    [[nodiscard]] QString text() const { return textOn(*dialog); }

    GuiFixture fixture;
    const Producer producer { 10 };
    Receiver receiver;
    FeedPage page;
    RewindDialog *dialog = nullptr;
};

} // namespace

class TestRewindDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void goesBackToASequence()
    {
        World world;
        world.open();
        QVERIFY(!world.go()->isEnabled());
        QTest::keyClicks(world.child<QLineEdit>(u"sequenceEdit"_s), u"1107"_s);
        QTRY_VERIFY2(world.text().contains("Event 1107 is sent next. Then 4 event(s) wait, of which 4"_L1),
            qPrintable(world.text()));
        QCOMPARE(unnamedControls(*world.dialog), QStringList());
        picture(*world.dialog, u"rewind"_s);
        QTest::keyClicks(world.child<QLineEdit>(u"reasonLineEdit"_s), u"New database"_s);
        QTest::mouseClick(world.go(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(world.receiver.sequences().size(), 14U, 20'000);
        QCOMPARE(world.receiver.sequences()[10], 1107);
        const QJsonArray activity =
            world.fixture.engine().ask(u"activity"_s, { { u"limit"_s, 1 } })["activity"_L1].toArray();
        const QString effect = activity.first().toObject()["effect"_L1].toString();
        QVERIFY2(effect.contains("New database"_L1), qPrintable(effect));
    }

    void goesBackToATimeAndStaysPaused()
    {
        World world;
        world.fixture.engine().ask(u"feed.pause"_s, { { u"name"_s, u"Acme"_s } });
        world.fixture.refresh();
        world.open();
        auto *time = world.child<QDateTimeEdit>(u"timeEdit"_s);
        time->setDateTime(time->dateTime().addSecs(3600));
        QTRY_VERIFY2(world.text().contains("Event 1101 is sent next. Then 10 event(s)"_L1), qPrintable(world.text()));
        QVERIFY2(world.text().contains("stays paused"_L1), qPrintable(world.text()));
        QTest::mouseClick(world.go(), Qt::LeftButton);
        QTRY_COMPARE(world.fixture.engine().feed(u"Acme"_s)["waiting"_L1].toInt(), 10);
        QCOMPARE(world.fixture.engine().state(u"Acme"_s), u"paused"_s);
        QCOMPARE(world.receiver.sequences().size(), 10U);
    }

    void refusesWhatItHasNotSent()
    {
        World world;
        picture(world.page, u"feedpage"_s);
        world.open();
        auto *edit = world.child<QLineEdit>(u"sequenceEdit"_s);
        QTest::keyClicks(edit, u"1111"_s);
        QTRY_VERIFY2(world.text().contains("whose position is 1110"_L1), qPrintable(world.text()));
        QVERIFY(!world.go()->isEnabled());
        edit->clear();
        QTest::keyClicks(edit, u"x"_s);
        QTRY_VERIFY2(world.text().contains("not a sequence number"_L1), qPrintable(world.text()));
        QVERIFY(!world.go()->isEnabled());
    }
};

QTEST_MAIN(TestRewindDialog)
#include "tst_rewinddialog.moc"
