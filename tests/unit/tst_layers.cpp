// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What a folder of src/ may include besides its own files and the standard library.
struct Rule
{
    QStringList folders;
    QStringList modules; ///< of Qt
    QStringList headers; ///< single headers of Qt and of other libraries
    bool isPure = false; ///< no input or output at all
};

/// The links of the program: domain ← store ← delivery ← engine ← {gui, ctl, app}.
const QMap<QString, Rule> &rules()
{
    static const QMap<QString, Rule> rules {
        { u"domain"_s, { {}, { u"QtCore"_s }, {}, true } },
        { u"logging"_s, { { u"domain"_s }, { u"QtCore"_s }, {} } },
        { u"http"_s, { { u"domain"_s }, { u"QtCore"_s, u"QtNetwork"_s }, {} } },
        { u"secrets"_s, { { u"domain"_s }, { u"QtCore"_s }, { u"qt6keychain/keychain.h"_s, u"sodium.h"_s } } },
        { u"source"_s, { { u"domain"_s, u"http"_s }, { u"QtCore"_s, u"QtNetwork"_s, u"QtSql"_s }, {} } },
        { u"store"_s, { { u"domain"_s, u"logging"_s }, { u"QtCore"_s, u"QtSql"_s }, {} } },
        { u"delivery"_s,
            { { u"domain"_s, u"http"_s, u"logging"_s, u"store"_s }, { u"QtCore"_s, u"QtNetwork"_s }, {} } },
        { u"engine"_s,
            { { u"domain"_s, u"http"_s, u"logging"_s, u"secrets"_s, u"source"_s, u"store"_s, u"delivery"_s },
                { u"QtCore"_s, u"QtConcurrent"_s, u"QtNetwork"_s }, { u"zip.h"_s } } },
        { u"report"_s, { { u"domain"_s, u"engine"_s }, { u"QtCore"_s, u"QtGui"_s }, {} } },
        { u"sockets"_s, { {}, { u"QtCore"_s, u"QtNetwork"_s }, {} } },
        { u"resume"_s,
            { { u"domain"_s, u"engine"_s, u"secrets"_s, u"sockets"_s }, { u"QtCore"_s, u"QtNetwork"_s },
                { u"microhttpd.h"_s } } },
        { u"practice"_s, { { u"domain"_s, u"sockets"_s }, { u"QtCore"_s }, { u"microhttpd.h"_s } } },
        { u"ctl"_s,
            { { u"domain"_s, u"engine"_s, u"logging"_s, u"practice"_s, u"report"_s, u"resume"_s, u"secrets"_s },
                { u"QtCore"_s },
                { u"QGuiApplication"_s, u"QLocalServer"_s, u"QLocalSocket"_s, u"QSslCertificate"_s, u"CLI/"_s } } },
        { u"gui"_s,
            { { u"domain"_s, u"engine"_s, u"logging"_s, u"report"_s },
                { u"QtCore"_s, u"QtConcurrent"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s, u"QtSvgWidgets"_s }, {} } },
        { u"app"_s,
            { { u"domain"_s, u"http"_s, u"logging"_s, u"secrets"_s, u"source"_s, u"store"_s, u"delivery"_s, u"engine"_s,
                  u"practice"_s, u"resume"_s, u"gui"_s },
                { u"QtCore"_s, u"QtConcurrent"_s, u"QtGui"_s, u"QtNetwork"_s, u"QtSvg"_s, u"QtWidgets"_s },
                { u"CLI/"_s } } },
    };
    return rules;
}

bool isInputOrOutput(const QString &header)
{
    static const QRegularExpression pattern(
        u"^(Q(Abstract)?File|QDir|QIODevice|QBuffer|QDataStream|QTextStream|QSaveFile|QTemporary|QProcess|QSettings"
        "|QLockFile|QStandardPaths|QStorageInfo|QSharedMemory|QLibrary|QPlugin|QSocket|QThread|QTimer|QEventLoop"
        "|QtCore$|fstream$|filesystem$|iostream$|cstdio$|thread$|sys/|netinet/|unistd)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(header.startsWith("Qt"_L1) ? header.section(u'/', -1) : header).hasMatch();
}

/// The Qt module that a header belongs to; empty when it is not Qt's.
QString moduleOf(const QString &header)
{
    static const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    static const QStringList modules = QDir(root).entryList({ u"Qt*"_s }, QDir::Dirs);
    if (const QString folder = header.section(u'/', 0, 0); header.contains(u'/'))
        return modules.contains(folder) ? folder : QString();
    for (const QString &module : modules) {
        if (QFileInfo::exists(root + u'/' + module + u'/' + header))
            return module;
    }
    return {};
}

bool isListed(const QString &header, const Rule &rule)
{
    return std::any_of(rule.headers.begin(), rule.headers.end(), [&header](const QString &allowed) {
        return allowed.endsWith(u'/') ? header.startsWith(allowed) : header == allowed;
    });
}

/// A system header that no rule speaks of: the C and C++ standard libraries, and what onlyInItsPlace() looks at.
bool isSystem(const QString &header)
{
    static const QRegularExpression pattern(u"^([a-z_0-9]+(\\.h)?|tl/expected\\.hpp|(sys|netinet|arpa)/[a-z]+\\.h)$"_s);
    return pattern.match(header).hasMatch() && header != "microhttpd.h"_L1 && header != "zip.h"_L1;
}

bool isAllowed(const QString &folder, const QString &header, bool isQuoted)
{
    const auto rule = rules().constFind(folder);
    if (rule == rules().constEnd())
        return false;
    if (isQuoted) {
        const QString target = header.section(u'/', 0, -2).section(u'/', 0, 0);
        const bool isGenerated = header.endsWith(".moc"_L1) || header.startsWith("ui_"_L1);
        return isGenerated || target == folder || rule->folders.contains(target);
    }
    if (rule->isPure && isInputOrOutput(header))
        return false;
    if (isListed(header, *rule))
        return true;
    const QString module = moduleOf(header);
    return module.isEmpty() ? isSystem(header) : rule->modules.contains(module);
}

/// The includes in a file of this folder that run in the wrong direction.
QStringList wrongIncludes(const QString &folder, const QString &text)
{
    static const QRegularExpression include(
        u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    QStringList wrong;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!isAllowed(folder, match.captured(2), match.captured(1) == "\""_L1))
            wrong.append(match.captured(2));
    }
    return wrong;
}

/// The one place for each thing that differs between systems.
bool isPlaceOfSystems(const QString &name)
{
    static const QStringList places { u"app/autostart.cpp"_s, u"app/icons.cpp"_s, u"ctl/main.cpp"_s,
        u"ctl/terminal.cpp"_s, u"domain/clock.cpp"_s, u"engine/files.cpp"_s, u"engine/process.cpp"_s,
        u"engine/profile.cpp"_s, u"sockets/socketaddress.cpp"_s, u"sockets/systemsocket.cpp"_s,
        u"source/droppedfiles.cpp"_s };
    return places.contains(name);
}

/// What in a file of src/ only some system or some compiler understands, outside its one place.
QStringList unportable(const QString &name, const QString &text)
{
    struct Suspect
    {
        QRegularExpression pattern;
        bool hasPlace; ///< may stand where systems differ
    };
    const auto suspect = [](const QString &pattern, bool hasPlace) {
        return Suspect { QRegularExpression(pattern, QRegularExpression::MultilineOption), hasPlace };
    };
    static const QList<Suspect> suspects {
        // Headers and macros of one system.
        suspect(u"#\\s*include\\s*<(sys/|arpa/|netinet/|linux/|mach/)[^>]*>"_s, true),
        suspect(u"#\\s*include\\s*<(unistd|signal|fcntl|termios|pwd|poll|pthread|dlfcn|errno|netdb|sched|ifaddrs"
                "|windows|qt_windows|winsock2|ws2tcpip|io|aclapi|lmcons)\\.h>"_s,
            true),
        suspect(u"#\\s*include\\s*<(csignal|cerrno|ctime|QSocketNotifier)>"_s, true),
        suspect(u"\\b(Q_OS_[A-Z]+|_WIN32|__APPLE__|__linux__|__unix__)\\b"_s, true),
        // What one compiler adds to the language.
        suspect(
            u"\\b(__attribute__|__builtin_\\w+|__PRETTY_FUNCTION__|__int128|__typeof__|typeof|ssize_t)\\b"_s, false),
        suspect(u"#\\s*pragma\\s+(GCC|clang|warning)\\b"_s, false),
        suspect(u"#\\s*include\\s*<(bits/[^>]*|ext/[^>]*|cxxabi\\.h|execinfo\\.h)>"_s, false),
        // What the library of some supported compiler has not got.
        suspect(
            u"\\bstd::(jthread|stop_token|format|chrono::(zoned_time|current_zone|locate_zone|parse|utc_clock))\\b"_s,
            false),
        // Folders of one system; QDir::temp() and QStandardPaths know those of all.
        suspect(u"\"/(tmp|dev|proc|etc|var|usr|home)\\b[^\"]*\""_s, false),
    };
    QStringList found;
    for (const Suspect &one : suspects) {
        const QRegularExpressionMatch match = one.pattern.match(text);
        if (match.hasMatch() && !(one.hasPlace && isPlaceOfSystems(name)))
            found.append(match.captured());
    }
    return found;
}

} // namespace

class tst_Layers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void sources_data();
    void sources();
    void wrongIncludeIsDetected_data();
    void wrongIncludeIsDetected();
    void rightIncludeIsLetThrough_data();
    void rightIncludeIsLetThrough();
    void systemsDifferInOnePlaceEach_data() { sources_data(); }
    void systemsDifferInOnePlaceEach();
    void unportableCodeIsDetected_data();
    void unportableCodeIsDetected();
};

void tst_Layers::sources_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("path");

    const QDir root(QStringLiteral(POSTRIDER_SOURCE_DIR));
    QDirIterator it(root.path(), { u"*.h"_s, u"*.cpp"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString name = root.relativeFilePath(path);
        QTest::newRow(qPrintable(name)) << name.section(u'/', 0, 0) << path;
    }
}

void tst_Layers::sources()
{
    QFETCH(QString, folder);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(rules().contains(folder), qPrintable(u"src/%1 has no rule here."_s.arg(folder)));
    const QStringList wrong = wrongIncludes(folder, QString::fromUtf8(file.readAll()));
    QVERIFY2(wrong.isEmpty(), qPrintable(u"It must not include "_s + wrong.join(u", "_s)));
}

void tst_Layers::wrongIncludeIsDetected_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("header");

    const auto rows = [](const QString &folder, const QStringList &headers) {
        for (const QString &header : headers)
            QTest::newRow(qPrintable(folder + u" -> "_s + header)) << folder << header;
    };
    rows(u"domain"_s,
        { u"<QFile>"_s, u"<QIODevice>"_s, u"<QtCore/QFile>"_s, u"<qfile.h>"_s, u"<QtCore>"_s, u"<QNetworkReply>"_s,
            u"<QSqlQuery>"_s, u"<QWidget>"_s, u"<fstream>"_s, u"<sys/socket.h>"_s, u"\"store/database.h\""_s,
            u"\"http/httpclient.h\""_s });
    rows(u"http"_s, { u"\"store/database.h\""_s, u"\"delivery/lane.h\""_s, u"<QSqlQuery>"_s });
    rows(u"secrets"_s, { u"<QNetworkReply>"_s, u"\"engine/engine.h\""_s });
    rows(u"source"_s, { u"\"store/eventlog.h\""_s, u"\"engine/engine.h\""_s, u"<QWidget>"_s });
    rows(u"http"_s, { u"<QtSql/QSqlQuery>"_s, u"<QtSql>"_s, u"<qsqlquery.h>"_s });
    rows(u"store"_s, { u"\"delivery/lane.h\""_s, u"\"http/httpclient.h\""_s, u"<QNetworkReply>"_s });
    rows(u"delivery"_s, { u"\"engine/engine.h\""_s, u"\"secrets/tokenvault.h\""_s, u"<QSqlQuery>"_s });
    rows(u"engine"_s, { u"\"gui/mainwindow.h\""_s, u"\"ctl/x.h\""_s, u"\"practice/x.h\""_s, u"<QSqlDatabase>"_s });
    rows(u"practice"_s, { u"\"engine/engine.h\""_s, u"\"http/httpclient.h\""_s, u"<QTcpServer>"_s });
    rows(u"ctl"_s, { u"\"store/database.h\""_s, u"<QNetworkAccessManager>"_s, u"<qt6keychain/keychain.h>"_s });
    rows(u"gui"_s,
        { u"\"store/ledger.h\""_s, u"\"delivery/lane.h\""_s, u"<QLocalSocket>"_s, u"<QSqlQuery>"_s,
            u"<QNetworkReply>"_s, u"<qt6keychain/keychain.h>"_s, u"<microhttpd.h>"_s });
    rows(u"logging"_s, { u"\"http/httpclient.h\""_s, u"\"store/database.h\""_s });
    rows(u"gui"_s, { u"<zip.h>"_s });
    rows(u"app"_s, { u"\"ctl/x.h\""_s, u"<QSqlQuery>"_s });
    rows(u"elsewhere"_s, { u"<QString>"_s });
    rows(u"store"_s, { u"\"database.h\""_s, u"\"../delivery/lane.h\""_s, u"<delivery/lane.h>"_s });
}

void tst_Layers::wrongIncludeIsDetected()
{
    QFETCH(QString, folder);
    QFETCH(QString, header);
    const QString name = header.mid(1, header.size() - 2);
    const QString text = u"#pragma once\n#include \"domain/time.h\"\n  #  include "_s + header + u" // why\n"_s;
    const QStringList wrong = wrongIncludes(folder, text);
    QVERIFY2(wrong.contains(name), qPrintable(wrong.join(u' ')));
}

void tst_Layers::rightIncludeIsLetThrough_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("header");

    const auto row = [](const QString &folder, const QString &header) {
        QTest::newRow(qPrintable(folder + u" -> "_s + header)) << folder << header;
    };
    row(u"domain"_s, u"<QString>"_s);
    row(u"domain"_s, u"<chrono>"_s);
    row(u"domain"_s, u"<tl/expected.hpp>"_s);
    row(u"http"_s, u"<QNetworkReply>"_s);
    row(u"secrets"_s, u"<qt6keychain/keychain.h>"_s);
    row(u"store"_s, u"<QSqlQuery>"_s);
    row(u"source"_s, u"<QSqlQuery>"_s);
    row(u"engine"_s, u"<QLocalServer>"_s);
    row(u"ctl"_s, u"<QLocalSocket>"_s);
    row(u"ctl"_s, u"<CLI/CLI.hpp>"_s);
    row(u"practice"_s, u"<microhttpd.h>"_s);
    row(u"engine"_s, u"<zip.h>"_s);
    row(u"store"_s, u"\"logging/categories.h\""_s);
    row(u"gui"_s, u"\"engine/engine.h\""_s);
    row(u"gui"_s, u"\"ui_mainwindow.h\""_s);
    row(u"ctl"_s, u"\"main.moc\""_s);
}

void tst_Layers::rightIncludeIsLetThrough()
{
    QFETCH(QString, folder);
    QFETCH(QString, header);
    const QStringList wrong = wrongIncludes(folder, u"#include "_s + header + u'\n');
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u' ')));
}

void tst_Layers::systemsDifferInOnePlaceEach()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString name = QDir(QStringLiteral(POSTRIDER_SOURCE_DIR)).relativeFilePath(path);
    const QStringList found = unportable(name, QString::fromUtf8(file.readAll()));
    QVERIFY2(found.isEmpty(), qPrintable(u"Not on every system: "_s + found.join(u", "_s)));
}

void tst_Layers::unportableCodeIsDetected_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("hasPlace");

    QTest::newRow("unistd.h") << u"#include <unistd.h>"_s << true;
    QTest::newRow("sys/socket.h") << u"#  include <sys/socket.h>"_s << true;
    QTest::newRow("csignal") << u"#include <csignal>"_s << true;
    QTest::newRow("windows.h") << u"#include <windows.h>"_s << true;
    QTest::newRow("macro of a system") << u"#ifdef Q_OS_WIN"_s << true;
    QTest::newRow("attribute") << u"int f() __attribute__((pure));"_s << false;
    QTest::newRow("pragma") << u"#pragma GCC diagnostic push"_s << false;
    QTest::newRow("jthread") << u"std::jthread thread;"_s << false;
    QTest::newRow("time zone") << u"std::chrono::current_zone();"_s << false;
    QTest::newRow("folder") << u"QFile file(u\"/tmp/postrider\"_s);"_s << false;
}

void tst_Layers::unportableCodeIsDetected()
{
    QFETCH(QString, code);
    QFETCH(bool, hasPlace);
    const QString text = u"#pragma once\n"_s + code + u'\n';
    QCOMPARE(unportable(u"gui/words.cpp"_s, text).size(), 1);
    QCOMPARE(unportable(u"engine/process.cpp"_s, text).isEmpty(), hasPlace);
}

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_layers.moc"
