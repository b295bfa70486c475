// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/helpwindow.h"

#include "gui/guide.h"
#include "gui/look.h"
#include "ui_helpwindow.h"

#include <QDesktopServices>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_ui(std::make_unique<Ui::HelpWindow>())
{
    m_ui->setupUi(this);
    m_ui->pageWidget->setBackgroundRole(QPalette::Base);
    look::makeExplanation(m_ui->findLabel);
    m_ui->findEdit->installEventFilter(this);
    connectAll();
    addShortcuts();
    retranslate();
    m_ui->view->setFocus();
}

HelpWindow::~HelpWindow() = default;

void HelpWindow::connectAll()
{
    connect(m_ui->backButton, &QToolButton::clicked, this, [this] { go(m_back, m_forward); });
    connect(m_ui->forwardButton, &QToolButton::clicked, this, [this] { go(m_forward, m_back); });
    connect(m_ui->view, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_ui->contentsList, &QListWidget::currentRowChanged, this, [this](int row) {
        if (const QString wanted = m_pages.value(row); !wanted.isEmpty() && wanted != page())
            open(wanted);
    });
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, [this] { find(false, true); });
}

void HelpWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const auto &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setAutoRepeat(false); // the key that opened the window may still be down
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::ALT | Qt::Key_Home, [this] { open(QLatin1StringView(guide::FirstPage)); });
    add(Qt::Key_F1, [this] { open(QLatin1StringView(guide::FirstPage)); });
    add(QKeySequence::Find, [this] {
        m_ui->findEdit->setFocus();
        m_ui->findEdit->selectAll();
    });
    add(QKeySequence::ZoomIn, [this] { m_ui->view->zoomIn(); });
    add(QKeySequence::ZoomOut, [this] { m_ui->view->zoomOut(); });
    add(Qt::Key_Escape, [this] { leave(); });
}

QString HelpWindow::page() const
{
    return m_ui->view->page();
}

HelpWindow::Place HelpWindow::here() const
{
    return { page(), m_ui->view->verticalScrollBar()->value() };
}

void HelpWindow::open(const QString &page, const QString &anchor)
{
    const QString wanted = guide::path(page).isEmpty() ? QString(QLatin1StringView(guide::FirstPage)) : page;
    if (!this->page().isEmpty()) {
        m_back.append(here());
        m_forward.clear();
    }
    showPlace({ wanted, 0 });
    if (!anchor.isEmpty())
        m_ui->view->scrollToAnchor(anchor);
}

void HelpWindow::showPlace(const Place &place)
{
    m_ui->view->showPage(place.page);
    m_ui->view->verticalScrollBar()->setValue(place.scrolled);
    m_ui->findLabel->clear();
    update();
}

/// To the last place of one list, leaving this one on the other.
void HelpWindow::go(QList<Place> &from, QList<Place> &to)
{
    if (from.isEmpty())
        return;
    to.append(here());
    showPlace(from.takeLast());
}

void HelpWindow::follow(const QUrl &link)
{
    if (!link.isRelative())
        QDesktopServices::openUrl(link);
    else
        open(link.path().isEmpty() ? page() : link.fileName(), link.fragment());
}

void HelpWindow::find(bool isBackward, bool isTyping)
{
    const QString text = m_ui->findEdit->text();
    HelpView *view = m_ui->view;
    QTextCursor from = view->textCursor();
    if (isTyping)
        from.setPosition(from.selectionStart()); // what was found may go on to be what is looked for
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindBackward, isBackward);
    QTextCursor found = view->document()->find(text, from, flags);
    if (found.isNull()) { // once more, round the end
        from.movePosition(isBackward ? QTextCursor::End : QTextCursor::Start);
        found = view->document()->find(text, from, flags);
    }
    const bool isThere = !text.isEmpty() && !found.isNull();
    if (!isThere) {
        found = view->textCursor();
        found.clearSelection();
    }
    view->setTextCursor(found);
    m_ui->findLabel->setText(isThere || text.isEmpty() ? QString() : tr("Not on this page."));
}

/// Out of the search first, then out of the window.
void HelpWindow::leave()
{
    if (!m_ui->findEdit->hasFocus() && m_ui->findEdit->text().isEmpty()) {
        close();
        return;
    }
    m_ui->findEdit->clear();
    m_ui->view->setFocus();
}

bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->findEdit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        retranslate(); // titles have other widths
    }
    QWidget::changeEvent(event);
}

void HelpWindow::fillContents()
{
    constexpr int Sides = 40; // px beside a title
    constexpr int Widest = 480; // px; the page is what matters
    QFont chosen = font();
    chosen.setWeight(QFont::DemiBold);
    int width = 0;
    m_pages.clear();
    for (const guide::Entry &entry : guide::contents()) {
        width = std::max(width, QFontMetrics(chosen).horizontalAdvance(entry.title));
        m_ui->contentsList->setPage(static_cast<int>(m_pages.size()), entry.title, 0);
        m_pages.append(entry.page);
    }
    m_ui->contentsList->setFixedWidth(std::min(width + Sides, Widest));
    m_ui->contentsList->setAccessibleName(tr("Contents"));
}

void HelpWindow::retranslate()
{
    const QSignalBlocker blocker(m_ui->contentsList);
    fillContents();
    update();
}

void HelpWindow::update()
{
    m_ui->backButton->setEnabled(!m_back.isEmpty());
    m_ui->forwardButton->setEnabled(!m_forward.isEmpty());
    const QSignalBlocker blocker(m_ui->contentsList);
    const auto row = static_cast<int>(m_pages.indexOf(page()));
    m_ui->contentsList->setCurrentRow(row);
    setWindowTitle(tr("%1 – Postrider Help", "a page of the guide").arg(m_ui->view->title()));
}

} // namespace postrider
