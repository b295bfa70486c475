// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/guifixture.h"
#include "support/producer.h"
#include "support/receiver.h"

class QDialog;

namespace postrider::test {

/// A profile in which every page has something to show: Feeds that are up to date, suspended, and asked to wait for
/// long.
class Everything final
{
public:
    Everything();

    [[nodiscard]] const Status &status() { return m_fixture.context().live.status(); }
    [[nodiscard]] PageContext &context() { return m_fixture.context(); }
    [[nodiscard]] Preferences &preferences() { return m_fixture.preferences(); }
    void refresh() { m_fixture.refresh(); }
    /// Every dialog of the window, on what there is.
    [[nodiscard]] QList<QDialog *> makeDialogs(QWidget *parent);

private:
    Producer m_producer { 12 };
    Receiver m_good;
    Receiver m_refusing;
    Receiver m_waiting;
    GuiFixture m_fixture;
};

/// Where a widget is, by the names of those that it is in.
[[nodiscard]] QString placeOf(const QWidget &widget);
/// What is on the screen and has less room than its text needs: labels, buttons, choices and tabs.
[[nodiscard]] QStringList cutOff(const QWidget &widget);
/// The keys that lead to more than one thing on the screen.
[[nodiscard]] QStringList doubleMnemonics(const QWidget &window);

} // namespace postrider::test
