// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/testdialog.h"

#include "engine/sentbody.h"
#include "gui/look.h"
#include "gui/pagecontext.h"
#include "gui/widgets/attemptwords.h"
#include "ui_testdialog.h"

#include <QFontDatabase>

namespace postrider {

using namespace Qt::StringLiterals;

TestDialog::TestDialog(const PageContext &context, const QString &consumer, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_consumer(consumer)
    , m_ui(std::make_unique<Ui::TestDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    look::makeSentence(m_ui->sentenceLabel);
    m_ui->meaningLabel->setTextFormat(Qt::PlainText);
    for (QPlainTextEdit *edit : { m_ui->requestEdit, m_ui->responseEdit })
        edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
    send();
}

TestDialog::~TestDialog() = default;

void TestDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    }
    QDialog::changeEvent(event);
}

void TestDialog::send()
{
    // The answer comes in the engine thread, and may come when the dialog is long closed.
    const auto done = [engine = &m_context.engine, guard = QPointer(this)](const Result<Attempt> &attempt) {
        QMetaObject::invokeMethod(engine, [guard, attempt] {
            if (!guard)
                return;
            guard->m_result = attempt;
            guard->update();
        });
    };
    m_context.perform(
        this,
        [name = m_consumer, done](Commands &commands) {
            commands.consumers.test(name, done);
            return true;
        },
        [](bool) {});
}

void TestDialog::update()
{
    const bool hasAttempt = m_result && *m_result;
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_ui->requestLabel, m_ui->requestEdit, m_ui->responseLabel, m_ui->responseEdit })
        part->setVisible(hasAttempt);
    if (!m_result) {
        m_ui->sentenceLabel->setText(tr("Asking %1…").arg(m_consumer));
        m_ui->meaningLabel->setText(tr("An empty list is sent, which changes nothing there."));
        return;
    }
    if (!*m_result) {
        m_ui->sentenceLabel->setText(tr("The test could not be sent."));
        m_ui->meaningLabel->setText(m_result->error().detail);
        return;
    }
    const Attempt &attempt = **m_result;
    m_ui->sentenceLabel->setText(attempt.outcome == Outcome::Accepted
            ? tr("%1 is ready for events.").arg(m_consumer)
            : tr("%1 does not take events at present.").arg(m_consumer));
    m_ui->meaningLabel->setText(attemptwords::meaning(attempt, m_consumer, m_context.clock.now()));
    m_ui->requestEdit->setPlainText(attemptwords::request(attempt, {}));
    m_ui->responseEdit->setPlainText(attemptwords::response(attempt));
}

} // namespace postrider
