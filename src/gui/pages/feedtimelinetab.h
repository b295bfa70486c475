// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/livetimeline.h"
#include "gui/widgets/fileexport.h"

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class FeedTimelineTab;
}

namespace postrider {

class HoldTableModel;

/// When was a Feed not sent to, and why? Its timeline, what is known of the chosen span, and the
/// table of holds. GUI thread.
class FeedTimelineTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedTimelineTab(const PageContext &context, QWidget *parent = nullptr);
    ~FeedTimelineTab() override;

    void setFeed(FeedId feed);
    /// Writes what is shown as a picture, or each attempt and span of it as CSV, away from the GUI
    /// thread; exported() or a message box tells what came of it.
    void exportPicture(const QString &path);
    void exportTable(const QString &path);

Q_SIGNALS:
    void exported(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void prepareExport();
    void prepareTable();
    void showTimeline(const Timeline &timeline);
    void showRange();
    void showSpan();
    void showHolds();
    void retranslate();
    [[nodiscard]] QString rangeText() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] FileExport::Write pictureWriter() const;
    [[nodiscard]] FileExport::Write tableWriter() const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::FeedTimelineTab> m_ui;
    LiveTimeline m_live;
    HoldTableModel *m_holds = nullptr;
    FileExport *const m_export;
    QAction *m_pictureAction = nullptr;
    QAction *m_tableAction = nullptr;
    FeedId m_feed;
    bool m_isFresh = true; ///< nothing of this Feed was shown yet
    bool m_isMarking = false; ///< the table follows the timeline
};

} // namespace postrider
