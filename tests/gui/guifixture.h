// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"
#include "gui/preferences.h"
#include "support/testengine.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <memory>

class QAbstractItemView;
class QWidget;

namespace postrider::test {

/// A real engine in a profile of its own, and what a window needs of it. One for each test function.
class GuiFixture final
{
public:
    GuiFixture();
    ~GuiFixture();
    Q_DISABLE_COPY_MOVE(GuiFixture)

    [[nodiscard]] TestEngine &engine() { return m_engine; }
    [[nodiscard]] PageContext &context() { return *m_context; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    /// Turns the event loop until the pages have a status that was asked for just now.
    void refresh();
    /// Ends the engine before the fixture does.
    void stop();

private:
    QTemporaryDir m_folder;
    Preferences m_preferences;
    TestEngine m_engine;
    std::unique_ptr<Live> m_live;
    std::unique_ptr<PageContext> m_context;
};

/// What no test may draw: every warning but the offscreen platform's own about size hints.
[[nodiscard]] QRegularExpression anyWarning();
/// Everything that a person could read on a widget, one text a line: labels, buttons, fields, the
/// visible cells of tables.
[[nodiscard]] QString textOn(const QWidget &widget);
/// The text of a cell, as it is shown.
[[nodiscard]] QString cell(const QAbstractItemView &view, int row, int column);
/// Clicks a cell with the left button.
void clickCell(QAbstractItemView &view, int row, int column = 0);
/// Saves a picture of the widget when POSTRIDER_PICTURES names a folder; for looking at by eye.
void picture(QWidget &widget, const QString &name);
/// Why a control cannot be told by a screen reader, for all of a widget; empty when each has a name.
[[nodiscard]] QStringList unnamedControls(const QWidget &widget);

} // namespace postrider::test
