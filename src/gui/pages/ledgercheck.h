// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verification.h"
#include "gui/pagecontext.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class LedgerCheck;
}

namespace postrider {

class VerificationModel;

/// Proves on demand that nothing is lost: how far it is while it goes on, then a sentence, and for each Feed the
/// numbers or what is wrong. What is under way is cancelled when it goes. GUI thread.
class LedgerCheck final : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerCheck(const PageContext &context, QWidget *parent = nullptr);
    ~LedgerCheck() override;

    [[nodiscard]] bool isRunning() const { return m_progress != nullptr; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void prepareTable();
    void start();
    void finish(const Result<QList<Verification>> &result);
    void update();
    void updateProgress();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString advice() const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::LedgerCheck> m_ui;
    VerificationModel *m_model = nullptr;
    SharedProgress m_progress; ///< while it goes on
    QTimer m_timer;
    TimePoint m_startedAt {};
    Milliseconds m_began {}; ///< by the clock that only ever passes

    struct Outcome
    {
        std::optional<Error> error; ///< why there is no answer
        qint64 events = 0;
        Milliseconds duration {};
    };
    std::optional<Outcome> m_outcome;
};

} // namespace postrider
