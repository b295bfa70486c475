// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guifixture.h"
#include "gui/look.h"
#include "gui/widgets/card.h"
#include "gui/widgets/primarybutton.h"
#include "gui/widgets/quotebox.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget *child(const QWidget &parent, const char *name)
{
    auto *found = parent.findChild<Widget *>(QLatin1StringView(name));
    if (!found)
        qFatal("There is no %s", name);
    return found;
}

} // namespace

class TestCard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(anyWarning());
        QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
        QApplication::setPalette(look::palette(false));
    }

    void hasABarInTheColourOfItsState_data()
    {
        QTest::addColumn<FeedState::Kind>("kind");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("suspended") << FeedState::Kind::Suspended << false;
        QTest::newRow("suspended, dark") << FeedState::Kind::Suspended << true;
        QTest::newRow("asked to wait") << FeedState::Kind::Throttled << false;
        QTest::newRow("asked to wait, dark") << FeedState::Kind::Throttled << true;
    }

    void hasABarInTheColourOfItsState()
    {
        QFETCH(const FeedState::Kind, kind);
        QFETCH(const bool, isDark);
        Card card;
        card.setState(FeedState::Kind::Delivering, u"Resumed"_s);
        card.resize(600, 160);
        card.show();
        card.setState(kind, u"The token was rejected."_s);
        QApplication::setPalette(look::palette(isDark)); // both follow while the card is on the screen
        QTRY_COMPARE(look::isDark(card.palette()), isDark);
        const QImage image = card.grab().toImage();
        QCOMPARE(image.pixelColor(1, 80), look::stateText(kind, card.palette()));
        QCOMPARE(image.pixelColor(300, 150), card.palette().color(QPalette::Base));
        const auto *state = child<QLabel>(card, "cardStateLabel");
        QCOMPARE(state->palette().color(QPalette::WindowText), look::stateText(kind, card.palette()));
    }

    void textsFromOutsideArePlain()
    {
        Card card;
        card.setTitle(u"<b>A & B</b>"_s);
        card.setSubtitle(u"<i>C</i>"_s);
        card.setNote(u"<u>D</u>"_s, u"<u>E</u>"_s);
        card.setState(FeedState::Kind::Suspended, u"<h1>F</h1>"_s);
        card.setSentence(u"<a href='x'>G</a>"_s);
        const auto labels = card.findChildren<QLabel *>();
        QCOMPARE(labels.size(), 5);
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY2(label->text().startsWith(u'<'), qPrintable(label->text()));
        }
        QCOMPARE(child<QLabel>(card, "cardNoteLabel")->toolTip(), u"&lt;u&gt;E&lt;/u&gt;"_s);
        QCOMPARE(card.accessibleName(), u"<b>A & B</b>"_s);
    }

    void longNamesAreWrappedAndNothingIsCutOff()
    {
        Card card;
        card.setTitle(u"Northshore Association of Brokers "_s.repeated(4));
        card.setSentence(u"Nothing is sent and nothing is lost. "_s.repeated(8));
        card.setState(FeedState::Kind::Suspended, u"The token was rejected."_s);
        card.setNote(u"since 08:12, 2 h 19 min ago"_s, {});
        QVERIFY(card.minimumSizeHint().width() <= 760);
        card.resize(760, card.heightForWidth(760));
        card.show();
        const auto *title = child<QLabel>(card, "cardTitleLabel");
        QVERIFY(title->height() >= title->heightForWidth(title->width()));
    }

    void quotesShowTheirFirstLinesAndAllOnDemand()
    {
        QuoteBox quote;
        quote.resize(400, 300);
        quote.setText(u"401 Unauthorized"_s);
        quote.show();
        auto *button = child<QPushButton>(quote, "showAllButton");
        auto *view = child<QPlainTextEdit>(quote, "quotePlainTextEdit");
        QVERIFY(!button->isVisible());
        QStringList lines;
        for (int line = 0; line < 10; ++line)
            lines.append(u"<b>line %1</b>"_s.arg(line));
        quote.setText(lines.join(u'\n'));
        QVERIFY(button->isVisible());
        QCOMPARE(view->toPlainText().count(u"<b>"_s), 10);
        const int few = view->height();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(view->height() > 3 * few);
        QCOMPARE(button->text(), u"Show less"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(view->height(), few);
        quote.setText({});
        QVERIFY(!quote.isVisible());
    }

    void theSameQuoteAgainLeavesASelection()
    {
        QuoteBox quote;
        quote.setText(u"503 Service Unavailable"_s);
        quote.view()->selectAll();
        quote.setText(u"503 Service Unavailable"_s);
        QCOMPARE(quote.view()->textCursor().selectedText(), u"503 Service Unavailable"_s);
    }

    void thePrimaryButtonWearsTheAccent()
    {
        PrimaryButton button;
        button.setText(u"Save"_s);
        button.show();
        for (const bool isDark : { true, false }) {
            QApplication::setPalette(look::palette(isDark));
            QTRY_COMPARE(button.grab().toImage().pixelColor(6, 6), look::palette(isDark).color(QPalette::Highlight));
        }
    }
};

QTEST_MAIN(TestCard)
#include "tst_card.moc"
