// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Autostart)
};

/// An argument as the Desktop Entry Specification wants it in Exec: quoted, and then escaped once
/// more as every string of such a file is.
QString execArgument(QString text)
{
    for (const QChar special : { u'\\', u'"', u'`', u'$' })
        text.replace(special, QString(u'\\') + special);
    text.replace(u'\\', u"\\\\"_s);
    text.replace(u'%', u"%%"_s);
    return u'"' + text + u'"';
}

/// An argument as Windows programs take their command line apart: backslashes count only before a
/// quote.
QString windowsArgument(const QString &text)
{
    QString quoted(u'"');
    qsizetype backslashes = 0;
    for (const QChar character : text) {
        if (character == u'"')
            quoted += QString(backslashes + 1, u'\\');
        backslashes = character == u'\\' ? backslashes + 1 : 0;
        quoted += character;
    }
    quoted += QString(backslashes, u'\\') + u'"';
    return quoted;
}

} // namespace

Autostart::Autostart(QString name, QString program, QStringList arguments, QString place)
    : m_name(std::move(name))
    , m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_place(std::move(place))
{
}

QString Autostart::standardPlace()
{
#if defined(Q_OS_WIN)
    return u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
#elif defined(Q_OS_MACOS)
    return QDir::home().filePath(u"Library/LaunchAgents"_s);
#else
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)).filePath(u"autostart"_s);
#endif
}

QString Autostart::path() const
{
#if defined(Q_OS_MACOS)
    return QDir(m_place).filePath(u"org.postrider."_s + m_name + u".plist"_s);
#else
    return QDir(m_place).filePath(m_name + u".desktop"_s);
#endif
}

bool Autostart::isOn() const
{
#if defined(Q_OS_WIN)
    return QSettings(m_place, QSettings::NativeFormat).contains(m_name);
#else
    return QFile::exists(path());
#endif
}

Result<void> Autostart::setOn(bool isOn) const
{
#if defined(Q_OS_WIN)
    QSettings run(m_place, QSettings::NativeFormat);
    isOn ? run.setValue(m_name, runCommand()) : run.remove(m_name);
    run.sync();
    if (run.status() != QSettings::NoError)
        return fail(Error::Kind::ReadOnly, Texts::tr("What starts at login cannot be changed in the registry."));
    return {};
#else
    if (isOn) {
#if defined(Q_OS_MACOS)
        return write(launchAgent());
#else
        return write(desktopEntry());
#endif
    }
    QFile file(path());
    if (file.exists() && !file.remove()) {
        return fail(Error::Kind::ReadOnly,
            Texts::tr("%1 cannot be removed: %2").arg(QDir::toNativeSeparators(path()), file.errorString()));
    }
    return {};
#endif
}

Result<void> Autostart::write(const QString &text) const
{
    QSaveFile file(path());
    if (QDir().mkpath(m_place) && file.open(QFile::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit())
        return {};
    return fail(Error::Kind::ReadOnly,
        Texts::tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path()), file.errorString()));
}

QString Autostart::desktopEntry() const
{
    QString command = execArgument(m_program);
    for (const QString &argument : m_arguments)
        command += u' ' + execArgument(argument);
    QString program = m_program;
    program.replace(u'\\', u"\\\\"_s);
    // With TryExec the entry means nothing once the program is gone, as after its package was removed.
    return u"[Desktop Entry]\n"
           "Type=Application\n"
           "Name=Postrider\n"
           "Icon=postrider\n"
           "TryExec=%1\n"
           "Exec=%2\n"
           "Terminal=false\n"
           "StartupNotify=false\n"
           "X-GNOME-Autostart-enabled=true\n"_s.arg(program, command);
}

QString Autostart::launchAgent() const
{
    QString arguments;
    for (const QString &argument : QStringList { m_program } + m_arguments)
        arguments += u"        <string>"_s + argument.toHtmlEscaped() + u"</string>\n"_s;
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\">\n"
           "<dict>\n"
           "    <key>Label</key>\n"
           "    <string>org.postrider.%1</string>\n"
           "    <key>ProgramArguments</key>\n"
           "    <array>\n"
           "%2"
           "    </array>\n"
           "    <key>RunAtLoad</key>\n"
           "    <true/>\n"
           "    <key>ProcessType</key>\n"
           "    <string>Interactive</string>\n"
           "</dict>\n"
           "</plist>\n"_s.arg(m_name, arguments);
}

QString Autostart::runCommand() const
{
    QString command = windowsArgument(QDir::toNativeSeparators(m_program));
    for (const QString &argument : m_arguments)
        command += u' ' + windowsArgument(argument);
    return command;
}

} // namespace postrider
