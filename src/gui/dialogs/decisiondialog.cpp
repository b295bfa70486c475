// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/decisiondialog.h"

#include "gui/look.h"
#include "gui/widgets/problemlabel.h"

#include <QEvent>

namespace postrider {

DecisionDialog::DecisionDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
}

void DecisionDialog::begin(QLabel *sentence, ProblemLabel *problem)
{
    look::makeSentence(sentence);
    m_problem = problem;
    connect(&m_context.live, &Live::changed, this, [this] { measure(); });
    measure();
    update();
}

void DecisionDialog::startActing()
{
    m_isActing = true;
    m_problem->setProblem({});
    update();
}

void DecisionDialog::tell(const QString &problem)
{
    m_problem->setProblem(problem);
}

void DecisionDialog::grow()
{
    look::growToFit(*this);
}

void DecisionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateForm();
        update();
    }
    QDialog::changeEvent(event);
}

} // namespace postrider
