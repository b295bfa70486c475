// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sourcecommands.h"

#include "engine/enginecontext.h"
#include "http/trust.h"
#include "source/lookinto.h"
#include "store/sources.h"

#include <QDir>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

Result<void> check(const Source &source)
{
    if (auto valid = validate(source); !valid)
        return valid;
    if (const auto trusted = trusting(source.authority); !trusted)
        return tl::unexpected(trusted.error());
    return {};
}

SourcePage pageOf(const Error &error)
{
    SourcePage page;
    page.error = error;
    return page;
}

} // namespace

Result<SourceId> SourceCommands::add(const Source &asked)
{
    Source source = asked;
    if (source.kind == SourceKind::Folder) // what lies there is to be taken: nobody would drop it else
        source.start = { Start::Kind::Beginning, {} };
    if (const auto valid = check(source); !valid)
        return tl::unexpected(valid.error());
    if (const auto own = checkFolder(source); !own)
        return tl::unexpected(own.error());
    if (m_context.source(source.name))
        return fail(Error::Kind::AlreadyExists, u"There is already a Source named \"%1\"."_s.arg(source.name));
    StoredSource stored { source, {} };
    Transaction transaction(m_context.database, Durability::Synced);
    stored.source.id = sources::insert(transaction, source);
    activity::record(transaction, m_context.entry(u"source.add"_s, source.name, u"Reads %1."_s.arg(placeOf(source))));
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    m_context.addPoller(stored);
    return stored.source.id;
}

Result<void> SourceCommands::checkFolder(const Source &source) const
{
    for (const auto &[id, poller] : m_context.pollers) {
        const Source &other = poller->source();
        const bool isSame = source.kind == SourceKind::Folder && other.kind == SourceKind::Folder
            && QDir::cleanPath(other.folder.path) == QDir::cleanPath(source.folder.path);
        if (isSame && id != source.id) {
            return fail(Error::Kind::AlreadyExists,
                u"The Source \"%1\" reads this folder already. Each file is taken once, so choose another folder."_s
                    .arg(other.name));
        }
    }
    return {};
}

Result<void> SourceCommands::edit(const QString &name, const Source &edited)
{
    const auto poller = m_context.source(name);
    if (!poller)
        return tl::unexpected(poller.error());
    Source source = edited;
    source.id = (*poller)->source().id;
    source.publicId = (*poller)->source().publicId;
    source.kind = (*poller)->source().kind;
    source.start = (*poller)->source().start;
    source.isClosed = (*poller)->source().isClosed;
    source.hasToken = source.hasToken && !needsOtherSecret((*poller)->source(), source);
    if (auto valid = check(source); !valid)
        return valid;
    if (auto own = checkFolder(source); !own)
        return own;
    if (source.name != name && m_context.source(source.name))
        return fail(Error::Kind::AlreadyExists, u"There is already a Source named \"%1\"."_s.arg(source.name));
    Transaction transaction(m_context.database, Durability::Synced);
    sources::update(transaction, source);
    activity::record(transaction, m_context.entry(u"source.edit"_s, source.name, u"Reads %1."_s.arg(placeOf(source))));
    if (auto done = transaction.commit(); !done)
        return done;
    (*poller)->replace(source);
    return {};
}

Result<void> SourceCommands::remove(const QString &name)
{
    const auto poller = m_context.source(name);
    if (!poller)
        return tl::unexpected(poller.error());
    const SourceId id = (*poller)->source().id;
    for (const auto &[consumer, lane] : m_context.dispatcher.lanes()) {
        for (const auto &feed : lane->feeds()) {
            if (feed->feed().source == id) {
                return fail(Error::Kind::Conflict,
                    u"The Feed \"%1\" is fed from this Source. Remove the Feed first."_s.arg(feed->feed().name));
            }
        }
    }
    Transaction transaction(m_context.database, Durability::Synced);
    sources::remove(transaction, id);
    activity::record(transaction, m_context.entry(u"source.remove"_s, name, u"Its event log was removed with it."_s));
    if (auto done = transaction.commit(); !done)
        return done;
    if (m_context.sourceRemoved)
        m_context.sourceRemoved(m_context.pollers.at(id)->source());
    m_context.pollers.erase(id);
    m_context.purger.wake();
    return {};
}

Result<Source> SourceCommands::get(const QString &name) const
{
    const auto poller = m_context.source(name);
    if (!poller)
        return tl::unexpected(poller.error());
    return (*poller)->source();
}

Result<void> SourceCommands::setToken(const QString &name, bool hasToken)
{
    const auto poller = m_context.source(name);
    if (!poller)
        return tl::unexpected(poller.error());
    Source source = (*poller)->source();
    source.hasToken = hasToken;
    Transaction transaction(m_context.database, Durability::Synced);
    sources::update(transaction, source);
    activity::record(transaction, m_context.entry(u"source.token"_s, name, u"Its token or password was replaced."_s));
    if (auto done = transaction.commit(); !done)
        return done;
    (*poller)->replace(source);
    return {};
}

void SourceCommands::test(const QString &name, TestCallback done)
{
    const auto poller = m_context.source(name);
    if (!poller)
        return done(tl::unexpected(poller.error()));
    (*poller)->test(std::move(done));
}

Result<void> SourceCommands::mayBeAsked(const Source &source) const
{
    if (const auto valid = check(source); !valid)
        return valid;
    for (const auto &[id, poller] : m_context.pollers) {
        if (poller->source().publicId != source.publicId)
            continue;
        if (const auto held = poller->holdAgainst())
            return tl::unexpected(*held);
    }
    return {};
}

void SourceCommands::tryOut(const Source &source, const Token &token, TestCallback done)
{
    if (const auto may = mayBeAsked(source); !may)
        return done(tl::unexpected(may.error()));
    m_context.sourceTryOuts.start(source, token, std::move(done));
}

void SourceCommands::sample(const Source &source, const Token &token, SampleCallback done)
{
    if (const auto may = mayBeAsked(source); !may)
        return done(tl::unexpected(may.error()));
    if (source.kind != SourceKind::Folder)
        return m_context.sourceTryOuts.sample(source, token, std::move(done));
    // To read a folder is to take its files, or to reject them.
    look(source.folder, [done = std::move(done)](const Result<FolderLook> &look) {
        done(look.map([](const FolderLook &found) { return SourceSample { found.waiting.size(), false }; }));
    });
}

void SourceCommands::look(const FolderSettings &folder, LookCallback done)
{
    if (const auto valid = validate(folder); !valid)
        return done(tl::unexpected(valid.error()));
    lookIntoAside(folder.path, std::move(done));
}

void SourceCommands::preview(const Source &source, const Token &token, int rows, PreviewCallback done)
{
    if (const auto may = mayBeAsked(source); !may)
        return done(pageOf(may.error()));
    m_context.sourceTryOuts.preview(source, token, rows, std::move(done));
}

void SourceCommands::preview(const QString &name, int rows, PreviewCallback done)
{
    const auto poller = m_context.source(name);
    if (!poller)
        return done(pageOf(poller.error()));
    if (rows < SourceBounds::LeastPage || rows > SourceBounds::MostPage)
        return done(pageOf({ Error::Kind::InvalidInput, u"Ask for 1 to 10000 rows."_s }));
    (*poller)->fetchToken([this, source = (*poller)->source(), rows, done](const Result<Token> &token) {
        if (token)
            preview(source, *token, rows, done);
        else
            done(pageOf(token.error()));
    });
}

void SourceCommands::choices(const Source &source, const Token &token, ChoicesCallback done)
{
    const Result<void> place = source.kind == SourceKind::Sql ? validateDatabase(source.sql) : mayBeAsked(source);
    if (!place)
        return done(tl::unexpected(place.error()));
    m_context.sourceTryOuts.choices(source, token, std::move(done));
}

} // namespace postrider
