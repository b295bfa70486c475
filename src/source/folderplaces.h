// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QDir>

namespace postrider {

struct EventFile;

/// Puts files away: into `done` what was taken, into `rejected` what was not, with a report beside it. Both are folders
/// in the one that is read, made when they are needed. A name that is there already gets a number. One thread.
class FolderPlaces final
{
public:
    explicit FolderPlaces(QDir folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] const QDir &folder() const { return m_folder; }
    [[nodiscard]] Result<void> putIntoDone(const QString &name) const;
    /// The first line of the report is `headline`.
    [[nodiscard]] Result<void> putIntoRejected(
        const QString &name, const QString &headline, const EventFile &content) const;
    /// What there is to be put right, in a sentence: it stays until the reports are removed from `rejected`.
    [[nodiscard]] QString warning() const;
    [[nodiscard]] QStringList reports() const;

private:
    [[nodiscard]] Result<QDir> place(const QString &name) const;
    [[nodiscard]] Result<void> move(const QString &name, const QDir &place, const QString &newName) const;

    QDir m_folder;
};

} // namespace postrider
