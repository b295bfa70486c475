// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"

#include <random>
#include <vector>

namespace postrider {

/// The EntityEvents of a made-up MLS: a backlog, and then about four more a second, in a rhythm
/// as uneven as that of people at work. The same seed always gives the same events at the same
/// times, however often it is asked. Not thread-safe.
class PracticeEvents final
{
public:
    enum class Resource : quint8 { Property, Media, Member, Office, OpenHouse };

    /// 16 bytes, because practice may go on for days; toEntityEvent() makes the texts.
    struct Event
    {
        qint64 sequence = 0;
        quint32 record = 0;
        Resource resource = Resource::Property;

        bool operator==(const Event &) const = default;
    };

    PracticeEvents(quint32 seed, int backlog);

    /// Makes what happens until this long after the beginning.
    void advance(Milliseconds elapsed);
    /// Everything made so far, in ascending sequence.
    [[nodiscard]] const std::vector<Event> &all() const { return m_events; }

    /// `serviceRoot` is what ResourceRecordUrl begins with, without a slash at its end.
    [[nodiscard]] static EntityEvent toEntityEvent(const Event &event, const QString &serviceRoot);

    static constexpr qint64 FirstSequence = 1101;

private:
    [[nodiscard]] double random(); ///< from 0 up to, not including, 1
    [[nodiscard]] quint32 random(quint32 below);
    void append();
    void appendPhoto();
    [[nodiscard]] qint64 nextSequence();
    [[nodiscard]] Milliseconds nextGap();

    std::mt19937 m_random; // the standard lays down its numbers; not those of its distributions
    std::vector<Event> m_events;
    Milliseconds m_nextAt { 0 };
    quint32 m_photosLeft = 0; // of the listing that is being photographed
    quint32 m_nextPhoto = 0;
};

} // namespace postrider
