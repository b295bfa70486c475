// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/emptystate.h"

#include "gui/look.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace postrider {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName("emptyState");
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sentence->setObjectName("emptySentenceLabel");
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setFont(look::headingFont(m_sentence->font()));
    m_advice->setObjectName("emptyAdviceLabel");
    look::makeExplanation(m_advice);
    m_button->setObjectName("emptyActionButton");
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(look::ControlSpacing);
    layout->addStretch(2);
    for (QLabel *label : { m_sentence, m_advice }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addSpacing(look::ControlSpacing);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_advice->hide();
    m_button->setAccessibleName(tr("What to do"));
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::acted);
}

EmptyState::EmptyState(QAbstractItemView *view)
    : EmptyState(static_cast<QWidget *>(view))
{
    m_view = view;
    view->installEventFilter(this);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyState::update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::update);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyState::update);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyState::update);
    update();
}

void EmptyState::setText(const QString &sentence, const QString &advice)
{
    m_sentence->setText(sentence);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    update();
}

void EmptyState::setButtonText(const QString &text)
{
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_button->setVisible(!text.isEmpty());
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        update();
    return QWidget::eventFilter(watched, event);
}

void EmptyState::update()
{
    if (!m_view)
        return;
    setGeometry(m_view->rect());
    setVisible(m_view->model()->rowCount(m_view->rootIndex()) == 0 && !m_sentence->text().isEmpty());
    raise();
}

} // namespace postrider
