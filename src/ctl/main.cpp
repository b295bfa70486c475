// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"
#include "ctl/terminal.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

int run(int argc, char *argv[])
{
    // Qt's own remarks on the session it runs in are for developers, who ask for them.
    if (qEnvironmentVariableIsEmpty("QT_LOGGING_RULES"))
        QLoggingCategory::setFilterRules(u"default.warning=false"_s);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"postriderctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    terminal::prepare();

    const auto line = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!line) {
        terminal::writeOutput(line.error().output);
        terminal::writeMessage(line.error().message);
        return line.error().exitCode;
    }
    const std::unique_ptr<Command> command = Command::make(*line);
    QObject::connect(command.get(), &Command::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, command.get(), &Command::start);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const int exitCode = run(argc, argv);
    std::fflush(nullptr);
    // QThread::wait() returns a moment before the thread is gone for good. An ordinary exit would
    // run OpenSSL's clean-up beside the end of such a thread, and both would free the same memory.
    std::_Exit(exitCode);
}
