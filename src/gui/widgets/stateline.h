// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedstate.h"

#include <QWidget>

namespace postrider {

/// The state of a Feed on a line of its own: sign, word in its colour, and dimmer what explains it.
/// GUI thread.
class StateLine final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Plain text both.
    void setState(FeedState::Kind kind, const QString &word, const QString &explanation);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont wordFont() const;

    FeedState::Kind m_kind = FeedState::Kind::UpToDate;
    QString m_word;
    QString m_explanation;
};

} // namespace postrider
