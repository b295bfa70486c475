// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace postrider {

/// Says below a field what is wrong with it, or what is good to know about it; without either it
/// takes no room. GUI thread.
class ProblemLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    /// The field that it speaks of, to which screen readers add what it says.
    void setField(QWidget *field);
    /// In the colour of what went wrong; an empty one hides the label.
    void setProblem(const QString &problem);
    /// Dim, as what explains.
    void setHint(const QString &hint);
    [[nodiscard]] bool hasProblem() const { return m_isProblem && !text().isEmpty(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &text, bool isProblem);
    void updateColor();

    QWidget *m_field = nullptr;
    bool m_isProblem = false;
    bool m_isColoring = false; ///< a palette of our own is no change to answer
};

} // namespace postrider
