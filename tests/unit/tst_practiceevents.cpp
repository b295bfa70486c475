// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceevents.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Resource = PracticeEvents::Resource;

class tst_PracticeEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void beginsWithBacklog();
    void sequencesRiseWithHoles();
    void isSameForSameSeed();
    void doesNotDependOnHowOftenItIsAsked();
    void neverTakesBack();
    void rhythm_data();
    void rhythm();
    void texts_data();
    void texts();
    void makesEveryResource();
};

void tst_PracticeEvents::beginsWithBacklog()
{
    PracticeEvents events(1, 400);
    QCOMPARE(events.all().size(), size_t(400));
    QCOMPARE(events.all().front().sequence, 1101);
    events.advance(0ms);
    QCOMPARE(events.all().size(), size_t(400));
    QVERIFY(PracticeEvents(1, 0).all().empty());
}

void tst_PracticeEvents::sequencesRiseWithHoles()
{
    PracticeEvents events(7, 400);
    events.advance(10min);
    const auto &all = events.all();
    int holes = 0;
    for (size_t i = 1; i < all.size(); ++i) {
        const qint64 step = all[i].sequence - all[i - 1].sequence;
        QVERIFY(step >= 1 && step <= 5);
        holes += step > 1 ? 1 : 0;
    }
    QVERIFY(holes > int(all.size()) / 20);
    QVERIFY(holes < int(all.size()) / 4);
}

void tst_PracticeEvents::isSameForSameSeed()
{
    PracticeEvents one(3, 50), same(3, 50), other(4, 50);
    for (PracticeEvents *events : { &one, &same, &other })
        events->advance(1min);
    QVERIFY(one.all() == same.all());
    QVERIFY(one.all() != other.all());
}

void tst_PracticeEvents::doesNotDependOnHowOftenItIsAsked()
{
    PracticeEvents often(5, 10), once(5, 10);
    for (Milliseconds at { 0 }; at <= 2min; at += 37ms)
        often.advance(at);
    often.advance(2min);
    once.advance(2min);
    QVERIFY(often.all() == once.all());
}

void tst_PracticeEvents::neverTakesBack()
{
    PracticeEvents events(5, 10);
    events.advance(1min);
    const auto before = events.all();
    events.advance(30s);
    QVERIFY(events.all() == before);
}

void tst_PracticeEvents::rhythm_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : { 0u, 1u, 42u, 4294967295u })
        QTest::addRow("seed %u", seed) << seed;
}

void tst_PracticeEvents::rhythm()
{
    QFETCH(const quint32, seed);
    PracticeEvents events(seed, 0);
    qsizetype quietSeconds = 0, busySeconds = 0, longestSilence = 0, silence = 0;
    size_t before = 0;
    for (int second = 1; second <= 600; ++second) {
        events.advance(std::chrono::seconds(second));
        const size_t made = events.all().size() - before;
        before = events.all().size();
        quietSeconds += made <= 1 ? 1 : 0;
        busySeconds += made >= 8 ? 1 : 0;
        silence = made == 0 ? silence + 1 : 0;
        longestSilence = std::max(longestSilence, silence);
    }
    const double average = double(events.all().size()) / 600;
    QVERIFY2(average >= 2 && average <= 6, qPrintable(QString::number(average)));
    QVERIFY(quietSeconds > 20);
    QVERIFY(busySeconds > 20);
    QVERIFY(longestSilence <= 6);
}

void tst_PracticeEvents::texts_data()
{
    QTest::addColumn<Resource>("resource");
    QTest::addColumn<quint32>("record");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");

    QTest::newRow("listing") << Resource::Property << 235021u << u"Property"_s << u"235021"_s;
    QTest::newRow("photo") << Resource::Media << 23502107u << u"Media"_s << u"235021-07"_s;
    QTest::newRow("member") << Resource::Member << 4021u << u"Member"_s << u"M4021"_s;
    QTest::newRow("office") << Resource::Office << 118u << u"Office"_s << u"O118"_s;
    QTest::newRow("open house") << Resource::OpenHouse << 61021u << u"OpenHouse"_s << u"OH-61021"_s;
}

void tst_PracticeEvents::texts()
{
    QFETCH(const Resource, resource);
    QFETCH(const quint32, record);
    QFETCH(const QString, name);
    QFETCH(const QString, key);
    const EntityEvent event = PracticeEvents::toEntityEvent({ 1101, record, resource }, u"http://x/odata"_s);
    QCOMPARE(event.sequence.value, 1101);
    QCOMPARE(event.resourceName, name);
    QCOMPARE(event.resourceRecordKey, key);
    QCOMPARE(event.resourceRecordUrl, u"http://x/odata/%1('%2')"_s.arg(name, key));
}

void tst_PracticeEvents::makesEveryResource()
{
    const PracticeEvents events(2, 400);
    QSet<QString> names;
    for (const auto &event : events.all())
        names.insert(PracticeEvents::toEntityEvent(event, {}).resourceName);
    const QSet<QString> expected { u"Property"_s, u"Media"_s, u"Member"_s, u"Office"_s, u"OpenHouse"_s };
    QCOMPARE(names, expected);
}

QTEST_GUILESS_MAIN(tst_PracticeEvents)
#include "tst_practiceevents.moc"
