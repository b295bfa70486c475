// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sourcetest.h"

#include <QPointer>

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;

SourceTest::SourceTest(MakeReader makeReader, TokenSource tokens, QObject *parent)
    : QObject(parent)
    , m_makeReader(std::move(makeReader))
    , m_tokens(std::move(tokens))
{
}

SourceTest::~SourceTest()
{
    cancel({ Error::Kind::NotFound, u"The Source was removed meanwhile."_s });
}

void SourceTest::ask(const Source &source, Callback done)
{
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1)
        return;
    if (!source.hasToken)
        return send(source, {});
    m_tokens(source.publicId, [guard = QPointer(this), question = m_question, source](const Result<Token> &token) {
        if (!guard || guard->m_question != question)
            return;
        if (token)
            guard->send(source, *token);
        else
            guard->answer(tl::unexpected(token.error()));
    });
}

void SourceTest::cancel(const Error &why)
{
    if (!m_waiting.empty())
        answer(tl::unexpected(why));
}

void SourceTest::send(const Source &source, const Token &token)
{
    m_reader = m_makeReader(source, token);
    m_reader->readHead([this](const SourceHead &head) {
        if (head.wait || head.isThrottled)
            Q_EMIT held(head);
        answer(head.sequence);
    });
}

void SourceTest::answer(const Result<Sequence> &head)
{
    // Whoever gets the answer may ask again, or remove the Source.
    ++m_question;
    m_reader.reset();
    for (const Callback &done : std::exchange(m_waiting, {}))
        done(head);
}

Error heldSource(TimePoint until)
{
    return { Error::Kind::Conflict,
        u"The Source asked us not to call before %1, so nothing was sent. Test again after that."_s.arg(
            toIso8601(until)) };
}

} // namespace postrider
