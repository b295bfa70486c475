// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sqlsettings.h"
#include "domain/token.h"

class QSqlError;

namespace postrider {

/// Says in plain words what a database reported, and what to do. The password never stands in it. Any thread.
class SqlErrors final
{
public:
    SqlErrors(const SqlSettings &settings, const Token &password);

    /// There is no such driver in this Postrider, or it cannot be loaded.
    [[nodiscard]] Error noDriver() const;
    [[nodiscard]] Error notOpened(const QSqlError &error) const;
    [[nodiscard]] Error refused(const QSqlError &error) const;

private:
    [[nodiscard]] QString said(const QSqlError &error) const;

    const SqlSettings &m_settings;
    const Token &m_password;
};

} // namespace postrider
