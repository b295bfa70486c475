// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/setupassistant.h"
#include "gui/guifixture.h"
#include "gui/look.h"
#include "gui/mainwindow.h"
#include "gui/words.h"
#include "store/database.h"
#include "support/certificates.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto SourceToken = "the-token-of-the-source"_L1;
constexpr auto ConsumerToken = "the-token-of-the-consumer"_L1;
constexpr int Patience = 30'000; // ms; only a fault takes so long

/// An assistant on a profile, and hands to fill it in.
class Desk final
{
public:
    explicit Desk(GuiFixture &fixture)
        : m_assistant(new SetupAssistant(fixture.context(), &m_window))
    {
        m_window.show();
        m_assistant->open();
    }

    [[nodiscard]] SetupAssistant &assistant() const { return *m_assistant; }
    [[nodiscard]] bool isOpen() const { return m_assistant; }
    [[nodiscard]] QString step() const { return m_assistant->currentPage()->objectName(); }
    [[nodiscard]] QString text() const { return textOn(*m_assistant->currentPage()); }

    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        if (auto *onPage = m_assistant->currentPage()->findChild<T *>(name))
            return onPage;
        return m_assistant->findChild<T *>(name);
    }

    void type(const QString &field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    void click(const QString &button) const { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }

    void fillSource(const Producer &producer) const
    {
        type(u"nameEdit"_s, u"Lakeside"_s);
        type(u"addressLineEdit"_s, producer.serviceRoot().toString());
        type(u"tokenLineEdit"_s, SourceToken);
    }

    void fillConsumer(const QUrl &endpoint, const QString &token = ConsumerToken) const
    {
        type(u"nameEdit"_s, u"Acme IDX"_s);
        type(u"addressLineEdit"_s, endpoint.toString());
        type(u"tokenLineEdit"_s, token);
    }

    /// Takes pictures in light and dark, of what fits into the smallest window.
    void photograph(const QString &name) const
    {
        for (int turn = 0; turn < 4; ++turn)
            QCoreApplication::processEvents(); // one layout within the other settles
        QVERIFY2(m_assistant->width() <= 1024 && m_assistant->height() <= 640, qPrintable(name));
        picture(*m_assistant, u"setup-"_s + name);
        QApplication::setPalette(look::palette(true));
        QCoreApplication::processEvents();
        picture(*m_assistant, u"setup-%1-dark"_s.arg(name));
        QApplication::setPalette(look::palette(false));
        QCoreApplication::processEvents();
    }

private:
    QWidget m_window;
    QPointer<SetupAssistant> m_assistant;
};

/// A Receiver that wants the right token.
Answer acceptRight(const Delivery &delivery)
{
    return response(delivery.token == "Bearer the-token-of-the-consumer" ? 204 : 401);
}

} // namespace

class TestSetupAssistant final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void leadsToTheFirstDelivery();
    void wrongTokenLeadsBackToIt();
    void unreachableConsumerMayBeginPaused();
    void feedThatCannotBeginPausedIsNotThere();
    void badAnswersAreExplained_data();
    void badAnswersAreExplained();
    void untrustedCertificateIsExplained();
    void unreachableSourceMayBeKept();
    void backEditsWhatIsStored();
    void cancelSaysWhatIsKeptAndOpeningGoesOn();
    void cancelAtOnceAsksNothing();
    void goesOnFromASource();
    void goesOnFromAConsumer();
    void startsFromASequence();
    void practiceIsOffered();
    void everyControlHasAName();
};

void TestSetupAssistant::leadsToTheFirstDelivery()
{
    GuiFixture fixture;
    const Producer producer(6);
    Receiver receiver(acceptRight);
    Desk desk(fixture);
    QSignalSpy added(&desk.assistant(), &SetupAssistant::feedAdded);
    QCOMPARE(desk.step(), u"sourceStep"_s);
    desk.photograph(u"1-empty"_s);
    desk.fillSource(producer);
    desk.click(u"testButton"_s);
    QTRY_VERIFY2(desk.text().contains(u"It has %1; the newest has sequence 1106."_s.arg(words::events(6))),
        qPrintable(desk.text()));
    QVERIFY(fixture.context().live.status().sources.isEmpty());
    desk.photograph(u"1-tried"_s);
    QTest::keyClick(desk.find<QLineEdit>(u"nameEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(desk.step(), u"consumerStep"_s);
    desk.photograph(u"2-empty"_s);
    desk.fillConsumer(receiver.endpoint());
    desk.type(u"labelEdit"_s, u"lakeside"_s);
    desk.type(u"resourcesEdit"_s, u"Property, Media"_s);
    desk.photograph(u"2-filled"_s);
    QTest::keyClick(desk.find<QLineEdit>(u"labelEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(desk.step(), u"deliveryStep"_s);
    QTRY_VERIFY2(desk.text().contains(u"Acme IDX is ready for events."_s), qPrintable(desk.text()));
    QTRY_VERIFY2_WITH_TIMEOUT(
        desk.text().contains(u"Sends %1 first"_s.arg(words::events(4))), qPrintable(desk.text()), Patience);
    QVERIFY(desk.find<QRadioButton>(u"nowButton"_s)->isChecked());
    QVERIFY(!desk.find<QCheckBox>(u"pausedCheckBox"_s)->isVisible());
    desk.photograph(u"3-well"_s);
    QCOMPARE(receiver.deliveries().size(), 1); // the empty list
    QVERIFY(receiver.sequences().empty());
    auto *now = desk.find<QRadioButton>(u"nowButton"_s);
    now->setFocus();
    QTest::keyClick(now, Qt::Key_Down);
    QVERIFY(desk.find<QRadioButton>(u"beginningButton"_s)->isChecked());
    desk.click(u"finishButton"_s);
    QTRY_COMPARE(added.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences(), (std::vector<qint64> { 1101, 1102, 1104, 1105 }), Patience);
    QTRY_VERIFY(!desk.isOpen());
    fixture.refresh();
    const Status &status = fixture.context().live.status();
    QCOMPARE(status.feeds.size(), 1);
    QCOMPARE(status.feeds.first().stored.feed.label, u"lakeside"_s);
    QCOMPARE(status.sources.size(), 1);
    QCOMPARE(status.consumers.size(), 1);
}

void TestSetupAssistant::wrongTokenLeadsBackToIt()
{
    GuiFixture fixture;
    const Producer producer(3);
    Receiver receiver(acceptRight);
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    fixture.refresh();
    Desk desk(fixture);
    desk.fillConsumer(receiver.endpoint(), u"a-wrong-token"_s);
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2(
        desk.step() == "deliveryStep"_L1 && desk.text().contains(u"It rejected the token."_s), qPrintable(desk.text()));
    QVERIFY(desk.text().contains(u"Acme IDX does not take events yet."_s));
    QVERIFY(desk.find<QCheckBox>(u"pausedCheckBox"_s)->isChecked());
    desk.photograph(u"3-wrong-token"_s);
    desk.click(u"correctButton"_s);
    QCOMPARE(desk.step(), u"consumerStep"_s);
    auto *token = desk.find<QLineEdit>(u"tokenLineEdit"_s);
    QVERIFY(token->text().isEmpty());
    QTRY_VERIFY(token->hasFocus());
    QTest::keyClicks(token, ConsumerToken);
    QTest::keyClick(token, Qt::Key_Return);
    QTRY_VERIFY2(desk.text().contains(u"Acme IDX is ready for events."_s), qPrintable(desk.text()));
    fixture.refresh();
    QCOMPARE(fixture.context().live.status().consumers.size(), 1);
    desk.click(u"finishButton"_s);
    QTRY_VERIFY(!desk.isOpen());
    QTRY_COMPARE(fixture.engine().state(u"Acme IDX"_s), u"up_to_date"_s);
}

void TestSetupAssistant::feedThatCannotBeginPausedIsNotThere()
{
    GuiFixture fixture;
    const Producer producer(3);
    Receiver receiver([](const Delivery &) { return response(500); });
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    fixture.refresh();
    Desk desk(fixture);
    desk.fillConsumer(receiver.endpoint());
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
        desk.step() == "deliveryStep"_L1 && desk.find<QCheckBox>(u"pausedCheckBox"_s)->isChecked(),
        qPrintable(desk.text()), Patience);
    const auto database = Database::open(fixture.context().engine.profile().databasePath(), Database::Mode::ReadWrite);
    QVERIFY(database);
    QVERIFY((*database)->runText(u"CREATE TRIGGER broken BEFORE UPDATE ON feed_progress WHEN NEW.is_paused = 1 "
                                 "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    desk.click(u"finishButton"_s);
    QTRY_VERIFY2(desk.text().contains(u"broken"_s), qPrintable(desk.text()));
    fixture.refresh();
    QVERIFY(fixture.context().live.status().feeds.isEmpty()); // all of it or nothing
    QVERIFY((*database)->runText(u"DROP TRIGGER broken"_s));
    desk.click(u"finishButton"_s);
    QTRY_VERIFY(!desk.isOpen());
    QTRY_COMPARE(fixture.engine().state(u"Acme IDX"_s), u"paused"_s);
}

void TestSetupAssistant::unreachableConsumerMayBeginPaused()
{
    GuiFixture fixture;
    const Producer producer(3);
    Receiver receiver([](const Delivery &) { return raw({}).closing(); });
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    fixture.refresh();
    Desk desk(fixture);
    desk.fillConsumer(receiver.endpoint());
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(desk.step() == "deliveryStep"_L1 && desk.text().contains(u"Nothing came back"_s),
        qPrintable(desk.text()), Patience);
    desk.photograph(u"3-unreachable"_s);
    QVERIFY(desk.find<QPushButton>(u"finishButton"_s)->text().contains(u"paused"_s));
    const qsizetype tests = receiver.deliveries().size();
    QTest::keyClick(desk.find<QRadioButton>(u"nowButton"_s), Qt::Key_Down);
    desk.click(u"finishButton"_s);
    QTRY_VERIFY(!desk.isOpen());
    QCOMPARE(fixture.engine().state(u"Acme IDX"_s), u"paused"_s);
    fixture.refresh();
    QCOMPARE(receiver.deliveries().size(), tests);
}

void TestSetupAssistant::badAnswersAreExplained_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("correction"); // what the button offers; empty: there is none
    QTest::addColumn<bool>("beginsPaused");
    QTest::newRow("nothing there") << 404 << u"There is nothing at this address."_s << u"endpoint"_s << true;
    QTest::newRow("moved") << 301 << u"It points to another address."_s << u"endpoint"_s << true;
    QTest::newRow("in trouble") << 500 << u"It is in trouble."_s << QString() << true;
    QTest::newRow("asks to wait") << 429 << u"It asked us to wait until"_s << QString() << false;
}

void TestSetupAssistant::badAnswersAreExplained()
{
    QFETCH(int, status);
    QFETCH(QString, sentence);
    QFETCH(QString, correction);
    QFETCH(bool, beginsPaused);
    GuiFixture fixture;
    const Producer producer(3);
    const Receiver receiver([status](const Delivery &) {
        return response(status, { { "Retry-After", "600" }, { "Location", "https://elsewhere.example.com/" } });
    });
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    fixture.refresh();
    const Desk desk(fixture);
    desk.fillConsumer(receiver.endpoint());
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2(desk.step() == "deliveryStep"_L1 && desk.text().contains(sentence), qPrintable(desk.text()));
    const auto *button = desk.find<QPushButton>(u"correctButton"_s);
    QCOMPARE(button->isVisible(), !correction.isEmpty());
    QVERIFY(button->text().contains(correction));
    QCOMPARE(desk.find<QCheckBox>(u"pausedCheckBox"_s)->isChecked(), beginsPaused);
    QVERIFY(desk.find<QPushButton>(u"finishButton"_s)->isEnabled());
}

void TestSetupAssistant::untrustedCertificateIsExplained()
{
    GuiFixture fixture;
    const Producer producer(3);
    const Certificates certificates;
    const Receiver receiver({}, certificates.server());
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    fixture.refresh();
    const Desk desk(fixture);
    desk.fillConsumer(receiver.endpoint());
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
        desk.step() == "deliveryStep"_L1 && desk.text().contains(u"No safe connection to Acme IDX"_s),
        qPrintable(desk.text()), Patience);
    desk.photograph(u"3-certificate"_s);
    desk.click(u"correctButton"_s);
    QCOMPARE(desk.step(), u"consumerStep"_s);
    QVERIFY(receiver.deliveries().isEmpty());
}

void TestSetupAssistant::unreachableSourceMayBeKept()
{
    GuiFixture fixture;
    Producer producer(3);
    producer.setMishap([](const Request &) { return response(401); });
    Desk desk(fixture);
    desk.fillSource(producer);
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2(desk.text().contains(u"Lakeside cannot be read."_s), qPrintable(desk.text()));
    QVERIFY(fixture.context().live.status().sources.isEmpty());
    desk.photograph(u"1-refused"_s);
    desk.click(u"nextButton"_s);
    QTRY_COMPARE(desk.step(), u"consumerStep"_s);
    fixture.refresh();
    QCOMPARE(fixture.context().live.status().sources.size(), 1);
}

void TestSetupAssistant::backEditsWhatIsStored()
{
    GuiFixture fixture;
    const Producer producer(3);
    Receiver receiver(acceptRight);
    Desk desk(fixture);
    desk.fillSource(producer);
    desk.click(u"nextButton"_s);
    QTRY_COMPARE(desk.step(), u"consumerStep"_s);
    desk.type(u"nameEdit"_s, u"Acme"_s);
    desk.click(u"backButton"_s);
    QCOMPARE(desk.step(), u"sourceStep"_s);
    QVERIFY(desk.find<QLineEdit>(u"tokenLineEdit"_s)->text().isEmpty());
    desk.click(u"nextButton"_s);
    QCOMPARE(desk.step(), u"consumerStep"_s); // nothing to store
    desk.click(u"backButton"_s);
    desk.type(u"nameEdit"_s, u"Lakeside MLS"_s);
    desk.click(u"nextButton"_s);
    QTRY_COMPARE(desk.step(), u"consumerStep"_s);
    QCOMPARE(desk.find<QLineEdit>(u"nameEdit"_s)->text(), u"Acme"_s);
    desk.fillConsumer(receiver.endpoint());
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2(desk.text().contains(u"is ready for events."_s), qPrintable(desk.text()));
    desk.click(u"backButton"_s);
    desk.type(u"nameEdit"_s, u"Acme Homes"_s);
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2(desk.text().contains(u"Acme Homes is ready for events."_s), qPrintable(desk.text()));
    fixture.refresh();
    const Status &status = fixture.context().live.status();
    QCOMPARE(status.sources.size(), 1);
    QCOMPARE(status.sources.first().source.name, u"Lakeside MLS"_s);
    QCOMPARE(status.consumers.size(), 1);
    QCOMPARE(status.consumers.first().consumer.name, u"Acme Homes"_s);
}

void TestSetupAssistant::cancelSaysWhatIsKeptAndOpeningGoesOn()
{
    GuiFixture fixture;
    const Producer producer(3);
    Desk desk(fixture);
    desk.fillSource(producer);
    desk.click(u"nextButton"_s);
    QTRY_COMPARE(desk.step(), u"consumerStep"_s);
    QTest::keyClick(&desk.assistant(), Qt::Key_Escape);
    auto *box = desk.assistant().findChild<QMessageBox *>(u"leaveMessageBox"_s);
    QVERIFY(box);
    QVERIFY2(box->informativeText().contains(u"The Source Lakeside is kept."_s), qPrintable(box->informativeText()));
    QVERIFY(box->informativeText().contains(u"Overview"_s));
    picture(*box, u"setup-leave"_s);
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!desk.assistant().findChild<QMessageBox *>());
    QVERIFY(desk.isOpen());
    desk.click(u"cancelButton"_s);
    box = desk.assistant().findChild<QMessageBox *>(u"leaveMessageBox"_s);
    QTest::mouseClick(box->button(QMessageBox::Close), Qt::LeftButton);
    QTRY_VERIFY(!desk.isOpen());
    fixture.refresh();
    const Desk again(fixture);
    QCOMPARE(again.step(), u"consumerStep"_s);
    again.click(u"backButton"_s);
    QCOMPARE(again.find<QLineEdit>(u"nameEdit"_s)->text(), u"Lakeside"_s);
}

void TestSetupAssistant::cancelAtOnceAsksNothing()
{
    GuiFixture fixture;
    const Desk desk(fixture);
    QTest::keyClick(&desk.assistant(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.isOpen());
}

void TestSetupAssistant::goesOnFromASource()
{
    GuiFixture fixture;
    const Producer producer(3);
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    MainWindow window(fixture.context());
    window.show();
    fixture.refresh();
    window.welcome(); // is for new profiles alone
    QVERIFY(!window.findChild<SetupAssistant *>());
    QTest::mouseClick(window.findChild<QPushButton *>(u"setUpButton"_s), Qt::LeftButton);
    const auto *assistant = window.findChild<SetupAssistant *>();
    QVERIFY(assistant && assistant->isVisible());
    QCOMPARE(assistant->currentPage()->objectName(), u"consumerStep"_s);
}

void TestSetupAssistant::goesOnFromAConsumer()
{
    GuiFixture fixture;
    const Producer producer(3);
    const Receiver receiver;
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    fixture.engine().addConsumer(u"Acme IDX"_s, receiver.endpoint());
    fixture.refresh();
    const Desk desk(fixture);
    QCOMPARE(desk.step(), u"consumerStep"_s); // which also asks for what the feed carries
    QCOMPARE(desk.find<QLineEdit>(u"nameEdit"_s)->text(), u"Acme IDX"_s);
    desk.click(u"nextButton"_s);
    QCOMPARE(desk.step(), u"deliveryStep"_s);
    QTRY_VERIFY2(desk.text().contains(u"is ready for events."_s), qPrintable(desk.text()));
    desk.click(u"finishButton"_s);
    QTRY_VERIFY(!desk.isOpen());
    QTRY_COMPARE(fixture.engine().state(u"Acme IDX"_s), u"up_to_date"_s);
    QVERIFY(receiver.sequences().empty()); // from now on
}

void TestSetupAssistant::startsFromASequence()
{
    GuiFixture fixture;
    const Producer producer(6);
    Receiver receiver(acceptRight);
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    fixture.refresh();
    Desk desk(fixture);
    desk.fillConsumer(receiver.endpoint());
    desk.click(u"nextButton"_s);
    QTRY_VERIFY2(desk.text().contains(u"is ready for events."_s), qPrintable(desk.text()));
    desk.type(u"sequenceEdit"_s, u"x"_s);
    QVERIFY(desk.find<QRadioButton>(u"sequenceButton"_s)->isChecked());
    QVERIFY(!desk.find<QPushButton>(u"finishButton"_s)->isEnabled());
    desk.type(u"sequenceEdit"_s, u"1105"_s);
    QTRY_VERIFY2(desk.text().contains(u"Sends %1 first"_s.arg(words::events(2))), qPrintable(desk.text()));
    desk.photograph(u"3-sequence"_s);
    QTest::keyClick(desk.find<QLineEdit>(u"sequenceEdit"_s), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences(), (std::vector<qint64> { 1105, 1106 }), Patience);
}

void TestSetupAssistant::practiceIsOffered()
{
    GuiFixture fixture;
    MainWindow window(fixture.context());
    window.show();
    fixture.refresh();
    window.welcome();
    const QPointer<SetupAssistant> assistant = window.findChild<SetupAssistant *>();
    QVERIFY(assistant && assistant->isVisible());
    QSignalSpy practice(&window, &MainWindow::practiceRequested);
    QTest::mouseClick(assistant->currentPage()->findChild<QPushButton *>(u"practiceButton"_s), Qt::LeftButton);
    QCOMPARE(practice.count(), 1);
    QTRY_VERIFY(!assistant);
}

void TestSetupAssistant::everyControlHasAName()
{
    GuiFixture fixture;
    const Desk desk(fixture);
    QCOMPARE(unnamedControls(desk.assistant()).join(u'\n'), QString());
    for (const int id : desk.assistant().pageIds())
        QVERIFY(!desk.assistant().page(id)->accessibleName().isEmpty());
}

QTEST_MAIN(TestSetupAssistant)
#include "tst_setupassistant.moc"
