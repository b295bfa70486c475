// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider {

/// A text that is shown again and again: in its own place on a terminal, and elsewhere one below
/// the other.
class LiveView final
{
public:
    void show(const QString &text);

private:
    int m_lines = 0; ///< shown before, which the next text takes the place of
};

} // namespace postrider
