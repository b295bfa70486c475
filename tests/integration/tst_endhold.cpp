// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

/// A wait of days, ended by a person who runs postriderctl.
class tst_EndHold final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void endsALongWait();
    void leavesAShortWait();

private:
    /// Pushes to a Consumer that asks to be left alone for so many seconds.
    void pushAndBeAskedToWait(const QByteArray &seconds);
    CtlProcess::Result run(const QString &command, const QByteArray &input = {});
    [[nodiscard]] QString state();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CtlProcess> m_ctl;
    std::unique_ptr<Producer> m_producer;
    std::unique_ptr<Receiver> m_receiver;
};

void tst_EndHold::init()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_ctl = std::make_unique<CtlProcess>(QStringLiteral(POSTRIDERCTL), m_folder->filePath(u"profile"_s));
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        m_ctl->setEnvironment(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    m_producer = std::make_unique<Producer>(20);
    m_receiver = std::make_unique<Receiver>();
}

CtlProcess::Result tst_EndHold::run(const QString &command, const QByteArray &input)
{
    return m_ctl->run(command.split(u' ') + QStringList { u"--json"_s }, input);
}

QString tst_EndHold::state()
{
    return run(u"status"_s).json()["feeds"_L1].toArray().first()["state"_L1].toString();
}

void tst_EndHold::pushAndBeAskedToWait(const QByteArray &seconds)
{
    m_receiver->setManner([seconds](const Delivery &) { return response(429, { { "Retry-After", seconds } }); });
    const QString source = m_producer->serviceRoot().toString();
    const QString endpoint = m_receiver->endpoint().toString();
    QCOMPARE(run(u"source add MLS --start beginning --every 1 --odata "_s + source).exitCode, 0);
    QCOMPARE(run(u"consumer add Acme --token-stdin --endpoint "_s + endpoint, "a-token-of-the-test").exitCode, 0);
    QCOMPARE(run(u"feed add F --source MLS --consumer Acme --start beginning"_s).exitCode, 0);
    const auto push = m_ctl->start({ u"push"_s });
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"throttled"_s, 30'000);
    push->terminate();
    QCOMPARE(m_ctl->finish(*push).exitCode, 0);
    QCOMPARE(m_receiver->deliveries().size(), 1);
    m_receiver->setManner({});
}

void tst_EndHold::endsALongWait()
{
    pushAndBeAskedToWait("172800");
    if (QTest::currentTestFailed())
        return;
    const auto ended = run(u"consumer end-hold Acme"_s);
    QVERIFY2(ended.exitCode == 0, ended.messages.constData());
    const QJsonObject entry = run(u"activity"_s).json()["activity"_L1].toArray().first().toObject();
    QCOMPARE(entry["action"_L1].toString(), u"consumer.end_hold"_s);
    QCOMPARE(entry["subject"_L1].toString(), u"Acme"_s);
    QCOMPARE(run(u"push --until-idle --for 60"_s).exitCode, 0);
    QCOMPARE(m_receiver->distinct(), m_producer->sequences());
    QCOMPARE(m_receiver->deliveries().at(1).sequences, QList<qint64> { m_producer->sequences().front() }); // slowly
    const auto again = m_ctl->run({ u"consumer"_s, u"end-hold"_s, u"Acme"_s });
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.messages.contains("has not asked us to wait"), again.messages.constData());
}

void tst_EndHold::leavesAShortWait()
{
    pushAndBeAskedToWait("7200");
    if (QTest::currentTestFailed())
        return;
    const auto refused = m_ctl->run({ u"consumer"_s, u"end-hold"_s, u"Acme"_s });
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.messages.contains("24 hours"), refused.messages.constData());
    QCOMPARE(state(), u"throttled"_s);
}

QTEST_GUILESS_MAIN(tst_EndHold)
#include "tst_endhold.moc"
