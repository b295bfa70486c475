// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QDir>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Events = 200;
constexpr int Patience = 30'000; // ms
const QString Acme = u"Acme IDX"_s;

QDateTime wallClock()
{
    return QDateTime::currentDateTimeUtc();
}

/// The HTTP-date of an instant: the usual form, or the old ones of RFC 9110 §5.6.7.
QByteArray httpDate(const QDateTime &utc, const QString &form)
{
    return QLocale::c().toString(utc, form).toLatin1();
}

const QString ImfFixdate = u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s;
const QString Rfc850 = u"dddd, dd-MMM-yy hh:mm:ss 'GMT'"_s;

/// A Consumer that on its first POST asks to be called back at a date.
struct Datekeeper
{
    QString form;
    bool showsDate = false; ///< its own Date header says what its clock shows
    QDateTime askedFor;
    QList<QDateTime> calledAt;
    std::unique_ptr<Receiver> receiver;

    Answer answer()
    {
        calledAt.append(wallClock());
        if (calledAt.size() > 1)
            return response(204);
        const QDateTime now = calledAt.first();
        askedFor = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() + 4, Qt::UTC);
        Headers headers { { "Retry-After", httpDate(askedFor, form) } };
        if (showsDate)
            headers.append({ "Date", httpDate(now, ImfFixdate) });
        return response(429, headers);
    }
};

} // namespace

/// The real postriderctl, several at once, on one profile whose path is anything but plain.
class tst_TwoPushes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void theSecondStepsBackAndCommandsReachTheFirst();
    void ofTwoAtOnceOneDelivers();
    void aDateIsKeptInEveryZone();
    void afterAKillTheNextStartsAtOnce();
    void whoReadsBesideItLeavesItsLog();

private:
    void add(const QString &consumer, const Receiver &receiver);
    [[nodiscard]] QJsonObject feed(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CtlProcess> m_ctl;
    std::unique_ptr<Producer> m_producer;
};

void tst_TwoPushes::initTestCase()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void tst_TwoPushes::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_ctl = std::make_unique<CtlProcess>(
        QStringLiteral(POSTRIDERCTL), m_folder->filePath(u"Büro Süd & Söhne/Post ✉ Ausgang"_s));
    m_producer = std::make_unique<Producer>(Events);
    const auto added = m_ctl->run({ u"source"_s, u"add"_s, u"MLS"_s, u"--odata"_s, m_producer->serviceRoot().toString(),
        u"--start"_s, u"beginning"_s, u"--every"_s, u"1"_s });
    QVERIFY2(added.exitCode == 0, added.messages.constData());
}

void tst_TwoPushes::add(const QString &consumer, const Receiver &receiver)
{
    const auto added = m_ctl->run({ u"consumer"_s, u"add"_s, consumer, u"--endpoint"_s, receiver.endpoint().toString(),
                                      u"--deadline"_s, u"10"_s, u"--token-stdin"_s },
        "a-token-of-the-tests\n");
    QVERIFY2(added.exitCode == 0, added.messages.constData());
    const auto fed = m_ctl->run({ u"feed"_s, u"add"_s, consumer, u"--source"_s, u"MLS"_s, u"--consumer"_s, consumer,
        u"--start"_s, u"beginning"_s });
    QVERIFY2(fed.exitCode == 0, fed.messages.constData());
}

QJsonObject tst_TwoPushes::feed(const QString &name)
{
    const QJsonArray feeds = m_ctl->run({ u"status"_s, u"--json"_s }).json()["feeds"_L1].toArray();
    for (const QJsonValue &feed : feeds) {
        if (feed["name"_L1] == name)
            return feed.toObject();
    }
    return {};
}

void tst_TwoPushes::theSecondStepsBackAndCommandsReachTheFirst()
{
    Receiver receiver;
    add(Acme, receiver);
    const auto first = m_ctl->start({ u"push"_s });
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences(), m_producer->sequences(), Patience);

    const auto second = m_ctl->run({ u"push"_s, u"--until-idle"_s });
    QCOMPARE(second.exitCode, 3);
    const QString why = QString::fromUtf8(second.messages);
    QVERIFY2(why.contains(QString(QDir::toNativeSeparators(m_ctl->profile()) + u" in use"_s)), qPrintable(why));
    QCOMPARE(second.output, QByteArray());
    QCOMPARE(first->state(), QProcess::Running);

    QCOMPARE(m_ctl->run({ u"feed"_s, u"pause"_s, Acme }).exitCode, 0);
    m_producer->add(10);
    QTRY_COMPARE_WITH_TIMEOUT(feed(Acme)["waiting"_L1].toInt(), 10, Patience);
    QCOMPARE(feed(Acme)["state"_L1].toString(), u"paused"_s);
    QCOMPARE(receiver.sequences().size(), size_t(Events));
    QCOMPARE(m_ctl->run({ u"feed"_s, u"resume"_s, Acme }).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences(), m_producer->sequences(), Patience);

    first->terminate();
    const auto ended = m_ctl->finish(*first);
    QVERIFY2(ended.exitCode == 0 && ended.messages.contains("Stopped."), ended.messages.constData());
    QCOMPARE(m_ctl->run({ u"verify"_s }).exitCode, 0);
}

void tst_TwoPushes::ofTwoAtOnceOneDelivers()
{
    // The first answer takes longer than a second engine waits for the profile.
    int posts = 0;
    Receiver receiver([&posts](const Delivery &) { return ++posts == 1 ? response(204).after(4s) : response(204); });
    add(Acme, receiver);
    const auto one = m_ctl->start({ u"push"_s, u"--until-idle"_s });
    const auto other = m_ctl->start({ u"push"_s, u"--until-idle"_s });
    QList<int> exitCodes { m_ctl->finish(*one).exitCode, m_ctl->finish(*other).exitCode };
    std::ranges::sort(exitCodes);
    QCOMPARE(exitCodes, QList<int>({ 0, 3 }));
    QCOMPARE(receiver.sequences(), m_producer->sequences());
}

void tst_TwoPushes::aDateIsKeptInEveryZone()
{
    if (!QTimeZone::isTimeZoneIdAvailable("Asia/Kathmandu"))
        QSKIP("The zone Asia/Kathmandu is not known here. Install the time zone data.");
    std::array<Datekeeper, 3> keepers { Datekeeper { ImfFixdate, true, {}, {}, {} },
        Datekeeper { ImfFixdate, false, {}, {}, {} }, Datekeeper { Rfc850, false, {}, {}, {} } };
    for (size_t i = 0; i < keepers.size(); ++i) {
        Datekeeper &keeper = keepers[i];
        keeper.receiver = std::make_unique<Receiver>([&keeper](const Delivery &) { return keeper.answer(); });
        add(QString::number(i), *keeper.receiver);
    }
    m_ctl->setEnvironment(u"TZ"_s, u"Asia/Kathmandu"_s);
    const auto push = m_ctl->start({ u"push"_s });
    const auto isThrottled = [](const Datekeeper &keeper) { return keeper.askedFor.isValid(); };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(keepers, isThrottled), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(feed(u"0"_s)["state"_L1].toString(), u"throttled"_s, Patience);
    const QJsonArray feeds = m_ctl->run({ u"status"_s, u"--json"_s }).json()["feeds"_L1].toArray();
    QCOMPARE(feeds.size(), 3);
    for (const QJsonValue &feed : feeds) {
        const QString notBefore = feed["not_before"_L1].toString();
        const QDateTime &askedFor = keepers[feed["name"_L1].toString().toUInt()].askedFor;
        const qint64 later = askedFor.msecsTo(QDateTime::fromString(notBefore, Qt::ISODateWithMs));
        // A clock that shows whole seconds, as Date does, may cost one.
        QVERIFY2(notBefore.endsWith(u'Z') && later >= 0 && later <= 1500, qPrintable(notBefore));
    }
    for (const Datekeeper &keeper : keepers) {
        QTRY_VERIFY_WITH_TIMEOUT(keeper.calledAt.size() > 1, Patience);
        QVERIFY2(
            keeper.calledAt.at(1) >= keeper.askedFor, qPrintable(keeper.calledAt.at(1).toString(Qt::ISODateWithMs)));
    }
    push->terminate();
    QCOMPARE(m_ctl->finish(*push).exitCode, 0);
}

void tst_TwoPushes::afterAKillTheNextStartsAtOnce()
{
    constexpr int AtOnce = 10'000; // ms; what a lock left behind could cost is far more
    bool isHanging = false;
    Receiver receiver([&isHanging](const Delivery &delivery) {
        isHanging = delivery.sequences.size() > 4;
        return isHanging ? silence() : response(204);
    });
    add(Acme, receiver);
    const auto killed = m_ctl->start({ u"push"_s });
    QTRY_VERIFY_WITH_TIMEOUT(isHanging, Patience);
    killed->kill();
    QVERIFY(m_ctl->finish(*killed).exitCode < 0);
    const Delivery inFlight = receiver.deliveries().last();
    const qsizetype before = receiver.deliveries().size();
    QCOMPARE(feed(Acme)["position"_L1].toInteger(), inFlight.sequences.first() - 1);

    receiver.setManner({});
    const auto next = m_ctl->start({ u"push"_s, u"--until-idle"_s });
    QTRY_VERIFY_WITH_TIMEOUT(receiver.deliveries().size() > before, AtOnce);
    const auto ended = m_ctl->finish(*next);
    QVERIFY2(ended.exitCode == 0 && !ended.messages.contains("in use"), ended.messages.constData());
    QCOMPARE(receiver.deliveries().at(before).sequences, inFlight.sequences);
    QCOMPARE(receiver.deliveries().at(before).key, inFlight.key);
    QCOMPARE(receiver.distinct(), m_producer->sequences());
    QCOMPARE(receiver.sequences().size(), size_t(Events + inFlight.sequences.size()));
    QCOMPARE(m_ctl->run({ u"verify"_s }).exitCode, 0);
}

void tst_TwoPushes::whoReadsBesideItLeavesItsLog()
{
    Receiver receiver;
    add(Acme, receiver);
    const auto push = m_ctl->start({ u"push"_s });
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences(), m_producer->sequences(), Patience);
    // A proof is made by a process of its own, which opens the profile and closes it again.
    QCOMPARE(m_ctl->run({ u"proof"_s, Acme, u"Property/none"_s }).exitCode, 1);
    m_producer->add(10);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences(), m_producer->sequences(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(feed(Acme)["position"_L1].toInteger(), m_producer->head(), Patience);
    QCOMPARE(m_ctl->run({ u"verify"_s }).exitCode, 0);
    push->kill();
    QVERIFY(m_ctl->finish(*push).exitCode < 0);
    QCOMPARE(feed(Acme)["position"_L1].toInteger(), m_producer->head());
    QCOMPARE(m_ctl->run({ u"verify"_s }).exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_TwoPushes)
#include "tst_twopushes.moc"
