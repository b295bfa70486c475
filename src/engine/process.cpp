// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/process.h"

#include <atomic>

#ifdef Q_OS_WIN

#include <qt_windows.h>

#include <lmcons.h>

namespace postrider::process {

namespace {

StopSignals *stopSignals = nullptr; // told from a thread of the system's

BOOL WINAPI onConsoleEvent(DWORD)
{
    static std::atomic<int> times = 0;
    if (++times > 1 || !stopSignals)
        return FALSE;
    QMetaObject::invokeMethod(stopSignals, &StopSignals::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

QString userName()
{
    wchar_t name[UNLEN + 1];
    DWORD length = UNLEN + 1;
    return GetUserNameW(name, &length) ? QString::fromWCharArray(name) : QString();
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    stopSignals = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

StopSignals::~StopSignals()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    stopSignals = nullptr;
}

} // namespace postrider::process

#else

#include <QSocketNotifier>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace postrider::process {

namespace {

// A signal handler may do next to nothing: it writes a byte that the event loop then reads.
int signalPipe[2] = { -1, -1 };

extern "C" void onSignal(int number)
{
    std::signal(number, SIG_DFL); // the second time ends the program at once
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

} // namespace

QString userName()
{
    const passwd *user = ::getpwuid(::getuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::getuid());
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(signalPipe[0] < 0);
    if (::pipe(signalPipe) != 0)
        return; // signals then end the program at once, which does no harm but is less polite
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(signalPipe[0], &byte, 1) == 1)
            Q_EMIT requested();
    });
    for (const int number : { SIGINT, SIGTERM, SIGHUP })
        std::signal(number, onSignal);
}

StopSignals::~StopSignals()
{
    for (const int number : { SIGINT, SIGTERM, SIGHUP })
        std::signal(number, SIG_DFL);
    for (int &end : signalPipe) {
        ::close(end);
        end = -1;
    }
}

} // namespace postrider::process

#endif
