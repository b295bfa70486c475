// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sourcetryouts.h"

#include <QWidget>

#include <memory>

class QStandardItemModel;

namespace Ui {
class SqlPreview;
}

namespace postrider {

/// The first rows of a database as events, while it is chosen what is read: those that are right, and below them what is
/// wrong with the next one. GUI thread.
class SqlPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit SqlPreview(QWidget *parent = nullptr);
    ~SqlPreview() override;

    void clear();
    /// The database is being asked.
    void showBusy();
    void showPage(const SourcePage &page);
    /// Why there is nothing to show, as a problem or as what is still to be done.
    void showProblem(const QString &problem);
    void showHint(const QString &hint);

Q_SIGNALS:
    void lookWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const std::unique_ptr<Ui::SqlPreview> m_ui;
    QStandardItemModel *const m_model;
};

} // namespace postrider
