// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/sourceintervalrow.h"

#include "gui/look.h"
#include "gui/widgets/intervalcombobox.h"
#include "gui/widgets/problemlabel.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace postrider {

using namespace Qt::StringLiterals;

SourceIntervalRow::SourceIntervalRow(
    const PageContext &context, const Source &source, QFormLayout *form, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_form(form)
    , m_label(new QLabel)
    , m_field(new QWidget)
    , m_box(new IntervalComboBox)
    , m_problem(new ProblemLabel)
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setMinimumWidth(120);
    m_label->setMaximumWidth(320);
    m_box->setObjectName("sourceIntervalComboBox");
    m_problem->setObjectName("sourceIntervalProblemLabel");
    m_problem->setField(m_box);
    m_label->setBuddy(m_box);
    auto *layout = new QVBoxLayout(m_field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::ControlSpacing / 2);
    layout->addWidget(m_box, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    form->addRow(m_label, m_field);
    connect(m_box, &IntervalComboBox::intervalChosen, this, &SourceIntervalRow::save);
    setSource(source);
}

SourceIntervalRow::~SourceIntervalRow()
{
    if (m_form)
        m_form->removeRow(m_field);
}

void SourceIntervalRow::setSource(const Source &source)
{
    m_source = source;
    m_label->setText(source.name);
    m_box->setAccessibleName(tr("How often %1 is read").arg(source.name));
    if (!m_isSaving && !m_problem->hasProblem())
        m_box->setInterval(source.every);
}

void SourceIntervalRow::save(std::chrono::seconds interval)
{
    m_isSaving = true;
    m_problem->setProblem({});
    m_context.perform(
        this,
        [name = m_source.name, interval](Commands &commands) -> Result<void> {
            auto source = commands.sources.get(name);
            if (!source)
                return tl::unexpected(source.error());
            source->every = interval;
            return commands.sources.edit(name, *source);
        },
        [this](const Result<void> &saved) {
            m_isSaving = false;
            m_problem->setProblem(saved ? QString() : saved.error().detail);
        });
}

} // namespace postrider
