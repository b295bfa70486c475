// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/consumerdialog.h"
#include "gui/dialogs/feeddialog.h"
#include "gui/dialogs/proofdialog.h"
#include "gui/dialogs/removedialog.h"
#include "gui/dialogs/resenddialog.h"
#include "gui/dialogs/resumedialog.h"
#include "gui/dialogs/rewinddialog.h"
#include "gui/dialogs/settledialog.h"
#include "gui/dialogs/setupassistant.h"
#include "gui/dialogs/sourcedialog.h"
#include "gui/dialogs/tokendialog.h"
#include "gui/guifixture.h"
#include "gui/mainwindow.h"
#include "gui/pages/feedspage.h"
#include "gui/pages/page.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QCoreApplication>
#include <QDialog>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar Mark = u'¤';

/// A language in which every text is the English one between marks: what has none was not translated.
class MarkedLanguage final : public QTranslator
{
public:
    MarkedLanguage() { QCoreApplication::installTranslator(this); }
    ~MarkedLanguage() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isOurs = !QByteArrayView(context).startsWith("Q"); // Qt's own widgets have files of their own
        return isOurs ? Mark + QString::fromUtf8(source) + Mark : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// What a person reads on `widget` that is made of words, and of none that the record or the keychain
/// holds, a server said or Qt's own translation has.
QStringList unmarked(const QWidget &widget)
{
    static const QStringList Data { u"Acme IDX"_s, u"RentBoard"_s, u"Lakeside"_s, u"tester"_s, u"127.0.0.1"_s,
        u"invalid_token"_s, u"401 Unauthorized"_s, u"events wait for it."_s, u"The token was rejected."_s,
        u"Postrider"_s, u"Tokens and passwords are kept in memory"_s, u"Property"_s, u"Media"_s, u"Member"_s, u"K11"_s,
        u"tst_languages"_s, u"Save"_s, u"Cancel"_s, u"Close"_s };
    static const QRegularExpression Time(u"^\\d+ \\w+ \\d{4} \\d\\d:\\d\\d$"_s);
    QStringList lines = textOn(widget).split(u'\n', Qt::SkipEmptyParts);
    const auto isFine = [](const QString &line) {
        const auto isLetter = [](QChar letter) { return letter.isLetter(); };
        return line.contains(Mark) || Time.match(line).hasMatch() || std::ranges::none_of(line, isLetter)
            || std::ranges::any_of(Data, [&line](const QString &word) { return line.contains(word); });
    };
    lines.removeIf(isFine);
    return lines;
}

} // namespace

/// The language is switched while everything is open.
class TestLanguages final : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        World()
        {
            TestEngine &engine = fixture.engine();
            engine.addSource(u"Lakeside"_s, producer.serviceRoot());
            for (const auto &[name, receiver] : { std::pair(u"Acme IDX"_s, &good), { u"RentBoard"_s, &refusing } }) {
                engine.addConsumer(name, receiver->endpoint());
                engine.addFeed(name, u"Lakeside"_s);
            }
        }
        [[nodiscard]] bool isSettled()
        {
            return fixture.engine().state(u"Acme IDX"_s) == "up_to_date"_L1
                && fixture.engine().state(u"RentBoard"_s) == "suspended"_L1;
        }

        Producer producer { 12 };
        Receiver good;
        Receiver refusing { [](const Delivery &) { return response(401, {}, "{\"error\":\"invalid_token\"}"); } };
        GuiFixture fixture;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void everyPageFollows()
    {
        World world;
        QTRY_VERIFY(world.isSettled());
        world.fixture.refresh();
        MainWindow window(world.fixture.context());
        window.resize(1280, 800);
        window.show();
        const auto look = [&](Page *page) {
            window.showPage(page);
            world.fixture.refresh();
            return unmarked(window).join(u'\n');
        };
        window.showFeed(world.fixture.context().live.status().feeds.first().stored.feed.id);
        for (Page *page : window.pages())
            QVERIFY(!look(page).isEmpty()); // English as yet, and seen
        {
            const MarkedLanguage language;
            for (Page *page : window.pages()) {
                const QString left = look(page);
                QVERIFY2(left.isEmpty(), qPrintable(page->title() + u'\n' + left));
            }
        }
        for (Page *page : window.pages()) {
            (void)look(page);
            QVERIFY2(!textOn(window).contains(Mark), qPrintable(textOn(window)));
        }
    }

    void everyDialogFollows()
    {
        World world;
        QTRY_VERIFY(world.isSettled());
        world.fixture.refresh();
        QWidget parent;
        const PageContext &context = world.fixture.context();
        const Status &status = context.live.status();
        const FeedId feed = status.feeds.last().stored.feed.id;
        const ConsumerId consumer = status.consumers.first().consumer.id;
        const QList<QDialog *> dialogs { new ConsumerDialog(context, &parent),
            new ConsumerDialog(context, status.consumers.first().consumer, &parent), new SourceDialog(context, &parent),
            new SourceDialog(context, status.sources.first().source, &parent), new FeedDialog(context, {}, &parent),
            new FeedDialog(context, feed, &parent), new RemoveDialog(context, feed, &parent),
            new RemoveDialog(context, consumer, &parent), new ResumeDialog(context, feed, &parent),
            new ResendDialog(context, { {}, feed }, &parent), new RewindDialog(context, feed, &parent),
            new SettleDialog(context, feed, {}, 1, &parent), new SetupAssistant(context, &parent),
            new TokenDialog(context, consumer, &parent),
            new ProofDialog(context, { { status.sources.first().source.id, {} } }, &parent) };
        for (QDialog *dialog : dialogs)
            dialog->show();
        world.fixture.refresh();
        const MarkedLanguage language;
        world.fixture.refresh();
        for (QDialog *dialog : dialogs) {
            const QString left = unmarked(*dialog).join(u'\n');
            QVERIFY2(left.isEmpty(), qPrintable(dialog->windowTitle() + u'\n' + left));
            QVERIFY2(dialog->windowTitle().contains(Mark), qPrintable(dialog->windowTitle()));
        }
    }
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
