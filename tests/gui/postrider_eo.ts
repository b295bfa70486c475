<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="eo">
<context>
    <name>SettingsPage</name>
    <message>
        <source>What you change here takes effect at once.</source>
        <translation>Kion vi ŝanĝas ĉi tie, validas tuj.</translation>
    </message>
</context>
<context>
    <name>postrider::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Agordoj</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Kiel la sistemo</translation>
    </message>
</context>
</TS>
