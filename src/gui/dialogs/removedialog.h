// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/measures.h"
#include "gui/dialogs/decisiondialog.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace Ui {
class RemoveDialog;
}

namespace postrider {

class FileExport;

/// Says what is lost when a Feed, a Consumer or a Source is removed, offers to write the attempts that
/// go to a file before, and removes it. What a Feed still needs cannot be removed: then it says which
/// Feeds those are. GUI thread.
class RemoveDialog final : public DecisionDialog
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
    void measure() override;
    void update() override;
    void retranslateForm() override;

private:
    void prepareExport();
    void updateExport();
    void remove(const std::function<void(Result<void>)> &done);
    [[nodiscard]] QString subjectName() const; ///< empty once it is gone
    [[nodiscard]] QStringList feedNames() const; ///< the Feeds that have to go first
    [[nodiscard]] QString loss() const;

    const Subject m_subject;
    const std::unique_ptr<Ui::RemoveDialog> m_ui;
    QString m_name; ///< as last known
    std::optional<RemovalMeasure> m_measure;
    FileExport *const m_export;
    std::optional<qint64> m_exported; ///< how many attempts are safe in a file
};

} // namespace postrider
