// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/version.h"
#include "logging/categories.h"
#include "logging/log.h"
#include "logging/logfile.h"
#include "logging/redaction.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray logIn(const QTemporaryDir &folder)
{
    return contentOf(Log::pathIn(folder.path()));
}

} // namespace

class tst_Logging final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void secretsAreRedacted_data();
    void secretsAreRedacted();
    void whatIsNoSecretStays_data();
    void whatIsNoSecretStays();
    void addressesLoseUserAndQuery();
    void filesAreRotated();
    void onlyTheOwnerMayRead();
    void aDiskThatFailsIsPutUpWith();
    void linesSayWhenAndWhere();
    void levelsTakeEffectAtOnce();
    void levelIsThatOfThePreferences();
    void threadsWriteWholeLines();
    void isSilentUnlessAsked();
};

void tst_Logging::secretsAreRedacted_data()
{
    QTest::addColumn<QString>("text");

    const auto row = [](const QString &text) { QTest::newRow(qPrintable(text)) << text; };
    row(u"Authorization: Bearer S3cret/t0ken+with~all.of-it_=="_s);
    row(u"authorization: Custom S3cret, more of the S3cret"_s);
    row(u"Proxy-Authorization: Basic dXNlcjpTM2NyZXQ6S3cret"_s);
    row(u"{\"Authorization\": \"Bearer S3cret\"}"_s);
    row(u"Set-Cookie: session=S3cret; Path=/"_s);
    row(u"the header was bearer S3cret.and-so-on"_s);
    row(u"sent Basic UzNjcmV0OlMzY3JldA==S3cret to it"_s);
    row(u"password=S3cret"_s);
    row(u"PWD=S3cret;UID=office"_s);
    row(u"Driver={PostgreSQL};Password='S3cret with spaces';Port=5432"_s);
    row(u"\"client_secret\": \"S3cret and more S3cret\", \"scope\": \"api\""_s);
    row(u"client_secret=S3cret&grant_type=client_credentials"_s);
    row(u"access_token=S3cret"_s);
    row(u"refresh-token: S3cret"_s);
    row(u"api_key=S3cret"_s);
    row(u"X-Api-Key: S3cret"_s);
    row(u"https://office:S3cret@example.com/events could not be reached"_s);
    row(u"https://S3cret@example.com/"_s);
    row(u"https://example.com/events?key=S3cret was called"_s);
    row(u"https://example.com/events?a=b&code=S3cret#part"_s);
    row(u"<https://example.com/events?S3cret>"_s);
    row(u"token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJTM2NyZXQifQ.S3cret-signature"_s);
}

void tst_Logging::secretsAreRedacted()
{
    QFETCH(QString, text);
    const QString result = redacted(text);
    QVERIFY2(!result.contains("S3cret"_L1), qPrintable(result));
    QVERIFY2(result.contains("********"_L1), qPrintable(result));
    QCOMPARE(redacted(result), result);
}

void tst_Logging::whatIsNoSecretStays_data()
{
    QTest::addColumn<QString>("text");

    const auto row = [](const QString &text) { QTest::newRow(qPrintable(text)) << text; };
    row(u"Consumer \"Acme\", Feed \"Acme IDX\": 3 event(s), 1101 to 1103, accepted with status 204 after 12 ms."_s);
    row(u"Source \"MLS\": It rejected the token. Give it another one."_s);
    row(u"ann, consumer.token Acme: The token was replaced."_s);
    row(u"https://example.com/reso/odata/EntityEvent could not be reached"_s);
    row(u"ResourceRecordKey 235021 of Property"_s);
    row(u"The keychain of the operating system cannot be used (no D-Bus)."_s);
    row(u"basic checks passed; a key of 12 characters"_s);
}

void tst_Logging::whatIsNoSecretStays()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void tst_Logging::addressesLoseUserAndQuery()
{
    QCOMPARE(
        withoutSecrets(QUrl(u"https://u:p@example.com:8443/a%20b?key=1#x"_s)), u"https://example.com:8443/a%20b"_s);
}

void tst_Logging::filesAreRotated()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"logs/test.log"_s);
    const QByteArray line = QByteArray(98, 'x');
    {
        LogFile log(path, 1000, 3);
        for (int i = 0; i < 45; ++i)
            log.write(QByteArray::number(i).rightJustified(2, '0') + line.mid(3) + '\n');
    }
    const QStringList files = LogFile::filesOf(path, 3);
    QCOMPARE(QDir(folder.filePath(u"logs"_s)).entryList(QDir::Files, QDir::Name),
        QStringList({ u"test.1.log"_s, u"test.2.log"_s, u"test.log"_s }));
    QCOMPARE(files.last(), path);
    QByteArray all;
    for (const QString &file : files) {
        QVERIFY(QFileInfo(file).size() <= 1000);
        all += contentOf(file);
    }
    const QList<QByteArray> lines = all.trimmed().split('\n');
    QCOMPARE(lines.size(), 25); // two full files, and what is left
    QVERIFY(lines.first().startsWith("20x") && lines.last().startsWith("44x"));
    LogFile(path, 1000, 3).write("more\n"); // another run goes on
    QVERIFY(contentOf(path).endsWith("x\nmore\n"));
}

void tst_Logging::onlyTheOwnerMayRead()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"logs/test.log"_s);
    LogFile log(path, 100, 2);
    for (int i = 0; i < 5; ++i)
        log.write("a line that is long enough to fill the file of this test\n");
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    for (const QString &each : LogFile::filesOf(path, 2) + QStringList { folder.filePath(u"logs"_s) })
        QVERIFY2(!(QFileInfo(each).permissions() & others), qPrintable(each));
#else
    QSKIP("Only Unix has such permissions.");
#endif
}

void tst_Logging::aDiskThatFailsIsPutUpWith()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"logs"_s));
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    LogFile log(folder.filePath(u"logs/test.log"_s));
    log.write("nobody hears this\n");
    QVERIFY(inTheWay.remove());
    QVERIFY(QDir(folder.path()).mkdir(u"logs"_s));
    log.write("but this\n");
    QCOMPARE(contentOf(log.path()), QByteArray("but this\n"));
}

void tst_Logging::linesSayWhenAndWhere()
{
    const QByteArray line = Log::lineOf(QtWarningMsg, "postrider.source", u"first\nBearer S3cret.token\rthird"_s);
    const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z warn  postrider\\.source \\[main\\] "
        "first \\| Bearer \\*{8} third\\n$"_s);
    QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());
}

void tst_Logging::levelsTakeEffectAtOnce()
{
    const QTemporaryDir folder;
    const Log log(folder.path(), LogLevel::Usual);
    const auto speak = [](const char *when) {
        qCInfo(logEngine) << when << "info";
        qCDebug(logEngine) << when << "debug";
        qCDebug(logPost) << when << "post";
    };
    speak("usual");
    Log::setLevel(LogLevel::More);
    speak("more");
    Log::setLevel(LogLevel::Everything);
    speak("everything");
    Log::setLevel(LogLevel::Usual);
    speak("again");
    const QByteArray text = logIn(folder);
    for (const char *there :
        { "usual info", "more info", "more debug", "everything debug", "everything post", "again info" })
        QVERIFY2(text.contains(there), there);
    for (const char *silent : { "usual debug", "usual post", "more post", "again debug", "again post" })
        QVERIFY2(!text.contains(silent), silent);
    QVERIFY(text.contains("Postrider " POSTRIDER_VERSION " (Qt "));
}

void tst_Logging::levelIsThatOfThePreferences()
{
    const QTemporaryDir folder;
    QCOMPARE(storedLogLevel(folder.path()), LogLevel::Usual);
    QFile file(folder.filePath(u"preferences.ini"_s));
    for (const LogLevel level : { LogLevel::Usual, LogLevel::More, LogLevel::Everything }) {
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write("[General]\nlog_level=" + toName(level).toLatin1() + '\n');
        file.close();
        QCOMPARE(storedLogLevel(folder.path()), level);
        QCOMPARE(logLevelFromName(toName(level)), level);
    }
    QVERIFY(!logLevelFromName(u"loud"_s));
}

void tst_Logging::threadsWriteWholeLines()
{
    constexpr int Threads = 4;
    constexpr int Lines = 2'000;
    const QTemporaryDir folder;
    QElapsedTimer timer;
    {
        const Log log(folder.path(), LogLevel::Usual);
        timer.start();
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back(QThread::create([] {
                for (int line = 0; line < Lines; ++line)
                    qCInfo(logDelivery) << "a line" << line << "which is whole";
            }));
            threads.back()->setObjectName(u"writer"_s);
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait());
    }
    qInfo("%.1f µs a line", double(timer.nsecsElapsed()) / 1000 / Threads / Lines);
    QByteArray all;
    for (const QString &file : LogFile::filesOf(Log::pathIn(folder.path())))
        all += contentOf(file);
    const QRegularExpression whole(u"^\\S+ info  postrider\\.delivery \\[writer\\] a line \\d+ which is whole$"_s,
        QRegularExpression::MultilineOption);
    QCOMPARE(QString::fromUtf8(all).count(whole), Threads * Lines);
}

void tst_Logging::isSilentUnlessAsked()
{
    QLoggingCategory::setFilterRules({});
    QVERIFY(!logEngine().isInfoEnabled());
    QVERIFY(!logEngine().isWarningEnabled());
    QVERIFY(!logPost().isDebugEnabled());
}

QTEST_GUILESS_MAIN(tst_Logging)
#include "tst_logging.moc"
