// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace postrider {

class Preferences;

/// Makes the program speak the language that is preferred, at once when another one is: every widget
/// gets a LanguageChange. Numbers and dates follow. One for the whole program. GUI thread.
class Languages final : public QObject
{
    Q_OBJECT

public:
    /// Where the built-in translations are.
    static constexpr auto Folder = ":/i18n";

    /// `preferences` has to outlive it. `folder` holds the translations as postrider_<language>.qm.
    explicit Languages(
        const Preferences &preferences, const QString &folder = QLatin1String(Folder), QObject *parent = nullptr);
    ~Languages() override;

    /// The languages that can be chosen, as in "es", by their own names in order. English is always there.
    [[nodiscard]] static QStringList available(const QString &folder = QLatin1String(Folder));
    /// What a language calls itself: "Español".
    [[nodiscard]] static QString name(const QString &language);
    /// The one that is spoken.
    [[nodiscard]] QString current() const { return m_current; }

private:
    void update();
    void install(const QString &file, const QString &folder);
    [[nodiscard]] QString wanted() const;

    const Preferences &m_preferences;
    const QString m_folder;
    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace postrider
