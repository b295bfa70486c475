// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/transporterror.h"

#include <QDateTime>
#include <QSslCertificate>

#include <algorithm>
#include <array>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// Errors of content and server are the response's status in other words (QNetworkReply keeps
/// those from 201 to 499 for it), but for these two, which are also what a broken response draws.
bool isAboutStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProxyAuthenticationRequiredError
        || (error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ProtocolUnknownError
            && error != QNetworkReply::ProtocolFailure);
}

TransportError withoutStatus(QNetworkReply::NetworkError error, bool isSent)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError: return TransportError::HostNotFound;
    case QNetworkReply::SslHandshakeFailedError: return TransportError::Tls;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // closed, and RequestBody forbade to send it again
        return TransportError::Closed;
    case QNetworkReply::OperationCanceledError: return TransportError::Aborted;
    default: // an enum of Qt's, which grows
        break;
    }
    if (error > QNetworkReply::UnknownProxyError || error == QNetworkReply::NoError)
        return TransportError::Protocol;
    return isSent ? TransportError::Closed : TransportError::NoConnection;
}

QString sentence(const QSslError &error, const QString &peer)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return u"The certificate of %1 expired on %2."_s.arg(
            peer, certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
    case QSslError::CertificateNotYetValid:
        return u"The certificate of %1 is not valid before %2. Check this computer's date, too."_s.arg(
            peer, certificate.effectiveDate().toUTC().date().toString(Qt::ISODate));
    case QSslError::CertificateRevoked: return u"The certificate of %1 was revoked by its issuer."_s.arg(peer);
    case QSslError::HostNameMismatch: return u"The certificate of %1 is for another host name."_s.arg(peer);
    case QSslError::SelfSignedCertificate:
        return u"The certificate of %1 is self-signed, and this computer does not know it."_s.arg(peer);
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return u"The certificate of %1 was issued by an authority that this computer does not know."_s.arg(peer);
    default: // an enum of Qt's, which grows
        return u"The certificate of %1 was not accepted: %2."_s.arg(peer, error.errorString());
    }
}

} // namespace

TransportError transportError(QNetworkReply::NetworkError error, bool hasStatus, bool isSent)
{
    if (!hasStatus)
        return withoutStatus(error, isSent);
    if (error == QNetworkReply::NoError || isAboutStatus(error))
        return TransportError::None;
    return error > QNetworkReply::UnknownProxyError ? TransportError::Protocol : TransportError::Closed;
}

QString describe(TransportError error, const QString &peer)
{
    switch (error) {
    case TransportError::None: return {};
    case TransportError::HostNotFound: return u"No host of that name was found: %1."_s.arg(peer);
    case TransportError::NoConnection: return u"%1 did not take the connection."_s.arg(peer);
    case TransportError::Closed: return u"%1 closed the connection before it gave a complete answer."_s.arg(peer);
    case TransportError::Deadline: return u"%1 did not answer in time."_s.arg(peer);
    case TransportError::Tls: return u"No secure connection to %1 could be agreed on."_s.arg(peer);
    case TransportError::Protocol: return u"What %1 answered is not HTTP."_s.arg(peer);
    case TransportError::Aborted: return u"The exchange with %1 was broken off."_s.arg(peer);
    }
    return {};
}

QString describe(const QList<QSslError> &errors, const QString &peer)
{
    // Of a whole chain of complaints, the first of these explains the others.
    constexpr std::array telling { QSslError::CertificateExpired, QSslError::CertificateNotYetValid,
        QSslError::CertificateRevoked, QSslError::SelfSignedCertificate, QSslError::HostNameMismatch };
    for (const QSslError::SslError kind : telling) {
        const auto found = std::find_if(
            errors.begin(), errors.end(), [kind](const QSslError &error) { return error.error() == kind; });
        if (found != errors.end())
            return sentence(*found, peer);
    }
    return errors.isEmpty() ? describe(TransportError::Tls, peer) : sentence(errors.first(), peer);
}

} // namespace postrider
