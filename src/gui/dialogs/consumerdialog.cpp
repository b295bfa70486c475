// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/consumerdialog.h"

#include "gui/dialogs/consumerfields.h"

namespace postrider {

namespace {

ConsumerFields *fieldsOf(const PageContext &context, const Consumer &consumer)
{
    auto *fields = new ConsumerFields(context);
    fields->setConsumer(consumer);
    return fields;
}

} // namespace

ConsumerDialog::ConsumerDialog(const PageContext &context, QWidget *parent)
    : EditDialog(new ConsumerFields(context), parent)
{
    resize(620, 560);
}

ConsumerDialog::ConsumerDialog(const PageContext &context, const Consumer &consumer, QWidget *parent)
    : EditDialog(fieldsOf(context, consumer), parent)
{
    resize(620, 560);
}

} // namespace postrider
