// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/restore.h"
#include "gui/pagecontext.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class KeepingForm;
}

namespace postrider {

/// Copies the profile, prepares a restore, saves a report for support, and sets how much the log says. What takes long
/// shows how far it is, can be cancelled, and is cancelled when this goes. GUI thread.
class KeepingForm final : public QWidget
{
    Q_OBJECT

public:
    explicit KeepingForm(const PageContext &context, QWidget *parent = nullptr);
    ~KeepingForm() override;

    /// Checks a backup, then asks whether it is to take the profile's place.
    void prepareRestore(const QString &file);
    /// Writes a file by this command, backup or report; one of that name is replaced.
    void write(const QString &command, const QString &file);

Q_SIGNALS:
    /// A person wants a backup, which was checked, in the place of this profile.
    void restoreRequested(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForBackup();
    void askForReport();
    void askForRestore();
    void begin();
    void finish(const QString &result, const Error &error);
    void decide(const QString &file, const RestorePlan &plan);
    void retranslate();
    void update();
    void updateProgress();

    const PageContext &m_context;
    const std::unique_ptr<Ui::KeepingForm> m_ui;
    SharedProgress m_progress; ///< while something goes on
    QTimer m_timer;
};

} // namespace postrider
