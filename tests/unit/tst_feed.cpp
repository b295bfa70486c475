// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feed.h"
#include "domain/outcome.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>
#include <functional>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array Reasons { SuspendReason::TokenMissing, SuspendReason::TokenRejected, SuspendReason::EndpointGone,
    SuspendReason::EndpointMoved, SuspendReason::Certificate, SuspendReason::EventRefused, SuspendReason::EventTooLarge,
    SuspendReason::TooManyFailures };

void addRow(const char *name, const QString &complaint, const std::function<void(Feed &)> &change)
{
    Feed feed;
    feed.name = u"MLS to Acme"_s;
    change(feed);
    QTest::newRow(name) << feed << complaint;
}

} // namespace

class tst_Feed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void validation_data();
    void validation();
    void filter();
    void filterByFeedTypes();
    void suspendReasonsHaveNamesAndWords();
    void outcomesAndKindsHaveNames();
    void sequences();
};

void tst_Feed::validation_data()
{
    QTest::addColumn<Feed>("feed");
    QTest::addColumn<QString>("complaint");

    addRow("no label", {}, [](Feed &) {});
    addRow("no name", u"The Feed needs a name"_s, [](Feed &f) { f.name.clear(); });
    addRow("label of 255", {}, [](Feed &f) { f.label = QString(255, u'x'); });
    addRow("label of 256", u"has 256 characters"_s, [](Feed &f) { f.label = QString(256, u'x'); });
    addRow("label on two lines", u"U+000a"_s, [](Feed &f) { f.label = u"a\nb"_s; });
    addRow("label with an accent", u"The label cannot"_s, [](Feed &f) { f.label = u"\u00e9"_s; });
    addRow("resources", {}, [](Feed &f) { f.filter.resources = { u"Property"_s, u"Media"_s }; });
    addRow("too many resources", u"201 names"_s, [](Feed &f) { f.filter.resources = QStringList(201, u"Property"_s); });
    addRow("two resources in one", u"\"Property Media\" is no name"_s,
        [](Feed &f) { f.filter.resources = { u"Property Media"_s }; });
    addRow("two resources with a comma", u"\"Property,Media\" is no name"_s,
        [](Feed &f) { f.filter.resources = { u"Property,Media"_s }; });
    addRow("a record for a resource", u"\"Property/1\" is no name"_s,
        [](Feed &f) { f.filter.resources = { u"Property/1"_s }; });
    addRow("FeedTypes", {}, [](Feed &f) { f.filter.feedTypes = { u"IDX"_s, u"VOW"_s }; });
    addRow("too many FeedTypes", u"201 names"_s, [](Feed &f) { f.filter.feedTypes = QStringList(201, u"IDX"_s); });
    addRow("FeedTypes with a space", u"\"IDX VOW\" is no name of a kind of feed"_s,
        [](Feed &f) { f.filter.feedTypes = { u"IDX VOW"_s }; });
    addRow("an empty FeedType", u"empty name"_s, [](Feed &f) { f.filter.feedTypes = { QString() }; });
    addRow("an empty resource", u"empty name"_s, [](Feed &f) { f.filter.resources = { u"Property"_s, u" "_s }; });
}

void tst_Feed::validation()
{
    QFETCH(Feed, feed);
    QFETCH(QString, complaint);

    const Result<void> result = validate(feed);

    QCOMPARE(result.has_value(), complaint.isEmpty());
    if (!result)
        QVERIFY2(result.error().detail.contains(complaint), qPrintable(result.error().detail));
}

void tst_Feed::filter()
{
    FeedFilter filter;
    QVERIFY(filter.isAll());
    QVERIFY(filter.matches(u"Property"_s, {}));
    QVERIFY(filter.matches(QString(), { u"VOW"_s }));
    filter.resources = { u"Property"_s, u"Media"_s };
    QVERIFY(!filter.isAll());
    QVERIFY(filter.matches(u"Media"_s, {}));
    QVERIFY(filter.matches(u"Media"_s, { u"VOW"_s }));
    QVERIFY(!filter.matches(u"media"_s, {}));
    QVERIFY(!filter.matches(u"Member"_s, {}));
}

void tst_Feed::filterByFeedTypes()
{
    FeedFilter filter { {}, { u"IDX"_s, u"BBO"_s } };
    QVERIFY(!filter.isAll());
    QVERIFY(filter.matches(u"Property"_s, { u"VOW"_s, u"IDX"_s }));
    QVERIFY(!filter.matches(u"Property"_s, { u"VOW"_s }));
    QVERIFY(!filter.matches(u"Property"_s, { u"idx"_s }));
    QVERIFY(!filter.matches(u"Property"_s, { u"IDXPlus"_s }));
    QVERIFY2(!filter.matches(u"Property"_s, {}), "what names no FeedTypes is for nobody in particular");
    filter.resources = { u"Media"_s };
    QVERIFY(filter.matches(u"Media"_s, { u"IDX"_s }));
    QVERIFY(!filter.matches(u"Property"_s, { u"IDX"_s }));
    QVERIFY(!filter.matches(u"Media"_s, { u"VOW"_s }));
}

void tst_Feed::suspendReasonsHaveNamesAndWords()
{
    QSet<QString> names;
    for (const SuspendReason reason : Reasons) {
        names.insert(toName(reason));
        QCOMPARE(suspendReasonFromName(toName(reason)), reason);
        QVERIFY(describe(reason).contains(u" resume"_s)); // it says what to do
    }
    QCOMPARE(names.size(), qsizetype(Reasons.size()));
    QVERIFY(!suspendReasonFromName(u"nothing"_s));
    QVERIFY(!suspendReasonFromName({}));
}

void tst_Feed::outcomesAndKindsHaveNames()
{
    const QStringList outcomes = u"accepted throttled failed refused"_s.split(u' ');
    for (const QString &name : outcomes)
        QCOMPARE(toName(outcomeFromName(name).value()), name);
    const QStringList kinds = u"live late resend test"_s.split(u' ');
    for (const QString &name : kinds)
        QCOMPARE(toName(attemptKindFromName(name).value()), name);
    QVERIFY(!outcomeFromName(u"Accepted"_s));
    QVERIFY(!attemptKindFromName({}));
}

void tst_Feed::sequences()
{
    QVERIFY(Sequence::none() < Sequence { 0 });
    QVERIFY(Sequence::none().isNone());
    QVERIFY(!Sequence { 0 }.isNone());
    QCOMPARE(Sequence { 0 }.before(), Sequence::none());
    QCOMPARE(Sequence::none().before(), Sequence::none());
    QCOMPARE(Sequence::max().before().value, 9223372036854775806);
    QVERIFY(!FeedId {}.isValid());
    QVERIFY(FeedId { 1 }.isValid());
}

QTEST_GUILESS_MAIN(tst_Feed)
#include "tst_feed.moc"
