// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/feedchoices.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class FeedFields;
}

namespace postrider {

class NamesMenu;

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
    /// What the log of its Source has been seen to carry, to choose from.
    void setChoices(const FeedChoices &choices);
    /// How many of the newest events the filter lets through; nothing while that is not known.
    void setPassing(const std::optional<Passing> &passing);
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
    void showPassing();
    [[nodiscard]] QString feedTypesHint() const;

    const std::unique_ptr<Ui::FeedFields> m_ui;
    NamesMenu *m_resources = nullptr;
    NamesMenu *m_feedTypes = nullptr;
    std::optional<Passing> m_passing;
    std::optional<bool> m_givesFeedTypes; ///< nothing while nothing was read
    bool m_isNew = true;
};

} // namespace postrider
