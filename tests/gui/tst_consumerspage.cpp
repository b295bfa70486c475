// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/pages/consumerspage.h"
#include "support/receiver.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestConsumersPage final : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        explicit World(Receiver::Manner manner = {})
            : receiver(std::move(manner))
            , page(std::make_unique<ConsumersPage>(fixture.context()))
        {
            page->resize(836, 600);
            page->show();
        }
        void add(const QString &name)
        {
            fixture.engine().addConsumer(name, receiver.endpoint());
            fixture.refresh();
        }
        [[nodiscard]] QTableView &table() const { return *page->findChild<QTableView *>(u"listTable"_s); }
        [[nodiscard]] QPushButton &button(const QString &name) const { return *page->findChild<QPushButton *>(name); }
        [[nodiscard]] QStringList names() const
        {
            QStringList names;
            for (int row = 0; row < table().model()->rowCount(); ++row)
                names.append(cell(table(), row, 0));
            return names;
        }
        [[nodiscard]] QString chosen() const { return cell(table(), table().currentIndex().row(), 0); }

        GuiFixture fixture;
        Receiver receiver;
        std::unique_ptr<ConsumersPage> page;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void aNewcomerIsToldWhatToDo()
    {
        World world;
        world.fixture.refresh();
        QTRY_VERIFY2(textOn(*world.page).contains("No Consumers yet."_L1), qPrintable(textOn(*world.page)));
        QVERIFY(!world.button(u"editButton"_s).isEnabled());
        QVERIFY(!world.button(u"removeButton"_s).isEnabled());
        QTest::mouseClick(&world.button(u"addButton"_s), Qt::LeftButton);
        QVERIFY(world.page->findChild<QDialog *>());
        QCOMPARE(unnamedControls(*world.page), QStringList());
    }

    void newOnesAreSortedInAndTheChoiceIsKept()
    {
        World world;
        for (const QString &name : { u"Zebra"_s, u"Acme"_s, u"Middle"_s })
            world.add(name);
        QTRY_COMPARE(world.names(), (QStringList { u"Acme"_s, u"Middle"_s, u"Zebra"_s }));
        clickCell(world.table(), 1);
        world.add(u"Beta"_s);
        QTRY_COMPARE(world.names(), (QStringList { u"Acme"_s, u"Beta"_s, u"Middle"_s, u"Zebra"_s }));
        QCOMPARE(world.chosen(), u"Middle"_s);
        QVERIFY(world.button(u"editButton"_s).isEnabled());
        QVERIFY2(textOn(*world.page).contains("4 Consumer"_L1), qPrintable(textOn(*world.page)));
    }

    void searchFindsByNameAndAddress()
    {
        World world;
        world.add(u"Acme"_s);
        world.add(u"RentBoard"_s);
        auto *search = world.page->findChild<QLineEdit *>(u"searchEdit"_s);
        QTest::keyClicks(search, u"rent"_s);
        QTRY_COMPARE(world.names(), (QStringList { u"RentBoard"_s }));
        search->clear();
        QTest::keyClicks(search, world.receiver.endpoint().authority());
        QCOMPARE(world.names().size(), 2);
    }

    void returnOpensWhatIsChosen()
    {
        World world;
        world.add(u"Acme"_s);
        clickCell(world.table(), 0);
        QTest::keyClick(&world.table(), Qt::Key_Return);
        const auto *dialog = world.page->findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY2(textOn(*dialog).contains("Acme"_L1), qPrintable(textOn(*dialog)));
    }

    void aTestSaysWhatCameBack()
    {
        World world;
        world.add(u"Acme"_s);
        clickCell(world.table(), 0);
        QTest::mouseClick(&world.button(u"testButton"_s), Qt::LeftButton);
        QTRY_COMPARE(world.receiver.deliveries().size(), 1);
        QVERIFY(world.receiver.sequences().empty());
        QTRY_VERIFY2(textOn(*world.page).contains("204"_L1), qPrintable(textOn(*world.page)));
    }

    void leavingWhileATestIsUnderWay()
    {
        World world([](const Delivery &) { return silence(); });
        world.add(u"Acme"_s);
        clickCell(world.table(), 0);
        QTest::mouseClick(&world.button(u"testButton"_s), Qt::LeftButton);
        QTRY_COMPARE(world.receiver.deliveries().size(), 1);
        world.page.reset();
        world.fixture.refresh(); // and the engine ends with the test under way: its answer is for nobody
    }
};

QTEST_MAIN(TestConsumersPage)
#include "tst_consumerspage.moc"
