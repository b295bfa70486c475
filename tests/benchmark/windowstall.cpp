// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstall.h"

#include "gui/mainwindow.h"
#include "gui/pages/page.h"
#include "gui/preferences.h"
#include "secrets/memoryvault.h"
#include "store/consumers.h"
#include "store/ledger.h"
#include "support/nginxserver.h"
#include "support/storefixture.h"
#include "support/waituntil.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <ctime>

namespace postrider::benchmark {

using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Feeds = 64;
constexpr int Events = 1'000'000;
constexpr int Attempts = 500'000;
constexpr int Portion = 100'000; // events in memory at a time
constexpr int SettlingTime = 2'000; // ms
constexpr int PageTime = 5'000;
constexpr Milliseconds Week = 168h;

void fillAttempts(StoreFixture &store, const QList<std::pair<FeedId, ConsumerId>> &feeds)
{
    const TimePoint now = SystemClock().now();
    Transaction transaction(store.database(), Durability::Progress);
    for (int i = 0; i < Attempts; ++i) {
        Attempt attempt;
        std::tie(attempt.feed, attempt.consumer) = feeds.at(i % feeds.size());
        attempt.first = attempt.last = { 1 };
        attempt.events = 1;
        attempt.waiting = Events;
        attempt.startedAt = now - Week + Week * i / Attempts;
        attempt.duration = 100ms;
        attempt.status = i % 100 == 0 ? 429 : 204;
        attempt.outcome = i % 100 == 0 ? Outcome::Throttled : Outcome::Accepted;
        if (i % 100 == 0)
            attempt.holdUntil = attempt.startedAt + 5s;
        (void)ledger::record(transaction, attempt);
    }
    must(transaction.commit());
}

/// A profile in `folder` whose Consumers all are at `endpoint`, with their tokens in the vault.
void fill(const QString &folder, const QUrl &endpoint, TokenVault &vault)
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    for (int first = 1; first <= Events; first += Portion)
        store.addEvents(source, someEvents({ first }, Portion));
    QList<std::pair<FeedId, ConsumerId>> feeds;
    for (int i = 0; i < Feeds; ++i) {
        const ConsumerId id = store.addConsumer();
        Consumer consumer = store.consumer(id).consumer;
        consumer.endpoint = endpoint;
        consumer.batchSize = 1;
        Transaction transaction(store.database(), Durability::Progress);
        consumers::update(transaction, consumer);
        must(transaction.commit());
        vault.write(consumer.publicId, *Token::fromPasted("benchmark"), [](const Result<void> &) {});
        feeds.append({ store.addFeed(source, id), id });
    }
    fillAttempts(store, feeds);
    store.reopen(); // brings everything from the write-ahead log to the file
    if (!QFile::copy(store.path(), Profile(folder).databasePath()))
        qFatal("The benchmark's profile could not be written.");
}

double processorTime()
{
#ifdef Q_OS_UNIX
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

/// Ticks every millisecond and keeps the longest time between two ticks.
class Probe final : public QObject
{
public:
    Probe()
    {
        connect(&m_timer, &QTimer::timeout, this, &Probe::tick);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1ms);
        m_elapsed.start();
    }

    /// The longest since this was asked last.
    PageStall take(const QString &page)
    {
        tick();
        return { page, std::exchange(m_longest, 0), std::exchange(m_own, 0) };
    }

private:
    void tick()
    {
        const double processor = processorTime();
        m_longest = std::max(m_longest, double(m_elapsed.nsecsElapsed()) / 1e6);
        m_own = std::max(m_own, processor - m_processor);
        m_elapsed.start();
        m_processor = processor;
    }

    QTimer m_timer;
    QElapsedTimer m_elapsed;
    double m_longest = 0;
    double m_own = 0;
    double m_processor = processorTime();
};

void turn(int milliseconds)
{
    (void)waitUntil([] { return false; }, milliseconds);
}

} // namespace

QList<PageStall> measureStalls()
{
    const NginxServer nginx({ "keepalive_requests 1000000000;\n", {} });
    if (!nginx.error().isEmpty())
        qFatal("%s", qPrintable(nginx.error()));
    const QTemporaryDir folder;
    const SystemClock clock;
    MemoryVault vault;
    fill(folder.path(), nginx.endpoint(), vault);
    Preferences preferences(folder.path());
    Engine engine(Profile(folder.path()), clock, vault);
    bool isOpen = false;
    engine.open([&isOpen](const Result<void> &opened) {
        must(opened);
        isOpen = true;
    });
    if (!waitUntil([&isOpen] { return isOpen; }, 60'000))
        qFatal("The benchmark's profile does not open.");
    Live live(engine, clock);
    const PageContext context { engine, live, vault, clock, preferences, u"benchmark"_s };
    MainWindow window(context);
    window.show();
    engine.start();
    turn(SettlingTime);
    QList<PageStall> stalls;
    Probe probe;
    for (Page *page : window.pages()) {
        (void)probe.take({});
        window.showPage(page);
        turn(PageTime);
        stalls.append(probe.take(page->title()));
    }
    bool isStopped = false;
    engine.stop([&isStopped] { isStopped = true; });
    if (!waitUntil([&isStopped] { return isStopped; }, 10'000))
        qFatal("The benchmark's engine does not stop.");
    return stalls;
}

} // namespace postrider::benchmark
