// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/feedfields.h"

#include "gui/widgets/namesmenu.h"
#include "gui/words.h"
#include "ui_feedfields.h"

#include <QEvent>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with a Feed of which everything else is right.
QString problemOf(Feed feed)
{
    feed.name = u"a"_s;
    const Result<void> checked = validate(feed);
    return checked ? QString() : checked.error().detail;
}

void tell(ProblemLabel *label, const QString &problem, const QString &hint)
{
    if (problem.isEmpty())
        label->setHint(hint);
    else
        label->setProblem(problem);
}

} // namespace

FeedFields::FeedFields(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FeedFields>())
{
    m_ui->setupUi(this);
    m_ui->labelProblem->setField(m_ui->labelEdit);
    m_ui->resourcesProblem->setField(m_ui->resourcesEdit);
    m_ui->feedTypesProblem->setField(m_ui->feedTypesEdit);
    m_resources = new NamesMenu(m_ui->resourcesEdit, m_ui->resourcesButton);
    m_feedTypes = new NamesMenu(m_ui->feedTypesEdit, m_ui->feedTypesButton);
    m_ui->passingLabel->setTextFormat(Qt::PlainText);
    m_ui->passingLabel->hide();
    for (const QLineEdit *edit : { m_ui->labelEdit, m_ui->resourcesEdit, m_ui->feedTypesEdit }) {
        connect(edit, &QLineEdit::textChanged, this, &FeedFields::check);
        connect(edit, &QLineEdit::textChanged, this, &FeedFields::changed);
    }
    retranslate();
}

FeedFields::~FeedFields() = default;

void FeedFields::setFeed(const Feed &feed)
{
    m_isNew = false;
    m_ui->labelEdit->setText(feed.label);
    m_ui->resourcesEdit->setText(feed.filter.resources.join(u", "_s));
    m_ui->feedTypesEdit->setText(feed.filter.feedTypes.join(u", "_s));
    check();
}

void FeedFields::setChoices(const FeedChoices &choices)
{
    m_resources->setChoices(choices.resources);
    m_feedTypes->setChoices(choices.feedTypes);
    m_givesFeedTypes = choices.resources.isEmpty() ? std::nullopt : std::optional(!choices.feedTypes.isEmpty());
    check();
}

void FeedFields::setPassing(const std::optional<Passing> &passing)
{
    m_passing = passing;
    showPassing();
}

void FeedFields::showPassing()
{
    m_ui->passingLabel->setVisible(m_passing && m_passing->all > 0);
    if (!m_passing)
        return;
    m_ui->passingLabel->setText(
        tr("Of the newest %n event(s) it would carry %1.", "%1 is how many", words::plural(m_passing->all))
            .arg(words::number(m_passing->passing)));
}

QString FeedFields::feedTypesHint() const
{
    if (!m_isNew)
        return tr("Another list holds for what was not sent yet. Events that name no FeedTypes pass only when this is "
                  "empty.");
    if (m_givesFeedTypes == false)
        return tr("This Source has named no FeedTypes so far. Events without them pass only when this is empty.");
    return tr("Such as IDX, VOW: events that name one of them. Those that name none pass only when this is empty.");
}

QString FeedFields::label() const
{
    return m_ui->labelEdit->text();
}

FeedFilter FeedFields::filter() const
{
    return { namesIn(m_ui->resourcesEdit->text()), namesIn(m_ui->feedTypesEdit->text()) };
}

bool FeedFields::check()
{
    Feed labelled;
    labelled.label = label();
    Feed filtered;
    filtered.filter.resources = filter().resources;
    Feed typed;
    typed.filter.feedTypes = filter().feedTypes;
    tell(m_ui->labelProblem, problemOf(labelled),
        tr("Sent with every delivery, so that the Consumer can tell its feeds apart."));
    tell(m_ui->resourcesProblem, problemOf(filtered),
        m_isNew ? tr("Names as the Source writes them, such as Property, Media. Empty carries all.")
                : tr("Names as the Source writes them. Another list holds for what was not sent yet."));
    tell(m_ui->feedTypesProblem, problemOf(typed), feedTypesHint());
    return !firstWrong();
}

QWidget *FeedFields::firstWrong() const
{
    if (m_ui->labelProblem->hasProblem())
        return m_ui->labelEdit;
    if (m_ui->resourcesProblem->hasProblem())
        return m_ui->resourcesEdit;
    return m_ui->feedTypesProblem->hasProblem() ? m_ui->feedTypesEdit : nullptr;
}

void FeedFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FeedFields::retranslate()
{
    m_ui->resourcesEdit->setPlaceholderText(tr("All"));
    m_ui->feedTypesEdit->setPlaceholderText(tr("All, and what names none"));
    showPassing();
    check();
}

} // namespace postrider
