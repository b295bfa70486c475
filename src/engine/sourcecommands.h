// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/folderlook.h"
#include "domain/source.h"
#include "domain/token.h"
#include "source/sourcereader.h"

#include <functional>

namespace postrider {

struct EngineContext;
struct SourceSample;

/// What can be done to Sources. Lives in the engine thread.
class SourceCommands final
{
public:
    /// Called in the engine thread, exactly once.
    using TestCallback = std::function<void(Result<Sequence>)>;
    using LookCallback = std::function<void(Result<FolderLook>)>;
    using SampleCallback = std::function<void(Result<SourceSample>)>;
    using PreviewCallback = SourceReader::PageCallback;
    using ChoicesCallback = SourceReader::ChoicesCallback;

    explicit SourceCommands(EngineContext &context)
        : m_context(context)
    {
    }

    /// Adds a Source, which is read from its start on as soon as the engine runs.
    [[nodiscard]] Result<SourceId> add(const Source &source);
    /// Takes over everything but id, public id, kind, start and whether it is closed. When it begins or ceases to use
    /// OAuth, its token no longer counts: another has to be set.
    [[nodiscard]] Result<void> edit(const QString &name, const Source &edited);
    /// Removes a Source and its event log. Conflict while a Feed uses it.
    [[nodiscard]] Result<void> remove(const QString &name);
    [[nodiscard]] Result<Source> get(const QString &name) const;
    /// The token in the keychain is there, or was replaced.
    [[nodiscard]] Result<void> setToken(const QString &name, bool hasToken);

    /// Asks the Source for its newest sequence; nothing is stored.
    void test(const QString &name, TestCallback done);
    /// The same with settings and a token that are not stored, before a dialog saves them. A Source
    /// that is stored, by its public id, has the wait obeyed that it asked for.
    void tryOut(const Source &source, const Token &token, TestCallback done);
    /// Reads the first page with such settings, as reading from the beginning would, and counts it. Of a folder the files
    /// that wait there are counted.
    void sample(const Source &source, const Token &token, SampleCallback done);
    /// Whether a folder can be read and written, and what lies there; nothing is taken.
    void look(const FolderSettings &folder, LookCallback done);
    /// The first rows with such settings, at most so many, and what is wrong with the next one.
    void preview(const Source &source, const Token &token, int rows, PreviewCallback done);
    /// The same of a Source that is stored.
    void preview(const QString &name, int rows, PreviewCallback done);
    /// What there is to choose from where such settings say; they need not be complete.
    void choices(const Source &source, const Token &token, ChoicesCallback done);

private:
    /// Why a Source with such settings may not be asked now.
    [[nodiscard]] Result<void> mayBeAsked(const Source &source) const;

    /// Whether no other Source takes away the files of this one.
    [[nodiscard]] Result<void> checkFolder(const Source &source) const;

    EngineContext &m_context;
};

} // namespace postrider
