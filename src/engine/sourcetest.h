// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"
#include "domain/token.h"
#include "source/sourcereader.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace postrider {

/// Asks one Source for its newest sequence, beside the reading that goes on. Whoever asks while a
/// question is under way gets the answer to it; everyone gets one. Lives in the engine thread.
class SourceTest final : public QObject
{
    Q_OBJECT

public:
    using MakeReader = std::function<std::unique_ptr<SourceReader>(const Source &source, const Token &token)>;
    using TokenSource = std::function<void(const QString &publicId, std::function<void(Result<Token>)> done)>;
    using Callback = std::function<void(Result<Sequence>)>;

    SourceTest(MakeReader makeReader, TokenSource tokens, QObject *parent = nullptr);
    /// Tells those who still wait that the Source is gone.
    ~SourceTest() override;

    void ask(const Source &source, Callback done);
    /// Ends a question that is under way, with this as its answer.
    void cancel(const Error &why);

Q_SIGNALS:
    /// The Source answered, and wants to be left alone (see SourceHead).
    void held(const postrider::SourceHead &head);

private:
    void send(const Source &source, const Token &token);
    void answer(const Result<Sequence> &head);

    MakeReader m_makeReader;
    TokenSource m_tokens;
    std::unique_ptr<SourceReader> m_reader;
    std::vector<Callback> m_waiting;
    int m_question = 0; ///< counts them: a token for an earlier one is no longer wanted
};

/// Why a Source that wants to be left alone until then is not tested now.
[[nodiscard]] Error heldSource(TimePoint until);

} // namespace postrider
