// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sourcedialog.h"

#include "domain/consumer.h"
#include "engine/tokenentry.h"
#include "gui/preferences.h"
#include "gui/tryout.h"
#include "gui/webaddress.h"
#include "gui/whilealive.h"
#include "ui_sourcedialog.h"

#include <QPushButton>

namespace postrider {

namespace {

Source newSource(const PageContext &context)
{
    Source source;
    source.every = context.preferences.newSourceInterval();
    return source;
}

} // namespace

SourceDialog::SourceDialog(const PageContext &context, QWidget *parent)
    : SourceDialog(context, parent, newSource(context))
{
}

SourceDialog::SourceDialog(const PageContext &context, const Source &source, QWidget *parent)
    : SourceDialog(context, parent, source)
{
}

SourceDialog::SourceDialog(const PageContext &context, QWidget *parent, const Source &original)
    : EditDialog(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::SourceDialog>())
    , m_original(original)
{
    m_ui->setupUi(this);
    prepare();
    fill();
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &SourceDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &SourceDialog::reject);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &SourceDialog::checkName);
    connect(m_ui->urlEdit, &QLineEdit::textEdited, this, &SourceDialog::checkUrl);
    connect(m_ui->plainHttpCheckBox, &QCheckBox::toggled, this, &SourceDialog::checkUrl);
    connect(m_ui->sequenceEdit, &QLineEdit::textEdited, this, &SourceDialog::checkStart);
    connect(m_ui->startBox, &QComboBox::currentIndexChanged, this, &SourceDialog::checkStart);
    connect(m_ui->testButton, &QPushButton::clicked, this, &SourceDialog::test);
    retranslate();
    m_ui->nameEdit->setFocus();
    resize(620, 480);
}

SourceDialog::~SourceDialog() = default;

void SourceDialog::prepare()
{
    m_ui->nameEdit->setMaxLength(80);
    m_ui->tokenLabel->setBuddy(m_ui->tokenEdit->field());
    m_ui->tokenEdit->setClock(m_context.clock);
    m_ui->nameProblemLabel->setField(m_ui->nameEdit);
    m_ui->urlProblemLabel->setField(m_ui->urlEdit);
    m_ui->sequenceProblemLabel->setField(m_ui->sequenceEdit);
    m_ui->everyBox->setRange(
        static_cast<int>(SourceBounds::LeastEvery.count()), static_cast<int>(SourceBounds::MostEvery.count()));
    m_ui->pageBox->setRange(SourceBounds::LeastPage, SourceBounds::MostPage);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setObjectName("saveButton");
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setObjectName("cancelButton");
    for (QWidget *widget : { static_cast<QWidget *>(m_ui->startLabel), static_cast<QWidget *>(m_ui->startBox) })
        widget->setVisible(isNew());
    m_ui->sequenceEdit->hide();
    fold(m_ui->moreButton, m_ui->moreFields);
}

void SourceDialog::fill()
{
    m_ui->nameEdit->setText(m_original.name);
    m_ui->urlEdit->setText(m_original.url.toString());
    m_ui->plainHttpCheckBox->setChecked(m_original.isPlainHttpAccepted);
    m_ui->plainHttpCheckBox->setVisible(isInTheOpen(m_original.url));
    m_ui->everyBox->setValue(static_cast<int>(m_original.every.count()));
    m_ui->pageBox->setValue(m_original.pageSize);
    m_ui->authorityEdit->setAuthority(m_original.authority);
}

Source SourceDialog::entered() const
{
    Source source = m_original;
    source.name = m_ui->nameEdit->text().trimmed();
    source.url = webaddress::fromText(m_ui->urlEdit->text());
    source.isPlainHttpAccepted = isInTheOpen(source.url) && m_ui->plainHttpCheckBox->isChecked();
    source.every = std::chrono::seconds(m_ui->everyBox->value());
    source.pageSize = m_ui->pageBox->value();
    source.authority = m_ui->authorityEdit->authority();
    if (!isNew())
        return source;
    source.start.kind = static_cast<Start::Kind>(m_ui->startBox->currentIndex());
    if (source.start.kind == Start::Kind::Sequence)
        source.start.sequence = sequenceFromText(m_ui->sequenceEdit->text()).value_or(Sequence());
    return source;
}

bool SourceDialog::isChanged() const
{
    return entered() != m_original || !m_ui->tokenEdit->isEmpty();
}

bool SourceDialog::checkName()
{
    const QString name = m_ui->nameEdit->text().trimmed();
    Result<void> checked = postrider::checkName(tr("The Source"), name);
    for (const StoredSource &other : m_context.live.status().sources) {
        if (other.source.name == name && other.source.id != m_original.id)
            checked = fail(Error::Kind::AlreadyExists, tr("There is already a Source of this name."));
    }
    m_ui->nameProblemLabel->setProblem(checked ? QString() : checked.error().detail);
    return checked.has_value();
}

bool SourceDialog::checkUrl()
{
    const bool isOpen = isInTheOpen(webaddress::fromText(m_ui->urlEdit->text()));
    m_ui->plainHttpCheckBox->setVisible(isOpen);
    const QString problem =
        webaddress::problem(tr("The service root"), m_ui->urlEdit->text(), m_ui->plainHttpCheckBox->isChecked());
    if (problem.isEmpty() && isOpen)
        m_ui->urlProblemLabel->setHint(webaddress::openWarning());
    else
        m_ui->urlProblemLabel->setProblem(problem);
    return problem.isEmpty();
}

bool SourceDialog::checkStart()
{
    const bool isSequence = isNew() && m_ui->startBox->currentIndex() == static_cast<int>(Start::Kind::Sequence);
    m_ui->sequenceEdit->setVisible(isSequence);
    const Result<Sequence> sequence =
        isSequence ? sequenceFromText(m_ui->sequenceEdit->text()) : Result<Sequence>(Sequence());
    m_ui->sequenceProblemLabel->setProblem(sequence ? QString() : sequence.error().detail);
    return sequence.has_value();
}

bool SourceDialog::checkAll()
{
    const bool isStartRight = checkStart();
    const bool isTokenRight = m_ui->tokenEdit->check(false);
    const bool isUrlRight = checkUrl();
    const bool isNameRight = checkName();
    QWidget *first = !isNameRight ? m_ui->nameEdit
        : !isUrlRight             ? m_ui->urlEdit
        : !isTokenRight           ? m_ui->tokenEdit->field()
        : !isStartRight           ? m_ui->sequenceEdit
                                  : nullptr;
    if (first)
        first->setFocus();
    return !first;
}

void SourceDialog::save()
{
    m_ui->problemLabel->setProblem({});
    if (!checkAll())
        return;
    setBusy(true);
    const TokenEntry entry(m_context.engine, m_context.vault, m_context.user);
    const Token token = m_ui->tokenEdit->token().value();
    const auto done = [this](const Result<void> &saved) { onSaved(saved); };
    if (isNew())
        entry.add(entered(), token, this, done);
    else
        entry.edit(m_original.name, entered(), token, this, done);
}

void SourceDialog::onSaved(const Result<void> &saved)
{
    setBusy(false);
    if (saved)
        finish(entered().name);
    else
        m_ui->problemLabel->setProblem(tr("Nothing was saved. %1").arg(saved.error().detail));
}

void SourceDialog::forgetToken()
{
    m_ui->tokenEdit->clear();
}

void SourceDialog::test()
{
    if (!checkUrl()) {
        m_ui->urlEdit->setFocus();
        return;
    }
    if (!m_ui->tokenEdit->check(false)) {
        m_ui->tokenEdit->setFocus();
        return;
    }
    m_ui->testResult->setBusy(tr("Asking %1 for its newest event…").arg(entered().url.host()));
    m_ui->testButton->setEnabled(false);
    if (!m_ui->tokenEdit->isEmpty() || !m_original.hasToken)
        return sendTest(m_ui->tokenEdit->token());
    const TokenEntry entry(m_context.engine, m_context.vault, m_context.user);
    entry.read(m_original.publicId, this, [this](const Result<Token> &token) { sendTest(token); });
}

void SourceDialog::sendTest(const Result<Token> &token)
{
    const auto show = [this](const Result<Sequence> &head) {
        m_ui->testButton->setEnabled(true);
        m_ui->testResult->setReport(words::testReport(entered().name, head));
    };
    Source source = entered();
    if (source.name.isEmpty())
        source.name = source.url.host(); // a test needs none
    if (token)
        tryOut(m_context.engine, source, *token).then(&m_context.engine, whileAlive(this, show));
    else
        show(tl::unexpected(token.error()));
}

void SourceDialog::setBusy(bool isBusy)
{
    m_ui->fieldsArea->setEnabled(!isBusy);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(!isBusy);
}

void SourceDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(isNew() ? tr("Add Source") : tr("Edit %1").arg(m_original.name));
    const QString kept = TokenEntry(m_context.engine, m_context.vault, m_context.user).whereKept();
    m_ui->tokenEdit->setPlaceholderText(
        m_original.hasToken ? tr("Stays as it is unless you paste another") : tr("Paste the Producer's token"));
    m_ui->tokenEdit->setHint(
        m_original.hasToken ? kept : tr("Leave it empty when the Source wants none. %1").arg(kept));
}

} // namespace postrider
