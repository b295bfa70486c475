// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/icons.h"
#include "app/tray.h"
#include "gui/guifixture.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QImage>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

/// The tray's icon with its menu. Offscreen there is no tray to show it in; the menu is there.
class TestTray final : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        World()
        {
            TestEngine &engine = fixture.engine();
            engine.addSource(u"Lakeside"_s, producer.serviceRoot());
            engine.addConsumer(u"Acme IDX"_s, receiver.endpoint());
            engine.addFeed(u"Acme IDX"_s, u"Lakeside"_s);
            fixture.refresh();
            tray = std::make_unique<Tray>(fixture.context());
        }
        [[nodiscard]] QAction &action(const QString &name) const
        {
            for (QAction *action : tray->menu().actions()) {
                if (action->objectName() == name)
                    return *action;
            }
            qFatal("The tray's menu has no %s", qPrintable(name));
        }
        [[nodiscard]] QString toolTip() const { return tray->findChild<QSystemTrayIcon *>()->toolTip(); }

        Producer producer { 5 };
        Receiver receiver;
        GuiFixture fixture;
        std::unique_ptr<Tray> tray;
    };

private Q_SLOTS:
    void init()
    {
        // All but what the offscreen platform says of the tray that it has not.
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    }

    void pausesAndResumesAll()
    {
        World world;
        QVERIFY(world.action(u"pauseAllAction"_s).isEnabled());
        QVERIFY(!world.action(u"resumeAllAction"_s).isEnabled());
        world.action(u"pauseAllAction"_s).trigger();
        QTRY_COMPARE(world.fixture.engine().state(u"Acme IDX"_s), u"paused"_s);
        QTRY_VERIFY(world.action(u"resumeAllAction"_s).isEnabled());
        QVERIFY(!world.action(u"pauseAllAction"_s).isEnabled()); // there is nothing left to pause
        QTRY_VERIFY2(world.toolTip().contains(u"Everything is paused."_s), qPrintable(world.toolTip()));
        world.action(u"resumeAllAction"_s).trigger();
        QTRY_COMPARE(world.fixture.engine().state(u"Acme IDX"_s), u"up_to_date"_s);
        QTRY_VERIFY2(world.toolTip().contains(u"up to date"_s), qPrintable(world.toolTip()));
    }

    void leadsToTheWindowAndOut()
    {
        World world;
        QSignalSpy opened(world.tray.get(), &Tray::openRequested);
        QSignalSpy quit(world.tray.get(), &Tray::quitRequested);
        world.action(u"openAction"_s).trigger();
        QCOMPARE(opened.size(), 1);
        Q_EMIT world.tray->findChild<QSystemTrayIcon *>()->activated(QSystemTrayIcon::Trigger);
        QCOMPARE(opened.size(), 2);
        Q_EMIT world.tray->findChild<QSystemTrayIcon *>()->activated(QSystemTrayIcon::Context); // the menu's own
        QCOMPARE(opened.size(), 2);
        QCOMPARE(quit.size(), 0);
        world.action(u"quitAction"_s).trigger();
        QCOMPARE(quit.size(), 1);
    }

    void explainsItselfOnce()
    {
        World world;
        QVERIFY(!world.fixture.preferences().isTrayExplained());
        world.tray->explain();
        QVERIFY(world.fixture.preferences().isTrayExplained());
    }

    void signOfEachStateIsAnother_data()
    {
        QTest::addColumn<int>("side");
        for (const int side : { 16, 22, 24, 32, 64 })
            QTest::addRow("%d pixels", side) << side;
    }

    /// A mask has no colour: in one, only the shape can tell a state from another.
    void signOfEachStateIsAnother()
    {
        using Kind = FeedState::Kind;
        QFETCH(const int, side);
        for (const icons::Ink ink : { icons::Ink::Colors, icons::Ink::Mask }) {
            const auto drawn = [side, ink](std::optional<Kind> kind) {
                return icons::icon(kind, ink).pixmap(QSize(side, side), 1.0).toImage();
            };
            const QImage plain = drawn({});
            QCOMPARE(plain.size(), QSize(side, side));
            QVERIFY(plain.pixelColor(side / 4, side / 4).alpha() > 0); // of the horn's ring
            QList<QImage> seen { plain };
            for (const Kind kind :
                { Kind::UpToDate, Kind::Delivering, Kind::Throttled, Kind::Retrying, Kind::Suspended, Kind::Paused }) {
                const QImage image = drawn(kind);
                QVERIFY(!seen.contains(image));
                QVERIFY(image.pixelColor(side * 3 / 4, side * 15 / 16).alpha() > 0); // the sign, not only its moat
                seen.append(image);
            }
        }
    }
};

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
