// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help.h"

#include "gui/helptopics.h"
#include "gui/helpwindow.h"

#include <QApplication>
#include <QKeyEvent>

namespace postrider {

Help::Help(QWidget *window)
    : QObject(window)
    , m_owner(window)
{
    // A shortcut of the window would be dead while a dialog is open, which is when help is wanted most.
    qApp->installEventFilter(this);
}

Help::~Help() = default;

void Help::show(const QString &page)
{
    // No parent: a dialog that is open would block a window that belongs to its own.
    if (!m_window)
        m_window = std::make_unique<HelpWindow>();
    m_window->open(page.section(u'#', 0, 0), page.section(u'#', 1));
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Help::showForFront()
{
    const QWidget *focused = QApplication::focusWidget();
    show(helptopics::pageFor(focused && isOurs(focused) ? focused : m_owner));
}

bool Help::isOurs(const QWidget *widget) const
{
    const QWidget *part = widget;
    while (part && part != m_owner)
        part = part->parentWidget();
    return part;
}

bool Help::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || QApplication::activePopupWidget())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = static_cast<QWidget *>(watched);
    const bool isF1 = key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier;
    if ((!isF1 && !key->matches(QKeySequence::HelpContents)) || !isOurs(widget))
        return QObject::eventFilter(watched, event);
    if (!key->isAutoRepeat())
        show(helptopics::pageFor(widget));
    return true;
}

} // namespace postrider
