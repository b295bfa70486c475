// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/addressedit.h"

#include "domain/consumer.h"
#include "gui/look.h"
#include "gui/webaddress.h"
#include "gui/widgets/problemlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace postrider {

AddressEdit::AddressEdit(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_problem(new ProblemLabel)
    , m_acceptance(new QCheckBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::ControlSpacing / 2);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    layout->addWidget(m_acceptance);
    m_edit->setObjectName("addressLineEdit");
    m_edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_problem->setObjectName("addressProblemLabel");
    m_problem->setField(m_edit);
    m_acceptance->setObjectName("plainHttpCheckBox");
    m_acceptance->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &AddressEdit::check);
    connect(m_edit, &QLineEdit::textEdited, this, &AddressEdit::changed);
    connect(m_acceptance, &QCheckBox::clicked, this, &AddressEdit::check);
    connect(m_acceptance, &QCheckBox::clicked, this, &AddressEdit::changed);
    retranslate();
}

void AddressEdit::setWhat(const QString &what)
{
    m_what = what;
}

void AddressEdit::setAddress(const QUrl &address, bool isPlainHttpAccepted)
{
    m_edit->setText(address.toString());
    m_acceptance->setChecked(isPlainHttpAccepted);
    m_acceptance->setVisible(isInTheOpen(address));
    m_problem->setProblem({});
}

QUrl AddressEdit::address() const
{
    return webaddress::fromText(m_edit->text());
}

bool AddressEdit::isPlainHttpAccepted() const
{
    return isInTheOpen(address()) && m_acceptance->isChecked();
}

bool AddressEdit::check()
{
    const bool isOpen = isInTheOpen(address());
    m_acceptance->setVisible(isOpen);
    const QString problem = webaddress::problem(m_what, m_edit->text(), m_acceptance->isChecked());
    if (problem.isEmpty() && isOpen)
        m_problem->setHint(webaddress::openWarning());
    else
        m_problem->setProblem(problem);
    return problem.isEmpty();
}

void AddressEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AddressEdit::retranslate()
{
    m_acceptance->setText(tr("I acce&pt that the token travels in the open"));
}

} // namespace postrider
