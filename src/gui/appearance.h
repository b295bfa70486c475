// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace postrider {

class Preferences;

/// Makes the program light or dark as preferred, at once. Where the system's own style is Fusion it
/// wears Postrider's colours; elsewhere the system's style stays until somebody asks for what it
/// does not do. One for the whole program, made before its windows. GUI thread.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    /// `preferences` has to outlive it.
    explicit Appearance(const Preferences &preferences, QObject *parent = nullptr);

private:
    void update();

    const Preferences &m_preferences;
    const QString m_systemStyle;
    const bool m_isSystemDark;
};

} // namespace postrider
