// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/token.h"

#include <QJsonObject>
#include <QList>

#include <functional>

namespace postrider {

class PracticeWorld;

/// A request to an engine, as Engine::request() takes it.
struct PracticeRequest
{
    QString command;
    QJsonObject args;
};

/// What makes an empty profile know a started practice world: its Producer as a Source, and each
/// Consumer with a Feed of the same name. `keep` puts a token into the vault under a public id.
[[nodiscard]] QList<PracticeRequest> practiceSetup(
    PracticeWorld &world, const std::function<void(const QString &publicId, const Token &token)> &keep);

} // namespace postrider
