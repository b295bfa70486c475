// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/liveview.h"

#include "ctl/terminal.h"

#include <QStringList>

namespace postrider {

using namespace Qt::StringLiterals;

void LiveView::show(const QString &text)
{
    if (!terminal::isOutputTerminal()) {
        terminal::writeOutput(text + u'\n');
        return;
    }
    const terminal::Size size = terminal::outputSize();
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        // Sentences may be wider than the terminal; the cursor has to know how many rows they take.
        for (qsizetype at = 0; at == 0 || at < line.size(); at += std::max(size.columns, 1))
            lines.append(line.mid(at, std::max(size.columns, 1)));
    }
    if (size.rows > 1 && lines.size() > size.rows - 1)
        lines = lines.first(size.rows - 1);
    // Up to where the text before began, and away with it.
    const QString back = m_lines > 0 ? u"\x1b[%1A\r\x1b[J"_s.arg(m_lines) : QString();
    terminal::writeOutput(back + lines.join(u'\n') + u'\n');
    m_lines = int(lines.size());
}

} // namespace postrider
