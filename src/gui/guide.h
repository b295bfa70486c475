// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace postrider {

/// The user guide: pages of Markdown, built into the program. A page is named as its file is, "states.md". Any thread.
namespace guide {

inline constexpr auto Folder = ":/help";
inline constexpr auto FirstPage = "index.md";
inline constexpr auto ForConsumers = "receiver-guide.md";

struct Entry
{
    QString page;
    QString title;
};

/// The file of a page: in the language of `locale` (es_MX, then es) or, where it is not told in that, in English; empty
/// when there is no such page.
[[nodiscard]] QString path(
    const QString &page, const QLocale &locale = {}, const QString &folder = QLatin1StringView(Folder));
/// What stands in a file of path().
[[nodiscard]] QString text(const QString &path);
/// The pages in the order in which the first page, which is the first of them, names them.
[[nodiscard]] QList<Entry> contents(const QLocale &locale = {}, const QString &folder = QLatin1StringView(Folder));
/// The anchor of a heading, by the rule of the repository's pages: small letters, digits, and - for spaces.
[[nodiscard]] QString anchor(const QString &heading);

} // namespace guide
} // namespace postrider
