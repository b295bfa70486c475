// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settingspage.h"

#include "domain/version.h"
#include "engine/tokenentry.h"
#include "gui/languages.h"
#include "gui/look.h"
#include "gui/pages/endpointform.h"
#include "gui/pages/keepingform.h"
#include "gui/pages/ledgercheck.h"
#include "gui/pages/retentionchoice.h"
#include "gui/pages/sourceintervalrow.h"
#include "gui/preferences.h"
#include "gui/tokenwords.h"
#include "ui_settingspage.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSystemTrayIcon>
#include <QUrl>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    m_ui->settingsArea->viewport()->setAutoFillBackground(false);
    m_ui->settingsColumn->setAutoFillBackground(false);
    for (QLabel *heading : { m_ui->readingLabel, m_ui->appearanceLabel, m_ui->runningLabel, m_ui->ledgerLabel,
             m_ui->endpointLabel, m_ui->keepingLabel, m_ui->profileLabel }) {
        heading->setFont(look::headingFont(heading->font()));
    }
    for (QLabel *label : { m_ui->readingExplanationLabel, m_ui->trayExplanationLabel })
        look::makeExplanation(label);
    auto *retention = new RetentionChoice(context, this);
    m_ui->profileForm->setWidget(3, QFormLayout::FieldRole, retention);
    m_ui->retentionNameLabel->setBuddy(retention->field());
    m_ui->retentionNameLabel->setContentsMargins(0, look::ControlSpacing, 0, 0); // beside the first of its lines
    m_ui->profileForm->itemAt(3, QFormLayout::LabelRole)->setAlignment(Qt::AlignTop);
    m_ui->versionIconLabel->setPixmap(QApplication::windowIcon().pixmap(QSize(16, 16), devicePixelRatioF()));
    m_ui->ledgerLayout->addWidget(new LedgerCheck(context));
    m_ui->endpointLayout->addWidget(new EndpointForm(context));
    auto *keeping = new KeepingForm(context);
    m_ui->keepingLayout->addWidget(keeping);
    connect(keeping, &KeepingForm::restoreRequested, this, &SettingsPage::restoreRequested);
    connectChoices();
    retranslate();
    connect(&context.live, &Live::changed, this, &SettingsPage::updateSources);
    connect(&context.preferences, &Preferences::changed, this, &SettingsPage::update);
}

SettingsPage::~SettingsPage()
{
    // They take their rows off the form, which goes with the page.
    qDeleteAll(m_sourceRows);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::connectChoices()
{
    Preferences &preferences = m_context.preferences;
    connect(
        m_ui->newSourceComboBox, &IntervalComboBox::intervalChosen, &preferences, &Preferences::setNewSourceInterval);
    connect(m_ui->schemeComboBox, &QComboBox::activated, &preferences, [this](int row) {
        m_context.preferences.setScheme(m_ui->schemeComboBox->itemData(row).value<look::Scheme>());
    });
    connect(m_ui->languageComboBox, &QComboBox::activated, &preferences,
        [this](int row) { m_context.preferences.setLanguage(m_ui->languageComboBox->itemData(row).toString()); });
    connect(m_ui->startAtLoginCheckBox, &QCheckBox::toggled, &preferences, &Preferences::setStartsAtLogin);
    connect(m_ui->trayCheckBox, &QCheckBox::toggled, &preferences, &Preferences::setKeepsRunningInTray);
    connect(m_ui->notifyCheckBox, &QCheckBox::toggled, &preferences, &Preferences::setNotifies);
    connect(m_ui->openFolderButton, &QPushButton::clicked, this, &SettingsPage::openFolder);
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    Page::changeEvent(event);
}

void SettingsPage::retranslate()
{
    fillSchemes();
    fillLanguages();
    m_ui->trayExplanationLabel->setText(QSystemTrayIcon::isSystemTrayAvailable()
            ? tr("Delivery goes on. The icon in the tray brings the window back.")
            : tr("This desktop has no tray: closing the window ends Postrider, and delivery waits until it is "
                 "started again."));
    m_ui->folderLabel->setText(QDir::toNativeSeparators(m_context.engine.profile().folder()));
    m_ui->tokensLabel->setText(words::whereTokensAreKept(TokenEntry(m_context.engine, m_context.vault, m_context.user).isKeychain()));
    m_ui->versionLabel->setText(
        tr("Postrider %1, with Qt %2").arg(QStringLiteral(POSTRIDER_VERSION), QString::fromLatin1(qVersion())));
    update();
    updateSources();
}

void SettingsPage::fillSchemes()
{
    const QSignalBlocker blocker(m_ui->schemeComboBox);
    m_ui->schemeComboBox->clear();
    m_ui->schemeComboBox->addItem(tr("As the system"), QVariant::fromValue(look::Scheme::System));
    m_ui->schemeComboBox->addItem(tr("Light"), QVariant::fromValue(look::Scheme::Light));
    m_ui->schemeComboBox->addItem(tr("Dark"), QVariant::fromValue(look::Scheme::Dark));
}

void SettingsPage::fillLanguages()
{
    const QSignalBlocker blocker(m_ui->languageComboBox);
    m_ui->languageComboBox->clear();
    m_ui->languageComboBox->addItem(tr("As the system"), QString());
    const QStringList languages = Languages::available();
    for (const QString &language : languages)
        m_ui->languageComboBox->addItem(Languages::name(language), language);
}

void SettingsPage::update()
{
    const Preferences &preferences = m_context.preferences;
    m_ui->newSourceComboBox->setInterval(preferences.newSourceInterval());
    m_ui->schemeComboBox->setCurrentIndex(m_ui->schemeComboBox->findData(QVariant::fromValue(preferences.scheme())));
    m_ui->languageComboBox->setCurrentIndex(std::max(0, m_ui->languageComboBox->findData(preferences.language())));
    m_ui->startAtLoginCheckBox->setChecked(preferences.startsAtLogin());
    m_ui->trayCheckBox->setChecked(preferences.keepsRunningInTray());
    m_ui->notifyCheckBox->setChecked(preferences.notifies());
    m_ui->startAtLoginProblemLabel->setProblem(preferences.startAtLoginProblem());
    m_ui->storeProblemLabel->setProblem(preferences.problem());
}

void SettingsPage::updateSources()
{
    const QList<StoredSource> &sources = m_context.live.status().sources;
    const QList<SourceId> known = m_sourceRows.keys();
    for (const SourceId id : known) {
        if (!m_context.live.source(id))
            delete m_sourceRows.take(id);
    }
    for (const StoredSource &stored : sources) {
        SourceIntervalRow *&row = m_sourceRows[stored.source.id];
        if (row)
            row->setSource(stored.source);
        else
            row = new SourceIntervalRow(m_context, stored.source, m_ui->readingForm, this);
    }
}

void SettingsPage::openFolder()
{
    const QString folder = m_context.engine.profile().folder();
    const bool isOpened = QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    m_ui->folderProblemLabel->setProblem(
        isOpened ? QString() : tr("No program was found that shows folders. The folder is the one above."));
}

} // namespace postrider
