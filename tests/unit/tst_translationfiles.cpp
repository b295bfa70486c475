// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< more than one where a number decides
    bool hasForms = false;
    bool isUnfinished = false;
};

/// By context, source and comment.
using Messages = QMap<QString, Message>;

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isUnfinished = xml.attributes().hasAttribute(u"type"_s);
    QString text;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "translation"_L1)) {
        if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            message.translations.append(xml.readElementText());
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (!message.hasForms)
        message.translations.append(text);
}

Messages read(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    Messages messages;
    QString context;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "message"_L1) {
            message = {};
            comment.clear();
            message.hasForms = xml.attributes().value(u"numerus"_s) == "yes"_L1;
        } else if (xml.isStartElement() && xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "comment"_L1)
            comment = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else if (xml.isEndElement() && xml.name() == "message"_L1)
            messages.insert(QStringList { context, message.source, comment }.join(u" | "_s), message);
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

/// What has to be in a translation as often as in its source: places for values, and tags.
QStringList parts(const QString &text)
{
    static const QRegularExpression Part(u"%L?[1-9]|%L?n|<[^>]+>"_s);
    QStringList parts;
    for (auto match = Part.globalMatch(text); match.hasNext();)
        parts.append(match.next().captured());
    parts.sort();
    return parts;
}

int mnemonics(QString text)
{
    static const QRegularExpression Mnemonic(u"&\\S"_s);
    return int(text.remove(u"&&"_s).count(Mnemonic));
}

QChar ending(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QChar last = trimmed.isEmpty() ? QChar() : trimmed.back();
    return u":….?!"_s.contains(last) ? last : QChar();
}

/// What is wrong with a translation; empty when nothing is.
QString fault(const Message &message, qsizetype forms)
{
    if (message.isUnfinished)
        return u"is not finished"_s;
    if (message.hasForms && message.translations.size() != forms)
        return u"has another number of forms"_s;
    for (qsizetype i = 0; i < message.translations.size(); ++i) {
        const QString &translation = message.translations.at(i);
        if (translation.trimmed().isEmpty() && !message.source.trimmed().isEmpty())
            return u"is empty"_s;
        QStringList wanted = parts(message.source);
        QStringList have = parts(translation);
        if (message.hasForms && i == 0) { // "the last one"
            const auto isCount = [](const QString &part) { return part.endsWith(u'n'); };
            wanted.removeIf(isCount);
            have.removeIf(isCount);
        }
        if (have != wanted)
            return u"has other places for values: "_s + translation;
        if (mnemonics(translation) != mnemonics(message.source))
            return u"has no key, or another has: "_s + translation;
        if (ending(translation) != ending(message.source))
            return u"ends differently: "_s + translation;
    }
    return {};
}

} // namespace

/// What the translators wrote, and whether it is all.
class tst_TranslationFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissing_data() { languages(); }
    void nothingIsMissing();
    void translationsAreWhole_data() { languages(); }
    void translationsAreWhole();
    void faultsAreFound_data();
    void faultsAreFound();

private:
    static void languages();
    static QString pathOf(const QString &language)
    {
        return QStringLiteral(POSTRIDER_TRANSLATIONS "/postrider_") + language + u".ts"_s;
    }
};

void tst_TranslationFiles::languages()
{
    QTest::addColumn<QString>("language");
    for (const auto *language : { "es", "fr" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

void tst_TranslationFiles::nothingIsMissing()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"postrider_"_s + language + u".ts"_s);
    QVERIFY(QFile::copy(pathOf(language), path));
    QProcess lupdate;
    lupdate.start(QStringLiteral(POSTRIDER_LUPDATE),
        { u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, QStringLiteral(POSTRIDER_SOURCES),
            QStringLiteral("@" POSTRIDER_TRANSLATED), u"-ts"_s, path });
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const QStringList wanted = read(path).keys();
    const QStringList have = read(pathOf(language)).keys();
    QVERIFY(wanted.size() > 1'000);
    for (const QString &text : wanted)
        QVERIFY2(have.contains(text), qPrintable(u"Run update_translations, and translate: "_s + text));
    for (const QString &text : have)
        QVERIFY2(wanted.contains(text), qPrintable(u"Run update_translations; nothing says any more: "_s + text));
}

void tst_TranslationFiles::translationsAreWhole()
{
    QFETCH(const QString, language);
    const Messages messages = read(pathOf(language));
    QStringList faults;
    for (auto message = messages.cbegin(); message != messages.cend(); ++message) {
        if (const QString what = fault(*message, 2); !what.isEmpty())
            faults.append(message.key() + u' ' + what);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void tst_TranslationFiles::faultsAreFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("translations");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("fine") << u"&Send %1 to %2:"_s << QStringList { u"A %2 &enviar %1:"_s } << true;
    QTest::newRow("fine, in forms") << u"%n event(s)"_s << QStringList { u"%n evento"_s, u"%n eventos"_s } << true;
    QTest::newRow("an escaped ampersand") << u"A && B"_s << QStringList { u"A && B"_s } << true;
    QTest::newRow("empty") << u"Send"_s << QStringList { QString() } << false;
    QTest::newRow("a value is lost") << u"Send %1"_s << QStringList { u"Enviar"_s } << false;
    QTest::newRow("a value twice") << u"Send %1"_s << QStringList { u"%1 %1"_s } << false;
    QTest::newRow("a tag is lost") << u"<b>Send</b>"_s << QStringList { u"<b>Enviar"_s } << false;
    QTest::newRow("no key") << u"&Send"_s << QStringList { u"Enviar"_s } << false;
    QTest::newRow("a key of its own") << u"Send"_s << QStringList { u"&Enviar"_s } << false;
    QTest::newRow("a number of one is said")
        << u"%n event(s)"_s << QStringList { u"un evento"_s, u"%n eventos"_s } << true;
    QTest::newRow("a number is lost") << u"%n event(s)"_s << QStringList { u"un evento"_s, u"eventos"_s } << false;
    QTest::newRow("a number is lost in both") << u"%n event(s)"_s << QStringList { u"eventos"_s, u"eventos"_s } << false;
    QTest::newRow("no dots") << u"Send…"_s << QStringList { u"Enviar"_s } << false;
    QTest::newRow("one form") << u"%n event(s)"_s << QStringList { u"%n eventos"_s } << false;
}

void tst_TranslationFiles::faultsAreFound()
{
    QFETCH(const QString, source);
    QFETCH(const QStringList, translations);
    QFETCH(const bool, isFine);
    QCOMPARE(fault({ source, translations, source.contains("%n"_L1), false }, 2).isEmpty(), isFine);
}

QTEST_GUILESS_MAIN(tst_TranslationFiles)

#include "tst_translationfiles.moc"
