// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice.h"

#include "engine/engine.h"
#include "secrets/tokenvault.h"

#include <QRandomGenerator>

namespace postrider {

using namespace Qt::StringLiterals;

Practice::Practice(const Clock &clock, TokenVault &vault, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_world(clock, QRandomGenerator::global()->generate())
{
}

Result<void> Practice::start()
{
    return m_world.start();
}

void Practice::setUp(Engine &engine, std::function<void(Result<void>)> done)
{
    carryOut(engine,
        practiceSetup(m_world,
            [this](const QString &publicId, const Token &token) {
                m_vault.write(publicId, token, [](const Result<void> &) {});
            }),
        std::move(done));
}

void Practice::carryOut(Engine &engine, QList<PracticeRequest> requests, std::function<void(Result<void>)> done)
{
    if (requests.isEmpty()) {
        done({});
        return;
    }
    const PracticeRequest next = requests.takeFirst();
    const QJsonObject request { { u"command"_s, next.command }, { u"args"_s, next.args }, { u"who"_s, u"Practice"_s } };
    engine.request(request, [this, &engine, requests, done = std::move(done)](const QJsonObject &reply) {
        if (reply.value("ok"_L1).toBool())
            carryOut(engine, requests, done);
        else
            done(fail(Error::Kind::Conflict, reply.value("error"_L1)["message"_L1].toString()));
    });
}

} // namespace postrider
