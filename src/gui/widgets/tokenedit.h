// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/token.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace postrider {

class ProblemLabel;

/// Takes a bearer token, or another secret: masked, never copied back, white space and "Bearer" taken
/// off at once, what is wrong and when it ends said below. GUI thread.
class TokenEdit final : public QWidget
{
    Q_OBJECT

public:
    /// Makes a secret of what was pasted.
    using Reading = std::function<Result<Token>(const QByteArray &pasted)>;

    explicit TokenEdit(QWidget *parent = nullptr);

    /// How what is entered is read, if not as a bearer token.
    void setReading(Reading reading);
    /// What it is called, if not a token, for screen readers.
    void setName(const QString &name);
    /// From which "in 12 days" counts. Without one, no end is told.
    void setClock(const Clock &clock);
    void setPlaceholderText(const QString &text);
    /// Said below while nothing is entered.
    void setHint(const QString &hint);
    void setReadOnly(bool isReadOnly);

    [[nodiscard]] bool isEmpty() const;
    /// What was entered. An empty token when that is nothing; an error when it is no token.
    [[nodiscard]] Result<Token> token() const;
    /// Whether what was entered can be stored; if not, it says below why. A token that has ended can:
    /// the clock may be wrong.
    bool check(bool isNeeded);
    /// To be called as soon as the token is where it belongs.
    void clear();

    /// The field itself, as a buddy for a label.
    [[nodiscard]] QLineEdit *field() const { return m_edit; }

Q_SIGNALS:
    void changed();
    void returnPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onEdited();
    void explain();
    void retranslate();

    Reading m_reading = &Token::fromPasted;
    QString m_name;
    const Clock *m_clock = nullptr;
    QLineEdit *m_edit;
    ProblemLabel *m_label;
    QString m_hint;
};

} // namespace postrider
