// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/pages/feedpage.h"
#include "gui/pages/feedspage.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestFeedsPage final : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        explicit World(Receiver::Manner manner = {})
            : producer(5)
            , receiver(std::move(manner))
        {
            fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
            addFeed(u"HomeFinder"_s);
        }

        void addFeed(const QString &name)
        {
            fixture.engine().addConsumer(name, receiver.endpoint());
            fixture.engine().addFeed(
                name, u"Lakeside"_s, { { u"start"_s, u"beginning"_s }, { u"label"_s, u"Lakeside MLS"_s } });
            fixture.refresh();
        }

        [[nodiscard]] FeedId feed() { return fixture.context().live.status().feeds.front().stored.feed.id; }

        Producer producer;
        Receiver receiver;
        GuiFixture fixture;
    };

    /// What can be read on a Feed's page, with the state, which is drawn.
    static QString read(const QWidget &page)
    {
        return page.findChild<QWidget *>(u"stateLine"_s)->accessibleName() + u'\n' + textOn(page);
    }

    static QPushButton *button(const QWidget &page, const QString &name)
    {
        auto *found = page.findChild<QPushButton *>(name);
        if (!found)
            qFatal("There is no %s", qPrintable(name));
        return found;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void findsAFeedAndOpensIt()
    {
        World world;
        world.addFeed(u"RentBoard"_s);
        FeedsPage page(world.fixture.context());
        page.resize(836, 600);
        page.show();
        auto *table = page.findChild<QTableView *>(u"feedTable"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        auto *search = page.findChild<QLineEdit *>(u"searchEdit"_s);
        QTest::keyClicks(search, u"rent"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(cell(*table, 0, 0), u"RentBoard"_s);
        clickCell(*table, 0);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(page.feedPage()->isVisible());
        QVERIFY2(read(*page.feedPage()).contains("RentBoard"_L1), qPrintable(read(*page.feedPage())));
        QCOMPARE(unnamedControls(page).join(u'\n'), QString());
        search->clear();
        QTest::keyClicks(search, u"nothing of the kind"_s);
        QCOMPARE(table->model()->rowCount(), 0);
    }

    void pauseAndResumeAreSeen()
    {
        World world;
        FeedsPage page(world.fixture.context());
        page.resize(836, 600);
        page.show();
        page.showFeed(world.feed());
        FeedPage &feed = *page.feedPage();
        QTRY_VERIFY2(read(feed).startsWith("Up to date"_L1), qPrintable(read(feed)));
        QTest::mouseClick(button(feed, u"pauseButton"_s), Qt::LeftButton);
        QTRY_VERIFY(button(feed, u"resumeButton"_s)->isVisible());
        QVERIFY2(read(feed).startsWith("Paused"_L1), qPrintable(read(feed)));
        QVERIFY(!button(feed, u"pauseButton"_s)->isVisible());
        world.producer.add(2);
        QTRY_VERIFY2(read(feed).contains("2 event"_L1), qPrintable(read(feed)));
        QCOMPARE(world.receiver.sequences().size(), size_t(5));

        QTest::mouseClick(button(feed, u"resumeButton"_s), Qt::LeftButton);
        auto *dialog = feed.findChild<QDialog *>(u"ResumeDialog"_s);
        QVERIFY(dialog);
        auto *resume = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QTRY_VERIFY(resume->isEnabled());
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_VERIFY2(read(feed).startsWith("Up to date"_L1), qPrintable(read(feed)));
        QCOMPARE(world.receiver.sequences().size(), size_t(7));
    }

    void aWaitThatWasAskedForIsSeen()
    {
        World world([](const Delivery &) { return response(429, { { "Retry-After", "900" } }); });
        FeedsPage page(world.fixture.context());
        page.show();
        page.showFeed(world.feed());
        QTRY_VERIFY2(read(*page.feedPage()).contains("Asked to wait until"_L1), qPrintable(read(*page.feedPage())));
    }

    void aServerThatIsGoneIsTriedAgain()
    {
        World world;
        FeedsPage page(world.fixture.context());
        page.show();
        page.showFeed(world.feed());
        QTRY_COMPARE(world.receiver.sequences().size(), size_t(5));
        world.receiver.setManner([](const Delivery &) { return raw({}).resetting(); });
        world.producer.add(1);
        QTRY_VERIFY2(read(*page.feedPage()).contains("Trying again at"_L1), qPrintable(read(*page.feedPage())));
        const QString text = read(*page.feedPage());
        QVERIFY2(text.contains("Next try at"_L1) && text.contains("suspended at"_L1), qPrintable(text));
    }

    void settingsAreReadInWords()
    {
        World world;
        FeedsPage page(world.fixture.context());
        page.resize(836, 600);
        page.show();
        page.showFeed(world.feed());
        QVERIFY2(read(*page.feedPage()).contains("HomeFinder\n"_L1), "the name is cut off");
        QVERIFY(page.findChild<QWidget *>(u"stateLine"_s)->height() >= 12);
        auto *tabs = page.findChild<QTabWidget *>(u"tabWidget"_s);
        tabs->setCurrentIndex(tabs->count() - 1);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Settings"_s);
        const QString text = textOn(*tabs->currentWidget());
        for (const QString &part : { u"Lakeside MLS"_s, world.receiver.endpoint().toString(), u"Stored"_s,
                 u"The feed stops, until somebody resumes it"_s, u"Up to 100"_s, u"At the beginning"_s })
            QVERIFY2(text.contains(part), qPrintable(text));
        picture(page, u"feed-settings"_s);
        QTest::mouseClick(button(*tabs->currentWidget(), u"editFeedButton"_s), Qt::LeftButton);
        auto *dialog = page.findChild<QDialog *>(u"FeedDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void addsAFeed()
    {
        World world;
        world.fixture.engine().addConsumer(u"RentBoard"_s, world.receiver.endpoint());
        world.fixture.refresh();
        FeedsPage page(world.fixture.context());
        page.show();
        QTest::mouseClick(button(page, u"addButton"_s), Qt::LeftButton);
        auto *dialog = page.findChild<QDialog *>(u"FeedDialog"_s);
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"nameEdit"_s);
        name->selectAll();
        QTest::keyClicks(name, u"Second"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY2(page.feedPage()->isVisible() && read(*page.feedPage()).contains("Second"_L1),
            qPrintable(read(*page.feedPage())));
    }
};

QTEST_MAIN(TestFeedsPage)
#include "tst_feedspage.moc"
