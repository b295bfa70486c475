// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that write files of a profile and read them back: exchange, backup, report.
#include "ctl/commandtree.h"

namespace postrider {

using namespace Qt::StringLiterals;

void CommandTree::addExchange()
{
    const auto setFile = [this](const std::string &file) { m_line.file = QString::fromStdString(file); };
    CLI::App *exported =
        command(&m_app, "export", "export", "Write all Consumers and Feeds with their settings; never a token");
    exported->add_option_function<std::string>("--out", setFile, "Into this file; without it they are printed")
        ->type_name("FILE");
    const auto setForm = [this](const std::string &form) { m_line.form = QString::fromStdString(form); };
    exported->add_option_function<std::string>("--format", setForm, "Usually csv, or json when the file's name ends so")
        ->type_name("csv|json")
        ->check(CLI::IsMember({ "csv", "json" }).description(""));
    CLI::App *import = command(&m_app, "import", "import", "Add and change Consumers and Feeds as a file has them");
    import->add_option_function<std::string>("FILE", setFile)->type_name("")->required();
    m_options.fixed(import, "--dry-run", "dry_run", true, "Only say what that would do");
    import->footer("The file is CSV or JSON, as export writes it; - is standard input. All of it is done or, when\n"
                   "anything in it is wrong, nothing. Nothing is ever removed, and tokens are given afterwards.");
}

void CommandTree::addKeeping()
{
    const auto addFile = [this](CLI::App *app) {
        const auto set = [this](const std::string &file) { m_line.file = QString::fromStdString(file); };
        app->add_option_function<std::string>("FILE", set)->type_name("")->required();
    };
    CLI::App *backup = command(&m_app, "backup", "backup", "Copy the profile into one file; never a token");
    addFile(backup);
    backup->add_flag("--force", m_line.mayReplace, "Replace a file of that name");
    backup->footer("Delivery goes on meanwhile. The usual ending is .postrider-backup.");
    CLI::App *restore = command(&m_app, "restore", "restore", "Put a backup in the profile's place");
    addFile(restore);
    CLI::Option *force = restore->add_flag("--force", m_line.mayReplace,
        "Also where there is a profile, which is kept beside it; and though the record in it is wrong");
    restore->add_flag("--dry-run", m_line.isDryRun, "Only check it, and say what it would do")->excludes(force);
    restore->footer(
        "Nothing else may have the profile meanwhile. What was delivered after the backup was made is sent\n"
        "again, and it says how many events that is.");
    CLI::App *report = command(&m_app, "report", "report", "Save a report for support, as a zip; never a token");
    addFile(report);
    report->add_flag("--force", m_line.mayReplace, "Replace a file of that name");
}

} // namespace postrider
