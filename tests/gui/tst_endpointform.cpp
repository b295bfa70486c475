// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/resumetokendialog.h"
#include "gui/guifixture.h"
#include "gui/pages/endpointform.h"
#include "gui/pages/feedsettingstab.h"
#include "resume/resumeendpoint.h"
#include "secrets/resumetoken.h"
#include "store/resumekeys.h"
#include "support/rawcall.h"
#include "support/waituntil.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a person has Consumers resume their own Feeds: where they are listened to, and with what token.
class TestEndpointForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void turnsItOn();
    void refusesToListenInTheOpen();
    void saysWhenAPortIsTaken();
    void followsTheCommandLine();

    void aTokenIsShownOnceAndWorks();
    void replacingAsksFirst();
    void revokesTheToken();
    void instructionsSayWhatToDo();
    void theFeedSaysWhatItHas();
    void everyControlHasAName();

private:
    template <typename T>
    [[nodiscard]] static T &child(QWidget &parent, const char *name)
    {
        T *found = parent.findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("There is no %s", name);
        return *found;
    }
    [[nodiscard]] QJsonObject shown() { return m_gui->engine().ask(u"endpoint.show"_s); }
    [[nodiscard]] FeedId feed() { return m_gui->context().live.status().feeds.first().stored.feed.id; }
    static void type(QLineEdit &field, const QString &text);
    /// Opens the dialog, has it make a token, and waits until that is shown.
    [[nodiscard]] QString makeToken(ResumeTokenDialog &dialog);
    /// Answers the question whether a token may become void.
    static void agree(ResumeTokenDialog &dialog);

    std::unique_ptr<GuiFixture> m_gui;
    std::unique_ptr<ResumeEndpoint> m_endpoint;
};

void TestEndpointForm::init()
{
    QTest::failOnWarning(anyWarning());
    m_gui = std::make_unique<GuiFixture>();
    m_endpoint = std::make_unique<ResumeEndpoint>(m_gui->engine().engine(), m_gui->context().clock);
    TestEngine &engine = m_gui->engine();
    engine.addSource(u"MLS"_s, QUrl(u"http://127.0.0.1:9/odata"_s));
    engine.addConsumer(u"Acme IDX"_s, QUrl(u"http://127.0.0.1:9/events"_s));
    engine.addFeed(u"Acme IDX"_s, u"MLS"_s);
    m_gui->refresh();
}

void TestEndpointForm::cleanup()
{
    m_endpoint.reset();
    m_gui.reset();
}

void TestEndpointForm::type(QLineEdit &field, const QString &text)
{
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

QString TestEndpointForm::makeToken(ResumeTokenDialog &dialog)
{
    auto &field = child<QLineEdit>(dialog, "tokenLineEdit");
    const QString before = field.text();
    child<QPushButton>(dialog, "makeButton").click();
    if (dialog.findChild<QMessageBox *>())
        agree(dialog);
    if (!waitUntil([&] { return !field.text().isEmpty() && field.text() != before; }))
        qFatal("No token is shown");
    m_gui->refresh();
    return field.text();
}

void TestEndpointForm::agree(ResumeTokenDialog &dialog)
{
    child<QPushButton>(*dialog.findChild<QMessageBox *>(), "voidTokenButton").click();
}

void TestEndpointForm::turnsItOn()
{
    EndpointForm form(m_gui->context());
    form.resize(640, 300);
    form.show();
    QVERIFY(textOn(form).contains("At present only people resume feeds."_L1));
    picture(form, u"endpoint-off"_s);
    const quint16 port = freePort();
    auto &portBox = child<QSpinBox>(form, "portSpinBox");
    portBox.setValue(port);
    QVERIFY(waitUntil([&] { return shown()["port"_L1].toInt() == port; }));
    QVERIFY(!shown()["on"_L1].toBool());
    child<QCheckBox>(form, "onCheckBox").click();
    QVERIFY(waitUntil([&] { return textOn(form).contains(u"are listened to at http://127.0.0.1:%1."_s.arg(port)); }));
    QCOMPARE(statusOf(test::exchange(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")), 404);
    picture(form, u"endpoint-on"_s);
    type(child<QLineEdit>(form, "publicLineEdit"), u"https://events.mls.example/"_s);
    QVERIFY(waitUntil([&] { return shown()["base"_L1] == "https://events.mls.example"_L1; }));
    m_gui->refresh();
    child<QCheckBox>(form, "onCheckBox").click();
    QVERIFY(waitUntil([&] { return !shown()["listening"_L1].toBool(); }));
    QVERIFY(textOn(form).contains("At present only people resume feeds."_L1));
}

void TestEndpointForm::refusesToListenInTheOpen()
{
    EndpointForm form(m_gui->context());
    form.resize(640, 300);
    form.show();
    auto &problem = child<QLabel>(form, "problemLabel");
    type(child<QLineEdit>(form, "addressLineEdit"), u"0.0.0.0"_s);
    QVERIFY(waitUntil([&] { return problem.text().contains("TLS is needed"_L1); }));
    QCOMPARE(shown()["address"_L1].toString(), u"127.0.0.1"_s);
    m_gui->refresh();
    QCOMPARE(child<QLineEdit>(form, "addressLineEdit").text(), u"0.0.0.0"_s); // stays to be put right
    picture(form, u"endpoint-refused"_s);
    type(child<QLineEdit>(form, "certificateLineEdit"), u"/etc/mls.pem"_s);
    QVERIFY(waitUntil([&] { return problem.text().contains("needs its key"_L1); }));
    type(child<QLineEdit>(form, "keyLineEdit"), u"/etc/mls.key"_s);
    QVERIFY(waitUntil([&] { return problem.text().isEmpty() && shown()["address"_L1] == "0.0.0.0"_L1; }));
    child<QCheckBox>(form, "onCheckBox").click();
    auto &state = child<QLabel>(form, "stateProblemLabel");
    QVERIFY(waitUntil([&] { return state.text().contains("/etc/mls.pem, cannot be read"_L1); }));
}

void TestEndpointForm::saysWhenAPortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    EndpointForm form(m_gui->context());
    form.show();
    child<QSpinBox>(form, "portSpinBox").setValue(other.serverPort());
    child<QCheckBox>(form, "onCheckBox").click();
    auto &state = child<QLabel>(form, "stateProblemLabel");
    QVERIFY(waitUntil([&] { return state.text().contains("cannot listen"_L1); }));
    QVERIFY(state.isVisible());
    child<QSpinBox>(form, "portSpinBox").setValue(freePort());
    QVERIFY(waitUntil([&] { return state.text().isEmpty(); }));
}

void TestEndpointForm::followsTheCommandLine()
{
    EndpointForm form(m_gui->context());
    (void)m_gui->engine().ask(u"endpoint.set"_s, { { u"address"_s, u"::1"_s }, { u"port"_s, 8123 } });
    m_gui->refresh();
    QCOMPARE(child<QLineEdit>(form, "addressLineEdit").text(), u"::1"_s);
    QCOMPARE(child<QSpinBox>(form, "portSpinBox").value(), 8123);
    QCOMPARE(child<QLineEdit>(form, "publicLineEdit").placeholderText(), u"http://[::1]:8123"_s);
}

void TestEndpointForm::aTokenIsShownOnceAndWorks()
{
    const quint16 port = freePort();
    (void)m_gui->engine().ask(u"endpoint.set"_s, { { u"on"_s, true }, { u"port"_s, port } });
    m_gui->refresh();
    QPointer<ResumeTokenDialog> dialog = new ResumeTokenDialog(m_gui->context(), feed());
    dialog->open();
    QVERIFY(textOn(*dialog).contains("There is no resume token"_L1));
    QVERIFY(!child<QLineEdit>(*dialog, "tokenLineEdit").isVisible());
    auto &ends = child<QComboBox>(*dialog, "endsComboBox");
    ends.setCurrentIndex(ends.findData(30));
    const QString token = makeToken(*dialog);
    QVERIFY(child<QLineEdit>(*dialog, "tokenLineEdit").isVisible());
    QVERIFY(textOn(*dialog).contains("The present token was made"_L1));
    picture(*dialog, u"resume-token"_s);
    child<QPushButton>(*dialog, "copyTokenButton").click();
    QCOMPARE(QGuiApplication::clipboard()->text(), token);
    QVERIFY(!child<QPlainTextEdit>(*dialog, "instructionsEdit").toPlainText().contains(token));
    const StoredFeed stored = m_gui->context().live.status().feeds.first().stored;
    const QString id = stored.feed.publicId;
    const QString last = QString::number(std::max(stored.progress.position.value, qint64(0)));
    QCOMPARE(statusOf(test::exchange(port, resumePost(id, token.toLatin1()))), 202);
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(dialog.isNull());
    ResumeTokenDialog again(m_gui->context(), feed());
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    again.open();
    QVERIFY(!textOn(again).contains(token));
}

void TestEndpointForm::replacingAsksFirst()
{
    ResumeTokenDialog dialog(m_gui->context(), feed());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    const QString first = makeToken(dialog);
    const auto hash = [this] { return m_gui->context().live.status().feeds.first().resumeKey->hash; };
    const QString before = hash();
    child<QPushButton>(dialog, "makeButton").click();
    QPointer<QMessageBox> box = dialog.findChild<QMessageBox *>();
    QVERIFY(box && box->text().contains("void at once"_L1));
    box->button(QMessageBox::Cancel)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(box.isNull());
    m_gui->refresh();
    QCOMPARE(hash(), before);
    const QString second = makeToken(dialog);
    QVERIFY(second != first);
    QVERIFY(hash() != before);
    QVERIFY(resumetoken::matches(second.toLatin1(), hash()));
}

void TestEndpointForm::revokesTheToken()
{
    ResumeTokenDialog dialog(m_gui->context(), feed());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(!child<QPushButton>(dialog, "revokeButton").isEnabled());
    (void)makeToken(dialog);
    QVERIFY(waitUntil([&] { return child<QPushButton>(dialog, "revokeButton").isEnabled(); }));
    child<QPushButton>(dialog, "revokeButton").click();
    agree(dialog);
    QVERIFY(waitUntil([&] { return textOn(dialog).contains("There is no resume token"_L1); }));
    QVERIFY(!child<QLineEdit>(dialog, "tokenLineEdit").isVisible());
    QCOMPARE(child<QLineEdit>(dialog, "tokenLineEdit").text(), QString());
}

void TestEndpointForm::instructionsSayWhatToDo()
{
    (void)m_gui->engine().ask(u"endpoint.set"_s, { { u"public_address"_s, u"https://events.mls.example"_s } });
    m_gui->refresh();
    ResumeTokenDialog dialog(m_gui->context(), feed());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(textOn(dialog).contains("not listened to yet"_L1));
    child<QPushButton>(dialog, "copyInstructionsButton").click();
    const QString text = QGuiApplication::clipboard()->text();
    const StoredFeed stored = m_gui->context().live.status().feeds.first().stored;
    const QString id = stored.feed.publicId;
    const QString last = QString::number(std::max(stored.progress.position.value, qint64(0)));
    const QString url = u"https://events.mls.example/feeds/%1/resume"_s.arg(id);
    for (const QString &part : QStringList { u"curl -X POST -H \"Authorization: Bearer YOUR_TOKEN\" "_s + url,
             u"-H \"Content-Type: application/json\" -d '{\"EntityEventSequence\": "_s + last + u"}'"_s, u"202  "_s,
             u"401  "_s, u"409  "_s, u"422  "_s, u"429  "_s })
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestEndpointForm::theFeedSaysWhatItHas()
{
    FeedSettingsTab tab(m_gui->context());
    tab.setFeed(feed());
    tab.resize(800, 900);
    tab.setVisible(true);
    QVERIFY(textOn(tab).contains("None: only people resume it"_L1));
    child<QPushButton>(tab, "resumeTokenButton").click();
    auto *dialog = tab.findChild<ResumeTokenDialog *>();
    QVERIFY(dialog);
    (void)makeToken(*dialog);
    dialog->reject();
    QVERIFY(waitUntil([&tab] { return textOn(tab).contains("\nMade "_L1); }));
    picture(tab, u"feed-settings-resume"_s);
}

void TestEndpointForm::everyControlHasAName()
{
    EndpointForm form(m_gui->context());
    QCOMPARE(unnamedControls(form), QStringList());
    ResumeTokenDialog dialog(m_gui->context(), feed());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(unnamedControls(dialog), QStringList());
}

QTEST_MAIN(TestEndpointForm)
#include "tst_endpointform.moc"
