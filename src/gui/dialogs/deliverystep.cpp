// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/deliverystep.h"

#include "gui/dialogs/settingsfields.h"
#include "gui/look.h"
#include "gui/words.h"
#include "ui_deliverystep.h"

#include <QEvent>
#include <QUuid>
#include <QWizard>

namespace postrider {

using Fault = TestReport::Fault;

DeliveryStep::DeliveryStep(const PageContext &context, SettingsFields &consumer, QWidget *parent)
    : QWizardPage(parent)
    , m_context(context)
    , m_consumer(consumer)
    , m_ui(std::make_unique<Ui::DeliveryStep>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->nowButton);
    setFinalPage(true);
    look::makeExplanation(m_ui->stepLabel);
    look::makeSentence(m_ui->sentenceLabel);
    m_ui->explanationLabel->setTextFormat(Qt::PlainText);
    m_ui->explanationLabel->setWordWrap(true);
    m_ui->startLabel->setFont(look::headingFont(m_ui->startLabel->font()));
    m_ui->startLabel->setTextFormat(Qt::PlainText);
    for (QLabel *label : { m_ui->nowLabel, m_ui->beginningLabel, m_ui->pausedLabel }) {
        look::makeExplanation(label);
        label->setWordWrap(true);
        label->setContentsMargins(24, 0, 0, 4);
    }
    m_ui->sequenceLabel->setContentsMargins(24, 0, 0, 0);
    m_ui->sequenceLabel->setField(m_ui->sequenceEdit);
    connectFields();
}

DeliveryStep::~DeliveryStep() = default;

void DeliveryStep::connectFields()
{
    connect(m_ui->againButton, &QPushButton::clicked, this, &DeliveryStep::test);
    connect(m_ui->correctButton, &QPushButton::clicked, this, [this] {
        if (m_report)
            Q_EMIT correctionRequested(m_report->fault);
    });
    connect(&m_consumer, &SettingsFields::testingChanged, m_ui->againButton, &QPushButton::setDisabled);
    connect(&m_consumer, &SettingsFields::reported, this, &DeliveryStep::onReported);
    for (const QRadioButton *button : { m_ui->nowButton, m_ui->beginningButton, m_ui->sequenceButton })
        connect(button, &QRadioButton::toggled, this, &DeliveryStep::update);
    connect(m_ui->sequenceButton, &QRadioButton::clicked, m_ui->sequenceEdit, qOverload<>(&QWidget::setFocus));
    connect(m_ui->sequenceEdit, &QLineEdit::textEdited, this, [this] {
        m_ui->sequenceButton->setChecked(true);
        measure();
        update();
    });
    connect(m_ui->pausedCheckBox, &QCheckBox::toggled, this, &DeliveryStep::update);
    connect(&m_context.live, &Live::changed, this, &DeliveryStep::measure);
}

void DeliveryStep::setStep(const QString &step)
{
    m_step = step;
    update();
}

void DeliveryStep::setFeed(const Feed &feed)
{
    m_feed = feed;
    m_ui->problemLabel->setProblem({});
    measure();
    update();
}

void DeliveryStep::initializePage()
{
    m_ui->nowButton->setChecked(true);
    test();
}

void DeliveryStep::cleanupPage()
{
    // What was chosen stays when somebody goes back.
}

void DeliveryStep::test()
{
    m_report.reset();
    if (m_consumer.hasStoredToken())
        m_consumer.test();
    else
        onReported({ FeedState::Kind::Suspended, tr("%1 has no token yet, so nothing was sent.").arg(m_consumer.name()),
            tr("Paste the token that %1 gave you. Until then nothing can be delivered.").arg(m_consumer.name()), {},
            Fault::Token });
}

void DeliveryStep::onReported(const TestReport &report)
{
    m_ui->testResult->setReport(report);
    if (report.sign == FeedState::Kind::Delivering)
        m_report.reset(); // it has only begun
    else
        m_report = report;
    // Who only asks for patience is waited for, without anybody's doing.
    const bool isPatience = report.sign == FeedState::Kind::Throttled && report.fault == Fault::None;
    m_ui->pausedCheckBox->setChecked(m_report && !m_report->isWell() && !isPatience);
    update();
}

void DeliveryStep::measure()
{
    if (m_isMeasuring || !m_feed.source.isValid())
        return;
    m_isMeasuring = true;
    const QString text = m_ui->sequenceEdit->text();
    const Sequence first = sequenceFromText(text).value_or(Sequence { 0 });
    m_context.ask(
        this, [feed = m_feed, first](Database &database) { return queries::startMeasure(database, feed, first); },
        [this, text](const Result<StartMeasure> &measure) {
            m_isMeasuring = false;
            if (measure)
                m_measure = *measure;
            if (m_ui->sequenceEdit->text() != text)
                return this->measure(); // something else was typed since
            update();
        });
}

void DeliveryStep::update()
{
    m_ui->stepLabel->setText(m_step);
    setAccessibleName(m_step);
    updateTest();
    updateStart();
    if (wizard())
        setButtonText(QWizard::FinishButton, finishText());
    Q_EMIT completeChanged();
}

void DeliveryStep::updateTest()
{
    const QString name = m_consumer.name();
    const bool isWell = m_report && m_report->isWell();
    m_ui->sentenceLabel->setText(!m_report ? tr("One moment: a test delivery to %1…").arg(name)
            : isWell                       ? tr("%1 is ready for events.").arg(name)
                                           : tr("%1 does not take events yet.").arg(name));
    m_ui->explanationLabel->setText(
        tr("Postrider sent %1 an empty list of events, which changes nothing there.").arg(name));
    const Fault fault = m_report ? m_report->fault : Fault::None;
    m_ui->correctButton->setVisible(fault != Fault::None);
    m_ui->correctButton->setText(fault == Fault::Token ? tr("&Correct the token…") : tr("&Correct the endpoint…"));
    const bool isBad = m_report && !isWell;
    m_ui->pausedCheckBox->setVisible(isBad);
    m_ui->pausedLabel->setVisible(isBad);
    m_ui->pausedLabel->setText(m_ui->pausedCheckBox->isChecked()
            ? tr("The feed keeps its place and sends nothing until you resume it, on its page. Nothing is lost.")
            : tr("Postrider tries to deliver, and suspends the feed when %1 goes on like this. Nothing is lost: what "
                 "was not accepted waits.")
                  .arg(name));
}

void DeliveryStep::updateStart()
{
    m_ui->startLabel->setText(tr("Where does the feed start?"));
    m_ui->nowLabel->setText(tr("Sends what changes from here on. For a Consumer that has everything up to today."));
    const QString events = words::events(m_measure.fromBeginning);
    m_ui->beginningLabel->setText(m_measure.isCaughtUp
            ? tr("Sends %1 first, in order, then what is new.").arg(events)
            : tr("Sends all events first, in order, then what is new. %1 so far; the Source is still being read.")
                  .arg(events));
    const QString text = m_ui->sequenceEdit->text();
    const Result<Sequence> first = sequenceFromText(text);
    if (text.isEmpty())
        m_ui->sequenceLabel->setHint(tr("The event with this number is the first that is sent."));
    else if (!first)
        m_ui->sequenceLabel->setProblem(first.error().detail);
    else
        m_ui->sequenceLabel->setHint(
            tr("Sends %1 first, then what is new.").arg(words::events(m_measure.fromSequence)));
}

QString DeliveryStep::finishText() const
{
    const bool isPaused = m_report && !m_report->isWell() && m_ui->pausedCheckBox->isChecked();
    return isPaused ? tr("&Add it paused") : tr("Start &delivering");
}

Start DeliveryStep::start() const
{
    if (m_ui->beginningButton->isChecked())
        return { Start::Kind::Beginning, {} };
    if (m_ui->sequenceButton->isChecked())
        return { Start::Kind::Sequence, sequenceFromText(m_ui->sequenceEdit->text()).value_or(Sequence()) };
    return { Start::Kind::Now, {} };
}

bool DeliveryStep::isComplete() const
{
    const bool isStartGood = !m_ui->sequenceButton->isChecked() || sequenceFromText(m_ui->sequenceEdit->text());
    return m_report && isStartGood && !m_isAdding;
}

bool DeliveryStep::validatePage()
{
    if (!m_isAdded && !m_isAdding && isComplete())
        add();
    return m_isAdded;
}

void DeliveryStep::add()
{
    m_isAdding = true;
    update();
    Feed feed = m_feed;
    feed.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    feed.start = start();
    const bool isPaused = !m_report->isWell() && m_ui->pausedCheckBox->isChecked();
    const auto begin = isPaused ? FeedCommands::Begin::Paused : FeedCommands::Begin::Delivering;
    m_context.perform(
        this, [feed, begin](Commands &commands) { return commands.feeds.add(feed, begin); },
        [this](const Result<FeedId> &result) {
            m_isAdding = false;
            m_isAdded = result.has_value();
            m_ui->problemLabel->setProblem(result ? QString() : result.error().detail);
            update();
            if (result)
                Q_EMIT added(*result);
        });
}

void DeliveryStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    }
    QWizardPage::changeEvent(event);
}

} // namespace postrider
