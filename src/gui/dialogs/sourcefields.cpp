// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sourcefields.h"

#include "domain/consumer.h"
#include "gui/dialogs/sourcelook.h"
#include "gui/dialogs/sourceplace.h"
#include "gui/folderwords.h"
#include "gui/preferences.h"
#include "gui/tryout.h"
#include "gui/widgets/tokenedit.h"
#include "ui_sourcemore.h"
#include "ui_sourcestart.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

Source withoutToken(Source source)
{
    source.hasToken = false;
    return source;
}

} // namespace

SourceFields::SourceFields(const PageContext &context, Begin begin, QWidget *parent)
    : SourceFields(context, begin, new SourcePlace, parent)
{
}

SourceFields::SourceFields(const PageContext &context, Begin begin, SourcePlace *place, QWidget *parent)
    : SettingsFields(context, TokenNeed::Optional, place, parent)
    , m_start(std::make_unique<Ui::SourceStart>())
    , m_more(std::make_unique<Ui::SourceMore>())
    , m_place(place)
    , m_startPart(new QWidget)
    , m_morePart(new QWidget)
{
    m_start->setupUi(m_startPart);
    m_more->setupUi(m_morePart);
    m_start->sequenceProblemLabel->setField(m_start->sequenceEdit);
    m_start->sequenceEdit->hide();
    m_more->everyBox->setRange(
        static_cast<int>(SourceBounds::LeastEvery.count()), static_cast<int>(SourceBounds::MostEvery.count()));
    m_more->pageBox->setRange(SourceBounds::LeastPage, SourceBounds::MostPage);
    addParts(begin);
    m_original.every = context.preferences.newSourceInterval();
    if (begin == Begin::Folded)
        m_original.start.kind = Start::Kind::Beginning;
    token().setReading([this](const QByteArray &pasted) { return secretFromPasted(entered(), pasted); });
    fill();
    connectParts();
    prepareLooks();
}

SourceFields::~SourceFields() = default;

void SourceFields::addParts(Begin begin)
{
    for (const SourcePart *part : m_place->parts()) {
        if (part->below())
            addPart(part->below());
    }
    if (begin == Begin::Asked)
        addPart(m_startPart);
    else
        addFoldedPart(m_startPart);
    addFoldedPart(m_morePart);
    for (const SourcePart *part : m_place->parts()) {
        if (part->more())
            addFoldedPart(part->more());
    }
}

void SourceFields::connectParts()
{
    connect(m_place, &SourcePlace::changed, this, &SourceFields::showKind);
    connect(m_place, &SourcePlace::changed, this, &SourceFields::changed);
    connect(m_start->startBox, &QComboBox::currentIndexChanged, this, &SourceFields::checkStart);
    connect(m_start->startBox, &QComboBox::currentIndexChanged, this, &SourceFields::changed);
    connect(m_start->sequenceEdit, &QLineEdit::textEdited, this, &SourceFields::checkStart);
    connect(m_start->sequenceEdit, &QLineEdit::textEdited, this, &SourceFields::changed);
    connect(m_more->everyBox, &QSpinBox::valueChanged, this, &SourceFields::changed);
    connect(m_more->pageBox, &QSpinBox::valueChanged, this, &SourceFields::changed);
}

void SourceFields::prepareLooks()
{
    const auto entered = [this] {
        Source source = this->entered();
        if (source.name.isEmpty())
            source.name = toName(source.kind); // a look needs none
        return source;
    };
    const auto withToken = [this](const std::function<void(const Result<Token> &)> &then) { this->withToken(then); };
    for (SourcePart *part : m_place->parts()) {
        new SourceLook(context().engine, *part, entered, withToken, this);
        connect(&token(), &TokenEdit::changed, part, &SourcePart::onSecretChanged);
    }
}

void SourceFields::setSource(const Source &source)
{
    m_original = source;
    fill();
}

void SourceFields::fill()
{
    m_place->setSource(m_original);
    showStored({ m_original.publicId, m_original.name, m_original.hasToken });
    showKind();
    m_start->startBox->setCurrentIndex(static_cast<int>(m_original.start.kind));
    m_more->everyBox->setValue(static_cast<int>(m_original.every.count()));
    m_more->pageBox->setValue(m_original.pageSize);
}

Source SourceFields::entered() const
{
    Source source = m_original;
    source.name = name();
    m_place->write(source);
    source.every = std::chrono::seconds(m_more->everyBox->value());
    source.pageSize = m_more->pageBox->value();
    if (!isNew())
        return source;
    source.start.kind = static_cast<Start::Kind>(m_start->startBox->currentIndex());
    if (source.start.kind == Start::Kind::Sequence)
        source.start.sequence = sequenceFromText(m_start->sequenceEdit->text()).value_or(Sequence());
    return source;
}

void SourceFields::showKind()
{
    const SourcePart &chosen = m_place->part();
    for (const SourcePart *part : m_place->parts()) {
        for (QWidget *widget : { part->below(), part->more() }) {
            if (widget)
                widget->setVisible(part == &chosen);
        }
    }
    m_startPart->setVisible(isNew() && chosen.kind() != SourceKind::Folder); // what lies there is taken
    setExampleName(chosen.exampleName());
    showSecret();
}

void SourceFields::showSecret()
{
    const auto words = m_place->part().secretWords();
    setTokenServes(words && !needsOtherSecret(m_original, entered()));
    setTokenNeeded(words && words->isNeeded);
    setTokenShown(words.has_value());
    if (!words)
        return;
    setTokenName(words->label, words->name);
    setTokenWords(words->placeholder, words->hint);
}

bool SourceFields::isEdited() const
{
    return entered() != m_original || hasStoredToken() != m_original.hasToken;
}

QString SourceFields::nameProblem(const QString &name) const
{
    if (const Result<void> checked = postrider::checkName(tr("The Source"), name); !checked)
        return checked.error().detail;
    const bool isTaken = std::ranges::any_of(context().live.status().sources, [this, &name](const StoredSource &other) {
        return other.source.name == name && other.source.id != m_original.id;
    });
    return isTaken ? tr("There is already a Source of this name.") : QString();
}

bool SourceFields::checkStart()
{
    const bool isSequence = isNew() && m_start->startBox->currentIndex() == static_cast<int>(Start::Kind::Sequence);
    m_start->sequenceEdit->setVisible(isSequence);
    const Result<Sequence> sequence =
        isSequence ? sequenceFromText(m_start->sequenceEdit->text()) : Result<Sequence>(Sequence());
    m_start->sequenceProblemLabel->setProblem(sequence ? QString() : sequence.error().detail);
    return sequence.has_value();
}

QWidget *SourceFields::firstWrongOfPlace()
{
    return m_place->part().firstWrong();
}

QWidget *SourceFields::firstWrongPart()
{
    QWidget *below = m_place->part().firstWrongBelow();
    if (checkStart() || below)
        return below;
    unfold();
    return m_start->sequenceEdit;
}

void SourceFields::store(const TokenEntry &entry, const Token &token, const TokenEntry::Done &done)
{
    if (isNew())
        entry.add(entered(), token, this, done);
    else if (token.isEmpty() && m_original.hasToken && !hasStoredToken())
        entry.editAndForget(m_original.name, withoutToken(entered()), this, done);
    else
        entry.edit(m_original.name, entered(), token, this, done);
}

void SourceFields::send(const Token &token)
{
    Source source = entered();
    if (source.name.isEmpty())
        source.name = toName(source.kind); // a test needs none
    if (source.kind == SourceKind::Folder) {
        const auto show = [this](const Result<FolderLook> &look) { showReport(words::testReport(name(), look)); };
        lookInto(context().engine, source.folder).then(&context().engine, whileAlive(this, show));
        return;
    }
    const auto count = [this, source, token](const Result<Sequence> &head) {
        if (!head || head->isNone())
            return showReport(words::testReport(name(), head));
        sample(context().engine, source, token)
            .then(&context().engine, whileAlive(this, [this, head](const Result<SourceSample> &page) {
                showReport(words::testReport(name(), head, page));
            }));
    };
    tryOut(context().engine, source, token).then(&context().engine, whileAlive(this, count));
}

QString SourceFields::busyText() const
{
    return m_place->part().busyText();
}

QString SourceFields::title() const
{
    return isNew() ? tr("Add Source") : tr("Edit %1").arg(m_original.name);
}

void SourceFields::retranslate()
{
    SettingsFields::retranslate();
    m_start->retranslateUi(m_startPart);
    m_more->retranslateUi(m_morePart);
    showKind();
}

} // namespace postrider
