// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <chrono>

namespace postrider {

/// Lets choose how often something is done, from 1 s to a day: some lengths that people want, and
/// the one that is set when it is another. GUI thread.
class IntervalComboBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit IntervalComboBox(QWidget *parent = nullptr);

    [[nodiscard]] std::chrono::seconds interval() const;
    /// Leaves an open list alone. Emits nothing.
    void setInterval(std::chrono::seconds interval);

Q_SIGNALS:
    /// A person chose another one.
    void intervalChosen(std::chrono::seconds interval);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] static QString words(std::chrono::seconds interval);
};

} // namespace postrider
