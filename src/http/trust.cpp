// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/trust.h"

#include <QSslCertificate>

namespace postrider {

using namespace Qt::StringLiterals;

Result<QSslConfiguration> trusting(const QString &authority)
{
    if (authority.isEmpty())
        return QSslConfiguration::defaultConfiguration();
    const QList<QSslCertificate> own = QSslCertificate::fromData(authority.toUtf8(), QSsl::Pem);
    if (own.isEmpty() || own.size() != authority.count("-----BEGIN "_L1)) {
        return fail(Error::Kind::InvalidInput,
            u"The certificate to trust cannot be read. Paste it as PEM, with its BEGIN CERTIFICATE "
            "and END CERTIFICATE lines, and nothing but certificates."_s);
    }
    // Adding to a default configuration switches off the loading of the system's certificates on
    // demand, so they are named here.
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + own);
    return configuration;
}

} // namespace postrider
