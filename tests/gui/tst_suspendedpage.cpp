// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/pages/longwaitcard.h"
#include "gui/pages/suspendedpage.h"
#include "gui/pages/suspensioncard.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/waituntil.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
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
    const auto all = parent.findChildren<Widget *>(QLatin1StringView(name));
    for (Widget *widget : all) {
        if (widget->isVisibleTo(&parent))
            return widget;
    }
    qFatal("There is no %s", name);
}

/// Answers 401 unless it is called with `token`.
Receiver::Manner wanting(const QByteArray &token)
{
    return [token](const Delivery &delivery) {
        return delivery.token == "Bearer " + token
            ? response(204)
            : response(401, {}, R"({"error":"invalid_token","error_description":"expired"})");
    };
}

/// The page with a real engine behind it, three events to deliver, and a Consumer that answers as
/// the test says.
struct Scene
{
    explicit Scene(Receiver::Manner manner)
        : receiver(std::move(manner))
        , page(fixture.context())
    {
        page.setFarewell(200ms);
        page.resize(1036, 720);
        page.show();
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        fixture.engine().addConsumer(u"RentBoard"_s, receiver.endpoint());
        fixture.engine().addFeed(u"RentBoard"_s, u"MLS"_s);
    }

    template <typename Kind>
    [[nodiscard]] bool waitForCards(int count)
    {
        return waitUntil([&] { return page.findChildren<Kind *>().size() == count; }, Patience);
    }

    [[nodiscard]] bool waitForText(const QString &text)
    {
        return waitUntil([&] { return textOn(page).contains(text); }, Patience);
    }

    Producer producer { 3 };
    Receiver receiver;
    GuiFixture fixture;
    SuspendedPage page;
};

} // namespace

class TestSuspendedPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void saysThatNothingNeedsAnybody()
    {
        GuiFixture fixture;
        SuspendedPage page(fixture.context());
        page.resize(836, 600);
        page.show();
        fixture.refresh();
        QVERIFY(textOn(page).contains(u"Nothing needs you."_s));
        QVERIFY(textOn(page).contains(u"appears here"_s));
        QCOMPARE(page.badge(), 0);
        QCOMPARE(unnamedControls(page), QStringList());
        picture(page, u"suspended-empty"_s);
    }

    void aRejectedTokenIsReplacedOnTheCardAndDeliveryGoesOn()
    {
        Scene scene(wanting("the-new-token"));
        const QSignalSpy badgeChanged(&scene.page, &Page::badgeChanged);
        QVERIFY(scene.waitForCards<SuspensionCard>(1));
        QVERIFY(scene.waitForText(u"401 Unauthorized\n{\"error\":\"invalid_token\""_s));
        const QString text = textOn(scene.page);
        for (const auto &said : { u"RentBoard is suspended."_s, u"The token was rejected."_s, u"3 event"_s,
                 u"Ask RentBoard for a new token"_s, u"since "_s }) {
            QVERIFY2(text.contains(said), qPrintable(said));
        }
        QCOMPARE(scene.page.badge(), 1);
        QCOMPARE(badgeChanged.count(), 1);
        QCOMPARE(unnamedControls(scene.page), QStringList());
        picture(scene.page, u"suspended-token"_s);

        auto *field = child<QLineEdit>(scene.page, "tokenLineEdit");
        field->setFocus();
        QTest::keyClicks(field, u"the-new-token"_s);
        QVERIFY(!textOn(scene.page).contains(u"the-new-token"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(waitUntil(
            [&] {
                return scene.receiver.distinct() == scene.producer.sequences()
                    && scene.receiver.deliveries().last().token == "Bearer the-new-token";
            },
            Patience));
        QVERIFY(scene.waitForCards<SuspensionCard>(0)); // it said so, and went
        QVERIFY(scene.waitForText(u"Nothing needs you."_s));
        QCOMPARE(scene.page.badge(), 0);
    }

    void aCardSaysHowItWentOnBeforeItGoes()
    {
        Scene scene(wanting("the-new-token"));
        scene.page.setFarewell(std::chrono::hours(1));
        QVERIFY(scene.waitForCards<SuspensionCard>(1));
        scene.receiver.setManner({ [](const Delivery &) { return response(204); } });
        QTest::mouseClick(child<QToolButton>(scene.page, "resumeToolButton"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(scene.waitForText(u"Resumed. RentBoard has everything."_s));
        QVERIFY(scene.waitForText(u"Nothing needs you."_s));
        QVERIFY(!scene.page.findChild<QLineEdit *>(u"tokenLineEdit"_s)->isVisible());
        picture(scene.page, u"suspended-resumed"_s);

        // Suspended anew, it is the same card again.
        scene.receiver.setManner(wanting("another"));
        scene.producer.add(1);
        QVERIFY(scene.waitForText(u"RentBoard is suspended."_s));
        QVERIFY(scene.page.findChild<QLineEdit *>(u"tokenLineEdit"_s)->isVisible());
        QVERIFY(scene.waitForCards<SuspensionCard>(1));
    }

    void whatIsTypedStaysWhileTheStatusChanges()
    {
        Scene scene(wanting("the-new-token"));
        QVERIFY(scene.waitForCards<SuspensionCard>(1));
        scene.page.activateWindow();
        auto *field = child<QLineEdit>(scene.page, "tokenLineEdit");
        field->setFocus();
        QTest::keyClicks(field, u"half-a-tok"_s);
        QPointer<QWidget> card = scene.page.findChildren<SuspensionCard *>().first();
        const int top = card->y();
        scene.fixture.engine().addConsumer(u"Acme IDX"_s, scene.receiver.endpoint());
        scene.fixture.engine().addFeed(u"Acme IDX"_s, u"MLS"_s);
        scene.producer.add(5);
        QVERIFY(scene.waitForCards<SuspensionCard>(2));
        QVERIFY(scene.waitForText(u"8 event"_s));
        QVERIFY(card);
        QCOMPARE(field->text(), u"half-a-tok"_s);
        QVERIFY(field->hasFocus());
        QCOMPARE(card->y(), top);
        QCOMPARE(scene.page.badge(), 2);
    }

    void whatIsNoTokenIsNotSaved()
    {
        Scene scene(wanting("the-new-token"));
        QVERIFY(scene.waitForCards<SuspensionCard>(1));
        auto *button = child<QPushButton>(scene.page, "saveTokenButton");
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(textOn(scene.page).contains(u"Paste the token here."_s));
        auto *field = child<QLineEdit>(scene.page, "tokenLineEdit");
        QTest::keyClicks(field, u"to,ken"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        scene.fixture.refresh();
        QCOMPARE(field->text(), u"to,ken"_s); // nothing is lost of what was typed
        QCOMPARE(scene.fixture.engine().state(u"RentBoard"_s), u"suspended"_s);
    }

    void feedsOfOneConsumerShareACardAndAreResumedTogether()
    {
        Scene scene(wanting("the-new-token"));
        scene.fixture.engine().addFeed(u"RentBoard"_s, u"MLS"_s,
            { { u"name"_s, u"RentBoard Media"_s }, { u"resources"_s, QJsonArray { u"Media"_s } } });
        QVERIFY(waitUntil(
            [&] {
                return scene.fixture.engine().state(u"RentBoard"_s) == "suspended"_L1
                    && scene.fixture.engine().state(u"RentBoard Media"_s) == "suspended"_L1;
            },
            Patience));
        QVERIFY(scene.waitForText(u"2 feed"_s));
        QVERIFY(scene.waitForCards<SuspensionCard>(1));
        QVERIFY(textOn(scene.page).contains(u"RentBoard Media"_s));
        QCOMPARE(scene.page.badge(), 1);
        picture(scene.page, u"suspended-shared"_s);

        scene.receiver.setManner({ [](const Delivery &) { return response(204); } });
        QTest::keyClick(child<QToolButton>(scene.page, "resumeToolButton"), Qt::Key_Space);
        QVERIFY(waitUntil(
            [&] {
                return scene.fixture.engine().state(u"RentBoard"_s) == "up_to_date"_L1
                    && scene.fixture.engine().state(u"RentBoard Media"_s) == "up_to_date"_L1;
            },
            Patience));
        QVERIFY(scene.waitForCards<SuspensionCard>(0));
        QCOMPARE(scene.fixture.engine().whatIsWrong(), QString());
    }

    void theMenuHasTheOtherChoices()
    {
        Scene scene(wanting("the-new-token"));
        QVERIFY(scene.waitForText(u"3 event"_s));
        auto *menu = scene.page.findChild<QMenu *>(u"resumeMenu"_s);
        Q_EMIT menu->aboutToShow();
        const QList<QAction *> actions = menu->actions();
        QVERIFY(actions.first()->text().contains(u"3 event"_s));
        actions.last()->trigger();
        QVERIFY(waitUntil([&] { return scene.page.findChild<QDialog *>(u"ResumeDialog"_s); }, Patience));
        scene.page.findChild<QDialog *>(u"ResumeDialog"_s)->reject();
    }

    void aNewAddressIsShownAndLeadsToTheConsumer()
    {
        Scene scene([](const Delivery &) {
            return response(308, { { "Location", "https://new.example/<b>events</b>" } }, "Moved");
        });
        QVERIFY(scene.waitForText(u"The new address would be https://new.example/<b>events</b>"_s));
        QVERIFY(textOn(scene.page).contains(u"The endpoint has moved."_s));
        QVERIFY(!scene.page.findChild<QLineEdit *>(u"tokenLineEdit"_s));
        picture(scene.page, u"suspended-moved"_s);
        const QSignalSpy consumerRequested(&scene.page, &Page::consumerRequested);
        QTest::mouseClick(child<QPushButton>(scene.page, "editConsumerButton"), Qt::LeftButton);
        QCOMPARE(consumerRequested.count(), 1);
        const QSignalSpy feedRequested(&scene.page, &Page::feedRequested);
        QTest::mouseClick(child<QPushButton>(scene.page, "showAttemptsButton"), Qt::LeftButton);
        QCOMPARE(feedRequested.count(), 1);
        QVERIFY(feedRequested.first().first().value<FeedId>().isValid());
    }

    void aFeedThatIsRemovedTakesItsCardAlong()
    {
        Scene scene(wanting("the-new-token"));
        QVERIFY(scene.waitForCards<SuspensionCard>(1));
        QCOMPARE(scene.fixture.engine().refusal(u"feed.remove"_s, { { u"name"_s, u"RentBoard"_s } }), QString());
        QVERIFY(scene.waitForCards<SuspensionCard>(0));
        QVERIFY(scene.waitForText(u"No feed is suspended."_s));
    }

    void aLongWaitIsKeptOrEnded()
    {
        Scene scene([](const Delivery &) { return response(429, { { "Retry-After", "172800" } }); });
        QVERIFY(scene.waitForCards<LongWaitCard>(1));
        QVERIFY(textOn(scene.page).contains(u"RentBoard asks us to wait for more than a day."_s));
        QVERIFY(textOn(scene.page).contains(u"Asked us to wait until "_s));
        QCOMPARE(scene.page.badge(), 1);
        picture(scene.page, u"suspended-wait"_s);

        QTest::mouseClick(child<QPushButton>(scene.page, "keepWaitingButton"), Qt::LeftButton);
        QVERIFY(textOn(scene.page).contains(u"You decided to keep to it."_s));
        QCOMPARE(scene.page.badge(), 0);
        SuspendedPage another(scene.fixture.context());
        QVERIFY(textOn(another).contains(u"You decided to keep to it."_s)); // remembered

        QTest::mouseClick(child<QPushButton>(scene.page, "endWaitButton"), Qt::LeftButton);
        auto *box = scene.page.findChild<QMessageBox *>();
        QVERIFY(box && box->informativeText().contains(u"RentBoard asked us not to call before"_s));
        QTest::keyClick(box, Qt::Key_Return); // what a hasty hand does ends nothing
        QVERIFY(!box->isVisible());
        scene.fixture.refresh();
        QCOMPARE(scene.fixture.engine().state(u"RentBoard"_s), u"throttled"_s);

        scene.receiver.setManner({ [](const Delivery &) { return response(204); } });
        QTest::mouseClick(child<QPushButton>(scene.page, "endWaitButton"), Qt::LeftButton);
        box = scene.page.findChildren<QMessageBox *>().last();
        picture(*box, u"suspended-endwait"_s);
        QTest::mouseClick(child<QPushButton>(*box, "confirmEndWaitButton"), Qt::LeftButton);
        QVERIFY(waitUntil([&] { return scene.receiver.distinct() == scene.producer.sequences(); }, Patience));
        QVERIFY(scene.waitForCards<LongWaitCard>(0));
        const QJsonArray activity = scene.fixture.engine().ask(u"activity"_s)["activity"_L1].toArray();
        const auto isEnd = [](const QJsonValue &entry) {
            return entry["action"_L1] == "consumer.end_hold"_L1 && entry["who"_L1] == "tester"_L1;
        };
        QVERIFY(std::any_of(activity.begin(), activity.end(), isEnd));
    }

    void manyCardsScrollAndLongNamesFit()
    {
        Producer producer(2);
        Receiver receiver(wanting("none"));
        GuiFixture fixture;
        SuspendedPage page(fixture.context());
        page.resize(836, 600);
        page.show();
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        for (int n = 0; n < 12; ++n) {
            const QString name =
                u"Northshore Association of Real Estate Brokers and Appraisers of the Lakes %1"_s.arg(n);
            fixture.engine().addConsumer(name, receiver.endpoint());
            fixture.engine().addFeed(name, u"MLS"_s);
        }
        QVERIFY(waitUntil([&] { return page.findChildren<SuspensionCard *>().size() == 12; }, Patience));
        fixture.refresh();
        picture(page, u"suspended-many"_s);
        const auto *area = page.findChild<QScrollArea *>();
        for (const auto *card : page.findChildren<SuspensionCard *>()) {
            QVERIFY(card->width() <= area->viewport()->width());
            for (const auto *button : card->findChildren<QAbstractButton *>()) {
                if (button->isVisible())
                    QVERIFY(button->geometry().right() < card->width());
            }
        }
    }
};

QTEST_MAIN(TestSuspendedPage)
#include "tst_suspendedpage.moc"
