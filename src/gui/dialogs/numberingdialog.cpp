// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/numberingdialog.h"

#include "engine/commands.h"
#include "gui/look.h"
#include "gui/words.h"
#include "ui_numberingdialog.h"

#include <QPushButton>

#include <algorithm>

namespace postrider {

NumberingDialog::NumberingDialog(const PageContext &context, SourceId source, QWidget *parent)
    : DecisionDialog(context, parent)
    , m_source(source)
    , m_ui(std::make_unique<Ui::NumberingDialog>())
{
    m_ui->setupUi(this);
    look::makeExplanation(m_ui->explanationLabel);
    for (QLabel *label : { m_ui->explanationLabel, m_ui->meaningLabel }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setObjectName("answerButton");
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &NumberingDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &NumberingDialog::reject);
    for (const QRadioButton *button : { m_ui->checkButton, m_ui->anewButton, m_ui->goOnButton })
        connect(button, &QRadioButton::toggled, this, &NumberingDialog::update);
    connect(m_ui->startBox, &QComboBox::currentIndexChanged, this, &NumberingDialog::update);
    connect(m_ui->sequenceEdit, &QLineEdit::textEdited, this, &NumberingDialog::update);
    begin(m_ui->sentenceLabel, m_ui->problemLabel);
}

NumberingDialog::~NumberingDialog() = default;

Result<Start> NumberingDialog::start() const
{
    Start start;
    switch (m_ui->startBox->currentIndex()) {
    case 0: start.kind = Start::Kind::Beginning; return start;
    case 1: start.kind = Start::Kind::Now; return start;
    default: break;
    }
    const auto sequence = sequenceFromText(m_ui->sequenceEdit->text());
    if (!sequence)
        return tl::unexpected(sequence.error());
    start.kind = Start::Kind::Sequence;
    start.sequence = *sequence;
    return start;
}

QString NumberingDialog::meaning(const StoredSource &stored) const
{
    if (m_ui->checkButton->isChecked())
        return tr("Its numbers are looked at once more. If they are right again, reading goes on by itself.");
    if (m_ui->goOnButton->isChecked()) {
        return tr("What has a number of %1 or lower counts as read and is never sent, even if it is another event now. "
                  "What is above is read as before.")
            .arg(stored.progress.head.value);
    }
    const auto feeds = std::ranges::count(
        m_context.live.status().feeds, m_source, [](const FeedStatus &feed) { return feed.stored.feed.source; });
    if (const auto from = start(); !from)
        return from.error().detail;
    return tr("%n feed(s) go on with the new numbers, under the names they have.", nullptr, static_cast<int>(feeds))
        + u' '
        + tr("What is on record is kept under the old names with today's date, and what waits there is still sent. "
             "Tell the Consumers that the sequences they get now are lower than before.");
}

void NumberingDialog::update()
{
    const StoredSource *stored = m_context.live.source(m_source);
    const bool isAsked = stored && stored->progress.question;
    if (stored)
        m_name = stored->source.name;
    setWindowTitle(tr("How to go on with %1").arg(m_name));
    m_ui->sentenceLabel->setText(
        isAsked ? tr("%1 seems to number its events anew").arg(m_name) : tr("%1 asks nothing any more").arg(m_name));
    m_ui->explanationLabel->setText(isAsked ? stored->progress.question->detail : QString());
    const bool isAnew = m_ui->anewButton->isChecked();
    m_ui->startBox->setEnabled(isAnew);
    m_ui->sequenceEdit->setVisible(isAnew && m_ui->startBox->currentIndex() == 2);
    m_ui->meaningLabel->setText(isAsked ? meaning(*stored) : QString());
    QPushButton *button = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    button->setText(tr("&Go on so"));
    button->setEnabled(isAsked && !isActing() && (!isAnew || start()));
    grow();
}

void NumberingDialog::accept()
{
    const auto from = start();
    const bool isAnew = m_ui->anewButton->isChecked();
    if (isActing() || (isAnew && !from))
        return;
    startActing();
    const auto answer = [name = m_name, isAnew, isSame = m_ui->goOnButton->isChecked(), from](
                            Commands &commands) -> Result<void> {
        if (isAnew)
            return commands.numbering.startAnew(name, *from).map([](SourceId) {});
        return isSame ? commands.numbering.goOn(name) : commands.numbering.checkAgain(name);
    };
    m_context.perform(this, answer, [this](const Result<void> &done) {
        if (isDone(done))
            QDialog::accept();
    });
}

void NumberingDialog::retranslateForm()
{
    m_ui->retranslateUi(this);
}

} // namespace postrider
