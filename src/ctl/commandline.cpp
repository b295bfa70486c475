// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandline.h"

#include "ctl/commandtree.h"
#include "ctl/exitcode.h"
#include "domain/sqlsettings.h"

#include <QDir>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

using Outcome = tl::expected<CommandLine, CommandLineEnd>;

tl::unexpected<CommandLineEnd> wrongUsage(const QString &why, const QString &command)
{
    const QString help = u"postriderctl %1--help explains it."_s.arg(command);
    return tl::unexpected(CommandLineEnd { ExitCode::WrongUsage, {}, u"%1\n%2\n"_s.arg(why, help) });
}

/// The words of the command as far as they were understood, each with a space after it.
QString words(const CLI::App &app)
{
    QString text;
    for (const CLI::App *next = &app; next;) {
        const auto given = next->get_subcommands();
        next = given.empty() ? nullptr : given.front();
        if (next)
            text += QString::fromStdString(next->get_name()) + u' ';
    }
    return text;
}

tl::unexpected<CommandLineEnd> end(CommandTree &tree, const CLI::ParseError &error)
{
    CLI::App &app = tree.app();
    if (error.get_exit_code() == int(CLI::ExitCodes::Success)) {
        std::ostringstream output;
        std::ostringstream message;
        app.exit(error, output, message);
        return tl::unexpected(CommandLineEnd { ExitCode::Done, QString::fromStdString(output.str()), {} });
    }
    QString why = QString::fromStdString(error.what());
    if (why == "A subcommand is required"_L1)
        why = u"Say what to do: a command is missing."_s;
    const std::vector<std::string> unknown = app.remaining(true);
    if (error.get_exit_code() == int(CLI::ExitCodes::RequiredError) && !unknown.empty())
        why = u"\"%1\" is not known here."_s.arg(QString::fromStdString(unknown.front()));
    return wrongUsage(why, words(app));
}

/// How many of the ways to say what to send again were given.
qsizetype selections(const QJsonObject &args)
{
    const auto ways = { "sequence"_L1, "record"_L1, "since"_L1, "accepted_since"_L1, "set_aside"_L1 };
    return std::count_if(ways.begin(), ways.end(), [&args](QLatin1StringView way) { return args.contains(way); });
}

/// Columns have the names of the dictionary where none is given, and a file is where the user is.
void completeDatabase(QJsonObject &args)
{
    const std::pair<QLatin1StringView, QLatin1StringView> columns[] = {
        { "sequence_column"_L1, "EntityEventSequence"_L1 },
        { "resource_name_column"_L1, "ResourceName"_L1 },
        { "record_key_column"_L1, "ResourceRecordKey"_L1 },
    };
    for (const auto &[key, usual] : columns) {
        if (!args.contains(key))
            args.insert(key, QString(usual));
    }
    const QString database = args.value("database"_L1).toString();
    if (sqlDriver(args.value("driver"_L1).toString()).isFile && !database.isEmpty())
        args.insert("database"_L1, QDir::current().absoluteFilePath(database));
}

/// Puts the settings where the command has them.
Outcome complete(CommandTree &tree)
{
    CommandLine line = tree.line();
    const QString &command = line.command;
    const QString of = words(tree.app());
    if (command.endsWith(".edit"_L1)) {
        if (tree.settings().isEmpty() && line.authorityFile.isEmpty() && !line.readsToken)
            return wrongUsage(u"Say what to change."_s, of);
        line.args.insert("changes"_L1, tree.settings());
    } else {
        for (auto setting = tree.settings().begin(); setting != tree.settings().end(); ++setting)
            line.args.insert(setting.key(), setting.value());
    }
    if (command == "endpoint.set"_L1 && tree.settings().isEmpty())
        return wrongUsage(u"Say what to change."_s, of);
    if (command == "endpoint.set"_L1 && line.args.value("certificate"_L1) == ""_L1)
        line.args.insert("key"_L1, QString());
    if (command == "source.add"_L1) {
        const bool isSql = line.args.contains("driver"_L1);
        const bool isFolder = line.args.contains("path"_L1);
        if (int(isSql) + int(isFolder) + int(line.args.contains("url"_L1)) != 1)
            return wrongUsage(u"Say where the events come from: --odata URL, --sql DRIVER or --folder DIR."_s, of);
        line.args.insert("kind"_L1, isSql ? u"sql"_s : isFolder ? u"folder"_s : u"odata"_s);
        if (isSql)
            completeDatabase(line.args);
    }
    if (command == "source.answer"_L1 && !line.args.contains("answer"_L1))
        return wrongUsage(u"Say how to go on: --check-again, --start-anew or --go-on."_s, of);
    if (command == "feed.resume"_L1 && !line.args.contains("from"_L1))
        line.args.insert("from"_L1, u"stopped"_s);
    if (command == "resend"_L1 && selections(line.args) != 1)
        return wrongUsage(
            u"Say what to send again: one of --sequence, --record, --since, --accepted-since and --set-aside."_s, of);
    const bool hasFeed = line.args.contains("feed"_L1) || line.args.contains("feeds"_L1);
    if (command == "resend"_L1 && !hasFeed && !line.args.contains("all_feeds"_L1))
        return wrongUsage(u"Say to which Feed, or --all-feeds."_s, of);
    if (command == "rewind"_L1 && !line.args.contains("to"_L1) && !line.args.contains("to_time"_L1))
        return wrongUsage(u"Say how far back: --to SEQ or --to-time TIME."_s, of);
    if (command.endsWith(".token"_L1) && !line.readsToken)
        return wrongUsage(u"Tokens and passwords come on standard input: add --stdin."_s, of);
    if (line.isWatching && line.isJson)
        return wrongUsage(u"--watch goes on and on, and --json prints one object. Give one of them."_s, of);
    if (command == "export"_L1 && line.isJson && line.form == "csv"_L1 && line.file.isEmpty())
        return wrongUsage(u"--json prints one object. Give a file for the CSV: --out FILE."_s, of);
    return line;
}

} // namespace

tl::expected<CommandLine, CommandLineEnd> parseCommandLine(const QStringList &arguments)
{
    CommandTree tree;
    std::vector<std::string> reversed;
    for (const QString &argument : arguments)
        reversed.push_back(argument.toStdString());
    std::reverse(reversed.begin(), reversed.end());
    try {
        tree.app().parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        return end(tree, error);
    }
    return complete(tree);
}

} // namespace postrider
