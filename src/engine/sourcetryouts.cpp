// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sourcetryouts.h"

#include "domain/clock.h"

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;

SourceTryOuts::SourceTryOuts(MakeReader makeReader, const Clock &clock)
    : m_makeReader(std::move(makeReader))
    , m_clock(clock)
{
}

SourceTryOuts::~SourceTryOuts() = default;

void SourceTryOuts::start(const Source &source, const Token &token, Callback done)
{
    const Milliseconds now = m_clock.elapsed();
    std::erase_if(m_trials, [now](const auto &entry) { return !entry.second.done && entry.second.holdEnd <= now; });
    const QString server = source.url.authority(QUrl::FullyEncoded);
    if (const auto earlier = m_trials.find(server); earlier != m_trials.end()) {
        if (earlier->second.done)
            return done(fail(Error::Kind::Conflict, u"A test is under way. Wait for its answer."_s));
        return done(tl::unexpected(heldSource(m_clock.now() + (earlier->second.holdEnd - now))));
    }
    Trial &trial = m_trials[server];
    trial.done = std::move(done);
    trial.reader = m_makeReader(source, token);
    trial.reader->readHead([this, server](const Result<Sequence> &head) { receive(server, head); });
}

void SourceTryOuts::receive(const QString &server, const Result<Sequence> &head)
{
    Trial &trial = m_trials.at(server);
    trial.holdEnd = m_clock.elapsed() + trial.reader->wait();
    trial.reader.reset();
    std::exchange(trial.done, nullptr)(head); // who may ask again
}

void SourceTryOuts::cancelAll()
{
    for (auto &[server, trial] : std::exchange(m_trials, {})) {
        if (trial.done)
            trial.done(fail(Error::Kind::Cancelled, u"Postrider is being closed, so the test was given up."_s));
    }
}

} // namespace postrider
