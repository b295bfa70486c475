// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/resumeendpoint.h"

#include "engine/commands.h"
#include "engine/engine.h"
#include "secrets/resumetoken.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Tick = 1s;
constexpr auto LookInterval = 60s; // at the files, and whether a port is free by now

Result<QByteArray> readPem(const QString &what, const QString &path)
{
    constexpr qint64 LongestFile = 256 * 1024;
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return fail(Error::Kind::InvalidInput,
            u"The %1 of the resume endpoint, %2, cannot be read: %3."_s.arg(what, shown, file.errorString()));
    }
    const QByteArray pem = file.read(LongestFile + 1);
    if (pem.size() > LongestFile || !pem.contains("-----BEGIN ")) {
        return fail(Error::Kind::InvalidInput,
            u"The %1 of the resume endpoint, %2, is not PEM, which begins with -----BEGIN."_s.arg(what, shown));
    }
    return pem;
}

/// Whom to count as one caller: with the new kind of address, whoever has the network has all of it.
QByteArray callerOf(const QString &address)
{
    const QHostAddress host(address);
    if (host.protocol() != QAbstractSocket::IPv6Protocol)
        return address.toLatin1();
    const Q_IPV6ADDR bytes = host.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(&bytes), 8).toHex();
}

} // namespace

ResumeEndpoint::ResumeEndpoint(Engine &engine, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_limiter(clock)
    , m_refusals(clock)
    , m_listener(clock, m_refusals, [this](const auto &request, auto ticket) { return hear(request, ticket); })
{
    connect(&engine, &Engine::doorChanged, this, &ResumeEndpoint::setDoor);
    connect(&m_tick, &QTimer::timeout, this, &ResumeEndpoint::onTick);
}

ResumeEndpoint::~ResumeEndpoint()
{
    stop();
}

void ResumeEndpoint::stop()
{
    disconnect(&m_engine, nullptr, this, nullptr);
    m_tick.stop();
    m_listener.stop();
    record(m_refusals.takeAll());
    m_engine.setEndpointState({});
}

void ResumeEndpoint::setDoor(const ResumeDoor &door)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_keys.clear();
        for (const ResumeKey &key : door.keys)
            m_keys.insert(key.feed.toUtf8(), key);
    }
    const EndpointSettings before = std::exchange(m_settings, door.settings);
    if (m_settings != before)
        listen();
}

void ResumeEndpoint::listen()
{
    m_listener.stop();
    m_tick.stop();
    m_looked = m_clock.elapsed();
    m_stamps = stamps();
    if (!m_settings.isOn) {
        m_engine.setEndpointState({});
        return;
    }
    const Result<void> listening = tryToListen();
    m_engine.setEndpointState({ listening.has_value(), listening ? QString() : listening.error().detail });
    m_tick.start(Tick);
}

Result<void> ResumeEndpoint::tryToListen()
{
    ResumeListener::Place place { QHostAddress(m_settings.address), quint16(m_settings.port), {}, {} };
    if (m_settings.usesTls()) {
        const auto certificate = readPem(u"certificate"_s, m_settings.certificateFile);
        if (!certificate)
            return tl::unexpected(certificate.error());
        const auto key = readPem(u"key"_s, m_settings.keyFile);
        if (!key)
            return tl::unexpected(key.error());
        place.certificate = *certificate;
        place.key = *key;
    } else if (!place.address.isLoopback()) { // whoever wrote that did not do it by a command
        return fail(Error::Kind::InvalidInput,
            u"The resume endpoint does not listen at %1 without TLS. Give it a certificate and a key."_s.arg(
                m_settings.address));
    }
    return m_listener.start(place);
}

QList<ResumeEndpoint::Stamp> ResumeEndpoint::stamps() const
{
    QList<Stamp> stamps;
    if (!m_settings.isOn || !m_settings.usesTls())
        return stamps;
    for (const QString &path : { m_settings.certificateFile, m_settings.keyFile }) {
        const QFileInfo file(path);
        stamps.append({ file.lastModified(), file.size() });
    }
    return stamps;
}

void ResumeEndpoint::onTick()
{
    m_listener.cutOffSlow();
    record(m_refusals.take());
    const Milliseconds now = m_clock.elapsed();
    if (now - m_looked < LookInterval)
        return;
    m_looked = now;
    if (!m_listener.isListening() || stamps() != m_stamps) // certificates are renewed, and ports come free
        listen();
}

void ResumeEndpoint::record(const QList<Refusals> &refusals)
{
    if (refusals.isEmpty())
        return;
    m_engine.perform([refusals](Commands &commands) { return commands.endpoint.recordRefusals(refusals); });
}

std::optional<ResumeKey> ResumeEndpoint::keyOf(const QByteArray &feed)
{
    const std::scoped_lock lock(m_mutex);
    const auto key = m_keys.constFind(feed);
    return key == m_keys.cend() ? std::nullopt : std::optional(*key);
}

std::optional<ResumeAnswer> ResumeEndpoint::hear(const ResumeRequest &request, ResumeListener::Ticket ticket)
{
    const QByteArray feed = request.feed();
    if (const Milliseconds wait = m_limiter.admit(callerOf(request.address), feed); wait > Milliseconds::zero()) {
        m_refusals.note(RefusalReason::TooOften, request.address);
        return resumeanswers::tooOften(wait);
    }
    const std::optional<ResumeKey> key = keyOf(feed);
    // The same work, whether the Feed is there or not: who listens to the time learns nothing.
    const bool isRight = resumetoken::matches(request.token(), key ? key->hash : resumetoken::decoy()) && key;
    if (!isRight || key->hasExpired(m_clock.now())) {
        m_refusals.note(isRight ? RefusalReason::ExpiredToken : RefusalReason::WrongToken, request.address,
            key ? key->feedName : QString());
        return resumeanswers::unauthorized();
    }
    const auto rewindTo = request.rewindTo();
    if (!rewindTo) {
        m_refusals.note(RefusalReason::Malformed, request.address, key->feedName);
        return resumeanswers::badRequest(rewindTo.error().detail);
    }
    const ResumeCall call { key->feed, key->hash, request.address, *rewindTo };
    QMetaObject::invokeMethod(
        this, [this, call, ticket] { carryOut(call, ticket); }, Qt::QueuedConnection);
    return std::nullopt;
}

void ResumeEndpoint::carryOut(const ResumeCall &call, ResumeListener::Ticket ticket)
{
    m_engine.perform([call](Commands &commands) { return commands.endpoint.resume(call); })
        .then(&m_engine, [guard = QPointer(this), this, ticket](const Result<ResumeEffect> &effect) {
            if (!guard)
                return;
            m_listener.answer(ticket,
                effect ? resumeanswers::accepted(*effect, m_clock.now()) : resumeanswers::refused(effect.error()));
        });
}

} // namespace postrider
