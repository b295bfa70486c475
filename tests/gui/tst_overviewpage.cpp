// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queries.h"
#include "gui/guifixture.h"
#include "gui/headline.h"
#include "gui/look.h"
#include "gui/models/feedtablemodel.h"
#include "gui/pages/overviewpage.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/testclock.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestOverviewPage final : public QObject
{
    Q_OBJECT

private:
    static QString shown(const QWidget &page, const QString &label)
    {
        const auto *found = page.findChild<QLabel *>(label);
        return found ? found->text() : u"there is no such label"_s;
    }

    static void photograph(QWidget &page, const QString &name)
    {
        page.resize(836, 600);
        picture(page, name);
        QApplication::setPalette(look::palette(true));
        QCoreApplication::processEvents();
        page.resize(1732, 1040);
        picture(page, name + u"-dark"_s);
        QApplication::setPalette(look::palette(false));
    }

    /// Whether the small strip of the last hour has the colour of a state.
    static bool lastHourHas(QTableView &table, int row, FeedState::Kind kind)
    {
        const QRect rect = table.visualRect(table.model()->index(row, FeedTableModel::LastHour));
        const QImage image = table.viewport()->grab(rect).toImage();
        const QRgb colour = look::stateFill(kind, table.palette()).rgb();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void headline_data()
    {
        using enum FeedState::Kind;
        QTest::addColumn<QList<int>>("states");
        QTest::addColumn<QStringList>("parts");
        const auto kinds = [](std::initializer_list<FeedState::Kind> list) {
            QList<int> numbers;
            for (const FeedState::Kind kind : list)
                numbers.append(static_cast<int>(kind));
            return numbers;
        };
        QTest::newRow("none") << kinds({}) << QStringList { u"There is no feed yet."_s };
        QTest::newRow("one, well") << kinds({ UpToDate }) << QStringList { u"Feed 1 "_s, u"on time."_s };
        QTest::newRow("all well") << kinds({ UpToDate, Delivering, UpToDate }) << QStringList { u"All 3 "_s };
        QTest::newRow("mixed") << kinds({ UpToDate, Delivering, Throttled, Suspended })
                               << QStringList { u"2 feed"_s, u"Feed 3 asked us to wait."_s, u"Feed 4 need"_s };
        QTest::newRow("two need you") << kinds({ Suspended, Suspended }) << QStringList { u"Feed 1 and Feed 2 need"_s };
        QTest::newRow("many need you") << kinds({ Suspended, Suspended, Suspended, Suspended })
                                       << QStringList { u"4 feed"_s, u"need you."_s };
        QTest::newRow("three names at most") << kinds({ Suspended, Suspended, Throttled, Throttled })
                                             << QStringList { u"2 feed"_s, u"Feed 1 and Feed 2 need"_s };
    }

    void headline()
    {
        QFETCH(QList<int>, states);
        QFETCH(QStringList, parts);
        Status status;
        for (const int state : states) {
            FeedStatus feed;
            feed.stored.feed.name = u"Feed %1"_s.arg(status.feeds.size() + 1);
            feed.state.kind = static_cast<FeedState::Kind>(state);
            status.feeds.append(feed);
        }
        const QString text = words::headline(status, TestClock::Start);
        for (const QString &part : parts)
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void whatCannotBeReadComesFirst()
    {
        Status status;
        status.feeds.append(FeedStatus {});
        status.feeds.back().stored.feed.name = u"HomeFinder"_s;
        StoredSource source;
        source.source.name = u"Lakeside"_s;
        status.sources.append(source);
        QVERIFY2(words::headline(status, TestClock::Start).contains("on time"_L1),
            qPrintable(words::headline(status, TestClock::Start)));
        status.sources.front().progress.failures = 1;
        QString text = words::headline(status, TestClock::Start);
        QVERIFY2(text.startsWith("Lakeside cannot be read; we try again."_L1), qPrintable(text));
        QVERIFY2(!text.contains("on time"_L1), qPrintable(text));
        status.feeds.front().state.kind = FeedState::Kind::Suspended;
        text = words::headline(status, TestClock::Start);
        QVERIFY2(text.contains("Lakeside cannot be read"_L1) && text.contains("HomeFinder need"_L1), qPrintable(text));
    }

    void longWaitNeedsSomebodyToo()
    {
        Status status;
        status.feeds.append(FeedStatus {});
        FeedStatus &feed = status.feeds.back();
        feed.stored.feed.name = u"HomeFinder"_s;
        feed.state.kind = FeedState::Kind::Throttled;
        feed.standing.holdSince = TestClock::Start;
        feed.standing.holdUntil = TestClock::Start + std::chrono::hours(1);
        QCOMPARE(words::headline(status, TestClock::Start), u"HomeFinder asked us to wait."_s);
        feed.standing.holdUntil = TestClock::Start + std::chrono::hours(25);
        QVERIFY(words::headline(status, TestClock::Start).startsWith("HomeFinder need"_L1));
    }

    void longNamesAreShortened()
    {
        Status status;
        status.feeds.append(FeedStatus {});
        status.feeds.back().stored.feed.name = QString(80, u'n');
        QVERIFY(words::headline(status, TestClock::Start).size() < 70);
    }

    void aNewcomerIsToldWhatToDo()
    {
        GuiFixture fixture;
        OverviewPage page(fixture.context());
        page.show();
        QTRY_VERIFY2(textOn(page).contains("There is no feed yet."_L1), qPrintable(textOn(page)));
        QVERIFY(!textOn(page).contains("Delivered today"_L1));
        photograph(page, u"overview-none"_s);
        QSignalSpy assistant(&page, &OverviewPage::assistantRequested);
        QSignalSpy practice(&page, &OverviewPage::practiceRequested);
        QTest::mouseClick(page.findChild<QPushButton *>(u"setUpButton"_s), Qt::LeftButton);
        QTest::mouseClick(page.findChild<QPushButton *>(u"practiceButton"_s), Qt::LeftButton);
        QCOMPARE(assistant.count(), 1);
        QCOMPARE(practice.count(), 1);
        QCOMPARE(unnamedControls(page), QStringList());
    }

    void saysHowEveryFeedIs()
    {
        Producer producer(20);
        Receiver well;
        Receiver busy([](const Delivery &) { return response(429, { { "Retry-After", "600" } }); });
        Receiver rejecting([](const Delivery &) { return response(401); });
        GuiFixture fixture;
        fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
        const QList<QPair<QString, const Receiver *>> consumers { { u"Acme IDX"_s, &well }, { u"HomeFinder"_s, &busy },
            { u"RentBoard"_s, &rejecting } };
        for (const auto &[name, receiver] : consumers) {
            fixture.engine().addConsumer(name, receiver->endpoint());
            fixture.engine().addFeed(name, u"Lakeside"_s, { { u"start"_s, u"beginning"_s } });
        }
        OverviewPage page(fixture.context());
        page.resize(900, 600);
        page.show();
        QTRY_COMPARE_WITH_TIMEOUT(shown(page, u"deliveredLabel"_s), u"20"_s, 30'000);
        QTRY_COMPARE(shown(page, u"waitingLabel"_s), words::number(40));
        QTRY_COMPARE(shown(page, u"needsLabel"_s), u"1"_s);
        const QString sentence = shown(page, u"sentenceLabel"_s);
        QVERIFY2(sentence.contains("HomeFinder asked us to wait."_L1) && sentence.contains("RentBoard need"_L1),
            qPrintable(sentence));
        auto *table = page.findChild<QTableView *>(u"feedTable"_s);
        QCOMPARE(cell(*table, 0, 0), u"Acme IDX"_s);
        QCOMPARE(cell(*table, 0, 1), u"Up to date"_s);
        QVERIFY(cell(*table, 1, 1).startsWith("Asked to wait until"_L1));
        QCOMPARE(cell(*table, 2, 1), u"Suspended: the token was rejected"_s);
        const auto lastHour = [table](int row, int role) {
            return table->model()->index(row, FeedTableModel::LastHour).data(role).toString();
        };
        QTRY_VERIFY2(lastHour(0, Qt::AccessibleTextRole).startsWith("20 event(s) accepted since 20"_L1),
            qPrintable(lastHour(0, Qt::AccessibleTextRole)));
        QTRY_VERIFY2(lastHour(1, TableTools::CopyRole).endsWith("; Asked to wait: 1 time(s)"_L1),
            qPrintable(lastHour(1, TableTools::CopyRole)));
        QTRY_VERIFY2(lastHour(2, Qt::ToolTipRole).endsWith("; Suspended: 1 time(s)"_L1),
            qPrintable(lastHour(2, Qt::ToolTipRole)));
        QTRY_VERIFY(lastHourHas(*table, 0, FeedState::Kind::Delivering));
        QTRY_VERIFY(lastHourHas(*table, 1, FeedState::Kind::Throttled));
        QTRY_VERIFY(lastHourHas(*table, 2, FeedState::Kind::Suspended));
        QVERIFY(!lastHourHas(*table, 0, FeedState::Kind::Throttled));
        QVERIFY(!lastHourHas(*table, 1, FeedState::Kind::Suspended));
        photograph(page, u"overview-three"_s);
        QSignalSpy requested(&page, &Page::feedRequested);
        clickCell(*table, 1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(unnamedControls(page), QStringList());
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
