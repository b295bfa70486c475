// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/glance.h"
#include "app/notifications.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace postrider;
using namespace Qt::StringLiterals;
using Kind = FeedState::Kind;

namespace {

FeedStatus feed(qint64 id, Kind kind)
{
    FeedStatus feed;
    feed.stored.feed.id = FeedId { id };
    feed.stored.feed.name = u"Feed %1"_s.arg(id);
    feed.consumer.id = ConsumerId { id };
    feed.state.kind = kind;
    if (kind == Kind::Suspended)
        feed.stored.progress.suspension = Suspension { SuspendReason::TokenRejected, {}, TestClock::Start };
    feed.stored.progress.isPaused = kind == Kind::Paused;
    return feed;
}

/// A status of Feeds 1, 2, 3 … in these states.
Status status(const QList<Kind> &kinds)
{
    Status status;
    for (const Kind kind : kinds)
        status.feeds.append(feed(status.feeds.size() + 1, kind));
    return status;
}

} // namespace

Q_DECLARE_METATYPE(Kind)

class TestNotifications final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY(m_plurals.load(u":/i18n/postrider_en.qm"_s));
        QCoreApplication::installTranslator(&m_plurals);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void comeFromOneStatusToTheNext_data()
    {
        QTest::addColumn<QList<Kind>>("before");
        QTest::addColumn<QList<Kind>>("after");
        QTest::addColumn<QStringList>("titles");
        const auto row = [](const char *name, const QList<Kind> &before, const QList<Kind> &after,
                             const QStringList &titles) { QTest::newRow(name) << before << after << titles; };
        row("nothing changed", { Kind::Delivering }, { Kind::Delivering }, {});
        row("delivered", { Kind::Delivering }, { Kind::UpToDate }, {});
        row("asked to wait", { Kind::Delivering }, { Kind::Throttled }, {});
        row("trying again", { Kind::Delivering }, { Kind::Retrying }, {});
        row("paused", { Kind::Delivering }, { Kind::Paused }, {});
        row("suspended", { Kind::Delivering }, { Kind::Suspended }, { u"Feed 1 is suspended"_s });
        row("still suspended", { Kind::Suspended }, { Kind::Suspended }, {});
        row("resumed", { Kind::Suspended }, { Kind::Delivering }, { u"Feed 1 goes on"_s });
        row("another one", { Kind::Suspended, Kind::UpToDate }, { Kind::Suspended, Kind::Suspended },
            { u"Feed 2 is suspended"_s });
        row("together", { Kind::Delivering, Kind::Delivering }, { Kind::Suspended, Kind::Suspended },
            { u"2 Feeds are suspended"_s });
        row("each way", { Kind::Suspended, Kind::Delivering }, { Kind::Delivering, Kind::Suspended },
            { u"Feed 2 is suspended"_s, u"Feed 1 goes on"_s });
        row("added suspended", {}, { Kind::Suspended }, {});
        row("removed", { Kind::Suspended }, {}, {});
    }

    void comeFromOneStatusToTheNext()
    {
        QFETCH(const QList<Kind>, before);
        QFETCH(const QList<Kind>, after);
        QStringList titles;
        for (const Notification &notification : notifications(status(before), status(after)))
            titles.append(notification.title);
        QTEST(titles, "titles");
    }

    void sayWhyAndWhoHasToAct()
    {
        const auto suspended = notifications(status({ Kind::UpToDate }), status({ Kind::Suspended }));
        QCOMPARE(suspended.size(), 1);
        QVERIFY(suspended.first().needsPerson);
        QVERIFY2(suspended.first().text.contains(u"token"_s), qPrintable(suspended.first().text));

        Status after = status({ Kind::Delivering });
        after.feeds.first().stored.progress.waiting = 2'104;
        const auto resumed = notifications(status({ Kind::Suspended }), after);
        QCOMPARE(resumed.size(), 1);
        QVERIFY(!resumed.first().needsPerson);
        QVERIFY2(resumed.first().text.contains(u"2,104 events"_s), qPrintable(resumed.first().text));
    }

    void nameAFewOfMany()
    {
        const auto found =
            notifications(status(QList<Kind>(200, Kind::UpToDate)), status(QList<Kind>(200, Kind::Suspended)));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().title, u"200 Feeds are suspended"_s);
        QCOMPARE(found.first().text, u"Feed 1, Feed 2, Feed 3, and 197 others"_s);
    }

    void theGlanceIsTheWorst_data()
    {
        QTest::addColumn<QList<Kind>>("kinds");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QList<Kind> &kinds, Kind kind, const QString &sentence) {
            QTest::newRow(name) << kinds << kind << sentence;
        };
        row("all well", { Kind::UpToDate, Kind::UpToDate }, Kind::UpToDate,
            u"All is well: every Feed is up to date."_s);
        row("one paused", { Kind::Paused, Kind::UpToDate }, Kind::UpToDate, u"All that is not paused is up to date."_s);
        row("all paused", { Kind::Paused, Kind::Paused }, Kind::Paused, u"Everything is paused."_s);
        row("delivering", { Kind::UpToDate, Kind::Delivering }, Kind::Delivering, u"1 Feed is delivering."_s);
        row("asked to wait", { Kind::Delivering, Kind::Throttled }, Kind::Throttled, u"1 Consumer asked to wait."_s);
        row("trying again", { Kind::Throttled, Kind::Retrying }, Kind::Retrying,
            u"1 Feed cannot be delivered to; Postrider tries again."_s);
        row("suspended", { Kind::Retrying, Kind::Suspended, Kind::Suspended }, Kind::Suspended,
            u"2 Feeds are suspended and need you."_s);
    }

    void theGlanceIsTheWorst()
    {
        QFETCH(const QList<Kind>, kinds);
        QFETCH(const Kind, kind);
        const Glance now = glance(status(kinds), {});
        QCOMPARE(now.kind, std::optional(kind));
        QTEST(now.sentence, "sentence");
    }

    void aWaitIsTheConsumersWhateverItsFeeds()
    {
        Status two = status({ Kind::Throttled, Kind::Throttled });
        two.feeds.last().consumer.id = two.feeds.first().consumer.id;
        QCOMPARE(glance(two, {}).sentence, u"1 Consumer asked to wait."_s);
    }

    void troubleComesFirst()
    {
        QVERIFY((glance(status({ Kind::UpToDate }), u"The disk is full."_s)
            == Glance { Kind::Suspended, u"The disk is full."_s }));
    }

    void aSourceThatCannotBeReadIsTold()
    {
        Status one = status({ Kind::UpToDate });
        one.sources.append(StoredSource {});
        QCOMPARE(glance(one, {}).kind, std::optional(Kind::UpToDate));
        one.sources.front().progress.failures = 1;
        QVERIFY((glance(one, {}) == Glance { Kind::Retrying, u"1 Source cannot be read; Postrider tries again."_s }));
        one.feeds.append(status({ Kind::Suspended }).feeds);
        QCOMPARE(glance(one, {}).kind, std::optional(Kind::Suspended));
    }

    void withoutFeedsThereIsNoState() { QVERIFY(!glance({}, {}).kind); }

private:
    QTranslator m_plurals;
};

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
