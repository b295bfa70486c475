// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <functional>

namespace postrider {

class Profile;

/// Of what a statement is wanted: one Consumer, and a record or some sequences.
struct StatementRequest
{
    QString consumer; ///< its name
    QString source {}; ///< its name; empty is the one that has it
    QString resourceName {}; ///< every event of a record
    QString recordKey {};
    QList<SequenceRange> ranges {}; ///< or these; ascending, none overlaps another
    QString who {}; ///< who makes the statement
};

/// What became of some events for one Consumer, with each POST that carried or tried to carry them: the proof that is
/// handed to others. It holds nothing that is secret.
struct Statement
{
    static constexpr int MostEvents = 1000;
    static constexpr int MostAttempts = 5000;

    /// What became of an event for one Feed.
    struct Trace
    {
        EventFate fate;
        QList<qsizetype> posts; ///< places in `posts`, in the order in which they were made
    };

    struct Item
    {
        EntityEvent event;
        QByteArray json; ///< as the Consumer is told of it, by its settings of today
        QList<Trace> traces; ///< one for each of `feeds`
        ResendId byHand {}; ///< valid when a person sent it by hand, to one Feed; it is no event of the log
    };

    struct Post
    {
        Attempt attempt; ///< its request head without secrets; of the answer's headers `answer` alone
        QList<QPair<QString, QString>> answer; ///< the answer's Date, and ids of the request; from outside
        QList<Sequence> sequences; ///< those of the statement that it carried
        bool isByHand = false;
    };

    StatementRequest request;
    TimePoint madeAt {};
    QString version; ///< of Postrider
    Consumer consumer;
    QString endpoint; ///< without secrets
    QString sourceName;
    QList<FeedStatus> feeds; ///< of the Consumer for this Source; never empty
    QList<Item> items; ///< ascending; never empty
    QList<Post> posts; ///< in the order in which they were made
    Pruned pruned {}; ///< what is no longer in the log of the Source
    bool hasOlderEvents = false; ///< the record has more events; these are its newest
    int postsLeftOut = 0; ///< the oldest ones, of more than MostAttempts

    /// Where an event stands with the Consumer, whichever of its Feeds brought it furthest.
    [[nodiscard]] static const Trace &best(const Item &item);
};

namespace queries {

/// Reads one state. Errors: NotFound with a sentence for what is not there; InvalidInput when it is more than
/// Statement::MostEvents or may be of several Sources; Cancelled when `goOn`, asked now and then, says so.
[[nodiscard]] Result<Statement> statement(
    Database &database, const StatementRequest &request, TimePoint now, const std::function<bool()> &goOn = {});
/// The same from a profile, whichever process has it.
[[nodiscard]] Result<Statement> statement(const Profile &profile, const StatementRequest &request, TimePoint now);

} // namespace queries
} // namespace postrider
