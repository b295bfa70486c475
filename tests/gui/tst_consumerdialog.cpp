// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/consumerdialog.h"
#include "gui/guifixture.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto NewToken = "a-token-that-is-new"_L1;

void type(const QDialog &dialog, const QString &name, const QString &text)
{
    auto *field = dialog.findChild<QLineEdit *>(name);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void click(const QDialog &dialog, const QString &name)
{
    QTest::mouseClick(dialog.findChild<QPushButton *>(name), Qt::LeftButton);
}

} // namespace

class TestConsumerDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void wrongInputIsSaidBesideTheField_data();
    void wrongInputIsSaidBesideTheField();
    void plainHttpNeedsATick();
    void testSaysWhatCameBack_data();
    void testSaysWhatCameBack();
    void savedConsumerIsDeliveredWithItsToken();
    void closingWithChangesAsks();
    void everyControlHasAName();
};

void TestConsumerDialog::wrongInputIsSaidBesideTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("taken name") << u"nameEdit"_s << u"Taken"_s << u"nameProblemLabel"_s << u"already a Consumer"_s;
    QTest::newRow("no name") << u"nameEdit"_s << u" "_s << u"nameProblemLabel"_s << u"needs a name"_s;
    QTest::newRow("no scheme") << u"addressLineEdit"_s << u"acme.example.com"_s << u"addressProblemLabel"_s
                               << u"not a web address"_s;
    QTest::newRow("password") << u"addressLineEdit"_s << u"https://a:b@acme.example.com/"_s << u"addressProblemLabel"_s
                              << u"user name or password"_s;
    QTest::newRow("fragment") << u"addressLineEdit"_s << u"https://acme.example.com/#x"_s << u"addressProblemLabel"_s
                              << u"#fragment"_s;
    QTest::newRow("plain http") << u"addressLineEdit"_s << u"http://acme.example.com/"_s << u"addressProblemLabel"_s
                                << u"in the open"_s;
    QTest::newRow("no token") << u"tokenLineEdit"_s << u"\"abc\""_s << u"tokenProblemLabel"_s
                              << u"not a bearer token"_s;
}

void TestConsumerDialog::wrongInputIsSaidBesideTheField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, label);
    QFETCH(QString, sentence);
    GuiFixture fixture;
    fixture.engine().addConsumer(u"Taken"_s, QUrl(u"https://taken.example.com/"_s));
    fixture.refresh();
    ConsumerDialog dialog(fixture.context(), nullptr);
    dialog.open();
    type(dialog, field, text);
    const auto *problem = dialog.findChild<QLabel *>(label);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(sentence), qPrintable(problem->text()));
    click(dialog, u"saveButton"_s);
    QVERIFY(dialog.isVisible());
}

void TestConsumerDialog::plainHttpNeedsATick()
{
    GuiFixture fixture;
    ConsumerDialog dialog(fixture.context(), nullptr);
    dialog.open();
    type(dialog, u"nameEdit"_s, u"Acme IDX"_s);
    type(dialog, u"addressLineEdit"_s, u"http://acme.example.com/"_s);
    click(dialog, u"saveButton"_s);
    QVERIFY(dialog.isVisible());
    auto *box = dialog.findChild<QCheckBox *>(u"plainHttpCheckBox"_s);
    QVERIFY(box->isVisible());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    click(dialog, u"saveButton"_s);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestConsumerDialog::testSaysWhatCameBack_data()
{
    QTest::addColumn<int>("status"); // 0: nothing comes back
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("204") << 204 << QByteArray() << u"The connection works."_s;
    QTest::newRow("401") << 401 << QByteArray() << u"It rejected the token."_s;
    QTest::newRow("404") << 404 << QByteArray() << u"There is nothing at this address."_s;
    QTest::newRow("HTML") << 200 << QByteArray("text/html") << u"It is a web page"_s;
    QTest::newRow("nothing") << 0 << QByteArray() << u"Nothing came back"_s;
}

void TestConsumerDialog::testSaysWhatCameBack()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QString, sentence);
    GuiFixture fixture;
    Receiver receiver([status, type](const Delivery &) {
        if (status == 0)
            return raw({}).closing();
        return type.isEmpty() ? response(status) : response(status, { { "Content-Type", type } }, "<b>Hello</b>");
    });
    ConsumerDialog dialog(fixture.context(), nullptr);
    dialog.open();
    ::type(dialog, u"addressLineEdit"_s, receiver.endpoint().toString());
    ::type(dialog, u"tokenLineEdit"_s, NewToken);
    click(dialog, u"testButton"_s);
    const auto *label = dialog.findChild<QLabel *>(u"testSentenceLabel"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(label->text().contains(sentence), qPrintable(label->text()), 20'000);
    QVERIFY(!receiver.deliveries().isEmpty() || status == 0);
    picture(dialog, u"consumerdialog-test-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
}

void TestConsumerDialog::savedConsumerIsDeliveredWithItsToken()
{
    GuiFixture fixture;
    Producer producer(3);
    Receiver receiver;
    fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
    ConsumerDialog dialog(fixture.context(), nullptr);
    dialog.open();
    type(dialog, u"nameEdit"_s, u"Acme IDX"_s);
    type(dialog, u"addressLineEdit"_s, receiver.endpoint().toString());
    type(dialog, u"tokenLineEdit"_s, NewToken);
    picture(dialog, u"consumerdialog"_s);
    QTest::keyClick(dialog.findChild<QLineEdit *>(u"nameEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    for (const QLineEdit *edit : dialog.findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(NewToken));
    fixture.engine().addFeed(u"Acme IDX"_s, u"Lakeside"_s);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.distinct().size(), size_t(3), 20'000);
    QCOMPARE(receiver.deliveries().first().token, "Bearer " + QByteArray(NewToken.data()));
}

void TestConsumerDialog::closingWithChangesAsks()
{
    GuiFixture fixture;
    ConsumerDialog dialog(fixture.context(), nullptr);
    dialog.open();
    type(dialog, u"nameEdit"_s, u"Acme IDX"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    auto *box = dialog.findChild<QMessageBox *>(u"unsavedMessageBox"_s);
    QVERIFY(box);
    QVERIFY(dialog.isVisible());
    QTest::mouseClick(box->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(fixture.context().live.status().consumers.isEmpty());
}

void TestConsumerDialog::everyControlHasAName()
{
    GuiFixture fixture;
    ConsumerDialog dialog(fixture.context(), nullptr);
    QCOMPARE(unnamedControls(dialog), QStringList());
}

QTEST_MAIN(TestConsumerDialog)
#include "tst_consumerdialog.moc"
