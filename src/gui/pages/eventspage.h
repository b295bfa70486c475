// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"
#include "gui/pages/page.h"

#include <QTimer>

#include <memory>
#include <optional>

class QAction;

namespace Ui {
class EventsPage;
}

namespace postrider {

class EmptyState;
class EventTableModel;
class FateTableModel;
class RecordTableModel;
class TableTools;
struct EventRow;
struct FoundEvent;

/// Who has this event? One search field that understands keys, resources, sequences and times; what it finds; and for
/// the chosen event what became of it for every Feed. GUI thread.
class EventsPage final : public Page
{
    Q_OBJECT

public:
    explicit EventsPage(const PageContext &context, QWidget *parent = nullptr);
    ~EventsPage() override;

    [[nodiscard]] QString title() const override;
    /// Looks for this, as if it had been typed.
    void find(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void prepareTables();
    void prepareActions();
    void askResources();
    void applySearch();
    void onLoaded();
    void onChosen();
    void refresh();
    void prepareRecord();
    void askFates();
    void askHistory();
    void findAllOfRecord();
    void update();
    void updateRecord(const EntityEvent &event);
    void prove();
    void resend(FeedId feed = {});
    void resend(const QList<EventRow> &rows, FeedId feed);
    void send();
    [[nodiscard]] QList<EventRow> chosen() const;
    [[nodiscard]] QString pruned() const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::EventsPage> m_ui;
    EventTableModel *m_events = nullptr;
    FateTableModel *m_fates = nullptr;
    RecordTableModel *m_newest = nullptr;
    EmptyState *m_empty = nullptr;
    TableTools *m_tools = nullptr;
    QAction *m_resendToAction = nullptr;
    QTimer m_typing; ///< looks once a person pauses, not at each letter
    QStringList m_resources; ///< names that a bare word may be
    std::optional<Sequence> m_shown; ///< the event whose fates are shown
    bool m_isAskingFates = false;
    bool m_isStale = false; ///< something changed while fates were asked for
    bool m_hasHistory = false; ///< m_newest is about the chosen event's record
    bool m_isAskingHistory = false;
};

} // namespace postrider
