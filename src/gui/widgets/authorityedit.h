// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace postrider {

class ProblemLabel;

/// Certificates to trust besides the system's, taken from a file in PEM form. GUI thread; the file
/// is read elsewhere.
class AuthorityEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorityEdit(QWidget *parent = nullptr);

    void setAuthority(const QString &pem);
    [[nodiscard]] QString authority() const { return m_pem; }
    /// Reads the file and takes what it holds, or says below why it cannot.
    void takeFile(const QString &path);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForFile();
    void retranslate();

    QString m_pem;
    QLabel *const m_label;
    QPushButton *const m_chooseButton;
    QPushButton *const m_removeButton;
    ProblemLabel *const m_problem;
};

} // namespace postrider
