// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statement.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ProofDialog;
}

namespace postrider {

class FileExport;
struct PageContext;

/// Saves a statement of what one Consumer was sent and answered, to be mailed to whoever asks. To be shown by open();
/// it deletes itself. GUI thread.
class ProofDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For the events `rows`, at least one. Those that are of another Source than the first are left out.
    ProofDialog(const PageContext &context, const QList<EventRow> &rows, QWidget *parent = nullptr);
    ~ProofDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillConsumers();
    void retranslate();
    void update();
    void save();
    void showSaved(const QString &path);
    [[nodiscard]] bool isOfOneRecord() const;
    [[nodiscard]] bool isWholeRecord() const;
    [[nodiscard]] StatementRequest request() const;
    [[nodiscard]] QString subject() const;

    const PageContext &m_context;
    QList<EventRow> m_rows; ///< ascending, of one Source
    const std::unique_ptr<Ui::ProofDialog> m_ui;
    FileExport *m_export = nullptr;
    QString m_saved; ///< the file that was saved last
};

} // namespace postrider
