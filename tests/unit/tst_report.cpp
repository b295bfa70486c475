// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/version.h"
#include "engine/exportprogress.h"
#include "report/pagelayout.h"
#include "report/pdf.h"
#include "report/statementdocument.h"
#include "support/statements.h"

#include <QDir>
#include <QFile>
#include <QFontMetricsF>
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

using Kind = Document::Block::Kind;

const QSizeF Paper(2000, 2800);
constexpr qreal Dots = 4; // in a point

QString textOf(const PaperPage &page)
{
    QStringList lines;
    for (const Mark &mark : page) {
        if (mark.kind == Mark::Kind::Text)
            lines.append(mark.text);
    }
    return lines.join(u'\n');
}

Document documentOf(const Statement &statement)
{
    return statementDocument(statement, QTimeZone(3600), QLocale(QLocale::English));
}

QString summaryOf(const Statement &statement)
{
    return statementSummary(statement, QTimeZone(3600), QLocale(QLocale::English));
}

/// What is wrong with where things stand: beyond the edges, or one line on another.
QString misplaced(const QList<PaperPage> &pages)
{
    for (const PaperPage &page : pages) {
        for (const Mark &mark : page) {
            if (mark.rect.left() < 0 || mark.rect.top() < 0 || mark.rect.bottom() > Paper.height() + 1)
                return u"beyond the edge: "_s + mark.text;
            const qreal width = QFontMetricsF(paperFont(mark.style, Dots)).horizontalAdvance(mark.text);
            if (mark.kind == Mark::Kind::Text && mark.rect.left() + width > Paper.width() + Dots)
                return u"too wide: "_s + mark.text;
        }
    }
    return {};
}

} // namespace

class tst_Report final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void beginsWithASentence();
    void sentences();
    void saysWhatEachPostBrought();
    void textFromOutsideIsPlain();
    void tablesGoOnUnderTheirHeader();
    void longTextWraps();
    void headingsStayWithWhatFollows();
    void pdfIsWritten();
    void pdfOfManyEvents();
    void whatCannotBeWrittenIsSaid();
    void whatIsCancelledLeavesNoFile();
    void paperIsThatOfTheCountry();
    void isTextToo();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"proof.pdf"_s); }
    /// For looking at by eye.
    static void keep(const QString &path, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("POSTRIDER_PICTURES"); !folder.isEmpty())
            QFile::copy(path, QDir(folder).filePath(name));
    }

    QTemporaryDir m_folder;
};

void tst_Report::beginsWithASentence()
{
    const StatementStore store;
    (void)store.post(2, 2, 2, Outcome::Accepted, 200);
    store.settle(2);
    QCOMPARE(summaryOf(store.of(2, 2)),
        u"Acme IDX accepted event 2, Property R2, on 23 November 2026 at 15:40:02 (UTC+1), in one POST to "
        "https://consumer.example/hook?********, and answered 200."_s);
    const Document document = documentOf(store.of(2, 2));
    QCOMPARE(document.blocks.at(0).kind, Kind::Title);
    QCOMPARE(document.blocks.at(1).kind, Kind::Lead);
    QCOMPARE(document.title, u"Statement of delivery"_s);
    QCOMPARE(document.subject, u"Acme IDX, event 2"_s);
    QCOMPARE(document.origin,
        u"Made by ann on 23 November 2026 at 16:40:00 (UTC+1) with Postrider " POSTRIDER_VERSION "."_s);
}

void tst_Report::sentences()
{
    const StatementStore store;
    (void)store.post(1, 1, 0, Outcome::Failed, std::nullopt);
    (void)store.post(1, 1, 1, Outcome::Throttled, 429);
    (void)store.post(1, 1, 2);
    (void)store.post(2, 2, 3, Outcome::Failed, 500);
    store.settle(1);
    QVERIFY2(summaryOf(store.of(1, 1)).contains("in POST number 3 of it to"_L1), qPrintable(summaryOf(store.of(1, 1))));
    QCOMPARE(summaryOf(store.of(2, 2)),
        u"Event 2, Property R2 was POSTed to Acme IDX but not accepted yet. POSTs so far: 1, the last on 23 November "
        "2026 at 15:40:03 (UTC+1), answer: 500."_s);
    QCOMPARE(
        summaryOf(store.of(5, 5)), u"Event 5, Property R5 has not been sent to Acme IDX yet: it waits for its turn."_s);
    QVERIFY2(
        summaryOf(store.of(1, 5))
            .startsWith(
                "Of events 1 to 5, as Acme IDX was to get them: 1 accepted, 4 waiting to be sent. The newest: "_L1),
        qPrintable(summaryOf(store.of(1, 5))));
}

void tst_Report::saysWhatEachPostBrought()
{
    const StatementStore store;
    Attempt attempt = store.attempt(1, 10, 0, Outcome::Throttled, 429);
    attempt.retryAfter = u"120"_s;
    attempt.holdUntil = TestClock::Start + 2min;
    attempt.responseHeaders = u"Date: Mon, 23 Nov 2026 14:40:06 GMT\nX-Request-Id: 17\n"_s;
    attempt.responseBody = u"Slow down"_s;
    (void)store.record(attempt);
    const QString text = documentOf(store.of(3, 3)).toText(0);
    for (const QString &part : { u"POST 1: Asked to wait, 429"_s, u"3, in a batch of 10 from 1 to 10"_s,
             u"Mon, 23 Nov 2026 14:40:06 GMT"_s, u"X-Request-Id"_s, u"120"_s, u"23 Nov 2026 15:42:00.000 UTC+1"_s,
             u"Slow down"_s, u"Authorization: Bearer ********"_s, u"\"EntityEventSequence\":3"_s })
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    QVERIFY(!text.contains("hush"_L1));
}

void tst_Report::textFromOutsideIsPlain()
{
    QCOMPARE(visibleText(u"a\r\nb\tc\x1b[31m\u202e\u0085"_s), u"a\nb c\u241b[31m[U+202e][U+0085]"_s);
    const StatementStore store;
    Attempt attempt = store.attempt(1, 1, 0, Outcome::Accepted, 200);
    attempt.responseBody = u"<h1>Hello</h1>\x1b[2J"_s;
    (void)store.record(attempt);
    store.settle(1);
    const Document document = documentOf(store.of(1, 1));
    QVERIFY(document.toText(80).contains("<h1>Hello</h1>"_L1));
    QVERIFY(!document.toText(80).contains(u'\x1b'));
    QString all;
    for (const PaperPage &page : PageLayout(Paper, Dots).pages(document))
        all += textOf(page);
    QVERIFY(all.contains("<h1>Hello</h1>"_L1));
}

void tst_Report::tablesGoOnUnderTheirHeader()
{
    Document::Block table { .kind = Kind::Table, .header = { u"Event"_s, u"Record"_s }, .weights = { 1, 3 } };
    for (int row = 0; row < 200; ++row)
        table.rows.append({ QString::number(row), u"Property %1"_s.arg(row) });
    const QList<PaperPage> pages = PageLayout(Paper, Dots).pages({ .blocks = { table } });
    QVERIFY(pages.size() > 2);
    QString all;
    for (const PaperPage &page : pages) {
        QCOMPARE(page.first().text, u"Event"_s);
        all += textOf(page) + u'\n';
    }
    for (int row = 0; row < 200; ++row)
        QCOMPARE(all.count(u"Property %1\n"_s.arg(row)), 1);
    QCOMPARE(misplaced(pages), QString());
}

void tst_Report::longTextWraps()
{
    const QString word(3000, u'x');
    Document document;
    document.blocks = { { .kind = Kind::Facts, .rows = { { u"Label"_s, word } } },
        { .kind = Kind::Table, .header = { u"A"_s, u"B"_s }, .rows = { { word, u"b"_s } }, .weights = { 1, 1 } },
        { .kind = Kind::Fixed, .text = QString(40'000, u'y') + u"\n\nend"_s } };
    const QList<PaperPage> pages = PageLayout(Paper, Dots).pages(document);
    QCOMPARE(misplaced(pages), QString());
    QString all;
    for (const PaperPage &page : pages)
        all += textOf(page);
    QCOMPARE(all.count(u'x'), 6000);
    QCOMPARE(all.count(u'y'), 40'000);
    QVERIFY(all.contains("end"_L1));
}

void tst_Report::headingsStayWithWhatFollows()
{
    for (int lines = 40; lines < 90; ++lines) {
        Document document;
        for (int i = 0; i < lines; ++i)
            document.blocks.append({ .text = u"line"_s });
        document.blocks.append({ .kind = Kind::Subheading, .text = u"heading"_s });
        document.blocks.append({ .kind = Kind::Facts, .rows = { { u"label"_s, u"value"_s } } });
        for (const PaperPage &page : PageLayout(Paper, Dots).pages(document))
            QVERIFY(page.last().text != "heading"_L1);
    }
}

void tst_Report::pdfIsWritten()
{
    StatementStore store;
    Attempt attempt = store.attempt(2, 2, 2, Outcome::Accepted, 200);
    attempt.responseHeaders = u"Date: Mon, 23 Nov 2026 14:40:02 GMT\nX-Request-Id: 6f1c2a\n"_s;
    attempt.responseBody = u"{\"ok\": true}"_s;
    (void)store.record(attempt);
    store.settle(2);
    const qint64 pages = must(pdf::write(documentOf(store.of(2, 2)), path(), QPageSize(QPageSize::A4)));
    keep(path(), u"one.pdf"_s);
    QCOMPARE(pages, qint64(1));
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QCOMPARE(bytes.count("/Type /Page\n"), 1);

    QList<EntityEvent> events = someEvents({ 11 }, 12);
    for (EntityEvent &event : events)
        event.resourceRecordKey = u"235021"_s;
    store.store.addEvents(store.source, events);
    for (int i = 11; i < 23; ++i) {
        for (int tries = 0; tries < i % 4; ++tries) {
            Attempt failed = store.attempt(
                i, i, 100 * i + tries, tries % 2 ? Outcome::Throttled : Outcome::Failed, tries % 2 ? 429 : 503);
            failed.retryAfter = u"30"_s;
            failed.holdUntil = failed.startedAt + 30s;
            failed.note = u"The Consumer answered 503."_s;
            failed.responseBody =
                u"<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this "
                "request, and we are sorry about that. Please come back later.</body></html>"_s;
            (void)store.record(failed);
        }
        (void)store.post(i, i, 100 * i + 50);
    }
    store.settle(22);
    const Statement record = must(store.ask(
        { .consumer = u"Acme IDX"_s, .resourceName = u"Property"_s, .recordKey = u"235021"_s, .who = u"ann"_s }));
    QVERIFY(must(pdf::write(documentOf(record), path(), QPageSize(QPageSize::A4))) > 3);
    keep(path(), u"record.pdf"_s);
}

void tst_Report::pdfOfManyEvents()
{
    StatementStore store;
    store.store.addEvents(store.source, someEvents({ 11 }, 490));
    for (int i = 0; i < 500; i += 50)
        (void)store.post(i + 1, i + 50, i);
    store.settle(500);
    const Document document = documentOf(store.of(1, 500));
    QCOMPARE(misplaced(PageLayout(Paper, Dots).pages(document)), QString());
    QVERIFY(must(pdf::write(document, path(), QPageSize(QPageSize::Letter))) > 10);
    keep(path(), u"many.pdf"_s);
}

void tst_Report::whatCannotBeWrittenIsSaid()
{
    const auto written = pdf::write({}, m_folder.filePath(u"missing/proof.pdf"_s), QPageSize(QPageSize::A4));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Storage);
    QVERIFY2(written.error().detail.contains("proof.pdf"_L1), qPrintable(written.error().detail));
}

void tst_Report::whatIsCancelledLeavesNoFile()
{
    const QString path = m_folder.filePath(u"cancelled.pdf"_s);
    ExportProgress progress;
    progress.cancel();
    const auto written = pdf::write({ .title = u"a"_s }, path, QPageSize(QPageSize::A4), &progress);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void tst_Report::paperIsThatOfTheCountry()
{
    QCOMPARE(pdf::pageSize(QLocale(QLocale::English, QLocale::UnitedStates)).id(), QPageSize::Letter);
    QCOMPARE(pdf::pageSize(QLocale(QLocale::German, QLocale::Germany)).id(), QPageSize::A4);
}

void tst_Report::isTextToo()
{
    Document document;
    document.origin = u"Made by ann."_s;
    document.blocks = { { .kind = Kind::Title, .text = u"Title"_s }, { .kind = Kind::Lead, .text = u"one two three"_s },
        { .kind = Kind::Facts, .rows = { { u"A"_s, u"b"_s } } },
        { .kind = Kind::Table, .header = { u"H"_s, u"I"_s }, .rows = { { u"long"_s, u"x"_s } } } };
    QCOMPARE(document.toText(8), u"Title\n=====\n\none two\nthree\n\n  A  b\n\nH     I\nlong  x\n\nMade by ann.\n"_s);
}

QTEST_MAIN(tst_Report)
#include "tst_report.moc"
