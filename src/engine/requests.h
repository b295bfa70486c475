// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/workprogress.h"

#include <QJsonObject>

#include <functional>

namespace postrider {

class Clock;
class Engine;

/// Carries out the requests of the command line on an engine. Main thread.
namespace requests {

using Reply = std::function<void(QJsonObject)>;

/// {"command": …, "args": {…}, "who": …}; see Engine::request().
void handle(Engine &engine, const Clock &clock, const QJsonObject &request, Reply reply, SharedProgress progress = {});

} // namespace requests
} // namespace postrider
