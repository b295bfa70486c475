// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangefields.h"
#include "gui/dialogs/importdialog.h"
#include "gui/guifixture.h"
#include "gui/importwords.h"
#include "gui/look.h"
#include "gui/pages/consumerspage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// A Source, a Consumer with a Feed, and the page with the dialog.
struct World
{
    World()
        : page(fixture.context())
    {
        fixture.engine().addSource(u"MLS"_s, QUrl(u"http://127.0.0.1:9/odata"_s), { { u"every"_s, 86'400 } });
        fixture.engine().addConsumer(u"Acme IDX"_s, QUrl(u"https://acme.invalid/events"_s));
        fixture.engine().addFeed(u"Acme IDX"_s, u"MLS"_s);
        fixture.refresh();
        page.resize(836, 560);
        page.show();
    }
    ~World()
    {
        QApplication::setPalette(look::palette(false));
        qApp->setFont(font);
    }
    Q_DISABLE_COPY_MOVE(World)

    [[nodiscard]] QString write(const QByteArray &text)
    {
        QFile file(folder.filePath(u"consumers.csv"_s));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("The file cannot be written");
        return file.fileName();
    }
    /// Opens the dialog as the menu and the file dialog do.
    void import(const QByteArray &text)
    {
        page.findChild<QAction *>(u"importAction"_s)->trigger();
        auto *files = page.findChild<QFileDialog *>(u"importFileDialog"_s);
        if (!files)
            qFatal("No file is asked for");
        Q_EMIT files->fileSelected(write(text));
        files->close();
        dialog = page.findChild<ImportDialog *>();
        if (!dialog)
            qFatal("There is no dialog");
    }
    [[nodiscard]] QTableView &table() const { return *dialog->findChild<QTableView *>(u"listTable"_s); }
    [[nodiscard]] QPushButton &button(const QString &name) const { return *dialog->findChild<QPushButton *>(name); }
    [[nodiscard]] QString text() const { return textOn(*dialog); }
    [[nodiscard]] QString details() const
    {
        return dialog->findChild<QPlainTextEdit *>(u"detailsEdit"_s)->toPlainText();
    }
    [[nodiscard]] QStringList consumers()
    {
        QStringList names;
        for (const QJsonValue &one : fixture.engine().ask(u"consumer.list"_s).value("consumers"_L1).toArray())
            names.append(one["name"_L1].toString());
        return names;
    }

    const QFont font = QApplication::font();
    GuiFixture fixture;
    QTemporaryDir folder;
    ConsumersPage page;
    ImportDialog *dialog = nullptr;
};

const QByteArray GoodFile("consumer,endpoint,batch,notes,feed,source,label,start\n"
                          "Acme IDX,,50,,Acme IDX,MLS,our-mls,now\n"
                          "HomeFinder,https://homefinder.invalid/in,20,\"Call <b>Ann</b>, in the morning\",HomeFinder "
                          "residential,MLS,,beginning\n"
                          "HomeFinder,,,,HomeFinder land,MLS,land,\n"
                          "RentBoard,https://rentboard.invalid/hook,,,,,,\n");

const QByteArray WrongFile("consumer;endpoint;batch;accept_plain_http;feed;source\n"
                           "Acme IDX;;many;;;\n"
                           "HomeFinder;http://homefinder.invalid/in;0;maybe;HomeFinder;Lakeside\n");

} // namespace

class TestImportDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void saysWhatItDoesAndDoesIt()
    {
        World world;
        world.import(GoodFile);
        QTRY_VERIFY2(world.text().contains("Adds 2 Consumer(s) and 2 Feed(s), changes 1 Consumer(s) and 1 Feed(s)."_L1),
            qPrintable(world.text()));
        QCOMPARE(world.table().model()->rowCount(), 6);
        QVERIFY2(world.text().contains(u"Events per POST: 100 → 50"_s), qPrintable(world.text()));
        QCOMPARE(world.details(), u"Events per POST: 100 → 50"_s);
        QCOMPARE(unnamedControls(*world.dialog), QStringList());
        picture(*world.dialog, u"import-preview"_s);
        clickCell(world.table(), 1);
        QVERIFY2(world.details().contains("Call <b>Ann</b>, in the morning"_L1), qPrintable(world.details()));
        QCOMPARE(world.consumers(), QStringList { u"Acme IDX"_s });
        QTest::mouseClick(&world.button(u"importButton"_s), Qt::LeftButton);
        QTRY_VERIFY2(world.text().contains("Added 2 Consumer(s) and 2 Feed(s)"_L1), qPrintable(world.text()));
        QVERIFY2(world.text().contains("Without a token yet: HomeFinder, RentBoard."_L1), qPrintable(world.text()));
        picture(*world.dialog, u"import-done"_s);
        QCOMPARE(world.consumers(), (QStringList { u"Acme IDX"_s, u"HomeFinder"_s, u"RentBoard"_s }));
        QVERIFY(!world.button(u"importButton"_s).isVisible());
        QTest::mouseClick(&world.button(u"closeButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!world.page.findChild<ImportDialog *>());
    }

    void saysWhatIsWrongLineByLine()
    {
        World world;
        world.import(WrongFile);
        QTRY_VERIFY2(world.text().contains("4 thing(s) in consumers.csv are wrong"_L1), qPrintable(world.text()));
        QVERIFY(!world.button(u"importButton"_s).isEnabled());
        QCOMPARE(cell(world.table(), 0, 0), u"2"_s);
        QCOMPARE(cell(world.table(), 0, 1), u"batch"_s);
        QCOMPARE(world.details(), u"\"many\" is not a whole number."_s);
        picture(*world.dialog, u"import-wrong"_s);
        QTest::mouseClick(&world.button(u"copyButton"_s), Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith("Line\tColumn\tWhat is wrong\n2\tbatch\t\"many\" is not"_L1), qPrintable(copied));
        QCOMPARE(copied.count(u'\n'), 4);
        QTest::keyClick(world.dialog, Qt::Key_Return); // there is nothing to import
        QVERIFY(world.dialog->isVisible());
        (void)world.write(GoodFile);
        QTest::mouseClick(&world.button(u"againButton"_s), Qt::LeftButton);
        QTRY_VERIFY2(world.text().contains("Adds 2"_L1), qPrintable(world.text()));
        QVERIFY(world.button(u"importButton"_s).isEnabled());
    }

    void aFileThatCannotBeReadIsNamed()
    {
        World world;
        world.import(GoodFile);
        world.dialog->read(world.folder.filePath(u"missing.csv"_s));
        QTRY_VERIFY2(world.text().contains("missing.csv cannot be imported"_L1), qPrintable(world.text()));
        QVERIFY2(world.text().contains("cannot be read"_L1), qPrintable(world.text()));
        QVERIFY(!world.button(u"importButton"_s).isEnabled());
    }

    void whatIsThereAlreadyIsNotImported()
    {
        World world;
        world.import("consumer\nAcme IDX\n");
        QTRY_VERIFY2(world.text().contains("Everything in consumers.csv is here already"_L1), qPrintable(world.text()));
        QVERIFY(!world.button(u"importButton"_s).isEnabled());
        picture(*world.dialog, u"import-nothing"_s);
    }

    void changedMeanwhileIsSaidAndShownAnew()
    {
        World world;
        world.import(GoodFile);
        QTRY_VERIFY(world.button(u"importButton"_s).isEnabled());
        const QJsonObject changes { { u"batch"_s, 60 } };
        QCOMPARE(world.fixture.engine().refusal(
                     u"consumer.edit"_s, { { u"name"_s, u"Acme IDX"_s }, { u"changes"_s, changes } }),
            QString());
        QTest::mouseClick(&world.button(u"importButton"_s), Qt::LeftButton);
        QTRY_VERIFY2(world.text().contains("was changed since"_L1), qPrintable(world.text()));
        QTRY_VERIFY2(world.text().contains(u"60 → 50"_s), qPrintable(world.text()));
        QVERIFY2(world.text().contains("was changed since"_L1), qPrintable(world.text()));
        QCOMPARE(world.consumers(), QStringList { u"Acme IDX"_s });
        picture(*world.dialog, u"import-outdated"_s);
        QTest::mouseClick(&world.button(u"importButton"_s), Qt::LeftButton);
        QTRY_COMPARE(world.consumers().size(), 3);
    }

    void manyRowsDoNotFreezeTheWindow()
    {
        World world;
        QByteArray file("consumer,endpoint,notes,feed,source\n");
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray number = QByteArray::number(i);
            file += "Consumer " + number + ",https://c.invalid/" + number + ",=1,Feed " + number + ",MLS\n";
        }
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer beat;
        connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, since.restart()); });
        world.import("consumer\nAcme IDX\n");
        QTRY_VERIFY(world.text().contains("here already"_L1));
        beat.start(1);
        since.start();
        world.dialog->read(world.write(file));
        QTRY_VERIFY_WITH_TIMEOUT(world.button(u"importButton"_s).isEnabled(), 60'000);
        qInfo("longest stall while 10,000 rows were read: %lld ms", longest);
        QVERIFY2(longest < 1'000, qPrintable(QString::number(longest))); // a busy machine has others to serve
        QCOMPARE(world.table().model()->rowCount(), 20'000);
    }

    void everySettingHasWords()
    {
        for (const QList<exchange::Field> *fields : { &exchange::consumerFields(), &exchange::feedFields() }) {
            for (const exchange::Field &field : *fields) {
                if (field.key != "name"_L1)
                    QVERIFY2(importwords::setting(field.key) != field.key, field.key.data());
            }
        }
    }

    void exportsAllOfItFromTheMenu()
    {
        World world;
        world.page.findChild<QAction *>(u"exportAllAction"_s)->trigger();
        auto *files = world.page.findChild<QFileDialog *>(u"exportFileDialog"_s);
        QVERIFY(files);
        QCOMPARE(files->nameFilters().size(), 2);
        Q_EMIT files->filterSelected(files->nameFilters().last());
        QCOMPARE(files->defaultSuffix(), u"json"_s);
        const QString path = world.folder.filePath(u"all.json"_s);
        Q_EMIT files->fileSelected(path);
        files->close();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY2(json.contains("postrider-exchange") && json.contains("Acme IDX"), json.constData());
        QVERIFY(!json.contains(TestEngine::UsualToken.toByteArray()));
    }

    void looksRightInTheDarkAndLarge_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<int>("percent");
        QTest::newRow("dark") << true << 100;
        QTest::newRow("large") << false << 200;
    }

    void looksRightInTheDarkAndLarge()
    {
        QFETCH(const bool, isDark);
        QFETCH(const int, percent);
        World world;
        QApplication::setPalette(look::palette(isDark));
        QFont large = world.font;
        large.setPointSizeF(large.pointSizeF() * percent / 100);
        qApp->setFont(large);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        world.import(WrongFile);
        QTRY_VERIFY(world.button(u"againButton"_s).isVisible());
        picture(*world.dialog, u"import-wrong-"_s + tag);
        world.dialog->read(world.write(GoodFile));
        QTRY_VERIFY(world.button(u"importButton"_s).isEnabled());
        picture(*world.dialog, u"import-preview-"_s + tag);
        QVERIFY(world.dialog->width() <= 1024 && world.dialog->height() <= 640);
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
