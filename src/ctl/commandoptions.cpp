// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandoptions.h"

#include "domain/source.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>

#include <limits>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuse(const std::string &option, const QString &why)
{
    throw CLI::ValidationError(option, why.toStdString());
}

/// The value, or wrong usage.
template <typename T>
T orRefuse(const std::string &option, const Result<T> &value)
{
    if (!value)
        refuse(option, value.error().detail);
    return *value;
}

/// "A" or "A..B" as "A..B".
QString rangeOrRefuse(const std::string &option, const QString &value)
{
    const qsizetype dots = value.indexOf(".."_L1);
    const Sequence first = orRefuse(option, sequenceFromText(value.left(dots)));
    const Sequence last = dots < 0 ? first : orRefuse(option, sequenceFromText(value.mid(dots + 2)));
    if (last < first)
        refuse(option, u"The range ends before it begins."_s);
    return u"%1..%2"_s.arg(first.value).arg(last.value);
}

bool isRecord(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    return slash > 0 && slash + 1 < text.size();
}

} // namespace

template <typename Read>
CLI::Option *CommandOptions::custom(
    CLI::App *app, const std::string &name, const char *what, const std::string &help, Read read)
{
    const auto set = [name, read](const std::string &value) { read(QString::fromStdString(value)); };
    return app->add_option_function<std::string>(name, set, help)->type_name(what);
}

CLI::Option *CommandOptions::text(
    CLI::App *app, const std::string &name, const char *key, const char *what, const std::string &help)
{
    return custom(
        app, name, what, help, [this, key](const QString &value) { m_values.insert(QLatin1StringView(key), value); });
}

CLI::Option *CommandOptions::folder(CLI::App *app, const std::string &name, const std::string &help)
{
    return custom(app, name, "DIR", help, [this, name](const QString &value) {
        if (value.isEmpty())
            refuse(name, u"Name a folder."_s);
        m_values.insert("path"_L1, QDir::toNativeSeparators(QDir::cleanPath(QDir(value).absolutePath())));
    });
}

CLI::Option *CommandOptions::integer(
    CLI::App *app, const std::string &name, const char *key, const char *what, const std::string &help)
{
    return custom(app, name, what, help, [this, name, key](const QString &value) {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number < 0)
            refuse(name, u"\"%1\" is not a whole number."_s.arg(value));
        m_values.insert(QLatin1StringView(key), number);
    });
}

CLI::Option *CommandOptions::choice(CLI::App *app, const std::string &name, const char *key,
    const std::vector<std::string> &words, const std::string &help)
{
    const auto set = [this, name, key, words](const QString &value) {
        if (std::find(words.begin(), words.end(), value.toStdString()) == words.end())
            refuse(name, u"Give one of: %1."_s.arg(QString::fromStdString(CLI::detail::join(words, ", "))));
        m_values.insert(QLatin1StringView(key), value);
    };
    return custom(app, name, CLI::detail::join(words, "|").c_str(), help, set);
}

CLI::Option *CommandOptions::fixed(
    CLI::App *app, const std::string &name, const char *key, const QJsonValue &value, const std::string &help)
{
    return fixed(app, name, QJsonObject { { QLatin1StringView(key), value } }, help);
}

CLI::Option *CommandOptions::fixed(
    CLI::App *app, const std::string &name, const QJsonObject &values, const std::string &help)
{
    const auto set = [this, values](std::int64_t) {
        for (auto value = values.begin(); value != values.end(); ++value)
            m_values.insert(value.key(), value.value());
    };
    return app->add_flag_function(name, set, help);
}

void CommandOptions::toggle(CLI::App *app, const std::string &on, const std::string &off, const char *key,
    const std::string &onHelp, const std::string &offHelp)
{
    CLI::Option *first = fixed(app, on, key, true, onHelp);
    fixed(app, off, key, false, offHelp)->excludes(first);
}

CLI::Option *CommandOptions::start(CLI::App *app, const std::string &help)
{
    return custom(app, "--start", "now|beginning|SEQ", help, [this](const QString &value) {
        m_values.insert("start"_L1, orRefuse("--start", Start::fromText(value)).toText());
    });
}

CLI::Option *CommandOptions::sequence(CLI::App *app, const std::string &name, const char *key, const std::string &help)
{
    return custom(app, name, "SEQ", help, [this, name, key](const QString &value) {
        m_values.insert(QLatin1StringView(key), QString::number(orRefuse(name, sequenceFromText(value)).value));
    });
}

CLI::Option *CommandOptions::names(CLI::App *app, const std::string &name, const char *key, const std::string &help)
{
    return custom(app, name, "A,B,…", help, [this, name, key](const QString &value) {
        QJsonArray list;
        for (const QString &part : value.split(u',')) {
            if (part.trimmed().isEmpty())
                refuse(name, u"There is an empty name in \"%1\"."_s.arg(value));
            list.append(part.trimmed());
        }
        m_values.insert(QLatin1StringView(key), list);
    });
}

CLI::Option *CommandOptions::headers(CLI::App *app)
{
    const auto set = [this](const std::vector<std::string> &lines) {
        QJsonArray list;
        for (const std::string &line : lines) {
            const QString header = QString::fromStdString(line);
            const qsizetype colon = header.indexOf(u':');
            if (colon <= 0)
                refuse("--header", u"Give a header as \"Name: value\"."_s);
            list.append(QJsonObject {
                { u"name"_s, header.left(colon).trimmed() }, { u"value"_s, header.mid(colon + 1).trimmed() } });
        }
        m_values.insert("headers"_L1, list);
    };
    return app
        ->add_option_function<std::vector<std::string>>("--header", set,
            "A header to send with each POST, \"Name: value\"; as often as needed, and all of them at once")
        ->type_name("HEADER")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

CLI::Option *CommandOptions::phrase(CLI::App *app, const char *what, const char *key)
{
    const auto set = [this, key](const std::vector<std::string> &words) {
        QStringList list;
        for (const std::string &word : words)
            list.append(QString::fromStdString(word));
        m_values.insert(QLatin1StringView(key), list.join(u' '));
    };
    return app->add_option_function<std::vector<std::string>>(what, set)->type_name("");
}

CLI::Option *CommandOptions::subjects(CLI::App *app, const char *what, const char *key, const char *keys)
{
    const auto set = [this, key, keys](const std::vector<std::string> &names) {
        QJsonArray list;
        for (const std::string &name : names)
            list.append(QString::fromStdString(name));
        if (list.size() == 1)
            m_values.insert(QLatin1StringView(key), list.first());
        else
            m_values.insert(QLatin1StringView(keys), list);
    };
    return app->add_option_function<std::vector<std::string>>(what, set)->type_name("");
}

CLI::Option *CommandOptions::eventsInQuestion(CLI::App *app)
{
    return custom(app, "WHAT", "", "", [this](const QString &value) {
        if (isRecord(value))
            m_values.insert("record"_L1, value);
        else if (!value.isEmpty() && value.front().isDigit())
            m_values.insert("sequence"_L1, rangeOrRefuse("WHAT", value));
        else
            refuse("WHAT",
                u"\"%1\" is no record and no sequence. Give it as Property/235021, 1102 or 1101..1150."_s.arg(value));
    });
}

CLI::Option *CommandOptions::range(CLI::App *app, const std::string &help)
{
    return custom(app, "--sequence", "A[..B]", help,
        [this](const QString &value) { m_values.insert("sequence"_L1, rangeOrRefuse("--sequence", value)); });
}

CLI::Option *CommandOptions::time(CLI::App *app, const std::string &name, const char *key, const std::string &help)
{
    return custom(app, name, "TIME", help, [this, name, key](const QString &value) {
        const QDateTime time = QDateTime::fromString(value.trimmed(), Qt::ISODateWithMs);
        if (!time.isValid())
            refuse(name, u"\"%1\" is not a time. Give it as 2026-11-23T10:35."_s.arg(value));
        m_values.insert(QLatin1StringView(key), toIso8601(fromStored(time.toMSecsSinceEpoch())));
    });
}

CLI::Option *CommandOptions::record(CLI::App *app, const std::string &help)
{
    return custom(
        app, "--record", "RESOURCE/KEY", help, [this](const QString &value) { takeRecord("--record", value); });
}

CLI::Option *CommandOptions::recordSubject(CLI::App *app)
{
    return custom(app, "RESOURCE/KEY", "", "", [this](const QString &value) { takeRecord("RESOURCE/KEY", value); });
}

void CommandOptions::takeRecord(const std::string &name, const QString &value)
{
    if (!isRecord(value))
        refuse(name, u"\"%1\" is no record. Give it as Property/235021."_s.arg(value));
    m_values.insert("record"_L1, value);
}

} // namespace postrider
