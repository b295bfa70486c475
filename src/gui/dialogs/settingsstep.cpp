// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/settingsstep.h"

#include "gui/dialogs/settingsfields.h"
#include "gui/look.h"
#include "ui_settingsstep.h"

#include <QEvent>
#include <QWizard>

#include <utility>

namespace postrider {

SettingsStep::SettingsStep(SettingsFields *fields, Trial trial, QWidget *parent)
    : QWizardPage(parent)
    , m_ui(std::make_unique<Ui::SettingsStep>())
    , m_fields(fields)
    , m_trial(trial)
{
    m_ui->setupUi(this);
    look::makeExplanation(m_ui->stepLabel);
    look::makeSentence(m_ui->sentenceLabel);
    m_ui->explanationLabel->setTextFormat(Qt::PlainText);
    m_ui->explanationLabel->setWordWrap(true);
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, look::ControlSpacing, look::ControlSpacing, 0);
    layout->addWidget(fields);
    layout->addStretch();
    m_ui->fieldsArea->setWidget(contents);
    setFocusProxy(fields);
    m_ui->testButton->setVisible(trial == Trial::First);
    m_ui->practiceButton->setVisible(trial == Trial::First);
    connect(m_ui->testButton, &QPushButton::clicked, fields, &SettingsFields::test);
    connect(m_ui->practiceButton, &QPushButton::clicked, this, &SettingsStep::practiceRequested);
    connect(fields, &SettingsFields::testingChanged, this, [this](bool isTesting) {
        m_isBusy = isTesting && m_trial == Trial::First;
        m_ui->testButton->setDisabled(isTesting);
    });
    connect(fields, &SettingsFields::reported, this, &SettingsStep::onReported);
    connect(fields, &SettingsFields::changed, this, &SettingsStep::onChanged);
    connect(fields, &SettingsFields::savingChanged, this, [this](bool isSaving) { m_isBusy = isSaving; });
    connect(fields, &SettingsFields::saved, this, &SettingsStep::stored);
    connect(fields, &SettingsFields::refused, this, &SettingsStep::showProblem);
}

SettingsStep::~SettingsStep() = default;

void SettingsStep::setWords(const QString &step, const QString &sentence, const QString &explanation)
{
    setAccessibleName(sentence);
    setAccessibleDescription(explanation);
    m_ui->stepLabel->setText(step);
    m_ui->sentenceLabel->setText(sentence);
    m_ui->explanationLabel->setText(explanation);
}

void SettingsStep::cleanupPage()
{
    // What was typed stays when somebody goes back.
}

bool SettingsStep::validatePage()
{
    if (m_isGoingOn)
        return true;
    if (m_isBusy)
        return false;
    m_ui->problemLabel->setProblem({});
    if (!m_fields->check())
        return false;
    if (!m_fields->isNew() && !m_fields->isChanged())
        return true;
    if (m_trial == Trial::First && !m_isTried && !m_goesOnAnyway) {
        m_goesOnWhenWell = true;
        m_fields->test();
    } else {
        m_fields->save();
    }
    return false;
}

void SettingsStep::goOn()
{
    m_fields->forgetToken();
    setGoesOnAnyway(false);
    m_isGoingOn = true;
    wizard()->next();
    m_isGoingOn = false;
}

void SettingsStep::showProblem(const QString &problem)
{
    m_ui->problemLabel->setProblem(problem);
}

void SettingsStep::onReported(const TestReport &report)
{
    m_ui->testResult->setReport(report);
    if (m_isBusy || m_trial == Trial::None)
        return; // it has only begun, or is another step's
    m_isTried = report.isWell();
    setGoesOnAnyway(!report.isWell());
    if (std::exchange(m_goesOnWhenWell, false) && m_isTried)
        m_fields->save();
}

void SettingsStep::onChanged()
{
    if (m_isBusy)
        return;
    m_isTried = false;
    m_ui->testResult->clear();
    m_ui->problemLabel->setProblem({});
    setGoesOnAnyway(false);
}

void SettingsStep::setGoesOnAnyway(bool goesOnAnyway)
{
    m_goesOnAnyway = goesOnAnyway;
    setButtonText(QWizard::NextButton, goesOnAnyway ? tr("Ne&xt anyway") : tr("Ne&xt"));
    m_ui->problemLabel->setHint(goesOnAnyway
            ? tr("Correct it and try again. Or go on as it is: Postrider keeps asking, and says on the page Sources "
                 "how that goes.")
            : QString());
}

void SettingsStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        setGoesOnAnyway(m_goesOnAnyway);
    }
    QWizardPage::changeEvent(event);
}

} // namespace postrider
