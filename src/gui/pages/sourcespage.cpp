// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/sourcespage.h"

#include "engine/tokenentry.h"
#include "gui/dialogs/numberingdialog.h"
#include "gui/dialogs/removedialog.h"
#include "gui/dialogs/sourcedialog.h"
#include "gui/dialogs/tokendialog.h"
#include "gui/folderwords.h"
#include "gui/models/sourcetablemodel.h"
#include "gui/testwords.h"
#include "gui/tryout.h"
#include "gui/words.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

namespace postrider {

SourcesPage::SourcesPage(const PageContext &context, QWidget *parent)
    : ListPage(context, parent)
    , m_model(new SourceTableModel(context.live, this))
    , m_answerButton(addButton("answerButton"))
{
    setObjectName("SourcesPage");
    setModel(m_model, SourceTableModel::IdRole, SourceTableModel::SortRole, SourceTableModel::State,
        SourceTableModel::State);
    setColumnWidths({ { SourceTableModel::Place, 140 }, { SourceTableModel::Feeds, 60 },
        { SourceTableModel::TokenState, 84 }, { SourceTableModel::LastRead, 92 }, { SourceTableModel::NextRead, 92 } });
    connect(m_answerButton, &QPushButton::clicked, this, &SourcesPage::answer);
    connect(&context.live, &Live::changed, this, &SourcesPage::updateAnswer);
    updateAnswer();
}

void SourcesPage::updateAnswer()
{
    const QList<StoredSource> &sources = m_context.live.status().sources;
    const auto asks = [](const StoredSource &stored) { return stored.progress.question.has_value(); };
    const auto questions = static_cast<int>(std::ranges::count_if(sources, asks));
    m_answerButton->setVisible(questions > 0);
    if (std::exchange(m_questions, questions) != questions)
        Q_EMIT badgeChanged();
}

/// For the chosen Source or, when that asks nothing, for the first one that does.
void SourcesPage::answer()
{
    const QList<StoredSource> &sources = m_context.live.status().sources;
    const auto asks = [](const StoredSource &stored) { return stored.progress.question.has_value(); };
    const StoredSource *chosen = m_context.live.source(SourceId { chosenId() });
    const auto first = std::ranges::find_if(sources, asks);
    if (chosen && asks(*chosen))
        (new NumberingDialog(m_context, chosen->source.id, this))->open();
    else if (first != sources.end())
        (new NumberingDialog(m_context, first->source.id, this))->open();
}

QString SourcesPage::title() const
{
    return tr("Sources");
}

QString SourcesPage::sentence() const
{
    int failing = 0;
    const QList<StoredSource> &sources = m_context.live.status().sources;
    int count = 0; // of those that have not ended
    for (const StoredSource &stored : sources) {
        count += stored.source.isClosed ? 0 : 1;
        failing += !stored.source.isClosed && stored.progress.failures > 0;
    }
    if (sources.isEmpty())
        return tr("No Sources yet.");
    if (m_questions > 0)
        return tr("%n Source(s) need(s) an answer before it is read again.", nullptr, m_questions);
    if (failing == 0)
        return tr("%n Source(s) can be read.", nullptr, count);
    return tr("%n Source(s) cannot be read.", nullptr, failing);
}

QString SourcesPage::details(qint64 id) const
{
    const StoredSource *stored = m_context.live.source(SourceId { id });
    if (!stored)
        return {};
    const Source &source = stored->source;
    QStringList lines { tr("%1 · %2 · %3").arg(source.name, words::name(source.kind), placeOf(source)),
        tr("Read every %1, up to %2 at a time.").arg(words::duration(source.every), words::events(source.pageSize)) };
    if (!stored->progress.head.isNone())
        lines.append(tr("Newest sequence read: %1").arg(stored->progress.head.value));
    if (source.isClosed)
        lines.append(tr("Its numbering ended. It is not read again, and is kept for what is on record."));
    if (!stored->holes.isEmpty())
        lines.append(holes(stored->holes));
    if (source.kind == SourceKind::Folder)
        lines += words::folderLines(stored->folder, m_context.live.now());
    if (!stored->progress.error.isEmpty())
        lines.append(stored->progress.error);
    return lines.join(u'\n');
}

QString SourcesPage::holes(const QList<Hole> &holes) const
{
    constexpr qsizetype MostNamed = 4;
    QStringList numbers;
    for (const Hole &hole : holes.last(std::min(MostNamed, holes.size()))) {
        numbers.append(hole.range.first == hole.range.last
                ? QString::number(hole.range.first.value)
                : tr("%1 to %2", "sequences").arg(hole.range.first.value).arg(hole.range.last.value));
    }
    if (holes.size() > MostNamed)
        numbers.prepend(tr("…"));
    return tr("Numbers left out, looked at again until %1 in case events turn up late: %2")
        .arg(words::time(holes.last().watchedUntil(), m_context.live.now()), numbers.join(tr(", ", "between numbers")));
}

ListPage::Texts SourcesPage::texts() const
{
    return { tr("Sources"), tr("Search Sources"), tr("No Sources yet."),
        tr("A Source is where events come from: the EntityEvent Resource of your system, a view of its database, or a "
           "folder of files."),
        tr("Add Source…") };
}

QString SourcesPage::secretButtonText(qint64 id) const
{
    const StoredSource *stored = m_context.live.source(SourceId { id });
    if (!stored)
        return ListPage::secretButtonText(id);
    if (stored->source.isClosed || stored->source.kind == SourceKind::Folder)
        return {};
    if (stored->source.kind == SourceKind::Sql)
        return tr("Replace &password…");
    return stored->source.oauth.isUsed() ? tr("Replace se&cret…") : ListPage::secretButtonText(id);
}

void SourcesPage::retranslateModel()
{
    m_model->retranslate();
    m_answerButton->setText(tr("A&nswer…"));
}

void SourcesPage::add()
{
    auto *dialog = new SourceDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SourcesPage::edit(qint64 id)
{
    const StoredSource *stored = m_context.live.source(SourceId { id });
    if (!stored)
        return;
    auto *dialog = new SourceDialog(m_context, stored->source, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SourcesPage::test(qint64 id)
{
    const StoredSource *stored = m_context.live.source(SourceId { id });
    if (!stored)
        return;
    const Source source = stored->source;
    if (source.kind == SourceKind::Folder) {
        showTest(tr("Looking into the folder of %1…").arg(source.name));
        const auto show = [this, source](const Result<FolderLook> &look) {
            if (chosenId() == source.id.value)
                showTest(words::testReport(source.name, look));
        };
        lookInto(m_context.engine, source.folder).then(&m_context.engine, whileAlive(this, show));
        return;
    }
    showTest(tr("Asking %1 for its newest event…").arg(source.name));
    const auto show = [this, source](const Result<Sequence> &head) {
        if (chosenId() == source.id.value)
            showTest(words::testReport(source.name, head));
    };
    if (!source.hasToken) {
        tryOut(m_context.engine, source, Token()).then(&m_context.engine, whileAlive(this, show));
        return;
    }
    const TokenEntry entry(m_context.engine, m_context.vault, m_context.user);
    entry.read(source.publicId, this, [this, source, show](const Result<Token> &token) {
        if (token)
            tryOut(m_context.engine, source, *token).then(&m_context.engine, whileAlive(this, show));
        else
            show(tl::unexpected(token.error()));
    });
}

void SourcesPage::replaceToken(qint64 id)
{
    auto *dialog = new TokenDialog(m_context, SourceId { id }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SourcesPage::remove(qint64 id)
{
    (new RemoveDialog(m_context, SourceId { id }, this))->open();
}

} // namespace postrider
