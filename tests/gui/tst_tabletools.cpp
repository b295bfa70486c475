// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/csvwriter.h"
#include "engine/exportprogress.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tabletools.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QtConcurrentRun>

using namespace postrider;
using namespace Qt::StringLiterals;

class TestTableTools final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says this of every dialog.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_model = std::make_unique<QStandardItemModel>(0, 2);
        m_model->setHorizontalHeaderLabels({ u"Feed"_s, u"When"_s });
        m_table = std::make_unique<QTableView>();
        m_table->setModel(m_model.get());
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    }

    void ctrlCCopiesTheChosenRowsUnderTheirHeaders()
    {
        add(u"Acme\tIDX"_s, u"10:35"_s);
        add(u"HomeFinder"_s, u"10:36"_s);
        add(u"RentBoard"_s, u"10:37"_s);
        m_model->item(1, 1)->setData(u"2026-11-23 10:36:00"_s, TableTools::CopyRole);
        const TableTools tools(m_table.get(), u"Feeds"_s);
        m_table->show();
        m_table->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
        m_table->selectRow(1);
        m_table->selectionModel()->select(
            m_model->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(
            QGuiApplication::clipboard()->text(), u"Feed\tWhen\nAcme IDX\t10:35\nHomeFinder\t2026-11-23 10:36:00"_s);
    }

    void whatIsHiddenIsNotCopied()
    {
        add(u"Acme"_s, u"10:35"_s);
        const TableTools tools(m_table.get(), u"Feeds"_s);
        m_table->hideColumn(0);
        m_table->selectAll();
        QCOMPARE(tools.chosenText(), u"When\n10:35"_s);
    }

    void csvIsQuotedAndDefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"Acme IDX"_s << u"Acme IDX"_s;
        QTest::newRow("comma") << u"Acme, IDX"_s << u"\"Acme, IDX\""_s;
        QTest::newRow("quote") << u"the \"best\""_s << u"\"the \"\"best\"\"\""_s;
        for (const QChar first : u"=+-@"_s) {
            const QString text = first + u"1"_s;
            QTest::newRow(qPrintable(text)) << text << QString(u'\'' + text);
        }
    }

    void csvIsQuotedAndDefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        add(text, u"10:35"_s);
        const QString csv = exported();
        QVERIFY2(csv.contains(cell), qPrintable(csv));
        QVERIFY2(csv.contains("\r\n"_L1), qPrintable(csv));
        QVERIFY2(!csv.contains(u"\n"_s + text.first(1) + u"1"_s), qPrintable(csv));
    }

    void everyRowIsExported()
    {
        for (int row = 0; row < 500; ++row)
            add(u"feed %1"_s.arg(row), u"now"_s);
        const QString csv = exported();
        QCOMPARE(csv.count(u"\r\n"_s), 501);
        QVERIFY(csv.contains("feed 499"_L1));
    }

    void anExportThatFailsSaysWhy()
    {
        add(u"Acme"_s, u"now"_s);
        TableTools tools(m_table.get(), u"Feeds"_s);
        tools.exportTo(m_folder.filePath(u"missing/feeds.csv"_s));
        QMessageBox *box = nullptr;
        QTRY_VERIFY(box = m_table->findChild<QMessageBox *>(u"exportMessageBox"_s));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY2(box->text().contains("feeds.csv"_L1), qPrintable(box->text()));
        box->accept();
    }

    void whatExistsIsKeptWhenItCannotBeReplaced()
    {
        const QString path = m_folder.filePath(u"feeds.csv"_s);
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        TableTools tools(m_table.get(), u"Feeds"_s);
        tools.setExporter([](const QString &file, const std::shared_ptr<ExportProgress> &progress) {
            return QtConcurrent::run([file, progress]() -> Result<qint64> {
                CsvWriter csv(file, { u"Feed"_s }, progress.get());
                csv.add({ u"Acme"_s });
                return fail(Error::Kind::Storage, u"The ledger cannot be read."_s);
            });
        });
        tools.exportTo(path);
        QMessageBox *box = nullptr;
        QTRY_VERIFY(box = m_table->findChild<QMessageBox *>(u"exportMessageBox"_s));
        QCOMPARE(box->text(), u"Nothing was exported. The ledger cannot be read."_s);
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("before"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList { u"feeds.csv"_s });
        box->accept();
    }

    void whatTakesLongShowsHowFarItIsAndCanBeCancelled()
    {
        const QString path = m_folder.filePath(u"long.csv"_s);
        TableTools tools(m_table.get(), u"Feeds"_s);
        QSignalSpy exported(&tools, &TableTools::exported);
        QFuture<Result<qint64>> future;
        tools.setExporter([&future](const QString &file, const std::shared_ptr<ExportProgress> &progress) {
            future = QtConcurrent::run([file, progress] {
                CsvWriter csv(file, { u"Feed"_s }, progress.get());
                while (!csv.hasFailed() && progress->rows() < 2345)
                    csv.add({ u"Acme"_s });
                while (!csv.hasFailed()) // as if millions more had to be looked through
                    QThread::yieldCurrentThread();
                return csv.finish();
            });
            return future;
        });
        m_table->show();
        tools.exportTo(path);
        QProgressDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_table->findChild<QProgressDialog *>(u"exportProgressDialog"_s)) && dialog->isVisible());
        QTRY_VERIFY2(dialog->labelText().startsWith(QLocale().toString(2345)), qPrintable(dialog->labelText()));
        QTest::mouseClick(dialog->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(future.isFinished());
        QTRY_VERIFY(!m_table->findChild<QProgressDialog *>(u"exportProgressDialog"_s));
        QVERIFY(!m_table->findChild<QMessageBox *>(u"exportMessageBox"_s));
        QCOMPARE(exported.size(), 0);
        QVERIFY(!QFile::exists(path));
    }

    void whatGoesTakesItsExportAlong()
    {
        QFuture<Result<qint64>> future;
        {
            TableTools tools(m_table.get(), u"Feeds"_s);
            tools.setExporter([&future](const QString &, const std::shared_ptr<ExportProgress> &progress) {
                future = QtConcurrent::run([progress]() -> Result<qint64> {
                    while (!progress->isCancelled())
                        QThread::yieldCurrentThread();
                    return 0;
                });
                return future;
            });
            tools.exportTo(m_folder.filePath(u"long.csv"_s));
        }
        QTRY_VERIFY(future.isFinished());
    }

    void emptyStateStandsInPlaceOfNoRows()
    {
        EmptyState empty(m_table.get());
        m_table->show();
        QVERIFY(!empty.isVisibleTo(m_table.get()));
        empty.setText(u"No feeds yet."_s, u"Add a Consumer, and a feed to it."_s);
        QVERIFY(empty.isVisibleTo(m_table.get()));
        QCOMPARE(empty.size(), m_table->size());
        add(u"Acme"_s, u"now"_s);
        QVERIFY(!empty.isVisibleTo(m_table.get()));
        m_model->removeRow(0);
        QVERIFY(empty.isVisibleTo(m_table.get()));
    }

private:
    void add(const QString &name, const QString &when)
    {
        m_model->appendRow({ new QStandardItem(name), new QStandardItem(when) });
    }

    QString exported()
    {
        const QString path = m_folder.filePath(u"feeds.csv"_s);
        TableTools tools(m_table.get(), u"Feeds"_s);
        QSignalSpy done(&tools, &TableTools::exported);
        tools.exportTo(path);
        QFile file(path);
        if (!done.wait(10'000) || !file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_table;
};

QTEST_MAIN(TestTableTools)
#include "tst_tabletools.moc"
