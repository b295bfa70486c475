// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/page.h"

namespace postrider {

Page::Page(QWidget *parent)
    : QWidget(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

} // namespace postrider
