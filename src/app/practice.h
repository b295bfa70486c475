// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicesetup.h"
#include "practice/practiceworld.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>

namespace postrider {

class Engine;
class TokenVault;

/// Practice mode's other side: a practice Producer, four Consumers, and a profile that goes with
/// them. Lives in the main thread.
class Practice final : public QObject
{
    Q_OBJECT

public:
    Practice(const Clock &clock, TokenVault &vault, QObject *parent = nullptr);

    /// Opens the ports on loopback.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] QString profileFolder() const { return m_folder.path(); }
    /// Makes an engine that was just opened know the practice world.
    void setUp(Engine &engine, std::function<void(Result<void>)> done);

private:
    void carryOut(Engine &engine, QList<PracticeRequest> requests, std::function<void(Result<void>)> done);

    TokenVault &m_vault;
    QTemporaryDir m_folder;
    PracticeWorld m_world;
};

} // namespace postrider
