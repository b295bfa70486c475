// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activityentry.h"
#include "gui/pagecontext.h"
#include "gui/pages/page.h"

#include <QTimer>

#include <memory>

namespace Ui {
class ActivityPage;
}

namespace postrider {

class ActivityModel;
class DayRange;
class EmptyState;
class TableTools;

/// Who did what, and when? Every command with its effect, newest first. What is new waits behind a
/// button while somebody reads. Nothing on it can be changed. GUI thread.
class ActivityPage final : public Page
{
    Q_OBJECT

public:
    explicit ActivityPage(const PageContext &context, QWidget *parent = nullptr);
    ~ActivityPage() override;

    [[nodiscard]] QString title() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Latest
    {
        ActivityEntry entry; ///< id 0 when nothing was done yet
        QStringList people;
    };

    void prepareFilters();
    void prepareTable();
    void prepareExport();
    void retranslate();
    void refresh();
    void askLatest();
    void applyFilter();
    void updateSentence();
    void updatePeople();
    void updateHeld();
    void updateEmptyState();
    void updateNewEntries();
    void showNewEntries();

    const PageContext &m_context;
    const std::unique_ptr<Ui::ActivityPage> m_ui;
    ActivityModel *m_model = nullptr;
    DayRange *m_days = nullptr;
    EmptyState *m_empty = nullptr;
    TableTools *m_tools = nullptr;
    QTimer m_typing; ///< filters once a person pauses, not at each letter
    std::optional<Latest> m_latest;
    int m_newEntries = 0;
    bool m_isAsking = false;
    bool m_isStale = true;
};

} // namespace postrider
