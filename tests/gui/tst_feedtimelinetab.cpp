// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/look.h"
#include "gui/pages/feedtimelinetab.h"
#include "gui/timelines.h"
#include "gui/widgets/feedstimeline.h"
#include "gui/widgets/feedstimelineview.h"
#include "gui/widgets/timelinewidget.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_FeedTimelineTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { m_tab.reset(); }

    void tellsAHoldAsAPersonReadsIt();
    void tableAndTimelineChooseTheSame();
    void rangeButtonsChooseTheTime();
    void youngRecordFillsTheView();
    void exportsATable();
    void exportsAPicture();
    void exportThatFailsSaysWhy();
    void everyControlHasAName();
    void overviewShowsAllFeeds();
    void overviewGoesByKeys();

private:
    void waitForHold();
    [[nodiscard]] TimelineWidget *timeline() const { return m_tab->findChild<TimelineWidget *>(); }
    [[nodiscard]] QTableView *table() const { return m_tab->findChild<QTableView *>(u"holdTable"_s); }

    std::unique_ptr<Producer> m_producer;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<GuiFixture> m_fixture;
    std::unique_ptr<FeedTimelineTab> m_tab;
    QTemporaryDir m_folder;
};

/// One history for all: nothing here changes it, and a hold takes its time.
void tst_FeedTimelineTab::initTestCase()
{
    m_producer = std::make_unique<Producer>(30);
    m_receiver = std::make_unique<Receiver>([this](const Delivery &) {
        return m_receiver->deliveries().size() <= 1 ? response(429, { { "Retry-After", "2" } }) : response(200);
    });
    m_fixture = std::make_unique<GuiFixture>();
    m_fixture->engine().addSource(u"MLS"_s, m_producer->serviceRoot());
    m_fixture->engine().addConsumer(u"HomeFinder"_s, m_receiver->endpoint());
    m_fixture->engine().addFeed(u"HomeFinder"_s, u"MLS"_s);
    m_fixture->refresh();
    init();
    QTRY_VERIFY_WITH_TIMEOUT(textOn(*m_tab).contains("Asked to wait since"_L1), 20'000); // told while it lasts
    waitForHold();
}

void tst_FeedTimelineTab::cleanupTestCase()
{
    m_tab.reset();
    m_fixture.reset();
}

void tst_FeedTimelineTab::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_tab = std::make_unique<FeedTimelineTab>(m_fixture->context());
    m_tab->resize(960, 520);
    m_tab->setFeed(m_fixture->context().live.status().feeds.first().stored.feed.id);
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
}

void tst_FeedTimelineTab::waitForHold()
{
    QTRY_VERIFY_WITH_TIMEOUT(textOn(*m_tab).contains("caught up at"_L1), 20'000);
}

void tst_FeedTimelineTab::tellsAHoldAsAPersonReadsIt()
{
    waitForHold();
    const QString text = textOn(*m_tab);
    QVERIFY2(text.contains("HomeFinder answered"_L1), qPrintable(text));
    QVERIFY2(text.contains("429 Too Many Requests, after "_L1), qPrintable(text));
    QVERIFY2(text.contains("2 (seconds)"_L1), qPrintable(text));
    QVERIFY2(text.contains(", accepted"_L1), qPrintable(text));
    QVERIFY2(text.contains("30 event"_L1), qPrintable(text));
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(*table(), 0, 1), u"2 s"_s);
    QCOMPARE(cell(*table(), 0, 2), u"2 s"_s);
    QCOMPARE(cell(*table(), 0, 3), u"30"_s);
    picture(*m_tab, u"timelinetab"_s);
}

void tst_FeedTimelineTab::tableAndTimelineChooseTheSame()
{
    waitForHold();
    QCOMPARE(table()->currentIndex().row(), 0); // the latest is chosen at first
    timeline()->select(std::nullopt);
    QVERIFY(!table()->selectionModel()->hasSelection());
    clickCell(*table(), 0);
    QVERIFY(timeline()->selectedSpan());
    timeline()->setFocus();
    QTest::keyClick(timeline(), Qt::Key_Escape);
    QVERIFY(!table()->selectionModel()->hasSelection());
    QTest::keyClick(timeline(), Qt::Key_Tab);
    QCOMPARE(table()->currentIndex().row(), 0);
}

void tst_FeedTimelineTab::rangeButtonsChooseTheTime()
{
    const QList<std::pair<QString, Milliseconds>> buttons { { u"lastHourButton"_s, 1h }, { u"lastDayButton"_s, 24h },
        { u"lastWeekButton"_s, 168h }, { u"lastSixHoursButton"_s, 6h } };
    for (const auto &[name, length] : buttons) {
        auto *button = m_tab->findChild<QToolButton *>(name);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(timeline()->followedLength(), length);
        QVERIFY(button->isChecked());
    }
    timeline()->setFocus();
    QTest::keyClick(timeline(), Qt::Key_Left);
    QVERIFY(!m_tab->findChild<QToolButton *>(u"lastSixHoursButton"_s)->isChecked());
}

void tst_FeedTimelineTab::youngRecordFillsTheView()
{
    waitForHold();
    QVERIFY(timeline()->timeline().begin);
    QVERIFY(m_tab->findChild<QToolButton *>(u"lastSixHoursButton"_s)->isChecked());
    QVERIFY2(timeline()->range().length() < 20min, qPrintable(QString::number(timeline()->range().length().count())));
}

void tst_FeedTimelineTab::exportsATable()
{
    waitForHold();
    const QString path = m_folder.filePath(u"timeline.csv"_s);
    QSignalSpy exported(m_tab.get(), &FeedTimelineTab::exported);
    m_tab->exportTable(path);
    QVERIFY(exported.wait(10'000));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QVERIFY2(lines.at(0).startsWith("what,began_at,ended_at,"_L1), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith("asked_to_wait,2"_L1), qPrintable(lines.at(1)));
    QVERIFY2(
        lines.at(1).contains("Z,"_L1) && lines.at(1).contains(",429,accepted,2,seconds,"_L1), qPrintable(lines.at(1)));
    QCOMPARE(lines.filter(QRegularExpression(u"^attempt,"_s)).size(), m_receiver->deliveries().size());
}

void tst_FeedTimelineTab::exportsAPicture()
{
    waitForHold();
    const QString path = m_folder.filePath(u"timeline.png"_s);
    QSignalSpy exported(m_tab.get(), &FeedTimelineTab::exported);
    m_tab->exportPicture(path);
    QVERIFY(exported.wait(10'000));
    const QImage image(path);
    QVERIFY(image.width() >= timeline()->width() * 2);
    QVERIFY(image.height() > TimelineLayout::Height * 2);
}

void tst_FeedTimelineTab::exportThatFailsSaysWhy()
{
    m_tab->exportTable(m_folder.filePath(u"missing/timeline.csv"_s));
    QMessageBox *box = nullptr;
    QTRY_VERIFY(box = m_tab->findChild<QMessageBox *>(u"exportMessageBox"_s));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY2(box->text().contains("timeline.csv"_L1), qPrintable(box->text()));
    box->accept();
}

void tst_FeedTimelineTab::everyControlHasAName()
{
    QCOMPARE(unnamedControls(*m_tab), QStringList());
}

void tst_FeedTimelineTab::overviewShowsAllFeeds()
{
    FeedsTimeline overview(m_fixture->context());
    overview.resize(960, 300);
    overview.show();
    const FeedId feed = m_fixture->context().live.status().feeds.first().stored.feed.id;
    QTRY_VERIFY_WITH_TIMEOUT(!overview.timelineOf(feed).calls.isEmpty(), 20'000);
    QCOMPARE(overview.timelineOf(feed).name, u"HomeFinder"_s);
    QCOMPARE(unnamedControls(overview), QStringList());
    picture(overview, u"feedstimeline"_s);
}

void tst_FeedTimelineTab::overviewGoesByKeys()
{
    FeedsTimelineView view;
    QList<FeedTimeline> feeds;
    for (int i = 1; i <= 200; ++i) {
        feeds.append(someDay(TestClock::Start, u"Feed with a rather long name that has no end %1"_s.arg(i)));
        feeds.last().feed = { i };
    }
    view.resize(900, 340);
    view.setTimelines(feeds, { TestClock::Start - 6h, TestClock::Start }, TestClock::Start);
    view.show();
    view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentFeed(), FeedId { 1 });
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentFeed(), FeedId { 200 });
    QVERIFY(view.rowRect(199).bottom() < view.viewport()->height());
    QSignalSpy activated(&view, &FeedsTimelineView::feedActivated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QVERIFY(view.accessibleName().contains("no end 200"_L1));
    picture(view, u"feedstimelineview"_s);
}

QTEST_MAIN(tst_FeedTimelineTab)
#include "tst_feedtimelinetab.moc"
