// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"
#include "ctl/terminal.h"
#include "domain/version.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

/// What draws text; it needs no display.
std::unique_ptr<QCoreApplication> appWithFonts(int &argc, char *argv[])
{
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

int run(int argc, char *argv[])
{
    QLoggingCategory::setFilterRules(terminal::loggingRules());
    QCoreApplication::setApplicationName(u"postriderctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    terminal::prepare();

    auto app = std::make_unique<QCoreApplication>(argc, argv);
    const auto line = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!line) {
        terminal::writeOutput(line.error().output);
        terminal::writeMessage(line.error().message);
        return line.error().exitCode;
    }
    if (line->drawsText()) {
        app.reset(); // there is one at a time
        app = appWithFonts(argc, argv);
    }
    const std::unique_ptr<Command> command = Command::make(*line);
    QObject::connect(command.get(), &Command::finished, app.get(), &QCoreApplication::exit, Qt::QueuedConnection);
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
