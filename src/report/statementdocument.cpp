// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/statementdocument.h"

#include "report/statementwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

using Kind = Document::Block::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Statement)
};

/// "A", "B" … "Z", "AA".
QString letters(qsizetype number)
{
    QString text;
    for (; number >= 0; number = number / 26 - 1)
        text.prepend(QChar(char16_t(u'A' + number % 26)));
    return text;
}

/// "1101, 1104 to 1150", and how many when not all are named.
QString joined(const QList<Sequence> &sequences)
{
    constexpr qsizetype Most = 10;
    QStringList runs;
    for (qsizetype first = 0; first < sequences.size();) {
        if (runs.size() == Most) {
            return Text::tr("%1 and more up to %2, %3 altogether")
                .arg(runs.join(u", "_s), QString::number(sequences.last().value), QString::number(sequences.size()));
        }
        qsizetype last = first;
        while (last + 1 < sequences.size() && sequences.at(last + 1).value == sequences.at(last).value + 1)
            ++last;
        const QString from = QString::number(sequences.at(first).value);
        runs.append(last == first ? from : Text::tr("%1 to %2").arg(from).arg(sequences.at(last).value));
        first = last + 1;
    }
    return runs.join(u", "_s);
}

/// Puts the blocks together.
class Writer final
{
public:
    Writer(const Statement &statement, const QTimeZone &zone, const QLocale &locale)
        : m_statement(statement)
        , m_locale(locale)
        , m_words(statement, zone, locale)
    {
    }

    Document write()
    {
        m_document.title = Text::tr("Statement of delivery");
        m_document.subject =
            Text::tr("%1, %2", "a Consumer, and of what").arg(m_statement.consumer.name, m_words.subject());
        m_document.creator = u"Postrider "_s + m_statement.version;
        m_document.origin =
            Text::tr("Made by %1 on %2 with Postrider %3.")
                .arg(visibleText(m_statement.request.who), m_words.longTime(m_statement.madeAt), m_statement.version);
        add(Kind::Title, m_document.title);
        add(Kind::Lead, m_words.summary());
        addFacts();
        addEvents();
        addPosts();
        addRequests();
        addExplanation();
        return std::move(m_document);
    }

private:
    void add(Kind kind, const QString &text) { m_document.blocks.append({ .kind = kind, .text = text }); }

    void addFacts()
    {
        QList<QStringList> rows { { Text::tr("Consumer"), visibleText(m_statement.consumer.name) },
            { Text::tr("Endpoint"), visibleText(m_statement.endpoint) },
            { Text::tr("Source"), visibleText(m_statement.sourceName) } };
        for (const FeedStatus &status : m_statement.feeds) {
            const Feed &feed = status.stored.feed;
            const QString resources = visibleText(StatementWords::carried(feed.filter));
            rows.append({ Text::tr("Feed"),
                feed.label.isEmpty()
                    ? Text::tr("%1, carries %2").arg(feed.name, resources)
                    : Text::tr("%1, labelled \"%2\", carries %3").arg(feed.name, visibleText(feed.label), resources) });
        }
        rows.append({ Text::tr("Of"), m_words.subject() });
        rows.append({ Text::tr("Made"),
            Text::tr("%1, by %2").arg(m_words.longTime(m_statement.madeAt), visibleText(m_statement.request.who)) });
        m_document.blocks.append({ .kind = Kind::Facts, .rows = rows });
        if (m_statement.hasOlderEvents) {
            add(Kind::Paragraph,
                Text::tr("The record has more events than one statement holds. These are its newest %1.")
                    .arg(m_locale.toString(m_statement.items.size())));
        } else if (m_statement.pruned.readUntil) {
            add(Kind::Paragraph,
                Text::tr("What %1 gave until %2 is no longer on record, and not part of this statement.")
                    .arg(visibleText(m_statement.sourceName), m_words.longTime(*m_statement.pruned.readUntil)));
        }
    }

    void addEvents()
    {
        add(Kind::Heading, Text::tr("What became of each event"));
        const bool hasManyFeeds = m_statement.feeds.size() > 1;
        Document::Block table { .kind = Kind::Table,
            .header = { Text::tr("Event"), Text::tr("Record"), Text::tr("Read from the Source") },
            .weights = { eventWeight(), 24, 40 } };
        if (hasManyFeeds) {
            table.header.append(Text::tr("Feed"));
            table.weights.append(20);
        }
        table.header += { Text::tr("What became of it"), Text::tr("In POST") };
        table.weights += { 55, 17 };
        for (const Statement::Item &item : m_statement.items) {
            for (const Statement::Trace &trace : item.traces) {
                QStringList row { QString::number(item.event.sequence.value),
                    visibleText(item.event.resourceName + u' ' + item.event.resourceRecordKey),
                    item.byHand.isValid() ? Text::tr("no: sent by hand") : m_words.shortTime(item.event.readAt) };
                if (hasManyFeeds)
                    row.append(trace.fate.feed.stored.feed.name);
                row += { m_words.fate(item, trace), postNumbers(trace) };
                table.rows.append(row);
            }
        }
        m_document.blocks.append(table);
    }

    /// The numbers of the POSTs that carried an event: "2, 3, 5", "2 to 61 (40)".
    [[nodiscard]] QString postNumbers(const Statement::Trace &trace) const
    {
        constexpr qsizetype Most = 4;
        QStringList numbers;
        for (const qsizetype post : trace.posts)
            numbers.append(QString::number(m_statement.posts.at(post).attempt.id.value));
        if (numbers.size() <= Most)
            return numbers.join(u", "_s);
        return Text::tr("%1 to %2 (%3)", "from one number to another, and how many")
            .arg(numbers.first(), numbers.last(), QString::number(numbers.size()));
    }

    /// Sequences may have 19 digits.
    [[nodiscard]] int eventWeight() const
    {
        return std::clamp(int(QString::number(m_statement.items.last().event.sequence.value).size()) * 2, 14, 32);
    }

    void addPosts()
    {
        add(Kind::Heading, Text::tr("Each POST and what came back"));
        if (m_statement.posts.isEmpty())
            add(Kind::Paragraph, Text::tr("No POST carried any of these events."));
        if (m_statement.postsLeftOut > 0) {
            add(Kind::Paragraph,
                Text::tr("There are more POSTs than one statement holds. The oldest were left out; their number: %1.")
                    .arg(m_locale.toString(m_statement.postsLeftOut)));
        }
        for (const Statement::Post &post : m_statement.posts)
            addPost(post);
    }

    void addPost(const Statement::Post &post)
    {
        const Attempt &attempt = post.attempt;
        add(Kind::Subheading,
            Text::tr("POST %1: %2, %3", "number, outcome, status")
                .arg(QString::number(attempt.id.value), m_words.outcome(attempt.outcome), m_words.status(attempt)));
        QList<QStringList> rows { { Text::tr("Sent"),
            (attempt.status ? Text::tr("%1, answered after %2 ms") : Text::tr("%1, given up after %2 ms"))
                .arg(m_words.exactTime(attempt.startedAt), m_locale.toString(qint64(attempt.duration.count()))) } };
        if (m_statement.feeds.size() > 1)
            rows.append({ Text::tr("Feed"), feedName(attempt.feed) });
        if (attempt.kind != AttemptKind::Live)
            rows.append({ Text::tr("Why"), post.isByHand ? Text::tr("sent by hand") : m_words.kind(attempt.kind) });
        rows.append({ Text::tr("Events"), events(post) });
        if (const QString letter = requestLetter(attempt.requestHead); !letter.isEmpty())
            rows.append({ Text::tr("Request"), Text::tr("headers %1, below").arg(letter) });
        addAnswer(post, rows);
        m_document.blocks.append({ .kind = Kind::Facts, .rows = rows });
        addBodies(post);
    }

    [[nodiscard]] QString feedName(FeedId id) const
    {
        const auto found =
            std::ranges::find(m_statement.feeds, id, [](const FeedStatus &feed) { return feed.stored.feed.id; });
        return found == m_statement.feeds.end() ? QString() : found->stored.feed.name;
    }

    [[nodiscard]] QString events(const Statement::Post &post) const
    {
        const Attempt &attempt = post.attempt;
        if (attempt.events == post.sequences.size())
            return joined(post.sequences);
        return Text::tr("%1, in a batch of %2 from %3 to %4")
            .arg(joined(post.sequences), m_locale.toString(attempt.events), QString::number(attempt.first.value),
                QString::number(attempt.last.value));
    }

    void addAnswer(const Statement::Post &post, QList<QStringList> &rows) const
    {
        const Attempt &attempt = post.attempt;
        rows.append({ Text::tr("Answer"),
            attempt.status ? QString::number(*attempt.status) : Text::tr("none: no answer came") });
        for (const auto &[name, value] : post.answer)
            rows.append({ visibleText(name), visibleText(value) });
        if (attempt.retryAfter)
            rows.append({ u"Retry-After"_s, visibleText(*attempt.retryAfter) });
        if (attempt.holdUntil)
            rows.append({ Text::tr("Not called before"), m_words.exactTime(*attempt.holdUntil) });
        if (!attempt.note.isEmpty())
            rows.append({ Text::tr("Note"), visibleText(attempt.note) });
    }

    /// What was said about the events, as long as it is few, and the answer in its own words.
    void addBodies(const Statement::Post &post)
    {
        constexpr qsizetype Few = 3;
        if (post.sequences.size() <= Few) {
            QStringList lines;
            for (const Statement::Item &item : m_statement.items) {
                if (post.sequences.contains(item.event.sequence))
                    lines.append(visibleText(QString::fromUtf8(item.json)));
            }
            add(Kind::Fixed, Text::tr("Said: %1", "JSON").arg(lines.join(u'\n')));
        }
        if (const QString body = visibleText(post.attempt.responseBody).trimmed(); !body.isEmpty())
            add(Kind::Fixed, Text::tr("Answered: %1", "text from outside").arg(body));
    }

    [[nodiscard]] QString requestLetter(const QString &head)
    {
        if (head.isEmpty())
            return {};
        qsizetype place = m_heads.indexOf(head);
        if (place < 0) {
            place = m_heads.size();
            m_heads.append(head);
        }
        return letters(place);
    }

    /// The headers are the same for most POSTs, so each set stands here once.
    void addRequests()
    {
        if (m_heads.isEmpty())
            return;
        add(Kind::Heading, Text::tr("The headers that were sent"));
        for (qsizetype i = 0; i < m_heads.size(); ++i) {
            add(Kind::Subheading, Text::tr("Headers %1").arg(letters(i)));
            add(Kind::Fixed, visibleText(m_heads.at(i)));
        }
    }

    void addExplanation()
    {
        add(Kind::Heading, Text::tr("How to read this"));
        add(Kind::Paragraph,
            Text::tr("An event says that a record has changed; the record itself is fetched by the Consumer. Postrider "
                     "POSTs each event to the Consumer until it is accepted, which is any answer from 200 to 299, and "
                     "notes each POST before the next one leaves. Times are by the clock of the computer that sent it; "
                     "Date is by the Consumer's own clock, and with the numbers that its answer gave the request can "
                     "be found in its records."));
        add(Kind::Paragraph,
            Text::tr("The access token is not kept, and is shown as ********. Answers are shown up to 4 KiB. What was "
                     "said about an event is written again from the log, by the settings of today."));
    }

    const Statement &m_statement;
    const QLocale &m_locale;
    const StatementWords m_words;
    QStringList m_heads;
    Document m_document;
};

} // namespace

Document statementDocument(const Statement &statement, const QTimeZone &zone, const QLocale &locale)
{
    return Writer(statement, zone, locale).write();
}

QString statementSummary(const Statement &statement, const QTimeZone &zone, const QLocale &locale)
{
    return StatementWords(statement, zone, locale).summary();
}

QString statementName(const QString &consumer, const QString &what)
{
    return Text::tr("%1, %2", "a Consumer, and of what").arg(consumer, what);
}

} // namespace postrider
