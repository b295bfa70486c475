// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Events = 300;
constexpr qsizetype Kept = 4 * 1024; // bytes of a response
const QString Acme = u"Acme IDX"_s;
const QString Label = u"Label that is to be found"_s;

// With all that a b64token may hold, so that every way to write it differs.
const QByteArray SourceToken = "sOuRcE+1/Wm8Zr0tQpYx.Lb5~Kc7_Vd9-Nf2hJg4aEiTuRoSy6Xz3BqCw/Dv==";
const QByteArray SecondSourceToken = "sEcOnD+2/Hy7Ju5kLo9i.Mn4~Bv6_Cx8-Zq1wSa3dEfRtGyHuJiKo0PpLm/Nb==";
const QByteArray ConsumerToken = "cOnSuMeR+3/Tg6Yh8uJi.Ko2~Lp4_Mz5-Nx7cVb9dQwErTyUiOpAs1DfGh/Jk==";
const QByteArray SecondConsumerToken = "rEpLaCeD+4/Pl0Ok9ij.Uh3~Yg5_Tf6-Rd8eSw1qAzXsEdCvFrBgTnHy/Mj==";

/// A token in every form in which it could come to light.
QByteArrayList formsOf(const QByteArray &token)
{
    QByteArray json = token;
    json.replace("/", "\\/");
    const QByteArray header = "Bearer " + token;
    return { token, token.first(24), json, token.toPercentEncoding(), token.toBase64(),
        token.toBase64(QByteArray::Base64UrlEncoding), header.toBase64(), token.toHex() };
}

/// The forms of all tokens that are in `bytes`.
QByteArrayList tokensIn(const QByteArray &bytes)
{
    QByteArrayList found;
    for (const QByteArray &token : { SourceToken, SecondSourceToken, ConsumerToken, SecondConsumerToken }) {
        for (const QByteArray &form : formsOf(token)) {
            if (bytes.contains(form))
                found.append(form);
        }
    }
    return found;
}

/// What the streams of a PDF hold.
QByteArray unpacked(const QByteArray &pdf)
{
    QByteArray all;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
        const qsizetype begin = at + qsizetype(sizeof("stream\n")) - 1;
        const qsizetype end = pdf.indexOf("endstream", begin);
        if (end < 0 || uchar(pdf.at(begin)) != 0x78) // what is packed by zlib begins so
            continue;
        all += qUncompress(QByteArray("\0\x10\0\0", 4) + pdf.sliced(begin, end - begin));
    }
    return all;
}

/// An answer of someone who repeats the token wherever there is room for it, and once so that only
/// its beginning is within what is kept.
Answer repeating(int status, const QByteArray &authorization)
{
    const QByteArray token = authorization.mid(QByteArrayView("Bearer ").size());
    QByteArray json = token;
    json.replace("/", "\\/");
    QByteArray body = R"({"error":"bad )" + token + R"(","again":")" + json + R"(","filler":")";
    body += QByteArray(Kept - 30 - body.size(), '.') + token + "\"}";
    return response(status,
        { { "WWW-Authenticate", "Bearer error=\"invalid_token\", token=\"" + token + '"' }, { "X-Seen", authorization },
            { "Location", "http://127.0.0.1:9/login?token=" + token.toPercentEncoding() + "&raw=" + token } },
        body);
}

} // namespace

/// The tokens are in the keychain and in the requests, and in nothing that stays or shows.
class tst_TokenSecrecy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tokensAreFoundNowhere();
    void withoutAKeychainNothingIsKept();

private:
    /// Runs a command that must succeed.
    void runs(const QStringList &arguments, const QByteArray &input = {});
    /// Runs `push --until-idle`, which is looked at whenever somebody is called.
    void push();
    /// Looks for tokens in all files of the profile.
    void searchProfile();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CtlProcess> m_ctl;
    const QProcess *m_push = nullptr; ///< the one that runs
    QByteArrayList m_found;
    bool m_isLabelFound = false; ///< that is, the search finds what is there
};

void tst_TokenSecrecy::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_ctl = std::make_unique<CtlProcess>(QStringLiteral(POSTRIDERCTL), m_folder->filePath(u"profile"_s));
    m_found.clear();
    m_isLabelFound = false;
}

void tst_TokenSecrecy::runs(const QStringList &arguments, const QByteArray &input)
{
    const auto result = m_ctl->run(arguments, input);
    QVERIFY2(result.exitCode == 0, qPrintable(arguments.join(u' ') + u": "_s + QString::fromUtf8(result.messages)));
}

void tst_TokenSecrecy::push()
{
    const auto process = m_ctl->start({ u"push"_s, u"--until-idle"_s });
    m_push = process.get();
    const auto result = m_ctl->finish(*process);
    m_push = nullptr;
    QVERIFY2(result.exitCode == 0, result.messages.constData());
    searchProfile();
}

void tst_TokenSecrecy::searchProfile()
{
    if (m_push)
        m_ctl->trace(*m_push);
    QDirIterator files(m_ctl->profile(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QFile::ReadOnly)) // a socket, or gone meanwhile
            continue;
        QByteArray bytes = file.readAll();
        if (bytes.startsWith("%PDF-"))
            bytes += unpacked(bytes);
        m_isLabelFound = m_isLabelFound || bytes.contains(Label.toUtf8());
        for (const QByteArray &found : tokensIn(bytes))
            m_found.append(file.fileName().toUtf8() + ": " + found);
    }
}

void tst_TokenSecrecy::tokensAreFoundNowhere()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Producer producer(Events);
    producer.setMishap([&](const Request &request) {
        const QByteArray authorization = request.header("Authorization");
        return authorization == "Bearer " + SecondSourceToken ? producer.answer(request)
                                                              : repeating(401, authorization);
    });
    QList<int> answers { 200, 500, 401 };
    QByteArrayList tokens;
    Receiver receiver([&](const Delivery &delivery) {
        searchProfile();
        if (!tokens.contains(delivery.token))
            tokens.append(delivery.token);
        return answers.isEmpty() ? response(204) : repeating(answers.takeFirst(), delivery.token);
    });

    runs({ u"source"_s, u"add"_s, u"MLS"_s, u"--odata"_s, producer.serviceRoot().toString(), u"--start"_s,
             u"beginning"_s, u"--every"_s, u"1"_s, u"--token-stdin"_s },
        SourceToken + '\n');
    runs({ u"consumer"_s, u"add"_s, Acme, u"--endpoint"_s, receiver.endpoint().toString(), u"--token-stdin"_s },
        "Bearer " + ConsumerToken + '\n');
    runs({ u"feed"_s, u"add"_s, Acme, u"--source"_s, u"MLS"_s, u"--consumer"_s, Acme, u"--start"_s, u"beginning"_s,
        u"--label"_s, Label });
    push(); // the Producer rejects the token
    runs({ u"source"_s, u"token"_s, u"MLS"_s, u"--stdin"_s }, SecondSourceToken + '\n');
    push(); // accepted, failed, and the token is rejected
    QVERIFY(answers.isEmpty());

    const QStringList questions { u"status"_s, u"holds"_s, u"activity"_s, u"verify"_s, u"attempts/"_s + Acme,
        u"find/1101"_s, u"proof/"_s + Acme + u"/1101..1120"_s, u"source/show/MLS"_s, u"consumer/list"_s,
        u"consumer/show/"_s + Acme, u"feed/show/"_s + Acme };
    for (const QString &question : questions) {
        runs(question.split(u'/'));
        runs(question.split(u'/') << u"--json"_s);
    }
    const QStringList files { m_ctl->profile() + u"/proof.pdf"_s, m_ctl->profile() + u"/proof.csv"_s }; // are searched
    runs({ u"proof"_s, Acme, u"1101..1120"_s, u"--pdf"_s, files.first(), u"--csv"_s, files.last() });
    for (const QString &file : files)
        QVERIFY(QFile::exists(file));
    answers = { 302, 302 };
    QCOMPARE(m_ctl->run({ u"consumer"_s, u"test"_s, Acme, u"--json"_s }).exitCode, 1);
    runs({ u"consumer"_s, u"token"_s, Acme, u"--stdin"_s }, SecondConsumerToken + '\n');
    runs({ u"feed"_s, u"resume"_s, Acme });
    push(); // it is sent elsewhere
    QVERIFY(answers.isEmpty());
    runs({ u"status"_s, u"--json"_s });
    runs({ u"feed"_s, u"resume"_s, Acme });
    push();
    QCOMPARE(receiver.distinct(), producer.sequences());
    const auto attempts = m_ctl->run({ u"attempts"_s, Acme, u"--json"_s });

    // That they were there to be found at all:
    QCOMPARE(tokens, QByteArrayList({ "Bearer " + ConsumerToken, "Bearer " + SecondConsumerToken }));
    QCOMPARE(attempts.json()["attempts"_L1].toArray().last()["status"_L1].toInt(), 200);
    QVERIFY(attempts.output.contains("invalid_token"));
    QVERIFY(m_ctl->traces().contains("--until-idle") && m_ctl->traces().contains("DBUS_SESSION_BUS_ADDRESS="));
    QVERIFY(m_isLabelFound);
    QCOMPARE(m_found, QByteArrayList());
    QCOMPARE(tokensIn(m_ctl->traces()), QByteArrayList());
}

void tst_TokenSecrecy::withoutAKeychainNothingIsKept()
{
    m_ctl->setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/postrider/bus"_s);
    Producer producer(Events);
    Receiver receiver;
    runs({ u"source"_s, u"add"_s, u"MLS"_s, u"--odata"_s, producer.serviceRoot().toString(), u"--start"_s,
        u"beginning"_s });
    const QStringList add { u"consumer"_s, u"add"_s, Acme, u"--endpoint"_s, receiver.endpoint().toString() };
    const auto added = m_ctl->run(QStringList(add) << u"--token-stdin"_s, ConsumerToken + '\n');
    QCOMPARE(added.exitCode, 4);
    QVERIFY2(
        added.messages.startsWith("The keychain of the operating system cannot be used ("), added.messages.constData());
    QCOMPARE(added.messages.count('\n'), 1);
    QCOMPARE(m_ctl->run({ u"consumer"_s, u"list"_s, u"--json"_s }).json()["consumers"_L1].toArray().size(), 0);

    runs(add);
    runs({ u"feed"_s, u"add"_s, Acme, u"--source"_s, u"MLS"_s, u"--consumer"_s, Acme, u"--start"_s, u"beginning"_s,
        u"--label"_s, Label });
    const auto pushed = m_ctl->run({ u"push"_s });
    QCOMPARE(pushed.exitCode, 4);
    QVERIFY2(
        pushed.messages.contains("The keychain of the operating system cannot be used ("), pushed.messages.constData());
    QCOMPARE(receiver.deliveries().size(), 0);
    searchProfile();
    QVERIFY(m_isLabelFound);
    QCOMPARE(m_found, QByteArrayList());
    QCOMPARE(tokensIn(m_ctl->traces()), QByteArrayList());
}

QTEST_GUILESS_MAIN(tst_TokenSecrecy)
#include "tst_tokensecrecy.moc"
