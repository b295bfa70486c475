// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consumer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Consumer)
};

Result<void> checkRange(const QString &what, qint64 value, Bounds bounds)
{
    if (value >= bounds.least && value <= bounds.most)
        return {};
    return fail(Error::Kind::InvalidInput,
        Text::tr("%1 is %2, but must be from %3 to %4.").arg(what).arg(value).arg(bounds.least).arg(bounds.most));
}

QString toName(LabelHeaders headers)
{
    switch (headers) {
    case LabelHeaders::Both: return u"both"_s;
    case LabelHeaders::ConsumerLabel: return u"ConsumerLabel"_s;
    case LabelHeaders::EntityEventSource: return u"EntityEventSource"_s;
    }
    Q_UNREACHABLE();
}

LabelHeaders labelHeadersFromName(const QString &name)
{
    for (const auto headers : { LabelHeaders::ConsumerLabel, LabelHeaders::EntityEventSource }) {
        if (toName(headers) == name)
            return headers;
    }
    return LabelHeaders::Both;
}

} // namespace

Result<void> checkName(const QString &what, const QString &name)
{
    if (name.trimmed() != name || name.isEmpty() || name.size() > 80) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("%1 needs a name of 1 to 80 characters without spaces around it.").arg(what));
    }
    for (const QChar c : name) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            return fail(Error::Kind::InvalidInput, Text::tr("%1's name has to stand on one line.").arg(what));
    }
    return {};
}

bool isLoopback(const QUrl &url)
{
    // QUrl has already brought IPv4 addresses into their dotted form.
    const QString host = url.host();
    static const QRegularExpression ipv4(u"^127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || ipv4.match(host).hasMatch();
}

bool isInTheOpen(const QUrl &url)
{
    return url.scheme() == "http"_L1 && !isLoopback(url);
}

Result<void> checkHttpUrl(const QString &what, const QUrl &url)
{
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty()) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("%1 is not a web address. Give it whole, as in https://example.com/events.").arg(what));
    }
    if (!url.userInfo().isEmpty()) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("%1 holds a user name or password. Take them out; the token is kept apart.").arg(what));
    }
    if (url.hasFragment())
        return fail(Error::Kind::InvalidInput, Text::tr("%1 ends in a #fragment. Take it off.").arg(what));
    return {};
}

Result<void> validate(const Consumer &consumer)
{
    Result<void> result = checkName(Text::tr("The Consumer"), consumer.name);
    const auto check = [&result](const Result<void> &next) {
        if (result)
            result = next;
    };
    check(checkHttpUrl(Text::tr("The endpoint"), consumer.endpoint));
    if (isInTheOpen(consumer.endpoint) && !consumer.isPlainHttpAccepted) {
        check(fail(Error::Kind::InvalidInput,
            Text::tr("The endpoint uses http, so the token would travel in the open. Ask the Consumer for "
                     "an https address, or accept it expressly (--accept-plain-http).")));
    }
    check(checkRange(Text::tr("The most events per POST"), consumer.batchSize, ConsumerBounds::BatchSize));
    check(checkRange(Text::tr("The deadline in seconds"), consumer.deadline.count(), ConsumerBounds::Deadline));
    check(checkRange(Text::tr("The deadline for connecting in seconds"), consumer.connectDeadline.count(),
        ConsumerBounds::ConnectDeadline));
    check(checkRange(Text::tr("The most POSTs per minute"), consumer.perMinute, ConsumerBounds::PerMinute));
    check(checkRange(
        Text::tr("The number of failures until suspended"), consumer.failuresAllowed, ConsumerBounds::FailuresAllowed));
    for (const auto &[name, value] : consumer.fixedHeaders)
        check(checkFixedHeader(QString::fromLatin1(name), QString::fromUtf8(value)));
    return result;
}

QJsonObject settingsToJson(const Consumer &consumer)
{
    QJsonArray headers;
    for (const auto &[name, value] : consumer.fixedHeaders)
        headers.append(
            QJsonObject { { u"name"_s, QString::fromLatin1(name) }, { u"value"_s, QString::fromUtf8(value) } });
    return {
        { u"format"_s, consumer.format == EventFormat::Rcp28 ? u"rcp28"_s : u"webapi028"_s },
        { u"batch"_s, consumer.batchSize },
        { u"always_list"_s, consumer.alwaysList },
        { u"send_url"_s, consumer.sendUrl },
        { u"send_feed_types"_s, consumer.sendFeedTypes },
        { u"label_headers"_s, toName(consumer.labelHeaders) },
        { u"headers"_s, headers },
        { u"deadline"_s, qint64(consumer.deadline.count()) },
        { u"connect_deadline"_s, qint64(consumer.connectDeadline.count()) },
        { u"per_minute"_s, consumer.perMinute },
        { u"failures_allowed"_s, consumer.failuresAllowed },
        { u"on_refused_event"_s, consumer.onRefusedEvent == OnRefusedEvent::Suspend ? u"suspend"_s : u"set-aside"_s },
        { u"authority"_s, consumer.authority },
        { u"accept_plain_http"_s, consumer.isPlainHttpAccepted },
        { u"business_contact"_s, consumer.businessContact },
        { u"technical_contact"_s, consumer.technicalContact },
        { u"notes"_s, consumer.notes },
    };
}

void settingsFromJson(const QJsonObject &settings, Consumer &consumer)
{
    const Consumer defaults;
    consumer.format =
        settings.value("format"_L1).toString() == "webapi028"_L1 ? EventFormat::Webapi028 : EventFormat::Rcp28;
    consumer.batchSize = settings.value("batch"_L1).toInt(defaults.batchSize);
    consumer.alwaysList = settings.value("always_list"_L1).toBool(defaults.alwaysList);
    consumer.sendUrl = settings.value("send_url"_L1).toBool(defaults.sendUrl);
    consumer.sendFeedTypes = settings.value("send_feed_types"_L1).toBool(defaults.sendFeedTypes);
    consumer.labelHeaders = labelHeadersFromName(settings.value("label_headers"_L1).toString());
    consumer.fixedHeaders.clear();
    const QJsonArray headers = settings.value("headers"_L1).toArray();
    for (const QJsonValue &header : headers) {
        consumer.fixedHeaders.append(
            { header["name"_L1].toString().toLatin1(), header["value"_L1].toString().toUtf8() });
    }
    consumer.deadline = std::chrono::seconds(settings.value("deadline"_L1).toInteger(defaults.deadline.count()));
    consumer.connectDeadline =
        std::chrono::seconds(settings.value("connect_deadline"_L1).toInteger(defaults.connectDeadline.count()));
    consumer.perMinute = settings.value("per_minute"_L1).toInt(defaults.perMinute);
    consumer.failuresAllowed = settings.value("failures_allowed"_L1).toInt(defaults.failuresAllowed);
    consumer.onRefusedEvent = settings.value("on_refused_event"_L1).toString() == "set-aside"_L1
        ? OnRefusedEvent::SetAside
        : OnRefusedEvent::Suspend;
    consumer.authority = settings.value("authority"_L1).toString();
    consumer.isPlainHttpAccepted = settings.value("accept_plain_http"_L1).toBool();
    consumer.businessContact = settings.value("business_contact"_L1).toString();
    consumer.technicalContact = settings.value("technical_contact"_L1).toString();
    consumer.notes = settings.value("notes"_L1).toString();
}

} // namespace postrider
