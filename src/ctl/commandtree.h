// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/commandline.h"
#include "ctl/commandoptions.h"

namespace postrider {

/// Every command of postriderctl with its options and its help.
class CommandTree final
{
public:
    CommandTree();
    Q_DISABLE_COPY_MOVE(CommandTree)

    [[nodiscard]] CLI::App &app() { return m_app; }
    /// What was given; after parsing.
    [[nodiscard]] const CommandLine &line() const { return m_line; }
    /// Settings to add or change; for the other commands, the rest of the args.
    [[nodiscard]] const QJsonObject &settings() const { return m_options.values(); }

private:
    CLI::App *group(const char *name, const char *help);
    CLI::App *command(CLI::App *parent, const char *name, const char *id, const std::string &help);
    /// What the command is about, which stands without a dash.
    CLI::Option *subject(CLI::App *app, const char *what = "NAME", const char *key = "name");
    void addNamed(CLI::App *parent, const char *word, const char *id, const std::string &help);
    CLI::Option *tokenFlag(CLI::App *app, const char *flag, const char *help);
    void authority(CLI::App *app);
    void duration(CLI::App *app);
    void limit(CLI::App *app);

    void addGlobals();
    void addSources();
    /// How to get access tokens.
    std::vector<CLI::Option *> addOAuth(CLI::App *app);
    void addSourceSettings(CLI::App *app);
    void addDatabase(CLI::App *app);
    void addConsumers();
    void addConsumerFormat(CLI::App *app);
    void addConsumerManners(CLI::App *app);
    void addConsumerPeople(CLI::App *app);
    void addFeeds();
    void addFeedChanges(CLI::App *feed);
    void addResumeToken(CLI::App *feed);
    void addRunning();
    void addQuestions();
    void addProof();
    void addResend();
    void addSend();
    void addResends();
    void addPositions();
    void addRetention();
    void addExchange();
    void addKeeping();
    void addEndpoint();

    CLI::App m_app { "Pushes EntityEvents to Consumers, politely and in order." };
    CommandOptions m_options;
    CommandLine m_line;
};

} // namespace postrider
