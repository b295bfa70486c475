// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QList>
#include <QWidget>

class QButtonGroup;

namespace postrider {

/// Chooses how much time a timeline shows: 1 h, 6 h, 24 h, 7 d. GUI thread.
class RangeButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit RangeButtons(QWidget *parent = nullptr);

    /// Marks the button of this length, or none when it is none of theirs.
    void setLength(Milliseconds length);

Q_SIGNALS:
    void chosen(postrider::Milliseconds length);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *const m_group;
};

} // namespace postrider
