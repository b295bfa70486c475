// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"

#include "gui/calmstyle.h"
#include "gui/look.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace postrider::test {

using namespace Qt::StringLiterals;

GuiFixture::GuiFixture()
    : m_preferences(m_folder.path())
    , m_engine(m_folder.path())
{
    QApplication::setStyle(new CalmStyle);
    QApplication::setPalette(look::palette(false));
    if (const QString problem = m_engine.start(); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    m_live = std::make_unique<Live>(m_engine.engine(), m_engine.clock());
    m_context = std::make_unique<PageContext>(
        PageContext { m_engine.engine(), *m_live, m_engine.vault(), m_engine.clock(), m_preferences, u"tester"_s });
    refresh();
}

GuiFixture::~GuiFixture()
{
    stop();
}

void GuiFixture::stop()
{
    if (!m_context)
        return;
    m_context.reset();
    m_live.reset();
    m_engine.stop();
}

void GuiFixture::refresh()
{
    // The answer to a question that was under way may be older; the one after it is not.
    QSignalSpy changed(m_live.get(), &Live::changed);
    if (!QTest::qWaitFor([&changed] { return changed.count() >= 2; }, 60'000))
        qFatal("The engine tells no status");
}

QRegularExpression anyWarning()
{
    return QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s);
}

QString textOn(const QWidget &widget)
{
    QStringList texts;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        if (!child->isVisibleTo(&widget))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(child))
            texts.append(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            texts.append(button->text());
        else if (const auto *line = qobject_cast<const QLineEdit *>(child))
            texts.append(line->displayText());
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(child))
            texts.append(text->toPlainText());
        else if (const auto *box = qobject_cast<const QComboBox *>(child))
            texts.append(box->currentText());
        else if (const auto *view = qobject_cast<const QTableView *>(child)) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts.append(cell(*view, row, column));
            }
        }
    }
    texts.removeAll(QString());
    return texts.join(u'\n');
}

QString cell(const QAbstractItemView &view, int row, int column)
{
    return view.model()->index(row, column).data().toString();
}

void clickCell(QAbstractItemView &view, int row, int column)
{
    const QModelIndex index = view.model()->index(row, column);
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

void picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("POSTRIDER_PICTURES");
    if (!folder.isEmpty() && !widget.grab().save(QDir(folder).filePath(name + u".png"_s)))
        qFatal("The picture cannot be written to %s", qPrintable(folder));
}

QStringList unnamedControls(const QWidget &widget)
{
    QStringList unnamed;
    for (QWidget *child : widget.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QAbstractButton *>(child) || qobject_cast<QLineEdit *>(child)
            || qobject_cast<QComboBox *>(child) || qobject_cast<QAbstractSpinBox *>(child)
            || qobject_cast<QPlainTextEdit *>(child) || qobject_cast<QAbstractItemView *>(child);
        const bool isPart = child->objectName().startsWith("qt_"_L1)
            || qobject_cast<QAbstractSpinBox *>(child->parent()) || qobject_cast<QComboBox *>(child->parent())
            || child->inherits("QHeaderView") || child->inherits("QTableCornerButton")
            || child->inherits("QComboBoxPrivateContainer") || child->inherits("QComboBoxListView")
            || child->inherits("QLineEditIconButton");
        const auto *button = qobject_cast<QAbstractButton *>(child);
        const bool isSpare = button && button->isHidden() && button->text().isEmpty();
        if (!isControl || isPart || isSpare)
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(child);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            unnamed.append(QString::fromLatin1(child->metaObject()->className()) + u' ' + child->objectName());
    }
    return unnamed;
}

} // namespace postrider::test
