// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/commandline.h"

#include <CLI/CLI.hpp>

namespace postrider {

/// Adds options to commands so that what is given ends up in one JSON object, under the key that
/// the engine knows. What cannot be right is refused as wrong usage; ranges are the engine's affair.
class CommandOptions final
{
public:
    CLI::Option *text(
        CLI::App *app, const std::string &name, const char *key, const char *what, const std::string &help);
    CLI::Option *integer(
        CLI::App *app, const std::string &name, const char *key, const char *what, const std::string &help);
    /// One of a few words.
    CLI::Option *choice(CLI::App *app, const std::string &name, const char *key, const std::vector<std::string> &words,
        const std::string &help);
    /// A flag that stands for one value.
    CLI::Option *fixed(
        CLI::App *app, const std::string &name, const char *key, const QJsonValue &value, const std::string &help);
    /// A flag that stands for several.
    CLI::Option *fixed(CLI::App *app, const std::string &name, const QJsonObject &values, const std::string &help);
    /// Two flags, one of which turns the setting on and the other off.
    void toggle(CLI::App *app, const std::string &on, const std::string &off, const char *key,
        const std::string &onHelp, const std::string &offHelp);
    /// A folder, kept by its full path under `path`.
    CLI::Option *folder(CLI::App *app, const std::string &name, const std::string &help);
    /// now, beginning, or a sequence.
    CLI::Option *start(CLI::App *app, const std::string &help);
    /// A sequence.
    CLI::Option *sequence(CLI::App *app, const std::string &name, const char *key, const std::string &help);
    /// Names with commas between them.
    CLI::Option *names(CLI::App *app, const std::string &name, const char *key, const std::string &help);
    /// "Name: value", as often as needed.
    CLI::Option *headers(CLI::App *app);
    /// Words that stand without a dash, kept as one text with spaces between them.
    CLI::Option *phrase(CLI::App *app, const char *what, const char *key);
    /// One name or several that stand without a dash; one is kept under `key`, several as a list under `keys`.
    CLI::Option *subjects(CLI::App *app, const char *what, const char *key, const char *keys);
    /// WHAT without a dash: RESOURCE/KEY, kept under `record`, or "A" or "A..B", kept under `sequence` as "A..B".
    CLI::Option *eventsInQuestion(CLI::App *app);
    /// "A" or "A..B", kept as "A..B".
    CLI::Option *range(CLI::App *app, const std::string &help);
    /// A time with a zone, or a local one; kept in UTC.
    CLI::Option *time(CLI::App *app, const std::string &name, const char *key, const std::string &help);
    /// RESOURCE/KEY.
    CLI::Option *record(CLI::App *app, const std::string &help);

    /// The same without a dash.
    CLI::Option *recordSubject(CLI::App *app);

    [[nodiscard]] const QJsonObject &values() const { return m_values; }

private:
    template <typename Read>
    CLI::Option *custom(CLI::App *app, const std::string &name, const char *what, const std::string &help, Read read);
    void takeRecord(const std::string &name, const QString &value);

    QJsonObject m_values;
};

} // namespace postrider
