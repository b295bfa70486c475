// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlthreads.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace postrider {

using namespace std::chrono_literals;

namespace {

constexpr int MostLeftBehind = 3; // waiting for one database
constexpr auto EndPatience = 500ms;

QString placeOf(const SqlSettings &settings)
{
    return QStringList { settings.driver, settings.host, QString::number(settings.port), settings.database }.join(
        QChar::LineFeed);
}

} // namespace

/// Who is there. Outlives the threads, which may outlive all else.
struct SqlThread::Census
{
    std::mutex mutex;
    std::condition_variable changed;
    int alive = 0;
    std::map<QString, int> leftBehind; ///< by place, those in the midst of a question
};

/// What a thread and who asks it share.
struct SqlThread::State
{
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Question> questions;
    QObject *receiver = nullptr; ///< null: left behind
    bool isAsking = false;
    bool isCounted = false; ///< among those left behind
    QString place;
    std::shared_ptr<Census> census;
};

SqlThread::Question SqlThread::next(State &state)
{
    std::unique_lock lock(state.mutex);
    state.wake.wait(lock, [&state] { return !state.receiver || !state.questions.empty(); });
    if (!state.receiver)
        return nullptr;
    Question question = std::move(state.questions.front());
    state.questions.pop_front();
    state.isAsking = true;
    return question;
}

void SqlThread::tell(State &state, const Answer &answer)
{
    const std::lock_guard lock(state.mutex);
    state.isAsking = false;
    if (state.receiver) // which cannot go while the lock is held
        QMetaObject::invokeMethod(state.receiver, answer, Qt::QueuedConnection);
}

void SqlThread::live(State &state, const SqlSettings &settings, const Token &password, const SqlDeadlines &deadlines)
{
    SqlConnection connection(settings, password, deadlines);
    while (const Question question = next(state))
        tell(state, question(connection));
}

SqlThread::~SqlThread()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->receiver = nullptr;
    m_state->questions.clear();
    if (m_state->isAsking) {
        const std::lock_guard censusLock(m_state->census->mutex);
        ++m_state->census->leftBehind[m_state->place];
        m_state->isCounted = true;
    }
    m_state->wake.notify_all();
}

void SqlThread::ask(Question question)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->questions.push_back(std::move(question));
    m_state->wake.notify_all();
}

SqlThreads::SqlThreads()
    : m_census(std::make_shared<SqlThread::Census>())
{
}

SqlThreads::~SqlThreads()
{
    std::unique_lock lock(m_census->mutex);
    m_census->changed.wait_for(lock, EndPatience, [this] { return m_census->alive == 0; });
}

std::unique_ptr<SqlThread> SqlThreads::start(
    const SqlSettings &settings, const Token &password, const SqlDeadlines &deadlines)
{
    const QString place = placeOf(settings);
    {
        const std::lock_guard lock(m_census->mutex);
        if (m_census->leftBehind[place] >= MostLeftBehind)
            return nullptr;
        ++m_census->alive;
    }
    std::unique_ptr<SqlThread> thread(new SqlThread);
    thread->m_state = std::make_shared<SqlThread::State>();
    thread->m_state->receiver = &thread->m_receiver;
    thread->m_state->place = place;
    thread->m_state->census = m_census;
    std::thread([state = thread->m_state, settings, password, deadlines] {
        SqlThread::live(*state, settings, password, deadlines);
        const std::lock_guard lock(state->census->mutex);
        --state->census->alive;
        if (state->isCounted)
            --state->census->leftBehind[state->place];
        state->census->changed.notify_all();
    }).detach();
    return thread;
}

} // namespace postrider
