// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlrow.h"

#include "source/exactjson.h"
#include "source/rowreader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVariant>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// The text of a value, without the blanks with which databases fill a CHAR up.
QString textOf(const QVariant &value, bool isDecimal)
{
    static const QRegularExpression zeros(u"\\.0+$"_s);
    static const QRegularExpression blanks(u" +$"_s);
    QString text = value.toString();
    if (isDecimal)
        text.remove(zeros);
    return text.remove(blanks);
}

/// A value as JSON would have it. Whole numbers become their digits, which RowReader takes as well and which no double
/// ever touches.
QJsonValue toJson(const QVariant &value, bool isDecimal)
{
    if (value.isNull())
        return QJsonValue::Null;
    switch (value.typeId()) {
    case QMetaType::Bool: return value.toBool();
    case QMetaType::QByteArray: return textOf(QString::fromUtf8(value.toByteArray()), false);
    default: return textOf(value, isDecimal);
    }
}

Result<void> checkExact(const QVariant &value, QLatin1StringView what)
{
    if (value.typeId() != QMetaType::Double && value.typeId() != QMetaType::Float)
        return {};
    return fail(Error::Kind::Protocol,
        u"the %1 is %2 as a floating-point number, which is not exact; read it as a whole number, by a view or a query "
        "with a CAST"_s.arg(what, QString::number(value.toDouble(), 'g', 17)));
}

/// A list as databases write one into a text, {a,b} or ["a","b"], or names with commas between them.
QJsonValue feedTypesOf(const QJsonValue &value)
{
    const QString text = value.toString().trimmed();
    if (text.startsWith(u'['))
        return QJsonDocument::fromJson(text.toUtf8()).array();
    if (!text.startsWith(u'{') || !text.endsWith(u'}'))
        return value;
    return text.mid(1, text.size() - 2).remove(u'"');
}

} // namespace

Result<EntityEvent> eventFromRow(
    const QList<QVariant> &values, const QList<bool> &isDecimal, bool hasUrl, bool hasFeedTypes)
{
    const auto at = [&values, &isDecimal](qsizetype i) { return toJson(values.value(i), isDecimal.value(i)); };
    if (const Result<void> exact = checkExact(values.value(0), "EntityEventSequence"_L1); !exact)
        return tl::unexpected(exact.error());
    if (const Result<void> exact = checkExact(values.value(2), "ResourceRecordKey"_L1); !exact)
        return tl::unexpected(exact.error());
    QJsonObject row {
        { u"EntityEventSequence"_s, at(0) },
        { u"ResourceName"_s, at(1) },
        { u"ResourceRecordKey"_s, at(2) },
    };
    if (hasUrl)
        row.insert("ResourceRecordUrl"_L1, at(3));
    if (hasFeedTypes)
        row.insert("FeedTypes"_L1, feedTypesOf(at(hasUrl ? 4 : 3)));
    const ExactJson none { "{}" };
    return RowReader(none).event(row);
}

Result<Sequence> sequenceFromValue(const QVariant &value)
{
    if (value.isNull())
        return Sequence::none();
    if (const Result<void> exact = checkExact(value, "EntityEventSequence"_L1); !exact)
        return tl::unexpected(exact.error());
    const ExactJson none { "{}" };
    return RowReader(none).sequence(QJsonObject { { u"EntityEventSequence"_s, toJson(value, true) } });
}

} // namespace postrider
