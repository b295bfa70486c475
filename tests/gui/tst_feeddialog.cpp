// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/feeddialog.h"
#include "gui/guifixture.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestFeedDialog final : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        World()
            : producer(6)
        {
            fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
            fixture.engine().addConsumer(u"HomeFinder"_s, receiver.endpoint());
            fixture.refresh();
        }

        Producer producer;
        Receiver receiver;
        GuiFixture fixture;
    };

    static QPushButton *saveButton(const QDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }

    static void type(const QDialog &dialog, const QString &field, const QString &text)
    {
        auto *edit = dialog.findChild<QLineEdit *>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        const bool isOnKeys = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
        if (isOnKeys)
            QTest::keyClicks(edit, text);
        else
            edit->insert(text); // as a paste does
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void addsAFeedThatIsDelivered()
    {
        World world;
        FeedDialog dialog(world.fixture.context());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QCOMPARE(dialog.findChild<QLineEdit *>(u"nameEdit"_s)->text(), u"HomeFinder"_s);
        type(dialog, u"labelEdit"_s, u"Lakeside MLS"_s);
        type(dialog, u"resourcesEdit"_s, u"Property, Media,, Property"_s);
        QTest::keyClick(dialog.findChild<QComboBox *>(u"startBox"_s), Qt::Key_Down);
        picture(dialog, u"feed-add"_s);
        QCOMPARE(unnamedControls(dialog), QStringList());
        QSignalSpy saved(&dialog, &FeedDialog::saved);
        QTest::keyClick(dialog.findChild<QLineEdit *>(u"labelEdit"_s), Qt::Key_Return);
        QTRY_COMPARE(saved.count(), 1);
        QTRY_COMPARE(world.receiver.sequences(), (std::vector<qint64> { 1101, 1102, 1104, 1105 }));
        world.fixture.refresh();
        const Feed feed = world.fixture.context().live.status().feeds.front().stored.feed;
        QCOMPARE(feed.label, u"Lakeside MLS"_s);
        QCOMPARE(feed.filter.resources, (QStringList { u"Property"_s, u"Media"_s }));
    }

    void startsAtASequence()
    {
        World world;
        FeedDialog dialog(world.fixture.context());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *start = dialog.findChild<QComboBox *>(u"startBox"_s);
        QTest::keyClick(start, Qt::Key_End);
        QVERIFY(!saveButton(dialog)->isEnabled());
        type(dialog, u"sequenceEdit"_s, u"1105"_s);
        QTest::mouseClick(saveButton(dialog), Qt::LeftButton);
        QTRY_COMPARE(world.receiver.sequences(), (std::vector<qint64> { 1105, 1106 }));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no name") << u"nameEdit"_s << QString() << u"nameProblem"_s << u"name"_s;
        QTest::newRow("name too long") << u"nameEdit"_s << QString(81, u'n') << u"nameProblem"_s << u"80"_s;
        QTest::newRow("accent") << u"labelEdit"_s << u"Caf\u00e9"_s << u"labelProblem"_s << u"character 4"_s;
        QTest::newRow("space at the end") << u"labelEdit"_s << u"Lakeside "_s << u"labelProblem"_s << u"space"_s;
        QTest::newRow("label too long") << u"labelEdit"_s << QString(256, u'x') << u"labelProblem"_s << u"255"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        QFETCH(QString, sentence);
        World world;
        FeedDialog dialog(world.fixture.context());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(saveButton(dialog)->isEnabled());
        type(dialog, field, typed);
        const auto *label = dialog.findChild<QLabel *>(problem);
        QVERIFY(label->isVisible());
        QVERIFY2(label->text().contains(sentence), qPrintable(label->text()));
        QVERIFY(!saveButton(dialog)->isEnabled());
        picture(dialog, u"feed-wrong"_s);
    }

    void aTakenNameIsRefused()
    {
        World world;
        world.fixture.engine().addFeed(u"HomeFinder"_s, u"Lakeside"_s);
        world.fixture.refresh();
        FeedDialog dialog(world.fixture.context());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QCOMPARE(dialog.findChild<QLineEdit *>(u"nameEdit"_s)->text(), u"HomeFinder, Lakeside"_s); // which is free
        QVERIFY(saveButton(dialog)->isEnabled());
        type(dialog, u"nameEdit"_s, u"HomeFinder"_s);
        QVERIFY2(textOn(dialog).contains("already a feed with this name"_L1), qPrintable(textOn(dialog)));
        QVERIFY(!saveButton(dialog)->isEnabled());
    }

    void editsWhatCanBeAnother()
    {
        World world;
        world.fixture.engine().addFeed(u"HomeFinder"_s, u"Lakeside"_s, { { u"label"_s, u"old"_s } });
        world.fixture.refresh();
        const FeedId id = world.fixture.context().live.status().feeds.front().stored.feed.id;
        FeedDialog dialog(world.fixture.context(), id);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(!dialog.findChild<QComboBox *>(u"consumerBox"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QComboBox *>(u"startBox"_s)->isVisible());
        QCOMPARE(dialog.findChild<QLineEdit *>(u"labelEdit"_s)->text(), u"old"_s);
        type(dialog, u"nameEdit"_s, u"Finder"_s);
        type(dialog, u"labelEdit"_s, u"new"_s);
        QSignalSpy saved(&dialog, &FeedDialog::saved);
        QTest::mouseClick(saveButton(dialog), Qt::LeftButton);
        QTRY_COMPARE(saved.count(), 1);
        world.fixture.refresh();
        const Feed feed = world.fixture.context().live.feed(id)->stored.feed;
        QCOMPARE(feed.name, u"Finder"_s);
        QCOMPARE(feed.label, u"new"_s);
    }

    void offersWhatTheSourceCarries()
    {
        World world;
        world.producer.setFeedTypes([](qsizetype place) {
            return place % 2 == 0 ? QStringList { u"IDX"_s, u"VOW"_s } : QStringList {};
        });
        world.producer.add(6);
        QTRY_COMPARE(world.fixture.engine().source(u"Lakeside"_s)["head"_L1].toInteger(), world.producer.head());
        world.fixture.refresh();
        FeedDialog dialog(world.fixture.context());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *resources = dialog.findChild<QToolButton *>(u"resourcesButton"_s);
        auto *types = dialog.findChild<QToolButton *>(u"feedTypesButton"_s);
        QTRY_VERIFY(resources->isVisible() && types->isVisible());
        const auto choose = [](QToolButton *button, const QString &name) {
            Q_EMIT button->menu()->aboutToShow();
            for (QAction *action : button->menu()->actions()) {
                if (action->text() == name)
                    action->trigger();
            }
        };
        const auto *passing = dialog.findChild<QLabel *>(u"passingLabel"_s);
        QTRY_VERIFY2(passing->text().contains("newest 12 event(s) it would carry 12."_L1), qPrintable(passing->text()));
        choose(types, u"IDX"_s);
        QCOMPARE(dialog.findChild<QLineEdit *>(u"feedTypesEdit"_s)->text(), u"IDX"_s);
        QTRY_VERIFY2(passing->text().contains("would carry"_L1) && !passing->text().contains("carry 12"_L1),
            qPrintable(passing->text()));
        choose(resources, u"Media"_s);
        choose(resources, u"Member"_s);
        choose(resources, u"Media"_s);
        QCOMPARE(dialog.findChild<QLineEdit *>(u"resourcesEdit"_s)->text(), u"Member"_s);
        QCOMPARE(unnamedControls(dialog), QStringList());
        picture(dialog, u"feed-filter"_s);
        QSignalSpy saved(&dialog, &FeedDialog::saved);
        QTest::mouseClick(saveButton(dialog), Qt::LeftButton);
        QTRY_COMPARE(saved.count(), 1);
        world.fixture.refresh();
        const FeedFilter filter = world.fixture.context().live.status().feeds.front().stored.feed.filter;
        QCOMPARE(filter, (FeedFilter { { u"Member"_s }, { u"IDX"_s } }));
    }

    void withoutASourceItSaysSo()
    {
        GuiFixture fixture;
        FeedDialog dialog(fixture.context());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY2(textOn(dialog).contains("no Source yet"_L1), qPrintable(textOn(dialog)));
        QVERIFY(!saveButton(dialog)->isEnabled());
    }
};

QTEST_MAIN(TestFeedDialog)
#include "tst_feeddialog.moc"
