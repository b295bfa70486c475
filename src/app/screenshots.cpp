// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots.h"

#include "gui/live.h"
#include "gui/look.h"
#include "gui/mainwindow.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/feedpage.h"
#include "gui/pages/feedspage.h"
#include "gui/pages/page.h"

#include <QApplication>
#include <QDir>

#include <algorithm>
#include <array>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize PictureSize(1280, 800);
constexpr QLatin1StringView PageEnding("Page"); // of the object names of pages
constexpr std::array FeedTabs { "feed"_L1, "feed-attempts"_L1, "feed-waiting"_L1, "feed-set-aside"_L1,
    "feed-resends"_L1, "feed-settings"_L1 };

} // namespace

Screenshots::Screenshots(MainWindow &window, const Live &live, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_live(live)
    , m_folder(folder)
{
    m_waited.start();
    m_window.resize(PictureSize);
    connect(&live, &Live::changed, this, &Screenshots::look);
    connect(&live, &Live::ticked, this, &Screenshots::look);
}

void Screenshots::look()
{
    if (m_isTaking)
        return;
    QSet<int> now;
    for (const FeedStatus &feed : m_live.status().feeds)
        now.insert(static_cast<int>(feed.state.kind));
    m_seen.unite(now);
    using Kind = FeedState::Kind;
    const auto isThere = [](const QSet<int> &states, Kind kind) { return states.contains(static_cast<int>(kind)); };
    // The picture has to show a wait and a suspension; that something was tried again is history.
    const bool isAll =
        isThere(now, Kind::Throttled) && isThere(now, Kind::Suspended) && isThere(m_seen, Kind::Retrying);
    if (!isAll && !m_waited.hasExpired(std::chrono::milliseconds(Patience).count()))
        return;
    m_isTaking = true;
    plan();
    takeNext();
}

void Screenshots::plan()
{
    for (const bool isDark : { false, true }) {
        const QString ending = isDark ? u"-dark"_s : QString();
        m_steps.push_back([this, isDark] {
            QApplication::setPalette(look::palette(isDark));
            takeNext();
        });
        for (Page *page : m_window.pages()) {
            const QString name = page->objectName().chopped(PageEnding.size()).toLower() + ending;
            planPicture(name, [this, page] { m_window.showPage(page); });
            if (auto *events = qobject_cast<EventsPage *>(page))
                planFound(*events, ending);
        }
        planFeed(ending);
    }
}

/// What the page says of an event: that which was read last, which not everybody has.
void Screenshots::planFound(EventsPage &page, const QString &ending)
{
    planPicture(u"events-found"_s + ending, [&page] { page.find(u"Property"_s); });
    m_steps.push_back([this, &page] {
        page.find({});
        takeNext();
    });
}

void Screenshots::planFeed(const QString &ending)
{
    const FeedId feed = mostTelling();
    if (!feed.isValid())
        return;
    const FeedPage &page = *m_window.feedsPage()->feedPage();
    for (int tab = 0; tab < page.tabCount(); ++tab) {
        const QString name =
            tab < static_cast<int>(FeedTabs.size()) ? QString(FeedTabs.at(tab)) : u"feed-%1"_s.arg(tab + 1);
        planPicture(name + ending, [this, feed, tab] {
            m_window.showFeed(feed);
            m_window.feedsPage()->feedPage()->showTab(tab);
        });
    }
    m_steps.push_back([this] {
        m_window.feedsPage()->showList();
        takeNext();
    });
}

void Screenshots::planPicture(const QString &name, std::function<void()> show)
{
    m_steps.push_back([this, name, show = std::move(show)] {
        show();
        settle([this, name] { save(name); });
    });
}

FeedId Screenshots::mostTelling() const
{
    const QList<FeedStatus> &feeds = m_live.status().feeds;
    const auto throttled = std::ranges::find_if(
        feeds, [](const FeedStatus &feed) { return feed.state.kind == FeedState::Kind::Throttled; });
    if (throttled != feeds.end())
        return throttled->stored.feed.id;
    return feeds.isEmpty() ? FeedId() : feeds.first().stored.feed.id;
}

void Screenshots::takeNext()
{
    if (m_steps.empty()) {
        Q_EMIT finished({});
        return;
    }
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step();
}

void Screenshots::settle(std::function<void()> next)
{
    // What a page asks for when it is shown comes by itself; a second is plenty, and pictures are
    // not hurried.
    QTimer::singleShot(1s, this, std::move(next));
}

void Screenshots::save(const QString &name)
{
    const QString path = QDir(m_folder).filePath(name + u".png"_s);
    if (!QDir().mkpath(m_folder) || !m_window.grab().save(path)) {
        Q_EMIT finished(tr("The picture %1 cannot be written.").arg(QDir::toNativeSeparators(path)));
        return;
    }
    takeNext();
}

} // namespace postrider
