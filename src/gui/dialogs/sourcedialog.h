// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"

namespace postrider {

struct Source;
struct PageContext;

/// Adds or edits a Source: everything is checked while it is typed, and can be tried out before it is
/// saved. The token goes straight to the keychain. GUI thread.
class SourceDialog final : public EditDialog
{
    Q_OBJECT

public:
    /// Adds one.
    SourceDialog(const PageContext &context, QWidget *parent);
    /// Edits one that is stored. Where it began stays as it is.
    SourceDialog(const PageContext &context, const Source &source, QWidget *parent);
};

} // namespace postrider
