// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedtimelinetab.h"

#include "engine/timelineexport.h"
#include "gui/look.h"
#include "gui/models/holdtablemodel.h"
#include "gui/pagecontext.h"
#include "gui/whilealive.h"
#include "gui/widgets/tabletools.h"
#include "ui_feedtimelinetab.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>
#include <QStandardPaths>
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
    m_pictureAction = menu->addAction(
        {}, this, [this] { askForFile(tr("Pictures (*.png)"), u"png"_s, &FeedTimelineTab::exportPicture); });
    m_tableAction = menu->addAction(
        {}, this, [this] { askForFile(tr("Tables (*.csv)"), u"csv"_s, &FeedTimelineTab::exportTable); });
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

void FeedTimelineTab::askForFile(
    const QString &filter, const QString &suffix, void (FeedTimelineTab::*write)(const QString &))
{
    auto *dialog = new QFileDialog(window(), tr("Export the Timeline"));
    dialog->setObjectName("exportFileDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString name = tr("Timeline of %1").arg(m_ui->timelineWidget->timeline().name);
    for (const QChar forbidden : u"/\\:*?\"<>|"_s)
        name.replace(forbidden, u'-');
    dialog->selectFile(name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void FeedTimelineTab::exportPicture(const QString &path)
{
    const TimelineWidget *timeline = m_ui->timelineWidget;
    const QString zone = local(timeline->range().to).timeZoneAbbreviation();
    const QStringList title { timeline->timeline().name,
        tr("To %1", "a Consumer").arg(timeline->timeline().consumerName),
        tr("%1 (%2)", "a range of time, a time zone").arg(rangeText(), zone) };
    const QImage image = timeline->picture(title, timeline->size(), 2);
    QtConcurrent::run(writePicture, image, path)
        .then(
            &m_context.engine, whileAlive(this, [this, path](const Result<qint64> &written) { tell(path, written); }));
}

void FeedTimelineTab::exportTable(const QString &path)
{
    const TimeRange range = m_ui->timelineWidget->range();
    m_context.engine
        .ask([=, feed = m_feed, now = m_context.clock.now()](
                 Database &database) { return timelines::exportCsv(database, feed, range.from, range.to, now, path); })
        .then(&m_context.engine, whileAlive(this, [this, path](const Result<Result<qint64>> &written) {
            tell(path, written ? *written : Result<qint64>(tl::unexpected(written.error())));
        }));
}

void FeedTimelineTab::tell(const QString &path, const Result<qint64> &written)
{
    if (written) {
        Q_EMIT exported(path);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export the Timeline"), QString(), QMessageBox::Ok, window());
    box->setObjectName("exportMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Nothing was exported. %1").arg(written.error().detail));
    box->open();
}

} // namespace postrider
