// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include <concepts>
#include <utility>

namespace postrider {

/// Makes of `done` what does nothing once `receiver` is gone, for QFuture::then() with a context that
/// outlives the future: Qt 6.4 asserts that the context is still there when the answer comes, and a
/// dialog or page may be closed before. Both live in the thread of the context.
template <typename Done>
[[nodiscard]] auto whileAlive(QObject *receiver, Done done)
{
    // Without the constraint, then() would take it for what wants the QFuture itself.
    return [ receiver = QPointer<QObject>(receiver), done = std::move(done) ]<typename T>(
        const T &result) mutable requires std::invocable<Done &, const T &>
    {
        if (receiver)
            done(result);
    };
}

} // namespace postrider
