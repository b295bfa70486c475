// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sourcepoller.h"
#include "source/foldersource.h"
#include "store/eventlog.h"
#include "support/deliveryfixture.h"
#include "support/waituntil.h"

#include <QTemporaryDir>
#include <QTest>

namespace postrider::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QByteArray Header = "EntityEventSequence,ResourceName,ResourceRecordKey\n";

/// A table of events with these sequences, each of a record of the same number.
inline QByteArray numbered(qint64 first, int count)
{
    QByteArray text = Header;
    for (int i = 0; i < count; ++i)
        text += QByteArray::number(first + i) + ",Property," + QByteArray::number(first + i) + '\n';
    return text;
}

/// The same without sequences.
inline QByteArray unnumbered(int first, int count)
{
    QByteArray text = "ResourceName,ResourceRecordKey\n";
    for (int i = 0; i < count; ++i)
        text += "Property," + QByteArray::number(first + i) + '\n';
    return text;
}

/// A folder of the test's own.
class DropFolder final
{
public:
    void drop(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qUtf8Printable(name));
    }
    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    /// The files of a folder in it, in the order of their names.
    [[nodiscard]] QStringList files(const QString &folder = {}) const
    {
        return QDir(path(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private:
    QTemporaryDir m_folder;
};

/// Where the program is ended while a file is taken.
enum class Moment { None, PageComes, PageIsStored, IsPutAway };

/// Hands all on to a FolderSource, until the program "ends": then nothing is heard of it any more.
class MortalReader final : public SourceReader
{
public:
    MortalReader(const FolderSettings &settings, const Clock &clock, Moment moment, int &callsLeft,
        std::function<void()> &changed)
        : m_source(settings, clock)
        , m_moment(moment)
        , m_callsLeft(callsLeft)
        , m_changed(changed)
    {
    }
    void read(Sequence above, Sequence upTo, int limit, PageCallback done) override
    {
        m_source.read(above, upTo, limit, [this, done](const SourcePage &page) {
            if (!isEnd(Moment::PageComes))
                done(page);
        });
    }
    void readHead(HeadCallback done) override { m_source.readHead(done); }
    void confirm(const QString &receipt, ConfirmCallback done) override
    {
        if (isEnd(Moment::PageIsStored))
            return;
        m_source.confirm(receipt, [this, done](const Result<bool> &result) {
            if (!isEnd(Moment::IsPutAway))
                done(result);
        });
    }
    void takeKnown(const QList<EntityEvent> &known, Sequence pruned) override { m_source.takeKnown(known, pruned); }
    void whenChanged(std::function<void()> changed) override { m_changed = std::move(changed); }
    void cancel() override { m_source.cancel(); }

private:
    bool isEnd(Moment moment)
    {
        if (m_callsLeft == 0)
            return true;
        return moment == m_moment && --m_callsLeft == 0;
    }

    FolderSource m_source;
    Moment m_moment;
    int &m_callsLeft; ///< at 0 the program is gone
    std::function<void()> &m_changed; ///< makes it look again
};

/// A Source that is a folder, read by a SourcePoller into a log, with one Feed.
class Reading final
{
public:
    explicit Reading(int pageSize = 1000)
    {
        id = world.store.addSource(0);
        StoredSource stored = this->stored();
        stored.source.kind = SourceKind::Folder;
        stored.source.start = { Start::Kind::Beginning, {} };
        stored.source.folder.path = folder.path();
        stored.source.pageSize = pageSize;
        source = stored.source;
        feed = world.store.addFeed(id, world.store.addConsumer());
    }

    /// Begins as after a start of the program, which ends at the n-th such moment.
    void begin(Moment moment = Moment::None, int nth = -1)
    {
        poller.reset();
        changed = [] {};
        callsLeft = nth;
        world.makeDispatcher();
        const auto reader = [this, moment](const Source &, const Token &) {
            return std::make_unique<MortalReader>(source.folder, world.clock, moment, callsLeft, changed);
        };
        StoredSource stored = this->stored();
        stored.source = source;
        poller = std::make_unique<SourcePoller>(
            stored, world.store.database(), *world.dispatcher, world.clock, reader, TokensOfNobody);
        poller->start();
    }
    /// Lets time pass until all is taken or something is wrong, or the program has ended.
    void run()
    {
        const bool isDone = waitUntil(
            [this] {
                if (callsLeft == 0 || poller->hasSettled())
                    return true;
                world.clock.advance(1s);
                changed();
                return false;
            },
            20'000);
        QVERIFY(isDone);
    }
    void beginAndRun()
    {
        begin();
        run();
    }

    [[nodiscard]] StoredSource stored() const { return must(sources::all(world.store.database())).first(); }
    /// "1 Property/7; 2 Property/8": the log.
    [[nodiscard]] QStringList log() const
    {
        QStringList list;
        const auto events = must(eventlog::between(world.store.database(), id, {}, Sequence::max(), 100'000));
        for (const EntityEvent &event : events)
            list.append(u"%1 %2"_s.arg(event.sequence.value).arg(event.resourceRecordKey));
        return list;
    }

    static void TokensOfNobody(const QString &, const Dispatcher::TokenCallback &) { }

    DropFolder folder;
    DeliveryFixture world;
    Source source;
    SourceId id;
    FeedId feed;
    std::unique_ptr<SourcePoller> poller;
    std::function<void()> changed = [] {}; ///< as when the folder tells
    int callsLeft = -1; ///< -1: it does not end
};

} // namespace postrider::test
