// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/foldersource.h"

#include "domain/clock.h"
#include "source/folderworker.h"
#include "source/lookinto.h"

namespace postrider {

using namespace Qt::StringLiterals;

FolderSource::FolderSource(const FolderSettings &settings, const Clock &clock, Manner manner)
    : FolderSource(settings, clock, manner, std::make_unique<FolderWorker>(settings.path))
{
}

FolderSource::FolderSource(
    const FolderSettings &settings, const Clock &clock, Manner manner, std::unique_ptr<FolderWorker> worker)
    : m_path(settings.path)
    , m_clock(clock)
    , m_manner(manner)
    , m_worker(worker.get())
    , m_thread(u"folder"_s, std::move(worker))
{
}

FolderSource::~FolderSource() = default;

void FolderSource::read(Sequence above, Sequence upTo, int limit, PageCallback done)
{
    if (!upTo.isNone() || m_manner == Manner::OnlyLooks) {
        SourcePage page;
        if (m_manner == Manner::OnlyLooks)
            page.error = Error { Error::Kind::Conflict,
                u"The events of a file are not shown before it is taken. A test says which files lie there."_s };
        return m_thread.run([done, page]() -> SideThread::Answer { return [done, page] { done(page); }; });
    }
    const Milliseconds elapsed = m_clock.elapsed();
    const TimePoint now = m_clock.now();
    const auto job = [=, worker = m_worker]() -> SideThread::Answer {
        return [page = worker->read(above, limit, elapsed, now), done] { done(page); };
    };
    m_thread.run(job, SideThread::LongPatience, [path = m_path, done] {
        SourcePage page;
        page.error = noAnswerFrom(path);
        done(page);
    });
}

void FolderSource::readHead(HeadCallback done)
{
    look([done = std::move(done)](const Result<FolderLook> &look) {
        SourceHead head;
        if (look)
            head.sequence = Sequence::none();
        else
            head.sequence = tl::unexpected(look.error());
        done(head);
    });
}

void FolderSource::look(LookCallback done)
{
    const auto job = [path = m_path, done]() -> SideThread::Answer {
        return [look = lookInto(path), done] { done(look); };
    };
    m_thread.run(job, SideThread::LongPatience, [path = m_path, done] { done(tl::unexpected(noAnswerFrom(path))); });
}

void FolderSource::confirm(const QString &receipt, ConfirmCallback done)
{
    const auto job = [worker = m_worker, receipt, done]() -> SideThread::Answer {
        return [result = worker->confirm(receipt), done] { done(result); };
    };
    m_thread.run(job, SideThread::LongPatience, [path = m_path, done] { done(tl::unexpected(noAnswerFrom(path))); });
}

void FolderSource::takeKnown(const QList<EntityEvent> &known, Sequence prunedUpTo)
{
    m_thread.run([worker = m_worker, known, prunedUpTo]() -> SideThread::Answer {
        worker->takeKnown(known, prunedUpTo);
        return [] {};
    });
}

void FolderSource::whenChanged(std::function<void()> changed)
{
    m_thread.run([worker = m_worker, post = m_thread.post(), changed = std::move(changed)]() -> SideThread::Answer {
        QObject::connect(worker, &FolderWorker::changed, worker, [post, changed] { post(changed); });
        worker->watch();
        return [] {};
    });
}

void FolderSource::cancel()
{
    m_thread.forget();
}

} // namespace postrider
