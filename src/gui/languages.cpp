// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/languages.h"

#include "gui/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

const QString English = u"en"_s;
const QString Prefix = u"postrider_"_s;

} // namespace

Languages::Languages(const Preferences &preferences, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_folder(folder)
{
    connect(&preferences, &Preferences::changed, this, &Languages::update);
    update();
}

Languages::~Languages()
{
    QLocale::setDefault(QLocale::system());
}

QStringList Languages::available(const QString &folder)
{
    QStringList languages { English };
    const QStringList files = QDir(folder).entryList({ Prefix + u"*.qm"_s }, QDir::Files);
    for (const QString &file : files) {
        const QString language = file.sliced(Prefix.size()).chopped(3);
        if (language != English)
            languages.append(language);
    }
    std::ranges::sort(languages,
        [](const QString &one, const QString &other) { return name(one).localeAwareCompare(name(other)) < 0; });
    return languages;
}

QString Languages::name(const QString &language)
{
    // Not "American English" or "español de España", which is what some locales call themselves.
    static const QHash<QString, QString> Plain { { English, u"English"_s }, { u"es"_s, u"Español"_s } };
    if (const auto plain = Plain.constFind(language); plain != Plain.constEnd())
        return *plain;
    QString name = QLocale(language).nativeLanguageName();
    if (name.isEmpty())
        return language;
    name[0] = name[0].toUpper();
    return name;
}

QString Languages::wanted() const
{
    const QStringList languages = available(m_folder);
    if (const QString chosen = m_preferences.language(); languages.contains(chosen))
        return chosen;
    // The system's languages, most wanted first, each as "es-MX" and then as "es".
    const QStringList system = QLocale::system().uiLanguages();
    for (QString language : system) {
        language.replace(u'-', u'_');
        if (languages.contains(language))
            return language;
        if (const QString general = language.section(u'_', 0, 0); languages.contains(general))
            return general;
    }
    return English;
}

void Languages::update()
{
    const QString language = wanted();
    // Dates and numbers are the country's where the language is the system's, too.
    const QLocale system = QLocale::system();
    QLocale::setDefault(QLocale(language).language() == system.language() ? system : QLocale(language));
    if (language == m_current)
        return;
    m_current = language;
    m_translators.clear(); // each takes itself off the application
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(Prefix + language, m_folder);
}

void Languages::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return; // English needs none, and Qt may not have been told this language
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace postrider
