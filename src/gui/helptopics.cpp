// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/helptopics.h"

#include "gui/guide.h"

#include <QStackedWidget>

#include <algorithm>
#include <array>
#include <string_view>

namespace postrider::helptopics {

namespace {

constexpr std::array Topics {
    Topic { "AccessFields", "sources.md#a-reso-web-api" },
    Topic { "ActivityPage", "troubleshooting.md#who-did-that" },
    Topic { "ConsumerDialog", "consumers.md#add-a-consumer" },
    Topic { "ConsumersPage", "consumers.md" },
    Topic { "EndpointForm", "settings.md#the-resume-endpoint" },
    Topic { "EventsPage", "resend.md" },
    Topic { "FeedAttemptsTab", "troubleshooting.md#a-consumer-says-that-it-gets-nothing" },
    Topic { "FeedDialog", "consumers.md#add-a-feed" },
    Topic { "FeedPage", "states.md" },
    Topic { "FeedResendsTab", "resend.md#send-it-again" },
    Topic { "FeedSetAsideTab", "resend.md#what-is-set-aside" },
    Topic { "FeedSettingsTab", "consumers.md" },
    Topic { "FeedTimelineTab", "asked-to-wait.md" },
    Topic { "FeedWaitingTab", "states.md#words-beside-the-state" },
    Topic { "FeedsPage", "states.md" },
    Topic { "FolderFields", "folder.md" },
    Topic { "ImportDialog", "consumers.md#many-at-once" },
    Topic { "LedgerCheck", "troubleshooting.md#is-really-nothing-lost" },
    Topic { "LongWaitCard", "asked-to-wait.md#a-wait-of-more-than-a-day" },
    Topic { "MainWindow", "index.md" },
    Topic { "NumberingDialog", "sources.md#numbers-that-begin-anew" },
    Topic { "OverviewPage", "states.md" },
    Topic { "ProofDialog", "resend.md#prove-it" },
    Topic { "RemoveDialog", "consumers.md#remove-somebody" },
    Topic { "ResendDialog", "resend.md#send-it-again" },
    Topic { "ResumeDialog", "suspended.md#resume-from-where" },
    Topic { "ResumeTokenDialog", "tokens.md#resume-tokens" },
    Topic { "RewindDialog", "resend.md#everything-from-an-earlier-point" },
    Topic { "SendEventDialog", "resend.md#a-record-of-which-there-is-no-event" },
    Topic { "SettingsPage", "settings.md" },
    Topic { "SettleDialog", "resend.md#what-is-set-aside" },
    Topic { "SetupAssistant", "first-steps.md#the-first-feed" },
    Topic { "SourceDialog", "sources.md" },
    Topic { "SourcesPage", "sources.md" },
    Topic { "SqlFields", "sources.md#a-database" },
    Topic { "StartWindow", "troubleshooting.md#postrider-does-not-start" },
    Topic { "SuspendedPage", "suspended.md" },
    Topic { "TestDialog", "troubleshooting.md#a-test-fails" },
    Topic { "TokenDialog", "tokens.md" },
};

const Topic *topicOf(const QWidget &widget)
{
    std::string_view name = widget.metaObject()->className();
    if (const auto at = name.rfind(':'); at != std::string_view::npos)
        name.remove_prefix(at + 1);
    const auto *found =
        std::ranges::find(Topics, name, [](const Topic &topic) -> std::string_view { return topic.widget; });
    return found == Topics.end() ? nullptr : found;
}

/// That of the page or tab which is shown in the widget: it says more than the widget's own.
const Topic *shownIn(const QWidget &widget)
{
    const auto stacks = widget.findChildren<QStackedWidget *>();
    for (const QStackedWidget *stack : stacks) {
        const QWidget *shown = stack->currentWidget();
        if (!shown || !stack->isVisibleTo(&widget))
            continue;
        if (const Topic *inner = shownIn(*shown))
            return inner;
        if (const Topic *own = topicOf(*shown))
            return own;
    }
    return nullptr;
}

} // namespace

std::span<const Topic> all()
{
    return Topics;
}

QString pageFor(const QWidget *widget)
{
    for (const QWidget *part = widget; part; part = part->parentWidget()) {
        const Topic *own = topicOf(*part);
        if (!own)
            continue;
        const Topic *inner = shownIn(*part);
        return QString::fromLatin1(inner ? inner->page : own->page);
    }
    return QLatin1StringView(guide::FirstPage);
}

} // namespace postrider::helptopics
