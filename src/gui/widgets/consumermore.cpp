// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/consumermore.h"

#include "domain/backoff.h"
#include "gui/look.h"
#include "gui/words.h"
#include "ui_consumermore.h"

#include <QEvent>

namespace postrider {

namespace {

void setBounds(QSpinBox *box, Bounds bounds)
{
    box->setRange(bounds.least, bounds.most);
}

} // namespace

ConsumerMore::ConsumerMore(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConsumerMore>())
{
    m_ui->setupUi(this);
    setBounds(m_ui->batchBox, ConsumerBounds::BatchSize);
    setBounds(m_ui->deadlineBox, ConsumerBounds::Deadline);
    setBounds(m_ui->connectBox, ConsumerBounds::ConnectDeadline);
    setBounds(m_ui->perMinuteBox, ConsumerBounds::PerMinute);
    setBounds(m_ui->failuresBox, ConsumerBounds::FailuresAllowed);
    look::makeExplanation(m_ui->failuresHintLabel);
    m_ui->failuresHintLabel->setWordWrap(true);
    for (QSpinBox *box : findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, this, &ConsumerMore::changed);
    for (QComboBox *box : findChildren<QComboBox *>())
        connect(box, &QComboBox::currentIndexChanged, this, &ConsumerMore::changed);
    for (QCheckBox *box : findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, &ConsumerMore::changed);
    connect(m_ui->failuresBox, &QSpinBox::valueChanged, this, &ConsumerMore::retranslate);
    connect(m_ui->headersEdit, &HeadersEdit::changed, this, &ConsumerMore::changed);
    connect(m_ui->authorityEdit, &AuthorityEdit::changed, this, &ConsumerMore::changed);
    retranslate();
}

ConsumerMore::~ConsumerMore() = default;

void ConsumerMore::setConsumer(const Consumer &consumer)
{
    m_ui->formatBox->setCurrentIndex(static_cast<int>(consumer.format));
    m_ui->batchBox->setValue(consumer.batchSize);
    m_ui->listCheckBox->setChecked(consumer.alwaysList);
    m_ui->urlCheckBox->setChecked(consumer.sendUrl);
    m_ui->feedTypesCheckBox->setChecked(consumer.sendFeedTypes);
    m_ui->labelHeadersBox->setCurrentIndex(static_cast<int>(consumer.labelHeaders));
    m_ui->headersEdit->setHeaders(consumer.fixedHeaders);
    m_ui->deadlineBox->setValue(static_cast<int>(consumer.deadline.count()));
    m_ui->connectBox->setValue(static_cast<int>(consumer.connectDeadline.count()));
    m_ui->perMinuteBox->setValue(consumer.perMinute);
    m_ui->failuresBox->setValue(consumer.failuresAllowed);
    m_ui->refusedBox->setCurrentIndex(static_cast<int>(consumer.onRefusedEvent));
    m_ui->authorityEdit->setAuthority(consumer.authority);
}

void ConsumerMore::apply(Consumer &consumer) const
{
    consumer.format = static_cast<EventFormat>(m_ui->formatBox->currentIndex());
    consumer.batchSize = m_ui->batchBox->value();
    consumer.alwaysList = m_ui->listCheckBox->isChecked();
    consumer.sendUrl = m_ui->urlCheckBox->isChecked();
    consumer.sendFeedTypes = m_ui->feedTypesCheckBox->isChecked();
    consumer.labelHeaders = static_cast<LabelHeaders>(m_ui->labelHeadersBox->currentIndex());
    consumer.fixedHeaders = m_ui->headersEdit->headers();
    consumer.deadline = std::chrono::seconds(m_ui->deadlineBox->value());
    consumer.connectDeadline = std::chrono::seconds(m_ui->connectBox->value());
    consumer.perMinute = m_ui->perMinuteBox->value();
    consumer.failuresAllowed = m_ui->failuresBox->value();
    consumer.onRefusedEvent = static_cast<OnRefusedEvent>(m_ui->refusedBox->currentIndex());
    consumer.authority = m_ui->authorityEdit->authority();
}

bool ConsumerMore::check()
{
    return m_ui->headersEdit->check();
}

void ConsumerMore::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ConsumerMore::retranslate()
{
    const TimePoint beginning {};
    const TimePoint end = suspensionForecast(1, m_ui->failuresBox->value(), beginning + failureDelay(1, 0));
    m_ui->failuresHintLabel->setText(m_ui->failuresBox->value() == 1
            ? tr("The first failure suspends its feeds.")
            : tr("So many in a row take about %1.").arg(words::duration(end - beginning)));
}

} // namespace postrider
