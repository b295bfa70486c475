// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QObject>

#include <optional>

class QComboBox;
class QDateEdit;
class QLabel;

namespace postrider {

/// The choice of a time that lists are filtered by: any, today, yesterday, the last seven days, or
/// from one day to another, by the days of the screen's time zone. It fills the controls that it is
/// given, which outlive it. GUI thread.
class DayRange final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { Any, Today, Yesterday, SevenDays, Range };

    DayRange(QComboBox *choice, QDateEdit *from, QLabel *to, QDateEdit *until, QObject *parent);

    /// The beginning, with it, and the end, without it; nothing where it is open.
    [[nodiscard]] std::optional<TimePoint> from(TimePoint now) const;
    [[nodiscard]] std::optional<TimePoint> to(TimePoint now) const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Choice choice() const;
    void update();

    QComboBox *const m_choice;
    QDateEdit *const m_from;
    QLabel *const m_toLabel;
    QDateEdit *const m_until;
};

} // namespace postrider
