// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/error.h"

class QJsonObject;
class QJsonValue;

namespace postrider {

class ExactJson;

/// Reads the rows of one page of the EntityEvent Resource, under the names of RCP-27 and those of
/// before. Null is the same as absent, and what is not known is ignored. An error is a clause that
/// says what is wrong, to follow "Row 3 of the Source's page breaks the rules: ". Any thread.
class RowReader final
{
public:
    /// `json` is the page that the rows are of, and has to outlive the reader.
    explicit RowReader(const ExactJson &json);

    /// All but `readAt`.
    [[nodiscard]] Result<EntityEvent> event(const QJsonValue &row) const;
    /// The same without a sequence, for who gives events one.
    [[nodiscard]] Result<EntityEvent> eventWithoutSequence(const QJsonValue &row) const;
    [[nodiscard]] static bool hasSequence(const QJsonObject &row);
    [[nodiscard]] Result<Sequence> sequence(const QJsonValue &row) const;

private:
    [[nodiscard]] Result<QString> resourceName(const QJsonObject &row) const;
    [[nodiscard]] Result<QString> recordKey(const QJsonObject &row) const;
    [[nodiscard]] Result<QString> recordUrl(const QJsonObject &row) const;
    [[nodiscard]] Result<QStringList> feedTypes(const QJsonObject &row) const;
    [[nodiscard]] QString describe(const QJsonValue &value) const;

    const ExactJson &m_json;
};

} // namespace postrider
