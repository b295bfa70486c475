// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <numeric>

namespace postrider::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30'000; // ms; only a hang takes so long

} // namespace

Scenario::Scenario(const QString &folder, int events)
    : producer(events)
    , engine(folder)
{
}

QString Scenario::start()
{
    const QString trouble = engine.start();
    if (trouble.isEmpty())
        engine.addSource(u"MLS"_s, producer.serviceRoot());
    return trouble;
}

Receiver &Scenario::addFeed(const QString &name, const QJsonObject &feed, const QJsonObject &consumer)
{
    const auto &receiver = m_receivers[name] = std::make_unique<Receiver>();
    engine.addConsumer(name, receiver->endpoint(), consumer);
    engine.addFeed(name, u"MLS"_s, feed);
    return *receiver;
}

QJsonObject Scenario::perform(const QString &command, const QJsonObject &args)
{
    const QJsonObject result = engine.ask(command, args);
    if (result.contains("error"_L1))
        qFatal("%s: %s", qPrintable(command), qPrintable(result["error"_L1]["message"_L1].toString()));
    if (command == "resend"_L1 && !args["dry_run"_L1].toBool())
        m_done.append(u"feed.resend "_s + args["feed"_L1].toString());
    else if (command != "resend"_L1)
        m_done.append(command + u' ' + args["name"_L1].toString());
    return result;
}

void Scenario::replaceToken(const QString &consumer, const QByteArray &token)
{
    engine.replaceToken(consumer, token);
    m_done.append(u"consumer.token "_s + consumer);
}

void Scenario::publish(int events)
{
    producer.add(events);
    perform(u"source.edit"_s, { { u"name"_s, u"MLS"_s } });
}

bool Scenario::waitForState(const QString &feed, const QString &state)
{
    return QTest::qWaitFor([&] { return engine.state(feed) == state; }, Patience);
}

bool Scenario::waitUntilRead()
{
    return QTest::qWaitFor(
        [&] { return engine.source(u"MLS"_s)["head"_L1].toInteger(-1) == producer.head(); }, Patience);
}

bool Scenario::waitUntilSettled(const QString &feed)
{
    const auto isSettled = [&] {
        const QJsonObject shown = engine.feed(feed);
        return shown["position"_L1].toInteger(-1) == producer.head() && shown["state"_L1] == "up_to_date"_L1;
    };
    return QTest::qWaitFor(isSettled, Patience);
}

QJsonObject Scenario::fate(const QString &what, const QString &feed)
{
    const QJsonArray events = engine.ask(u"find"_s, { { u"what"_s, what } })["events"_L1].toArray();
    const QJsonArray fates = events.first()["feeds"_L1].toArray();
    for (const QJsonValue &fate : fates) {
        if (events.size() == 1 && fate["feed"_L1] == feed)
            return fate.toObject();
    }
    return {};
}

QStringList Scenario::activityOfTester()
{
    QStringList done;
    const QJsonArray entries = engine.ask(u"activity"_s, { { u"limit"_s, 1000 } })["activity"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        const QString action = entry["action"_L1].toString();
        if (entry["who"_L1] == "tester"_L1 && !action.endsWith(".add"_L1) && !entry["effect"_L1].toString().isEmpty())
            done.prepend(action + u' ' + entry["subject"_L1].toString());
    }
    return done;
}

QString Scenario::whatIsWrong()
{
    const QStringList done = activityOfTester();
    if (done != m_done)
        return u"Activity tells of "_s + done.join(u", "_s) + u", but what was done is "_s + m_done.join(u", "_s);
    return engine.whatIsWrong();
}

std::vector<qint64> upTo(qint64 first, qint64 last)
{
    std::vector<qint64> sequences(size_t(last - first + 1));
    std::iota(sequences.begin(), sequences.end(), first);
    return sequences;
}

std::vector<qint64> joined(std::vector<qint64> first, const std::vector<qint64> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace postrider::test
