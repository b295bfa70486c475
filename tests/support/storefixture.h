// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/lane.h"
#include "store/database.h"
#include "store/sources.h"
#include "store/verifier.h"

#include <QTemporaryDir>

namespace postrider {
class Dispatcher;
}

namespace postrider::test {

/// The value, or the end of the test program with the error's own words.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    return std::move(*result);
}

inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
}

/// Events with these sequences, all of one resource, each of a record of its own.
[[nodiscard]] QList<EntityEvent> someEvents(
    Sequence first, int count, const QString &resource = QStringLiteral("Property"));

/// A profile's database in a folder of its own, and short ways to fill it and to look into it.
class StoreFixture final
{
public:
    StoreFixture();
    Q_DISABLE_COPY_MOVE(StoreFixture)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] Database &database() const { return *m_database; }
    /// Closes the file and opens it again, as after a restart.
    void reopen();
    /// Another connection to the same file.
    [[nodiscard]] std::unique_ptr<Database> another(Database::Mode mode = Database::Mode::ReadOnly) const;

    /// A Source with events 1 to `events`, read to its end.
    [[nodiscard]] SourceId addSource(int events, const QString &name = QStringLiteral("MLS"));
    /// Appends events, moves the head over them and counts them for every Feed.
    void addEvents(SourceId source, const QList<EntityEvent> &events);
    [[nodiscard]] ConsumerId addConsumer(Consumer consumer = {});
    /// A Feed of everything that the filter lets through, above `above`.
    [[nodiscard]] FeedId addFeed(
        SourceId source, ConsumerId consumer, const FeedFilter &filter = {}, Sequence above = {});
    [[nodiscard]] ResendId addResend(const Resend &resend);
    void pause(FeedId feed, bool isPaused = true);

    [[nodiscard]] StoredFeed feed(FeedId id) const;
    [[nodiscard]] StoredConsumer consumer(ConsumerId id) const;
    /// The attempts of a Feed, oldest first.
    [[nodiscard]] QList<Attempt> attempts(FeedId feed) const;
    [[nodiscard]] qint64 count(const QString &table) const;
    /// What verify() says of all Feeds: empty when all is well.
    [[nodiscard]] QString problems() const;

    /// A Consumer's Lane with its Feeds, as it is built at a start. No jitter.
    [[nodiscard]] std::unique_ptr<Lane> lane(ConsumerId consumer) const;
    /// Gives a Dispatcher all Lanes and Feeds, as it is done at a start.
    void load(Dispatcher &dispatcher) const;
    void store(const Settlement &settlement);

private:
    void addFeeds(Lane &lane) const;

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
    int m_names = 0;
};

} // namespace postrider::test
