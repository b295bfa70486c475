// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/pages/activitypage.h"
#include "support/receiver.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestActivityPage final : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        World()
            : page(fixture.context())
        {
            page.resize(836, 600);
            page.show();
        }
        void add(const QString &name)
        {
            fixture.engine().addConsumer(name, receiver.endpoint());
            fixture.refresh();
        }
        [[nodiscard]] QTableView &table() const { return *page.findChild<QTableView *>(u"activityTable"_s); }
        [[nodiscard]] int rows() const { return table().model()->rowCount(); }

        GuiFixture fixture;
        Receiver receiver;
        ActivityPage page;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void withoutEntriesItSaysWhatWillBeThere()
    {
        World world;
        QTRY_VERIFY2(textOn(world.page).contains("Nobody has done anything yet."_L1), qPrintable(textOn(world.page)));
        QTRY_VERIFY2(textOn(world.page).contains("Nothing stands here yet."_L1), qPrintable(textOn(world.page)));
        QCOMPARE(unnamedControls(world.page), QStringList());
    }

    void whatIsDoneAppears()
    {
        World world;
        world.add(u"Acme"_s);
        QTRY_COMPARE(world.rows(), 1);
        world.add(u"RentBoard"_s);
        QTRY_COMPARE(world.rows(), 2);
        QVERIFY2(textOn(world.page).contains("RentBoard"_L1), qPrintable(textOn(world.page)));
        QTRY_VERIFY2(textOn(world.page).contains("The latest, "_L1), qPrintable(textOn(world.page)));
    }

    void whatIsNewWaitsWhileSomebodyReads()
    {
        World world;
        world.add(u"Acme"_s);
        QTRY_COMPARE(world.rows(), 1);
        clickCell(world.table(), 0);
        world.add(u"RentBoard"_s);
        auto *button = world.page.findChild<QPushButton *>(u"newEntriesButton"_s);
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(world.rows(), 1);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(world.rows(), 2);
        QVERIFY(!button->isVisible());
    }

    void filtersByTextAndPerson()
    {
        World world;
        world.add(u"Acme"_s);
        world.add(u"RentBoard"_s);
        QTRY_COMPARE(world.rows(), 2);
        auto *find = world.page.findChild<QLineEdit *>(u"findLineEdit"_s);
        QTest::keyClicks(find, u"rentb"_s);
        QTRY_COMPARE(world.rows(), 1);
        QTest::keyClicks(find, u" nothing of the kind"_s);
        QTRY_VERIFY2(textOn(world.page).contains("Nothing matches."_L1), qPrintable(textOn(world.page)));
        find->clear();
        QTRY_COMPARE(world.rows(), 2);
        auto *who = world.page.findChild<QComboBox *>(u"whoComboBox"_s);
        QTRY_COMPARE(who->count(), 2); // everybody, and who asked the engine
        who->setCurrentIndex(1);
        QTRY_COMPARE(world.rows(), 2);
    }
};

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
