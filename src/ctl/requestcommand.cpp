// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/requestcommand.h"

#include "ctl/exitcode.h"
#include "ctl/terminal.h"
#include "domain/source.h"
#include "engine/newresumetoken.h"
#include "engine/requestjson.h"
#include "engine/sqldrivers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// A Source of which as much is known as tells what its secret is. A Consumer's is as a Source's without more.
Source sourceOf(const QJsonObject &settings)
{
    Source source;
    source.kind = sourceKindFromName(settings.value("kind"_L1).toString()).value_or(SourceKind::OData);
    settingsFromJson(settings, source);
    return source;
}

bool isAdd(const QString &command)
{
    return command == "source.add"_L1 || command == "consumer.add"_L1;
}

Result<QByteArray> readPasted()
{
    return terminal::readSecretLine(u"Paste the token, secret or password and press Enter (it is not shown): "_s);
}

QJsonObject changed(QJsonObject thing, const QJsonObject &changes)
{
    for (auto change = changes.begin(); change != changes.end(); ++change)
        thing.insert(change.key(), change.value());
    return thing;
}

} // namespace

RequestCommand::RequestCommand(const CommandLine &line)
    : Command(line)
    , m_session(profile(), m_clock, m_vault)
    , m_args(line.args)
{
}

void RequestCommand::start()
{
    const QString &command = line().command;
    if (command == "source.drivers"_L1) { // which no profile knows
        finishWith(QJsonObject { { u"ok"_s, true }, { u"result"_s, sqlDriversToJson() } });
        return;
    }
    if (!isAdd(command) && !hasProfile()) {
        finishWithoutProfile();
        return;
    }
    if (const Result<void> read = readAuthority(); !read) {
        finishWith(read.error());
        return;
    }
    completePaths();
    if (isAdd(command))
        add();
    else if (m_args.contains("new"_L1))
        makeResumeToken();
    else if (command == "source.edit"_L1)
        edit();
    else if (command.endsWith(".token"_L1))
        replaceToken();
    else if (command == "source.remove"_L1 || command == "consumer.remove"_L1)
        remove();
    else
        send([this](const QJsonObject &reply) { finishWith(reply); });
}

void RequestCommand::send(const Session::Callback &done)
{
    m_session.request(line().command, m_args, done);
}

void RequestCommand::add()
{
    const QString publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_args.insert("public_id"_L1, publicId);
    m_args.insert("has_token"_L1, line().readsToken);
    if (!line().readsToken) {
        send([this](const QJsonObject &reply) { finishWith(reply); });
        return;
    }
    const auto pasted = readPasted();
    const auto token = pasted ? takeSecret(m_args, *pasted) : tl::unexpected(pasted.error());
    if (!token) {
        finishWith(token.error());
        return;
    }
    m_vault.write(publicId, *token, [this, publicId](const Result<void> &written) {
        if (!written) {
            finishWith(written.error());
            return;
        }
        send([this, publicId](const QJsonObject &reply) {
            if (exitCodeOf(reply) == ExitCode::Done)
                finishWith(reply);
            else // nobody will ever ask for that token
                m_vault.remove(publicId, [this, reply](const Result<void> &) { finishWith(reply); });
        });
    });
}

void RequestCommand::edit()
{
    const Result<QByteArray> pasted = line().readsToken ? readPasted() : QByteArray();
    if (!pasted) {
        finishWith(pasted.error());
        return;
    }
    withShown([this, pasted = *pasted](const QJsonObject &shown) {
        if (!line().readsToken) {
            editAndForget(shown);
            return;
        }
        const QJsonObject after = changed(shown, m_args.value("changes"_L1).toObject());
        if (const Result<Token> secret = takeSecret(after, pasted))
            editWithSecret(shown.value("public_id"_L1).toString(), *secret);
        else
            finishWith(secret.error());
    });
}

void RequestCommand::editWithSecret(const QString &publicId, const Token &secret)
{
    const auto onWritten = [this, publicId](const Result<Token> &old, const Result<void> &written) {
        if (!written) {
            finishWith(written.error());
            return;
        }
        send([this, publicId, old](const QJsonObject &reply) {
            const auto finish = [this, reply](const Result<void> &) { finishWith(reply); };
            if (exitCodeOf(reply) == ExitCode::Done)
                finishWith(reply);
            else if (old)
                m_vault.write(publicId, *old, finish);
            else
                m_vault.remove(publicId, finish);
        });
    };
    m_vault.read(publicId, [this, publicId, secret, onWritten](const Result<Token> &old) {
        if (!old && old.error().kind != Error::Kind::NotFound)
            finishWith(old.error());
        else
            m_vault.write(publicId, secret, [onWritten, old](const Result<void> &written) { onWritten(old, written); });
    });
}

void RequestCommand::editAndForget(const QJsonObject &before)
{
    const QJsonObject after = changed(before, m_args.value("changes"_L1).toObject());
    const bool isObsolete =
        before.value("has_token"_L1).toBool() && needsOtherSecret(sourceOf(before), sourceOf(after));
    send([this, isObsolete, publicId = before.value("public_id"_L1).toString()](const QJsonObject &reply) {
        if (exitCodeOf(reply) != ExitCode::Done || !isObsolete) {
            finishWith(reply);
            return;
        }
        m_vault.remove(publicId, [this, reply](const Result<void> &removed) {
            if (removed)
                finishWith(reply);
            else
                finishWith(Error { removed.error().kind,
                    u"It was changed, but what it used before is still in the keychain. "_s + removed.error().detail });
        });
    });
}

void RequestCommand::replaceToken()
{
    // Before the profile is opened, which nobody else could use meanwhile.
    const Result<QByteArray> pasted = readPasted();
    if (!pasted) {
        finishWith(pasted.error());
        return;
    }
    withShown([this, pasted = *pasted](const QJsonObject &shown) {
        const Result<Token> token = takeSecret(shown, pasted);
        if (!token) {
            finishWith(token.error());
            return;
        }
        m_vault.write(shown.value("public_id"_L1).toString(), *token, [this](const Result<void> &written) {
            if (written)
                send([this](const QJsonObject &reply) { finishWith(reply); });
            else
                finishWith(written.error());
        });
    });
}

void RequestCommand::remove()
{
    withShown([this](const QJsonObject &shown) {
        send([this, shown](const QJsonObject &reply) {
            const bool hasToken = shown.value("has_token"_L1).toBool();
            if (exitCodeOf(reply) != ExitCode::Done || !hasToken) {
                finishWith(reply);
                return;
            }
            m_vault.remove(shown.value("public_id"_L1).toString(), [this, reply](const Result<void> &removed) {
                if (removed) {
                    finishWith(reply);
                    return;
                }
                finishWith(Error { removed.error().kind,
                    u"It was removed, but its token is still in the keychain. "_s + removed.error().detail });
            });
        });
    });
}

void RequestCommand::withShown(const std::function<void(QJsonObject)> &then)
{
    const QString show = line().command.section(u'.', 0, 0) + u".show"_s;
    const QJsonObject args { { u"name"_s, line().args.value("name"_L1) } };
    m_session.request(show, args, [this, then](const QJsonObject &reply) {
        if (exitCodeOf(reply) == ExitCode::Done)
            then(reply.value("result"_L1).toObject());
        else
            finishWith(reply);
    });
}

void RequestCommand::completePaths()
{
    if (line().command != "endpoint.set"_L1)
        return;
    for (const auto key : { "certificate"_L1, "key"_L1 }) {
        if (const QString path = m_args.value(key).toString(); !path.isEmpty())
            m_args.insert(key, QFileInfo(path).absoluteFilePath());
    }
}

void RequestCommand::makeResumeToken()
{
    constexpr qint64 MostDays = 3'650;
    const QJsonValue days = m_args.take("days"_L1);
    if (days.isDouble() && (days.toInteger() < 1 || days.toInteger() > MostDays)) {
        finishWith(Error { Error::Kind::InvalidInput, u"A resume token can end after 1 to 3650 days."_s });
        return;
    }
    if (days.isDouble())
        m_args.insert("expires_at"_L1, toIso8601(m_clock.now() + std::chrono::days(days.toInteger())));
    postrider::makeResumeToken().then(this, [this](const Result<NewResumeToken> &made) {
        if (!made) {
            finishWith(made.error());
            return;
        }
        m_args.remove("new"_L1);
        m_args.insert("hash"_L1, made->hash);
        send([this, token = made->token](QJsonObject reply) {
            if (exitCodeOf(reply) == ExitCode::Done) {
                QJsonObject result = reply.value("result"_L1).toObject();
                result.insert("token"_L1, QString::fromLatin1(token.reveal()));
                reply.insert("result"_L1, result);
            }
            finishWith(reply);
        });
    });
}

Result<Token> RequestCommand::takeSecret(const QJsonObject &thing, const QByteArray &pasted)
{
    const bool isConsumer = line().command.startsWith("consumer"_L1);
    auto token = isConsumer ? Token::fromPasted(pasted) : secretFromPasted(sourceOf(thing), pasted);
    if (!token)
        return token;
    m_args.insert("has_token"_L1, true);
    if (isConsumer) {
        const auto expiry = token->expiry();
        m_args.insert("token_expires_at"_L1, expiry ? QJsonValue(toIso8601(*expiry)) : QJsonValue());
    }
    return token;
}

Result<void> RequestCommand::readAuthority()
{
    constexpr qint64 LongestFile = 512 * 1024; // a request has to hold it
    if (line().authorityFile.isEmpty())
        return {};
    QFile file(line().authorityFile);
    const QString path = QDir::toNativeSeparators(line().authorityFile);
    if (!file.open(QFile::ReadOnly))
        return fail(Error::Kind::InvalidInput, u"The file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    const QByteArray pem = file.read(LongestFile + 1);
    if (pem.size() > LongestFile || !pem.contains("-----BEGIN CERTIFICATE-----")) {
        return fail(Error::Kind::InvalidInput,
            u"The file %1 holds no certificate. Give one in PEM form, which begins with -----BEGIN CERTIFICATE-----."_s
                .arg(path));
    }
    if (line().command.endsWith(".edit"_L1)) {
        QJsonObject changes = m_args.value("changes"_L1).toObject();
        changes.insert("authority"_L1, QString::fromLatin1(pem));
        m_args.insert("changes"_L1, changes);
    } else {
        m_args.insert("authority"_L1, QString::fromLatin1(pem));
    }
    return {};
}

} // namespace postrider
