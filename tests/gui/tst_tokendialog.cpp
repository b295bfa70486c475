// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/tokendialog.h"
#include "gui/guifixture.h"
#include "gui/widgets/tokenedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto NewToken = "a-token-that-is-new"_L1;

/// A keychain that is locked.
class LockedVault final : public TokenVault
{
public:
    void read(const QString &, ReadCallback done) override { done(failure()); }
    void write(const QString &, const Token &, DoneCallback done) override { done(failure()); }
    void remove(const QString &, DoneCallback done) override { done(failure()); }
    [[nodiscard]] QString description() const override { return u"Nowhere."_s; }

private:
    static tl::unexpected<Error> failure() { return fail(Error::Kind::NoKeychain, u"The keychain is locked."_s); }
};

QString jwtThatEnds(TimePoint when)
{
    constexpr auto Options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray head = QByteArray("{\"alg\":\"none\"}").toBase64(Options);
    const QByteArray seconds = QByteArray::number(toStored(when) / 1000);
    return QString::fromLatin1(head + '.' + QByteArray("{\"exp\":" + seconds + '}').toBase64(Options) + ".c2ln");
}

} // namespace

class TestTokenDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void pastedTokenIsCleaned_data();
    void pastedTokenIsCleaned();
    void tokenCannotBeCopiedBack();
    void expiryIsShown();
    void newTokenGoesToTheVaultAndNowhereElse();
    void nothingEnteredIsSaid();
    void lockedKeychainIsSaidAndKeepsWhatWasTyped();
    void everyControlHasAName();

private:
    static ConsumerId addConsumer(GuiFixture &fixture);
};

ConsumerId TestTokenDialog::addConsumer(GuiFixture &fixture)
{
    fixture.engine().addConsumer(u"Acme IDX"_s, QUrl(u"https://acme.example.com/events"_s));
    fixture.refresh();
    return fixture.context().live.status().consumers.first().consumer.id;
}

void TestTokenDialog::pastedTokenIsCleaned_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("token"); // empty: it is none

    QTest::newRow("as it is") << u"abc.def"_s << u"abc.def"_s;
    QTest::newRow("white space") << u"  abc.def \n"_s << u"abc.def"_s;
    QTest::newRow("Bearer") << u"Bearer abc.def"_s << u"abc.def"_s;
    QTest::newRow("a whole header") << u"Authorization: bearer abc.def"_s << u"abc.def"_s;
    QTest::newRow("two words") << u"abc def"_s << QString();
    QTest::newRow("quotes") << u"\"abc\""_s << QString();
}

void TestTokenDialog::pastedTokenIsCleaned()
{
    QFETCH(QString, pasted);
    QFETCH(QString, token);
    TokenEdit edit;
    edit.show();
    QGuiApplication::clipboard()->setText(pasted);
    QTest::keySequence(edit.field(), QKeySequence::Paste);
    QCOMPARE(edit.check(true), !token.isEmpty());
    if (token.isEmpty())
        QVERIFY(textOn(edit).contains("not a bearer token"_L1));
    else
        QCOMPARE(edit.token()->reveal(), token.toLatin1());
}

void TestTokenDialog::tokenCannotBeCopiedBack()
{
    TokenEdit edit;
    edit.show();
    QTest::keyClicks(edit.field(), NewToken);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keySequence(edit.field(), QKeySequence::SelectAll);
    QTest::keySequence(edit.field(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QVERIFY(!textOn(edit).contains(NewToken));
}

void TestTokenDialog::expiryIsShown()
{
    const SystemClock clock;
    TokenEdit edit;
    edit.setClock(clock);
    edit.show();
    QTest::keyClicks(edit.field(), jwtThatEnds(clock.now() + 24h * 400));
    QVERIFY2(textOn(edit).contains("This token ends"_L1), qPrintable(textOn(edit)));
    edit.clear();
    QTest::keyClicks(edit.field(), jwtThatEnds(clock.now() - 24h));
    QVERIFY2(textOn(edit).contains("This token ended yesterday"_L1), qPrintable(textOn(edit)));
    QVERIFY(edit.check(true));
}

void TestTokenDialog::newTokenGoesToTheVaultAndNowhereElse()
{
    GuiFixture fixture;
    const ConsumerId id = addConsumer(fixture);
    const QString publicId = fixture.context().live.consumer(id)->consumer.publicId;
    TokenDialog dialog(fixture.context(), id, nullptr);
    dialog.open();
    QVERIFY(textOn(dialog).contains("Token for Acme IDX"_L1));
    picture(dialog, u"token"_s);
    auto *field = dialog.findChild<QLineEdit *>(u"tokenLineEdit"_s);
    QTest::keyClicks(field, NewToken);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(field->text(), QString());
    QByteArray kept;
    fixture.engine().vault().read(publicId, [&kept](const Result<Token> &token) { kept = token.value().reveal(); });
    QTRY_COMPARE(kept, QByteArray(NewToken.data()));
}

void TestTokenDialog::nothingEnteredIsSaid()
{
    GuiFixture fixture;
    TokenDialog dialog(fixture.context(), addConsumer(fixture), nullptr);
    dialog.open();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
    QVERIFY(textOn(dialog).contains("Paste the token here."_L1));
    QVERIFY(dialog.isVisible());
}

void TestTokenDialog::lockedKeychainIsSaidAndKeepsWhatWasTyped()
{
    GuiFixture fixture;
    const ConsumerId id = addConsumer(fixture);
    LockedVault vault;
    const PageContext &usual = fixture.context();
    const PageContext context { usual.engine, usual.live, vault, usual.clock, usual.preferences, usual.user };
    TokenDialog dialog(context, id, nullptr);
    dialog.open();
    auto *field = dialog.findChild<QLineEdit *>(u"tokenLineEdit"_s);
    QTest::keyClicks(field, NewToken);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(textOn(dialog).contains("It was not saved. The keychain is locked."_L1));
    QVERIFY(dialog.isVisible());
    QCOMPARE(field->text(), NewToken);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
}

void TestTokenDialog::everyControlHasAName()
{
    GuiFixture fixture;
    TokenDialog dialog(fixture.context(), addConsumer(fixture), nullptr);
    QCOMPARE(unnamedControls(dialog), QStringList());
}

QTEST_MAIN(TestTokenDialog)
#include "tst_tokendialog.moc"
