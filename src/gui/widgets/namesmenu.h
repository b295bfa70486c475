// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QLineEdit;
class QMenu;
class QToolButton;

namespace postrider {

/// The names in a text with commas between them, each once.
[[nodiscard]] QStringList namesIn(const QString &text);

/// Lets names be ticked in a menu beside the field in which they can be typed. GUI thread.
class NamesMenu final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { One, Several };

    /// Both outlive it.
    NamesMenu(QLineEdit *edit, QToolButton *button, Choice choice = Choice::Several);

    /// What is offered; without anything the button is hidden.
    void setChoices(const QStringList &names);

private:
    void fill();
    void toggle(const QString &name, bool isWanted);

    QLineEdit *const m_edit;
    QToolButton *const m_button;
    QMenu *const m_menu;
    const Choice m_choice;
    QStringList m_choices;
};

} // namespace postrider
