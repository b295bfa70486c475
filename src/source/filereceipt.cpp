// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/filereceipt.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace postrider {

using namespace Qt::StringLiterals;

QString FileReceipt::toText() const
{
    const QJsonObject json {
        { u"name"_s, name },
        { u"size"_s, size },
        { u"modified"_s, modified },
        { u"sha256"_s, QString::fromLatin1(hash.toHex()) },
        { u"taken"_s, taken },
        { u"total"_s, total },
    };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<FileReceipt> FileReceipt::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json.isEmpty())
        return std::nullopt;
    return FileReceipt { json.value("name"_L1).toString(), json.value("size"_L1).toInteger(),
        json.value("modified"_L1).toInteger(), QByteArray::fromHex(json.value("sha256"_L1).toString().toLatin1()),
        json.value("taken"_L1).toInteger(), json.value("total"_L1).toInteger() };
}

} // namespace postrider
