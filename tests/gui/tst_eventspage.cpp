// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/proofdialog.h"
#include "gui/dialogs/resenddialog.h"
#include "gui/guifixture.h"
#include "gui/mainwindow.h"
#include "gui/models/fatetablemodel.h"
#include "gui/pages/eventspage.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// A Producer of 50 events, one Consumer that takes them, and one whose Feed is paused.
struct World
{
    World()
        : page(fixture.context())
    {
        fixture.engine().addSource(u"MLS"_s, producer.serviceRoot());
        fixture.engine().addConsumer(u"Acme"_s, acme.endpoint());
        fixture.engine().addConsumer(u"HomeFinder"_s, homeFinder.endpoint());
        fixture.engine().addFeed(u"Acme"_s, u"MLS"_s);
        fixture.engine().addFeed(u"HomeFinder"_s, u"MLS"_s, { { u"resources"_s, QJsonArray { u"Teams"_s } } });
        fixture.refresh();
        page.resize(1092, 640);
        page.show();
    }
    [[nodiscard]] bool waitUntilDelivered()
    {
        return QTest::qWaitFor([this] { return acme.sequences().size() == 50; }, 20'000);
    }
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return page.findChild<T *>(name);
    }
    [[nodiscard]] QTableView &events() const { return *child<QTableView>(u"eventTable"_s); }
    [[nodiscard]] QTableView &fates() const { return *child<QTableView>(u"fateTable"_s); }
    [[nodiscard]] int rows() const { return events().model()->rowCount(); }
    void type(const QString &text)
    {
        auto *find = child<QLineEdit>(u"findLineEdit"_s);
        find->clear();
        QTest::keyClicks(find, text);
        QTest::keyClick(find, Qt::Key_Return);
    }
    [[nodiscard]] QString text() const { return textOn(page); }

    GuiFixture fixture;
    const Producer producer { 50 };
    Receiver acme;
    Receiver homeFinder;
    EventsPage page;
};

} // namespace

class TestEventsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void withoutEventsItSaysWhatWillBeThere()
    {
        GuiFixture fixture;
        EventsPage page(fixture.context());
        page.resize(836, 500);
        page.show();
        QTRY_VERIFY2(textOn(page).contains("No event has been read yet."_L1), qPrintable(textOn(page)));
        QVERIFY(!page.findChild<QPushButton *>(u"resendButton"_s)->isEnabled());
        QCOMPARE(unnamedControls(page), QStringList());
    }

    void findsAnEventAndSaysWhoHasIt()
    {
        World world;
        QVERIFY(world.waitUntilDelivered());
        QTRY_COMPARE(world.rows(), 50);
        QCOMPARE(cell(world.events(), 0, 0), u"1150"_s); // the newest first
        world.type(u"1123"_s);
        QTRY_COMPARE(world.rows(), 1);
        QCOMPARE(cell(world.events(), 0, 0), u"1123"_s);
        QTRY_COMPARE(world.fates().model()->rowCount(), 2);
        QTRY_VERIFY2(world.text().contains("Accepted "_L1), qPrintable(world.text()));
        QVERIFY2(world.text().contains("Not for this feed"_L1), qPrintable(world.text()));
        QVERIFY2(world.text().contains("1 feed(s) have it."_L1), qPrintable(world.text()));
        picture(world.page, u"events"_s);
        QCOMPARE(unnamedControls(world.page), QStringList());
    }

    void understandsARange()
    {
        World world;
        QVERIFY(world.waitUntilDelivered());
        world.type(u"1101..1110"_s);
        QTRY_COMPARE(world.rows(), 10);
        QTRY_VERIFY2(world.text().contains("10 event(s), newest first."_L1), qPrintable(world.text()));
        world.type(u"nothing of the kind today"_s);
        QTRY_VERIFY2(world.text().contains("second record key"_L1), qPrintable(world.text()));
        QCOMPARE(world.rows(), 10); // what was found stays
        world.type(u"nobody"_s);
        QTRY_COMPARE(world.rows(), 0);
        QTRY_VERIFY2(world.text().contains("No Source has given such an event."_L1), qPrintable(world.text()));
    }

    void sendsChosenEventsAgain()
    {
        World world;
        QVERIFY(world.waitUntilDelivered());
        world.type(u"1101..1103"_s);
        QTRY_COMPARE(world.rows(), 3);
        world.events().selectAll();
        QTRY_VERIFY2(world.text().contains("3 event(s) are chosen."_L1), qPrintable(world.text()));
        QTest::mouseClick(world.child<QPushButton>(u"resendButton"_s), Qt::LeftButton);
        ResendDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = world.page.window()->findChild<ResendDialog *>());
        auto *send = dialog->findChild<QPushButton *>(u"sendButton"_s);
        QTRY_VERIFY2(textOn(*dialog).contains("This sends 3 event(s) again to Acme"_L1), qPrintable(textOn(*dialog)));
        QCOMPARE(unnamedControls(*dialog), QStringList());
        picture(*dialog, u"resend"_s);
        auto *list = dialog->findChild<QTreeWidget *>(u"feedTree"_s);
        QCOMPARE(list->topLevelItemCount(), 1); // the other feed does not carry them
        list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QTRY_VERIFY(!send->isEnabled());
        list->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QTRY_VERIFY(send->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"reasonLineEdit"_s), u"They asked"_s);
        QTest::mouseClick(send, Qt::LeftButton);
        auto *message = world.child<QLabel>(u"messageLabel"_s);
        QTRY_COMPARE(message->text(), u"3 event(s) being sent again; see Activity."_s);
        QTRY_COMPARE_WITH_TIMEOUT(world.acme.sequences().size(), 53U, 20'000);
        const std::vector<qint64> sequences = world.acme.sequences();
        QCOMPARE(std::vector<qint64>(sequences.end() - 3, sequences.end()), (std::vector<qint64> { 1101, 1102, 1103 }));
        const QJsonObject activity = world.fixture.engine()
                                         .ask(u"activity"_s, { { u"limit"_s, 1 } })["activity"_L1]
                                         .toArray()
                                         .first()
                                         .toObject();
        QVERIFY2(
            activity["effect"_L1].toString().contains("They asked"_L1), qPrintable(activity["effect"_L1].toString()));
        world.fixture.refresh();
        QVERIFY2(message->isVisible() && !message->text().isEmpty(), "it stays until something else is done");
        world.type(u"1102"_s);
        QVERIFY(!message->isVisible());
        const auto fate = [&world] {
            return world.fates().model()->index(0, FateTableModel::FateColumn).data(Qt::AccessibleTextRole).toString();
        };
        QTRY_VERIFY2(fate().contains("sent again"_L1), qPrintable(fate()));
    }

    void saysWhoHasTheRecord()
    {
        World world;
        QVERIFY(world.waitUntilDelivered());
        world.type(u"1123"_s);
        QTRY_COMPARE(world.rows(), 1);
        QTest::mouseClick(world.child<QToolButton>(u"ofRecordButton"_s), Qt::LeftButton);
        auto *newest = world.child<QTableView>(u"newestTable"_s);
        QTRY_COMPARE(newest->model()->rowCount(), 2);
        QTRY_VERIFY2(world.text().contains("Every feed that carries this record has its newest event."_L1),
            qPrintable(world.text()));
        QVERIFY2(world.text().contains("Who has Media K1123"_L1), qPrintable(world.text()));
        QVERIFY2(world.text().contains("1 event(s) of it; the newest is 1123"_L1), qPrintable(world.text()));
        QCOMPARE(cell(*newest, 0, 1), u"Has the newest, 1123"_s);
        QCOMPARE(cell(*newest, 1, 1), u"Not for this feed"_s);
        QVERIFY(!world.fates().isVisible());
        world.page.resize(836, 560);
        picture(world.page, u"events-record"_s);
        QCOMPARE(unnamedControls(world.page), QStringList());
        QTest::mouseClick(world.child<QPushButton>(u"allOfRecordButton"_s), Qt::LeftButton);
        QCOMPARE(world.child<QLineEdit>(u"findLineEdit"_s)->text(), u"Media/\"K1123\""_s);
        QTRY_COMPARE(world.rows(), 1);
        auto *ofEvent = world.child<QToolButton>(u"ofEventButton"_s);
        ofEvent->setFocus();
        QTest::keyClick(ofEvent, Qt::Key_Space);
        QTRY_VERIFY2(world.text().contains("Who has event 1123"_L1), qPrintable(world.text()));
        QVERIFY(world.fates().isVisible());
    }

    void sendsAgainToOneFeedOnly()
    {
        World world;
        QVERIFY(world.waitUntilDelivered());
        world.type(u"1123"_s);
        QTRY_COMPARE(world.fates().model()->rowCount(), 2);
        clickCell(world.fates(), 0);
        world.child<QAction>(u"resendToAction"_s)->trigger();
        auto *dialog = world.page.window()->findChild<ResendDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY2(textOn(*dialog).contains("This sends 1 event(s) again to Acme"_L1), qPrintable(textOn(*dialog)));
    }

    void savesAProofToBeMailed_data()
    {
        QTest::addColumn<bool>("isPdf");
        QTest::newRow("pdf") << true;
        QTest::newRow("csv") << false;
    }

    void savesAProofToBeMailed()
    {
        QFETCH(const bool, isPdf);
        World world;
        QVERIFY(world.waitUntilDelivered());
        QVERIFY(!world.child<QPushButton>(u"proofButton"_s)->isEnabled());
        world.type(u"1102"_s);
        QTRY_COMPARE(world.rows(), 1);
        QTest::mouseClick(world.child<QPushButton>(u"proofButton"_s), Qt::LeftButton);
        ProofDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = world.page.window()->findChild<ProofDialog *>());
        auto *consumer = dialog->findChild<QComboBox *>(u"consumerComboBox"_s);
        QCOMPARE(consumer->count(), 2);
        QCOMPARE(consumer->currentText(), u"Acme"_s); // the one that carries it
        QCOMPARE(unnamedControls(*dialog), QStringList());
        QTest::keyClick(dialog->findChild<QComboBox *>(u"whatComboBox"_s), Qt::Key_End);
        if (!isPdf)
            QTest::keyClick(dialog->findChild<QComboBox *>(u"formatComboBox"_s), Qt::Key_Down);
        auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        QTest::mouseClick(save, Qt::LeftButton);
        auto *files = dialog->findChild<QFileDialog *>(u"exportFileDialog"_s);
        QVERIFY(files);
        auto *edit = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QCOMPARE(edit->text(), isPdf ? u"Acme, event 1102.pdf"_s : u"Acme, event 1102.csv"_s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(isPdf ? u"proof.pdf"_s : u"proof.csv"_s);
        edit->setText(path);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(textOn(*dialog).contains("Saved as "_L1), 20'000);
        QVERIFY(dialog->findChild<QPushButton *>(u"openButton"_s)->isVisible());
        picture(*dialog, u"proof"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        if (isPdf) {
            QVERIFY(written.startsWith("%PDF-"));
        } else {
            QCOMPARE(written.count("\r\n"), 2);
            QVERIFY2(written.contains(",1102,Media,K1102,") && written.contains(",accepted,"), written.constData());
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!world.page.window()->findChild<ProofDialog *>());
    }

    void aSelectionStaysWhileEventsCome()
    {
        World world;
        QVERIFY(world.waitUntilDelivered());
        QTRY_COMPARE(world.rows(), 50);
        clickCell(world.events(), 4);
        QTRY_VERIFY2(world.text().contains("Who has event 1146"_L1), qPrintable(world.text()));
        world.fixture.refresh();
        QVERIFY2(world.text().contains("Who has event 1146"_L1), qPrintable(world.text()));
        QCOMPARE(world.events().selectionModel()->selectedRows().first().row(), 4);
    }
};

QTEST_MAIN(TestEventsPage)
#include "tst_eventspage.moc"
