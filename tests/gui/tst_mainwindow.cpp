// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/setupassistant.h"
#include "gui/guifixture.h"
#include "gui/mainwindow.h"
#include "gui/pages/page.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void everyPageOpensWithASentence()
    {
        GuiFixture fixture;
        MainWindow window(fixture.context());
        window.show();
        for (int row = 0; row < window.pages().size(); ++row) {
            window.showPage(row);
            fixture.refresh();
            QVERIFY2(!textOn(*window.pages()[row]).isEmpty(), qPrintable(window.pages()[row]->title()));
            picture(window, u"page%1"_s.arg(row));
        }
    }

    void emptyWindowLeadsToTheFirstFeed()
    {
        GuiFixture fixture;
        MainWindow window(fixture.context());
        window.show();
        auto *button = window.findChild<QPushButton *>(u"setUpButton"_s);
        QTRY_VERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = window.findChild<SetupAssistant *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<SetupAssistant *>());
    }

    void everyControlHasAName()
    {
        GuiFixture fixture;
        MainWindow window(fixture.context());
        window.show();
        QCOMPARE(unnamedControls(window), QStringList());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
