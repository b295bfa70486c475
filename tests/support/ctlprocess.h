// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>

#include <memory>

namespace postrider::test {

/// The real postriderctl, each command a process of its own on one profile. Turns the event loop
/// while it waits, so that servers in this process can answer.
class CtlProcess final
{
public:
    /// How a command ended. A signal that ended it is a negative exit code.
    struct Result
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray messages;

        /// What --json printed.
        [[nodiscard]] QJsonObject json() const;
    };

    CtlProcess(const QString &program, const QString &profile);

    /// Sets a variable for the commands from here on.
    void setEnvironment(const QString &name, const QString &value);
    /// Runs a command to its end, with `input` on its standard input.
    Result run(const QStringList &arguments, const QByteArray &input = {});
    /// Starts a command and returns once it runs.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments);
    /// Waits for a started command to end.
    Result finish(QProcess &process);

    /// Everything that finished commands printed, and what the system showed others of the
    /// processes while they ran: command lines and environments.
    [[nodiscard]] const QByteArray &traces() const { return m_traces; }
    /// Adds what the system shows others of a process.
    void trace(const QProcess &process);

    [[nodiscard]] QString profile() const { return m_profile; }

private:
    const QString m_program;
    const QString m_profile;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QByteArray m_traces;
};

/// Why tests that need the keychain cannot run here; empty when they can.
[[nodiscard]] QString whyNoKeychain();

} // namespace postrider::test
