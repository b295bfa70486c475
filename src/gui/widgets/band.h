// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedstate.h"

#include <QWidget>

class QLabel;

namespace postrider {

/// A calm band at the top of the window: a sign and a sentence that concerns everything, such as
/// that this is practice or that the keychain is locked. Hidden while it has nothing to say. GUI
/// thread.
class Band final : public QWidget
{
    Q_OBJECT

public:
    /// `kind` gives the sign and the colour.
    explicit Band(FeedState::Kind kind, QWidget *parent = nullptr);

    /// Plain text; empty hides the band.
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FeedState::Kind m_kind;
    QLabel *m_label = nullptr;
};

} // namespace postrider
