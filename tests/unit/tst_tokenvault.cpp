// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainvault.h"
#include "secrets/memoryvault.h"

#include <QRegularExpression>
#include <QTest>
#include <QUuid>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

Token tokenOf(const QByteArray &value)
{
    return Token::fromPasted(value).value();
}

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

/// Both vaults through the same tests. The keychain is the real one of a session of the test
/// run's own, which tests/support/with-keyring starts.
class tst_TokenVault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void writtenIsRead_data();
    void writtenIsRead();
    void absentIsNotFound();
    void writingReplaces();
    void removedIsGone();
    void removingWhatIsNotThereIsNoError();
    void idsAreKeptApart();
    void callsAreCarriedOutInOrder();
    void answersComeFromTheEventLoopOnce();
    void noAnswerAfterTheVaultWent();
    void callbackMayDestroyTheVault();
    void keychainOutlivesTheVaultMemoryDoesNot();
    void saysWhereTokensAre();

private:
    /// What an answer was: the token, "NotFound", "NoKeychain" or "done".
    QByteArray read(const QString &id);
    QByteArray write(const QString &id, const QByteArray &token);
    QByteArray remove(const QString &id);
    std::unique_ptr<TokenVault> makeVault() const;

    std::unique_ptr<TokenVault> m_vault;
    bool m_isKeychain = false;
};

namespace {

QByteArray nameOf(const Error &error)
{
    if (error.kind == Error::Kind::NotFound)
        return "NotFound";
    return (error.kind == Error::Kind::NoKeychain ? "NoKeychain: " : "unexpected: ") + error.detail.toUtf8();
}

QByteArray waitFor(const std::optional<QByteArray> &answer)
{
    return QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000) ? *answer : QByteArray("no answer");
}

} // namespace

QByteArray tst_TokenVault::read(const QString &id)
{
    std::optional<QByteArray> answer;
    m_vault->read(
        id, [&answer](const Result<Token> &token) { answer = token ? token->reveal() : nameOf(token.error()); });
    return waitFor(answer);
}

QByteArray tst_TokenVault::write(const QString &id, const QByteArray &token)
{
    std::optional<QByteArray> answer;
    m_vault->write(id, tokenOf(token),
        [&answer](const Result<void> &done) { answer = done ? QByteArray("done") : nameOf(done.error()); });
    return waitFor(answer);
}

QByteArray tst_TokenVault::remove(const QString &id)
{
    std::optional<QByteArray> answer;
    m_vault->remove(
        id, [&answer](const Result<void> &done) { answer = done ? QByteArray("done") : nameOf(done.error()); });
    return waitFor(answer);
}

std::unique_ptr<TokenVault> tst_TokenVault::makeVault() const
{
    if (m_isKeychain)
        return std::make_unique<KeychainVault>();
    return std::make_unique<MemoryVault>();
}

void tst_TokenVault::initTestCase_data()
{
    QTest::addColumn<bool>("isKeychain");
    QTest::newRow("memory") << false;
    QTest::newRow("keychain") << true;
}

void tst_TokenVault::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QFETCH_GLOBAL(bool, isKeychain);
    m_isKeychain = isKeychain;
    // Never the keychain of the person who runs the tests.
    if (isKeychain && !qEnvironmentVariableIsSet("POSTRIDER_TEST_KEYRING"))
        QSKIP("There is no keyring for tests: run them with ./test or tests/support/with-keyring.");
    m_vault = makeVault();
}

void tst_TokenVault::cleanup()
{
    m_vault.reset();
}

void tst_TokenVault::writtenIsRead_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("short") << QByteArray("a");
    QTest::newRow("every character") << QByteArray("aZ09-._~+/==");
    QTest::newRow("long") << QByteArray(8000, 'x');
}

void tst_TokenVault::writtenIsRead()
{
    QFETCH(QByteArray, token);
    const QString id = freshId();
    QCOMPARE(write(id, token), QByteArray("done"));
    QCOMPARE(read(id), token);
    QCOMPARE(read(id), token);
}

void tst_TokenVault::absentIsNotFound()
{
    QCOMPARE(read(freshId()), QByteArray("NotFound"));
}

void tst_TokenVault::writingReplaces()
{
    const QString id = freshId();
    QCOMPARE(write(id, "old"), QByteArray("done"));
    QCOMPARE(write(id, "new"), QByteArray("done"));
    QCOMPARE(read(id), QByteArray("new"));
}

void tst_TokenVault::removedIsGone()
{
    const QString id = freshId();
    QCOMPARE(write(id, "abc"), QByteArray("done"));
    QCOMPARE(remove(id), QByteArray("done"));
    QCOMPARE(read(id), QByteArray("NotFound"));
}

void tst_TokenVault::removingWhatIsNotThereIsNoError()
{
    QCOMPARE(remove(freshId()), QByteArray("done"));
}

void tst_TokenVault::idsAreKeptApart()
{
    const QString first = freshId();
    const QString second = freshId();
    QCOMPARE(write(first, "one"), QByteArray("done"));
    QCOMPARE(write(second, "two"), QByteArray("done"));
    QCOMPARE(remove(first), QByteArray("done"));
    QCOMPARE(read(second), QByteArray("two"));
}

void tst_TokenVault::callsAreCarriedOutInOrder()
{
    const QString id = freshId();
    QByteArrayList answers;
    const auto written = [&answers](const Result<void> &) { answers.append("written"); };
    const auto seen = [&answers](const Result<Token> &token) {
        answers.append(token ? token->reveal() : nameOf(token.error()));
    };
    m_vault->read(id, seen);
    m_vault->write(id, tokenOf("one"), written);
    m_vault->read(id, seen);
    m_vault->write(id, tokenOf("two"), written);
    m_vault->read(id, seen);
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 5, 20'000);
    QCOMPARE(answers, (QByteArrayList { "NotFound", "written", "one", "written", "two" }));
}

void tst_TokenVault::answersComeFromTheEventLoopOnce()
{
    int answers = 0;
    const QString id = freshId();
    m_vault->write(id, tokenOf("abc"), [&answers](const Result<void> &) { ++answers; });
    m_vault->read(id, [&answers](const Result<Token> &) { ++answers; });
    m_vault->remove(id, [&answers](const Result<void> &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 3, 20'000);
    QCOMPARE(read(id), QByteArray("NotFound")); // whatever was still to come has come
    QCOMPARE(answers, 3);
}

void tst_TokenVault::noAnswerAfterTheVaultWent()
{
    int answers = 0;
    const QString id = freshId();
    m_vault->write(id, tokenOf("abc"), [&answers](const Result<void> &) { ++answers; });
    m_vault->read(id, [&answers](const Result<Token> &) { ++answers; });
    m_vault = makeVault();
    QVERIFY(read(id) != "no answer"); // after the calls above
    QCOMPARE(answers, 0);
}

void tst_TokenVault::callbackMayDestroyTheVault()
{
    bool isAnswered = false;
    m_vault->read(freshId(), [this, &isAnswered](const Result<Token> &) {
        m_vault.reset();
        isAnswered = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered, 20'000);
    QVERIFY(!m_vault);
}

void tst_TokenVault::keychainOutlivesTheVaultMemoryDoesNot()
{
    const QString id = freshId();
    QCOMPARE(write(id, "abc"), QByteArray("done"));
    m_vault = makeVault();
    QCOMPARE(read(id), m_isKeychain ? QByteArray("abc") : QByteArray("NotFound"));
}

void tst_TokenVault::saysWhereTokensAre()
{
    QCOMPARE(m_vault->isKeychain(), m_isKeychain);
}

QTEST_GUILESS_MAIN(tst_TokenVault)
#include "tst_tokenvault.moc"
