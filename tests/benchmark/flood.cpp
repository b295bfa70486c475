// SPDX-License-Identifier: GPL-3.0-or-later
#include "flood.h"

#include "resume/resumeendpoint.h"
#include "support/rawcall.h"
#include "support/rawsocket.h"
#include "support/testengine.h"

namespace postrider::benchmark {

using namespace Qt::StringLiterals;

Flood::Flood()
    : m_engine(std::make_unique<test::TestEngine>(m_folder.path()))
{
    if (const QString trouble = m_engine->start(); !trouble.isEmpty())
        qFatal("%s", qPrintable(trouble));
    m_endpoint = std::make_unique<ResumeEndpoint>(m_engine->engine(), m_engine->clock());
    const QJsonObject shown = m_engine->ask(u"endpoint.set"_s, { { u"on"_s, true }, { u"port"_s, test::freePort() } });
    if (!shown["listening"_L1].toBool())
        qFatal("The resume endpoint does not listen: %s", qPrintable(shown["problem"_L1].toString()));
    m_caller = std::thread([this, port = m_endpoint->port()] { call(port); });
}

Flood::~Flood()
{
    m_isOver = true;
    m_caller.join();
    m_endpoint.reset();
    m_engine->stop();
}

void Flood::call(quint16 port)
{
    constexpr int Patience = 1'000; // ms
    const QByteArray request = test::resumePost(u"0d3c2b1a-0000-4000-8000-000000000000"_s, QByteArray(43, 'x'));
    while (!m_isOver) {
        test::RawSocket socket(port);
        if (socket.send(request) && !socket.receive(Patience).isEmpty())
            ++m_calls;
    }
}

} // namespace postrider::benchmark
