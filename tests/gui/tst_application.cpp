// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/autostart.h"
#include "domain/version.h"
#include "gui/guifixture.h"
#include "gui/pages/keepingform.h"
#include "gui/preferences.h"
#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/waituntil.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms; only a hang takes so long
constexpr auto Mark = "POSTRIDER_TEST_MARK"; ///< names the file that a second program leaves

} // namespace

/// The desktop program, mostly as a process of its own, with postriderctl beside it.
class TestApplication final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // All but what the offscreen platform says of windows and of the tray that it has not.
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    }

    void saysItsVersion()
    {
        const QTemporaryDir folder;
        const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
        const auto restore = qScopeGuard([platform] { qputenv("QT_QPA_PLATFORM", platform); });
        qputenv("QT_QPA_PLATFORM", "none-such"); // as on a server
        CtlProcess program(QStringLiteral(POSTRIDER), folder.path());
        const CtlProcess::Result result = program.run({ u"--version"_s });
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.output.trimmed(), "Postrider " POSTRIDER_VERSION);
    }

    void refusesWhatItDoesNotKnow()
    {
        const QTemporaryDir folder;
        CtlProcess program(QStringLiteral(POSTRIDER), folder.path());
        const CtlProcess::Result result = program.run({ u"--faster"_s });
        QVERIFY(result.exitCode != 0);
        QVERIFY2(result.messages.contains("faster"), result.messages.constData());
    }

    void aSecondStartHandsOverAndEnds()
    {
        const QTemporaryDir folder;
        CtlProcess program(QStringLiteral(POSTRIDER), folder.path());
        const auto first = startAndServe(program, folder.path());
        const CtlProcess::Result second = program.run({});
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(first->state(), QProcess::Running);
        first->terminate();
        QCOMPARE(program.finish(*first).exitCode, 0);
    }

    void theCommandLineReachesTheWindow()
    {
        const QTemporaryDir folder;
        CtlProcess program(QStringLiteral(POSTRIDER), folder.path());
        const auto running = startAndServe(program, folder.path());
        CtlProcess ctl(QStringLiteral(POSTRIDERCTL), folder.path());
        const CtlProcess::Result added =
            ctl.run({ u"consumer"_s, u"add"_s, u"Acme"_s, u"--endpoint"_s, u"https://127.0.0.1:1/"_s });
        QVERIFY2(added.exitCode == 0, added.messages.constData());
        running->terminate();
        QCOMPARE(program.finish(*running).exitCode, 0);
        QVERIFY(ctl.run({ u"consumer"_s, u"list"_s }).output.contains("Acme"));
    }

    void endsInTimeWithASoundLedger()
    {
        const QString noKeychain = whyNoKeychain();
        if (!noKeychain.isEmpty())
            QSKIP(qPrintable(noKeychain));
        const Producer producer(5);
        Receiver receiver([](const Delivery &) { return silence(); });
        const QTemporaryDir folder;
        CtlProcess ctl(QStringLiteral(POSTRIDERCTL), folder.path());
        setUp(ctl, producer, receiver);
        CtlProcess program(QStringLiteral(POSTRIDER), folder.path());
        const auto running = startAndServe(program, folder.path());
        QVERIFY(waitUntil([&receiver] { return !receiver.deliveries().isEmpty(); }, Patience));

        QElapsedTimer elapsed;
        elapsed.start();
        running->terminate(); // while a POST hangs: the longest that it may take
        QCOMPARE(program.finish(*running).exitCode, 0);
        QVERIFY2(elapsed.elapsed() < 7'000, qPrintable(QString::number(elapsed.elapsed())));
        const CtlProcess::Result verified = ctl.run({ u"verify"_s });
        QVERIFY2(verified.exitCode == 0, verified.output.constData());
    }

    void anEntryThatAnInstallerMadeStays()
    {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        QSKIP("Where such entries go is not the test's own.");
#endif
        const QTemporaryDir folder;
        const QString profile = folder.filePath(u"profile"_s);
        const QByteArray hash =
            QCryptographicHash::hash(Profile(profile).folder().toUtf8(), QCryptographicHash::Sha256).toHex();
        const Autostart entry(u"postrider-"_s + QString::fromLatin1(hash.first(8)), u"/opt/postrider"_s, {},
            folder.filePath(u"config/autostart"_s));
        QVERIFY(entry.setOn(true).has_value());
        CtlProcess program(QStringLiteral(POSTRIDER), profile);
        program.setEnvironment(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
        const auto running = startAndServe(program, profile);
        running->terminate();
        QCOMPARE(program.finish(*running).exitCode, 0);
        QVERIFY(entry.isOn());
        QVERIFY(Preferences(profile).startsAtLogin());
    }

    void aDamagedProfileHasItsPage()
    {
        const QTemporaryDir folder;
        const QByteArray content =
            QByteArray("This is no database, and long enough to be taken for one. ").repeated(200);
        QFile file(Profile(folder.path()).databasePath());
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
        file.close();
        showsPage(folder.path(), u"The profile is damaged. Nothing was changed."_s, u"start-damaged-profile"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aNewerProfileHasItsPage()
    {
        const QTemporaryDir folder;
        {
            TestEngine engine(folder.path());
            QCOMPARE(engine.start(), QString());
        }
        makeNewer(Profile(folder.path()).databasePath());
        showsPage(folder.path(), u"This profile belongs to a newer Postrider."_s, u"start-newer-profile"_s);
    }

    void aProfileOfAnotherEngineHasItsPage()
    {
        const QTemporaryDir folder;
        const auto lock = ProfileLock::take(Profile(folder.path())); // and answers nobody
        QVERIFY(lock.has_value());
        showsPage(folder.path(), u"Postrider is already delivering in the background."_s, u"start-elsewhere"_s);
    }

    void aNewProfileIsLedToItsFirstFeed()
    {
        const QTemporaryDir folder;
        const QString mark = folder.filePath(u"practised"_s);
        qputenv(Mark, QFile::encodeName(mark));
        Application application({ folder.filePath(u"profile"_s), false, {}, false });
        application.start();
        QVERIFY(waitUntil([] { return shown("SetupAssistant"_L1) != nullptr; }, Patience));
        auto *practice = shown("SetupAssistant"_L1)->findChild<QPushButton *>(u"practiceButton"_s);
        QVERIFY(practice->isVisible());
        QTest::mouseClick(practice, Qt::LeftButton);
        QVERIFY(waitUntil([&mark] { return QFile::exists(mark); }, Patience));
        QVERIFY(waitUntil([] { return !shown("SetupAssistant"_L1); }, Patience));
    }

    void aBackupTakesThePlaceOfItsOwnProfile()
    {
        const QTemporaryDir folder;
        const QString profile = folder.filePath(u"profile"_s);
        const QString file = folder.filePath(u"office.postrider-backup"_s);
        CtlProcess ctl(QStringLiteral(POSTRIDERCTL), profile);
        const auto run = [&ctl](const QStringList &arguments) {
            const CtlProcess::Result result = ctl.run(arguments);
            if (result.exitCode != 0)
                qFatal("%s", result.messages.constData());
            return result.output;
        };
        const auto add = [&run](const QString &name) {
            run({ u"consumer"_s, u"add"_s, name, u"--endpoint"_s, u"https://127.0.0.1:1/"_s });
        };
        add(u"Acme"_s);
        run({ u"backup"_s, file });
        add(u"Later"_s);
        {
            Application application({ profile, false, {}, false });
            application.start();
            QVERIFY(waitUntil([] { return shown("MainWindow"_L1) != nullptr; }, Patience));
            shown("MainWindow"_L1)->findChild<KeepingForm *>()->prepareRestore(file);
            const auto press = [](QLatin1StringView box, QAbstractButton *(*button)(const QMessageBox &)) {
                const auto find = [&box] {
                    const QWidget *window = shown("MainWindow"_L1);
                    return window ? window->findChild<QMessageBox *>(box) : nullptr;
                };
                if (!waitUntil([&] { return find() && find()->isVisible(); }, Patience))
                    return false;
                QTest::mouseClick(button(*find()), Qt::LeftButton);
                return true;
            };
            QVERIFY(press("restoreMessageBox"_L1, [](const QMessageBox &box) {
                return static_cast<QAbstractButton *>(box.findChild<QPushButton *>(u"restoreNowButton"_s));
            }));
            QVERIFY(press("restoredMessageBox"_L1, [](const QMessageBox &box) { return box.buttons().first(); }));
        }
        const QByteArray consumers = run({ u"consumer"_s, u"list"_s });
        QVERIFY2(consumers.contains("Acme") && !consumers.contains("Later"), consumers.constData());
        run({ u"verify"_s });
        QCOMPARE(QDir(profile).entryList({ u"before restore*"_s }, QDir::Dirs).size(), 1);
    }

    void savesAPictureOfEveryPage()
    {
        const QTemporaryDir folder;
        CtlProcess program(QStringLiteral(POSTRIDER), folder.path());
        const auto running = program.start({ u"--screenshot"_s, folder.filePath(u"pictures"_s) });
        QVERIFY(waitUntil([&running] { return running->state() == QProcess::NotRunning; }, 200'000));
        QCOMPARE(program.finish(*running).exitCode, 0);
        const QDir pictures(folder.filePath(u"pictures"_s));
        const QStringList names = pictures.entryList({ u"*.png"_s });
        for (const QString &name : { u"overview.png"_s, u"overview-dark.png"_s, u"feed.png"_s, u"feed-dark.png"_s })
            QVERIFY2(names.contains(name), qPrintable(names.join(u' ')));
        for (const QString &name : names) {
            const QImage image(pictures.filePath(name));
            QVERIFY2(image.width() >= 1280 && image.height() >= 800, qPrintable(name));
        }
    }

private:
    /// The visible window of that name.
    static QWidget *shown(QLatin1StringView name)
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->objectName() == name)
                return widget;
        }
        return nullptr;
    }

    /// Starts the program in this process and reads what its one window says.
    static void showsPage(const QString &folder, const QString &sentence, const QString &name)
    {
        Application application({ folder, false, {}, false });
        application.start();
        const auto page = [] { return shown("StartWindow"_L1); };
        QVERIFY(waitUntil([&] { return page() && textOn(*page()).contains(sentence); }, Patience));
        QVERIFY(page()->findChild<QPushButton *>(u"retryButton"_s)->isVisible());
        picture(*page(), name);
    }

    /// As a version of the program would leave it that is not written yet.
    static void makeNewer(const QString &path)
    {
        const QString name = u"newer"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 9999"_s));
        }
        QSqlDatabase::removeDatabase(name);
    }

    /// Starts the program and returns once it takes requests.
    static std::unique_ptr<QProcess> startAndServe(CtlProcess &program, const QString &folder)
    {
        auto running = program.start({});
        const bool serves = waitUntil([&folder] { return QFile::exists(Profile(folder).addressPath()); }, Patience);
        if (!serves)
            qFatal("postrider does not serve: %s", running->readAllStandardError().constData());
        return running;
    }

    static void setUp(CtlProcess &ctl, const Producer &producer, const Receiver &receiver)
    {
        const QByteArray token = "usual-token-of-the-tests";
        const QList<std::pair<QStringList, QByteArray>> steps {
            { { u"source"_s, u"add"_s, u"MLS"_s, u"--odata"_s, producer.serviceRoot().toString(), u"--token-stdin"_s,
                  u"--start"_s, u"beginning"_s },
                token },
            { { u"consumer"_s, u"add"_s, u"Acme"_s, u"--endpoint"_s, receiver.endpoint().toString(),
                  u"--token-stdin"_s },
                token },
            { { u"feed"_s, u"add"_s, u"Acme"_s, u"--source"_s, u"MLS"_s, u"--consumer"_s, u"Acme"_s, u"--start"_s,
                  u"beginning"_s },
                {} },
        };
        for (const auto &[arguments, input] : steps) {
            const CtlProcess::Result result = ctl.run(arguments, input);
            if (result.exitCode != 0)
                qFatal("%s", result.messages.constData());
        }
    }
};

int main(int argc, char *argv[])
{
    // The window starts practice by the name of its own program: this one.
    if (argc == 2 && qstrcmp(argv[1], "--practice") == 0)
        return QFile(qEnvironmentVariable(Mark)).open(QFile::WriteOnly) ? 0 : 1;
    QApplication application(argc, argv);
    TestApplication test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_application.moc"
