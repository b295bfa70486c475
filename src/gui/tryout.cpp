// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tryout.h"

#include "domain/token.h"
#include "engine/commands.h"
#include "engine/engine.h"

namespace postrider {

namespace {

/// Runs a command that answers later, by a callback in the engine thread.
template <typename T, typename Command>
QFuture<T> performLater(Engine &engine, Command command)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    (void)engine.perform([promise, command = std::move(command)](Commands &commands) {
        command(commands, [promise](const T &result) {
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
    return performLater<Result<Attempt>>(engine,
        [consumer, token](Commands &commands, const auto &done) { commands.consumers.tryOut(consumer, token, done); });
}

QFuture<Result<Sequence>> tryOut(Engine &engine, const Source &source, const Token &token)
{
    return performLater<Result<Sequence>>(engine,
        [source, token](Commands &commands, const auto &done) { commands.sources.tryOut(source, token, done); });
}

QFuture<Result<FolderLook>> lookInto(Engine &engine, const FolderSettings &folder)
{
    return performLater<Result<FolderLook>>(
        engine, [folder](Commands &commands, const auto &done) { commands.sources.look(folder, done); });
}

QFuture<Result<SourceSample>> sample(Engine &engine, const Source &source, const Token &token)
{
    return performLater<Result<SourceSample>>(engine,
        [source, token](Commands &commands, const auto &done) { commands.sources.sample(source, token, done); });
}

QFuture<SourcePage> preview(Engine &engine, const Source &source, const Token &token, int rows)
{
    return performLater<SourcePage>(engine, [source, token, rows](Commands &commands, const auto &done) {
        commands.sources.preview(source, token, rows, done);
    });
}

QFuture<Result<SourceChoices>> choices(Engine &engine, const Source &source, const Token &token)
{
    return performLater<Result<SourceChoices>>(engine,
        [source, token](Commands &commands, const auto &done) { commands.sources.choices(source, token, done); });
}

} // namespace postrider
