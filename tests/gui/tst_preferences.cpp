// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preferences.h"
#include "support/testclock.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPreferences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void beginWithWhatMostPeopleWant()
    {
        const QTemporaryDir folder;
        const Preferences preferences(folder.path());
        QCOMPARE(preferences.scheme(), look::Scheme::System);
        QCOMPARE(preferences.language(), QString());
        QVERIFY(!preferences.startsAtLogin());
        QVERIFY(preferences.keepsRunningInTray());
        QVERIFY(!preferences.isTrayExplained());
        QVERIFY(preferences.notifies());
        QCOMPARE(preferences.newSourceInterval(), 30s);
        QVERIFY(!preferences.keptWait(u"id"_s));
    }

    void areThereAgainAfterARestart()
    {
        const QTemporaryDir folder;
        {
            Preferences preferences(folder.path());
            preferences.setScheme(look::Scheme::Dark);
            preferences.setLanguage(u"pt_BR"_s);
            preferences.setStartsAtLogin(true);
            preferences.setKeepsRunningInTray(false);
            preferences.setTrayExplained();
            preferences.setNotifies(false);
            preferences.setNewSourceInterval(15min);
            preferences.keepWait(u"id"_s, TestClock::Start);
            QCOMPARE(preferences.problem(), QString());
        }
        const Preferences preferences(folder.path());
        QCOMPARE(preferences.scheme(), look::Scheme::Dark);
        QCOMPARE(preferences.language(), u"pt_BR"_s);
        QVERIFY(preferences.startsAtLogin());
        QVERIFY(!preferences.keepsRunningInTray());
        QVERIFY(preferences.isTrayExplained());
        QVERIFY(!preferences.notifies());
        QCOMPARE(preferences.newSourceInterval(), 15min);
        QVERIFY(preferences.keptWait(u"id"_s) == TestClock::Start);
        QVERIFY(!preferences.keptWait(u"another"_s));
    }

    void areReadableByTheirOwnerAlone()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        preferences.setNotifies(false);
        constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(QFile::exists(folder.filePath(u"preferences.ini"_s)));
        QVERIFY(!(QFile::permissions(folder.filePath(u"preferences.ini"_s)) & Others));
    }

    void tellOfEachChangeOnce()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        const QSignalSpy changed(&preferences, &Preferences::changed);
        preferences.setScheme(look::Scheme::Light);
        preferences.setScheme(look::Scheme::Light);
        preferences.setStartAtLoginProblem(u"No."_s);
        preferences.setStartAtLoginProblem(u"No."_s);
        QCOMPARE(changed.count(), 2);
    }

    void nonsenseInTheFileIsNotThere()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"preferences.ini"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("[General]\nscheme=purple\nnew_source_interval=-4\n[kept_waits]\nid=soon\n");
        file.close();
        const Preferences preferences(folder.path());
        QCOMPARE(preferences.scheme(), look::Scheme::System);
        QCOMPARE(preferences.newSourceInterval(), 30s);
        QVERIFY(!preferences.keptWait(u"id"_s));
    }

    void sayThatTheyCannotBeWritten()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile(folder.filePath(u"none"_s)).open(QFile::WriteOnly)); // a file where a folder should be
        Preferences preferences(folder.filePath(u"none"_s));
        preferences.setNotifies(false);
        QVERIFY(preferences.problem().contains(u"cannot be written"_s));
        QVERIFY(!preferences.notifies());
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
