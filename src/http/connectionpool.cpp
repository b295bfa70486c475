// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connectionpool.h"

#include "domain/version.h"
#include "http/trust.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

constexpr int MostPerPeer = 6; // what QNetworkAccessManager opens; more would wait in its queue
constexpr auto IdleTime = std::chrono::minutes(2); // as long as QNetworkAccessManager keeps a connection

/// What every request has: one exchange as asked for, and nothing that Qt would do on top.
QNetworkRequest plainRequest()
{
    QNetworkRequest request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setRawHeader("User-Agent", "Postrider/" POSTRIDER_VERSION);
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

bool isIdle(const std::unique_ptr<Connections> &connections, steady_clock::time_point before)
{
    return connections->inFlight.isEmpty() && connections->idleSince < before;
}

} // namespace

QString Peer::toText() const
{
    return host.contains(u':') ? u"[%1]:%2"_s.arg(host).arg(port) : u"%1:%2"_s.arg(host).arg(port);
}

ConnectionPool::ConnectionPool(Setup setup)
    : m_setup(std::move(setup))
{
}

Result<Connections *> ConnectionPool::acquire(const Peer &peer, const QString &authority, bool isFresh)
{
    const Result<Group *> found = group(authority);
    if (!found)
        return tl::unexpected(found.error());
    if (!isFresh) {
        for (const auto &connections : (*found)->members) {
            if (connections->isForOne)
                continue;
            int &inFlight = connections->inFlight[peer];
            if (inFlight < MostPerPeer) {
                ++inFlight;
                return connections.get();
            }
        }
    }
    Connections *connections = add(**found, isFresh);
    connections->inFlight.insert(peer, 1);
    return connections;
}

void ConnectionPool::release(Connections *connections, const Peer &peer)
{
    const auto count = connections->inFlight.find(peer);
    Q_ASSERT(count != connections->inFlight.end());
    if (--*count > 0)
        return;
    connections->inFlight.erase(count);
    if (!connections->inFlight.isEmpty())
        return;
    connections->idleSince = steady_clock::now();
    if (!connections->isForOne)
        return;
    for (auto &[authority, group] : m_groups)
        std::erase_if(group.members, [connections](const auto &member) { return member.get() == connections; });
}

Result<ConnectionPool::Group *> ConnectionPool::group(const QString &authority)
{
    const auto known = m_groups.find(authority);
    if (known != m_groups.end())
        return &known->second;
    QNetworkRequest request = plainRequest();
    if (!authority.isEmpty()) {
        const Result<QSslConfiguration> configuration = trusting(authority);
        if (!configuration)
            return tl::unexpected(configuration.error());
        request.setSslConfiguration(*configuration);
    }
    return &m_groups.emplace(authority, Group { request, {} }).first->second;
}

Connections *ConnectionPool::add(Group &group, bool isFresh)
{
    removeIdle();
    auto connections = std::make_unique<Connections>(group.request);
    connections->isForOne = isFresh;
    m_setup(connections->manager);
    group.members.push_back(std::move(connections));
    return group.members.back().get();
}

/// Each manager has a thread of its own, so those that are no longer needed go.
void ConnectionPool::removeIdle()
{
    const auto before = steady_clock::now() - IdleTime;
    for (auto &[authority, group] : m_groups)
        std::erase_if(group.members, [before](const auto &member) { return isIdle(member, before); });
}

} // namespace postrider
