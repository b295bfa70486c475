// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

namespace postrider {

/// One page of the window: answers one question, and opens with the answer as a sentence. GUI thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);

    /// Its name in the navigation.
    [[nodiscard]] virtual QString title() const = 0;
    /// How many things on it need a person; shown beside its title unless 0.
    [[nodiscard]] virtual int badge() const { return 0; }

Q_SIGNALS:
    void badgeChanged();
    /// Somebody wants to see a Feed, or to edit what belongs to it.
    void feedRequested(postrider::FeedId feed);
    void consumerRequested(postrider::ConsumerId consumer);
    void sourceRequested(postrider::SourceId source);
};

} // namespace postrider
