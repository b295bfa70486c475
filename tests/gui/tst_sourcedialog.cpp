// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sourcedialog.h"
#include "gui/guifixture.h"
#include "support/producer.h"
#include "support/tokenendpoint.h"

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
constexpr auto OAuthSecret = "s3cret of the client"_L1;

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

    void getsTokensByOAuth()
    {
        GuiFixture fixture;
        TokenEndpoint endpoint("office 7", OAuthSecret.data());
        Producer producer(3);
        producer.setMishap([&](const Request &request) {
            return endpoint.isLetIn(request) ? producer.answer(request) : response(401);
        });
        SourceDialog dialog(fixture.context(), nullptr);
        dialog.open();
        type(dialog, u"nameEdit"_s, u"Lakeside"_s);
        type(dialog, u"addressLineEdit"_s, producer.serviceRoot().toString());
        auto *box = dialog.findChild<QComboBox *>(u"accessBox"_s);
        QVERIFY(!dialog.findChild<QLineEdit *>(u"clientIdEdit"_s)->isVisible());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(dialog.findChild<QLineEdit *>(u"clientIdEdit"_s)->isVisible());
        const auto *problem = dialog.findChild<QLabel *>(u"tokenUrlProblemLabel"_s);
        type(dialog, u"tokenUrlLineEdit"_s, u"login"_s);
        QVERIFY2(problem->text().contains(u"The token address is not a web address"_s), qPrintable(problem->text()));
        type(dialog, u"tokenUrlLineEdit"_s, endpoint.url().toString());
        QVERIFY(!problem->isVisible());
        type(dialog, u"scopeEdit"_s, u"\"feed\""_s);
        QVERIFY(dialog.findChild<QLabel *>(u"scopeProblemLabel"_s)->isVisible());
        type(dialog, u"scopeEdit"_s, u"feed.read"_s);
        click(dialog, u"saveButton"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QLabel *>(u"clientIdProblemLabel"_s)->isVisible());
        type(dialog, u"clientIdEdit"_s, u"office 7"_s);
        click(dialog, u"saveButton"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QLabel *>(u"tokenProblemLabel"_s)->isVisible()); // the secret is missing
        type(dialog, u"tokenLineEdit"_s, u"not the secret"_s);
        click(dialog, u"testButton"_s);
        QTRY_VERIFY2(textOn(dialog).contains(u"invalid_client"_s), qPrintable(textOn(dialog)));
        type(dialog, u"tokenLineEdit"_s, OAuthSecret);
        click(dialog, u"testButton"_s);
        const auto *sentence = dialog.findChild<QLabel *>(u"testSentenceLabel"_s);
        QTRY_VERIFY2(
            sentence->text().contains(u"newest has sequence %1"_s.arg(producer.head())), qPrintable(sentence->text()));
        QCOMPARE(endpoint.issued().size(), 1); // for the test and its sample
        picture(dialog, u"sourcedialog-oauth"_s);
        click(dialog, u"saveButton"_s);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QTRY_VERIFY(!fixture.engine().source(u"Lakeside"_s)["last_read_at"_L1].isNull());
        const QJsonObject shown = fixture.engine().ask(u"source.show"_s, { { u"name"_s, u"Lakeside"_s } });
        QCOMPARE(shown["token_url"_L1].toString(), endpoint.url().toString());
        QCOMPARE(shown["scope"_L1].toString(), u"feed.read"_s);
        for (const QLineEdit *edit : dialog.findChildren<QLineEdit *>())
            QVERIFY(!edit->text().contains(OAuthSecret));
    }

    void aSecretNeverServesAsAToken()
    {
        GuiFixture fixture;
        TokenEndpoint endpoint("office 7", OAuthSecret.data());
        Producer producer(3);
        QByteArrayList authorizations;
        producer.setMishap([&](const Request &request) {
            authorizations.append(request.header("Authorization"));
            return producer.answer(request);
        });
        fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot(),
            { { u"token_url"_s, endpoint.url().toString() }, { u"client_id"_s, u"office 7"_s } });
        fixture.engine().replaceSourceToken(u"Lakeside"_s, OAuthSecret.data());
        QTRY_VERIFY(!fixture.engine().source(u"Lakeside"_s)["last_read_at"_L1].isNull());
        fixture.refresh();
        SourceDialog dialog(fixture.context(), fixture.context().live.status().sources.first().source, nullptr);
        dialog.open();
        auto *box = dialog.findChild<QComboBox *>(u"accessBox"_s);
        QCOMPARE(box->currentIndex(), 1);
        const auto *secret = dialog.findChild<QLineEdit *>(u"tokenLineEdit"_s);
        QVERIFY(secret->text().isEmpty());
        const QString kept = secret->placeholderText();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QVERIFY(secret->isVisible() && secret->placeholderText() != kept);
        authorizations.clear();
        click(dialog, u"testButton"_s);
        QTRY_VERIFY(!authorizations.isEmpty());
        QTest::keyClick(box, Qt::Key_End);
        QVERIFY(!secret->isVisible());
        click(dialog, u"saveButton"_s);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        const QJsonObject shown = fixture.engine().ask(u"source.show"_s, { { u"name"_s, u"Lakeside"_s } });
        QCOMPARE(shown["has_token"_L1], QJsonValue(false));
        QCOMPARE(shown["token_url"_L1].toString(), QString());
        QVERIFY(!authorizations.join().contains(OAuthSecret.data()));
        std::optional<Result<Token>> left;
        fixture.engine().vault().read(
            shown["public_id"_L1].toString(), [&left](const Result<Token> &token) { left = token; });
        QTRY_VERIFY(left.has_value());
        QVERIFY(!*left);
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
