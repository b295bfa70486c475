// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/feedfields.h"

#include "ui_feedfields.h"

#include <QEvent>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

QStringList resourcesIn(const QString &text)
{
    QStringList resources;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = part.trimmed(); !name.isEmpty() && !resources.contains(name))
            resources.append(name);
    }
    return resources;
}

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
    for (const QLineEdit *edit : { m_ui->labelEdit, m_ui->resourcesEdit }) {
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
    check();
}

QString FeedFields::label() const
{
    return m_ui->labelEdit->text();
}

FeedFilter FeedFields::filter() const
{
    return { resourcesIn(m_ui->resourcesEdit->text()) };
}

bool FeedFields::check()
{
    Feed labelled;
    labelled.label = label();
    Feed filtered;
    filtered.filter = filter();
    tell(m_ui->labelProblem, problemOf(labelled),
        tr("Sent with every delivery, so that the Consumer can tell its feeds apart."));
    tell(m_ui->resourcesProblem, problemOf(filtered),
        m_isNew ? tr("Names as the Source writes them, such as Property, Media. Empty carries all.")
                : tr("Names as the Source writes them. Another list holds for what was not sent yet."));
    return !firstWrong();
}

QWidget *FeedFields::firstWrong() const
{
    if (m_ui->labelProblem->hasProblem())
        return m_ui->labelEdit;
    return m_ui->resourcesProblem->hasProblem() ? m_ui->resourcesEdit : nullptr;
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
    check();
}

} // namespace postrider
