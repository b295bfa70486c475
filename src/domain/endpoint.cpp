// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/endpoint.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUrl>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

Result<void> checkPublicAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
        && !url.hasFragment())
        return {};
    return fail(Error::Kind::InvalidInput,
        Text::tr("\"%1\" is no address that Consumers can call. Give one such as https://events.example.com.")
            .arg(address.left(80)));
}

} // namespace

QString EndpointSettings::base() const
{
    if (!publicAddress.isEmpty()) {
        QString base = publicAddress;
        while (base.endsWith(u'/'))
            base.chop(1);
        return base;
    }
    QString host = address.contains(u':') ? u'[' + address + u']' : address;
    if (address == "0.0.0.0"_L1 || address == "::"_L1)
        host = QSysInfo::machineHostName(); // all addresses are none to call
    return u"%1://%2:%3"_s.arg(usesTls() ? u"https"_s : u"http"_s, host, QString::number(port));
}

QString EndpointSettings::urlFor(const QString &feedPublicId) const
{
    return base() + u"/feeds/"_s + feedPublicId + u"/resume"_s;
}

Result<void> validate(const EndpointSettings &settings)
{
    constexpr int LastPort = 65'535;
    if (settings.port < 1 || settings.port > LastPort)
        return fail(Error::Kind::InvalidInput, Text::tr("The port of the resume endpoint must be from 1 to 65535."));
    if (settings.certificateFile.isEmpty() != settings.keyFile.isEmpty()) {
        return fail(Error::Kind::InvalidInput,
            settings.keyFile.isEmpty()
                ? Text::tr("A certificate needs its key: give the file with the key, too.")
                : Text::tr("A key needs its certificate: give the file with the certificate, too."));
    }
    if (!settings.publicAddress.isEmpty())
        return checkPublicAddress(settings.publicAddress);
    return {};
}

QJsonObject settingsToJson(const EndpointSettings &settings)
{
    return {
        { u"on"_s, settings.isOn },
        { u"address"_s, settings.address },
        { u"port"_s, settings.port },
        { u"certificate"_s, settings.certificateFile },
        { u"key"_s, settings.keyFile },
        { u"public_address"_s, settings.publicAddress },
    };
}

void settingsFromJson(const QJsonObject &object, EndpointSettings &settings)
{
    const EndpointSettings defaults;
    settings.isOn = object.value("on"_L1).toBool();
    settings.address = object.value("address"_L1).toString(defaults.address).trimmed();
    settings.port = object.value("port"_L1).toInt(defaults.port);
    settings.certificateFile = object.value("certificate"_L1).toString();
    settings.keyFile = object.value("key"_L1).toString();
    settings.publicAddress = object.value("public_address"_L1).toString().trimmed();
}

tl::unexpected<Error> onlyBackwards(Sequence wanted, Sequence position)
{
    return fail(Error::Kind::InvalidInput,
        position.isNone()
            ? u"Sequence %1 lies ahead: the feed has not begun. A feed can only be set back from here."_s.arg(
                wanted.value)
            : u"Sequence %1 lies ahead: the feed has come to sequence %2. It can only be set back from here, to a sequence up to that one."_s
                  .arg(QString::number(wanted.value), QString::number(position.value)));
}

} // namespace postrider
