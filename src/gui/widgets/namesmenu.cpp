// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/namesmenu.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace postrider {

using namespace Qt::StringLiterals;

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = part.trimmed(); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

NamesMenu::NamesMenu(QLineEdit *edit, QToolButton *button, Choice choice)
    : QObject(button)
    , m_edit(edit)
    , m_button(button)
    , m_menu(new QMenu(button))
    , m_choice(choice)
{
    button->setMenu(m_menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->hide();
    connect(m_menu, &QMenu::aboutToShow, this, &NamesMenu::fill);
}

void NamesMenu::setChoices(const QStringList &names)
{
    m_choices = names;
    m_button->setVisible(!names.isEmpty());
}

void NamesMenu::fill()
{
    m_menu->clear();
    const QStringList chosen = namesIn(m_edit->text());
    for (const QString &name : std::as_const(m_choices)) {
        QString text = name; // from outside: an ampersand is no mnemonic
        QAction *action = m_menu->addAction(text.replace(u'&', "&&"_L1));
        action->setCheckable(true);
        action->setChecked(chosen.contains(name));
        connect(action, &QAction::triggered, this, [this, name](bool isWanted) { toggle(name, isWanted); });
    }
}

void NamesMenu::toggle(const QString &name, bool isWanted)
{
    QStringList names = namesIn(m_edit->text());
    names.removeAll(name);
    if (m_choice == Choice::One)
        names.clear();
    if (isWanted)
        names.append(name);
    m_edit->setText(names.join(u", "_s));
}

} // namespace postrider
