// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/terminal.h"

#include <algorithm>
#include <array>
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

QString loggingRules()
{
    return qEnvironmentVariableIsEmpty("QT_LOGGING_RULES") ? u"default.warning=false\n"_s : QString();
}

/// Line breaks go through a stream unchanged from here on.
static void takeBytes(std::FILE *stream);

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

void writeOutput(const QByteArray &bytes)
{
    takeBytes(stdout);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

QByteArray readInput(qint64 most)
{
    takeBytes(stdin);
    QByteArray bytes;
    std::array<char, 64 * 1024> part;
    while (bytes.size() <= most) {
        const size_t count = std::fread(part.data(), 1, part.size(), stdin);
        if (count == 0)
            break;
        bytes.append(part.data(), qsizetype(count));
    }
    return bytes.first(std::min<qsizetype>(bytes.size(), most + 1));
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
        return fail(Error::Kind::InvalidInput, u"What came on standard input is too long for a token or a password."_s);
    if (line.isEmpty() && c == EOF)
        return fail(
            Error::Kind::InvalidInput, u"Nothing came on standard input. Pass the token or password in, one line."_s);
    return line;
}

} // namespace postrider::terminal

#ifdef Q_OS_WIN

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace postrider::terminal {

static void takeBytes(std::FILE *stream)
{
    _setmode(_fileno(stream), _O_BINARY);
}

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

bool isMessageTerminal()
{
    return _isatty(_fileno(stderr));
}

Size outputSize()
{
    CONSOLE_SCREEN_BUFFER_INFO info {};
    if (!GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info))
        return {};
    return { info.srWindow.Right - info.srWindow.Left + 1, info.srWindow.Bottom - info.srWindow.Top + 1 };
}

} // namespace postrider::terminal

#else

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace postrider::terminal {

static void takeBytes(std::FILE *) { }

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

bool isMessageTerminal()
{
    return ::isatty(STDERR_FILENO);
}

Size outputSize()
{
    winsize size {};
    if (!isOutputTerminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return {};
    return { size.ws_col, size.ws_row };
}

} // namespace postrider::terminal

#endif
