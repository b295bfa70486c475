// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceevents.h"

#include <cmath>
#include <numbers>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

using Resource = PracticeEvents::Resource;
using Seconds = std::chrono::duration<double>;

constexpr double UsualRate = 3.0; // events a second, before photos
constexpr double RateSwing = 1.4; // busier and quieter by this much, once a minute
constexpr quint32 FirstListing = 235000;
constexpr quint32 Listings = 700;
constexpr quint32 PhotosPerListing = 100;

QString nameOf(Resource resource)
{
    switch (resource) {
    case Resource::Property: return u"Property"_s;
    case Resource::Media: return u"Media"_s;
    case Resource::Member: return u"Member"_s;
    case Resource::Office: return u"Office"_s;
    case Resource::OpenHouse: return u"OpenHouse"_s;
    }
    Q_UNREACHABLE();
}

QString keyOf(const PracticeEvents::Event &event)
{
    switch (event.resource) {
    case Resource::Property: return QString::number(event.record);
    case Resource::Media:
        return u"%1-%2"_s.arg(event.record / PhotosPerListing)
            .arg(event.record % PhotosPerListing, 2, 10, QLatin1Char('0'));
    case Resource::Member: return u"M%1"_s.arg(event.record);
    case Resource::Office: return u"O%1"_s.arg(event.record);
    case Resource::OpenHouse: return u"OH-%1"_s.arg(event.record);
    }
    Q_UNREACHABLE();
}

} // namespace

PracticeEvents::PracticeEvents(quint32 seed, int backlog)
    : m_random(seed)
{
    for (int i = 0; i < backlog; ++i)
        append();
    m_nextAt = nextGap();
}

void PracticeEvents::advance(Milliseconds elapsed)
{
    while (m_nextAt <= elapsed) {
        append();
        m_nextAt += nextGap();
    }
}

EntityEvent PracticeEvents::toEntityEvent(const Event &event, const QString &serviceRoot)
{
    EntityEvent result;
    result.sequence = { event.sequence };
    result.resourceName = nameOf(event.resource);
    result.resourceRecordKey = keyOf(event);
    result.resourceRecordUrl = u"%1/%2('%3')"_s.arg(serviceRoot, result.resourceName, result.resourceRecordKey);
    return result;
}

double PracticeEvents::random()
{
    return double(m_random()) / 4294967296.0;
}

quint32 PracticeEvents::random(quint32 below)
{
    return quint32(random() * below);
}

void PracticeEvents::append()
{
    if (m_photosLeft > 0) {
        appendPhoto();
        return;
    }
    const quint32 kind = random(100);
    const qint64 sequence = nextSequence();
    if (kind < 72) {
        const quint32 listing = FirstListing + random(Listings);
        m_events.push_back({ sequence, listing, Resource::Property });
        if (kind < 8) {
            m_photosLeft = 2 + random(5);
            m_nextPhoto = listing * PhotosPerListing + 1;
        }
    } else if (kind < 82) {
        const quint32 listing = FirstListing + random(Listings);
        m_events.push_back({ sequence, listing * PhotosPerListing + 1 + random(24), Resource::Media });
    } else if (kind < 90) {
        m_events.push_back({ sequence, 4001 + random(240), Resource::Member });
    } else if (kind < 93) {
        m_events.push_back({ sequence, 101 + random(40), Resource::Office });
    } else {
        m_events.push_back({ sequence, 61001 + random(300), Resource::OpenHouse });
    }
}

void PracticeEvents::appendPhoto()
{
    m_events.push_back({ nextSequence(), m_nextPhoto, Resource::Media });
    ++m_nextPhoto;
    --m_photosLeft;
}

qint64 PracticeEvents::nextSequence()
{
    if (m_events.empty())
        return FirstSequence;
    const bool leavesHole = random(8) == 0;
    return m_events.back().sequence + 1 + (leavesHole ? 1 + random(4) : 0);
}

Milliseconds PracticeEvents::nextGap()
{
    if (m_photosLeft > 0)
        return Milliseconds(20 + random(60));
    const double minutes = Seconds(m_nextAt).count() / 60;
    const double rate = UsualRate + RateSwing * std::sin(2 * std::numbers::pi * minutes);
    // Independent of each other, as in a Poisson process, but never five seconds of silence.
    const double gap = std::min(-std::log(1 - random()) / rate, 5.0);
    return Milliseconds(1 + qint64(gap * 1000));
}

} // namespace postrider
