// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/error.h"
#include "domain/folderlook.h"
#include "domain/ids.h"
#include "engine/sourcetryouts.h"

#include <QFuture>

namespace postrider {

class Engine;
class Token;
struct Consumer;
struct FolderSettings;
struct Source;

/// A connection test of what is not stored yet. GUI thread.
[[nodiscard]] QFuture<Result<Attempt>> tryOut(Engine &engine, const Consumer &consumer, const Token &token);
/// The head of the Source.
[[nodiscard]] QFuture<Result<Sequence>> tryOut(Engine &engine, const Source &source, const Token &token);

/// Whether a folder can be read and written, and what lies there.
[[nodiscard]] QFuture<Result<FolderLook>> lookInto(Engine &engine, const FolderSettings &folder);

/// How many events the first page of the Source has.
[[nodiscard]] QFuture<Result<SourceSample>> sample(Engine &engine, const Source &source, const Token &token);
/// The first rows of the Source, at most so many, and what is wrong with the next one.
[[nodiscard]] QFuture<SourcePage> preview(Engine &engine, const Source &source, const Token &token, int rows);
/// What there is to choose from where the settings say, which need not be complete.
[[nodiscard]] QFuture<Result<SourceChoices>> choices(Engine &engine, const Source &source, const Token &token);

} // namespace postrider
