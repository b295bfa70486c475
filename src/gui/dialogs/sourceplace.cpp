// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sourceplace.h"

#include "gui/dialogs/folderfields.h"
#include "gui/dialogs/odatafields.h"
#include "gui/dialogs/sqlfields.h"
#include "ui_sourceplace.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace postrider {

SourcePlace::SourcePlace(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SourcePlace>())
    , m_kindRow(new QWidget)
    , m_parts { new OdataFields, new SqlFields, new FolderFields }
{
    m_ui->setupUi(m_kindRow);
    m_ui->kindNameLabel->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_kindRow->layout()->spacing());
    layout->addWidget(m_kindRow);
    for (SourcePart *part : m_parts) {
        layout->addWidget(part);
        m_ui->kindBox->addItem(part->kindName());
        connect(part, &SourcePart::changed, this, &SourcePlace::changed);
    }
    connect(m_ui->kindBox, &QComboBox::currentIndexChanged, this, &SourcePlace::showPart);
    connect(m_ui->kindBox, &QComboBox::activated, this, &SourcePlace::changed);
    setSource({});
}

SourcePlace::~SourcePlace() = default;

SourcePart &SourcePlace::part() const
{
    return *m_parts.at(m_ui->kindBox->currentIndex());
}

void SourcePlace::setSource(const Source &source)
{
    for (SourcePart *part : m_parts)
        part->fill(source);
    const auto own = std::ranges::find(m_parts, source.kind, &SourcePart::kind);
    m_ui->kindBox->setCurrentIndex(static_cast<int>(own - m_parts.begin()));
    m_ui->kindBox->setVisible(source.publicId.isEmpty());
    m_ui->kindNameLabel->setVisible(!source.publicId.isEmpty()); // it never changes
    showPart();
}

void SourcePlace::write(Source &source) const
{
    source.kind = part().kind();
    part().write(source);
}

void SourcePlace::showPart()
{
    for (SourcePart *other : m_parts)
        other->setVisible(other == &part());
    m_ui->kindNameLabel->setText(part().kindName());
}

void SourcePlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SourcePlace::retranslate()
{
    m_ui->retranslateUi(m_kindRow);
    for (int i = 0; i < m_parts.size(); ++i)
        m_ui->kindBox->setItemText(i, m_parts[i]->kindName());
    m_ui->kindNameLabel->setText(part().kindName());
}

} // namespace postrider
