// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/look.h"
#include "gui/models/pagedmodel.h"
#include "gui/pages/feedattemptstab.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// The tab of a Feed named HomeFinder, with a real Source and a real Consumer.
class Scene final
{
public:
    explicit Scene(int events, Receiver::Manner manner = {}, const QJsonObject &settings = {})
        : producer(events)
        , consumer(std::move(manner))
        , tab(fixture.context())
    {
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        fixture.engine().addConsumer(u"HomeFinder"_s, consumer.endpoint(), settings);
        fixture.engine().addFeed(u"HomeFinder"_s, u"MLS"_s);
        fixture.refresh();
        tab.resize(780, 560);
        tab.show();
        tab.setFeed(fixture.context().live.status().feeds.first().stored.feed.id);
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return tab.findChild<Widget *>(name);
    }
    [[nodiscard]] QTableView &table() const { return *find<QTableView>(u"attemptTable"_s); }
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    /// The row of the first attempt whose outcome reads so; −1 without.
    [[nodiscard]] int rowOf(const QString &outcome) const
    {
        for (int row = 0; row < rows(); ++row) {
            if (cell(table(), row, 3) == outcome)
                return row;
        }
        return -1;
    }
    [[nodiscard]] QString text(const QString &edit) const { return find<QPlainTextEdit>(edit)->toPlainText(); }

    GuiFixture fixture;
    Producer producer;
    Receiver consumer;
    FeedAttemptsTab tab;
};

} // namespace

class TestFeedAttemptsTab final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void saysWhatWasAskedAndWhatWasSent()
    {
        int calls = 0;
        Scene scene(30, [&calls](const Delivery &) {
            return ++calls == 2 ? response(429, { { "Retry-After", "310" } }, "slow down") : response(204);
        });
        QTRY_VERIFY_WITH_TIMEOUT(scene.rowOf(u"Asked to wait"_s) >= 0, 20'000);
        const int row = scene.rowOf(u"Asked to wait"_s);
        QCOMPARE(cell(scene.table(), row, 4), u"429 Too Many Requests"_s);
        QCOMPARE(cell(scene.table(), row, 6), u"310"_s);
        clickCell(scene.table(), row);
        QTRY_VERIFY(textOn(scene.tab).contains("HomeFinder asked us to wait until"_L1));
        QVERIFY(textOn(scene.tab).contains("it said Retry-After: 310"_L1));
        QVERIFY(scene.text(u"requestEdit"_s).contains("Authorization: Bearer ********"_L1));
        QVERIFY(scene.text(u"requestEdit"_s).contains("\"EntityEventSequence\""_L1));
        QVERIFY(scene.text(u"responseEdit"_s).contains("slow down"_L1));
        QVERIFY(!textOn(scene.tab).contains(QLatin1StringView(TestEngine::UsualToken.data())));
        picture(scene.tab, u"attempts-details"_s);
    }

    void copiesAsCurlWithoutTheToken()
    {
        Scene scene(1);
        QTRY_COMPARE_WITH_TIMEOUT(scene.rows(), 1, 20'000);
        clickCell(scene.table(), 0);
        auto *button = scene.find<QPushButton>(u"copyCurlButton"_s);
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(line.startsWith("curl "_L1) && line.contains("Bearer $TOKEN"_L1), qPrintable(line));
        QVERIFY2(line.contains("\"EntityEventSequence\":1101"_L1), qPrintable(line));
        QVERIFY(line.endsWith(u'\'' + scene.consumer.endpoint().toString() + u'\''));
    }

    void hostileAnswersAreShownAsPlainText()
    {
        const QByteArray body =
            "<h1>Hello</h1><script>alert(1)</script>\x1b[31m\xe2\x80\xae" + QByteArray(64 * 1024, 'x');
        Scene scene(1, [body](const Delivery &) { return response(500, {}, body); });
        QTRY_VERIFY_WITH_TIMEOUT(scene.rowOf(u"Failed"_s) >= 0, 20'000);
        clickCell(scene.table(), scene.rowOf(u"Failed"_s));
        QTRY_VERIFY(scene.text(u"responseEdit"_s).contains("<script>alert(1)</script>"_L1));
        const QString shown = scene.text(u"responseEdit"_s);
        QVERIFY(shown.contains("[U+202e]"_L1));
        QVERIFY(!shown.contains(QChar(u'\x1b')) && !shown.contains(QChar(u'\u202e')));
        picture(scene.tab, u"attempts-hostile"_s);
    }

    void newAttemptsWaitWhileOneIsChosen()
    {
        Scene scene(5, {}, { { u"batch"_s, 1 } });
        QTRY_COMPARE_WITH_TIMEOUT(scene.rows(), 5, 20'000);
        clickCell(scene.table(), 2);
        const QString chosen = cell(scene.table(), 2, 1);
        scene.producer.add(3);
        auto *button = scene.find<QPushButton>(u"newAttemptsButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->text().startsWith(u'3'), 20'000);
        QCOMPARE(scene.rows(), 5);
        QCOMPARE(cell(scene.table(), 2, 1), chosen);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(scene.rows(), 8);
        QVERIFY(!button->isVisible());
        QCOMPARE(cell(scene.table(), 5, 1), chosen);
    }

    void newAttemptsAppearByThemselves()
    {
        Scene scene(3, {}, { { u"batch"_s, 1 } });
        QTRY_COMPARE_WITH_TIMEOUT(scene.rows(), 3, 20'000);
        scene.producer.add(2);
        QTRY_COMPARE_WITH_TIMEOUT(scene.rows(), 5, 20'000);
        QCOMPARE(cell(scene.table(), 0, 1), u"1105"_s);
    }

    void filtersByOutcomeAndTime()
    {
        int calls = 0;
        Scene scene(3,
            [&calls](const Delivery &) {
                return ++calls == 3 ? response(429, { { "Retry-After", "310" } }) : response(204);
            },
            { { u"batch"_s, 1 } });
        QTRY_COMPARE_WITH_TIMEOUT(scene.rows(), 3, 20'000);
        auto *outcome = scene.find<QComboBox>(u"outcomeComboBox"_s);
        outcome->setFocus();
        QTest::keyClick(outcome, Qt::Key_Down);
        QTRY_COMPARE(scene.rows(), 2);
        QTest::keyClick(outcome, Qt::Key_Down);
        QTRY_COMPARE(scene.rows(), 1);
        QCOMPARE(cell(scene.table(), 0, 3), u"Asked to wait"_s);
        scene.find<QComboBox>(u"timeComboBox"_s)->setCurrentIndex(2);
        QTRY_VERIFY(textOn(scene.tab).contains("No attempt matches."_L1));
        picture(scene.tab, u"attempts-nothing"_s);
    }

    void exportsEveryAttemptThatMatchesNotOnlyThoseLoaded()
    {
        constexpr int Events = PagedModel::PageSize + 50;
        Scene scene(Events, {}, { { u"batch"_s, 1 } });
        QTRY_COMPARE_WITH_TIMEOUT(scene.consumer.deliveries().size(), Events, 60'000);
        scene.fixture.refresh();
        auto *outcome = scene.find<QComboBox>(u"outcomeComboBox"_s);
        outcome->setFocus();
        QTest::keyClick(outcome, Qt::Key_Down);
        QTRY_COMPARE(scene.rows(), PagedModel::PageSize);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"attempts.csv"_s);
        QTest::mouseClick(scene.find<QPushButton>(u"exportButton"_s), Qt::LeftButton);
        auto *dialog = scene.tab.findChild<QFileDialog *>(u"exportFileDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"fileNameEdit"_s), Qt::Key_Return);
        QTRY_VERIFY(textOn(scene.tab).contains(u"%1 attempt(s) exported"_s.arg(Events)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count(",accepted,"), Events);
        QCOMPARE(scene.rows(), PagedModel::PageSize);
    }

    void everyControlHasAName()
    {
        Scene scene(1);
        QTRY_COMPARE_WITH_TIMEOUT(scene.rows(), 1, 20'000);
        QCOMPARE(unnamedControls(scene.tab).join(u','), QString());
    }

    void looksTheSameInTheDark()
    {
        Scene scene(40, {}, { { u"batch"_s, 2 } });
        QTRY_VERIFY_WITH_TIMEOUT(scene.rows() > 10, 20'000);
        clickCell(scene.table(), 1);
        QTRY_VERIFY(scene.find<QPlainTextEdit>(u"requestEdit"_s)->isVisible());
        picture(scene.tab, u"attempts-light"_s);
        QApplication::setPalette(look::palette(true));
        QTRY_VERIFY(look::isDark(scene.find<QPlainTextEdit>(u"requestEdit"_s)->palette()));
        picture(scene.tab, u"attempts-dark"_s);
    }
};

QTEST_MAIN(TestFeedAttemptsTab)
#include "tst_feedattemptstab.moc"
