// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QDir>
#include <QHash>

#include <optional>

namespace postrider {

/// A file as it was found.
struct FoundFile
{
    QString name;
    qint64 size = 0;
    qint64 modified = 0; ///< milliseconds, by the clock of whoever keeps the file

    bool operator==(const FoundFile &) const = default;
};

/// Which of the files in a folder comes next. They come in the order of their names, numbers in them by their value and
/// all else letter by letter, in no language's order; and a file that is still being written holds up those behind it,
/// for a minute at most. It is complete when nothing about it has changed for a while. One thread.
class DroppedFiles final
{
public:
    struct Look
    {
        std::optional<FoundFile> next;
        QStringList waiting; ///< all that lie there, in their order
        QStringList others; ///< of no form that is read
        std::optional<Milliseconds> again; ///< when one may be complete that is not yet
    };

    /// `now` is Clock::elapsed().
    [[nodiscard]] Result<Look> look(const QDir &folder, Milliseconds now);

    static constexpr Milliseconds Quiet { 5'000 };
    static constexpr Milliseconds Patience { 60'000 };

private:
    struct Seen
    {
        FoundFile file;
        Milliseconds first { 0 };
        Milliseconds since { 0 }; ///< not changed since
    };
    /// How long until the file counts as complete; zero when it does.
    [[nodiscard]] Milliseconds missing(const QDir &folder, const FoundFile &file, Milliseconds now);
    void forgetAllBut(const QStringList &names);

    QHash<QString, Seen> m_seen;
};

/// Whether the first name comes before the second: file9 before file10.
[[nodiscard]] bool isBefore(const QString &left, const QString &right);

/// Whether the program that writes the file still has it open, where the system tells.
[[nodiscard]] bool isInUse(const QString &path);

} // namespace postrider
