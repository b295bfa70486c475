// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/testwords.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace postrider {

/// Says what a connection test found: a sign, a sentence, what to do, and on demand what was sent
/// and what came back, as plain text. Takes no room before the first test. GUI thread.
class TestResult final : public QWidget
{
    Q_OBJECT

public:
    explicit TestResult(QWidget *parent = nullptr);

    void setBusy(const QString &sentence);
    void setReport(const TestReport &report);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    TestReport m_report;
    QLabel *const m_sign;
    QLabel *const m_sentence;
    QLabel *const m_advice;
    QToolButton *const m_detailsButton;
    QPlainTextEdit *const m_details;
};

} // namespace postrider
