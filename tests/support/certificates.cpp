// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

#include <QFile>
#include <QProcess>

namespace postrider::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Configuration = R"(
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[here]
subjectAltName = DNS:localhost,IP:127.0.0.1
[elsewhere]
subjectAltName = DNS:elsewhere.example
)";

} // namespace

Certificates::Certificates()
{
    QFile file(path(u"openssl.cnf"_s));
    if (!m_folder.isValid() || !file.open(QIODevice::WriteOnly)
        || file.write(Configuration.data(), Configuration.size()) < 0) {
        m_error = u"No temporary folder to write to."_s;
        return;
    }
    file.close();
    makeAuthority();
    m_authority = QString::fromLatin1(read(u"ca.pem"_s));
    m_server = issue(u"server"_s, u"here"_s, 2);
    m_expired = issue(u"expired"_s, u"here"_s, -1);
    m_otherHost = issue(u"other"_s, u"elsewhere"_s, 2);
}

void Certificates::run(const QStringList &arguments)
{
    if (!m_error.isEmpty())
        return;
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        m_error = u"openssl %1: %2 %3"_s.arg(
            arguments.join(u' '), process.errorString(), QString::fromLocal8Bit(process.readAllStandardError()));
    }
}

QByteArray Certificates::read(const QString &name)
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly) && m_error.isEmpty())
        m_error = file.errorString();
    return file.isOpen() ? file.readAll() : QByteArray();
}

void Certificates::makeAuthority()
{
    run({ u"req"_s, u"-config"_s, u"openssl.cnf"_s, u"-x509"_s, u"-extensions"_s, u"authority"_s, u"-newkey"_s, u"ec"_s,
        u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s, u"/CN=Postrider test authority"_s,
        u"-days"_s, u"2"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s });
}

Identity Certificates::issue(const QString &name, const QString &extensions, int days)
{
    const QString key = name + u".key"_s;
    const QString request = name + u".csr"_s;
    const QString certificate = name + u".pem"_s;
    run({ u"req"_s, u"-config"_s, u"openssl.cnf"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, key, u"-out"_s,
        request });
    run({ u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s,
        u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-extfile"_s, u"openssl.cnf"_s, u"-extensions"_s,
        extensions, u"-out"_s, certificate });
    return { QSslCertificate(read(certificate)), QSslKey(read(key), QSsl::Ec) };
}

} // namespace postrider::test
