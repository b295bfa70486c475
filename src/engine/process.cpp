// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/process.h"

#ifdef Q_OS_WIN

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>
#include <vector>

#include <qt_windows.h>

#include <aclapi.h>
#include <lmcons.h>

namespace postrider::process {

namespace {

/// Who is told, from a thread of the system's.
struct Listener
{
    std::mutex mutex;
    StopSignals *signals = nullptr;
    bool wasAsked = false;
};

Listener &listener()
{
    static Listener listener;
    return listener;
}

BOOL WINAPI onConsoleEvent(DWORD event)
{
    {
        const std::scoped_lock lock(listener().mutex);
        if (!listener().signals || std::exchange(listener().wasAsked, true))
            return FALSE; // the second time ends the program at once
        QMetaObject::invokeMethod(listener().signals, &StopSignals::requested, Qt::QueuedConnection);
    }
    // When its console goes or its user, a program is ended as soon as this returns, and a few seconds later anyway.
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        Sleep(INFINITE);
    return TRUE;
}

/// A program without windows is asked to end by WM_CLOSE to its thread, as by QProcess::terminate().
class CloseFilter final : public QObject, public QAbstractNativeEventFilter
{
public:
    explicit CloseFilter(StopSignals *signals)
        : QObject(signals)
        , m_signals(*signals)
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
    }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *sent = static_cast<const MSG *>(message);
        if (sent->message != WM_CLOSE || sent->hwnd)
            return false;
        QMetaObject::invokeMethod(&m_signals, &StopSignals::requested, Qt::QueuedConnection);
        return true;
    }

private:
    StopSignals &m_signals;
};

using Sid = std::vector<BYTE>;

/// Empty where the system does not say.
Sid currentUser()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    std::vector<BYTE> user(size);
    Sid sid(SECURITY_MAX_SID_SIZE);
    if (!GetTokenInformation(token, TokenUser, user.data(), size, &size)
        || !CopySid(SECURITY_MAX_SID_SIZE, sid.data(), reinterpret_cast<TOKEN_USER *>(user.data())->User.Sid))
        sid.clear();
    CloseHandle(token);
    return sid;
}

Sid wellKnown(WELL_KNOWN_SID_TYPE type)
{
    DWORD size = SECURITY_MAX_SID_SIZE;
    Sid sid(size);
    return CreateWellKnownSid(type, nullptr, sid.data(), &size) ? sid : Sid();
}

EXPLICIT_ACCESSW everythingFor(Sid &sid)
{
    EXPLICIT_ACCESSW access {};
    access.grfAccessPermissions = GENERIC_ALL;
    access.grfAccessMode = SET_ACCESS;
    access.grfInheritance = SUB_CONTAINERS_AND_OBJECTS_INHERIT;
    BuildTrusteeWithSidW(&access.Trustee, sid.data());
    return access;
}

} // namespace

QString userName()
{
    wchar_t name[UNLEN + 1];
    DWORD length = UNLEN + 1;
    return GetUserNameW(name, &length) ? QString::fromWCharArray(name) : QString();
}

void keepToOwner(const QString &folder)
{
    // Administrators could get in anyhow, and backups and scanners run as the system.
    std::array sids { currentUser(), wellKnown(WinLocalSystemSid), wellKnown(WinBuiltinAdministratorsSid) };
    if (std::ranges::any_of(sids, &Sid::empty))
        return;
    std::array<EXPLICIT_ACCESSW, 3> access {};
    std::ranges::transform(sids, access.begin(), everythingFor);
    ACL *list = nullptr;
    if (SetEntriesInAclW(ULONG(access.size()), access.data(), nullptr, &list) != ERROR_SUCCESS)
        return;
    std::wstring path = QDir::toNativeSeparators(folder).toStdWString();
    SetNamedSecurityInfoW(path.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
        nullptr, nullptr, list, nullptr);
    LocalFree(list);
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    const std::scoped_lock lock(listener().mutex);
    Q_ASSERT(!listener().signals);
    listener().signals = this;
    listener().wasAsked = false;
    // It stays: taking it off would wait for one that is at work, which waits for the end of the program.
    [[maybe_unused]] static const BOOL isHandled = SetConsoleCtrlHandler(onConsoleEvent, TRUE);
    new CloseFilter(this);
}

StopSignals::~StopSignals()
{
    const std::scoped_lock lock(listener().mutex);
    listener().signals = nullptr;
}

} // namespace postrider::process

#else

#include <QFile>
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

void keepToOwner(const QString &folder)
{
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
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
