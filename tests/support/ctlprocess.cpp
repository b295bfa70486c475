// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctlprocess.h"

#include "support/waituntil.h"

#include <QFile>
#include <QJsonDocument>

namespace postrider::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms; only a hang takes so long

} // namespace

QJsonObject CtlProcess::Result::json() const
{
    return QJsonDocument::fromJson(output).object();
}

CtlProcess::CtlProcess(const QString &program, const QString &profile)
    : m_program(program)
    , m_profile(profile)
{
}

void CtlProcess::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

CtlProcess::Result CtlProcess::run(const QStringList &arguments, const QByteArray &input)
{
    const std::unique_ptr<QProcess> process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

std::unique_ptr<QProcess> CtlProcess::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(m_program, QStringList { u"--profile"_s, m_profile } + arguments);
    if (!waitUntil([&process] { return process->state() != QProcess::Starting; }, Patience)
        || process->error() == QProcess::FailedToStart)
        qFatal("%s does not start", qPrintable(m_program));
    trace(*process);
    return process;
}

CtlProcess::Result CtlProcess::finish(QProcess &process)
{
    if (!waitUntil([&process] { return process.state() == QProcess::NotRunning; }, Patience))
        qFatal("postriderctl does not end: %s", process.readAllStandardError().constData());
    Result result { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode(),
        process.readAllStandardOutput(), process.readAllStandardError() };
    m_traces += result.output + result.messages;
    return result;
}

void CtlProcess::trace(const QProcess &process)
{
    for (const QString &name : { u"cmdline"_s, u"environ"_s }) {
        QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(name));
        if (file.open(QFile::ReadOnly))
            m_traces += file.readAll() + '\n';
    }
}

QString whyNoKeychain()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return {};
    return u"There is no keychain: DBUS_SESSION_BUS_ADDRESS is not set. Run this inside tests/support/with-keyring."_s;
}

} // namespace postrider::test
