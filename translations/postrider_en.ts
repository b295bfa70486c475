<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AttemptWords</name>
    <message numerus="yes">
        <source>%n of its events is (are) no longer on record, and left out here.</source>
        <translation>
            <numerusform>%n of its events is no longer on record, and left out here.</numerusform>
            <numerusform>%n of its events are no longer on record, and left out here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message numerus="yes">
        <source>%n feed(s) have it</source>
        <translation>
            <numerusform>%n feed has it</numerusform>
            <numerusform>%n feeds have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will get it</source>
        <translation>
            <numerusform>%n will get it</numerusform>
            <numerusform>%n will get it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) still</source>
        <translation>
            <numerusform>%n stands still</numerusform>
            <numerusform>%n stand still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set it aside</source>
        <translation>
            <numerusform>%n set it aside</numerusform>
            <numerusform>%n set it aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait there.</source>
        <translation>
            <numerusform>%n file waits there.</numerusform>
            <numerusform>%n files wait there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait.</source>
        <translation>
            <numerusform>%n file waits.</numerusform>
            <numerusform>%n files wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer from you.</source>
        <translation>
            <numerusform>%n Source needs an answer from you.</numerusform>
            <numerusform>%n Sources need an answer from you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) are suspended and need you.</source>
        <translation>
            <numerusform>%n Feed is suspended and needs you.</numerusform>
            <numerusform>%n Feeds are suspended and need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) cannot be delivered to; Postrider tries again.</source>
        <translation>
            <numerusform>%n Feed cannot be delivered to; Postrider tries again.</numerusform>
            <numerusform>%n Feeds cannot be delivered to; Postrider tries again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Consumer(s) asked to wait.</source>
        <translation>
            <numerusform>%n Consumer asked to wait.</numerusform>
            <numerusform>%n Consumers asked to wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) are delivering.</source>
        <translation>
            <numerusform>%n Feed is delivering.</numerusform>
            <numerusform>%n Feeds are delivering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read; Postrider tries again.</source>
        <translation>
            <numerusform>%n Source cannot be read; Postrider tries again.</numerusform>
            <numerusform>%n Sources cannot be read; Postrider tries again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer from you.</source>
        <translation>
            <numerusform>%n Source needs an answer from you.</numerusform>
            <numerusform>%n Sources need an answer from you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 need(s) an answer from you, see Sources.</source>
        <translation>
            <numerusform>%1 needs an answer from you, see Sources.</numerusform>
            <numerusform>%1 need an answer from you, see Sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 need(s) you.</source>
        <translation>
            <numerusform>%1 needs you.</numerusform>
            <numerusform>%1 need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 do(es) not answer; we try again.</source>
        <translation>
            <numerusform>%1 does not answer; we try again.</numerusform>
            <numerusform>%1 do not answer; we try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are paused.</source>
        <translation>
            <numerusform>%1 is paused.</numerusform>
            <numerusform>%1 are paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are on time.</source>
        <translation>
            <numerusform>%1 is on time.</numerusform>
            <numerusform>%1 are on time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need you.</source>
        <translation>
            <numerusform>%n feed needs you.</numerusform>
            <numerusform>%n feeds need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) do not answer; we try again.</source>
        <translation>
            <numerusform>%n feed does not answer; we try again.</numerusform>
            <numerusform>%n feeds do not answer; we try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) asked us to wait.</source>
        <translation>
            <numerusform>%n feed asked us to wait.</numerusform>
            <numerusform>%n feeds asked us to wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are paused.</source>
        <translation>
            <numerusform>%n feed is paused.</numerusform>
            <numerusform>%n feeds are paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are on time.</source>
        <translation>
            <numerusform>%n feed is on time.</numerusform>
            <numerusform>%n feeds are on time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n feed(s) are on time.</source>
        <translation>
            <numerusform>%n feed is on time.</numerusform>
            <numerusform>All %n feeds are on time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read; we try again.</source>
        <translation>
            <numerusform>%n Source cannot be read; we try again.</numerusform>
            <numerusform>%n Sources cannot be read; we try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have all that was read before.</source>
        <translation>
            <numerusform>%n feed has all that was read before.</numerusform>
            <numerusform>%n feeds have all that was read before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln Consumer(s)</source>
        <translation>
            <numerusform>%Ln Consumer</numerusform>
            <numerusform>%Ln Consumers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Feed(s)</source>
        <translation>
            <numerusform>%Ln Feed</numerusform>
            <numerusform>%Ln Feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) are suspended</source>
        <translation>
            <numerusform>%n Feed is suspended</numerusform>
            <numerusform>%n Feeds are suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) go on</source>
        <translation>
            <numerusform>%n Feed goes on</numerusform>
            <numerusform>%n Feeds go on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanWords</name>
    <message numerus="yes">
        <source>%n attempt(s) in a row</source>
        <translation>
            <numerusform>%n attempt in a row</numerusform>
            <numerusform>%n attempts in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln time(s)</source>
        <comment>a state</comment>
        <translation>
            <numerusform>%1: %Ln time</numerusform>
            <numerusform>%1: %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 did not take the last %n attempt(s).</source>
        <translation>
            <numerusform>%1 did not take the last attempt.</numerusform>
            <numerusform>%1 did not take the last %n attempts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) wait for %1; we call again by ourselves.</source>
        <translation>
            <numerusform>%Ln event waits for %1; we call again by ourselves.</numerusform>
            <numerusform>%Ln events wait for %1; we call again by ourselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are on their way to %1.</source>
        <translation>
            <numerusform>%Ln event is on their way to %1.</numerusform>
            <numerusform>%Ln events are on their way to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent, and nothing is lost: %Ln event(s) wait. %1</source>
        <translation>
            <numerusform>Nothing is sent, and nothing is lost: %Ln event waits. %1</numerusform>
            <numerusform>Nothing is sent, and nothing is lost: %Ln events wait. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent until you resume it: %Ln event(s) wait.</source>
        <translation>
            <numerusform>Nothing is sent until you resume it: %Ln event waits.</numerusform>
            <numerusform>Nothing is sent until you resume it: %Ln events wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ActivityPage</name>
    <message numerus="yes">
        <source>%1 entry(s) exported</source>
        <translation>
            <numerusform>%1 entry exported</numerusform>
            <numerusform>%1 entries exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(s)</source>
        <translation>
            <numerusform>%n new entry</numerusform>
            <numerusform>%n new entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n new entries</source>
        <translation>
            <numerusform>More than %n new entries</numerusform>
            <numerusform>More than %n new entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::AuthorityEdit</name>
    <message numerus="yes">
        <source>Those of the system and %n of your own</source>
        <translation>
            <numerusform>Those of the system and %n of your own</numerusform>
            <numerusform>Those of the system and %n of your own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ConsumersPage</name>
    <message numerus="yes">
        <source>%n Consumer(s) subscribe.</source>
        <translation>
            <numerusform>%n Consumer subscribes.</numerusform>
            <numerusform>%n Consumers subscribe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n need(s) a token.</source>
        <translation>
            <numerusform>%1 %n needs a token.</numerusform>
            <numerusform>%1 %n needs a token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n a minute</source>
        <translation>
            <numerusform>at most %n a minute</numerusform>
            <numerusform>at most %n a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::DecisionCard</name>
    <message numerus="yes">
        <source>%n feed(s): %1</source>
        <translation>
            <numerusform>%n feed: %1</numerusform>
            <numerusform>%n feeds: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::EventsPage</name>
    <message numerus="yes">
        <source>%n event(s) of it; the newest is %1, read %2</source>
        <comment>a sequence, a time</comment>
        <translation>
            <numerusform>%n event of it, %1, read %2</numerusform>
            <numerusform>%n events of it; the newest is %1, read %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), by record, the newest of each first.</source>
        <translation>
            <numerusform>%n event, by record, the newest of each first.</numerusform>
            <numerusform>%n events, by record, the newest of each first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), newest first.</source>
        <translation>
            <numerusform>%n event, newest first.</numerusform>
            <numerusform>%n events, newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n event(s); more come as you scroll.</source>
        <translation>
            <numerusform>The first %n event; more come as you scroll.</numerusform>
            <numerusform>The first %n events; more come as you scroll.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are chosen.</source>
        <translation>
            <numerusform>%n event is chosen.</numerusform>
            <numerusform>%n events are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::FeedAttemptsTab</name>
    <message numerus="yes">
        <source>%n new attempt(s)</source>
        <translation>
            <numerusform>%n new attempt</numerusform>
            <numerusform>%n new attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n new attempts</source>
        <translation>
            <numerusform>More than %n new attempts</numerusform>
            <numerusform>More than %n new attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 attempt(s) exported</source>
        <translation>
            <numerusform>%1 attempt exported</numerusform>
            <numerusform>%1 attempts exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::FeedFields</name>
    <message numerus="yes">
        <source>Of the newest %n event(s) it would carry %1.</source>
        <comment>%1 is how many</comment>
        <translation>
            <numerusform>Of the newest event it would carry %1.</numerusform>
            <numerusform>Of the newest %n events it would carry %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::FeedSetAsideTab</name>
    <message numerus="yes">
        <source>%1 is (are) set aside: %2 does not have them. Send them again once the cause is mended.</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>%1 is set aside: %2 does not have it. Send it again once the cause is mended.</numerusform>
            <numerusform>%1 are set aside: %2 does not have them. Send them again once the cause is mended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::FeedSettingsTab</name>
    <message numerus="yes">
        <source>%n failure(s) in a row</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::FeedWaitingTab</name>
    <message numerus="yes">
        <source>%1 wait(s).</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>%1 waits.</numerusform>
            <numerusform>%1 wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::FeedsPage</name>
    <message numerus="yes">
        <source>%Ln feed(s)</source>
        <translation>
            <numerusform>%Ln feed</numerusform>
            <numerusform>%Ln feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::FileExport</name>
    <message numerus="yes">
        <source>%Ln row(s) written so far</source>
        <translation>
            <numerusform>%Ln row written so far</numerusform>
            <numerusform>%Ln rows written so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln thing(s) in %1 are wrong</source>
        <translation>
            <numerusform>%Ln thing in %1 is wrong</numerusform>
            <numerusform>%Ln things in %1 are wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::LedgerCheck</name>
    <message numerus="yes">
        <source>The record of %n feed(s) is wrong.</source>
        <translation>
            <numerusform>The record of %n feed is wrong.</numerusform>
            <numerusform>The records of %n feeds are wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every one of %1 events is accounted for in %n feed(s).</source>
        <translation>
            <numerusform>Every one of %1 events is accounted for in %n feed.</numerusform>
            <numerusform>Every one of %1 events is accounted for in %n feeds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::LongWaitCard</name>
    <message numerus="yes">
        <source>%Ln event(s) wait.</source>
        <translation>
            <numerusform>%Ln event waits.</numerusform>
            <numerusform>%Ln events wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::MainWindow</name>
    <message numerus="yes">
        <source>%n feed(s) · %1 waiting</source>
        <translation>
            <numerusform>%n feed · %1 waiting</numerusform>
            <numerusform>%n feeds · %1 waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::Navigation</name>
    <message numerus="yes">
        <source>%1, %n need you</source>
        <translation>
            <numerusform>%1, %n needs you</numerusform>
            <numerusform>%1, %n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::NumberingDialog</name>
    <message numerus="yes">
        <source>%n feed(s) go on with the new numbers, under the names they have.</source>
        <translation>
            <numerusform>%n feed goes on with the new numbers, under the name it has.</numerusform>
            <numerusform>%n feeds go on with the new numbers, under the names they have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ProofDialog</name>
    <message numerus="yes">
        <source>The %n chosen event(s)</source>
        <translation>
            <numerusform>The %n chosen event</numerusform>
            <numerusform>The %n chosen events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::RecordTableModel</name>
    <message numerus="yes">
        <source>%n newer event(s)</source>
        <translation>
            <numerusform>%n newer event</numerusform>
            <numerusform>%n newer events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have the newest event of this record</source>
        <translation>
            <numerusform>%n feed has the newest event of this record</numerusform>
            <numerusform>%n feeds have the newest event of this record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have(has) an older one</source>
        <translation>
            <numerusform>%n has an older one</numerusform>
            <numerusform>%n have an older one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have(has) none</source>
        <translation>
            <numerusform>%n has none</numerusform>
            <numerusform>%n have none</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::RemoveDialog</name>
    <message numerus="yes">
        <source>%n feed(s) need it and have to be removed first: %1.</source>
        <translation>
            <numerusform>%n feed needs it and has to be removed first: %1.</numerusform>
            <numerusform>%n feeds need it and have to be removed first: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 attempt(s) exported</source>
        <translation>
            <numerusform>%1 attempt exported</numerusform>
            <numerusform>%1 attempts exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its record of %Ln attempt(s), the proof of who received what, goes with it.</source>
        <translation>
            <numerusform>Its record of %Ln attempt, the proof of who received what, goes with it.</numerusform>
            <numerusform>Its record of %Ln attempts, the proof of who received what, goes with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ResendDialog</name>
    <message numerus="yes">
        <source>This sends %1 again, to %n feed(s); the slowest takes about %2.</source>
        <comment>a count of events, a time</comment>
        <translation>
            <numerusform>This sends %1 again, to %n feed; it takes about %2.</numerusform>
            <numerusform>This sends %1 again, to %n feeds; the slowest takes about %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the &amp;newest event of each record (%1 of %n record(s))</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>Only the &amp;newest event of each record (%1 of %n record)</numerusform>
            <numerusform>Only the &amp;newest event of each record (%1 of %n records)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ResendSelection</name>
    <message numerus="yes">
        <source>The %n chosen event(s)</source>
        <translation>
            <numerusform>The %n chosen event</numerusform>
            <numerusform>The %n chosen events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::ResumeTokenDialog</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::RetentionChoice</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::SendEventDialog</name>
    <message numerus="yes">
        <source>This sends 1 event to %n feed(s) of %1.</source>
        <comment>a source</comment>
        <translation>
            <numerusform>This sends 1 event to %n feed of %1.</numerusform>
            <numerusform>This sends 1 event to %n feeds of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) still: there it waits until the feed is resumed.</source>
        <translation>
            <numerusform>%n of them stands still: there it waits until the feed is resumed.</numerusform>
            <numerusform>%n of them stand still: there it waits until the feed is resumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) do not carry it.</source>
        <translation>
            <numerusform>%n feed does not carry it.</numerusform>
            <numerusform>%n feeds do not carry it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have settled nothing yet and do not get it.</source>
        <translation>
            <numerusform>%n feed has settled nothing yet and does not get it.</numerusform>
            <numerusform>%n feeds have settled nothing yet and do not get it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 is being sent to %n feed(s).</source>
        <comment>a resource, a key</comment>
        <translation>
            <numerusform>%1 %2 is being sent to %n feed.</numerusform>
            <numerusform>%1 %2 is being sent to %n feeds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::SourcesPage</name>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer before it is read again.</source>
        <translation>
            <numerusform>%n Source needs an answer before it is read again.</numerusform>
            <numerusform>%n Sources need an answer before they are read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) can be read.</source>
        <translation>
            <numerusform>%n Source can be read.</numerusform>
            <numerusform>%n Sources can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read.</source>
        <translation>
            <numerusform>%n Source cannot be read.</numerusform>
            <numerusform>%n Sources cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::SuspendedPage</name>
    <message numerus="yes">
        <source>%n feed(s) are suspended.</source>
        <translation>
            <numerusform>%n feed is suspended.</numerusform>
            <numerusform>%n feeds are suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Consumer(s) ask us to wait for more than a day.</source>
        <translation>
            <numerusform>%n Consumer asks us to wait for more than a day.</numerusform>
            <numerusform>%n Consumers ask us to wait for more than a day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::SuspensionCard</name>
    <message numerus="yes">
        <source>Nothing is sent and nothing is lost: %Ln event(s) wait.</source>
        <translation>
            <numerusform>Nothing is sent and nothing is lost: %Ln event waits.</numerusform>
            <numerusform>Nothing is sent and nothing is lost: %Ln events wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::TimelineWidget</name>
    <message numerus="yes">
        <source>%n time(s) in which nothing was sent. Shift and the arrows go from one to the next; arrows, plus and minus move the time.</source>
        <translation>
            <numerusform>%n time in which nothing was sent. Shift and the arrows go from one to the next; arrows, plus and minus move the time.</numerusform>
            <numerusform>%n times in which nothing was sent. Shift and the arrows go from one to the next; arrows, plus and minus move the time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::restorewords</name>
    <message numerus="yes">
        <source>%Ln event(s) that Consumers accepted since then are sent again.</source>
        <translation>
            <numerusform>%Ln event that a Consumer accepted since then is sent again.</numerusform>
            <numerusform>%Ln events that Consumers accepted since then are sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) wait in it already.</source>
        <translation>
            <numerusform>%Ln event waits in it already.</numerusform>
            <numerusform>%Ln events wait in it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of files come again only with their files.</source>
        <translation>
            <numerusform>%Ln event of a file comes again only with its file.</numerusform>
            <numerusform>%Ln events of files come again only with their files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are sent again</source>
        <translation>
            <numerusform>%Ln event is sent again</numerusform>
            <numerusform>%Ln events are sent again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>feeds</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
