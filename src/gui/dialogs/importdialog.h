// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchangeplan.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class ImportDialog;
}

namespace postrider {

class ImportChangeModel;
class ImportProblemModel;
struct PageContext;
class TableTools;

/// Adds and changes Consumers and Feeds as a file has them: says first what that would do or, line by line, what is
/// wrong in the file; then does all of it or nothing. It deletes itself. GUI thread; files are read in another.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const PageContext &context, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Asks for a file and shows what it would do; without one, a dialog that is not yet shown goes away.
    void chooseFile();
    /// Reads this file. The dialog is to be shown by open().
    void read(const QString &path);
    /// Imports, and closes when that is done.
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Reading, Unreadable, Wrong, Ready, Importing, Done };

    void connectButtons();
    void show(State state);
    void take(const Result<exchange::Plan> &plan);
    void onImported(const Result<void> &done);
    void copyAll();
    void showDetails();
    void update();
    void updateButtons();
    [[nodiscard]] bool hasChanges() const { return m_plan && m_plan->changesAnything(); }
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString tokenAdvice() const;
    void retranslate();

    const PageContext &m_context;
    const std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportChangeModel *const m_changes;
    ImportProblemModel *const m_problems;
    TableTools *m_tools = nullptr;
    QString m_path;
    State m_state = State::Reading;
    std::optional<exchange::Plan> m_plan; ///< of the file as it was read last
};

} // namespace postrider
