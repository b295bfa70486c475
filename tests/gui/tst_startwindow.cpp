// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/look.h"
#include "gui/startwindow.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestStartWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
        QApplication::setPalette(look::palette(false));
    }

    void init() { QTest::failOnWarning(anyWarning()); }

    void saysThatItOpens()
    {
        StartWindow window(u"/home/mls/postrider"_s);
        window.show();
        const QString text = textOn(window);
        QVERIFY2(text.contains(u"Opening the profile…"_s), qPrintable(text));
        QVERIFY(text.contains(u"postrider"_s));
        QVERIFY(!window.findChild<QPushButton *>(u"retryButton"_s)->isVisible());
        QVERIFY(window.findChild<QPushButton *>(u"quitButton"_s)->isVisible());
        picture(window, u"start-opening"_s);
    }

    void saysWhatIsWrongAndWhatToDo_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("advice");
        QTest::newRow("elsewhere") << Error::Kind::EngineElsewhere << u"already delivering in the background"_s
                                   << u"end that program and try again"_s;
        QTest::newRow("damaged") << Error::Kind::Damaged << u"damaged. Nothing was changed"_s << u"Copies"_s;
        QTest::newRow("newer") << Error::Kind::NewerVersion << u"belongs to a newer Postrider"_s
                               << u"Install the newest"_s;
        QTest::newRow("readonly") << Error::Kind::ReadOnly << u"cannot be written"_s << u"may not write there"_s;
        QTest::newRow("full") << Error::Kind::StorageFull << u"The disk is full"_s << u"Make room"_s;
        QTest::newRow("keychain") << Error::Kind::NoKeychain << u"keychain cannot be used"_s << u"Nothing is lost"_s;
        QTest::newRow("other") << Error::Kind::Storage << u"cannot open the profile"_s << u"Nothing is lost"_s;
    }

    void saysWhatIsWrongAndWhatToDo()
    {
        QFETCH(const Error::Kind, kind);
        QFETCH(const QString, sentence);
        QFETCH(const QString, advice);
        StartWindow window(u"/home/mls/postrider"_s);
        window.showProblem({ kind, u"<b>error 26</b>"_s });
        window.show();
        const QString text = textOn(window);
        QVERIFY2(text.contains(sentence), qPrintable(text));
        QVERIFY2(text.contains(advice), qPrintable(text));
        QVERIFY(text.contains(u"<b>error 26</b>"_s));
        QCOMPARE(window.findChild<QLabel *>(u"detailLabel"_s)->textFormat(), Qt::PlainText);
        for (const QLabel *label : window.findChildren<QLabel *>())
            QVERIFY2(label->heightForWidth(label->width()) <= label->height(), qPrintable(label->text()));
        QCOMPARE(unnamedControls(window), QStringList());
        picture(window, u"start-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }

    void theWaysOnWorkByKeys()
    {
        StartWindow window(u"/home/mls/postrider"_s);
        const QSignalSpy retry(&window, &StartWindow::retryRequested);
        const QSignalSpy quit(&window, &StartWindow::quitRequested);
        window.showProblem({ Error::Kind::ReadOnly, {} });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"retryButton"_s);
        QTest::keyClick(&window, Qt::Key_T, Qt::AltModifier);
        QTRY_COMPARE(retry.count(), 1);
        QTest::keyClick(&window, Qt::Key_Q, Qt::AltModifier);
        QTRY_COMPARE(quit.count(), 1);
    }

    void opensAnewAfterAProblem()
    {
        StartWindow window(u"/home/mls/postrider"_s);
        window.showProblem({ Error::Kind::Damaged, {} });
        window.showOpening();
        window.show();
        QVERIFY(textOn(window).contains(u"Opening the profile…"_s));
        QVERIFY(!window.findChild<QPushButton *>(u"retryButton"_s)->isVisible());
    }
};

QTEST_MAIN(TestStartWindow)
#include "tst_startwindow.moc"
