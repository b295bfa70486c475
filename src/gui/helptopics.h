// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QWidget;

namespace postrider {

/// Which page of the guide belongs to which page, tab and dialog. What has none is told of by what it belongs to.
/// GUI thread.
namespace helptopics {

struct Topic
{
    const char *widget; ///< its class
    const char *page; ///< "states.md" or, for a part of it, "states.md#pausing"
};

[[nodiscard]] std::span<const Topic> all();
/// The page for what is in front where `widget` has the focus; never empty.
[[nodiscard]] QString pageFor(const QWidget *widget);

} // namespace helptopics
} // namespace postrider
