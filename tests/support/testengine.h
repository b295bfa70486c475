// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "engine/engine.h"
#include "secrets/memoryvault.h"

#include <QUrl>

#include <memory>

namespace postrider::test {

/// An engine in this process, with its tokens in memory, asked as postriderctl asks it. Every call
/// turns the event loop until the answer is there.
class TestEngine final
{
public:
    explicit TestEngine(const QString &folder);
    ~TestEngine();
    Q_DISABLE_COPY_MOVE(TestEngine)

    /// Opens and starts the profile; why it could not, or nothing.
    [[nodiscard]] QString start();
    /// Stops in order and lets go of the profile. The tokens stay.
    void stop();

    /// Carries out a command: its result, or {"error": …} with what the engine said.
    QJsonObject ask(const QString &command, const QJsonObject &args = {});
    /// Why a command failed, in the engine's words; empty when it did not.
    [[nodiscard]] QString refusal(const QString &command, const QJsonObject &args = {});

    /// Adds a Source that is read from its beginning on, every second, and its token to the vault.
    void addSource(const QString &name, const QUrl &serviceRoot, const QJsonObject &settings = {});
    /// Adds a Consumer, and its token to the vault.
    void addConsumer(const QString &name, const QUrl &endpoint, const QJsonObject &settings = {});
    /// Adds a Feed of the same name as its Consumer.
    void addFeed(const QString &consumer, const QString &source, const QJsonObject &settings = {});
    /// Gives a Consumer another token, which it is then called with.
    void replaceToken(const QString &consumer, const QByteArray &token);
    void replaceSourceToken(const QString &source, const QByteArray &token);

    /// What `status` says of one of them.
    [[nodiscard]] QJsonObject feed(const QString &name) { return entry("feeds", name); }
    [[nodiscard]] QJsonObject source(const QString &name) { return entry("sources", name); }
    [[nodiscard]] QString state(const QString &feed);
    /// Newest first.
    [[nodiscard]] QJsonArray attempts(const QString &feed, int limit = 10'000);
    /// What `verify` finds wrong; empty when everything is accounted for.
    [[nodiscard]] QString whatIsWrong();
    /// What the engine was in trouble about, last and at any time.
    [[nodiscard]] QList<Error> troubles() const { return m_troubles; }

    [[nodiscard]] Engine &engine() { return *m_engine; }
    [[nodiscard]] TokenVault &vault() { return m_vault; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// What addSource() and addConsumer() give each.
    static constexpr QByteArrayView UsualToken = "usual-token-of-the-tests";

private:
    [[nodiscard]] QJsonObject entry(const char *list, const QString &name);
    void replaceTokenOf(const QString &kind, const QString &name, const QByteArray &token);
    void putToken(const QString &publicId, const QByteArray &token);

    const Profile m_profile;
    SystemClock m_clock;
    MemoryVault m_vault;
    QList<Error> m_troubles;
    std::unique_ptr<Engine> m_engine;
};

} // namespace postrider::test
