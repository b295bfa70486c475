// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventsearch.h"

#include "domain/source.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EventSearch)
};

constexpr auto HowTo =
    "Try a record key such as 235021 or Property/235021, sequences such as 1101..1150, or a time such "
    "as \"today 9:00-10:00\"."_L1;

/// A time of day, and when what it names ends: "9:00" is a minute, "9am" an hour.
struct DayTime
{
    int seconds = 0; ///< since midnight
    int length = 0;
};

struct DayTimes
{
    int from = 0;
    int to = 0; ///< above 24 hours when it is over midnight
};

/// Reads the words of one search, one after the other.
class SearchReader final
{
public:
    explicit SearchReader(const SearchContext &context)
        : m_context(context)
    {
    }

    Result<EventSearch> read(const QString &text)
    {
        const QStringList words = split(text);
        for (const QString &word : words) {
            if (const auto taken = take(word); !taken)
                return tl::unexpected(taken.error());
        }
        if (m_isSince)
            return fail(
                Error::Kind::InvalidInput, Text::tr("Say since when, as in \"since yesterday\" or \"since 9:00\"."));
        setTimes();
        return m_search;
    }

private:
    /// Words are parted by spaces, but for what stands in quotes and for the parts of a range.
    static QStringList split(QString text)
    {
        static const QRegularExpression aroundRange(uR"(\s*(\.\.|–)\s*|(?<=\d|[apAP][mM])\s+(-)\s+)"_s);
        static const QRegularExpression beforeHalfDay(
            uR"((?<=\d)\s+(?=[ap]m\b))"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression word(uR"([^\s"]*"[^"]*"?|\S+)"_s);
        if (!text.contains(u'"')) {
            text.remove(beforeHalfDay);
            text.replace(aroundRange, u"\\1\\2"_s);
            text.replace(u'–', u'-');
        }
        QStringList words;
        for (auto found = word.globalMatch(text); found.hasNext();)
            words.append(found.next().captured());
        return words;
    }

    Result<void> take(const QString &word)
    {
        if (word.compare("since"_L1, Qt::CaseInsensitive) == 0 && !m_isSince) {
            m_isSince = true;
            return {};
        }
        if (takeDates(word) || takeTimes(word))
            return m_isTwice ? fail(Error::Kind::InvalidInput, Text::tr("\"%1\" is a second time; give one.").arg(word))
                             : Result<void>();
        if (word.contains(".."_L1))
            return takeRange(word);
        if (const qsizetype slash = word.indexOf(u'/'); slash >= 0)
            return takeRecord(word.left(slash), word.mid(slash + 1), word);
        for (const QString &resource : m_context.resources) {
            if (resource.compare(word, Qt::CaseInsensitive) == 0)
                return takeRecord(resource, {}, word);
        }
        return takeRecord({}, word, word);
    }

    Result<void> takeRecord(const QString &resource, QString key, const QString &word)
    {
        if (!resource.isEmpty() && !m_search.resourceName.isEmpty())
            return fail(Error::Kind::InvalidInput, Text::tr("\"%1\" names a second resource; give one.").arg(word));
        if (!key.isEmpty() && !m_search.recordKey.isEmpty()) {
            return fail(Error::Kind::InvalidInput,
                Text::tr("\"%1\" would be a second record key; give one, in quotes if it has a space in it. %2")
                    .arg(word, HowTo));
        }
        if (!resource.isEmpty())
            m_search.resourceName = known(resource);
        if (key.isEmpty())
            return {};
        if (key.startsWith(u'"')) {
            key = key.mid(1, key.endsWith(u'"') && key.size() > 1 ? key.size() - 2 : -1);
            m_search.isWholeKey = true;
        } else if (resource.isEmpty()) {
            if (const auto sequence = sequenceFromText(key))
                m_search.orSequence = *sequence;
        }
        if (key.isEmpty())
            return fail(
                Error::Kind::InvalidInput, Text::tr("There is no record key between the quotes. %1").arg(HowTo));
        m_search.recordKey = key;
        return {};
    }

    /// A resource's name as RESO writes it.
    [[nodiscard]] QString known(const QString &name) const
    {
        const auto found = std::ranges::find_if(m_context.resources,
            [&name](const QString &resource) { return resource.compare(name, Qt::CaseInsensitive) == 0; });
        return found != m_context.resources.end() ? *found : name;
    }

    Result<void> takeRange(const QString &word)
    {
        const QStringList ends = word.split(u".."_s);
        const auto end = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
        const auto first = end(ends.first());
        const auto last = end(ends.last());
        const auto from = first ? sequenceFromText(*first) : Result<Sequence>(Sequence::none());
        const auto to = last ? sequenceFromText(*last) : Result<Sequence>(Sequence::max());
        if (ends.size() != 2 || (!first && !last) || !from || !to || *to < *from) {
            return fail(Error::Kind::InvalidInput,
                Text::tr("\"%1\" is no range of sequences. Give it as 1101..1150, the lower one first, or as 1101.. "
                         "for all from there on.")
                    .arg(word));
        }
        if (m_search.first || m_search.last)
            return fail(
                Error::Kind::InvalidInput, Text::tr("\"%1\" is a second range of sequences; give one.").arg(word));
        if (first)
            m_search.first = *from;
        if (last)
            m_search.last = *to;
        return {};
    }

    [[nodiscard]] QDate today() const
    {
        return QDateTime::fromMSecsSinceEpoch(toStored(m_context.now), m_context.zone).date();
    }

    [[nodiscard]] std::optional<QDate> date(const QString &word) const
    {
        const auto is = [&word](const QString &name) {
            return !name.isEmpty() && word.compare(name, Qt::CaseInsensitive) == 0;
        };
        if (is(u"today"_s) || is(m_context.today))
            return today();
        if (is(u"yesterday"_s) || is(m_context.yesterday))
            return today().addDays(-1);
        const QDate date = QDate::fromString(word, u"yyyy-MM-dd"_s);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }

    bool takeDates(const QString &word)
    {
        if (const qsizetype letter = word.indexOf(u'T'); letter == 10) // 2026-11-23T10:35
            return takeDates(word.left(letter)) && takeTimes(word.mid(letter + 1));
        const QStringList ends = word.split(u".."_s);
        const auto first = date(ends.first());
        const auto last = date(ends.last());
        if (ends.size() > 2 || !first || !last || *last < *first)
            return false;
        m_isTwice = m_isTwice || m_firstDay.isValid();
        m_firstDay = *first;
        m_lastDay = *last;
        m_hasTime = true;
        m_goesOn = std::exchange(m_isSince, false);
        return true;
    }

    static std::optional<DayTime> dayTime(const QString &text)
    {
        static const QRegularExpression form(
            uR"(^(\d{1,2})(?::(\d\d))?(?::(\d\d))?(am|pm)?$)"_s, QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(text);
        const bool hasMinute = !match.captured(2).isEmpty();
        const bool hasSecond = !match.captured(3).isEmpty();
        const QString half = match.captured(4).toLower();
        int hour = match.captured(1).toInt();
        if (!match.hasMatch() || (!hasMinute && half.isEmpty()) || (!half.isEmpty() && (hour < 1 || hour > 12)))
            return std::nullopt; // a bare number is a key, or a sequence
        if (!half.isEmpty())
            hour = hour % 12 + (half == "pm"_L1 ? 12 : 0);
        const int minute = match.captured(2).toInt();
        const int second = match.captured(3).toInt();
        const int seconds = (hour * 60 + minute) * 60 + second;
        if (minute > 59 || second > 59 || seconds > 24 * 3600)
            return std::nullopt;
        return DayTime { seconds, hasSecond ? 1 : hasMinute ? 60 : 3600 };
    }

    bool takeTimes(const QString &word)
    {
        static const QRegularExpression parting(uR"(\.\.|-)"_s);
        const QStringList ends = word.split(parting);
        const auto first = dayTime(ends.first());
        const auto last = dayTime(ends.last());
        if (ends.size() > 2 || !first || (!last && !ends.last().isEmpty()))
            return false;
        constexpr int Day = 24 * 3600;
        DayTimes times { first->seconds, first->seconds + first->length };
        if (ends.size() == 2 && last)
            times.to = last->seconds > first->seconds ? last->seconds : last->seconds + Day;
        m_goesOn = std::exchange(m_isSince, false) || (ends.size() == 2 && !last);
        m_isTwice = m_isTwice || m_times;
        m_times = times;
        m_hasTime = true;
        return true;
    }

    [[nodiscard]] TimePoint at(QDate day, int seconds) const
    {
        constexpr int Day = 24 * 3600;
        const QDateTime time(day.addDays(seconds / Day), QTime(0, 0).addSecs(seconds % Day), m_context.zone);
        return fromStored(time.toMSecsSinceEpoch());
    }

    void setTimes()
    {
        if (!m_hasTime)
            return;
        const QDate first = m_firstDay.isValid() ? m_firstDay : today();
        const QDate last = m_firstDay.isValid() ? m_lastDay : today();
        m_search.from = at(first, m_times ? m_times->from : 0);
        if (!m_goesOn)
            m_search.to = m_times ? at(last, m_times->to) : at(last.addDays(1), 0);
    }

    const SearchContext &m_context;
    EventSearch m_search;
    QDate m_firstDay;
    QDate m_lastDay;
    std::optional<DayTimes> m_times;
    bool m_hasTime = false;
    bool m_isSince = false; ///< the word was said, and what it is about comes next
    bool m_goesOn = false; ///< there is no end
    bool m_isTwice = false;
};

} // namespace

Result<EventSearch> parseEventSearch(const QString &text, const SearchContext &context)
{
    constexpr qsizetype Longest = 400;
    if (text.size() > Longest) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("The search has %1 characters; at most %2 are possible. %3")
                .arg(text.size())
                .arg(Longest)
                .arg(HowTo));
    }
    return SearchReader(context).read(text.trimmed());
}

} // namespace postrider
