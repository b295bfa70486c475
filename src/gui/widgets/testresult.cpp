// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/testresult.h"

#include "gui/look.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

namespace postrider {

TestResult::TestResult(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_sentence(new QLabel)
    , m_advice(new QLabel)
    , m_detailsButton(new QToolButton)
    , m_details(new QPlainTextEdit)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(look::ControlSpacing);
    layout->setVerticalSpacing(look::ControlSpacing / 2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addWidget(m_advice, 1, 1);
    layout->addWidget(m_detailsButton, 2, 1, Qt::AlignLeft);
    layout->addWidget(m_details, 3, 1);
    m_sentence->setObjectName("testSentenceLabel");
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_advice->setObjectName("testAdviceLabel");
    look::makeExplanation(m_advice);
    m_advice->setWordWrap(true);
    m_detailsButton->setObjectName("testDetailsButton");
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setObjectName("testDetailsEdit");
    m_details->setReadOnly(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(160);
    connect(m_detailsButton, &QToolButton::toggled, this, &TestResult::refresh);
    refresh();
}

void TestResult::setBusy(const QString &sentence)
{
    setReport({ FeedState::Kind::Delivering, sentence, {}, {} });
}

void TestResult::setReport(const TestReport &report)
{
    m_report = report;
    refresh();
}

void TestResult::clear()
{
    m_detailsButton->setChecked(false);
    setReport({});
}

void TestResult::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void TestResult::refresh()
{
    constexpr int SignSide = 14;
    const bool showsDetails = m_detailsButton->isChecked() && !m_report.details.isEmpty();
    m_sign->setPixmap(look::signIcon(m_report.sign, palette()).pixmap(SignSide));
    m_sentence->setText(m_report.sentence);
    m_advice->setText(m_report.advice);
    m_advice->setVisible(!m_report.advice.isEmpty());
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setArrowType(showsDetails ? Qt::DownArrow : Qt::RightArrow);
    m_detailsButton->setVisible(!m_report.details.isEmpty());
    m_details->setAccessibleName(tr("What was sent, and what came back"));
    if (m_details->toPlainText() != m_report.details)
        m_details->setPlainText(m_report.details);
    m_details->setVisible(showsDetails);
    setVisible(!m_report.sentence.isEmpty());
}

} // namespace postrider
