// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/waituntil.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <array>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Kills = 200;
constexpr int Events = 5'000;
constexpr int EventsAtFirst = 1'000; // the others come while it runs
constexpr std::array Batches { 1, 1, 2, 3, 5 }; // of each Consumer
constexpr size_t Consumers = Batches.size();
constexpr auto AnswerDelay = 2ms;
constexpr auto LongDelay = 10s; // longer than a killed process lives
constexpr int Patience = 20'000; // ms; only a hang takes so long

} // namespace

/// `kill -9` at any instant: nothing is lost, nothing comes out of order, and each kill repeats at
/// most the POST that was in flight for each Consumer.
class tst_Crash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killedAtAnyInstant();

private:
    struct Subscriber
    {
        Receiver receiver;
        int batch = 0;
        QList<qsizetype> lives; ///< how many POSTs had come when each process was started
    };

    void setUp();
    /// Answers at a pace that makes the run last for all kills.
    [[nodiscard]] Answer pace(const Subscriber &subscriber) const;
    /// Starts the engine, kills it at a random instant, and waits until it is gone. What went wrong
    /// with that, or nothing.
    [[nodiscard]] QString liveAndDie();
    /// Proves the order of what came, and counts the POSTs that came again.
    void compareDeliveries(const Subscriber &subscriber);

    QTemporaryDir m_folder;
    CtlProcess m_ctl { QStringLiteral(POSTRIDERCTL), m_folder.filePath(u"profile"_s) };
    QRandomGenerator m_random { QRandomGenerator::global()->generate() };
    Producer m_producer { EventsAtFirst };
    std::array<Subscriber, Consumers> m_subscribers;
    int m_kills = 0;
    int m_repeats = 0;
    std::function<void()> m_onPost;
};

void tst_Crash::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    if (const QString missing = whyNoKeychain(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void tst_Crash::setUp()
{
    const auto done = [this](const QStringList &arguments, const QByteArray &input = {}) {
        const CtlProcess::Result result = m_ctl.run(arguments, input);
        QVERIFY2(result.exitCode == 0, result.messages.constData());
    };
    done({ u"source"_s, u"add"_s, u"MLS"_s, u"--odata"_s, m_producer.serviceRoot().toString(), u"--start"_s,
        u"beginning"_s, u"--every"_s, u"1"_s });
    for (size_t i = 0; i < Consumers; ++i) {
        Subscriber &subscriber = m_subscribers[i];
        subscriber.batch = Batches[i];
        const QString name = u"Consumer %1"_s.arg(i + 1);
        done({ u"consumer"_s, u"add"_s, name, u"--endpoint"_s, subscriber.receiver.endpoint().toString(), u"--batch"_s,
                 QString::number(subscriber.batch), u"--token-stdin"_s },
            "a-token\n");
        done({ u"feed"_s, u"add"_s, name, u"--source"_s, u"MLS"_s, u"--consumer"_s, name, u"--start"_s,
            u"beginning"_s });
        subscriber.receiver.setManner([this, &subscriber](const Delivery &) {
            if (m_onPost)
                std::exchange(m_onPost, nullptr)();
            return pace(subscriber);
        });
    }
}

Answer tst_Crash::pace(const Subscriber &subscriber) const
{
    const bool isKilled = m_kills < Kills;
    const auto share = size_t(Events) * size_t(m_kills + 1) / Kills;
    const bool isAhead = subscriber.receiver.sequences().size() > share;
    return response(204).after(isKilled && isAhead ? Milliseconds(LongDelay) : Milliseconds(AnswerDelay));
}

QString tst_Crash::liveAndDie()
{
    for (Subscriber &subscriber : m_subscribers)
        subscriber.lives.append(subscriber.receiver.deliveries().size());
    const std::unique_ptr<QProcess> process = m_ctl.start({ u"push"_s });
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    connect(&timer, &QTimer::timeout, process.get(), &QProcess::kill);
    if (m_kills % 4 == 0) // at any instant, also while it starts
        timer.start(m_random.bounded(150));
    else
        m_onPost = [&] { timer.start(m_random.bounded(5, 61)); };
    const bool isGone = waitUntil([&] { return process->state() == QProcess::NotRunning; }, Patience);
    m_onPost = nullptr;
    m_producer.add((Events - EventsAtFirst) / Kills);
    ++m_kills;
    if (!isGone)
        return u"It lives on."_s;
    if (process->exitStatus() != QProcess::CrashExit)
        return u"It ended by itself with %1: "_s.arg(process->exitCode())
            + QString::fromUtf8(process->readAllStandardError());
    // What it sent before it died may still be on its way.
    const bool isQuiet = waitUntil([this] {
        return std::ranges::all_of(m_subscribers,
            [](const Subscriber &subscriber) { return subscriber.receiver.server().openConnectionCount() == 0; });
    });
    return isQuiet ? QString() : u"Connections of its stay open."_s;
}

void tst_Crash::compareDeliveries(const Subscriber &subscriber)
{
    const QList<Delivery> &deliveries = subscriber.receiver.deliveries();
    const std::vector<qint64> &sequences = m_producer.sequences();
    size_t next = 0; // the place of the sequence that has to come next
    for (qsizetype i = 0; i < deliveries.size(); ++i) {
        const Delivery &delivery = deliveries.at(i);
        QVERIFY(!delivery.sequences.isEmpty() && delivery.sequences.size() <= subscriber.batch);
        QVERIFY(next < sequences.size());
        if (subscriber.lives.contains(i) && i > 0 && delivery.sequences.first() != sequences.at(next)) {
            // The first after a kill may be what was in flight, and then all of that.
            QCOMPARE(delivery.sequences, deliveries.at(i - 1).sequences);
            QCOMPARE(delivery.key, deliveries.at(i - 1).key);
            ++m_repeats;
            continue;
        }
        for (const qint64 sequence : delivery.sequences)
            QCOMPARE(sequence, sequences.at(next++));
    }
    QCOMPARE(next, sequences.size());
}

void tst_Crash::killedAtAnyInstant()
{
    setUp();
    while (m_kills < Kills) {
        const QString problem = liveAndDie();
        QVERIFY2(problem.isEmpty(), qPrintable(u"kill %1: "_s.arg(m_kills) + problem));
    }
    for (Subscriber &subscriber : m_subscribers) {
        QVERIFY(subscriber.receiver.distinct().size() < size_t(Events)); // or it was killed for nothing
        subscriber.lives.append(subscriber.receiver.deliveries().size());
    }

    const CtlProcess::Result last = m_ctl.run({ u"push"_s, u"--until-idle"_s, u"--json"_s });
    QVERIFY2(last.exitCode == 0, last.messages.constData());
    for (const Subscriber &subscriber : m_subscribers)
        compareDeliveries(subscriber);
    QVERIFY2(m_repeats > Kills / 2, "hardly any kill came while a POST was in flight");
    QVERIFY(m_repeats <= Kills * int(Consumers));
    const CtlProcess::Result proof = m_ctl.run({ u"verify"_s, u"--json"_s });
    QVERIFY2(proof.exitCode == 0, proof.output.constData());
    QVERIFY(proof.json()["ok"_L1].toBool());
}

QTEST_GUILESS_MAIN(tst_Crash)
#include "tst_crash.moc"
