// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the README quotes. Each line is a ratio of two things measured by turns in one run
// on one machine, against Debian's nginx on the same machine. "--large [FOLDER]" measures instead what
// is asked of 10,000,000 events, for which they are written once, to FOLDER if that is given.
#include "bareloop.h"
#include "deliveryrun.h"
#include "flood.h"
#include "largelog.h"
#include "largerun.h"
#include "measure.h"
#include "support/nginxserver.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTextStream>

#include <memory>
#include <vector>

using namespace postrider;
using namespace postrider::benchmark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Rounds = 7;
constexpr auto RoundTime = 2s;
constexpr int MostConsumers = 64;

/// Endpoints on ports of their own, all served by one nginx that answers 204.
class Endpoints final
{
public:
    Endpoints()
    {
        QByteArray servers = "keepalive_requests 1000000000;\n";
        for (const quint16 port : freePorts(MostConsumers)) {
            servers += "server { listen 127.0.0.1:" + QByteArray::number(port)
                + "; access_log off; location / { return 204; } }\n";
            m_urls.append(QUrl(u"http://127.0.0.1:%1/events"_s.arg(port)));
        }
        m_nginx = std::make_unique<test::NginxServer>(test::NginxServer::Directives { servers, {} });
        if (!m_nginx->error().isEmpty())
            qFatal("%s", qPrintable(m_nginx->error()));
    }

    [[nodiscard]] QList<QUrl> first(int count) const { return m_urls.first(count); }

private:
    static QList<quint16> freePorts(int count)
    {
        std::vector<std::unique_ptr<QTcpServer>> servers;
        QList<quint16> ports;
        for (int i = 0; i < count; ++i) {
            servers.push_back(std::make_unique<QTcpServer>());
            servers.back()->listen(QHostAddress::LocalHost);
            ports.append(servers.back()->serverPort());
        }
        return ports;
    }

    QList<QUrl> m_urls;
    std::unique_ptr<test::NginxServer> m_nginx;
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void report(const QString &what, double measured, const QString &wanted)
{
    out() << u"%1  %2  (wanted: %3)"_s.arg(what, -62).arg(measured, 7, 'f', 3).arg(wanted) << Qt::endl;
}

void measureRate(const Endpoints &endpoints, int consumers)
{
    const QList<QUrl> urls = endpoints.first(consumers);
    const Load load { urls, 1, 60'000, RoundTime };
    const double ratio = medianRatio(
        Rounds, [&] { return deliver(load, consumers).postsPerSecond; }, [&] { return bareLoop(urls, RoundTime); });
    report(u"deliveries a second / bare loop, %1 Consumers"_s.arg(consumers), ratio, u"0.9"_s);
}

void measureBatches(const Endpoints &endpoints, int consumers)
{
    const QList<QUrl> urls = endpoints.first(consumers);
    const double ratio = medianRatio(
        3,
        [&] {
            return deliver({ urls, 100, 300'000, RoundTime }, consumers).eventsPerSecond;
        },
        [&] {
            return deliver({ urls, 1, 60'000, RoundTime }, consumers).eventsPerSecond;
        });
    report(u"events a second, batches of 100 / single events, %1 Consumers"_s.arg(consumers), ratio, u"20"_s);
}

void measureHanging(const Endpoints &endpoints)
{
    constexpr int Healthy = 45;
    std::vector<std::unique_ptr<QTcpServer>> hanging;
    const QList<QUrl> healthy = endpoints.first(Healthy);
    QList<QUrl> all = healthy;
    for (int i = 0; i < 5; ++i) {
        hanging.push_back(std::make_unique<QTcpServer>());
        hanging.back()->listen(QHostAddress::LocalHost);
        hanging.back()->pauseAccepting(); // the connection stands, and nothing ever comes
        all.append(QUrl(u"http://127.0.0.1:%1/events"_s.arg(hanging.back()->serverPort())));
    }
    const double ratio = medianRatio(
        Rounds,
        [&] {
            return deliver({ all, 1, 60'000, RoundTime }, Healthy).p99;
        },
        [&] {
            return deliver({ healthy, 1, 60'000, RoundTime }, Healthy).p99;
        });
    report(u"healthy Consumers' p99, 5 of 50 hanging / none hanging"_s, ratio, u"at most 1.1"_s);
}

void measureFlood(const Endpoints &endpoints, int consumers)
{
    const QList<QUrl> urls = endpoints.first(consumers);
    const Load load { urls, 1, 60'000, RoundTime };
    double calls = 0;
    const double ratio = medianRatio(
        3,
        [&] {
            const Flood flood;
            const double rate = deliver(load, consumers).postsPerSecond;
            calls = double(flood.calls()) / double(std::chrono::seconds(RoundTime).count());
            return rate;
        },
        [&] { return deliver(load, consumers).postsPerSecond; });
    report(u"deliveries a second, resume endpoint called %1 times / never"_s.arg(calls, 0, 'f', 0), ratio, u"0.9"_s);
}

/// Runs this program again, so that each measure has a process of its own.
double memoryWhileWaiting(int events)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), { u"--memory"_s, QString::number(events) });
    child.waitForFinished(-1);
    return child.readAllStandardOutput().trimmed().toDouble();
}

void measureMemory()
{
    const double few = memoryWhileWaiting(1'000);
    const double many = memoryWhileWaiting(1'000'000);
    report(u"peak memory in MB, 1,000,000 events wait for 50 Feeds"_s, many, u"under 150"_s);
    report(u"peak memory, 1,000,000 waiting / 1,000 waiting"_s, many / few, u"at most 1.1"_s);
}

/// What people ask of 10,000,000 events; in a folder that stays, or else in one that goes.
void measureLarge(const QString &folder)
{
    const QTemporaryDir temporary;
    const QString where = folder.isEmpty() ? temporary.path() : folder;
    out() << "Writing " << LargeLog::Events << " events to " << where << ", which takes some minutes." << Qt::endl;
    const LargeLog log = makeLargeLog(where, [](int events) { out() << events << " events" << Qt::endl; });
    out() << u"%1 attempts of %2 Feeds in %3 GB, written in %4 s."_s.arg(log.attempts)
                 .arg(LargeLog::Feeds)
                 .arg(double(log.bytes) / 1e9, 0, 'f', 1)
                 .arg(log.seconds, 0, 'f', 0)
          << Qt::endl;
    measureLargeLog(where, report);
    measurePruning(where, Endpoints().first(8), report);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--large"_L1) {
        measureLarge(arguments.value(2));
        return 0;
    }
    if (arguments.value(1) == "--verify"_L1) {
        verifyLargeLog(arguments.value(2));
        return 0;
    }
    const Endpoints endpoints;
    if (arguments.value(1) == "--memory"_L1) {
        (void)deliver({ endpoints.first(50), 1, arguments.value(2).toInt(), RoundTime }, 50);
        out() << peakMemory() << Qt::endl;
        return 0;
    }
    measureRate(endpoints, 8);
    measureRate(endpoints, MostConsumers);
    measureBatches(endpoints, 8);
    measureHanging(endpoints);
    measureFlood(endpoints, 8);
    measureMemory();
    return 0;
}
