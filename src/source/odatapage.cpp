// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/odatapage.h"

#include "source/exactjson.h"
#include "source/pagebuilder.h"
#include "source/quote.h"
#include "source/rowreader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// Names what came in the place of JSON, and what to do.
Error notJson(const QByteArray &text)
{
    const QByteArray start = text.left(1024).trimmed().toLower();
    QString came = u"text that is not JSON"_s;
    QString advice = u"Check the Source's address: it has to be that of an OData service."_s;
    if (start.isEmpty()) {
        return { Error::Kind::Protocol, u"The Source answered with nothing at all. "_s % advice };
    }
    if (start.startsWith('<')) {
        came = start.contains("<html") || start.contains("<!doctype html") ? u"an HTML page"_s : u"an XML document"_s;
        advice = u"Check the Source's address and token: this may be a sign-in page, or a "
                 "message of something that stands before the Source."_s;
    } else if (start.startsWith('{') || start.startsWith('[')) {
        came = u"damaged JSON, cut off or broken within its "_s % QString::number(text.size()) % u" bytes"_s;
        advice = u"It is asked for again at the next read; if that does not help, ask for fewer "
                 "events in a page."_s;
    }
    return { Error::Kind::Protocol,
        u"The Source answered with "_s % came % u", which begins "_s % quoted(text) % u". "_s % advice };
}

struct Rows
{
    QJsonArray rows;
    bool isContinued = false; ///< there is an @odata.nextLink
};

/// Finds the rows of a page: a list, or a single event.
Result<Rows> findRows(const ExactJson &json, const QByteArray &text)
{
    if (!json.isValid())
        return tl::unexpected(notJson(text));
    const QString advice = u" Check the Source's address: it has to be that of an OData service."_s;
    if (!json.document().isObject()) {
        return fail(Error::Kind::Protocol,
            u"The Source answered with a bare list, not with an object that has a \"value\"; it "
            "begins "_s
                % quoted(text) % u'.' % advice);
    }
    const QJsonObject object = json.document().object();
    const QJsonValue value = object.value("value"_L1);
    if (value.isArray()) {
        const bool isContinued = !object.value("@odata.nextLink"_L1).toString().isEmpty()
            || !object.value("@nextLink"_L1).toString().isEmpty();
        return Rows { value.toArray(), isContinued };
    }
    if (object.contains("EntityEventSequence"_L1) || object.contains("EntityEventSequenceNumeric"_L1))
        return Rows { QJsonArray { object }, false };
    const QString reported = odataErrorText(text);
    if (!reported.isEmpty()) {
        return fail(
            Error::Kind::Protocol, u"The Source answered with an error: "_s % reported % u". Ask those who run it."_s);
    }
    return fail(Error::Kind::Protocol,
        u"The Source answered with JSON that holds no events; it begins "_s % quoted(text) % u'.' % advice);
}

} // namespace

SourcePage parsePage(const QByteArray &json, Sequence above, int limit, TimePoint readAt)
{
    PageBuilder builder(above, readAt);
    SourcePage &page = builder.page();
    const ExactJson exact(json);
    const Result<Rows> found = findRows(exact, json);
    if (!found) {
        page.error = found.error();
        return page;
    }
    const RowReader reader(exact);
    page.events.reserve(found->rows.size());
    for (const QJsonValue &row : found->rows) {
        if (!builder.add(reader.event(row)))
            return page;
    }
    // The same question again would bring the same empty page, so it is not asked at once.
    page.hasMore = !page.events.isEmpty() && (found->isContinued || page.events.size() >= limit);
    if (page.events.isEmpty() && found->isContinued) {
        page.warning = u"The Source answered with an empty page, and says that there is more. It "
                       "is asked again at the next read."_s;
    }
    return page;
}

Result<Sequence> parseHead(const QByteArray &json)
{
    const ExactJson exact(json);
    const Result<Rows> found = findRows(exact, json);
    if (!found)
        return tl::unexpected(found.error());
    const RowReader reader(exact);
    Sequence head;
    for (qsizetype i = 0; i < found->rows.size(); ++i) {
        const Result<Sequence> sequence = reader.sequence(found->rows.at(i));
        if (!sequence)
            return tl::unexpected(rowError(i, sequence.error()));
        head = std::max(head, *sequence);
    }
    return head;
}

QString odataErrorText(const QByteArray &body)
{
    constexpr qsizetype LongestWorthReading = 1024 * 1024;
    if (body.size() > LongestWorthReading)
        return {};
    const QJsonObject error = QJsonDocument::fromJson(body).object().value("error"_L1).toObject();
    const QJsonValue message = error.value("message"_L1);
    // OData 2 wraps the message: {"lang": "en", "value": "…"}.
    const QString text = message.isObject() ? message["value"_L1].toString() : message.toString();
    const QString code = error.value("code"_L1).toVariant().toString();
    if (text.isEmpty() && code.isEmpty())
        return {};
    if (text.isEmpty())
        return quoted(code, 200);
    return code.isEmpty() ? quoted(text, 200) : quoted(text, 200) % u" ("_s % shortened(code, 40) % u')';
}

} // namespace postrider
