// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/pages/sourcespage.h"
#include "support/producer.h"

#include <QDialog>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestSourcesPage final : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        World()
            : producer(5)
            , page(std::make_unique<SourcesPage>(fixture.context()))
        {
            page->resize(836, 600);
            page->show();
        }
        void add(const QString &name)
        {
            fixture.engine().addSource(name, producer.serviceRoot());
            fixture.refresh();
        }
        [[nodiscard]] QTableView &table() const { return *page->findChild<QTableView *>(u"listTable"_s); }
        [[nodiscard]] QPushButton &button(const QString &name) const { return *page->findChild<QPushButton *>(name); }

        GuiFixture fixture;
        Producer producer;
        std::unique_ptr<SourcesPage> page;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void aNewcomerIsToldWhatToDo()
    {
        World world;
        world.fixture.refresh();
        QTRY_VERIFY2(textOn(*world.page).contains("No Sources yet."_L1), qPrintable(textOn(*world.page)));
        QTest::mouseClick(&world.button(u"addButton"_s), Qt::LeftButton);
        QVERIFY(world.page->findChild<QDialog *>());
        QCOMPARE(unnamedControls(*world.page), QStringList());
    }

    void whatCannotBeReadIsSaid()
    {
        World world;
        world.add(u"Lakeside"_s);
        QTRY_VERIFY2(textOn(*world.page).contains("1 Source"_L1), qPrintable(textOn(*world.page)));
        QTRY_COMPARE(world.fixture.engine().source(u"Lakeside"_s)["head"_L1].toInteger(), world.producer.head());
        clickCell(world.table(), 0);
        QTRY_VERIFY2(
            textOn(*world.page).contains(QString::number(world.producer.head())), qPrintable(textOn(*world.page)));
        world.producer.setMishap([](const Request &) { return response(500, {}, "Out of order"); });
        QTRY_VERIFY2(textOn(*world.page).contains("cannot be read."_L1), qPrintable(textOn(*world.page)));
        QTRY_VERIFY2(textOn(*world.page).contains("Out of order"_L1), qPrintable(textOn(*world.page)));
    }

    void aTestSaysWhatCameBack()
    {
        World world;
        world.add(u"Lakeside"_s);
        clickCell(world.table(), 0);
        QTest::mouseClick(&world.button(u"testButton"_s), Qt::LeftButton);
        QTRY_VERIFY2(textOn(*world.page).contains(u"newest event has sequence %1"_s.arg(world.producer.head())),
            qPrintable(textOn(*world.page)));
    }

    void leavingWhileATestIsUnderWay()
    {
        World world;
        world.add(u"Lakeside"_s);
        QTRY_COMPARE(world.fixture.engine().source(u"Lakeside"_s)["head"_L1].toInteger(), world.producer.head());
        bool isAsked = false;
        world.producer.setMishap([&isAsked](const Request &request) {
            isAsked = isAsked || request.path.contains("desc");
            return silence();
        });
        clickCell(world.table(), 0);
        QTest::mouseClick(&world.button(u"testButton"_s), Qt::LeftButton);
        QTRY_VERIFY(isAsked);
        world.page.reset();
        world.fixture.refresh(); // and the engine ends with the test under way: its answer is for nobody
    }
};

QTEST_MAIN(TestSourcesPage)
#include "tst_sourcespage.moc"
