// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/terminal.h"

#include <atomic>
#include <cstdio>
#include <memory>

namespace postrider::terminal {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestLine = 64 * 1024;

void write(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

} // namespace

/// Whether a person sits at standard input, and while this lives what is typed there is not shown.
class HiddenInput final
{
public:
    HiddenInput();
    ~HiddenInput();
    Q_DISABLE_COPY_MOVE(HiddenInput)

    [[nodiscard]] bool isPerson() const { return m_isPerson; }

private:
    struct Mode;

    bool m_isPerson = false;
    std::unique_ptr<Mode> m_before;
};

void writeOutput(const QString &text)
{
    write(stdout, text);
}

void writeMessage(const QString &text)
{
    write(stderr, text);
}

Result<QByteArray> readSecretLine(const QString &question)
{
    const HiddenInput hidden;
    if (hidden.isPerson())
        writeMessage(question);
    QByteArray line;
    int c = std::getc(stdin);
    for (; c != EOF && c != '\n' && line.size() <= LongestLine; c = std::getc(stdin))
        line += char(c);
    if (hidden.isPerson())
        writeMessage(u"\n"_s);
    if (line.size() > LongestLine)
        return fail(Error::Kind::InvalidInput, u"What came on standard input is too long for a token."_s);
    if (line.isEmpty() && c == EOF)
        return fail(Error::Kind::InvalidInput, u"Nothing came on standard input. Pass the token in, one line."_s);
    return line;
}

} // namespace postrider::terminal

#ifdef Q_OS_WIN

#include <io.h>
#include <windows.h>

#include <lmcons.h>

namespace postrider::terminal {

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

struct HiddenInput::Mode
{
    DWORD flags = 0;
};

HiddenInput::HiddenInput()
    : m_before(std::make_unique<Mode>())
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    m_isPerson = GetConsoleMode(input, &m_before->flags);
    if (m_isPerson)
        SetConsoleMode(input, m_before->flags & ~DWORD(ENABLE_ECHO_INPUT));
}

HiddenInput::~HiddenInput()
{
    if (m_isPerson)
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before->flags);
}

void prepare()
{
    SetConsoleOutputCP(CP_UTF8);
    const HANDLE output = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD mode = 0;
    if (GetConsoleMode(output, &mode))
        SetConsoleMode(output, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

bool isOutputTerminal()
{
    return _isatty(_fileno(stdout));
}

Size outputSize()
{
    CONSOLE_SCREEN_BUFFER_INFO info {};
    if (!GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info))
        return {};
    return { info.srWindow.Right - info.srWindow.Left + 1, info.srWindow.Bottom - info.srWindow.Top + 1 };
}

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

} // namespace postrider::terminal

#else

#include <QSocketNotifier>

#include <csignal>
#include <pwd.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace postrider::terminal {

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

struct HiddenInput::Mode
{
    termios settings {};
};

HiddenInput::HiddenInput()
    : m_before(std::make_unique<Mode>())
{
    m_isPerson = ::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &m_before->settings) == 0;
    if (!m_isPerson)
        return;
    termios hidden = m_before->settings;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
}

HiddenInput::~HiddenInput()
{
    if (m_isPerson)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before->settings);
}

void prepare() { }

bool isOutputTerminal()
{
    return ::isatty(STDOUT_FILENO);
}

Size outputSize()
{
    winsize size {};
    if (!isOutputTerminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return {};
    return { size.ws_col, size.ws_row };
}

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

} // namespace postrider::terminal

#endif
