// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QString>

/// What differs between systems about being a program in a terminal.
namespace postrider::terminal {

/// Keeps what is not for users off standard error: Qt's own remarks on the session it runs in are for developers, who ask
/// for them. Rules for QLoggingCategory.
[[nodiscard]] QString loggingRules();

struct Size
{
    int columns = 0; ///< 0: no end, because it is no terminal
    int rows = 0;
};

/// Lets the terminal show UTF-8 and understand what moves its cursor. Once, at the start.
void prepare();
[[nodiscard]] bool isOutputTerminal();
[[nodiscard]] bool isMessageTerminal();
[[nodiscard]] Size outputSize();
void writeOutput(const QString &text);
void writeMessage(const QString &text);
/// As they are, which on some systems text is not.
void writeOutput(const QByteArray &bytes);
/// All that comes on standard input, as it is; of more than `most` bytes one more than that. Waits for as long as it takes.
[[nodiscard]] QByteArray readInput(qint64 most);

/// Reads one line of a secret from standard input. A person at a terminal is asked for it and does
/// not see it. Waits for as long as it takes.
[[nodiscard]] Result<QByteArray> readSecretLine(const QString &question);

} // namespace postrider::terminal
