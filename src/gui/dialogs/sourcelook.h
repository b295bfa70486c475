// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"

#include <QObject>

#include <functional>

namespace postrider {

class Engine;
class SourcePart;

/// Looks into a Source while its settings are entered, and shows in their part what there is to choose from and what
/// the first events are. Nothing is stored. One look at a time; what was asked for meanwhile is done after it. GUI
/// thread.
class SourceLook final : public QObject
{
    Q_OBJECT

public:
    /// What is entered now.
    using Entered = std::function<Source()>;
    /// Gives the secret that is entered or stored.
    using WithToken = std::function<void(std::function<void(const Result<Token> &)> then)>;

    SourceLook(Engine &engine, SourcePart &part, Entered entered, WithToken withToken, QObject *parent);

    void look();

private:
    void ask(const Token &token);
    void showRows(const Token &token);
    void end();

    static constexpr int Rows = 20;

    Engine &m_engine;
    SourcePart &m_part;
    const Entered m_entered;
    const WithToken m_withToken;
    bool m_isLooking = false;
    bool m_looksAgain = false;
};

} // namespace postrider
