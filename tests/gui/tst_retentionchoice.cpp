// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile.h"
#include "gui/dialogs/resumedialog.h"
#include "gui/guifixture.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/retentionchoice.h"
#include "gui/pages/suspendedpage.h"
#include "store/transaction.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/waituntil.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 30'000; // ms; only a fault takes so long

template <typename Widget>
Widget *child(const QWidget &parent, const char *name)
{
    auto *widget = parent.findChild<Widget *>(QLatin1StringView(name));
    if (!widget)
        qFatal("There is no %s", name);
    return widget;
}

/// Chooses as the mouse does.
void choose(QComboBox *box, const QString &text)
{
    box->setCurrentText(text);
    QCOMPARE(box->currentText(), text);
    Q_EMIT box->activated(box->currentIndex());
}

/// Five events for a Consumer that rejects its token, and so is suspended.
struct Scene
{
    Scene()
        : producer(5)
        , receiver([](const Delivery &) { return response(401); })
    {
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        fixture.engine().addConsumer(u"Sleepy"_s, receiver.endpoint());
        fixture.engine().addFeed(u"Sleepy"_s, u"MLS"_s);
        if (!waitUntil([&] { return fixture.engine().state(u"Sleepy"_s) == "suspended"_L1; }, Patience))
            qFatal("It is not suspended");
        fixture.refresh();
    }

    /// Makes events and stops older.
    void age(std::chrono::hours by)
    {
        const auto database =
            Database::open(fixture.context().engine.profile().databasePath(), Database::Mode::ReadWrite);
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        Transaction transaction(**database, Durability::Progress);
        const qint64 milliseconds = std::chrono::milliseconds(by).count();
        transaction.run("UPDATE events SET read_at = read_at - ?", milliseconds);
        transaction.run("UPDATE stops SET began_at = began_at - ?", milliseconds);
        transaction.run("UPDATE attempts SET started_at = started_at - ?", milliseconds);
        if (const auto done = transaction.commit(); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    [[nodiscard]] int keptDays() { return fixture.engine().ask(u"retention.show"_s)["days"_L1].toInt(-1); }
    [[nodiscard]] bool waitUntilPruned()
    {
        const bool isPruned = waitUntil(
            [&] { return fixture.engine().source(u"MLS"_s)["pruned_up_to"_L1].toInteger() == producer.head(); },
            Patience);
        fixture.refresh();
        return isPruned;
    }

    Producer producer;
    Receiver receiver;
    GuiFixture fixture;
};

} // namespace

class TestRetentionChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void keepsMoreAtOnce()
    {
        Scene scene;
        RetentionChoice choice(scene.fixture.context());
        choice.show();
        auto *box = child<QComboBox>(choice, "retentionComboBox");
        QCOMPARE(box->currentText(), u"90 day(s)"_s);
        choose(box, u"for ever"_s);
        QTRY_COMPARE(scene.keptDays(), -1);
        QCOMPARE(unnamedControls(choice), QStringList());
        scene.fixture.engine().ask(u"retention.set"_s, { { u"days"_s, u"40"_s } });
        QTRY_COMPARE(box->currentText(), u"40 day(s)"_s); // another than those that are offered
        QCOMPARE(box->itemText(0), u"30 day(s)"_s);
        QCOMPARE(box->itemText(1), u"40 day(s)"_s);
    }

    void keepsLessAfterASecondWord()
    {
        Scene scene;
        RetentionChoice choice(scene.fixture.context());
        choice.show();
        auto *box = child<QComboBox>(choice, "retentionComboBox");
        choose(box, u"30 day(s)"_s);
        auto *question = child<QMessageBox>(choice, "keepLessMessageBox");
        QVERIFY(question->informativeText().contains("does not come back"_L1));
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_COMPARE(box->currentText(), u"90 day(s)"_s);
        QCOMPARE(scene.keptDays(), 90);
        QTRY_VERIFY(!choice.findChild<QMessageBox *>());

        choose(box, u"30 day(s)"_s);
        QTest::mouseClick(child<QPushButton>(choice, "keepLessButton"), Qt::LeftButton);
        QTRY_COMPARE(scene.keptDays(), 30);
        QTRY_COMPARE(box->currentText(), u"30 day(s)"_s);
    }

    void saysWhatIsNoLongerOnRecord()
    {
        Scene scene;
        RetentionChoice choice(scene.fixture.context());
        EventsPage events(scene.fixture.context());
        events.resize(1036, 720);
        events.show();
        scene.age(24h * 100);
        scene.fixture.engine().ask(u"retention.set"_s, { { u"days"_s, u"30"_s } });
        QVERIFY(scene.waitUntilPruned());
        QVERIFY(textOn(choice).contains("The record of MLS begins after"_L1));
        QTest::keyClicks(child<QLineEdit>(events, "findLineEdit"), u"1103"_s);
        QTRY_VERIFY(textOn(events).contains("no longer on record"_L1));
        picture(events, u"events-pruned"_s);
    }

    void aFeedThatStoodStillNeedsANewStart()
    {
        Scene scene;
        SuspendedPage page(scene.fixture.context());
        page.resize(1036, 720);
        page.show();
        scene.age(24h * 100);
        scene.fixture.engine().ask(u"retention.set"_s, { { u"days"_s, u"30"_s } });
        QVERIFY(scene.waitUntilPruned());
        QTRY_VERIFY(textOn(page).contains("It needs a new start"_L1));
        picture(page, u"suspended-new-start"_s);
        QTest::mouseClick(child<QToolButton>(page, "resumeToolButton"), Qt::LeftButton);
        auto *dialog = page.findChild<ResumeDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(child<QRadioButton>(*dialog, "nowButton")->isChecked());
        QVERIFY(!child<QRadioButton>(*dialog, "stoppedButton")->isEnabled());
        picture(*dialog, u"resume-new-start"_s);
        scene.receiver.setManner({});
        QTest::mouseClick(child<QDialogButtonBox>(*dialog, "buttonBox")->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QTRY_COMPARE(scene.fixture.engine().state(u"Sleepy"_s), u"up_to_date"_s);
        QCOMPARE(scene.fixture.engine().whatIsWrong(), QString());
    }
};

QTEST_MAIN(TestRetentionChoice)
#include "tst_retentionchoice.moc"
