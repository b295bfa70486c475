// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sourcedialog.h"
#include "gui/guifixture.h"
#include "support/producer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
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

class TestSourceDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void wrongInputIsSaidBesideTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("sentence");

        QTest::newRow("taken name") << u"nameEdit"_s << u"Taken"_s << u"nameProblemLabel"_s << u"already a Source"_s;
        QTest::newRow("no name") << u"nameEdit"_s << u" "_s << u"nameProblemLabel"_s << u"needs a name"_s;
        QTest::newRow("no scheme") << u"addressLineEdit"_s << u"lakeside.example.com"_s << u"addressProblemLabel"_s
                                   << u"not a web address"_s;
        QTest::newRow("plain http") << u"addressLineEdit"_s << u"http://lakeside.example.com/"_s
                                    << u"addressProblemLabel"_s << u"in the open"_s;
        QTest::newRow("no token") << u"tokenLineEdit"_s << u"\"abc\""_s << u"tokenProblemLabel"_s
                                  << u"not a bearer token"_s;
    }

    void wrongInputIsSaidBesideTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, label);
        QFETCH(QString, sentence);
        GuiFixture fixture;
        fixture.engine().addSource(u"Taken"_s, QUrl(u"http://127.0.0.1:9/"_s));
        fixture.refresh();
        SourceDialog dialog(fixture.context(), nullptr);
        dialog.open();
        type(dialog, field, text);
        const auto *problem = dialog.findChild<QLabel *>(label);
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(sentence), qPrintable(problem->text()));
        click(dialog, u"saveButton"_s);
        QVERIFY(dialog.isVisible());
    }

    void startsFromASequence()
    {
        GuiFixture fixture;
        const Producer producer(5);
        SourceDialog dialog(fixture.context(), nullptr);
        dialog.open();
        type(dialog, u"nameEdit"_s, u"Lakeside"_s);
        type(dialog, u"addressLineEdit"_s, producer.serviceRoot().toString());
        auto *box = dialog.findChild<QComboBox *>(u"startBox"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
        QVERIFY(dialog.findChild<QLineEdit *>(u"sequenceEdit"_s)->isVisible());
        type(dialog, u"sequenceEdit"_s, u"eleven"_s);
        const auto *problem = dialog.findChild<QLabel *>(u"sequenceProblemLabel"_s);
        QVERIFY2(problem->isVisible() && problem->text().contains(u"eleven"_s), qPrintable(problem->text()));
        click(dialog, u"saveButton"_s);
        QVERIFY(dialog.isVisible());
        type(dialog, u"sequenceEdit"_s, QString::number(producer.head() - 1));
        QVERIFY(!problem->isVisible());
        click(dialog, u"saveButton"_s);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QTRY_COMPARE(fixture.engine().source(u"Lakeside"_s)["head"_L1].toInteger(), producer.head());
    }

    void testSaysWhatCameBack()
    {
        GuiFixture fixture;
        Producer producer(5);
        SourceDialog dialog(fixture.context(), nullptr);
        dialog.open();
        type(dialog, u"addressLineEdit"_s, producer.serviceRoot().toString());
        const auto *sentence = dialog.findChild<QLabel *>(u"testSentenceLabel"_s);
        click(dialog, u"testButton"_s);
        QTRY_VERIFY2(
            sentence->text().contains(u"newest has sequence %1"_s.arg(producer.head())), qPrintable(sentence->text()));
        producer.setMishap([](const Request &) { return response(401, {}, "Who are you?"); });
        click(dialog, u"testButton"_s);
        QTRY_COMPARE(sentence->text(), u"The Source cannot be read."_s);
        QVERIFY2(textOn(dialog).contains(u"token"_s), qPrintable(textOn(dialog)));
        QVERIFY(fixture.context().live.status().sources.isEmpty()); // a test keeps nothing
        picture(dialog, u"sourcedialog-test"_s);
    }

    void editedSourceIsReadWithItsNewToken()
    {
        GuiFixture fixture;
        Producer producer(3);
        producer.setMishap([&producer](const Request &request) {
            const bool isRight = request.header("Authorization") == "Bearer " + QByteArray(NewToken.data());
            return isRight ? producer.answer(request) : response(401);
        });
        fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
        QTRY_VERIFY(!fixture.engine().source(u"Lakeside"_s)["error"_L1].isNull());
        fixture.refresh();
        SourceDialog dialog(fixture.context(), fixture.context().live.status().sources.first().source, nullptr);
        dialog.open();
        QVERIFY(dialog.findChild<QLineEdit *>(u"tokenLineEdit"_s)->text().isEmpty()); // never shown again
        QVERIFY(!dialog.findChild<QComboBox *>(u"startBox"_s)->isVisible()); // where it began is history
        type(dialog, u"tokenLineEdit"_s, NewToken);
        dialog.findChild<QSpinBox *>(u"everyBox"_s)->setValue(60);
        click(dialog, u"saveButton"_s);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QTRY_COMPARE(fixture.engine().source(u"Lakeside"_s)["head"_L1].toInteger(), producer.head());
        QCOMPARE(fixture.engine().ask(u"source.show"_s, { { u"name"_s, u"Lakeside"_s } })["every"_L1].toInt(), 60);
        for (const QLineEdit *edit : dialog.findChildren<QLineEdit *>())
            QVERIFY(!edit->text().contains(NewToken));
    }

    void closingWithChangesAsks()
    {
        GuiFixture fixture;
        SourceDialog dialog(fixture.context(), nullptr);
        dialog.open();
        type(dialog, u"nameEdit"_s, u"Lakeside"_s);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        auto *box = dialog.findChild<QMessageBox *>(u"unsavedMessageBox"_s);
        QVERIFY(box);
        QTest::mouseClick(box->button(QMessageBox::Discard), Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(fixture.context().live.status().sources.isEmpty());
    }
};

QTEST_MAIN(TestSourceDialog)
#include "tst_sourcedialog.moc"
