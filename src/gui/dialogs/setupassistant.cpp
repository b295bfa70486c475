// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/setupassistant.h"

#include "gui/dialogs/consumerfields.h"
#include "gui/dialogs/deliverystep.h"
#include "gui/dialogs/settingsstep.h"
#include "gui/dialogs/sourcefields.h"
#include "gui/widgets/feedfields.h"
#include "gui/widgets/primarybutton.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

namespace postrider {

namespace {

enum StepId { SourceStepId, ConsumerStepId, DeliveryStepId };

} // namespace

SetupAssistant::SetupAssistant(const PageContext &context, QWidget *parent)
    : QWizard(parent)
    , m_context(context)
{
    setObjectName("SetupAssistant");
    setAttribute(Qt::WA_DeleteOnClose);
    setWizardStyle(ModernStyle);
    setOption(NoBackButtonOnStartPage);
    prepareButtons();
    addSteps();
    connectSteps();
    fill();
    retranslate();
    resize(720, 600);
    restart();
    if (!m_source->isNew())
        next();
}

void SetupAssistant::prepareButtons()
{
    setButton(NextButton, new PrimaryButton);
    setButton(FinishButton, new PrimaryButton);
    setButtonLayout({ CancelButton, Stretch, BackButton, NextButton, FinishButton });
    button(BackButton)->setObjectName("backButton");
    button(NextButton)->setObjectName("nextButton");
    button(FinishButton)->setObjectName("finishButton");
    button(CancelButton)->setObjectName("cancelButton");
}

void SetupAssistant::addSteps()
{
    m_source = new SourceFields(m_context, SourceFields::Begin::Folded);
    m_sourceStep = new SettingsStep(m_source, SettingsStep::Trial::First);
    m_sourceStep->setObjectName("sourceStep");
    m_feed = new FeedFields;
    m_consumer = new ConsumerFields(m_context, m_feed);
    m_consumerStep = new SettingsStep(m_consumer, SettingsStep::Trial::None);
    m_consumerStep->setObjectName("consumerStep");
    m_deliveryStep = new DeliveryStep(m_context, *m_consumer);
    m_deliveryStep->setObjectName("deliveryStep");
    setPage(SourceStepId, m_sourceStep);
    setPage(ConsumerStepId, m_consumerStep);
    setPage(DeliveryStepId, m_deliveryStep);
}

void SetupAssistant::connectSteps()
{
    connect(m_sourceStep, &SettingsStep::stored, this, &SetupAssistant::onSourceStored);
    connect(m_sourceStep, &SettingsStep::practiceRequested, this, [this] {
        Q_EMIT practiceRequested();
        if (!m_source->isChanged())
            leave();
    });
    connect(m_consumerStep, &SettingsStep::stored, this, &SetupAssistant::onConsumerStored);
    connect(m_deliveryStep, &DeliveryStep::correctionRequested, this, &SetupAssistant::correct);
    connect(m_deliveryStep, &DeliveryStep::added, this, &SetupAssistant::onAdded);
    connect(this, &QWizard::currentIdChanged, this, [this] {
        if (currentPage())
            currentPage()->setFocus();
    });
}

void SetupAssistant::fill()
{
    const Status &status = m_context.live.status();
    if (!status.sources.isEmpty())
        m_source->setSource(status.sources.first().source);
    if (!status.consumers.isEmpty())
        m_consumer->setConsumer(status.consumers.first().consumer);
}

void SetupAssistant::initializePage(int id)
{
    if (id == DeliveryStepId)
        prepareFeed();
    QWizard::initializePage(id);
}

void SetupAssistant::onSourceStored(const QString &name)
{
    m_context.perform(
        this, [name](Commands &commands) { return commands.sources.get(name); },
        [this](const Result<Source> &source) {
            if (!source)
                return m_sourceStep->showProblem(source.error().detail);
            m_source->setSource(*source);
            m_sourceStep->goOn();
        });
}

void SetupAssistant::onConsumerStored(const QString &name)
{
    m_context.perform(
        this, [name](Commands &commands) { return commands.consumers.get(name); },
        [this](const Result<Consumer> &consumer) {
            if (!consumer)
                return m_consumerStep->showProblem(consumer.error().detail);
            m_consumer->setConsumer(*consumer);
            m_consumerStep->goOn();
        });
}

void SetupAssistant::prepareFeed()
{
    Feed feed;
    feed.name = m_consumer->name();
    feed.source = m_source->source().id;
    feed.consumer = m_consumer->consumer().id;
    feed.label = m_feed->label();
    feed.filter = m_feed->filter();
    m_deliveryStep->setFeed(feed);
}

void SetupAssistant::correct(TestReport::Fault fault)
{
    back();
    if (fault == TestReport::Fault::Token)
        m_consumer->focusToken();
    else
        m_consumer->focusPlace();
}

void SetupAssistant::onAdded(FeedId feed)
{
    Q_EMIT feedAdded(feed);
    accept();
}

void SetupAssistant::reject()
{
    const QString kept = whatIsKept();
    const bool isTyped =
        m_source->isChanged() || m_consumer->isChanged() || !m_feed->label().isEmpty() || !m_feed->filter().isAll();
    if (kept.isEmpty() && !isTyped)
        return leave();
    if (m_isAsking)
        return;
    m_isAsking = true;
    QStringList sentences;
    if (!kept.isEmpty())
        sentences += { kept, tr("You can go on at any time from the Overview.") };
    if (isTyped)
        sentences.append(tr("What was typed and not stored yet goes."));
    auto *box = new QMessageBox(
        QMessageBox::Question, windowTitle(), tr("Leave the setup?"), QMessageBox::Close | QMessageBox::Cancel, this);
    box->setObjectName("leaveMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(sentences.join(u' '));
    box->button(QMessageBox::Close)->setText(tr("&Leave"));
    box->button(QMessageBox::Cancel)->setText(tr("&Stay"));
    connect(box, &QMessageBox::finished, this, [this](int answer) {
        m_isAsking = false;
        if (answer == QMessageBox::Close)
            leave();
    });
    box->open();
}

QString SetupAssistant::whatIsKept() const
{
    if (m_source->isNew())
        return {};
    if (m_consumer->isNew())
        return tr("The Source %1 is kept.").arg(m_source->source().name);
    return tr("The Source %1 and the Consumer %2 are kept.").arg(m_source->source().name, m_consumer->consumer().name);
}

void SetupAssistant::leave()
{
    m_source->forgetToken();
    m_consumer->forgetToken();
    QWizard::reject();
}

void SetupAssistant::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizard::changeEvent(event);
}

void SetupAssistant::retranslate()
{
    setWindowTitle(tr("Set up the first feed"));
    setButtonText(BackButton, tr("&Back"));
    setButtonText(NextButton, tr("Ne&xt"));
    setButtonText(CancelButton, tr("Cancel"));
    m_sourceStep->setWords(tr("Step 1 of 3"), tr("Where do the events come from?"),
        tr("From your MLS system: its EntityEvent Resource, which is a RESO Web API, or a view of its database, or "
           "files "
           "that it leaves in a folder. Whoever looks after that system knows which, and where."));
    m_consumerStep->setWords(tr("Step 2 of 3"), tr("Who gets them first?"),
        tr("A Consumer is a broker's site or a vendor that wants to be told what changes. It names the address that "
           "events are sent to, and gives you a token for it."));
    m_deliveryStep->setStep(tr("Step 3 of 3"));
}

} // namespace postrider
