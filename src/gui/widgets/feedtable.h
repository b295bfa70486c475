// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"

#include <QTableView>

#include <functional>

class QSortFilterProxyModel;

namespace postrider {

class FeedTableModel;
class Live;

/// The Feeds with their states, sorted and searched as a person likes. Values change in place at
/// once; the order follows them only while the pointer is elsewhere, so that no row moves away from
/// under it. Enter and a double click open a Feed. GUI thread.
class FeedTable final : public QTableView
{
    Q_OBJECT

public:
    explicit FeedTable(QWidget *parent = nullptr);

    void setLive(const Live &live);
    /// Draws the last hour of each Feed into a column of its own, from what `timelineOf` tells. Copies,
    /// exports, tooltips and screen readers have it `inWords`.
    void showLastHours(std::function<FeedTimeline(FeedId)> timelineOf, std::function<QString(FeedId)> inWords);
    /// The last hours are drawn anew, of the rows that are seen.
    void updateLastHours();
    /// Shows only what has the text in a name or in its state.
    void setSearch(const QString &text);
    [[nodiscard]] FeedId currentFeed() const;
    /// The Feed shown `step` rows below, or above when it is negative; not valid beyond the ends.
    [[nodiscard]] FeedId neighbour(FeedId feed, int step) const;

    /// As high as its rows, up to 14, so that what is below follows at once.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void feedActivated(postrider::FeedId feed);

protected:
    void changeEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void sortAnew();
    void shareRoom();
    [[nodiscard]] FeedId feedAt(const QModelIndex &index) const;

    QSortFilterProxyModel *const m_proxy;
    const Live *m_live = nullptr;
    FeedTableModel *m_model = nullptr;
    QString m_search;
};

} // namespace postrider
