// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feed.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <utility>

namespace Ui {
class FeedDialog;
}

namespace postrider {

struct PageContext;

/// Adds a Feed, or edits what can still be another of one: its name, its label and what it carries.
/// Checks while somebody types, and says beside a field what is wrong with it. To be shown by
/// open(); it deletes itself. GUI thread.
class FeedDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A feed that is not valid: a new one.
    explicit FeedDialog(const PageContext &context, FeedId feed = {}, QWidget *parent = nullptr);
    ~FeedDialog() override;

    /// For a new Feed: the Consumer to begin with.
    void setConsumer(ConsumerId consumer);

    /// Saves, and closes once that is done; stays open and says why when it cannot.
    void accept() override;

Q_SIGNALS:
    void saved(postrider::FeedId feed);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fill();
    void fillChoices();
    void connectFields();
    void retranslate();
    void check();
    /// The Consumer's name, or when another Feed has it, with the Source's and, if need be, a number.
    [[nodiscard]] QString freeName() const;
    [[nodiscard]] bool isTaken(const QString &name) const;
    void askChoices();
    void askPassing();
    [[nodiscard]] QString nameProblem() const;
    [[nodiscard]] QString startProblem() const;
    [[nodiscard]] Feed entered() const;
    void add(const Feed &feed);
    void edit(const Feed &feed);
    void finish(const Result<FeedId> &result);
    [[nodiscard]] bool isNew() const { return !m_feed.isValid(); }

    const PageContext &m_context;
    const FeedId m_feed;
    const std::unique_ptr<Ui::FeedDialog> m_ui;
    QString m_oldName;
    bool m_isNameTyped = false; ///< until then it follows the Consumer's
    bool m_isSaving = false;
    bool m_isAskingPassing = false;
    std::optional<std::pair<SourceId, FeedFilter>>
        m_counted; ///< of what the number that passes is, or is being asked for
};

} // namespace postrider
