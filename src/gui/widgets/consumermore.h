// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumer.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ConsumerMore;
}

namespace postrider {

/// Everything about a Consumer that has a default which is right for most. GUI thread.
class ConsumerMore final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsumerMore(QWidget *parent = nullptr);
    ~ConsumerMore() override;

    void setConsumer(const Consumer &consumer);
    /// Writes what is shown into `consumer`.
    void apply(Consumer &consumer) const;
    /// Whether all of it can be stored; if not, it says beside the field why.
    bool check();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const std::unique_ptr<Ui::ConsumerMore> m_ui;
};

} // namespace postrider
