// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedspage.h"

#include "gui/dialogs/feeddialog.h"
#include "gui/look.h"
#include "gui/pages/feedpage.h"
#include "gui/widgets/emptystate.h"
#include "ui_feedspage.h"

#include <QEvent>

namespace postrider {

FeedsPage::FeedsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FeedsPage>())
    , m_feedPage(new FeedPage(context))
{
    setObjectName("FeedsPage");
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    m_ui->feedTable->setLive(context.live);
    m_empty = new EmptyState(m_ui->feedTable);
    m_ui->stack->addWidget(m_feedPage);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, m_ui->feedTable, &FeedTable::setSearch);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &FeedsPage::update);
    connect(m_ui->feedTable, &FeedTable::feedActivated, this, &FeedsPage::showFeed);
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_feedPage, &FeedPage::backRequested, this, &FeedsPage::showList);
    connect(m_feedPage, &FeedPage::editRequested, this, &FeedsPage::edit);
    connect(m_feedPage, &FeedPage::neighbourRequested, this, [this](int step) {
        if (const FeedId next = m_ui->feedTable->neighbour(m_feedPage->feed(), step); next.isValid())
            m_feedPage->setFeed(next);
    });
    connect(&context.live, &Live::changed, this, &FeedsPage::update);
    retranslate();
}

FeedsPage::~FeedsPage() = default;

QString FeedsPage::title() const
{
    return tr("Feeds");
}

void FeedsPage::showList()
{
    m_ui->stack->setCurrentWidget(m_ui->listPage);
    m_ui->feedTable->setFocus();
}

void FeedsPage::showFeed(FeedId feed)
{
    m_feedPage->setFeed(feed);
    m_ui->stack->setCurrentWidget(m_feedPage);
}

void FeedsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    Page::changeEvent(event);
}

void FeedsPage::retranslate()
{
    update();
}

void FeedsPage::update()
{
    const auto count = static_cast<int>(m_context.live.status().feeds.size());
    const bool isSearch = !m_ui->searchEdit->text().isEmpty();
    if (m_context.live.hasStatus())
        m_ui->sentenceLabel->setText(count == 0 ? tr("There are no feeds yet.") : tr("%Ln feed(s)", nullptr, count));
    m_ui->searchEdit->setVisible(count > 0);
    if (isSearch)
        m_empty->setText(tr("No feed has this in its name, its Consumer or its state."));
    else if (m_context.live.hasStatus())
        m_empty->setText(tr("Nothing is delivered to anybody."),
            tr("A feed sends the events of a Source to a Consumer. Add one here once both are known."));
}

void FeedsPage::showAdded(FeedId feed)
{
    if (m_context.live.feed(feed))
        return showFeed(feed);
    // The status that knows it is still on its way.
    connect(
        &m_context.live, &Live::changed, this, [this, feed] { showAdded(feed); }, Qt::SingleShotConnection);
}

void FeedsPage::edit(FeedId feed)
{
    auto *dialog = new FeedDialog(m_context, feed, this);
    if (!feed.isValid())
        connect(dialog, &FeedDialog::saved, this, &FeedsPage::showAdded);
    dialog->open();
}

} // namespace postrider
