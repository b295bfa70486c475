// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tryout.h"

#include "domain/token.h"
#include "engine/commands.h"
#include "engine/engine.h"

namespace postrider {

namespace {

/// Runs a command that answers later, by a callback in the engine thread.
template <typename T, typename Command>
QFuture<Result<T>> performLater(Engine &engine, Command command)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    (void)engine.perform([promise, command = std::move(command)](Commands &commands) {
        command(commands, [promise](const Result<T> &result) {
            promise->addResult(result);
            promise->finish();
        });
        return true;
    });
    return promise->future();
}

} // namespace

QFuture<Result<Attempt>> tryOut(Engine &engine, const Consumer &consumer, const Token &token)
{
    return performLater<Attempt>(engine,
        [consumer, token](Commands &commands, const auto &done) { commands.consumers.tryOut(consumer, token, done); });
}

QFuture<Result<Sequence>> tryOut(Engine &engine, const Source &source, const Token &token)
{
    return performLater<Sequence>(engine,
        [source, token](Commands &commands, const auto &done) { commands.sources.tryOut(source, token, done); });
}

QFuture<Result<FolderLook>> lookInto(Engine &engine, const FolderSettings &folder)
{
    return performLater<FolderLook>(
        engine, [folder](Commands &commands, const auto &done) { commands.sources.look(folder, done); });
}

QFuture<Result<SourceSample>> sample(Engine &engine, const Source &source, const Token &token)
{
    return performLater<SourceSample>(engine,
        [source, token](Commands &commands, const auto &done) { commands.sources.sample(source, token, done); });
}

} // namespace postrider
