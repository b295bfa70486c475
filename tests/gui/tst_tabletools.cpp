// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tabletools.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

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
