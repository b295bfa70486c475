// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging/log.h"

#include "domain/version.h"
#include "logging/categories.h"
#include "logging/logfile.h"
#include "logging/redaction.h"

#include <QDateTime>
#include <QDir>
#include <QLoggingCategory>
#include <QMutex>
#include <QSysInfo>
#include <QThread>

#include <memory>
#include <string_view>
#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

// Qt's hook is a plain function, so what it needs has to stand where such a function finds it.
QMutex currentMutex;
std::shared_ptr<LogFile> currentFile;
QtMessageHandler formerHandler = nullptr;

std::shared_ptr<LogFile> exchangeFile(std::shared_ptr<LogFile> file)
{
    const QMutexLocker locker(&currentMutex);
    return std::exchange(currentFile, std::move(file));
}

/// Held by who writes, so that it stays until the line is written.
std::shared_ptr<LogFile> file()
{
    const QMutexLocker locker(&currentMutex);
    return currentFile;
}

const char *nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info ";
    case QtWarningMsg: return "warn ";
    case QtCriticalMsg: return "error";
    case QtFatalMsg: return "fatal";
    }
    return "?";
}

bool isOurs(const char *category)
{
    return category && std::string_view(category).starts_with("postrider.");
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (const auto current = file())
        current->write(Log::lineOf(type, context.category, message));
    if (formerHandler && (!isOurs(context.category) || type == QtFatalMsg))
        formerHandler(type, context, message);
}

} // namespace

Log::Log(const QString &folder, LogLevel level, const QString &moreRules)
{
    exchangeFile(std::make_shared<LogFile>(pathIn(folder)));
    formerHandler = qInstallMessageHandler(handle);
    setLevel(level, moreRules);
    qCInfo(logEngine).noquote()
        << u"Postrider %1 (Qt %2, built with %3) begins on %4, %5, with the log level \"%6\"."_s.arg(
               QStringLiteral(POSTRIDER_VERSION), QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR),
               QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), toName(level));
}

Log::~Log()
{
    qCInfo(logEngine) << "Postrider ends.";
    qInstallMessageHandler(formerHandler);
    exchangeFile({});
}

void Log::setLevel(LogLevel level, const QString &moreRules)
{
    QLoggingCategory::setFilterRules(filterRules(level) + moreRules);
}

QString Log::pathIn(const QString &folder)
{
    return QDir(folder).filePath(u"logs/postrider.log"_s);
}

QByteArray Log::lineOf(QtMsgType type, const char *category, const QString &message)
{
    QString text = redacted(message);
    text.replace(u'\r', u' ').replace(u'\n', u" | "_s);
    const QString thread = QThread::currentThread() ? QThread::currentThread()->objectName() : QString();
    const QByteArray when = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    return when + ' ' + nameOf(type) + ' ' + (category ? category : "default") + " ["
        + (thread.isEmpty() ? QByteArray("main") : thread.toUtf8()) + "] " + text.toUtf8() + '\n';
}

} // namespace postrider
