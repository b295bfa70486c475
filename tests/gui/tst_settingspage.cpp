// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/version.h"
#include "gui/appearance.h"
#include "gui/guifixture.h"
#include "gui/languages.h"
#include "gui/look.h"
#include "gui/pages/keepingform.h"
#include "gui/pages/settingspage.h"
#include "gui/widgets/intervalcombobox.h"
#include "support/producer.h"
#include "support/waituntil.h"

#include <QApplication>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 30'000; // ms; only a fault takes so long

template <typename Widget>
Widget *child(const QWidget &parent, const char *name)
{
    auto *found = parent.findChild<Widget *>(QLatin1StringView(name));
    if (!found)
        qFatal("There is no %s", name);
    return found;
}

/// Chooses by keys, as a person without a mouse does.
void choose(QComboBox *box, const QString &text)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int row = 0; row < box->count() && box->currentText() != text; ++row)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), text);
}

} // namespace

class TestSettingsPage final : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void onUrlOpened(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(anyWarning());
        m_opened.clear();
    }

    void showsWhatIsPreferred()
    {
        GuiFixture fixture;
        fixture.preferences().setNotifies(false);
        fixture.preferences().setScheme(look::Scheme::Dark);
        fixture.preferences().setNewSourceInterval(77s); // another than those that are offered
        SettingsPage page(fixture.context());
        QVERIFY(!child<QCheckBox>(page, "notifyCheckBox")->isChecked());
        QVERIFY(child<QCheckBox>(page, "trayCheckBox")->isChecked());
        QCOMPARE(child<QComboBox>(page, "schemeComboBox")->currentText(), u"Dark"_s);
        QCOMPARE(child<QComboBox>(page, "languageComboBox")->currentText(), u"As the system"_s);
        QCOMPARE(child<IntervalComboBox>(page, "newSourceComboBox")->interval(), 77s);
        const QString text = textOn(page);
        QVERIFY(text.contains(QDir::toNativeSeparators(fixture.context().engine.profile().folder())));
        QVERIFY(text.contains(QStringLiteral(POSTRIDER_VERSION)));
        QVERIFY(text.contains("kept in memory only"_L1));
        QCOMPARE(unnamedControls(page), QStringList());
    }

    void whatIsChosenHoldsAtOnce()
    {
        GuiFixture fixture;
        SettingsPage page(fixture.context());
        page.resize(1036, 720);
        page.show();
        picture(page, u"settings"_s);
        const Preferences &preferences = fixture.preferences();
        for (const char *name : { "startAtLoginCheckBox", "trayCheckBox", "notifyCheckBox" })
            QTest::keyClick(child<QCheckBox>(page, name), Qt::Key_Space);
        QVERIFY(preferences.startsAtLogin());
        QVERIFY(!preferences.keepsRunningInTray());
        QVERIFY(!preferences.notifies());
        choose(child<QComboBox>(page, "schemeComboBox"), u"Light"_s);
        QCOMPARE(preferences.scheme(), look::Scheme::Light);
        choose(child<QComboBox>(page, "languageComboBox"), u"English"_s);
        QCOMPARE(preferences.language(), u"en"_s);
        choose(child<QComboBox>(page, "newSourceComboBox"), u"every 5 min"_s);
        QCOMPARE(preferences.newSourceInterval(), 5min);
    }

    void whyItCannotStartAtLoginIsSaidBesideIt()
    {
        GuiFixture fixture;
        SettingsPage page(fixture.context());
        fixture.preferences().setStartAtLoginProblem(u"The folder <b>autostart</b> cannot be written."_s);
        QVERIFY(textOn(page).contains(u"The folder <b>autostart</b> cannot be written."_s));
        fixture.preferences().setStartAtLoginProblem({});
        QVERIFY(!textOn(page).contains(u"autostart"_s));
    }

    void eachSourceHasAnIntervalOfItsOwn()
    {
        const Producer producer(3);
        GuiFixture fixture;
        SettingsPage page(fixture.context());
        page.resize(836, 600);
        page.show();
        fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
        fixture.engine().addSource(u"Northshore"_s, producer.serviceRoot(), { { u"every"_s, 45 } });
        const auto rows = [&page] { return page.findChildren<IntervalComboBox *>(u"sourceIntervalComboBox"_s); };
        QVERIFY(waitUntil([&] { return rows().size() == 2; }, Patience));
        QCOMPARE(rows()[1]->interval(), 45s);
        QVERIFY(waitUntil([&] { return textOn(page).contains(u"Northshore"_s); }, Patience));
        QCOMPARE(unnamedControls(page), QStringList());
        choose(rows()[0], u"every 1 h"_s);
        QVERIFY(waitUntil(
            [&] {
                return fixture.engine().ask(u"source.show"_s, { { u"name"_s, u"Lakeside"_s } })["every"_L1] == 3600;
            },
            Patience));
        fixture.refresh();
        QCOMPARE(rows()[0]->interval(), 1h);
        picture(page, u"settings-sources"_s);
        QCOMPARE(fixture.engine().refusal(u"source.remove"_s, { { u"name"_s, u"Lakeside"_s } }), QString());
        QVERIFY(waitUntil([&] { return !textOn(page).contains(u"Lakeside"_s); }, Patience));
    }

    void theFolderIsOpened()
    {
        GuiFixture fixture;
        SettingsPage page(fixture.context());
        page.show();
        QDesktopServices::setUrlHandler(u"file"_s, this, "onUrlOpened");
        QTest::mouseClick(child<QPushButton>(page, "openFolderButton"), Qt::LeftButton);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(m_opened.toLocalFile(), fixture.context().engine.profile().folder());
    }

    void theSchemeChangesLive()
    {
        GuiFixture fixture;
        const Appearance appearance(fixture.preferences());
        SettingsPage page(fixture.context());
        page.resize(1036, 720);
        page.show();
        choose(child<QComboBox>(page, "schemeComboBox"), u"Dark"_s);
        QTRY_VERIFY(look::isDark(page.palette()));
        picture(page, u"settings-dark"_s);
        choose(child<QComboBox>(page, "schemeComboBox"), u"As the system"_s);
        QTRY_VERIFY(!look::isDark(page.palette()));
    }

    void theLanguageChangesLive()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(u":/languages/postrider_eo.qm"_s, folder.filePath(u"postrider_eo.qm"_s)));
        QCOMPARE(Languages::available(folder.path()), QStringList({ u"en"_s, u"eo"_s }));
        GuiFixture fixture;
        fixture.preferences().setLanguage(u"en"_s);
        const Languages languages(fixture.preferences(), folder.path());
        SettingsPage page(fixture.context());
        page.show();
        QCOMPARE(page.title(), u"Settings"_s);
        fixture.preferences().setLanguage(u"eo"_s);
        QTRY_VERIFY(textOn(page).contains(u"Kion vi ŝanĝas ĉi tie, validas tuj."_s));
        QCOMPARE(page.title(), u"Agordoj"_s);
        QCOMPARE(languages.current(), u"eo"_s);
        QCOMPARE(child<QComboBox>(page, "schemeComboBox")->currentText(), u"Kiel la sistemo"_s); // set by code
        QVERIFY(textOn(page).contains(fixture.context().engine.profile().folder())); // and not lost
        fixture.preferences().setLanguage(u"en"_s);
        QTRY_COMPARE(page.title(), u"Settings"_s);
        QTRY_VERIFY(textOn(page).contains(u"takes effect at once"_s));
    }

    void anUnknownLanguageIsEnglish()
    {
        const QTemporaryDir folder;
        GuiFixture fixture;
        fixture.preferences().setLanguage(u"tlh"_s);
        const Languages languages(fixture.preferences(), folder.path());
        QCOMPARE(languages.current(), u"en"_s);
    }

    void languagesGoByTheirOwnNames()
    {
        QCOMPARE(Languages::name(u"en"_s), u"English"_s);
        QVERIFY(Languages::name(u"es"_s).startsWith(u"Español"_s));
        QVERIFY(Languages::name(u"fr"_s).startsWith(u"Français"_s));
    }

    void theLogLevelIsChosen()
    {
        GuiFixture fixture;
        SettingsPage page(fixture.context());
        page.show();
        QCOMPARE(child<QComboBox>(page, "levelComboBox")->currentText(), u"Usual"_s);
        choose(child<QComboBox>(page, "levelComboBox"), u"Everything"_s);
        QCOMPARE(fixture.preferences().logLevel(), LogLevel::Everything);
        QCOMPARE(storedLogLevel(fixture.context().engine.profile().folder()), LogLevel::Everything);
    }

    void aBackupIsMadeAndARestoreIsPrepared()
    {
        const QTemporaryDir folder;
        GuiFixture fixture;
        fixture.engine().addConsumer(u"Acme"_s, QUrl(u"https://127.0.0.1:1/events"_s));
        SettingsPage page(fixture.context());
        page.resize(1036, 720);
        page.show();
        const QString file = folder.filePath(u"mine.postrider-backup"_s);
        QTest::keyClick(child<QPushButton>(page, "backupButton"), Qt::Key_Space);
        saveAs(page, file);
        const auto *result = child<QLabel>(page, "keepingResultLabel");
        QVERIFY(waitUntil([&] { return result->text().startsWith(u"The backup is in "_s); }, Patience));
        QVERIFY(QFile::exists(file));
        child<QScrollArea>(page, "settingsArea")->ensureWidgetVisible(child<QComboBox>(page, "levelComboBox"));
        picture(page, u"settings-backup"_s);
        fixture.preferences().setScheme(look::Scheme::Dark);

        QSignalSpy wanted(&page, &SettingsPage::restoreRequested);
        auto *form = page.findChild<KeepingForm *>();
        form->prepareRestore(file);
        QVERIFY(waitUntil([&] { return page.findChild<QMessageBox *>(u"restoreMessageBox"_s); }, Patience));
        auto *box = page.findChild<QMessageBox *>(u"restoreMessageBox"_s);
        QVERIFY2(box->text().contains(u"which is kept in a folder beside it"_s), qPrintable(box->text()));
        picture(*box, u"settings-restore"_s);
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        QCOMPARE(wanted.size(), 0);
        QTRY_VERIFY(!page.findChild<QMessageBox *>(u"restoreMessageBox"_s));
        form->prepareRestore(file);
        QVERIFY(waitUntil([&] { return page.findChild<QMessageBox *>(u"restoreMessageBox"_s); }, Patience));
        QTest::mouseClick(page.findChild<QPushButton *>(u"restoreNowButton"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), file);
    }

    void whatIsNoBackupIsRefused()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"letter.postrider-backup"_s));
        QVERIFY(file.open(QFile::WriteOnly) && file.write("Dear reader") > 0);
        file.close();
        GuiFixture fixture;
        SettingsPage page(fixture.context());
        page.show();
        page.findChild<KeepingForm *>()->prepareRestore(file.fileName());
        const auto *problem = child<QLabel>(page, "keepingProblemLabel");
        QVERIFY(waitUntil([&] { return problem->text().contains(u"is not a backup of Postrider"_s); }, Patience));
        QVERIFY(!page.findChild<QMessageBox *>());
    }

    void aReportIsSaved()
    {
        const QTemporaryDir folder;
        GuiFixture fixture;
        SettingsPage page(fixture.context());
        page.show();
        const QString file = folder.filePath(u"for support.zip"_s);
        QTest::keyClick(child<QPushButton>(page, "reportButton"), Qt::Key_Space);
        saveAs(page, file);
        QVERIFY(waitUntil(
            [&] { return child<QLabel>(page, "keepingResultLabel")->text().startsWith(u"The report is in "_s); },
            Patience));
        QVERIFY(QFile::exists(file));
    }

private:
    /// Types a file's name into the dialog that asks for one.
    static void saveAs(const QWidget &page, const QString &file)
    {
        auto *dialog = page.window()->findChild<QFileDialog *>(u"keepingFileDialog"_s);
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>();
        QVERIFY(name);
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    }

    QUrl m_opened;
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
