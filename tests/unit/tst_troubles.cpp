// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/troubles.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

class tst_Troubles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void eachEndsByItself();
    void keychainComesFirst();
    void saysTheSameOnce();
};

void tst_Troubles::eachEndsByItself()
{
    Troubles troubles;
    QCOMPARE(troubles.sum(), Error());
    QVERIFY(!troubles.set(1, {}));
    QVERIFY(troubles.set(1, { Error::Kind::StorageFull, u"The disk is full."_s }));
    QVERIFY(!troubles.set(1, { Error::Kind::StorageFull, u"The disk is full."_s }));
    QVERIFY(troubles.set(2, { Error::Kind::Storage, u"The log cannot be read."_s }));
    QCOMPARE(troubles.sum(), (Error { Error::Kind::StorageFull, u"The disk is full. The log cannot be read."_s }));
    QVERIFY(troubles.set(1, {}));
    QCOMPARE(troubles.sum(), (Error { Error::Kind::Storage, u"The log cannot be read."_s }));
    QVERIFY(troubles.set(2, {}));
    QCOMPARE(troubles.sum(), Error());
}

void tst_Troubles::keychainComesFirst()
{
    Troubles troubles;
    troubles.set(1, { Error::Kind::StorageFull, u"The disk is full."_s });
    troubles.set(7, { Error::Kind::NoKeychain, u"The keychain is locked."_s });
    QCOMPARE(troubles.sum(), (Error { Error::Kind::NoKeychain, u"The keychain is locked. The disk is full."_s }));
}

void tst_Troubles::saysTheSameOnce()
{
    Troubles troubles;
    QVERIFY(troubles.set(1, { Error::Kind::StorageFull, u"The disk is full."_s }));
    QVERIFY(!troubles.set(2, { Error::Kind::StorageFull, u"The disk is full."_s }));
    QVERIFY(!troubles.set(1, {}));
    QCOMPARE(troubles.sum().detail, u"The disk is full."_s);
}

QTEST_GUILESS_MAIN(tst_Troubles)
#include "tst_troubles.moc"
