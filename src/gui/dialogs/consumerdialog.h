// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"

namespace postrider {

struct Consumer;
struct PageContext;

/// Adds or edits a Consumer: everything is checked while it is typed, and can be tried out before it is
/// saved. The token goes straight to the keychain. GUI thread.
class ConsumerDialog final : public EditDialog
{
    Q_OBJECT

public:
    /// Adds one.
    ConsumerDialog(const PageContext &context, QWidget *parent);
    /// Edits one that is stored.
    ConsumerDialog(const PageContext &context, const Consumer &consumer, QWidget *parent);
};

} // namespace postrider
