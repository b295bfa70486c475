// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sidethread.h"

#include <QTimer>

#include <utility>

namespace postrider {

using namespace std::chrono_literals;

namespace {

// Usually it ends at once, and then nothing of it is left when the program ends.
constexpr auto EndPatience = 100ms;

} // namespace

SideThread::SideThread(const QString &name, std::unique_ptr<QObject> worker)
    : m_thread(new QThread)
    , m_worker(worker.release())
{
    m_mailbox->here = std::make_unique<QObject>();
    m_thread->setObjectName(name);
    m_worker->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

SideThread::~SideThread()
{
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->here.reset();
    }
    QObject::connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(EndPatience)))
        delete m_thread;
}

std::function<void(SideThread::Answer)> SideThread::post() const
{
    return [mailbox = m_mailbox](Answer answer) {
        const std::lock_guard lock(mailbox->mutex);
        if (mailbox->here)
            QMetaObject::invokeMethod(mailbox->here.get(), std::move(answer), Qt::QueuedConnection);
    };
}

void SideThread::run(Job job, Milliseconds patience, Answer late)
{
    // The flags are set and read in this thread alone, by what is run here.
    const auto isOpen = std::make_shared<bool>(true);
    const auto ifFirst = [isOpen, isWanted = m_isWanted](const Answer &answer) {
        if (*isWanted && std::exchange(*isOpen, false))
            answer();
    };
    QMetaObject::invokeMethod(
        m_worker,
        [job = std::move(job), post = post(), ifFirst] { post([answer = job(), ifFirst] { ifFirst(answer); }); },
        Qt::QueuedConnection);
    QTimer::singleShot(patience, m_mailbox->here.get(), [late = std::move(late), ifFirst] { ifFirst(late); });
}

void SideThread::forget()
{
    *m_isWanted = false;
    m_isWanted = std::make_shared<bool>(true);
}

} // namespace postrider
