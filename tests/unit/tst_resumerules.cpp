// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/calllimiter.h"
#include "resume/refusallog.h"
#include "resume/resumeanswers.h"
#include "resume/resumerequest.h"
#include "secrets/resumetoken.h"

#include "../support/testclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A token as one caller would send it.
ResumeRequest requestFor(const QByteArray &path, const Headers &headers = {}, const QByteArray &body = {})
{
    return { "POST", path, headers, body, u"203.0.113.9"_s };
}

QString errorIn(const ResumeAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object().value("error"_L1).toString();
}

} // namespace

/// By which rules callers of the resume endpoint are let in, turned away and answered.
class tst_ResumeRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void tokensAreLongAndNoTwoAlike();
    void onlyItsOwnTokenMatchesAHash();
    void aHashIsSaltedAndHoldsNoToken();
    void whatIsNoHashMatchesNothing_data();
    void whatIsNoHashMatchesNothing();
    void aMissTakesAsLongAsAHit();

    void hammeringHasToWait_data();
    void hammeringHasToWait();
    void waitingIsExact();
    void aRefusedCallCostsNothing();
    void allTogetherAreLimited();
    void whatIsRememberedIsBounded();

    void refusalsAreGathered();
    void aFloodBecomesAFewLines();
    void aLongFloodIsToldEverMoreSeldom();

    void findsTheFeedInThePath_data();
    void findsTheFeedInThePath();
    void findsTheToken_data();
    void findsTheToken();
    void seesUnclearLengths_data();
    void seesUnclearLengths();
    void readsTheSequence_data();
    void readsTheSequence();
    void answersSayWhatWillHappen();
    void answersSayWhyNot();

private:
    TestClock m_clock;
};

void tst_ResumeRules::tokensAreLongAndNoTwoAlike()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1'000; ++i) {
        const QByteArray token = resumetoken::make().reveal();
        const QByteArray bits = QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding);
        QCOMPARE(bits.size(), 32); // 256 bits
        seen.insert(token);
    }
    QCOMPARE(seen.size(), 1'000);
}

void tst_ResumeRules::onlyItsOwnTokenMatchesAHash()
{
    const Token token = resumetoken::make();
    const QString hash = resumetoken::hashed(token).value();
    QVERIFY(resumetoken::isHash(hash));
    QVERIFY(hash.size() <= resumetoken::LongestHash);
    QVERIFY(resumetoken::matches(token.reveal(), hash));
    QVERIFY(!resumetoken::matches(token.reveal() + 'x', hash));
    QVERIFY(!resumetoken::matches(token.reveal().chopped(1), hash));
    QVERIFY(!resumetoken::matches({}, hash));
    QVERIFY(!resumetoken::matches(resumetoken::make().reveal(), hash));
    QVERIFY(!resumetoken::matches(QByteArray(100'000, 'a'), hash));
}

void tst_ResumeRules::aHashIsSaltedAndHoldsNoToken()
{
    const Token token = resumetoken::make();
    const QString one = resumetoken::hashed(token).value();
    const QString other = resumetoken::hashed(token).value();
    QVERIFY(one != other);
    QVERIFY(resumetoken::matches(token.reveal(), other));
    QVERIFY(!one.contains(QString::fromLatin1(token.reveal())));
    QVERIFY(one.startsWith("$argon2id$"_L1));
}

void tst_ResumeRules::whatIsNoHashMatchesNothing_data()
{
    QTest::addColumn<QString>("hash");
    QTest::newRow("nothing") << QString();
    QTest::newRow("the token itself") << u"abcdefgh"_s;
    QTest::newRow("another kind") << u"$2b$12$abcdefghijklmnopqrstuv"_s;
    QTest::newRow("cut off") << resumetoken::decoy().chopped(20);
    QTest::newRow("cheaper than ours") << QString(resumetoken::decoy()).replace("m=1024"_L1, "m=8"_L1);
    QTest::newRow("dearer than ours") << QString(resumetoken::decoy()).replace("m=1024"_L1, "m=4000000"_L1);
    QTest::newRow("too long") << resumetoken::decoy() + QString(200, u'A');
}

void tst_ResumeRules::whatIsNoHashMatchesNothing()
{
    QFETCH(const QString, hash);
    QVERIFY(!resumetoken::isHash(hash));
    QVERIFY(!resumetoken::matches("abcdefgh", hash));
    QVERIFY(!resumetoken::matches({}, hash));
}

void tst_ResumeRules::aMissTakesAsLongAsAHit()
{
    const Token token = resumetoken::make();
    const QString hash = resumetoken::hashed(token).value();
    QVERIFY(resumetoken::isHash(resumetoken::decoy()));
    const std::array<std::pair<QByteArray, QString>, 4> tries { { { token.reveal(), hash },
        { resumetoken::make().reveal(), hash }, { QByteArray(), hash }, { token.reveal(), resumetoken::decoy() } } };
    // The processor's time, by turns, and the least of many: what else runs here makes some longer, none shorter.
    std::array<double, 4> least {};
    least.fill(std::numeric_limits<double>::max());
    for (int round = 0; round < 25; ++round) {
        for (size_t i = 0; i < tries.size(); ++i) {
            const std::clock_t begin = std::clock();
            QCOMPARE(resumetoken::matches(tries.at(i).first, tries.at(i).second), i == 0);
            least.at(i) = std::min(least.at(i), double(std::clock() - begin));
        }
    }
    for (const double time : least) {
        QVERIFY2(time > least.front() / 2 && time < least.front() * 2,
            qPrintable(u"%1 for a hit, %2 for a miss"_s.arg(least.front()).arg(time)));
    }
}

void tst_ResumeRules::hammeringHasToWait_data()
{
    QTest::addColumn<bool>("isSameFeed");
    QTest::newRow("one address, any Feed") << false;
    QTest::newRow("one Feed, any address") << true;
}

void tst_ResumeRules::hammeringHasToWait()
{
    QFETCH(const bool, isSameFeed);
    CallLimiter::Rates rates;
    rates.address = rates.feed = { 5, 10s };
    rates.all = { 1'000, 1ms };
    CallLimiter limiter(m_clock, rates);
    const auto call = [&](int number) {
        const QByteArray other = QByteArray::number(number);
        return isSameFeed ? limiter.admit(other, "feed") : limiter.admit("address", other);
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(call(i), Milliseconds(0));
    QCOMPARE(call(5), Milliseconds(10s));
    m_clock.advance(9'999ms);
    QCOMPARE(call(6), Milliseconds(1));
    m_clock.advance(1ms);
    QCOMPARE(call(7), Milliseconds(0));
    QCOMPARE(call(8), Milliseconds(10s));
    QCOMPARE(limiter.admit("elsewhere", "another"), Milliseconds(0)); // who has not called is heard
    m_clock.advance(1h);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(call(i), Milliseconds(0));
    QVERIFY(call(5) > Milliseconds(0)); // waiting does not add up
}

void tst_ResumeRules::waitingIsExact()
{
    CallLimiter limiter(m_clock);
    Milliseconds wait { 0 };
    int heard = 0;
    while (wait == Milliseconds(0)) {
        wait = limiter.admit("a", "feed");
        heard += wait == Milliseconds(0) ? 1 : 0;
    }
    QCOMPARE(heard, CallLimiter::Rates().feed.burst);
    m_clock.advance(wait);
    QCOMPARE(limiter.admit("a", "feed"), Milliseconds(0));
}

void tst_ResumeRules::aRefusedCallCostsNothing()
{
    CallLimiter limiter(m_clock);
    while (limiter.admit("a", "feed") == Milliseconds(0)) { }
    const Milliseconds wait = limiter.admit("a", "feed");
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(limiter.admit("a", "feed"), wait);
    QCOMPARE(limiter.admit("b", "other"), Milliseconds(0)); // nor is anybody else delayed
}

void tst_ResumeRules::allTogetherAreLimited()
{
    CallLimiter limiter(m_clock);
    int heard = 0;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray name = QByteArray::number(i);
        heard += limiter.admit(name, name) == Milliseconds(0) ? 1 : 0;
    }
    QCOMPARE(heard, CallLimiter::Rates().all.burst);
    m_clock.advance(1s);
    QCOMPARE(limiter.admit("late", "late"), Milliseconds(0));
}

void tst_ResumeRules::whatIsRememberedIsBounded()
{
    CallLimiter::Rates rates;
    rates.all = { 1'000'000, 1ms };
    CallLimiter limiter(m_clock, rates);
    while (limiter.admit("hammers", "feed") == Milliseconds(0)) { }
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray name = QByteArray::number(i);
        QCOMPARE(limiter.admit(name, name), Milliseconds(0));
    }
    QVERIFY(limiter.known() <= 2 * CallLimiter::MostKnown);
    QVERIFY(limiter.admit("other", "feed") > Milliseconds(0)); // who hammered is not forgotten for the others
}

void tst_ResumeRules::refusalsAreGathered()
{
    RefusalLog log(m_clock);
    for (int i = 0; i < 312; ++i)
        log.note(RefusalReason::WrongToken, u"203.0.113.9"_s, u"Acme IDX"_s);
    log.note(RefusalReason::TooLarge, u"203.0.113.9"_s);
    m_clock.advance(59s);
    QVERIFY(log.take().isEmpty());
    m_clock.advance(1s);
    const QList<Refusals> taken = log.take();
    QCOMPARE(taken.size(), 2);
    QCOMPARE(taken.at(0).feedName, u"Acme IDX"_s);
    QCOMPARE(taken.at(0).effect, u"312 calls without a valid token within a minute, from 203.0.113.9."_s);
    QCOMPARE(taken.at(1).feedName, QString());
    QCOMPARE(taken.at(1).effect, u"1 call with too large a body within a minute, from 203.0.113.9."_s);
    QVERIFY(log.takeAll().isEmpty());
}

void tst_ResumeRules::aFloodBecomesAFewLines()
{
    RefusalLog log(m_clock);
    for (int i = 0; i < 100'000; ++i)
        log.note(RefusalReason::WrongToken, u"10.0.%1.%2"_s.arg(i / 250 % 250).arg(i % 250), QString::number(i));
    const QList<Refusals> taken = log.takeAll();
    QCOMPARE(taken.size(), qsizetype(RefusalLog::MostKinds) + 1);
    QCOMPARE(taken.first().effect, u"99992 calls without a valid token within a minute, from other addresses."_s);
}

void tst_ResumeRules::aLongFloodIsToldEverMoreSeldom()
{
    RefusalLog log(m_clock);
    qsizetype lines = 0;
    for (int second = 0; second < 24 * 3'600; ++second) {
        log.note(RefusalReason::WrongToken, u"203.0.113.9"_s);
        lines += log.take().size();
        m_clock.advance(1s);
    }
    QVERIFY2(lines >= 20 && lines <= 30, qPrintable(QString::number(lines)));
    m_clock.advance(2h); // a pause, and it is news again
    (void)log.takeAll();
    m_clock.advance(2h);
    log.note(RefusalReason::WrongToken, u"203.0.113.9"_s);
    m_clock.advance(1min);
    QCOMPARE(log.take().size(), 1);
}

void tst_ResumeRules::findsTheFeedInThePath_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("feed");
    const QByteArray id = "d55e8509-7a52-44dc-be0e-2a28fc810a1b";
    QTest::newRow("a Feed") << "/feeds/" + id + "/resume" << id;
    QTest::newRow("any id") << QByteArray("/feeds/x/resume") << QByteArray("x");
    for (const QByteArray path : { "", "/", "/feeds", "/feeds/", "/feeds/resume", "/feeds//resume", "/resume",
             "/feeds/x", "/feeds/x/", "/feeds/x/resume/", "/feeds/x/y/resume", "/Feeds/x/resume", "/feeds/x/Resume",
             "//feeds/x/resume", "/a/feeds/x/resume", "/feeds/x/pause" })
        QTest::addRow("no Feed: %s", path.constData()) << path << QByteArray();
    QTest::newRow("far too long") << "/feeds/" + QByteArray(10'000, 'x') + "/resume" << QByteArray();
}

void tst_ResumeRules::findsTheFeedInThePath()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, feed);
    QCOMPARE(requestFor(path).feed(), feed);
}

void tst_ResumeRules::findsTheToken_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("usual") << Headers { { "Authorization", "Bearer abc" } } << QByteArray("abc");
    QTest::newRow("no case") << Headers { { "authorization", "bEARER   abc " } } << QByteArray("abc");
    QTest::newRow("none") << Headers {} << QByteArray();
    QTest::newRow("another scheme") << Headers { { "Authorization", "Basic abc" } } << QByteArray();
    QTest::newRow("no scheme") << Headers { { "Authorization", "abc" } } << QByteArray();
    QTest::newRow("no token") << Headers { { "Authorization", "Bearer " } } << QByteArray();
    QTest::newRow("glued") << Headers { { "Authorization", "Bearerabc" } } << QByteArray();
    QTest::newRow("twice") << Headers { { "Authorization", "Bearer abc" }, { "Authorization", "Bearer abc" } }
                           << QByteArray();
}

void tst_ResumeRules::findsTheToken()
{
    QFETCH(const Headers, headers);
    QFETCH(const QByteArray, token);
    QCOMPARE(requestFor("/feeds/x/resume", headers).token(), token);
}

void tst_ResumeRules::seesUnclearLengths_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<bool>("isClear");
    QTest::newRow("none") << Headers {} << true;
    QTest::newRow("a number") << Headers { { "Content-Length", "12" } } << true;
    QTest::newRow("chunked") << Headers { { "Transfer-Encoding", "Chunked" } } << true;
    QTest::newRow("both") << Headers { { "Content-Length", "12" }, { "Transfer-Encoding", "chunked" } } << false;
    QTest::newRow("two") << Headers { { "Content-Length", "12" }, { "content-length", "13" } } << false;
    QTest::newRow("two alike") << Headers { { "Content-Length", "12" }, { "Content-Length", "12" } } << false;
    QTest::newRow("a list") << Headers { { "Content-Length", "12, 12" } } << false;
    QTest::newRow("signed") << Headers { { "Content-Length", "+12" } } << false;
    QTest::newRow("negative") << Headers { { "Content-Length", "-1" } } << false;
    QTest::newRow("hexadecimal") << Headers { { "Content-Length", "0x10" } } << false;
    QTest::newRow("empty") << Headers { { "Content-Length", "" } } << false;
    QTest::newRow("beyond 64 bits") << Headers { { "Content-Length", "99999999999999999999" } } << false;
    QTest::newRow("another coding") << Headers { { "Transfer-Encoding", "gzip, chunked" } } << false;
    QTest::newRow("odd coding") << Headers { { "Transfer-Encoding", "xchunked" } } << false;
    QTest::newRow("coding twice") << Headers { { "Transfer-Encoding", "chunked" }, { "Transfer-Encoding", "identity" } }
                                  << false;
}

void tst_ResumeRules::seesUnclearLengths()
{
    QFETCH(const Headers, headers);
    QFETCH(const bool, isClear);
    QCOMPARE(requestFor("/feeds/x/resume", headers).hasClearLength(), isClear);
}

void tst_ResumeRules::readsTheSequence_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("sequence"); // -1: none is named; -2: an error
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
    QTest::newRow("white space") << QByteArray(" \r\n") << qint64(-1);
    QTest::newRow("an empty object") << QByteArray("{}") << qint64(-1);
    QTest::newRow("null") << QByteArray(R"({"EntityEventSequence": null})") << qint64(-1);
    QTest::newRow("a number") << QByteArray(R"({"EntityEventSequence": 1101})") << qint64(1101);
    QTest::newRow("zero") << QByteArray(R"({"EntityEventSequence": 0})") << qint64(0);
    QTest::newRow("a string") << QByteArray(R"({"EntityEventSequence": "1101"})") << qint64(1101);
    QTest::newRow("a long one") << QByteArray(R"({"EntityEventSequence": 638059481020000001})")
                                << qint64(638'059'481'020'000'001);
    QTest::newRow("the largest") << QByteArray(R"({"EntityEventSequence": 9223372036854775807})")
                                 << std::numeric_limits<qint64>::max();
    QTest::newRow("more besides") << QByteArray(R"({"Reason": "restored", "EntityEventSequence": 7})") << qint64(7);
    for (const QByteArray body : { "x", "[1]", "1101", "{", "\"x\"", R"({"EntityEventSequence": 1.5})",
             R"({"EntityEventSequence": 1e30})", R"({"EntityEventSequence": -1})",
             R"({"EntityEventSequence": 9223372036854775808})", R"({"EntityEventSequence": true})",
             R"({"EntityEventSequence": "now"})", R"({"EntityEventSequence": [1]})", "\xff\xfe", "{}x" })
        QTest::newRow(body.toHex().constData()) << body << qint64(-2);
    QTest::newRow("very deep") << QByteArray(4'000, '[') << qint64(-2);
}

void tst_ResumeRules::readsTheSequence()
{
    QFETCH(const QByteArray, body);
    QFETCH(const qint64, sequence);
    const auto read = requestFor("/feeds/x/resume", {}, body).rewindTo();
    QCOMPARE(!read ? -2 : *read ? (*read)->value : -1, sequence);
}

void tst_ResumeRules::answersSayWhatWillHappen()
{
    const TimePoint now = m_clock.now();
    const auto shown = [now](const ResumeEffect &effect) {
        return QJsonDocument::fromJson(resumeanswers::accepted(effect, now).body).object();
    };
    const QJsonObject plain = shown({ { 1'100 }, 12, {} });
    QCOMPARE(
        plain["message"_L1].toString(), u"The feed goes on above sequence 1100. 12 events follow, slowly at first."_s);
    QCOMPARE(plain["position"_L1].toInteger(), 1'100);
    QCOMPARE(plain["waiting"_L1].toInteger(), 12);
    QVERIFY(plain["not_before"_L1].isNull());
    const QJsonObject held = shown({ Sequence::none(), 1, now + 1h });
    QCOMPARE(held["not_before"_L1].toString(), toIso8601(now + 1h));
    QVERIFY(held["message"_L1].toString().contains("nothing is sent before"_L1));
    QVERIFY(held["position"_L1].isNull());
    QVERIFY(shown({ { 1 }, 0, now - 1s })["not_before"_L1].isNull()); // that hold is over
    QCOMPARE(resumeanswers::accepted({}, now).status, 202);
}

void tst_ResumeRules::answersSayWhyNot()
{
    QCOMPARE(resumeanswers::refused({ Error::Kind::NotFound, u"whatever"_s }), resumeanswers::unauthorized());
    const ResumeAnswer conflict = resumeanswers::refused({ Error::Kind::Conflict, u"Paused."_s });
    QCOMPARE(conflict.status, 409);
    QCOMPARE(errorIn(conflict), u"Paused."_s);
    QCOMPARE(resumeanswers::refused({ Error::Kind::InvalidInput, u"Ahead."_s }).status, 422);
    const ResumeAnswer disk = resumeanswers::refused({ Error::Kind::StorageFull, u"/home/ann is full."_s });
    QCOMPARE(disk.status, 503); // what is wrong here is nobody's business there
    QVERIFY(!disk.body.contains("/home"));
    const ResumeAnswer often = resumeanswers::tooOften(1'001ms);
    QCOMPARE(often.status, 429);
    QCOMPARE(headerValue(often.headers, "Retry-After"), "2");
    QCOMPARE(headerValue(resumeanswers::tooOften(Milliseconds(1)).headers, "Retry-After"), "1");
}

QTEST_GUILESS_MAIN(tst_ResumeRules)
#include "tst_resumerules.moc"
