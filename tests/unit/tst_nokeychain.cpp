// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainvault.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

/// The keychain where there is none: a session bus that leads nowhere.
class tst_NoKeychain final : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyCallSaysSo_data();
    void everyCallSaysSo();
};

void tst_NoKeychain::initMain()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/postrider/bus");
}

void tst_NoKeychain::everyCallSaysSo_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("read") << u"read"_s;
    QTest::newRow("write") << u"write"_s;
    QTest::newRow("remove") << u"remove"_s;
}

void tst_NoKeychain::everyCallSaysSo()
{
    QFETCH(QString, call);
    KeychainVault vault;
    std::optional<Error> error;
    int answers = 0;
    const auto answered = [&](const auto &result) {
        ++answers;
        error = result ? std::optional<Error>() : result.error();
    };
    if (call == "read"_L1)
        vault.read(u"id"_s, answered);
    else if (call == "write"_L1)
        vault.write(u"id"_s, Token::fromPasted("sEcReT").value(), answered);
    else
        vault.remove(u"id"_s, answered);
    QCOMPARE(answers, 0);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 20'000);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::NoKeychain);
    const QString &detail = error->detail;
    QVERIFY2(detail.startsWith(u"The keychain of the operating system cannot be used ("_s), qPrintable(detail));
    QVERIFY2(detail.contains(u"unlock it, or start it"_s) && detail.endsWith(u"try again."_s), qPrintable(detail));
    QVERIFY2(!detail.contains(u"sEcReT"_s), qPrintable(detail));
    QVERIFY2(!detail.contains(u"()"_s), qPrintable(detail));
}

QTEST_GUILESS_MAIN(tst_NoKeychain)
#include "tst_nokeychain.moc"
