// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/endpointform.h"

#include "gui/look.h"
#include "ui_endpointform.h"

#include <QEvent>
#include <QFileDialog>
#include <QSignalBlocker>

namespace postrider {

EndpointForm::EndpointForm(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::EndpointForm>())
{
    m_ui->setupUi(this);
    look::makeExplanation(m_ui->stateLabel);
    m_ui->problemLabel->setField(m_ui->addressLineEdit);
    m_ui->stateProblemLabel->setField(m_ui->onCheckBox);
    connect(m_ui->onCheckBox, &QCheckBox::clicked, this, &EndpointForm::save);
    connect(m_ui->portSpinBox, &QSpinBox::valueChanged, this, &EndpointForm::save);
    for (const QLineEdit *field :
        { m_ui->addressLineEdit, m_ui->certificateLineEdit, m_ui->keyLineEdit, m_ui->publicLineEdit })
        connect(field, &QLineEdit::editingFinished, this, &EndpointForm::save);
    connect(m_ui->certificateButton, &QPushButton::clicked, this,
        [this] { choose(m_ui->certificateLineEdit, tr("Certificate of the resume endpoint")); });
    connect(m_ui->keyButton, &QPushButton::clicked, this,
        [this] { choose(m_ui->keyLineEdit, tr("Key of the resume endpoint")); });
    connect(&context.live, &Live::changed, this, &EndpointForm::update);
    connect(&context.engine, &Engine::endpointStateChanged, this, &EndpointForm::updateState);
    fill(m_stored);
    update();
    updateState();
}

EndpointForm::~EndpointForm() = default;

void EndpointForm::update()
{
    if (m_context.live.hasStatus() && m_context.live.status().endpoint != m_stored)
        fill(m_context.live.status().endpoint); // what somebody typed stays until then
    updateState();
}

void EndpointForm::fill(const EndpointSettings &settings)
{
    m_stored = m_tried = settings;
    const QSignalBlocker blocker(m_ui->portSpinBox);
    m_ui->onCheckBox->setChecked(settings.isOn);
    m_ui->addressLineEdit->setText(settings.address);
    m_ui->portSpinBox->setValue(settings.port);
    m_ui->certificateLineEdit->setText(settings.certificateFile);
    m_ui->keyLineEdit->setText(settings.keyFile);
    m_ui->publicLineEdit->setText(settings.publicAddress);
    m_ui->problemLabel->setProblem({});
}

void EndpointForm::updateState()
{
    const EndpointState &state = m_context.engine.endpointState();
    EndpointSettings local = m_stored;
    local.publicAddress.clear();
    m_ui->publicLineEdit->setPlaceholderText(local.base());
    if (!m_stored.isOn)
        m_ui->stateLabel->setText(
            tr("At present only people resume feeds. A Consumer needs a token of its feed, too."));
    else if (state.isListening)
        m_ui->stateLabel->setText(
            tr("Consumers that show the token of their feed are listened to at %1.").arg(local.base()));
    m_ui->stateLabel->setVisible(!m_stored.isOn || state.isListening);
    m_ui->stateProblemLabel->setProblem(m_stored.isOn ? state.problem : QString());
}

EndpointSettings EndpointForm::entered() const
{
    return { m_ui->onCheckBox->isChecked(), m_ui->addressLineEdit->text().trimmed(), m_ui->portSpinBox->value(),
        m_ui->certificateLineEdit->text().trimmed(), m_ui->keyLineEdit->text().trimmed(),
        m_ui->publicLineEdit->text().trimmed() };
}

void EndpointForm::save()
{
    const EndpointSettings settings = entered();
    if (settings == m_tried)
        return;
    m_tried = settings;
    m_context.perform(
        this, [settings](Commands &commands) { return commands.endpoint.set(settings); },
        [this, settings](const Result<void> &saved) { onSaved(settings, saved); });
}

void EndpointForm::onSaved(const EndpointSettings &settings, const Result<void> &saved)
{
    if (saved)
        m_stored = settings;
    if (settings != m_tried)
        return; // newer ones are on their way
    m_ui->problemLabel->setProblem(saved ? QString() : saved.error().detail);
    if (!saved) {
        m_ui->onCheckBox->setChecked(m_stored.isOn); // the fields wait to be put right
        m_tried.isOn = m_stored.isOn;
    }
    updateState();
}

void EndpointForm::choose(QLineEdit *field, const QString &title)
{
    auto *dialog = new QFileDialog(this, title, field->text());
    dialog->setObjectName("pemFileDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Certificates and keys (*.pem *.crt *.cer *.key)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, [this, field](const QString &path) {
        field->setText(path);
        save();
    });
    dialog->open();
}

void EndpointForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateState();
    }
    QWidget::changeEvent(event);
}

} // namespace postrider
