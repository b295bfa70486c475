// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/resendselection.h"

#include "gui/localtime.h"
#include "gui/pagecontext.h"
#include "ui_resendselection.h"

#include <algorithm>

namespace postrider {

using namespace std::chrono_literals;

namespace {

bool isOfOneRecord(const QList<EventRow> &rows)
{
    return !rows.isEmpty() && std::ranges::all_of(rows, [&rows](const EventRow &row) {
        const EventRow &first = rows.first();
        return row.source == first.source && row.event.resourceName == first.event.resourceName
            && row.event.resourceRecordKey == first.event.resourceRecordKey;
    });
}

} // namespace

ResendSelection::ResendSelection(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ResendSelection>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->whatComboBox);
}

ResendSelection::~ResendSelection() = default;

void ResendSelection::begin(const PageContext &context, const ResendSubject &subject)
{
    m_rows = subject.rows;
    addChoices(subject);
    const TimePoint now = context.clock.now();
    localtime::prepare(m_ui->sinceDateTimeEdit, now - 24h);
    localtime::prepare(m_ui->fromDateTimeEdit, now - 24h);
    localtime::prepare(m_ui->untilDateTimeEdit, now + 1min);
    if (subject.feed.isValid())
        askResources(context);
    onChosen();
    connectFields();
}

void ResendSelection::addChoices(const ResendSubject &subject)
{
    QList<What> choices;
    if (!m_rows.isEmpty())
        choices.append(What::Chosen);
    if (isOfOneRecord(m_rows))
        choices.append(What::WholeRecord);
    if (subject.feed.isValid())
        choices.append({ What::Record, What::Range, What::Since, What::Accepted, What::SetAside });
    for (const What choice : std::as_const(choices))
        m_ui->whatComboBox->addItem(text(choice), static_cast<int>(choice));
    if (subject.isSetAside)
        m_ui->whatComboBox->setCurrentIndex(m_ui->whatComboBox->count() - 1);
}

void ResendSelection::connectFields()
{
    connect(m_ui->whatComboBox, &QComboBox::currentIndexChanged, this, [this] {
        onChosen();
        Q_EMIT changed();
    });
    connect(m_ui->resourceComboBox, &QComboBox::currentTextChanged, this, &ResendSelection::changed);
    for (const QLineEdit *edit : { m_ui->keyLineEdit, m_ui->firstLineEdit, m_ui->lastLineEdit })
        connect(edit, &QLineEdit::textChanged, this, &ResendSelection::changed);
    for (const QDateTimeEdit *edit : { m_ui->sinceDateTimeEdit, m_ui->fromDateTimeEdit, m_ui->untilDateTimeEdit })
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &ResendSelection::changed);
}

void ResendSelection::askResources(const PageContext &context)
{
    context.ask(
        this, [](Database &database) { return queries::resourceNames(database); },
        [this](const Result<QStringList> &names) {
            const QString typed = m_ui->resourceComboBox->currentText();
            m_ui->resourceComboBox->addItems(names.value_or(QStringList()));
            m_ui->resourceComboBox->setCurrentText(typed.isEmpty() ? m_ui->resourceComboBox->itemText(0) : typed);
        });
}

void ResendSelection::onChosen()
{
    QWidget *page = nullptr;
    switch (what()) {
    case What::Chosen:
    case What::WholeRecord:
    case What::SetAside: break;
    case What::Record: page = m_ui->recordPage; break;
    case What::Range: page = m_ui->rangePage; break;
    case What::Since: page = m_ui->sincePage; break;
    case What::Accepted: page = m_ui->acceptedPage; break;
    }
    m_ui->fieldStack->setVisible(page);
    if (page)
        m_ui->fieldStack->setCurrentWidget(page);
}

ResendSelection::What ResendSelection::what() const
{
    return static_cast<What>(m_ui->whatComboBox->currentData().toInt());
}

Result<void> ResendSelection::readRecord(Resend &resend) const
{
    resend.selection = Resend::Selection::Record;
    resend.resourceName = m_ui->resourceComboBox->currentText().trimmed();
    resend.recordKey = m_ui->keyLineEdit->text().trimmed();
    if (resend.resourceName.isEmpty() || resend.recordKey.isEmpty())
        return fail(Error::Kind::InvalidInput, tr("Say which record, by its resource and its key."));
    return {};
}

Result<void> ResendSelection::readRange(Resend &resend) const
{
    const QString first = m_ui->firstLineEdit->text().trimmed();
    const QString last = m_ui->lastLineEdit->text().trimmed();
    if (first.isEmpty())
        return fail(Error::Kind::InvalidInput, tr("Say from which sequence on."));
    const auto from = sequenceFromText(first);
    const auto to = last.isEmpty() ? Result<Sequence>(Sequence::max()) : sequenceFromText(last);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    if (*to < *from)
        return fail(Error::Kind::InvalidInput, tr("The last sequence is below the first."));
    resend.first = *from;
    resend.last = *to;
    return {};
}

Result<void> ResendSelection::readPeriod(ResendRequest &request) const
{
    const std::pair period { localtime::of(m_ui->fromDateTimeEdit), localtime::of(m_ui->untilDateTimeEdit) };
    if (period.second <= period.first)
        return fail(Error::Kind::InvalidInput, tr("The time ends before it begins."));
    request.acceptedIn = period;
    return {};
}

Result<ResendRequest> ResendSelection::request(SourceId source) const
{
    ResendRequest request;
    request.resend.first = { 0 };
    request.resend.last = Sequence::max();
    Result<void> read;
    switch (what()) {
    case What::Chosen:
        request.resend.selection = Resend::Selection::Chosen;
        for (const EventRow &row : m_rows) {
            if (row.source == source)
                request.resend.chosen.append({ row.event.sequence, row.event.sequence });
        }
        std::ranges::sort(request.resend.chosen);
        break;
    case What::WholeRecord:
        request.resend.selection = Resend::Selection::Record;
        request.resend.resourceName = m_rows.first().event.resourceName;
        request.resend.recordKey = m_rows.first().event.resourceRecordKey;
        break;
    case What::Record: read = readRecord(request.resend); break;
    case What::Range: read = readRange(request.resend); break;
    case What::Since: request.since = localtime::of(m_ui->sinceDateTimeEdit); break;
    case What::Accepted: read = readPeriod(request); break;
    case What::SetAside: request.resend.selection = Resend::Selection::SetAside; break;
    }
    return read ? Result<ResendRequest>(request) : tl::unexpected(read.error());
}

QString ResendSelection::text(What what) const
{
    switch (what) {
    case What::Chosen: return tr("The %n chosen event(s)", nullptr, static_cast<int>(m_rows.size()));
    case What::WholeRecord:
        return tr("Every event of %1 %2")
            .arg(m_rows.first().event.resourceName, m_rows.first().event.resourceRecordKey);
    case What::Record: return tr("Every event of one record");
    case What::Range: return tr("A range of sequences");
    case What::Since: return tr("Everything read since a time");
    case What::Accepted: return tr("Everything that was accepted in a time");
    case What::SetAside: return tr("Everything that is set aside");
    }
    Q_UNREACHABLE();
}

void ResendSelection::retranslate()
{
    m_ui->retranslateUi(this);
    for (int i = 0; i < m_ui->whatComboBox->count(); ++i)
        m_ui->whatComboBox->setItemText(i, text(static_cast<What>(m_ui->whatComboBox->itemData(i).toInt())));
}

} // namespace postrider
