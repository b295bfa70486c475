// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/newresumetoken.h"

#include "secrets/resumetoken.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace postrider {

QFuture<Result<NewResumeToken>> makeResumeToken()
{
    auto promise = std::make_shared<QPromise<Result<NewResumeToken>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        const Token token = resumetoken::make();
        promise->addResult(resumetoken::hashed(token).map([&token](const QString &hash) {
            return NewResumeToken { token, hash };
        }));
        promise->finish();
    });
    return promise->future();
}

} // namespace postrider
