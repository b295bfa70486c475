// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace postrider {

/// A JSON text whose integers are exact. QJsonDocument reads every number with a fraction or an
/// exponent as a double, and makes an integer of it again when it can: 9007199254740993.0 becomes
/// 9007199254740992. Here only what is written as a plain integer is one. Any thread.
class ExactJson final
{
public:
    explicit ExactJson(const QByteArray &json);

    /// Null when the text is not JSON.
    [[nodiscard]] const QJsonDocument &document() const { return m_document; }
    [[nodiscard]] bool isValid() const { return m_error == QJsonParseError::NoError; }

    /// The number, when it is written as a plain integer of at most 63 bits and a sign.
    [[nodiscard]] std::optional<qint64> integer(const QJsonValue &value) const;
    /// A number of this document as it was written.
    [[nodiscard]] QByteArray numberText(const QJsonValue &value) const;

private:
    QJsonDocument m_document;
    QJsonParseError::ParseError m_error = QJsonParseError::NoError;
    QList<QByteArray> m_inexact; ///< the text of each number that stands as its index + 0.5
};

} // namespace postrider
