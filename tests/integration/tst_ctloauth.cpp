// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainvault.h"
#include "support/ctltest.h"
#include "support/tokenendpoint.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ClientId = "office:7";
const QByteArray Secret = "cLiEnT+s3cret/of=the%test ü";

/// Every way to write it down.
QByteArrayList formsOf(const QByteArray &secret)
{
    const QByteArray inForm = secret.toPercentEncoding().replace("%20", "+");
    const QByteArray pair = ClientId.toPercentEncoding() + ':' + inForm;
    return { secret, secret.left(12), secret.toPercentEncoding(), inForm, QByteArray(secret).replace("/", "\\/"),
        secret.toBase64(), secret.toHex(), pair.toBase64() };
}

} // namespace

/// A Source whose tokens a token server issues, from the command line to the Consumer.
class tst_CtlOAuth final : public CtlTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsWithTokensOfShortLife();
    void saysWhatTheTokenServerRefuses();
    void saysWhenTheSourceRefusesWhatWasIssued();
    void obeysTheTokenServerOverARestart();
    void changesFromOneWayToTheOther();

private:
    /// Adds the Source MLS, the Consumer Acme and the Feed F.
    void addAll(const QByteArray &secret = Secret);
    /// The command's one sentence; it has to fail.
    QString failure(const QString &command, const QByteArray &input = {});
    [[nodiscard]] QString trouble() { return only(json(u"status"_s), "sources"_L1).value("error"_L1).toString(); }
    [[nodiscard]] QByteArray kept();
    [[nodiscard]] QString settings() const
    {
        return u" --token-url "_s + m_endpoint->url().toString() + u" --client-id "_s + QString::fromLatin1(ClientId)
            + u" --secret-stdin"_s;
    }

    std::unique_ptr<TokenEndpoint> m_endpoint;
    std::unique_ptr<Producer> m_producer;
    std::unique_ptr<Receiver> m_receiver;
};

void tst_CtlOAuth::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    begin(QStringLiteral(POSTRIDERCTL));
    m_endpoint = std::make_unique<TokenEndpoint>(ClientId, Secret);
    m_producer = std::make_unique<Producer>(25);
    m_producer->setMishap([this](const Request &request) {
        // A Source that repeats what it was asked with.
        return m_endpoint->isLetIn(request) ? m_producer->answer(request)
                                            : response(401, {}, "not with " + request.header("Authorization"));
    });
    m_receiver = std::make_unique<Receiver>();
}

void tst_CtlOAuth::cleanup()
{
    if (!m_ctl)
        return;
    findNoToken();
    QByteArray all = m_ctl->traces();
    QDirIterator files(m_ctl->profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QFile::ReadOnly), qPrintable(file.fileName()));
        all += file.readAll();
    }
    QVERIFY(all.contains(ClientId)); // so that what is there is found
    for (const QByteArray &secret : QByteArrayList { Secret } + m_endpoint->issued()) {
        for (const QByteArray &form : formsOf(secret))
            QVERIFY2(!all.contains(form), form.constData());
    }
}

void tst_CtlOAuth::addAll(const QByteArray &secret)
{
    json(u"source add MLS --start beginning --every 1 --page 5 --scope feed.read --odata "_s
            + m_producer->serviceRoot().toString() + settings(),
        secret + '\n');
    json(u"consumer add Acme --token-stdin --endpoint "_s + m_receiver->endpoint().toString(), Token1);
    json(u"feed add F --source MLS --consumer Acme --start beginning"_s);
}

QString tst_CtlOAuth::failure(const QString &command, const QByteArray &input)
{
    const auto result = run(command, input);
    return result.exitCode == 1 ? QString::fromUtf8(result.messages) : u"It ended with %1."_s.arg(result.exitCode);
}

QByteArray tst_CtlOAuth::kept()
{
    KeychainVault vault;
    std::optional<Result<Token>> token;
    vault.read(json(u"source show MLS"_s).value("public_id"_L1).toString(),
        [&token](const Result<Token> &read) { token = read; });
    if (!QTest::qWaitFor([&token] { return token.has_value(); }))
        return "no answer";
    return *token ? (*token)->reveal() : "none";
}

void tst_CtlOAuth::readsWithTokensOfShortLife()
{
    m_endpoint->setLife(1);
    addAll();
    const QJsonObject shown = json(u"source show MLS"_s);
    QCOMPARE(shown["token_url"_L1].toString(), m_endpoint->url().toString());
    QCOMPARE(shown["client_id"_L1].toString(), QString::fromLatin1(ClientId));
    QCOMPARE(shown["scope"_L1].toString(), u"feed.read"_s);
    QVERIFY(shown["has_token"_L1].toBool());
    const QByteArray text = run(u"source show MLS"_s).output;
    QVERIFY2(text.contains("Gets access tokens from") && text.contains(ClientId), text.constData());

    json(u"push --until-idle --for 60"_s);
    QCOMPARE(m_receiver->sequences(), m_producer->sequences());
    QCOMPARE(trouble(), QString());
    QCOMPARE(m_endpoint->server().requests().first().body, "grant_type=client_credentials&scope=feed.read");
    const qsizetype before = m_endpoint->issued().size();
    const auto push = m_ctl->start({ u"push"_s, u"--json"_s });
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoint->issued().size() >= before + 3, 20'000);
    m_endpoint->setLife(3600); // and they are taken back early
    const qsizetype renewed = m_endpoint->issued().size();
    QTRY_VERIFY_WITH_TIMEOUT(m_endpoint->issued().size() > renewed, 20'000);
    m_endpoint->revokeAll();
    m_producer->add(5);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->sequences(), m_producer->sequences(), 20'000);
    push->terminate();
    QCOMPARE(m_ctl->finish(*push).exitCode, 0);
    QCOMPARE(trouble(), QString());
    QCOMPARE(json(u"verify"_s)["ok"_L1], QJsonValue(true));
}

void tst_CtlOAuth::saysWhatTheTokenServerRefuses()
{
    // It tells everybody what it was asked with.
    m_endpoint->setMishap([](const Request &request) {
        return TokenEndpoint::error(
            400, "invalid_client", "got " + request.header("Authorization") + " and " + request.body);
    });
    addAll();
    json(u"push --until-idle --for 60"_s);
    QVERIFY2(trouble().contains(u"(invalid_client). It said: \"got Basic ********"_s), qPrintable(trouble()));
    QVERIFY(failure(u"source test MLS"_s).contains(u"got Basic ********"_s));
    QVERIFY(m_producer->server().requests().isEmpty());
    m_endpoint->setMishap({});
    json(u"source token MLS --stdin"_s, "not the secret\n");
    QVERIFY(failure(u"source test MLS"_s).contains(u"(invalid_client). Check the client id"_s));
    json(u"source token MLS --stdin"_s, Secret + '\n');
    QCOMPARE(kept(), Secret);
    QCOMPARE(json(u"source test MLS"_s)["head"_L1].toInteger(), m_producer->head());
}

void tst_CtlOAuth::saysWhenTheSourceRefusesWhatWasIssued()
{
    addAll();
    m_producer->setMishap(
        [](const Request &request) { return response(401, {}, "not with " + request.header("Authorization")); });
    json(u"push --until-idle --for 60"_s);
    QVERIFY2(trouble().contains(u"has just issued (401)"_s), qPrintable(trouble()));
    QVERIFY2(trouble().contains(u"not with Bearer ********"_s), qPrintable(trouble()));
    QCOMPARE(m_producer->server().requests().size(), 2);
    QCOMPARE(m_endpoint->issued().size(), 2);
}

void tst_CtlOAuth::obeysTheTokenServerOverARestart()
{
    addAll();
    m_endpoint->setMishap([](const Request &) { return response(429, { { "Retry-After", "3600" } }); });
    json(u"push --for 2"_s);
    QVERIFY2(trouble().contains(u"The token server asked us to wait for 3600 s"_s), qPrintable(trouble()));
    json(u"push --for 2"_s);
    const QString tested = failure(u"source test MLS"_s);
    QVERIFY2(tested.contains(u"asked us not to call before"_s), qPrintable(tested));
    QCOMPARE(m_endpoint->server().requests().size(), 1);
    QVERIFY(m_producer->server().requests().isEmpty());
}

void tst_CtlOAuth::changesFromOneWayToTheOther()
{
    addAll();
    QCOMPARE(json(u"source test MLS"_s)["head"_L1].toInteger(), m_producer->head());
    // What comes to nothing leaves the secret as it was.
    const QString wrong =
        failure(u"source edit MLS --secret-stdin --token-url ftp://127.0.0.1/token"_s, "another secret\n");
    QVERIFY2(wrong.contains(u"token address"_s), qPrintable(wrong));
    QCOMPARE(kept(), Secret);
    json(u"source edit MLS --secret-stdin"_s, "another secret\n");
    QVERIFY(failure(u"source test MLS"_s).contains(u"invalid_client"_s));

    // A secret never serves as a token, nor a token as a secret.
    json(u"source edit MLS --no-oauth"_s);
    QCOMPARE(kept(), "none");
    const QJsonObject plain = json(u"source show MLS"_s);
    QCOMPARE(plain["has_token"_L1], QJsonValue(false));
    QCOMPARE(plain["token_url"_L1].toString(), QString());
    QVERIFY(failure(u"source test MLS"_s).contains(u"asks for a token (401)"_s));
    QVERIFY(failure(u"source token MLS --stdin"_s, "two words\n").contains(u"not a bearer token"_s));
    json(u"source token MLS --stdin"_s, QByteArray("Bearer ") + Token2 + '\n');
    QCOMPARE(kept(), Token2);
    QString settings = this->settings();
    json(u"source edit MLS"_s + settings.remove(u" --secret-stdin"_s));
    QCOMPARE(kept(), "none");
    const qsizetype asked = m_endpoint->server().requests().size();
    QVERIFY(failure(u"source test MLS"_s).contains(u"client secret is missing"_s));
    QCOMPARE(m_endpoint->server().requests().size(), asked);
    json(u"source edit MLS --secret-stdin"_s, Secret + '\n');
    QCOMPARE(json(u"source test MLS"_s)["head"_L1].toInteger(), m_producer->head());
    json(u"feed remove F"_s);
    json(u"source remove MLS"_s);
}

QTEST_GUILESS_MAIN(tst_CtlOAuth)
#include "tst_ctloauth.moc"
