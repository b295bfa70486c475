// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StartWindow;
}

namespace postrider {

/// What is shown while a profile is opened, and instead of the window when it cannot be: what is
/// wrong, what to do, and a way on. GUI thread.
class StartWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(const QString &profileFolder, QWidget *parent = nullptr);
    ~StartWindow() override;

    void showOpening();
    /// A backup takes the place of the profile.
    void showRestoring();
    void showProblem(const Error &error);

Q_SIGNALS:
    void retryRequested();
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const QString m_folder;
    const std::unique_ptr<Ui::StartWindow> m_ui;
    std::optional<Error> m_error;
    bool m_isRestoring = false;
};

} // namespace postrider
