<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Glance</name>
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
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 asked us to wait until %2. %n event(s) wait; we call again by ourselves.</source>
        <translation>
            <numerusform>%1 asked us to wait until %2. %n event waits; we call again by ourselves.</numerusform>
            <numerusform>%1 asked us to wait until %2. %n events wait; we call again by ourselves.</numerusform>
        </translation>
    </message>
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
        <source>%n event(s) are on their way to %1.</source>
        <translation>
            <numerusform>%n event is on its way to %1.</numerusform>
            <numerusform>%n events are on their way to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent, and nothing is lost: %n event(s) wait. %1</source>
        <translation>
            <numerusform>Nothing is sent, and nothing is lost: %n event waits. %1</numerusform>
            <numerusform>Nothing is sent, and nothing is lost: %n events wait. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent until you resume it: %n event(s) wait.</source>
        <translation>
            <numerusform>Nothing is sent until you resume it: %n event waits.</numerusform>
            <numerusform>Nothing is sent until you resume it: %n events wait.</numerusform>
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
    <name>postrider::OverviewPage</name>
    <message numerus="yes">
        <source>%n feed(s) are on time.</source>
        <translation>
            <numerusform>%n feed is on time.</numerusform>
            <numerusform>%n feeds are on time.</numerusform>
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
    <name>Headline</name>
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
        <source>Its record of %n attempt(s), the proof of who received what, goes with it.</source>
        <translation>
            <numerusform>Its record of %n attempt, the proof of who received what, goes with it.</numerusform>
            <numerusform>Its record of %n attempts, the proof of who received what, goes with it.</numerusform>
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
</TS>
