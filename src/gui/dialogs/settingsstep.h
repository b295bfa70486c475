// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/testwords.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class SettingsStep;
}

namespace postrider {

class SettingsFields;

/// A step of the assistant in which fields are filled in and stored. Going on stores what is not
/// stored yet, and goes on once it is; coming back edits it. GUI thread.
class SettingsStep final : public QWizardPage
{
    Q_OBJECT

public:
    /// What going on asks for first: nothing, or that what was entered has been tried out.
    enum class Trial { None, First };

    /// Takes `fields` for its own.
    SettingsStep(SettingsFields *fields, Trial trial, QWidget *parent = nullptr);
    ~SettingsStep() override;

    void setWords(const QString &step, const QString &sentence, const QString &explanation);
    /// Lets the wizard go on, once the fields have what was stored.
    void goOn();
    void showProblem(const QString &problem);

    void cleanupPage() override;
    bool validatePage() override;

Q_SIGNALS:
    /// What was entered is stored, under this name. goOn() is to follow.
    void stored(const QString &name);
    void practiceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onReported(const TestReport &report);
    void onChanged();
    void setGoesOnAnyway(bool goesOnAnyway);

    const std::unique_ptr<Ui::SettingsStep> m_ui;
    SettingsFields *const m_fields;
    const Trial m_trial;
    bool m_isTried = false; ///< and well, as it is entered now
    bool m_goesOnWhenWell = false; ///< the test is part of going on
    bool m_goesOnAnyway = false; ///< it was not well, and somebody was told so
    bool m_isBusy = false;
    bool m_isGoingOn = false;
};

} // namespace postrider
