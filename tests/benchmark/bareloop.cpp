// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareloop.h"

#include "delivery/batch.h"
#include "domain/consumer.h"
#include "domain/eventbody.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUuid>

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
        const Batch batch { {}, AttemptKind::Live, {},
            { { { m_count + 1 }, u"Property"_s, u"235021"_s, {}, {}, {}, false } } };
        request.setRawHeader("Idempotency-Key", idempotencyKey(batch, m_feedId));
        QNetworkReply *reply = m_manager.post(request, eventBody(batch.events, m_consumer));
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
    const Consumer m_consumer;
    const QString m_feedId = QUuid::createUuid().toString(QUuid::WithoutBraces);
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
