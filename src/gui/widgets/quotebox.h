// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace postrider {

/// Shows word for word what came from outside, as plain text of fixed width on a quiet ground: its
/// first lines, and all of it on demand. GUI thread.
class QuoteBox final : public QWidget
{
    Q_OBJECT

public:
    explicit QuoteBox(QWidget *parent = nullptr);

    /// An empty text hides the box. The same text again leaves a selection as it is.
    void setText(const QString &text);
    /// What screen readers call it.
    void setName(const QString &name);
    [[nodiscard]] QPlainTextEdit *view() const { return m_view; }

    static constexpr int FirstLines = 3;
    static constexpr int MostLines = 20; ///< beyond them it scrolls

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fit();

    QPlainTextEdit *const m_view;
    QPushButton *const m_button;
    bool m_isWhole = false;
};

} // namespace postrider
