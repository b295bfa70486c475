// SPDX-License-Identifier: GPL-3.0-or-later
#include "largerun.h"

#include "deliveryrun.h"
#include "domain/clock.h"
#include "engine/profile.h"
#include "engine/queries.h"
#include "largelog.h"
#include "measure.h"
#include "store/database.h"
#include "store/eventlog.h"
#include "store/sources.h"
#include "store/transaction.h"
#include "store/verifier.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>

namespace postrider::benchmark {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int WarmRounds = 4;
constexpr double HopelesslyLong = 2'000; // ms; asking again would tell nothing new
constexpr int PageSize = 200; // as the window asks for

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

std::unique_ptr<Database> openLog(const QString &folder)
{
    return must(Database::open(Profile(folder).databasePath(), Database::Mode::ReadOnly));
}

/// Milliseconds that `question` takes: the worst of one on a connection that was just opened and some more on it.
template <typename Question>
double worstOf(const QString &folder, Question question)
{
    double worst = 0;
    const auto database = openLog(folder);
    for (int i = 0; i <= WarmRounds && worst < HopelesslyLong; ++i) {
        QElapsedTimer timer;
        timer.start();
        question(*database);
        worst = std::max(worst, double(timer.nsecsElapsed()) / 1e6);
    }
    return worst;
}

/// Until there is a row to show, or it is known that there is none.
EventPage firstRows(Database &database, const QString &text)
{
    const SystemClock clock;
    const auto search =
        must(parseEventSearch(text, { clock.now(), QTimeZone::utc(), must(queries::resourceNames(database)) }));
    EventPage page;
    while (page.rows.isEmpty() && !page.isEnd)
        page = must(queries::findEvents(database, search, page.next, PageSize));
    return page;
}

QString dayOf(Database &database, SourceId source, qint64 index)
{
    const auto event = must(eventlog::at(database, source, { sequenceOf(index) }));
    return toIso8601(event->readAt).first(10);
}

void measureFinds(const QString &folder, SourceId source, const Report &report)
{
    constexpr qint64 Middle = LargeLog::Events / 2;
    const auto database = openLog(folder);
    const QString sequence = QString::number(sequenceOf(Middle));
    const QString until = QString::number(sequenceOf(Middle) + 100'000);
    const QString newest = dayOf(*database, source, LargeLog::Events - 1);
    const QString middle = dayOf(*database, source, Middle);
    const QString oldest = dayOf(*database, source, LargeLog::Events / 100);
    struct Find
    {
        QString what;
        QString text;
        QString wanted;
    };
    const QString key = u"50"_s;
    const QString other = u"100"_s;
    const QList<Find> finds {
        { u"a record key"_s, u"\"235021\""_s, key },
        { u"the beginning of a key"_s, u"235"_s, key },
        { u"a beginning that nearly all have"_s, u"2"_s, key },
        { u"a resource and key"_s, u"Property/235021"_s, key },
        { u"a sequence"_s, sequence, key },
        { u"a range of sequences"_s, sequence + u".."_s + until, key },
        { u"all from a sequence on"_s, sequence + u".."_s, key },
        { u"everything"_s, QString(), other },
        { u"a day, the newest"_s, newest, other },
        { u"a day, long ago"_s, middle, other },
        { u"a day before anything was read"_s, u"2001-01-01"_s, other },
        { u"a resource"_s, u"Property"_s, other },
        { u"a resource that is rare and old"_s, u"Teams"_s, other },
        { u"a resource that does not occur"_s, u"Property/zzz"_s, other },
        { u"a resource and a day"_s, u"Office "_s + middle, other },
        { u"a rare resource and a day that has none"_s, u"Teams "_s + newest, other },
        { u"a rare resource and a day that has some"_s, u"Teams "_s + oldest, other },
        { u"a key that does not exist"_s, u"\"999999999\""_s, other },
        { u"a beginning of a key and a rare resource"_s, u"Teams/2"_s, other },
        { u"a beginning of a key and a day"_s, u"235 "_s + middle, other },
    };
    for (const auto &[what, text, wanted] : finds) {
        const double time =
            worstOf(folder, [&text = text](Database &connection) { (void)firstRows(connection, text); });
        report(u"find %1, ms"_s.arg(what), time, wanted);
    }
}

void measureAnswers(const QString &folder, SourceId source, const Report &report)
{
    const SystemClock clock;
    const auto database = openLog(folder);
    const auto whoHas = [&](const QList<qint64> &indexes) {
        QList<EventRow> rows;
        for (const qint64 index : indexes)
            rows.append({ source, *must(eventlog::at(*database, source, { sequenceOf(index) })) });
        return worstOf(
            folder, [&](Database &connection) { (void)must(queries::whoHas(connection, rows, clock.now())); });
    };
    constexpr qint64 End = LargeLog::Events;
    report(u"who has an event, the newest, 50 Feeds, ms"_s, whoHas({ End - 1 }), u"100"_s);
    report(u"who has an event that some wait for, deep in line, ms"_s, whoHas({ End * 95 / 100 }), u"100"_s);
    report(u"who has an event in the middle of the log, ms"_s, whoHas({ End / 2 }), u"100"_s);
    report(u"who has an event of a rare resource, ms"_s, whoHas({ End / 1000 * 90 + 1 }), u"100"_s);
    report(u"who has an old event, ms"_s, whoHas({ 100 }), u"100"_s);
    QList<qint64> newest;
    for (int i = 1; i <= 50; ++i)
        newest.append(End - i);
    report(u"who has each of 50 events, ms"_s, whoHas(newest), u"as it comes"_s);
    const EntityEvent event = *must(eventlog::at(*database, source, { sequenceOf(End / 2) }));
    const double history = worstOf(folder, [&](Database &connection) {
        (void)must(queries::recordHistory(
            connection, source, event.resourceName, event.resourceRecordKey, PageSize, clock.now()));
    });
    report(u"a record's history, ms"_s, history, u"100"_s);
    const double status =
        worstOf(folder, [&](Database &connection) { (void)must(queries::status(connection, clock.now())); });
    report(u"the status of all, as at each change, ms"_s, status, u"100"_s);
    const double names = worstOf(folder, [](Database &connection) { (void)must(queries::resourceNames(connection)); });
    report(u"which resources there are, ms"_s, names, u"100"_s);
}

qint64 countEvents(const QString &folder)
{
    qint64 events = 0;
    must(
        openLog(folder)->select("SELECT count(*) FROM events", [&events](const Row &row) { events = row.integer(0); }));
    return events;
}

/// Runs this program again, so that the memory is that of the proof alone.
void measureVerify(const QString &folder, const Report &report)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), { u"--verify"_s, folder });
    child.waitForFinished(-1);
    const QList<QByteArray> numbers = child.readAllStandardOutput().trimmed().split(' ');
    report(u"verify, seconds"_s, numbers.value(0).toDouble(), u"under 60"_s);
    report(u"    its peak memory in MB"_s, numbers.value(1).toDouble(), u"as it comes"_s);
}

} // namespace

void measureLargeLog(const QString &folder, const Report &report)
{
    const SourceId source = must(sources::all(*openLog(folder))).first().source.id;
    measureFinds(folder, source, report);
    measureAnswers(folder, source, report);
    measureVerify(folder, report);
}

void measurePruning(const QString &folder, const QList<QUrl> &endpoints, const Report &report)
{
    constexpr int Rounds = 5;
    constexpr int Waiting = 60'000;
    {
        const auto database = must(Database::open(Profile(folder).databasePath(), Database::Mode::ReadWrite));
        Transaction transaction(*database, Durability::Synced);
        // Whoever is behind has been paused for long, and holds nothing up.
        transaction.run("INSERT INTO stops (feed_id, detail, began_at, waiting_at_start) "
                        "SELECT feed_id, '', 0, waiting FROM feed_progress WHERE waiting > 0");
        transaction.run("UPDATE feed_progress SET is_paused = 1 WHERE waiting > 0");
        transaction.run("UPDATE resends SET is_cancelled = 1, ended_at = asked_at WHERE ended_at IS NULL");
        must(transaction.commit());
    }
    const qint64 before = countEvents(folder);
    const Load load { endpoints, 1, Waiting, 2s, false };
    Load pruning = load;
    pruning.isPruning = true;
    const double ratio = medianRatio(
        Rounds, [&] { return deliverFrom(folder, pruning).postsPerSecond; },
        [&] { return deliverFrom(folder, load).postsPerSecond; });
    report(u"deliveries a second while old events are pruned / while none are"_s, ratio, u"0.9"_s);
    const double seconds = Rounds * double(load.time.count()) / 1e3;
    report(u"    events pruned a second meanwhile"_s, double(before - countEvents(folder)) / seconds, u"as it comes"_s);
    QFile::remove(Profile(folder).databasePath() + ".whole"_L1); // to be made anew
}

void verifyLargeLog(const QString &folder)
{
    QTextStream out(stdout);
    const auto database = openLog(folder);
    QElapsedTimer timer;
    timer.start();
    const auto feeds = must(verify(*database));
    const double seconds = double(timer.elapsed()) / 1e3;
    for (const Verification &feed : feeds) {
        if (feed.wrong) {
            qFatal("The benchmark's profile is not sound: %s, sequence %lld: %s", qPrintable(feed.feed),
                qlonglong(feed.wrong->value), qPrintable(feed.problem));
        }
    }
    out << seconds << ' ' << peakMemory() << Qt::endl;
}

} // namespace postrider::benchmark
