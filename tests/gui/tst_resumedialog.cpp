// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/removedialog.h"
#include "gui/dialogs/resumedialog.h"
#include "gui/guifixture.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class TestResumeDialog final : public QObject
{
    Q_OBJECT

private:
    /// Ten events: five delivered before the pause, five that wait.
    struct Paused
    {
        Paused()
            : producer(5)
        {
            fixture.engine().addSource(u"Lakeside"_s, producer.serviceRoot());
            fixture.engine().addConsumer(u"HomeFinder"_s, receiver.endpoint());
            fixture.engine().addFeed(u"HomeFinder"_s, u"Lakeside"_s, { { u"start"_s, u"beginning"_s } });
            if (!QTest::qWaitFor([this] { return receiver.sequences().size() == 5; }, 30'000))
                qFatal("Nothing was delivered");
            fixture.engine().ask(u"feed.pause"_s, { { u"name"_s, u"HomeFinder"_s } });
            producer.add(5);
            if (!QTest::qWaitFor(
                    [this] { return fixture.engine().feed(u"HomeFinder"_s).value("waiting"_L1).toInt() == 5; }, 30'000))
                qFatal("Nothing waits");
            fixture.refresh();
            feed = fixture.context().live.status().feeds.front().stored.feed.id;
        }

        Producer producer;
        Receiver receiver;
        GuiFixture fixture;
        FeedId feed;
    };

    template <typename T>
    static T *child(const QWidget *parent, const QString &name)
    {
        T *widget = parent->findChild<T *>(name);
        if (!widget)
            qFatal("There is no %s", qPrintable(name));
        return widget;
    }

    static QPushButton *okButton(const QDialog *dialog)
    {
        return child<QDialogButtonBox>(dialog, u"buttonBox"_s)->button(QDialogButtonBox::Ok);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(anyWarning()); }

    void goesOnWhereItStopped()
    {
        Paused paused;
        ResumeDialog dialog(paused.fixture.context(), paused.feed);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy resumed(&dialog, &ResumeDialog::resumed);
        dialog.open();
        QTRY_VERIFY(okButton(&dialog)->isEnabled());
        QVERIFY2(textOn(dialog).contains("Sends 5 event"_L1), qPrintable(textOn(dialog)));
        QVERIFY2(textOn(dialog).contains("Sets 5 event"_L1), qPrintable(textOn(dialog)));
        picture(dialog, u"resume"_s);
        QTest::mouseClick(okButton(&dialog), Qt::LeftButton);
        QTRY_COMPARE(resumed.count(), 1);
        QTRY_COMPARE(paused.receiver.sequences().size(), size_t(10));
        QCOMPARE(paused.receiver.distinct().size(), size_t(10));
    }

    void goesBackToASequence()
    {
        Paused paused;
        ResumeDialog dialog(paused.fixture.context(), paused.feed);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *edit = child<QLineEdit>(&dialog, u"sequenceEdit"_s);
        edit->setFocus();
        QTest::keyClicks(edit, u"1103"_s);
        QVERIFY(child<QRadioButton>(&dialog, u"sequenceButton"_s)->isChecked());
        QTRY_VERIFY(okButton(&dialog)->isEnabled());
        const QString meaning = child<QLabel>(&dialog, u"sequenceLabel"_s)->text();
        QVERIFY2(meaning.contains("Sends 8 event"_L1) && meaning.contains("3 of them"_L1), qPrintable(meaning));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(paused.receiver.sequences().size(), size_t(13));
        QCOMPARE(paused.receiver.sequences()[5], 1103);
    }

    void passesOverWhatWaits()
    {
        Paused paused;
        ResumeDialog dialog(paused.fixture.context(), paused.feed);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setChoice(ResumeFrom::Kind::Now);
        dialog.open();
        QTRY_VERIFY(okButton(&dialog)->isEnabled());
        QTest::mouseClick(okButton(&dialog), Qt::LeftButton);
        QTRY_COMPARE(paused.fixture.engine().feed(u"HomeFinder"_s).value("set_aside"_L1).toInt(), 5);
        QCOMPARE(paused.receiver.sequences().size(), size_t(5));
    }

    void refusesWhatIsNoSequence_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("letters") << u"abc"_s << u"not a sequence number"_s;
        QTest::newRow("negative") << u"-3"_s << u"not a sequence number"_s;
        QTest::newRow("beyond") << u"99999"_s << u"99999"_s;
        QTest::newRow("too large") << u"9223372036854775808"_s << u"not a sequence number"_s;
    }

    void refusesWhatIsNoSequence()
    {
        QFETCH(QString, typed);
        QFETCH(QString, reason);
        Paused paused;
        ResumeDialog dialog(paused.fixture.context(), paused.feed);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QTest::keyClicks(child<QLineEdit>(&dialog, u"sequenceEdit"_s), typed);
        QTRY_VERIFY2(child<QLabel>(&dialog, u"sequenceLabel"_s)->text().contains(reason),
            qPrintable(child<QLabel>(&dialog, u"sequenceLabel"_s)->text()));
        QVERIFY(!okButton(&dialog)->isEnabled());
        QCOMPARE(unnamedControls(dialog), QStringList());
    }

    void removalSaysWhatIsLost()
    {
        Paused paused;
        RemoveDialog dialog(paused.fixture.context(), paused.feed);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy removed(&dialog, &RemoveDialog::removed);
        dialog.open();
        QTRY_VERIFY(okButton(&dialog)->isEnabled());
        const QString text = textOn(dialog);
        QVERIFY2(text.contains("Remove HomeFinder?"_L1) && text.contains("5 event"_L1), qPrintable(text));
        picture(dialog, u"remove"_s);
        QTest::mouseClick(okButton(&dialog), Qt::LeftButton);
        QTRY_COMPARE(removed.count(), 1);
        QTRY_VERIFY(paused.fixture.context().live.status().feeds.isEmpty());
    }

    void theRecordIsExportedBeforeItGoes_data()
    {
        QTest::addColumn<bool>("isConsumer");
        QTest::newRow("deliveries of a Feed") << false;
        QTest::newRow("tests of a Consumer") << true;
    }

    void theRecordIsExportedBeforeItGoes()
    {
        QFETCH(bool, isConsumer);
        Paused paused;
        GuiFixture &fixture = paused.fixture;
        RemoveDialog::Subject subject = paused.feed;
        qsizetype attempts = fixture.engine().attempts(u"HomeFinder"_s).size();
        if (isConsumer) {
            attempts = 2;
            subject = fixture.context().live.status().consumers.front().consumer.id;
            for (int i = 0; i < attempts; ++i)
                fixture.engine().ask(u"consumer.test"_s, { { u"name"_s, u"HomeFinder"_s } });
            fixture.engine().ask(u"feed.remove"_s, { { u"name"_s, u"HomeFinder"_s } });
            fixture.refresh();
        }
        RemoveDialog dialog(fixture.context(), subject);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *button = child<QPushButton>(&dialog, u"exportButton"_s);
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        picture(dialog, u"remove-export"_s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"record.csv"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        auto *edit = child<QLineEdit>(child<QFileDialog>(&dialog, u"exportFileDialog"_s), u"fileNameEdit"_s);
        edit->setText(path);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY2(textOn(dialog).contains(u"%1 attempt(s) exported"_s.arg(attempts)), qPrintable(textOn(dialog)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(written.count("\r\n"), attempts + 1);
        QCOMPARE(written.count(",HomeFinder,"), isConsumer ? attempts : 2 * attempts); // a Feed of that name
        QCOMPARE(written.count(",test,"), isConsumer ? attempts : 0);
        QVERIFY(okButton(&dialog)->isEnabled());
        QCOMPARE(unnamedControls(dialog), QStringList());
    }

    void removalTakesTheTokenToo_data()
    {
        QTest::addColumn<bool>("isSource");
        QTest::newRow("Consumer") << false;
        QTest::newRow("Source") << true;
    }

    void removalTakesTheTokenToo()
    {
        QFETCH(bool, isSource);
        GuiFixture fixture;
        const QUrl nowhere(u"https://acme.example.com/events"_s);
        if (isSource)
            fixture.engine().addSource(u"MLS"_s, nowhere, { { u"every"_s, 3600 } });
        else
            fixture.engine().addConsumer(u"Acme IDX"_s, nowhere);
        fixture.refresh();
        const Status &status = fixture.context().live.status();
        const QString publicId =
            isSource ? status.sources.first().source.publicId : status.consumers.first().consumer.publicId;
        const RemoveDialog::Subject subject =
            isSource ? RemoveDialog::Subject(status.sources.first().source.id) : status.consumers.first().consumer.id;
        RemoveDialog dialog(fixture.context(), subject);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy removed(&dialog, &RemoveDialog::removed);
        dialog.open();
        QTRY_VERIFY(okButton(&dialog)->isEnabled());
        QTest::mouseClick(okButton(&dialog), Qt::LeftButton);
        QTRY_COMPARE(removed.count(), 1);
        std::optional<Result<Token>> kept;
        fixture.engine().vault().read(publicId, [&kept](const Result<Token> &token) { kept = token; });
        QTRY_VERIFY(kept);
        QVERIFY(!*kept);
        QCOMPARE(kept->error().kind, Error::Kind::NotFound);
    }

    void whatAFeedNeedsStays()
    {
        Paused paused;
        const ConsumerId consumer = paused.fixture.context().live.status().consumers.front().consumer.id;
        RemoveDialog dialog(paused.fixture.context(), consumer);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QTRY_VERIFY2(textOn(dialog).contains("removed first: HomeFinder"_L1), qPrintable(textOn(dialog)));
        QVERIFY(!okButton(&dialog)->isEnabled());
        QCOMPARE(unnamedControls(dialog), QStringList());
    }
};

QTEST_MAIN(TestResumeDialog)
#include "tst_resumedialog.moc"
