// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sourcedialog.h"

#include "gui/dialogs/sourcefields.h"

namespace postrider {

namespace {

SourceFields *fieldsOf(const PageContext &context, const Source &source)
{
    auto *fields = new SourceFields(context);
    fields->setSource(source);
    return fields;
}

} // namespace

SourceDialog::SourceDialog(const PageContext &context, QWidget *parent)
    : EditDialog(new SourceFields(context), parent)
{
    resize(620, 480);
}

SourceDialog::SourceDialog(const PageContext &context, const Source &source, QWidget *parent)
    : EditDialog(fieldsOf(context, source), parent)
{
    resize(620, 480);
}

} // namespace postrider
