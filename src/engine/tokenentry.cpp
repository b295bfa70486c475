// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokenentry.h"

#include "engine/commands.h"
#include "engine/engine.h"
#include "secrets/tokenvault.h"

#include <QPointer>
#include <QUuid>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

ConsumerCommands &commandsFor(const Consumer &, Commands &commands)
{
    return commands.consumers;
}

SourceCommands &commandsFor(const Source &, Commands &commands)
{
    return commands.sources;
}

Result<void> noteToken(const Consumer &consumer, const Token &token, Commands &commands)
{
    return commands.consumers.setToken(consumer.name, token.expiry());
}

Result<void> noteToken(const Source &source, const Token &, Commands &commands)
{
    return commands.sources.setToken(source.name, true);
}

void describeToken(Consumer &consumer, const Token &token)
{
    consumer.hasToken = !token.isEmpty();
    consumer.tokenExpiry = token.expiry();
}

void describeToken(Source &source, const Token &token)
{
    source.hasToken = !token.isEmpty();
}

template <typename T>
Result<void> withoutValue(const Result<T> &result)
{
    if (!result)
        return tl::unexpected(result.error());
    return {};
}

template <typename Callback>
Callback guarded(QObject *receiver, Callback done)
{
    return [guard = QPointer(receiver), done = std::move(done)](const auto &result) {
        if (guard)
            done(result);
    };
}

} // namespace

TokenEntry::TokenEntry(Engine &engine, TokenVault &vault, const QString &who)
    : m_engine(&engine)
    , m_vault(&vault)
    , m_who(who)
{
}

template <typename Command>
void TokenEntry::perform(Command command, const Done &done) const
{
    m_engine
        ->perform([command = std::move(command), who = m_who](Commands &commands) {
            commands.setUser(who);
            return command(commands);
        })
        .then(m_engine, done);
}

template <typename Settings>
void TokenEntry::addAny(Settings settings, const Token &token, const Done &done) const
{
    settings.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    describeToken(settings, token);
    const auto store = [self = *this, settings, done](const Result<void> &kept) {
        if (!kept)
            return done(kept);
        const auto onStored = [self, settings, done](const Result<void> &stored) {
            if (stored || !settings.hasToken)
                return done(stored);
            // nobody will ever ask for that token
            self.m_vault->remove(settings.publicId, [done, stored](const Result<void> &) { done(stored); });
        };
        self.perform(
            [settings](Commands &commands) { return withoutValue(commandsFor(settings, commands).add(settings)); },
            onStored);
    };
    if (token.isEmpty())
        store({});
    else
        m_vault->write(settings.publicId, token, store);
}

template <typename Settings>
void TokenEntry::editAny(const QString &name, const Settings &edited, const Token &token, const Done &done) const
{
    if (token.isEmpty()) {
        return perform(
            [name, edited](Commands &commands) { return commandsFor(edited, commands).edit(name, edited); }, done);
    }
    m_vault->read(edited.publicId, [self = *this, name, edited, token, done](const Result<Token> &old) {
        if (!old && old.error().kind != Error::Kind::NotFound)
            return done(tl::unexpected(old.error()));
        self.editWithToken(name, edited, token, old, done);
    });
}

template <typename Settings>
void TokenEntry::editWithToken(
    const QString &name, const Settings &edited, const Token &token, const Result<Token> &old, const Done &done) const
{
    const auto edit = [name, edited, token](Commands &commands) -> Result<void> {
        if (auto stored = commandsFor(edited, commands).edit(name, edited); !stored)
            return stored;
        return noteToken(edited, token, commands);
    };
    const auto onEdited = [self = *this, id = edited.publicId, old, done](const Result<void> &stored) {
        if (stored)
            return done(stored);
        const auto giveUp = [done, stored](const Result<void> &) { done(stored); };
        if (old)
            self.m_vault->write(id, *old, giveUp);
        else
            self.m_vault->remove(id, giveUp);
    };
    m_vault->write(edited.publicId, token, [self = *this, edit, onEdited, done](const Result<void> &kept) {
        if (kept)
            self.perform(edit, onEdited);
        else
            done(kept);
    });
}

template <typename Settings>
void TokenEntry::replaceAny(const Settings &settings, const Token &token, const Done &done) const
{
    m_vault->write(settings.publicId, token, [self = *this, settings, token, done](const Result<void> &kept) {
        if (!kept)
            return done(kept);
        self.perform([settings, token](Commands &commands) { return noteToken(settings, token, commands); }, done);
    });
}

template <typename Settings>
void TokenEntry::removeAny(const Settings &settings, const Done &done) const
{
    const auto forget = [self = *this, settings, done](const Result<void> &removed) {
        if (!removed || !settings.hasToken)
            return done(removed);
        self.m_vault->remove(settings.publicId, [done](const Result<void> &forgotten) {
            if (forgotten)
                return done(forgotten);
            done(fail(forgotten.error().kind,
                u"It was removed, but its token or password is still in the keychain. "_s + forgotten.error().detail));
        });
    };
    perform([settings](Commands &commands) { return commandsFor(settings, commands).remove(settings.name); }, forget);
}

void TokenEntry::add(const Consumer &consumer, const Token &token, QObject *receiver, Done done) const
{
    addAny(consumer, token, guarded(receiver, std::move(done)));
}

void TokenEntry::add(const Source &source, const Token &token, QObject *receiver, Done done) const
{
    addAny(source, token, guarded(receiver, std::move(done)));
}

void TokenEntry::edit(
    const QString &name, const Consumer &edited, const Token &token, QObject *receiver, Done done) const
{
    editAny(name, edited, token, guarded(receiver, std::move(done)));
}

void TokenEntry::edit(const QString &name, const Source &edited, const Token &token, QObject *receiver, Done done) const
{
    editAny(name, edited, token, guarded(receiver, std::move(done)));
}

void TokenEntry::editAndForget(const QString &name, const Source &edited, QObject *receiver, Done done) const
{
    const Done tell = guarded(receiver, std::move(done));
    const auto forget = [self = *this, id = edited.publicId, tell](const Result<void> &stored) {
        if (!stored)
            return tell(stored);
        self.m_vault->remove(id, [tell](const Result<void> &forgotten) {
            if (forgotten)
                return tell(forgotten);
            tell(fail(forgotten.error().kind,
                u"It was changed, but what it used before is still in the keychain. "_s + forgotten.error().detail));
        });
    };
    perform([name, edited](Commands &commands) { return commands.sources.edit(name, edited); }, forget);
}

void TokenEntry::replace(const Consumer &consumer, const Token &token, QObject *receiver, Done done) const
{
    replaceAny(consumer, token, guarded(receiver, std::move(done)));
}

void TokenEntry::replace(const Source &source, const Token &token, QObject *receiver, Done done) const
{
    replaceAny(source, token, guarded(receiver, std::move(done)));
}

void TokenEntry::remove(const Consumer &consumer, QObject *receiver, Done done) const
{
    removeAny(consumer, guarded(receiver, std::move(done)));
}

void TokenEntry::remove(const Source &source, QObject *receiver, Done done) const
{
    removeAny(source, guarded(receiver, std::move(done)));
}

void TokenEntry::read(const QString &publicId, QObject *receiver, ReadCallback done) const
{
    m_vault->read(publicId, [done = guarded(receiver, std::move(done))](const Result<Token> &token) {
        if (!token && token.error().kind == Error::Kind::NotFound)
            done(Token());
        else
            done(token);
    });
}

QString TokenEntry::whereKept() const
{
    return m_vault->description();
}

} // namespace postrider
