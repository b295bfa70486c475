// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgresserver.h"

#include "support/waituntil.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace postrider::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms; a machine may have much else to do
constexpr auto Owner = "owner"_L1;

/// Debian keeps the server's programs out of the PATH, in a folder for each version.
QString program(const QString &name)
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString path = versions.filePath(version + u"/bin/"_s + name);
        if (QFile::exists(path))
            return path;
    }
    return name;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

PostgresServer::PostgresServer()
    // Another user has to get there, who may not enter root's own temporary folder.
    : m_folder((geteuid() == 0 ? u"/tmp"_s : QDir::tempPath()) + u"/postrider-postgres-XXXXXX"_s)
    , m_port(freePort())
{
    makeCluster();
    if (m_error.isEmpty())
        start();
}

PostgresServer::~PostgresServer()
{
    stop();
}

void PostgresServer::prepare(QProcess &process) const
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    const passwd *user = geteuid() == 0 ? getpwnam("postgres") : nullptr;
    if (user && chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid) != 0)
        return;
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process.setChildProcessModifier([uid, gid] {
        if (uid != 0 && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(1);
        prctl(PR_SET_PDEATHSIG, SIGQUIT); // nothing is left behind by a test that crashes
    });
}

void PostgresServer::makeCluster()
{
    QFile password(m_folder.filePath(u"password"_s));
    if (!password.open(QFile::WriteOnly) || password.write(OwnerPassword.toByteArray() + '\n') < 0) {
        m_error = password.errorString();
        return;
    }
    password.close();
    password.setPermissions(QFile::ReadOwner | QFile::ReadOther);
    QProcess initdb;
    prepare(initdb);
    initdb.start(program(u"initdb"_s),
        { u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, Owner, u"-A"_s, u"scram-sha-256"_s, u"--no-sync"_s, u"-E"_s,
            u"UTF8"_s, u"--locale=C"_s, u"--pwfile"_s, password.fileName() });
    if (!initdb.waitForFinished(Patience) || initdb.exitCode() != 0)
        m_error = u"initdb failed: %1 %2"_s.arg(initdb.errorString(), QString::fromLocal8Bit(initdb.readAll()));
}

void PostgresServer::start()
{
    prepare(m_process);
    m_process.start(program(u"postgres"_s),
        { u"-D"_s, m_folder.filePath(u"data"_s), u"-p"_s, QString::number(m_port), u"-c"_s,
            u"listen_addresses=127.0.0.1"_s, u"-c"_s, u"unix_socket_directories="_s, u"-c"_s, u"fsync=off"_s, u"-c"_s,
            u"shared_buffers=8MB"_s, u"-c"_s, u"max_connections=30"_s });
    const auto isDecided = [this] { return m_process.state() == QProcess::NotRunning || accepts(); };
    if (!m_process.waitForStarted() || !waitUntil(isDecided, Patience) || m_process.state() == QProcess::NotRunning) {
        m_error = u"PostgreSQL does not run: %1 %2"_s.arg(
            m_process.errorString(), QString::fromLocal8Bit(m_process.readAll()));
    }
}

void PostgresServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT);
    if (!m_process.waitForFinished(Patience))
        m_process.kill();
}

bool PostgresServer::accepts() const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    return socket.waitForConnected(100) && run({}).isEmpty();
}

SqlSettings PostgresServer::settings() const
{
    SqlSettings sql;
    sql.driver = u"QPSQL"_s;
    sql.host = u"127.0.0.1"_s;
    sql.port = m_port;
    sql.database = u"postgres"_s;
    sql.user = Owner;
    return sql;
}

QString PostgresServer::run(const QStringList &statements) const
{
    const QString name = u"owner of a test's database"_s;
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        const SqlSettings sql = settings();
        database.setHostName(sql.host);
        database.setPort(sql.port);
        database.setDatabaseName(sql.database);
        if (!database.open(sql.user, QString::fromLatin1(OwnerPassword)))
            error = database.lastError().text();
        for (const QString &statement : QStringList { u"SET client_min_messages = error"_s } + statements) {
            QSqlQuery query(database);
            if (error.isEmpty() && !query.exec(statement))
                error = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return error;
}

} // namespace postrider::test
