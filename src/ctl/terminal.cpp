// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/terminal.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <optional>

namespace postrider::terminal {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestLine = 64 * 1024;

void writeUtf8(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

/// Up to the end of the line, without it; of a longer one a byte more than the longest. None at the end of the input.
std::optional<QByteArray> readBytes()
{
    QByteArray line;
    int c = std::getc(stdin);
    for (; c != EOF && c != '\n' && line.size() <= LongestLine; c = std::getc(stdin))
        line += char(c);
    return line.isEmpty() && c == EOF ? std::nullopt : std::optional(line);
}

} // namespace

QString loggingRules()
{
    return qEnvironmentVariableIsEmpty("QT_LOGGING_RULES") ? u"default.warning=false\n"_s : QString();
}

/// Line breaks go through a stream unchanged from here on.
static void takeBytes(std::FILE *stream);
/// As UTF-8, or as the terminal wants it.
static void write(std::FILE *file, const QString &text);

/// Whether a person sits at standard input, and while this lives what is typed there is not shown.
class HiddenInput final
{
public:
    HiddenInput();
    ~HiddenInput();
    Q_DISABLE_COPY_MOVE(HiddenInput)

    [[nodiscard]] bool isPerson() const { return m_isPerson; }
    /// As readBytes().
    [[nodiscard]] std::optional<QByteArray> readLine() const;

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
    if (isOutputTerminal()) { // a person reads it, as text
        writeOutput(QString::fromUtf8(bytes));
        return;
    }
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
    const std::optional<QByteArray> line = hidden.readLine();
    if (hidden.isPerson())
        writeMessage(u"\n"_s);
    if (!line) {
        return fail(
            Error::Kind::InvalidInput, u"Nothing came on standard input. Pass the token or password in, one line."_s);
    }
    if (line->size() > LongestLine)
        return fail(Error::Kind::InvalidInput, u"What came on standard input is too long for a token or a password."_s);
    return *line;
}

} // namespace postrider::terminal

#ifdef Q_OS_WIN

#include <qt_windows.h>

#include <fcntl.h>
#include <io.h>

namespace postrider::terminal {

/// The console behind a stream; none where it is a pipe, a file or NUL.
static HANDLE console(std::FILE *stream)
{
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream)));
    DWORD mode = 0;
    return GetConsoleMode(handle, &mode) ? handle : nullptr;
}

static void takeBytes(std::FILE *stream)
{
    _setmode(_fileno(stream), _O_BINARY);
}

/// A console takes UTF-16, whatever code page it is set to; bytes it would read as text of that.
static void write(std::FILE *file, const QString &text)
{
    const HANDLE screen = console(file);
    if (!screen) {
        writeUtf8(file, text);
        return;
    }
    constexpr qsizetype MostAtOnce = 8 * 1024; // old consoles refuse more than some 30 kB
    std::fflush(file);
    for (qsizetype at = 0; at < text.size(); at += MostAtOnce) {
        const QString part = text.mid(at, MostAtOnce);
        DWORD written = 0;
        WriteConsoleW(screen, part.utf16(), DWORD(part.size()), &written, nullptr);
    }
}

struct HiddenInput::Mode
{
    DWORD flags = 0;
};

HiddenInput::HiddenInput()
    : m_before(std::make_unique<Mode>())
{
    const HANDLE input = console(stdin);
    m_isPerson = input && GetConsoleMode(input, &m_before->flags);
    if (m_isPerson)
        SetConsoleMode(input,
            (m_before->flags & ~DWORD(ENABLE_ECHO_INPUT)) | DWORD(ENABLE_LINE_INPUT) | DWORD(ENABLE_PROCESSED_INPUT));
}

HiddenInput::~HiddenInput()
{
    if (m_isPerson)
        SetConsoleMode(console(stdin), m_before->flags);
}

std::optional<QByteArray> HiddenInput::readLine() const
{
    if (!m_isPerson)
        return readBytes();
    QString line;
    std::array<wchar_t, 1024> part;
    DWORD count = 0;
    while (line.size() <= LongestLine && !line.endsWith(u'\n')) {
        if (!ReadConsoleW(console(stdin), part.data(), DWORD(part.size()), &count, nullptr) || count == 0)
            return std::nullopt;
        line += QString::fromWCharArray(part.data(), int(count));
    }
    constexpr QChar EndOfInput(0x1a); // Ctrl-Z
    if (line.startsWith(EndOfInput))
        return std::nullopt;
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line.toUtf8();
}

void prepare()
{
    const HANDLE output = console(stdout);
    DWORD mode = 0;
    if (output && GetConsoleMode(output, &mode))
        SetConsoleMode(output, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

bool isOutputTerminal()
{
    return console(stdout) != nullptr;
}

bool isMessageTerminal()
{
    return console(stderr) != nullptr;
}

Size outputSize()
{
    CONSOLE_SCREEN_BUFFER_INFO info {};
    const HANDLE output = console(stdout);
    if (!output || !GetConsoleScreenBufferInfo(output, &info))
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

static void write(std::FILE *file, const QString &text)
{
    writeUtf8(file, text);
}

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

std::optional<QByteArray> HiddenInput::readLine() const
{
    return readBytes();
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
