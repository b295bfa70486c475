// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/producer.h"
#include "support/receiver.h"
#include "support/testengine.h"

#include <QJsonObject>

#include <map>
#include <memory>
#include <vector>

namespace postrider::test {

/// One engine that reads the Source "MLS" and delivers to Consumers of the test's own, used as a
/// person uses it. Remembers what was done, to hold Activity against it.
class Scenario final
{
public:
    /// The Source has so many events, from sequence 1101 on.
    Scenario(const QString &folder, int events);

    /// Starts the engine and adds the Source; why not, or nothing.
    [[nodiscard]] QString start();
    /// Adds a Consumer, and a Feed of the same name that starts at the beginning.
    Receiver &addFeed(const QString &name, const QJsonObject &feed = {}, const QJsonObject &consumer = {});
    [[nodiscard]] const Receiver &receiver(const QString &name) const { return *m_receivers.at(name); }
    /// Carries out a command that has to succeed; its result.
    QJsonObject perform(const QString &command, const QJsonObject &args);
    void replaceToken(const QString &consumer, const QByteArray &token);

    /// Makes so many more events and has them read at once, rather than within a second.
    void publish(int events);

    /// Whether this comes true before patience ends.
    [[nodiscard]] bool waitForState(const QString &feed, const QString &state);
    [[nodiscard]] bool waitUntilRead();
    /// Whether the Feed has settled all that the Source has.
    [[nodiscard]] bool waitUntilSettled(const QString &feed);

    /// What became of an event for a Feed, as `find` tells it.
    [[nodiscard]] QJsonObject fate(const QString &what, const QString &feed);
    /// What `verify` finds wrong, or where Activity does not tell what was done; empty when all is well.
    [[nodiscard]] QString whatIsWrong();

    Producer producer;

private:
    [[nodiscard]] QStringList activityOfTester();

    std::map<QString, std::unique_ptr<Receiver>> m_receivers; ///< by the Consumer's name
    QStringList m_done; ///< action and subject of every command

public:
    TestEngine engine; ///< ends before those that it talks to
};

/// The sequences from `first` to `last`.
[[nodiscard]] std::vector<qint64> upTo(qint64 first, qint64 last);
/// One after the other.
[[nodiscard]] std::vector<qint64> joined(std::vector<qint64> first, const std::vector<qint64> &second);

} // namespace postrider::test
