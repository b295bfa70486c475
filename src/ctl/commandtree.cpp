// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandtree.h"

#include "domain/sqlsettings.h"
#include "domain/version.h"

#include <QJsonArray>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestRun = 10'000'000; // seconds; some sixteen weeks

/// Help without what only the parser has to know.
class PlainHelp final : public CLI::Formatter
{
public:
    PlainHelp()
    {
        column_width(34);
        label("SUBCOMMAND", "COMMAND");
        label("SUBCOMMANDS", "COMMANDS");
        label("Positionals", "What it is about");
    }

    std::string make_option_opts(const CLI::Option *option) const override
    {
        std::string text = option->get_type_name().empty() ? "" : " " + option->get_type_name();
        return option->get_required() ? text + " (needed)" : text;
    }
};

} // namespace

CommandTree::CommandTree()
{
    addGlobals();
    addSources();
    addConsumers();
    addFeeds();
    addRunning();
    addQuestions();
    addProof();
    addSend();
    addResend();
    addExchange();
    addEndpoint();
    addKeeping();
    m_app.footer("postriderctl COMMAND --help explains a command.\n\n"
                 "It ends with 0 when done, 1 when it failed, 2 when the usage was wrong, 3 when another\n"
                 "Postrider holds the profile and could not be asked, 4 when there is no keychain.");
}

void CommandTree::addGlobals()
{
    m_app.name("postriderctl");
    m_app.fallthrough();
    m_app.require_subcommand(1);
    m_app.set_help_flag("-h,--help", "Say what can be done, or what a command does");
    m_app.set_version_flag("--version", "postriderctl " POSTRIDER_VERSION, "Say which version this is");
    const auto setFolder = [this](const std::string &folder) { m_line.profileFolder = QString::fromStdString(folder); };
    m_app
        .add_option_function<std::string>("--profile", setFolder,
            "The folder that holds everything but tokens and passwords; without it, the usual place")
        ->type_name("DIR");
    m_app.add_flag("--json", m_line.isJson, "Print one JSON object instead of text");
    m_app.formatter(std::make_shared<PlainHelp>());
}

CLI::App *CommandTree::group(const char *name, const char *help)
{
    CLI::App *app = m_app.add_subcommand(name, help)->group("Commands");
    app->require_subcommand(1);
    return app;
}

CLI::App *CommandTree::command(CLI::App *parent, const char *name, const char *id, const std::string &help)
{
    CLI::App *app = parent->add_subcommand(name, help)->group("Commands");
    app->callback([this, id] { m_line.command = QString::fromLatin1(id); });
    return app;
}

CLI::Option *CommandTree::subject(CLI::App *app, const char *what, const char *key)
{
    const auto set = [this, key](const std::string &value) {
        m_line.args.insert(QLatin1StringView(key), QString::fromStdString(value));
    };
    return app->add_option_function<std::string>(what, set)->type_name("")->required();
}

void CommandTree::addNamed(CLI::App *parent, const char *word, const char *id, const std::string &help)
{
    subject(command(parent, word, id, help));
}

CLI::Option *CommandTree::tokenFlag(CLI::App *app, const char *flag, const char *help)
{
    return app->add_flag(flag, m_line.readsToken, help);
}

void CommandTree::authority(CLI::App *app)
{
    const auto set = [this](const std::string &file) { m_line.authorityFile = QString::fromStdString(file); };
    CLI::Option *file = app->add_option_function<std::string>(
        "--ca", set, "A file with certificates (PEM) to trust besides the system's");
    file->type_name("FILE");
    m_options.fixed(app, "--no-ca", "authority", u""_s, "Trust no more than the system does")->excludes(file);
}

void CommandTree::duration(CLI::App *app)
{
    const auto set = [this](int seconds) { m_line.duration = std::chrono::seconds(seconds); };
    app->add_option_function<int>("--for", set, "End after this many seconds")
        ->type_name("SECONDS")
        ->check(CLI::Range(0, LongestRun).description(""));
}

void CommandTree::limit(CLI::App *app)
{
    m_options.integer(app, "--limit", "limit", "N", "At most this many, the newest (usually 50)");
}

void CommandTree::addSources()
{
    CLI::App *source = group("source", "Where EntityEvents come from");
    CLI::App *add =
        command(source, "add", "source.add", "Add a Source: an EntityEvent Resource, a database, or a folder of files");
    subject(add);
    m_options.text(add, "--odata", "url", "URL", "The OData service, as in https://example.com/reso/odata");
    m_options.folder(add, "--folder", "A folder into which files of events are dropped (CSV, JSON or NDJSON)");
    CLI::Option *given = tokenFlag(add, "--token-stdin,--password-stdin",
        "Read the Producer's token, or the database's password, from standard input, into the keychain");
    for (CLI::Option *option : addOAuth(add))
        option->excludes(given);
    m_options.start(
        add, "The first event to take: from now on (usual), all there are, or a sequence; of a folder always all");
    addSourceSettings(add);
    addNamed(source, "show", "source.show", "Show a Source and its settings");
    CLI::App *edit = command(source, "edit", "source.edit", "Change a Source; what is not named stays");
    subject(edit);
    m_options.text(edit, "--name", "name", "NEW", "Give it another name");
    CLI::Option *url = m_options.text(edit, "--odata", "url", "URL", "The OData service");
    m_options.folder(edit, "--folder", "The folder of files")->excludes(url);
    const QJsonObject unused { { "token_url"_L1, u""_s }, { "client_id"_L1, u""_s }, { "scope"_L1, u""_s } };
    CLI::Option *off = m_options.fixed(edit, "--no-oauth", unused, "Ask for no access tokens any more");
    for (CLI::Option *option : addOAuth(edit))
        option->excludes(off);
    addSourceSettings(edit);
    for (CLI::App *app : { add, edit })
        addDatabase(app);
    command(source, "list", "source.list", "List the Sources");
    command(source, "drivers", "source.drivers", "List the kinds of databases, and which of them can be read here");
    addNamed(source, "remove", "source.remove",
        "Remove a Source, its events and its token or password; its Feeds have to go first");
    addNamed(
        source, "test", "source.test", "Ask the Source for its newest event, or look into its folder; changes nothing");
    CLI::App *answer =
        command(source, "answer", "source.answer", "Say how to go on when a Source seems to number anew");
    subject(answer);
    CLI::Option *goOn = m_options.fixed(
        answer, "--go-on", "answer", u"go_on"_s, "It does not: read on above the highest sequence that was read");
    CLI::Option *again =
        m_options.fixed(answer, "--check-again", "answer", u"check_again"_s, "It was put right there: look once more");
    CLI::Option *anew = m_options.fixed(answer, "--start-anew", "answer", u"start_anew"_s,
        "It does: begin with the new numbers; what is on record is kept under another name");
    goOn->excludes(again)->excludes(anew);
    again->excludes(anew);
    m_options.start(answer, "With --start-anew, the first event to take (usually all there are)")->needs(anew);
    CLI::App *sample = command(source, "sample", "source.sample", "Show the first events as they are read; keeps none");
    subject(sample);
    m_options.integer(sample, "--limit", "limit", "N", "At most this many (usually 20)");
    CLI::App *token = command(
        source, "token", "source.token", "Put a new token, client secret or password for a Source into the keychain");
    subject(token);
    tokenFlag(token, "--stdin", "Read it from standard input, one line");
}

std::vector<CLI::Option *> CommandTree::addOAuth(CLI::App *app)
{
    return {
        m_options.text(
            app, "--token-url", "token_url", "URL", "Where to ask for access tokens by client credentials (OAuth 2)"),
        m_options.text(app, "--client-id", "client_id", "ID", "Who asks for them"),
        m_options.text(app, "--scope", "scope", "S", "What to ask for; names with spaces between them"),
        tokenFlag(app, "--secret-stdin", "Read the client's secret from standard input, into the keychain"),
    };
}

void CommandTree::addSourceSettings(CLI::App *app)
{
    m_options.integer(app, "--every", "every", "SECONDS", "Ask for new events this often (usually 30)");
    m_options.integer(app, "--page", "page", "N", "Ask for this many events at a time (usually 1000)");
    authority(app);
    m_options.toggle(app, "--accept-plain-http", "--no-plain-http", "accept_plain_http",
        "Allow http, where the token travels in the open", "Insist on https");
}

void CommandTree::addDatabase(CLI::App *app)
{
    std::vector<std::string> drivers;
    for (const SqlDriver &driver : sqlDrivers())
        drivers.push_back(driver.name.toStdString());
    m_options.choice(app, "--sql", "driver", drivers, "Read a database, by this driver");
    m_options.text(app, "--database,--dsn", "database", "NAME",
        "Its name, its file, or for ODBC a data source or connection string");
    m_options.text(app, "--host", "host", "HOST", "Where it runs");
    m_options.integer(app, "--port", "port", "N", "Its port; 0 is the usual one");
    m_options.text(app, "--user", "user", "USER", "Who reads it; reading is all that this user needs to be allowed");
    CLI::Option *table = m_options.text(app, "--table", "from", "NAME", "The table or view, also as schema.name");
    m_options.text(app, "--query", "from", "SELECT", "A SELECT instead of a table")->excludes(table);
    m_options.text(app, "--sequence-column", "sequence_column", "NAME", "Its column (usually EntityEventSequence)");
    m_options.text(app, "--resource-column", "resource_name_column", "NAME", "Its column (usually ResourceName)");
    m_options.text(app, "--key-column", "record_key_column", "NAME", "Its column (usually ResourceRecordKey)");
    m_options.text(app, "--url-column", "record_url_column", "NAME", "The column of the record's URL, if there is one");
    m_options.text(app, "--feed-types-column", "feed_types_column", "NAME", "The column of FeedTypes, if there is one");
}

void CommandTree::addConsumers()
{
    CLI::App *consumer = group("consumer", "Who receives EntityEvents");
    CLI::App *add = command(consumer, "add", "consumer.add", "Add a Consumer");
    subject(add);
    m_options.text(add, "--endpoint", "endpoint", "URL", "Where it receives events")->required();
    tokenFlag(add, "--token-stdin", "Read its token from standard input, into the keychain");
    CLI::App *edit = command(consumer, "edit", "consumer.edit", "Change a Consumer; what is not named stays");
    subject(edit);
    m_options.text(edit, "--name", "name", "NEW", "Give it another name");
    m_options.text(edit, "--endpoint", "endpoint", "URL", "Where it receives events");
    for (CLI::App *app : { add, edit }) {
        addConsumerFormat(app);
        addConsumerManners(app);
        addConsumerPeople(app);
    }
    command(consumer, "list", "consumer.list", "List the Consumers");
    addNamed(consumer, "show", "consumer.show", "Show a Consumer and its settings; never its token");
    addNamed(consumer, "remove", "consumer.remove", "Remove a Consumer and its token; its Feeds have to go first");
    addNamed(consumer, "test", "consumer.test", "Send an empty list of events, which changes nothing there");
    addNamed(consumer, "end-hold", "consumer.end_hold",
        "End a wait of more than 24 hours that it asked for; call the Consumer's people first");
    CLI::App *token = command(consumer, "token", "consumer.token", "Put a new token for a Consumer into the keychain");
    subject(token);
    tokenFlag(token, "--stdin", "Read it from standard input, one line");
}

void CommandTree::addConsumerFormat(CLI::App *app)
{
    m_options.choice(app, "--format", "format", { "rcp28", "webapi028" }, "How events are written (usually rcp28)");
    m_options.integer(app, "--batch", "batch", "N", "Most events in one POST, 1 to 1000 (usually 100)");
    m_options.toggle(app, "--always-list", "--no-always-list", "always_list", "Send a list even for a single event",
        "Send a single event on its own");
    m_options.toggle(app, "--url", "--no-url", "send_url", "Send each record's URL where it is known (usual)",
        "Leave out each record's URL");
    m_options.toggle(app, "--feed-types", "--no-feed-types", "send_feed_types", "Send FeedTypes (Data Dictionary 2.1)",
        "Leave out FeedTypes (usual)");
    m_options.choice(app, "--label-header", "label_headers", { "both", "ConsumerLabel", "EntityEventSource" },
        "Which header carries a Feed's label (usually both)");
    CLI::Option *headers = m_options.headers(app);
    m_options.fixed(app, "--no-headers", "headers", QJsonArray(), "Send no headers of its own")->excludes(headers);
    authority(app);
    m_options.toggle(app, "--accept-plain-http", "--no-plain-http", "accept_plain_http",
        "Allow http, where the token travels in the open", "Insist on https");
}

void CommandTree::addConsumerManners(CLI::App *app)
{
    m_options.integer(app, "--deadline", "deadline", "SECONDS", "Longest time for one POST, 5 to 300 (usually 30)");
    m_options.integer(
        app, "--connect-deadline", "connect_deadline", "SECONDS", "Longest time for connecting, 1 to 60 (usually 10)");
    m_options.integer(app, "--per-minute", "per_minute", "N", "Most POSTs a minute; 0 is no limit (usual)");
    m_options.integer(
        app, "--failures", "failures_allowed", "N", "Suspend after this many failures in a row, 1 to 100 (usually 12)");
    m_options.choice(app, "--on-refused", "on_refused_event", { "suspend", "set-aside" },
        "What to do with one event that it refuses (usually suspend)");
}

void CommandTree::addConsumerPeople(CLI::App *app)
{
    m_options.text(app, "--business-contact", "business_contact", "TEXT", "Whom to call there about the contract");
    m_options.text(app, "--technical-contact", "technical_contact", "TEXT", "Whom to call there when it fails");
    m_options.text(app, "--notes", "notes", "TEXT", "What else to know");
}

void CommandTree::addFeeds()
{
    CLI::App *feed = group("feed", "Which Source is pushed to which Consumer");
    CLI::App *add = command(feed, "add", "feed.add", "Push a Source to a Consumer");
    subject(add);
    m_options.text(add, "--source", "source", "S", "The Source's name")->required();
    m_options.text(add, "--consumer", "consumer", "C", "The Consumer's name")->required();
    m_options.text(add, "--label", "label", "L", "The Consumer's own label for it, at most 255 characters");
    m_options.names(add, "--resources", "resources", "Only these resources, as in Property,Media");
    m_options.names(add, "--feed-types", "feed_types",
        "Only events for one of these FeedTypes, as in IDX,VOW; none that name no FeedTypes");
    m_options.start(add, "The first event to send: from now on (usual), all there are, or a sequence");
    command(feed, "list", "feed.list", "List the Feeds");
    addNamed(feed, "show", "feed.show", "Show a Feed and its settings");
    addFeedChanges(feed);
    addNamed(feed, "remove", "feed.remove", "Remove a Feed and its record");
    addNamed(feed, "pause", "feed.pause", "Stop a Feed until it is resumed; nothing is lost");
    CLI::App *resume = command(feed, "resume", "feed.resume", "Let a paused or suspended Feed go on");
    subject(resume);
    CLI::Option *from = m_options.sequence(resume, "--from", "from",
        "Go on with this sequence; what is passed over is set aside, what went before goes again");
    m_options.fixed(resume, "--from-now", "from", u"now"_s, "Go on with what comes from now on; set the rest aside")
        ->excludes(from);
    addResumeToken(feed);
}

void CommandTree::addResumeToken(CLI::App *feed)
{
    CLI::App *token = command(
        feed, "resume-token", "feed.resume_token", "Say whether the Consumer can resume its Feed, and with what");
    subject(token);
    CLI::Option *fresh =
        m_options.fixed(token, "--new", "new", true, "Make a token and print it this once; one from before is void");
    m_options.integer(token, "--expires", "days", "DAYS", "It ends after this many days (usually never)")->needs(fresh);
    m_options.fixed(token, "--revoke", "revoke", true, "Make the token void; only people resume the Feed then")
        ->excludes(fresh);
}

void CommandTree::addEndpoint()
{
    CLI::App *endpoint = group("endpoint", "Where Consumers resume their own Feeds");
    command(endpoint, "show", "endpoint.show", "Say how it is set, and whether it listens");
    CLI::App *set = command(endpoint, "set", "endpoint.set", "Change it; what is not named stays");
    m_options.toggle(set, "--on", "--off", "on", "Listen while push or the desktop program runs", "Do not (usual)");
    m_options.text(set, "--address", "address", "A",
        "At this address of the machine, in numbers: 127.0.0.1 is the machine alone (usual), 0.0.0.0 all addresses");
    m_options.integer(set, "--port", "port", "N", "At this port (usually 8028)");
    CLI::Option *certificate = m_options.text(
        set, "--certificate", "certificate", "FILE", "The certificate for TLS (PEM), with what leads to its authority");
    m_options.text(set, "--key", "key", "FILE", "The certificate's key (PEM)");
    m_options.fixed(set, "--no-certificate", "certificate", u""_s, "Plain http; at 127.0.0.1 and ::1 alone")
        ->excludes(certificate);
    m_options.text(set, "--public-address", "public_address", "URL",
        "What Consumers call when it is another address, as behind a web server; \"\" for none");
}

void CommandTree::addFeedChanges(CLI::App *feed)
{
    CLI::App *edit = command(feed, "edit", "feed.edit", "Change a Feed; what is not named stays");
    subject(edit);
    m_options.text(edit, "--name", "name", "NEW", "Give it another name");
    m_options.text(edit, "--label", "label", "L", "The Consumer's own label for it; \"\" for none");
    CLI::Option *some = m_options.names(edit, "--resources", "resources", "Only these resources, as in Property,Media");
    m_options.fixed(edit, "--all-resources", "resources", QJsonArray(), "All resources")->excludes(some);
    CLI::Option *types = m_options.names(edit, "--feed-types", "feed_types",
        "Only events for one of these FeedTypes, as in IDX,VOW; none that name no FeedTypes");
    m_options.fixed(edit, "--all-feed-types", "feed_types", QJsonArray(), "Whatever FeedTypes they name, if any")
        ->excludes(types);
}

void CommandTree::addRunning()
{
    CLI::App *push = command(&m_app, "push", "push", "Read the Sources and deliver, until stopped");
    push->add_flag("--until-idle", m_line.isUntilIdle, "End when every Feed is up to date, suspended or paused");
    duration(push);
    const auto setLevel = [this](const std::string &level) {
        m_line.logLevel = logLevelFromName(QString::fromStdString(level));
    };
    push->add_option_function<std::string>("--log-level", setLevel, "How much logs/postrider.log in the profile says")
        ->type_name("usual|more|everything")
        ->check(CLI::IsMember({ "usual", "more", "everything" }).description(""));
    CLI::App *practice = command(
        &m_app, "practice", "practice", "Learn it: a practice Producer and four Consumers on this machine alone");
    duration(practice);
}

void CommandTree::addQuestions()
{
    CLI::App *status = command(&m_app, "status", "status", "Show how every Source and Feed is doing");
    status->add_flag("--watch", m_line.isWatching, "Show it again every second, until stopped");
    CLI::App *attempts = command(&m_app, "attempts", "attempts", "List a Feed's POSTs and what came back");
    subject(attempts, "FEED", "feed");
    limit(attempts);
    CLI::App *holds = command(&m_app, "holds", "holds", "List when Consumers asked us to wait, and for how long");
    subject(holds, "FEED", "feed")->required(false);
    limit(holds);
    CLI::App *activity = command(&m_app, "activity", "activity", "List who did what, and when");
    limit(activity);
    CLI::App *find = command(&m_app, "find", "find", "Say who has an event, and who does not");
    m_options.phrase(find, "WHAT", "what")->required();
    limit(find);
    find->footer("As in: postriderctl find 235021 (a record by its key, or a sequence), find Property/235021,\n"
                 "find 1101..1150, find Media today 9:00-10:00, find since yesterday. Times are local.");
    command(&m_app, "verify", "verify", "Prove that no event of any Feed is lost");
}

void CommandTree::addProof()
{
    CLI::App *proof =
        command(&m_app, "proof", "proof", "Say what a Consumer was sent and answered, fit to be handed out");
    subject(proof, "CONSUMER", "consumer");
    m_options.eventsInQuestion(proof)->required();
    m_options.text(proof, "--source", "source", "S", "The Source, when several have given it");
    const auto file = [proof](const char *option, QString &path, const char *help) {
        proof->add_option_function<std::string>(
            option, [&path](const std::string &value) { path = QString::fromStdString(value); }, help);
        proof->get_option(option)->type_name("FILE");
    };
    file("--pdf", m_line.pdfFile, "Write it to this file as PDF; one of the same name is replaced");
    file("--csv", m_line.csvFile, "Write it to this file as a table, one row for each event and POST");
    proof->footer("As in: postriderctl proof \"Acme IDX\" Property/235021 --pdf proof.pdf, or 1102, or 1101..1150.\n"
                  "Without a file it is printed.");
}

void CommandTree::addSend()
{
    CLI::App *send = command(&m_app, "send", "send", "Send an event of your own now");
    m_options.recordSubject(send)->required();
    m_options.text(send, "--url", "url", "URL", "The record's address; may be left out");
    m_options.names(send, "--feed-types", "feed_types", "The FeedTypes that it names, as in IDX,VOW");
    CLI::Option *feed = m_options.text(send, "--feed", "feed", "NAME", "To this Feed alone, whatever it carries");
    m_options.text(send, "--source", "source", "NAME", "To every Feed of this Source that carries it")->excludes(feed);
    m_options.text(send, "--reason", "reason", "TEXT", "Why, for Activity");
    m_options.fixed(send, "--dry-run", "dry_run", true, "Only say what it would do");
    send->footer("As in: postriderctl send Property/235021 --feed \"Acme IDX\" --reason \"asked for by telephone\"");
}

void CommandTree::addResend()
{
    CLI::App *resend = command(&m_app, "resend", "resend", "Send events to Feeds again");
    CLI::Option *feeds = m_options.subjects(resend, "FEED...", "feed", "feeds");
    m_options.fixed(resend, "--all-feeds", "all_feeds", true, "To every Feed that has settled any of them")
        ->excludes(feeds);
    m_options.range(resend, "One sequence, or all from A to B");
    m_options.record(resend, "Every event of one record");
    m_options.time(resend, "--since", "since", "All that came since then; local time unless it names a zone");
    m_options.time(resend, "--accepted-since", "accepted_since", "All that the Consumer accepted since then");
    m_options.time(resend, "--accepted-until", "accepted_until", "And before then; with --accepted-since")
        ->needs("--accepted-since");
    m_options.fixed(resend, "--set-aside", "set_aside", true, "What was set aside");
    m_options.fixed(resend, "--newest-only", "newest_only", true, "Of each record only the newest of these events");
    m_options.fixed(resend, "--first", "goes_first", true, "Before what is new (usually after it)");
    m_options.text(resend, "--reason", "reason", "TEXT", "Why, for Activity");
    m_options.fixed(resend, "--dry-run", "dry_run", true, "Only say how many events that would be");
    addResends();
    addPositions();
    addRetention();
}

void CommandTree::addResends()
{
    CLI::App *resends = group("resends", "What is being sent again");
    limit(command(resends, "list", "resends.list", "List what is and was sent again"));
    const auto add = [&](const char *word, const char *id, const char *help) {
        subject(command(resends, word, id, help), "ID", "id");
    };
    add("pause", "resends.pause", "Let one wait");
    add("resume", "resends.resume", "Let one go on");
    add("cancel", "resends.cancel", "End one; what was sent stays sent");
    add("again", "resends.again", "Send once more what was sent by hand, such as after a refusal");
}

void CommandTree::addPositions()
{
    CLI::App *rewind = command(&m_app, "rewind", "rewind", "Set a Feed back, for a Consumer that starts over");
    subject(rewind, "FEED", "feed");
    CLI::Option *to = m_options.sequence(rewind, "--to", "to", "Send this sequence next, and what follows it again");
    m_options.time(rewind, "--to-time", "to_time", "Send what came since then again")->excludes(to);
    m_options.text(rewind, "--reason", "reason", "TEXT", "Why, for Activity");
    m_options.fixed(rewind, "--dry-run", "dry_run", true, "Only say how many events that would be");
    CLI::App *setAside = group("set-aside", "What a Consumer refused, or a person passed over");
    subject(command(setAside, "list", "set_aside.list", "List it, with why"), "FEED", "feed");
    CLI::App *settle = command(setAside, "settle", "set_aside.settle", "Count it as settled without sending it");
    subject(settle, "FEED", "feed");
    m_options.range(settle, "Only this sequence, or those from A to B");
    m_options.text(settle, "--reason", "reason", "TEXT", "Why; it is kept")->required();
}

void CommandTree::addRetention()
{
    CLI::App *retention = group("retention", "How long events and attempts stay on record");
    command(retention, "show", "retention.show", "Say how long, and since when there is a record");
    CLI::App *set =
        command(retention, "set", "retention.set", "Keep them for DAYS, 7 to 3650 (usually 90), or forever");
    subject(set, "DAYS", "days");
}

} // namespace postrider
