// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedtimelinetab.h"

#include "engine/timelineexport.h"
#include "gui/look.h"
#include "gui/models/holdtablemodel.h"
#include "gui/pagecontext.h"
#include "gui/widgets/tabletools.h"
#include "ui_feedtimelinetab.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<qint64> writePicture(const QImage &image, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit())
        return 1;
    return fail(Error::Kind::Storage,
        FeedTimelineTab::tr("%1 could not be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
}

QDateTime local(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toStored(time)).toLocalTime();
}

} // namespace

FeedTimelineTab::FeedTimelineTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FeedTimelineTab>())
    , m_live(context)
    , m_export(new FileExport(this))
{
    m_ui->setupUi(this);
    look::makeExplanation(m_ui->rangeLabel);
    prepareTable();
    prepareExport();
    m_live.setActive(false);
    TimelineWidget *timeline = m_ui->timelineWidget;
    connect(&m_live, &LiveTimeline::changed, this, [this] { showTimeline(m_live.timeline()); });
    connect(timeline, &TimelineWidget::rangeChanged, this, &FeedTimelineTab::showRange);
    connect(timeline, &TimelineWidget::spanSelected, this, &FeedTimelineTab::showSpan);
    connect(m_ui->rangeButtons, &RangeButtons::chosen, timeline, &TimelineWidget::showLast);
    timeline->setTimeline({}, context.clock.now());
    timeline->showLast(6h);
    retranslate();
    showSpan();
}

FeedTimelineTab::~FeedTimelineTab() = default;

void FeedTimelineTab::prepareTable()
{
    m_holds = new HoldTableModel(this);
    QTableView *table = m_ui->holdTable;
    look::prepareTable(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(m_holds);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    new TableTools(table, tr("Asked to wait"));
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid() && !m_isMarking)
            m_ui->timelineWidget->select(m_holds->spanAt(row.row()));
    });
}

void FeedTimelineTab::prepareExport()
{
    auto *menu = new QMenu(this);
    m_pictureAction = menu->addAction({}, this, [this] {
        m_export->askForFile({ tr("Export"), fileName(), tr("Pictures (*.png)"), u"png"_s }, pictureWriter());
    });
    m_tableAction = menu->addAction({}, this, [this] { m_export->askForTable(fileName(), tableWriter()); });
    connect(m_export, &FileExport::exported, this, &FeedTimelineTab::exported);
    m_pictureAction->setObjectName("exportPictureAction");
    m_tableAction->setObjectName("exportTableAction");
    m_ui->exportButton->setMenu(menu);
}

void FeedTimelineTab::setFeed(FeedId feed)
{
    if (feed == m_feed)
        return;
    m_feed = feed;
    m_isFresh = true;
    m_ui->timelineWidget->setTimeline({}, m_context.clock.now());
    m_live.watch(feed, m_ui->timelineWidget->range());
    showSpan();
    showHolds();
}

void FeedTimelineTab::showTimeline(const Timeline &timeline)
{
    m_ui->timelineWidget->setTimeline(timeline.feeds.value(0), timeline.at);
    if (std::exchange(m_isFresh, false)) { // what people come for: the latest of what is on the screen
        const TimeRange range = m_ui->timelineWidget->range();
        const QList<TimelineSpan> spans = m_ui->timelineWidget->layoutOfSpans().spans();
        const auto latest = std::find_if(spans.crbegin(), spans.crend(),
            [&](const TimelineSpan &span) { return span.endAt(timeline.at) > range.from; });
        if (latest != spans.crend())
            m_ui->timelineWidget->select(*latest);
    }
    showRange();
    showSpan();
}

void FeedTimelineTab::showRange()
{
    const TimelineWidget *timeline = m_ui->timelineWidget;
    m_ui->rangeLabel->setText(rangeText());
    m_ui->rangeButtons->setLength(timeline->followedLength());
    if (m_feed.isValid())
        m_live.watch(m_feed, timeline->range());
    showHolds();
}

QString FeedTimelineTab::rangeText() const
{
    const QLocale locale;
    const QDateTime from = local(m_ui->timelineWidget->range().from);
    const QDateTime to = local(m_ui->timelineWidget->range().to);
    const QString start = locale.toString(from, tr("dddd d MMMM, HH:mm", "a day and a time"));
    const QString end = locale.toString(
        to, from.date() == to.date() ? tr("HH:mm", "a time") : tr("dddd d MMMM, HH:mm", "a day and a time"));
    return tr("%1 to %2", "two times").arg(start, end);
}

void FeedTimelineTab::showSpan()
{
    const auto span = m_ui->timelineWidget->selectedSpan();
    m_ui->spanDetails->setSpan(span, m_ui->timelineWidget->timeline().consumerName, m_context.clock.now());
    const int row = span ? m_holds->rowOf(*span) : -1;
    m_isMarking = true;
    if (row < 0) {
        m_ui->holdTable->clearSelection();
        m_ui->holdTable->selectionModel()->clearCurrentIndex();
    } else if (m_ui->holdTable->currentIndex().row() != row) {
        m_ui->holdTable->selectRow(row);
    }
    m_isMarking = false;
}

void FeedTimelineTab::showHolds()
{
    const TimelineWidget *timeline = m_ui->timelineWidget;
    const TimePoint now = m_context.clock.now();
    QList<TimelineSpan> shown = timeline->layoutOfSpans().spans();
    shown.removeIf([&](const TimelineSpan &span) {
        return span.endAt(now) < timeline->range().from || span.from > timeline->range().to;
    });
    m_isMarking = true;
    m_holds->setSpans(shown, timeline->timeline().waiting, now);
    m_isMarking = false;
    showSpan();
}

void FeedTimelineTab::retranslate()
{
    m_pictureAction->setText(tr("As a &Picture…"));
    m_tableAction->setText(tr("As a &Table, for Evidence…"));
    showRange();
}

void FeedTimelineTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        showSpan();
    }
    QWidget::changeEvent(event);
}

void FeedTimelineTab::showEvent(QShowEvent *event)
{
    m_live.setActive(true);
    QWidget::showEvent(event);
}

void FeedTimelineTab::hideEvent(QHideEvent *event)
{
    m_live.setActive(false);
    QWidget::hideEvent(event);
}

QString FeedTimelineTab::fileName() const
{
    return tr("Timeline of %1").arg(m_ui->timelineWidget->timeline().name);
}

FileExport::Write FeedTimelineTab::pictureWriter() const
{
    return [this](const QString &path, const std::shared_ptr<ExportProgress> &) {
        const TimelineWidget *timeline = m_ui->timelineWidget;
        const QString zone = local(timeline->range().to).timeZoneAbbreviation();
        const QStringList title { timeline->timeline().name,
            tr("To %1", "a Consumer").arg(timeline->timeline().consumerName),
            tr("%1 (%2)", "a range of time, a time zone").arg(rangeText(), zone) };
        return QtConcurrent::run(writePicture, timeline->picture(title, timeline->size(), 2), path);
    };
}

FileExport::Write FeedTimelineTab::tableWriter() const
{
    return [this](const QString &path, const std::shared_ptr<ExportProgress> &progress) {
        const TimeRange range = m_ui->timelineWidget->range();
        return m_context.engine.askAside([=, feed = m_feed, now = m_context.clock.now()](Database &database) {
            return timelines::exportCsv(database, feed, range.from, range.to, now, path, progress.get());
        });
    };
}

void FeedTimelineTab::exportPicture(const QString &path)
{
    m_export->writeTo(path, pictureWriter());
}

void FeedTimelineTab::exportTable(const QString &path)
{
    m_export->writeTo(path, tableWriter());
}

} // namespace postrider
