// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sourcetryouts.h"

#include "domain/backoff.h"
#include "domain/clock.h"

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// How long a SourceHead or SourcePage asks us to wait.
template <typename Answer>
Milliseconds waitOf(const Answer &answer)
{
    return answer.wait.value_or(answer.isThrottled ? throttleDelay(1) : Milliseconds::zero());
}

} // namespace

SourceTryOuts::SourceTryOuts(MakeReader makeReader, const Clock &clock)
    : m_makeReader(std::move(makeReader))
    , m_clock(clock)
{
}

SourceTryOuts::~SourceTryOuts() = default;

SourceReader *SourceTryOuts::begin(const Source &source, const Token &token, const GiveUp &giveUp)
{
    const Milliseconds now = m_clock.elapsed();
    std::erase_if(m_trials, [now](const auto &entry) { return !entry.second.giveUp && entry.second.holdEnd <= now; });
    const QString server = hostOf(source);
    if (const auto earlier = m_trials.find(server); earlier != m_trials.end()) {
        if (earlier->second.giveUp)
            giveUp({ Error::Kind::Conflict, u"A test is under way. Wait for its answer."_s });
        else
            giveUp(heldSource(m_clock.now() + (earlier->second.holdEnd - now)));
        return nullptr;
    }
    Trial &trial = m_trials[server];
    trial.giveUp = giveUp;
    trial.reader = m_makeReader(source, token);
    return trial.reader.get();
}

void SourceTryOuts::end(const QString &server, Milliseconds wait)
{
    Trial &trial = m_trials.at(server);
    trial.holdEnd = m_clock.elapsed() + wait;
    trial.reader.reset();
    trial.giveUp = nullptr;
}

void SourceTryOuts::start(const Source &source, const Token &token, Callback done)
{
    SourceReader *reader = begin(source, token, [done](const Error &error) { done(tl::unexpected(error)); });
    if (!reader)
        return;
    reader->readHead([this, server = hostOf(source), done](const SourceHead &head) {
        const Result<Sequence> answer = head.sequence;
        const Callback tell = done; // this goes with the reader
        end(server, waitOf(head));
        tell(answer); // who may ask again
    });
}

void SourceTryOuts::sample(const Source &source, const Token &token, SampleCallback done)
{
    SourceReader *reader = begin(source, token, [done](const Error &error) { done(tl::unexpected(error)); });
    if (!reader)
        return;
    reader->read(Sequence::none(), Sequence::none(), source.pageSize,
        [this, server = hostOf(source), done](const SourcePage &page) {
            const SampleCallback tell = done; // this goes with the reader
            const Result<SourceSample> answer = page.error ? Result<SourceSample>(tl::unexpected(*page.error))
                                                           : SourceSample { page.events.size(), page.hasMore };
            end(server, waitOf(page));
            tell(answer); // who may ask again
        });
}

void SourceTryOuts::cancelAll()
{
    for (auto &[server, trial] : std::exchange(m_trials, {})) {
        if (trial.giveUp)
            trial.giveUp({ Error::Kind::Cancelled, u"Postrider is being closed, so the test was given up."_s });
    }
}

} // namespace postrider
