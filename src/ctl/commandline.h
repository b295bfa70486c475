// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logging/level.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace postrider {

/// What a person asked postriderctl to do.
struct CommandLine
{
    QString profileFolder; ///< empty: where the platform keeps such things
    bool isJson = false;
    QString command; ///< as the engine knows it, such as consumer.add; or push, practice
    QJsonObject args; ///< as resources/help/postriderctl.md has them
    bool readsToken = false; ///< a token or another secret comes on standard input
    QString authorityFile; ///< certificates to be read into `authority`
    bool isWatching = false; ///< status, again and again
    bool isUntilIdle = false;
    std::optional<std::chrono::seconds> duration; ///< of push and practice
    QString pdfFile; ///< of proof
    QString csvFile;
    QString file; ///< of export, import, backup, restore and report; "-" is standard input, empty standard output
    bool mayReplace = false; ///< of backup, report and restore
    bool isDryRun = false; ///< of restore
    std::optional<LogLevel> logLevel; ///< of push; else the profile's own
    QString form; ///< of export: csv, json, or empty, which is as the file's name ends

    /// Whether fonts are needed.
    [[nodiscard]] bool drawsText() const { return !pdfFile.isEmpty(); }
};

/// What to say instead of doing anything: help, the version, or why the usage is wrong.
struct CommandLineEnd
{
    int exitCode = 0;
    QString output; ///< for standard output
    QString message; ///< for standard error
};

/// Reads the arguments, without the program's name. Times without a zone are local ones.
[[nodiscard]] tl::expected<CommandLine, CommandLineEnd> parseCommandLine(const QStringList &arguments);

} // namespace postrider
