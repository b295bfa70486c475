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
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>
#include <QTemporaryDir>
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

/// Chooses an entry by its text, as a person does who types its beginning.
void choose(const QDialog &dialog, const QString &name, const QString &text)
{
    auto *box = dialog.findChild<QComboBox *>(name);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    while (box->currentText() != text && box->currentIndex() + 1 < box->count())
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), text);
}

void makeDatabase(const QString &file)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"of the test"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE events (EntityEventSequence INTEGER, ResourceName TEXT, "
                           "ResourceRecordKey TEXT, price REAL)"_s));
        QVERIFY(query.exec(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) "
                           "INSERT INTO events SELECT 638059481020000000 + i, 'Property', '23502' || i, i FROM n"_s));
    }
    QSqlDatabase::removeDatabase(u"of the test"_s);
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

    void readsADatabase()
    {
        GuiFixture fixture;
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"mls.db"_s);
        makeDatabase(file);
        SourceDialog dialog(fixture.context(), nullptr);
        dialog.open();
        type(dialog, u"nameEdit"_s, u"Lakeside"_s);
        choose(dialog, u"kindBox"_s, u"Database"_s);
        QVERIFY(!dialog.findChild<QLineEdit *>(u"addressLineEdit"_s)->isVisible());
        choose(dialog, u"driverBox"_s, u"PostgreSQL"_s);
        QVERIFY(dialog.findChild<QLineEdit *>(u"tokenLineEdit"_s)->isVisible()); // for the password
        choose(dialog, u"driverBox"_s, u"SQLite file"_s);
        QVERIFY(!dialog.findChild<QLineEdit *>(u"tokenLineEdit"_s)->isVisible());
        QCOMPARE(unnamedControls(dialog), QStringList());
        click(dialog, u"saveButton"_s);
        QVERIFY2(textOn(dialog).contains(u"needs a database file"_s), qPrintable(textOn(dialog)));

        type(dialog, u"databaseEdit"_s, file);
        click(dialog, u"lookButton"_s);
        auto *tables = dialog.findChild<QComboBox *>(u"tableBox"_s);
        QTRY_COMPARE(tables->findText(u"events"_s) >= 0, true);
        tables->setEditText(u"events"_s);
        const auto *sequence = dialog.findChild<QComboBox *>(u"sequenceBox"_s);
        QTRY_COMPARE(sequence->currentText(), u"EntityEventSequence"_s); // it is called as usual
        const auto *preview = dialog.findChild<QTableView *>(u"previewTable"_s);
        QTRY_COMPARE(preview->model()->rowCount(), 20);
        QCOMPARE(cell(*preview, 0, 0), u"638059481020000001"_s);
        QVERIFY2(textOn(dialog).contains(u"there are more"_s), qPrintable(textOn(dialog)));
        QVERIFY(fixture.context().live.status().sources.isEmpty()); // a look keeps nothing
        dialog.resize(620, 900);
        picture(dialog, u"sourcedialog-database"_s);

        auto *key = dialog.findChild<QComboBox *>(u"recordKeyBox"_s);
        key->setEditText(u"price"_s);
        QTRY_VERIFY2(textOn(dialog).contains(u"floating-point"_s), qPrintable(textOn(dialog)));
        picture(dialog, u"sourcedialog-database-wrong"_s);
        key->setEditText(u"ResourceRecordKey"_s);
        dialog.findChild<QComboBox *>(u"startBox"_s)->setCurrentIndex(int(Start::Kind::Beginning));
        click(dialog, u"saveButton"_s);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QTRY_COMPARE(fixture.engine().source(u"Lakeside"_s)["head"_L1].toInteger(), Q_INT64_C(638059481020000030));
        QCOMPARE(fixture.engine().source(u"Lakeside"_s)["kind"_L1].toString(), u"sql"_s);

        fixture.refresh();
        SourceDialog stored(fixture.context(), fixture.context().live.status().sources.first().source, nullptr);
        stored.open();
        QVERIFY(!stored.findChild<QComboBox *>(u"kindBox"_s)->isVisible()); // it never changes
        QVERIFY2(textOn(stored).contains(u"Database"_s), qPrintable(textOn(stored)));
        QCOMPARE(stored.findChild<QComboBox *>(u"tableBox"_s)->currentText(), u"events"_s);
        click(stored, u"testButton"_s);
        const auto *sentence = stored.findChild<QLabel *>(u"testSentenceLabel"_s);
        QTRY_VERIFY2(sentence->text().contains(u"638059481020000030"_s), qPrintable(sentence->text()));
        QTest::keyClick(&stored, Qt::Key_Escape);
        QVERIFY(!stored.isVisible()); // nothing was changed
    }

    void aFolderHasNoSecret()
    {
        GuiFixture fixture;
        SourceDialog dialog(fixture.context(), nullptr);
        dialog.open();
        type(dialog, u"nameEdit"_s, u"Drop"_s);
        type(dialog, u"tokenLineEdit"_s, u"not, for a folder"_s);
        choose(dialog, u"kindBox"_s, u"Folder of files"_s);
        QVERIFY(!dialog.findChild<QLineEdit *>(u"tokenLineEdit"_s)->isVisible());
        type(dialog, u"folderEdit"_s, u"here"_s);
        const auto *problem = dialog.findChild<QLabel *>(u"folderProblemLabel"_s);
        QVERIFY2(problem->isVisible() && problem->text().contains(u"full path"_s), qPrintable(problem->text()));
        QCOMPARE(unnamedControls(dialog), QStringList());
        picture(dialog, u"sourcedialog-folder"_s);
        choose(dialog, u"kindBox"_s, u"RESO Web API"_s);
        QVERIFY(dialog.findChild<QLineEdit *>(u"tokenLineEdit"_s)->isVisible());
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
