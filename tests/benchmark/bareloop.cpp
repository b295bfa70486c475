// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareloop.h"

#include "delivery/batch.h"
#include "domain/consumer.h"
#include "domain/eventbody.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace postrider::benchmark {

using namespace Qt::StringLiterals;

namespace {

class BareLoop final : public QObject
{
public:
    explicit BareLoop(std::chrono::milliseconds time)
        : m_time(time)
    {
        Feed feed;
        feed.label = u"Benchmark"_s;
        const Headers headers = requestHeaders(Consumer(), &feed);
        for (const auto &[name, value] : headers)
            m_request.setRawHeader(name, value);
        m_request.setRawHeader("Authorization", "Bearer benchmark");
        m_request.setRawHeader("Idempotency-Key", "b5b8a3a2-8a9c-5f6e-9d3b-2f1f5c7e8a90");
        const EntityEvent event { { 1101 }, u"Property"_s, u"235021"_s, {}, {}, {}, false };
        m_body = eventBody({ event }, Consumer());
    }

    double run(const QList<QUrl> &endpoints)
    {
        m_clock.start();
        for (const QUrl &endpoint : endpoints)
            post(endpoint);
        m_loop.exec();
        return double(m_count) * 1e9 / double(m_clock.nsecsElapsed());
    }

private:
    void post(const QUrl &endpoint)
    {
        QNetworkRequest request = m_request;
        request.setUrl(endpoint);
        QNetworkReply *reply = m_manager.post(request, m_body);
        ++m_inFlight;
        connect(reply, &QNetworkReply::finished, this, [this, reply, endpoint] {
            --m_inFlight;
            ++m_count;
            reply->deleteLater();
            if (m_clock.elapsed() < m_time.count())
                post(endpoint);
            else if (m_inFlight == 0)
                m_loop.quit();
        });
    }

    const std::chrono::milliseconds m_time;
    QNetworkAccessManager m_manager;
    QNetworkRequest m_request;
    QByteArray m_body;
    QElapsedTimer m_clock;
    QEventLoop m_loop;
    qint64 m_count = 0;
    int m_inFlight = 0;
};

} // namespace

double bareLoop(const QList<QUrl> &endpoints, std::chrono::milliseconds time)
{
    return BareLoop(time).run(endpoints);
}

} // namespace postrider::benchmark
