// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <limits>

namespace postrider {

/// A number that identifies one kind of thing and cannot be mistaken for another kind's.
/// 0 is "not stored yet". Values are those of the store's primary keys.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default;
};

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using SourceId = Id<struct SourceTag>;
using ConsumerId = Id<struct ConsumerTag>;
using FeedId = Id<struct FeedTag>;
using AttemptId = Id<struct AttemptTag>;
using ResendId = Id<struct ResendTag>;
using RequestHeadId = Id<struct RequestHeadTag>;

/// An EntityEventSequence (RCP-27): a non-negative int64 that rises strictly within its Source.
/// The dictionary says positive, but 0 occurs, so "nothing yet" is none(), below every sequence.
struct Sequence
{
    qint64 value = -1;

    [[nodiscard]] static constexpr Sequence none() { return {}; }
    [[nodiscard]] static constexpr Sequence max() { return { std::numeric_limits<qint64>::max() }; }
    [[nodiscard]] constexpr bool isNone() const { return value < 0; }
    /// The sequence just below this one; none() for 0 and none().
    [[nodiscard]] constexpr Sequence before() const { return { value > 0 ? value - 1 : -1 }; }
    auto operator<=>(const Sequence &) const = default;
};

/// From `first` to `last`, both included.
struct SequenceRange
{
    Sequence first;
    Sequence last;
    auto operator<=>(const SequenceRange &) const = default;
};

} // namespace postrider
