// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace postrider {

class ProblemLabel;

/// Takes a web address to which a token goes: what is wrong with it is said below while it is typed,
/// and plain http has to be accepted by a tick. GUI thread.
class AddressEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit AddressEdit(QWidget *parent = nullptr);

    /// What the address is, to begin a sentence with: "The endpoint".
    void setWhat(const QString &what);
    void setAddress(const QUrl &address, bool isPlainHttpAccepted);
    /// Not valid when what was entered is none.
    [[nodiscard]] QUrl address() const;
    /// False for what needs no accepting.
    [[nodiscard]] bool isPlainHttpAccepted() const;
    /// Whether what was entered can be stored; if not, it says below why.
    bool check();

    /// The field itself, as a buddy for a label.
    [[nodiscard]] QLineEdit *field() const { return m_edit; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_what;
    QLineEdit *const m_edit;
    ProblemLabel *const m_problem;
    QCheckBox *const m_acceptance;
};

} // namespace postrider
