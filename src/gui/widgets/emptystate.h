// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace postrider {

/// Stands where a list has nothing to show: a sentence that says so, what to do about it, and a
/// button that does it. GUI thread.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// One that covers `view`, header and all, while its model has no rows and a sentence is set.
    /// The view has its model already.
    explicit EmptyState(QAbstractItemView *view);

    /// Plain text both. Without a sentence nothing is shown over a view: it is not known yet.
    void setText(const QString &sentence, const QString &advice = {});
    /// Shows the button; an empty text hides it.
    void setButtonText(const QString &text);
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    /// The button was pressed.
    void acted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();

    QAbstractItemView *m_view = nullptr;
    QLabel *const m_sentence;
    QLabel *const m_advice;
    QPushButton *const m_button;
};

} // namespace postrider
