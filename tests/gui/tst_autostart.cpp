// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autostart.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

Autostart entry(const QString &place, const QString &program = u"/opt/postrider/postrider"_s,
    const QStringList &arguments = { u"--minimized"_s })
{
    return { u"postrider"_s, program, arguments, place };
}

QString lineOf(const QString &text, const QString &key)
{
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(key + u'='))
            return line.mid(key.size() + 1);
    }
    return {};
}

} // namespace

class TestAutostart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesAndRemovesItsEntry()
    {
#ifdef Q_OS_WIN
        QSKIP("The registry is not a folder of the test's own.");
#endif
        const QTemporaryDir folder;
        const QString place = folder.filePath(u"config/autostart"_s); // made where it is missing
        const Autostart autostart = entry(place);
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.setOn(false).has_value());
        QVERIFY(autostart.setOn(true).has_value());
        QVERIFY(autostart.isOn());
        QCOMPARE(QDir(place).entryList(QDir::Files).size(), 1);
        QVERIFY(autostart.setOn(true).has_value());
        QVERIFY(autostart.setOn(false).has_value());
        QVERIFY(!autostart.isOn());
        QVERIFY(QDir(place).isEmpty());
    }

    void leavesOtherEntriesAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("The registry is not a folder of the test's own.");
#endif
        const QTemporaryDir folder;
        const Autostart other(u"postrider-0badcafe"_s, u"/opt/postrider"_s, {}, folder.path());
        QVERIFY(other.setOn(true).has_value());
        QVERIFY(entry(folder.path()).setOn(true).has_value());
        QVERIFY(entry(folder.path()).setOn(false).has_value());
        QVERIFY(other.isOn());
    }

    void saysWhyItCannotBeWritten()
    {
#ifdef Q_OS_WIN
        QSKIP("The registry is not a folder of the test's own.");
#endif
        const QTemporaryDir folder;
        QVERIFY(QFile(folder.filePath(u"none"_s)).open(QFile::WriteOnly)); // a file where a folder should be
        const Result<void> written = entry(folder.filePath(u"none"_s)).setOn(true);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::ReadOnly);
        QVERIFY2(written.error().detail.contains(u"cannot be written"_s), qPrintable(written.error().detail));
    }

    void quotesForADesktopEntry_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("exec");
        QTest::newRow("plain") << u"/usr/bin/postrider"_s << u"\"/usr/bin/postrider\" \"--minimized\""_s;
        QTest::newRow("space") << u"/opt/My MLS/postrider"_s << u"\"/opt/My MLS/postrider\" \"--minimized\""_s;
        QTest::newRow("quote") << u"/opt/\"a\"/p"_s << u"\"/opt/\\\\\"a\\\\\"/p\" \"--minimized\""_s;
        QTest::newRow("dollar") << u"/opt/$HOME/p"_s << u"\"/opt/\\\\$HOME/p\" \"--minimized\""_s;
        QTest::newRow("backslash") << u"/opt/a\\b"_s << u"\"/opt/a\\\\\\\\b\" \"--minimized\""_s;
        QTest::newRow("percent") << u"/opt/100%f/p"_s << u"\"/opt/100%%f/p\" \"--minimized\""_s;
    }

    void quotesForADesktopEntry()
    {
        QFETCH(const QString, program);
        const QString text = entry({}, program).desktopEntry();
        QVERIFY(text.startsWith(u"[Desktop Entry]\n"_s));
        QCOMPARE(lineOf(text, u"Type"_s), u"Application"_s);
        QTEST(lineOf(text, u"Exec"_s), "exec");
        QCOMPARE(lineOf(text, u"TryExec"_s).replace(u"\\\\"_s, u"\\"_s), program);
    }

    void isAPropertyListThatKeepsEveryArgument()
    {
        const QStringList arguments { u"--profile"_s, u"/Users/a & b/<\"mls\">"_s };
        QXmlStreamReader xml(entry({}, u"/Applications/Postrider.app"_s, arguments).launchAgent());
        QStringList strings;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "string"_L1)
                strings.append(xml.readElementText());
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(strings,
            (QStringList { u"org.postrider.postrider"_s, u"/Applications/Postrider.app"_s } + arguments
                + QStringList { u"Interactive"_s }));
    }

    void quotesForTheRunKey_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"--minimized"_s << u"\"--minimized\""_s;
        QTest::newRow("space") << u"My MLS"_s << u"\"My MLS\""_s;
        QTest::newRow("backslash at the end") << u"C:\\MLS\\"_s << u"\"C:\\MLS\\\\\""_s;
        QTest::newRow("quote") << u"a\"b"_s << u"\"a\\\"b\""_s;
        QTest::newRow("backslash before a quote") << u"a\\\"b"_s << u"\"a\\\\\\\"b\""_s;
    }

    void quotesForTheRunKey()
    {
        QFETCH(const QString, argument);
        QFETCH(const QString, quoted);
        QCOMPARE(entry({}, u"postrider"_s, { argument }).runCommand(), u"\"postrider\" "_s + quoted);
    }
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
