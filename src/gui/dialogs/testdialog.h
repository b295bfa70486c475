// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/error.h"

#include <QDialog>

#include <memory>

namespace Ui {
class TestDialog;
}

namespace postrider {

struct PageContext;

/// Tests the connection to a Consumer by an empty list, which changes nothing there, and shows what
/// was sent and what came back. To be shown by open(); it deletes itself. GUI thread.
class TestDialog final : public QDialog
{
    Q_OBJECT

public:
    TestDialog(const PageContext &context, const QString &consumer, QWidget *parent = nullptr);
    ~TestDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void send();
    void update();

    const PageContext &m_context;
    const QString m_consumer;
    const std::unique_ptr<Ui::TestDialog> m_ui;
    std::optional<Result<Attempt>> m_result; ///< none while it is under way
};

} // namespace postrider
