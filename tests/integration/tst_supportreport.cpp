// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/newresumetoken.h"
#include "engine/zipreader.h"
#include "logging/categories.h"
#include "logging/log.h"
#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/testengine.h"
#include "support/tokenendpoint.h"
#include "support/waituntil.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms

// With all that a b64token may hold, so that every way to write it differs.
const QByteArray SourceToken = "sOuRcE+1/Wm8Zr0tQpYx.Lb5~Kc7_Vd9-Nf2hJg4aEiTuRoSy6Xz3BqCw/Dv==";
const QByteArray ConsumerToken = "cOnSuMeR+3/Tg6Yh8uJi.Ko2~Lp4_Mz5-Nx7cVb9dQwErTyUiOpAs1DfGh/Jk==";
const QByteArray SecondToken = "rEpLaCeD+4/Pl0Ok9ij.Uh3~Yg5_Tf6-Rd8eSw1qAzXsEdCvFrBgTnHy/Mj==";
const QByteArray ClientSecret = "cLiEnT+5/secret.of~the_office-that-nobody-knows/Zz==";
const QByteArray DatabasePassword = "dAtAbAsE+6/pass word & more=that;is'kept";
const QByteArray ConnectionPassword = "oDbC-7-password-in-a-connection-string";
const QByteArray HeaderSecret = "hEaDeR+8/value.of~a-secret_like-name==";
const QByteArray QuietHeaderSecret = "qUiEt-9-value-of-a-header-with-a-plain-name";
const QByteArray QuerySecret = "qUeRy-10-key-in-an-address";
const QByteArray UserSecret = "uSeR-11-in-an-address";
const QByteArray LoggedSecret = "lOgGeD-12-by-somebody-careless";

QByteArrayList formsOf(const QByteArray &secret)
{
    QByteArray json = secret;
    json.replace("/", "\\/");
    return { secret, secret.first(12), json, secret.toPercentEncoding(), secret.toBase64(),
        secret.toBase64(QByteArray::Base64UrlEncoding), QByteArray("Bearer " + secret).toBase64(), secret.toHex() };
}

/// An answer of someone who repeats whatever came.
Answer repeating(int status, const QByteArray &authorization)
{
    const QByteArray token = authorization.mid(QByteArrayView("Bearer ").size());
    return response(status,
        { { "WWW-Authenticate", "Bearer error=\"invalid_token\", token=\"" + token + '"' }, { "X-Seen", authorization },
            { "X-Request-Id", token }, { "Content-Type", "application/json" } },
        R"({"error":{"code":"x","message":"The token )" + token + R"( is not known. Authorization: )" + authorization
            + "\"}}");
}

/// Every file in a zip, by name.
QMap<QString, QByteArray> unzipped(const QString &path)
{
    QMap<QString, QByteArray> files;
    const auto zip = ZipReader::open(path);
    if (!zip)
        qFatal("%s", qPrintable(zip.error().detail));
    const QStringList names = (*zip)->names();
    for (const QString &name : names)
        files.insert(name, (*zip)->read(name, 100'000'000).value_or("unreadable"));
    return files;
}

} // namespace

/// A report for support has what a helper needs, and no secret, whoever let it slip on the way.
class tst_SupportReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsNoSecret();
    void isWrittenByTheCommandLine();

private:
    void addSources();
    void addConsumer();
    void deliver();
    void readFails();
    [[nodiscard]] QByteArrayList secrets() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Producer> m_producer;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<TokenEndpoint> m_tokens;
    std::unique_ptr<TestEngine> m_engine;
    QByteArray m_resumeToken;
    QString m_resumeHash;
};

void tst_SupportReport::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_engine.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_producer = std::make_unique<Producer>(40);
    m_receiver = std::make_unique<Receiver>();
    m_tokens = std::make_unique<TokenEndpoint>("office", ClientSecret);
    m_engine = std::make_unique<TestEngine>(m_folder->filePath(u"profile"_s));
    QCOMPARE(m_engine->start(), QString());
}

void tst_SupportReport::addSources()
{
    m_engine->addSource(u"MLS"_s, m_producer->serviceRoot());
    m_engine->replaceSourceToken(u"MLS"_s, SourceToken);
    m_engine->addSource(u"Cloud"_s, m_producer->serviceRoot(),
        { { u"token_url"_s, m_tokens->url().toString() }, { u"client_id"_s, u"office"_s } });
    m_engine->replaceSourceToken(u"Cloud"_s, ClientSecret);
    const QJsonObject database { { u"kind"_s, u"sql"_s }, { u"host"_s, u"127.0.0.1"_s }, { u"port"_s, 1 },
        { u"user"_s, u"reader"_s }, { u"from"_s, u"events"_s }, { u"sequence_column"_s, u"EntityEventSequence"_s },
        { u"resource_name_column"_s, u"ResourceName"_s }, { u"record_key_column"_s, u"ResourceRecordKey"_s } };
    QJsonObject server = database;
    server.insert("driver"_L1, u"QPSQL"_s);
    server.insert("database"_L1, u"mls"_s);
    m_engine->addSource(u"Database"_s, {}, server);
    m_engine->replaceSourceToken(u"Database"_s, DatabasePassword);
}

void tst_SupportReport::addConsumer()
{
    QUrl endpoint = m_receiver->endpoint();
    endpoint.setQuery(u"office=7&key="_s + QString::fromLatin1(QuerySecret));
    const QJsonArray headers { QJsonObject {
                                   { u"name"_s, u"X-Api-Key"_s }, { u"value"_s, QString::fromLatin1(HeaderSecret) } },
        QJsonObject { { u"name"_s, u"X-Office"_s }, { u"value"_s, QString::fromLatin1(QuietHeaderSecret) } } };
    m_engine->addConsumer(u"Acme"_s, endpoint,
        { { u"headers"_s, headers }, { u"batch"_s, 5 },
            { u"notes"_s, u"See https://ann:%1@wiki.example.com/acme"_s.arg(QString::fromLatin1(UserSecret)) } });
    m_engine->replaceToken(u"Acme"_s, ConsumerToken);
    m_engine->addFeed(u"Acme"_s, u"MLS"_s, { { u"label"_s, u"Label that is to be found"_s } });
    std::optional<Result<NewResumeToken>> made;
    makeResumeToken().then(this, [&made](const Result<NewResumeToken> &token) { made = token; });
    QVERIFY(waitUntil([&made] { return made.has_value(); }, Patience));
    m_resumeToken = (*made)->token.reveal();
    m_resumeHash = (*made)->hash;
    QCOMPARE(m_engine->refusal(u"feed.resume_token"_s, { { u"name"_s, u"Acme"_s }, { u"hash"_s, m_resumeHash } }),
        QString());
}

void tst_SupportReport::deliver()
{
    QList<int> answers { 200, 500, 401 };
    m_receiver->setManner([&answers](const Delivery &delivery) {
        return answers.isEmpty() ? response(204) : repeating(answers.takeFirst(), delivery.token);
    });
    QVERIFY(waitUntil([this] { return m_engine->state(u"Acme"_s) == "suspended"_L1; }, Patience));
    m_engine->replaceToken(u"Acme"_s, SecondToken);
    QCOMPARE(m_engine->refusal(u"feed.resume"_s, { { u"name"_s, u"Acme"_s }, { u"from"_s, u"stopped"_s } }), QString());
    QVERIFY(waitUntil([this] { return m_engine->state(u"Acme"_s) == "up_to_date"_L1; }, Patience));
    m_receiver->setManner({});
}

void tst_SupportReport::readFails()
{
    m_producer->setMishap([](const Request &request) { return repeating(401, request.header("Authorization")); });
    for (const QString &source : { u"MLS"_s, u"Cloud"_s, u"Database"_s }) {
        QVERIFY2(
            waitUntil([&] { return !m_engine->source(source)["error"_L1].isNull(); }, Patience), qPrintable(source));
    }
}

QByteArrayList tst_SupportReport::secrets() const
{
    return QByteArrayList { SourceToken, ConsumerToken, SecondToken, ClientSecret, DatabasePassword, ConnectionPassword,
        HeaderSecret, QuietHeaderSecret, QuerySecret, UserSecret, LoggedSecret, m_resumeToken, m_resumeHash.toUtf8() }
    + m_tokens->issued();
}

void tst_SupportReport::holdsNoSecret()
{
    {
        const Log log(m_folder->filePath(u"profile"_s), LogLevel::Everything);
        addSources();
        addConsumer();
        deliver();
        readFails();
        qCDebug(logEngine).noquote() << "Authorization: Bearer" << LoggedSecret
                                     << "for https://ann:" + LoggedSecret + "@example.com/?key=" + LoggedSecret
                                     << "Driver=x;PWD=" + ConnectionPassword;
    }
    QVERIFY(!m_tokens->issued().isEmpty());
    const QString file = m_folder->filePath(u"report.zip"_s);
    const QJsonArray about = QJsonArray::fromStringList(
        { u"Screen 1: 1920 x 1080, started with --token="_s + QString::fromLatin1(LoggedSecret) });
    const QJsonObject written = m_engine->ask(u"report"_s, { { u"file"_s, file }, { u"about"_s, about } });
    QVERIFY2(!written.contains("error"_L1), QJsonDocument(written).toJson().constData());

    const QMap<QString, QByteArray> files = unzipped(file);
    QCOMPARE(QStringList(files.keys()),
        QStringList({ u"about.txt"_s, u"activity.json"_s, u"attempts.json"_s, u"ledger.json"_s, u"logs/postrider.log"_s,
            u"settings.json"_s, u"status.json"_s, u"storage.json"_s }));
    static const QRegularExpression value(
        u"authorization[\"']?\\s*[:=]\\s*(?!\\*{8})[\"']?[^\\s\"']"_s, QRegularExpression::CaseInsensitiveOption);
    for (auto each = files.begin(); each != files.end(); ++each) {
        for (const QByteArray &secret : secrets()) {
            for (const QByteArray &form : formsOf(secret))
                QVERIFY2(!each.value().contains(form), qPrintable(each.key() + u": "_s + QString::fromLatin1(form)));
        }
        const auto match = value.match(QString::fromUtf8(each.value()));
        QVERIFY2(!match.hasMatch(), qPrintable(each.key() + u": "_s + match.captured()));
        if (each.key().endsWith(".json"_L1))
            QVERIFY2(!QJsonDocument::fromJson(each.value()).isNull(), qPrintable(each.key()));
    }
    // That it has what it is for, and that what holds the secrets would have been found there:
    QVERIFY(files.value(u"about.txt"_s).contains("Qt ") && files.value(u"about.txt"_s).contains("Screen 1"));
    QVERIFY(files.value(u"settings.json"_s).contains("Label that is to be found"));
    QVERIFY(files.value(u"settings.json"_s).contains("X-Api-Key"));
    QVERIFY(files.value(u"status.json"_s).contains("\"Acme\""));
    QVERIFY(files.value(u"storage.json"_s).contains("\"quick_check\": \"ok\""));
    QVERIFY(files.value(u"attempts.json"_s).contains("X-Seen"));
    QVERIFY(files.value(u"attempts.json"_s).contains("characters, not shown"));
    QVERIFY(files.value(u"logs/postrider.log"_s).contains("Consumer \"Acme\""));
    QVERIFY(files.value(u"logs/postrider.log"_s).contains("Source \"MLS\""));
    QVERIFY(files.value(u"activity.json"_s).contains("feed.suspend"));
}

void tst_SupportReport::isWrittenByTheCommandLine()
{
    m_engine->stop();
    CtlProcess ctl(QStringLiteral(POSTRIDERCTL), m_folder->filePath(u"profile"_s));
    const QString file = m_folder->filePath(u"report.zip"_s);
    const auto written = ctl.run({ u"report"_s, file, u"--json"_s });
    QVERIFY2(written.exitCode == 0, written.messages.constData());
    QCOMPARE(unzipped(file).size(), written.json()["files"_L1].toInt());
    const auto again = ctl.run({ u"report"_s, file });
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.messages.contains("There is a file "), again.messages.constData());
    QCOMPARE(ctl.run({ u"report"_s, file, u"--force"_s }).exitCode, 0);
    QCOMPARE(m_engine->start(), QString());
}

QTEST_GUILESS_MAIN(tst_SupportReport)
#include "tst_supportreport.moc"
