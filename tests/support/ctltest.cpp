// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctltest.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace postrider::test {

using namespace Qt::StringLiterals;

void CtlTest::begin(const QString &program)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ctl = std::make_unique<CtlProcess>(program, m_folder->filePath(u"Mein Profil ü"_s));
    // A keyring of the test run has its control files there already.
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        m_ctl->setEnvironment(u"XDG_RUNTIME_DIR"_s, m_runtime.path());
}

void CtlTest::findNoToken() const
{
    for (const QByteArray token : { Token1, Token2 })
        QVERIFY(!m_ctl->traces().contains(token));
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QFile::ReadOnly), qPrintable(file.fileName()));
        const QByteArray content = file.readAll();
        for (const QByteArray token : { Token1, Token2 })
            QVERIFY2(!content.contains(token), qPrintable(file.fileName()));
    }
}

CtlProcess::Result CtlTest::run(const QString &command, const QByteArray &input)
{
    return m_ctl->run(command.split(u' '), input);
}

QJsonObject CtlTest::json(const QString &command, const QByteArray &input)
{
    const auto result = m_ctl->run(command.split(u' ') + QStringList { u"--json"_s }, input);
    if (result.exitCode != 0 || !QJsonDocument::fromJson(result.output).isObject()) {
        QTest::qFail(qPrintable(u"%1 ended with %2: %3"_s.arg(command)
                                    .arg(result.exitCode)
                                    .arg(QString::fromUtf8(result.output + result.messages))),
            __FILE__, __LINE__);
    }
    return result.json();
}

void CtlTest::addAll(const Producer &producer, const Receiver &receiver)
{
    json(u"source add MLS --start beginning --every 1 --odata "_s + producer.serviceRoot().toString());
    json(u"consumer add Acme --batch 10 --token-stdin --endpoint "_s + receiver.endpoint().toString(), Token1);
    json(u"feed add F --source MLS --consumer Acme --label L --start beginning"_s);
}

QJsonObject CtlTest::only(const QJsonObject &result, QLatin1StringView key)
{
    const QJsonArray list = result.value(key).toArray();
    return list.size() == 1 ? list.first().toObject() : QJsonObject();
}

} // namespace postrider::test
