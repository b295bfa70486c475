// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feed.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FeedFields;
}

namespace postrider {

/// What a Feed carries and under which label: checked while it is typed, with what is wrong said
/// beside the field. GUI thread.
class FeedFields final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedFields(QWidget *parent = nullptr);
    ~FeedFields() override;

    /// Shows those of a Feed that delivers already: another list of resources holds from here on.
    void setFeed(const Feed &feed);
    [[nodiscard]] QString label() const;
    [[nodiscard]] FeedFilter filter() const;
    /// Whether all of it can be stored; if not, it says below the field why.
    bool check();
    /// The first field that is wrong; null when none is.
    [[nodiscard]] QWidget *firstWrong() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const std::unique_ptr<Ui::FeedFields> m_ui;
    bool m_isNew = true;
};

} // namespace postrider
