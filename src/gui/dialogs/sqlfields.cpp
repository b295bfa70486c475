// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sqlfields.h"

#include "engine/sqldrivers.h"
#include "gui/dialogs/sqlcolumns.h"
#include "gui/dialogs/sqlpreview.h"
#include "gui/words.h"
#include "ui_sqlfields.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QVBoxLayout>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Pause = 600ms;

QString titleOf(const SqlDriver &driver)
{
    if (driver.name == "QODBC"_L1)
        return SqlFields::tr("SQL Server and others, by ODBC");
    if (driver.name == "QMYSQL"_L1)
        return SqlFields::tr("MySQL or MariaDB");
    return driver.isFile ? SqlFields::tr("%1 file").arg(driver.product) : driver.product;
}

} // namespace

SqlFields::SqlFields(QWidget *parent)
    : SourcePart(parent)
    , m_ui(std::make_unique<Ui::SqlFields>())
    , m_below(new QWidget)
    , m_columns(new SqlColumns)
    , m_preview(new SqlPreview)
{
    m_ui->setupUi(this);
    auto *layout = new QVBoxLayout(m_below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_ui->form->verticalSpacing());
    layout->addWidget(m_columns);
    layout->addWidget(m_preview);
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    m_ui->driverProblemLabel->setField(m_ui->driverBox);
    m_ui->databaseProblemLabel->setField(m_ui->databaseEdit);
    for (const SqlDriver &driver : sqlDrivers())
        m_ui->driverBox->addItem(titleOf(driver), driver.name);
    setFocusProxy(m_ui->driverBox);
    connectFields();
    retranslate();
}

SqlFields::~SqlFields() = default;

void SqlFields::connectFields()
{
    connect(m_ui->driverBox, &QComboBox::currentIndexChanged, this, &SqlFields::showDriver);
    connect(m_ui->driverBox, &QComboBox::activated, this, &SqlFields::changed);
    connect(m_ui->databaseEdit, &QLineEdit::textEdited, this, &SqlFields::checkDatabase);
    for (const QLineEdit *edit : { m_ui->hostEdit, m_ui->databaseEdit, m_ui->userEdit })
        connect(edit, &QLineEdit::textEdited, this, &SqlFields::changed);
    connect(m_ui->portBox, &QSpinBox::valueChanged, this, &SqlFields::changed);
    connect(m_ui->browseDatabaseButton, &QPushButton::clicked, this, &SqlFields::browse);
    connect(m_columns, &SqlColumns::changed, this, &SqlFields::changed);
    connect(m_columns, &SqlColumns::changed, this, &SqlFields::onColumnsChanged);
    for (const QLineEdit *edit : { m_ui->hostEdit, m_ui->databaseEdit, m_ui->userEdit })
        connect(edit, &QLineEdit::textChanged, this, &SqlFields::onPlaceChanged);
    connect(m_ui->portBox, &QSpinBox::valueChanged, this, &SqlFields::onPlaceChanged);
    connect(m_ui->driverBox, &QComboBox::currentIndexChanged, this, &SqlFields::onPlaceChanged);
    connect(&m_pause, &QTimer::timeout, this, &SqlFields::lookWanted);
    connect(m_preview, &SqlPreview::lookWanted, this, [this] {
        if (QWidget *wrong = firstWrong())
            return wrong->setFocus();
        Q_EMIT lookWanted();
    });
}

QString SqlFields::kindName() const
{
    return words::name(SourceKind::Sql);
}

QString SqlFields::exampleName() const
{
    return tr("Lakeside database");
}

std::optional<SourcePart::SecretWords> SqlFields::secretWords() const
{
    if (sqlDriver(driver()).isFile)
        return std::nullopt;
    return SecretWords { tr("&Password"), tr("Password"), tr("The password of the database's user"),
        tr("Leave it empty when the database wants none. %1") };
}

QString SqlFields::busyText() const
{
    return tr("Asking the database for its newest event…");
}

void SqlFields::onPlaceChanged()
{
    m_isOpen = false;
    m_pause.stop(); // a password that is half typed may lock its user out
    m_preview->clear();
    m_columns->setChoices({});
}

void SqlFields::onColumnsChanged()
{
    if (m_isOpen)
        m_pause.start();
}

void SqlFields::showLooking()
{
    m_preview->showBusy();
}

void SqlFields::showChoices(const Result<SourceChoices> &choices)
{
    m_isOpen = choices.has_value();
    if (!choices)
        return m_preview->showProblem(choices.error().detail);
    m_columns->setChoices(*choices);
    SqlSettings sql;
    m_columns->write(sql);
    if (sql.from.isEmpty())
        m_preview->showHint(tr("The database is open. Choose what to read."));
    else if (!choices->problem.isEmpty())
        m_preview->showProblem(choices->problem);
    else
        m_preview->showHint(tr("Choose the columns, and the first events are shown."));
}

void SqlFields::showRows(const SourcePage &page)
{
    m_preview->showPage(page);
}

QString SqlFields::driver() const
{
    return m_ui->driverBox->currentData().toString();
}

void SqlFields::fill(const Source &source)
{
    const QSignalBlocker portBlocker(m_ui->portBox);
    const int row = m_ui->driverBox->findData(source.sql.driver);
    m_ui->driverBox->setCurrentIndex(std::max(row, 0));
    m_ui->hostEdit->setText(source.sql.host);
    m_ui->portBox->setValue(source.sql.port);
    m_ui->databaseEdit->setText(source.sql.database);
    m_ui->userEdit->setText(source.sql.user);
    m_ui->databaseProblemLabel->setProblem({});
    m_columns->fill(source.sql);
    showDriver();
    onPlaceChanged();
}

void SqlFields::write(Source &source) const
{
    const SqlDriver &driver = sqlDriver(this->driver());
    SqlSettings sql;
    sql.driver = driver.name;
    sql.database = m_ui->databaseEdit->text().trimmed();
    if (driver.hasHost) {
        sql.host = m_ui->hostEdit->text().trimmed();
        sql.port = m_ui->portBox->value();
    }
    if (!driver.isFile)
        sql.user = m_ui->userEdit->text().trimmed();
    m_columns->write(sql);
    source.sql = sql;
}

QWidget *SqlFields::firstWrong()
{
    return checkDatabase() ? nullptr : m_ui->databaseEdit;
}

QWidget *SqlFields::firstWrongBelow()
{
    return m_columns->firstWrong();
}

bool SqlFields::checkDatabase()
{
    SqlSettings sql;
    sql.driver = driver();
    sql.database = m_ui->databaseEdit->text();
    const Result<void> checked = validateDatabase(sql);
    m_ui->databaseProblemLabel->setProblem(checked ? QString() : checked.error().detail);
    return checked.has_value();
}

void SqlFields::showDriver()
{
    const SqlDriver &driver = sqlDriver(this->driver());
    for (QWidget *widget : { static_cast<QWidget *>(m_ui->hostLabel), static_cast<QWidget *>(m_ui->hostEdit),
             static_cast<QWidget *>(m_ui->portLabel), static_cast<QWidget *>(m_ui->portBox) })
        widget->setVisible(driver.hasHost);
    m_ui->userLabel->setVisible(!driver.isFile);
    m_ui->userEdit->setVisible(!driver.isFile);
    m_ui->browseDatabaseButton->setVisible(driver.isFile);
    m_ui->databaseProblemLabel->setProblem({});
    m_ui->driverProblemLabel->setProblem(hasSqlDriver(driver.name)
            ? QString()
            : tr("This driver is not installed here. A look into the database says what to install."));
    retranslate();
}

void SqlFields::browse()
{
    auto *dialog = new QFileDialog(this, tr("Database file"), m_ui->databaseEdit->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ui->databaseEdit->setText(QDir::toNativeSeparators(path));
        checkDatabase();
        Q_EMIT changed();
    });
    dialog->open();
}

void SqlFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SourcePart::changeEvent(event);
}

void SqlFields::retranslate()
{
    m_ui->retranslateUi(this);
    for (int i = 0; i < m_ui->driverBox->count(); ++i)
        m_ui->driverBox->setItemText(i, titleOf(sqlDrivers().at(i)));
    const SqlDriver &driver = sqlDriver(this->driver());
    const bool isOdbc = !driver.isFile && !driver.hasHost;
    m_ui->databaseLabel->setText(driver.isFile ? tr("&Database file") : isOdbc ? tr("&Data source") : tr("&Database"));
    m_ui->databaseEdit->setAccessibleName(driver.isFile ? tr("Database file")
            : isOdbc                                    ? tr("Data source or connection string")
                                                        : tr("Database"));
    m_ui->databaseEdit->setPlaceholderText(
        isOdbc ? u"Driver={ODBC Driver 18 for SQL Server};Server=db.example.com;Database=mls"_s : QString());
}

} // namespace postrider
