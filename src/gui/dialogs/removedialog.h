// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/measures.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace Ui {
class RemoveDialog;
}

namespace postrider {

struct PageContext;

/// Says what is lost when a Feed, a Consumer or a Source is removed, and removes it. What a Feed
/// still needs cannot be removed: then it says which Feeds those are. To be shown by open(); it
/// deletes itself. GUI thread.
class RemoveDialog final : public QDialog
{
    Q_OBJECT

public:
    using Subject = std::variant<FeedId, ConsumerId, SourceId>;

    RemoveDialog(const PageContext &context, Subject subject, QWidget *parent = nullptr);
    ~RemoveDialog() override;

    /// Removes, and closes once it is gone; stays open and says why when it cannot.
    void accept() override;

Q_SIGNALS:
    void removed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void remove(const std::function<void(Result<void>)> &done);
    void takeResult(const Result<void> &result);
    void update();
    void tell(const QString &problem);
    [[nodiscard]] QString subjectName() const; ///< empty once it is gone
    [[nodiscard]] QStringList feedNames() const; ///< the Feeds that have to go first
    [[nodiscard]] QString loss() const;

    const PageContext &m_context;
    const Subject m_subject;
    const std::unique_ptr<Ui::RemoveDialog> m_ui;
    QString m_name; ///< as last known
    std::optional<RemovalMeasure> m_measure;
    bool m_isMeasuring = false;
    bool m_isRemoving = false;
};

} // namespace postrider
