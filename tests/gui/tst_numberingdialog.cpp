// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/numberingdialog.h"
#include "gui/guifixture.h"
#include "gui/pages/sourcespage.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// A Source whose numbers fell back, and the page that shows it.
struct World
{
    World()
    {
        TestEngine &engine = fixture.engine();
        producer.renumber({ 1, 2, 3, 4 });
        engine.addSource(u"Lakeside MLS"_s, producer.serviceRoot());
        engine.addConsumer(u"Acme"_s, receiver.endpoint());
        engine.addFeed(u"Acme"_s, u"Lakeside MLS"_s);
        if (!QTest::qWaitFor([this] { return receiver.sequences().size() == 4; }, 30'000))
            qFatal("Nothing was delivered");
        producer.renumber({ 1, 2 }, "new");
        // Another address makes the numbers be looked at.
        engine.ask(u"source.edit"_s,
            { { u"name"_s, u"Lakeside MLS"_s },
                { u"changes"_s, QJsonObject { { u"url"_s, QString(producer.serviceRoot().toString() + u'/') } } } });
        const auto isAsking = [this] { return fixture.engine().source(u"Lakeside MLS"_s)["question"_L1].isObject(); };
        if (!QTest::qWaitFor(isAsking, 30'000))
            qFatal("There is no question");
        fixture.refresh();
        page = std::make_unique<SourcesPage>(fixture.context());
        page->resize(836, 560);
        page->show();
        fixture.refresh();
    }
    void open()
    {
        QTest::mouseClick(page->findChild<QPushButton *>(u"answerButton"_s), Qt::LeftButton);
        dialog = page->findChild<NumberingDialog *>();
        if (!dialog)
            qFatal("There is no dialog");
    }
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }
    [[nodiscard]] QPushButton *go() const { return child<QPushButton>(u"answerButton"_s); }

    GuiFixture fixture;
    Producer producer { 0 };
    Receiver receiver;
    std::unique_ptr<SourcesPage> page;
    NumberingDialog *dialog = nullptr;
};

} // namespace

class TestNumberingDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void saysWhatEachAnswerMeans()
    {
        World world;
        QCOMPARE(world.page->badge(), 1);
        const QString onPage = textOn(*world.page);
        QVERIFY2(onPage.contains("need(s) an answer"_L1) && onPage.contains("Needs an answer"_L1), qPrintable(onPage));
        picture(*world.page, u"sources-question"_s);
        world.open();
        QVERIFY2(textOn(*world.dialog).contains("highest sequence is 2, but 4 was read"_L1),
            qPrintable(textOn(*world.dialog)));
        QCOMPARE(unnamedControls(*world.dialog), QStringList());
        world.child<QRadioButton>(u"goOnButton"_s)->setChecked(true);
        QVERIFY(textOn(*world.dialog).contains("a number of 4 or lower"_L1));
        world.child<QRadioButton>(u"anewButton"_s)->setChecked(true);
        QVERIFY(textOn(*world.dialog).contains("1 feed(s) go on"_L1));
        world.child<QComboBox>(u"startBox"_s)->setCurrentIndex(2);
        QVERIFY(!world.go()->isEnabled());
        QTest::keyClicks(world.child<QLineEdit>(u"sequenceEdit"_s), u"2"_s);
        QVERIFY(world.go()->isEnabled());
        picture(*world.dialog, u"numbering"_s);
    }

    void readsOnOrLooksAgain_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("asksAgain");
        QTest::newRow("read on") << u"goOnButton"_s << u"source.go_on"_s << false;
        QTest::newRow("look again") << u"checkButton"_s << u"source.check_again"_s << true;
    }

    void readsOnOrLooksAgain()
    {
        QFETCH(const QString, button);
        QFETCH(const QString, action);
        QFETCH(const bool, asksAgain);
        World world;
        world.open();
        world.child<QRadioButton>(button)->setChecked(true);
        QTest::mouseClick(world.go(), Qt::LeftButton);
        const auto isDone = [&world, &action] {
            const QJsonArray list = world.fixture.engine().ask(u"activity"_s, {})["activity"_L1].toArray();
            return std::ranges::any_of(
                list, [&action](const QJsonValue &entry) { return entry["action"_L1].toString() == action; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), 20'000);
        const auto isAsking = [&world] {
            return world.fixture.engine().source(u"Lakeside MLS"_s)["question"_L1].isObject();
        };
        QTRY_COMPARE_WITH_TIMEOUT(isAsking(), asksAgain, 20'000);
        if (asksAgain)
            return; // the numbers are as wrong as before
        world.producer.renumber({ 1, 2, 5, 7 }, "new");
        QTRY_COMPARE_WITH_TIMEOUT(world.receiver.sequences().size(), 6U, 20'000);
        world.fixture.refresh();
        QCOMPARE(world.page->badge(), 0);
        world.page->showSource(world.fixture.context().live.status().sources.first().source.id);
        QTRY_VERIFY2(textOn(*world.page).contains("looked at again until"_L1), qPrintable(textOn(*world.page)));
        QVERIFY2(textOn(*world.page).contains(": 6"_L1), qPrintable(textOn(*world.page)));
    }

    void beginsAnew()
    {
        World world;
        world.open();
        world.child<QRadioButton>(u"anewButton"_s)->setChecked(true);
        QTest::mouseClick(world.go(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(world.receiver.sequences().size(), 6U, 20'000);
        world.fixture.refresh();
        QTRY_COMPARE(world.page->badge(), 0);
        QTRY_VERIFY(!world.page->findChild<NumberingDialog *>() || !world.dialog->isVisible());
        QTRY_VERIFY2(textOn(*world.page).contains("Ended"_L1), qPrintable(textOn(*world.page)));
    }
};

QTEST_MAIN(TestNumberingDialog)

#include "tst_numberingdialog.moc"
