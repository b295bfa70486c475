// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testengine.h"

#include "support/waituntil.h"

#include <QJsonArray>
#include <QUuid>

namespace postrider::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms; only a hang takes so long

QJsonObject merged(QJsonObject base, const QJsonObject &more)
{
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        base.insert(entry.key(), entry.value());
    return base;
}

} // namespace

TestEngine::TestEngine(const QString &folder)
    : m_profile(folder)
{
}

TestEngine::~TestEngine() = default;

QString TestEngine::start()
{
    m_engine = std::make_unique<Engine>(m_profile, m_clock, m_vault);
    QObject::connect(
        m_engine.get(), &Engine::troubled, m_engine.get(), [this](const Error &error) { m_troubles.append(error); });
    std::optional<Result<void>> opened;
    m_engine->open([&opened](const Result<void> &result) { opened = result; });
    if (!waitUntil([&opened] { return opened.has_value(); }, Patience))
        return u"open() does not answer"_s;
    if (!*opened)
        return opened->error().detail;
    m_engine->start();
    return {};
}

void TestEngine::stop()
{
    bool isStopped = false;
    m_engine->stop([&isStopped] { isStopped = true; });
    if (!waitUntil([&isStopped] { return isStopped; }, Patience))
        qFatal("The engine does not stop");
    m_engine.reset();
}

QJsonObject TestEngine::ask(const QString &command, const QJsonObject &args)
{
    auto reply = std::make_shared<std::optional<QJsonObject>>();
    m_engine->request({ { u"command"_s, command }, { u"args"_s, args }, { u"who"_s, u"tester"_s } },
        [reply](const QJsonObject &object) { *reply = object; });
    if (!waitUntil([reply] { return reply->has_value(); }, Patience))
        qFatal("No answer to %s", qPrintable(command));
    const QJsonObject &answer = **reply;
    return answer["ok"_L1].toBool() ? answer["result"_L1].toObject()
                                    : QJsonObject { { u"error"_s, answer["error"_L1] } };
}

QString TestEngine::refusal(const QString &command, const QJsonObject &args)
{
    return ask(command, args)["error"_L1]["message"_L1].toString();
}

void TestEngine::putToken(const QString &publicId, const QByteArray &token)
{
    m_vault.write(publicId, Token::fromSecret(token).value(), [](const Result<void> &) {});
}

void TestEngine::addSource(const QString &name, const QUrl &serviceRoot, const QJsonObject &settings)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    putToken(id, UsualToken.toByteArray());
    const QJsonObject usual { { u"name"_s, name }, { u"url"_s, serviceRoot.toString() }, { u"public_id"_s, id },
        { u"has_token"_s, true }, { u"start"_s, u"beginning"_s }, { u"every"_s, 1 } };
    if (const QString why = refusal(u"source.add"_s, merged(usual, settings)); !why.isEmpty())
        qFatal("%s", qPrintable(why));
}

void TestEngine::addConsumer(const QString &name, const QUrl &endpoint, const QJsonObject &settings)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    putToken(id, UsualToken.toByteArray());
    const QJsonObject usual { { u"name"_s, name }, { u"endpoint"_s, endpoint.toString() }, { u"public_id"_s, id },
        { u"has_token"_s, true }, { u"deadline"_s, 5 } };
    if (const QString why = refusal(u"consumer.add"_s, merged(usual, settings)); !why.isEmpty())
        qFatal("%s", qPrintable(why));
}

void TestEngine::addFeed(const QString &consumer, const QString &source, const QJsonObject &settings)
{
    const QJsonObject usual { { u"name"_s, consumer }, { u"consumer"_s, consumer }, { u"source"_s, source },
        { u"start"_s, u"beginning"_s } };
    if (const QString why = refusal(u"feed.add"_s, merged(usual, settings)); !why.isEmpty())
        qFatal("%s", qPrintable(why));
}

void TestEngine::replaceToken(const QString &consumer, const QByteArray &token)
{
    replaceTokenOf(u"consumer"_s, consumer, token);
}

void TestEngine::replaceSourceToken(const QString &source, const QByteArray &token)
{
    replaceTokenOf(u"source"_s, source, token);
}

void TestEngine::replaceTokenOf(const QString &kind, const QString &name, const QByteArray &token)
{
    const QJsonObject shown = ask(kind + u".show"_s, { { u"name"_s, name } });
    putToken(shown["public_id"_L1].toString(), token);
    const QJsonObject args { { u"name"_s, name }, { u"has_token"_s, true } };
    if (const QString why = refusal(kind + u".token"_s, args); !why.isEmpty())
        qFatal("%s", qPrintable(why));
}

QJsonObject TestEngine::entry(const char *list, const QString &name)
{
    const QJsonArray entries = ask(u"status"_s)[QLatin1StringView(list)].toArray();
    for (const QJsonValue &entry : entries) {
        if (entry["name"_L1] == name)
            return entry.toObject();
    }
    return {};
}

QString TestEngine::state(const QString &feed)
{
    return this->feed(feed)["state"_L1].toString();
}

QJsonArray TestEngine::attempts(const QString &feed, int limit)
{
    return ask(u"attempts"_s, { { u"feed"_s, feed }, { u"limit"_s, limit } })["attempts"_L1].toArray();
}

QString TestEngine::whatIsWrong()
{
    const QJsonObject proof = ask(u"verify"_s);
    if (proof["ok"_L1].toBool())
        return {};
    const QJsonArray feeds = proof["feeds"_L1].toArray();
    for (const QJsonValue &feed : feeds) {
        if (!feed["problem"_L1].isNull())
            return feed["feed"_L1].toString() + u": "_s + feed["problem"_L1].toString();
    }
    return u"verify failed and named nothing"_s;
}

} // namespace postrider::test
