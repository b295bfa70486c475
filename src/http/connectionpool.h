// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace postrider {

/// Whom a connection is to.
struct Peer
{
    QString host;
    int port = 0;

    [[nodiscard]] QString toText() const;
    bool operator==(const Peer &) const = default;
    friend size_t qHash(const Peer &peer, size_t seed = 0) { return qHash(peer.host, seed) ^ size_t(peer.port); }
};

/// One QNetworkAccessManager, its connections kept open for reuse, and what is under way on them.
struct Connections
{
    explicit Connections(QNetworkRequest common)
        : request(std::move(common))
    {
    }

    QNetworkAccessManager manager;
    QNetworkRequest request; ///< to copy: all that every request here has in common
    QHash<Peer, int> inFlight;
    std::chrono::steady_clock::time_point idleSince;
    bool isForOne = false; ///< not for another exchange; goes when the last one under way ends
};

/// Hands out connections so that nothing ever waits in a queue of Qt's: a QNetworkAccessManager
/// opens at most six connections to one host and port, and knows requests by these alone, not by
/// whom they trust. So there are as many as that takes, for each TLS setting apart.
class ConnectionPool final
{
public:
    using Setup = std::function<void(QNetworkAccessManager &)>;

    /// `setup` is called for each manager that is made.
    explicit ConnectionPool(Setup setup);

    /// Connections with room for one more exchange with `peer`, to be given back by release().
    /// `authority`: see trusting(). `isFresh`: not used before, nor afterwards.
    [[nodiscard]] Result<Connections *> acquire(const Peer &peer, const QString &authority, bool isFresh);
    /// The exchange has ended and its QNetworkReply is gone.
    void release(Connections *connections, const Peer &peer);

private:
    struct Group
    {
        QNetworkRequest request;
        std::vector<std::unique_ptr<Connections>> members;
    };

    [[nodiscard]] Result<Group *> group(const QString &authority);
    [[nodiscard]] Connections *add(Group &group, bool isFresh);
    void removeIdle();

    Setup m_setup;
    std::unordered_map<QString, Group> m_groups; ///< by authority
};

} // namespace postrider
