// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/retentionchoice.h"

#include "gui/look.h"
#include "gui/widgets/problemlabel.h"
#include "gui/words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace postrider {

namespace {

/// As an item of the list: days, or 0 for ever.
int toItem(const Retention &retention)
{
    return retention.keep ? retention.keep->count() : 0;
}

Retention fromItem(int days)
{
    return { days == 0 ? std::nullopt : std::optional(Retention::Days(days)) };
}

bool isLess(const Retention &a, const Retention &b)
{
    return a.keep && (!b.keep || *a.keep < *b.keep);
}

} // namespace

RetentionChoice::RetentionChoice(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_box(new QComboBox)
    , m_since(new QLabel)
    , m_problem(new ProblemLabel)
{
    m_box->setObjectName("retentionComboBox");
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_since->setObjectName("recordSinceLabel");
    m_since->setWordWrap(true);
    look::makeExplanation(m_since);
    m_problem->setObjectName("retentionProblemLabel");
    m_problem->setField(m_box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::ControlSpacing / 2);
    layout->addWidget(m_box, 0, Qt::AlignLeft);
    layout->addWidget(m_since);
    layout->addWidget(m_problem);
    for (const int days : { 30, 90, 180, 365, 730, 0 })
        m_box->addItem(words(fromItem(days)), days);
    connect(m_box, &QComboBox::activated, this, &RetentionChoice::choose);
    connect(&context.live, &Live::changed, this, &RetentionChoice::update);
    setFocusProxy(m_box);
    update();
}

void RetentionChoice::update()
{
    m_box->setAccessibleName(tr("For how long the record is kept"));
    for (int row = 0; row < m_box->count(); ++row)
        m_box->setItemText(row, words(fromItem(m_box->itemData(row).toInt())));
    m_since->setText(since());
    if (m_isSaving || m_box->view()->isVisible())
        return;
    const int days = toItem(m_context.live.status().retention);
    int row = 0; // in its place, with "for ever" last
    while (days != 0 && row < m_box->count() - 1 && m_box->itemData(row).toInt() < days)
        ++row;
    row = days == 0 ? m_box->count() - 1 : row;
    if (m_box->itemData(row).toInt() != days)
        m_box->insertItem(row, words(fromItem(days)), days);
    m_box->setCurrentIndex(row);
}

QString RetentionChoice::since() const
{
    const TimePoint now = m_context.live.now();
    QStringList lines { tr("What every feed has settled goes when it is older. What waits or is set aside stays.") };
    for (const StoredSource &source : m_context.live.status().sources) {
        if (source.pruned.readUntil)
            lines.append(tr("The record of %1 begins after %2.", "a Source, a time")
                             .arg(source.source.name, postrider::words::time(source.pruned.readUntil, now)));
    }
    return lines.join(u'\n');
}

void RetentionChoice::choose()
{
    m_problem->setProblem({});
    const Retention chosen = fromItem(m_box->currentData().toInt());
    const Retention &present = m_context.live.status().retention;
    if (chosen == present)
        return;
    m_isSaving = true;
    if (isLess(chosen, present))
        confirm(chosen);
    else
        save(chosen);
}

void RetentionChoice::confirm(const Retention &retention)
{
    const TimePoint now = m_context.clock.now();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Keep less"), QString(), QMessageBox::Cancel, window());
    box->setObjectName("keepLessMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("This removes from the record what is older than %1.")
                     .arg(postrider::words::time(now - *retention.keep, now)));
    box->setInformativeText(tr("Nobody can say any more who received it, or send it again. It does not come back."));
    auto *remove = box->addButton(tr("Keep less"), QMessageBox::DestructiveRole);
    remove->setObjectName("keepLessButton");
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, retention] { save(retention); });
    connect(box, &QMessageBox::rejected, this, [this] {
        m_isSaving = false;
        update();
    });
    box->open();
}

void RetentionChoice::save(const Retention &retention)
{
    m_context.perform(
        this, [retention](Commands &commands) { return commands.retention.set(retention); },
        [this](const Result<void> &saved) {
            m_isSaving = false;
            m_problem->setProblem(saved ? QString() : saved.error().detail);
            if (!saved)
                update();
        });
}

QString RetentionChoice::words(const Retention &retention)
{
    if (!retention.keep)
        return tr("for ever");
    constexpr int Year = 365;
    const int days = retention.keep->count();
    return days % Year == 0 ? tr("%n year(s)", nullptr, days / Year) : tr("%n day(s)", nullptr, days);
}

void RetentionChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace postrider
