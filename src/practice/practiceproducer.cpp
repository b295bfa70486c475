// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceproducer.h"

#include "domain/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ResourcePath = "/odata/EntityEvent";

PracticeListener::Response jsonResponse(int status, const QJsonObject &body)
{
    PracticeListener::Response response;
    response.status = status;
    response.headers = { { "Content-Type", "application/json;odata.metadata=minimal" }, { "OData-Version", "4.0" } };
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

PracticeListener::Response odataError(int status, const QString &code, const QString &message)
{
    const QJsonObject error { { u"code"_s, code }, { u"message"_s, message } };
    return jsonResponse(status, { { u"error"_s, error } });
}

QJsonObject toJson(const EntityEvent &event)
{
    return {
        { u"EntityEventSequence"_s, event.sequence.value },
        { u"ResourceName"_s, event.resourceName },
        { u"ResourceRecordKey"_s, event.resourceRecordKey },
        { u"ResourceRecordUrl"_s, event.resourceRecordUrl },
    };
}

QString nextLink(const QString &root, qint64 above, qint64 top)
{
    const QString query = "$filter=EntityEventSequence gt "_L1 + QString::number(above)
        + "&$orderby=EntityEventSequence asc&$top="_L1 + QString::number(top);
    QUrl url(root + "/EntityEvent"_L1);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

/// What Postrider asks for: from where on, in which order, how many.
struct PracticeProducer::Query
{
    qint64 from = 0; // the lowest sequence wanted
    bool isDescending = false;
    qint64 top = PageLimit;

    [[nodiscard]] static Result<Query> read(const Request &request)
    {
        Query query;
        for (const auto &[option, text] : request.query) {
            const QString value = QString::fromUtf8(text);
            const bool isUnderstood = (option == "$filter" && query.readFilter(value))
                || (option == "$orderby" && query.readOrder(value)) || (option == "$top" && query.readTop(value));
            if (!isUnderstood) {
                return fail(Error::Kind::InvalidInput,
                    u"The practice Producer does not understand %1=%2."_s.arg(QString::fromUtf8(option), value));
            }
        }
        return query;
    }

private:
    [[nodiscard]] bool readFilter(const QString &text)
    {
        static const QRegularExpression pattern(u"^EntityEventSequence (gt|ge) (\\d{1,19})$"_s);
        const QRegularExpressionMatch match = pattern.match(text);
        bool fits = false;
        from = match.captured(2).toLongLong(&fits);
        if (match.captured(1) == "gt"_L1 && Sequence { from } < Sequence::max())
            ++from;
        return fits;
    }

    [[nodiscard]] bool readOrder(const QString &text)
    {
        isDescending = text == "EntityEventSequence desc"_L1;
        return isDescending || text == "EntityEventSequence asc"_L1;
    }

    [[nodiscard]] bool readTop(const QString &text)
    {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        top = std::min<qint64>(number, PageLimit);
        return isNumber && number >= 0;
    }
};

PracticeProducer::PracticeProducer(const Clock &clock, const Token &token, quint32 seed, int backlog)
    : m_clock(clock)
    , m_token(token)
    , m_begunAt(clock.elapsed())
    , m_events(seed, backlog)
    , m_listener(clock, [this](const Request &request) { return answer(request); })
{
    Q_ASSERT(!token.isEmpty());
}

Result<void> PracticeProducer::start(quint16 port)
{
    return m_listener.start(port);
}

void PracticeProducer::stop()
{
    m_listener.stop();
}

QUrl PracticeProducer::serviceRoot() const
{
    return QUrl(u"http://127.0.0.1:%1/odata"_s.arg(m_listener.port()));
}

Sequence PracticeProducer::head()
{
    const std::scoped_lock lock(m_mutex);
    const Events &events = currentEvents();
    return events.empty() ? Sequence::none() : Sequence { events.back().sequence };
}

PracticeListener::Response PracticeProducer::answer(const Request &request)
{
    if (request.path != ResourcePath)
        return odataError(404, u"NotFound"_s, u"There is only the EntityEvent Resource here."_s);
    if (request.method != "GET") {
        Response response = odataError(405, u"MethodNotAllowed"_s, u"The EntityEvent Resource can only be read."_s);
        response.headers.emplaceBack("Allow", "GET");
        return response;
    }
    if (headerValue(request.headers, "Authorization") != m_token.authorization()) {
        Response response = odataError(401, u"Unauthorized"_s, u"The bearer token is missing or wrong."_s);
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
        return response;
    }
    const Result<Query> query = Query::read(request);
    return query ? answer(*query) : odataError(400, u"BadRequest"_s, query.error().detail);
}

PracticeListener::Response PracticeProducer::answer(const Query &query)
{
    const QString root = serviceRoot().toString();
    QJsonArray value;
    const auto append = [&](const PracticeEvents::Event &event) {
        value.append(toJson(PracticeEvents::toEntityEvent(event, root)));
    };
    const std::scoped_lock lock(m_mutex);
    const Events &events = currentEvents();
    const auto first = std::ranges::lower_bound(events, query.from, {}, &PracticeEvents::Event::sequence);
    const auto count = std::min<qint64>(query.top, events.end() - first);
    QJsonObject body { { u"@odata.context"_s, u"%1/$metadata#EntityEvent"_s.arg(root) } };
    if (query.isDescending) {
        std::for_each(events.rbegin(), events.rbegin() + count, append);
    } else {
        std::for_each(first, first + count, append);
        if (count > 0 && first + count != events.end()) {
            body.insert("@odata.nextLink"_L1, nextLink(root, (first + count - 1)->sequence, query.top));
        }
    }
    body.insert("value"_L1, value);
    return jsonResponse(200, body);
}

const PracticeProducer::Events &PracticeProducer::currentEvents()
{
    m_events.advance(m_clock.elapsed() - m_begunAt);
    return m_events.all();
}

} // namespace postrider
