// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sqldrivers.h"

#include "source/sqlsource.h"

#include <QJsonArray>

namespace postrider {

using namespace Qt::StringLiterals;

bool hasSqlDriver(const QString &name)
{
    return availableSqlDrivers().contains(name);
}

QJsonObject sqlDriversToJson()
{
    QJsonArray drivers;
    for (const SqlDriver &driver : sqlDrivers()) {
        drivers.append(QJsonObject { { u"driver"_s, driver.name }, { u"product"_s, driver.product },
            { u"is_available"_s, hasSqlDriver(driver.name) } });
    }
    return { { u"drivers"_s, drivers } };
}

} // namespace postrider
