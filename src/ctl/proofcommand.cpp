// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/proofcommand.h"

#include "ctl/exitcode.h"
#include "ctl/terminal.h"
#include "ctl/words.h"
#include "domain/source.h"
#include "engine/process.h"
#include "engine/statementexport.h"
#include "report/pdf.h"
#include "report/statementdocument.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// What the command line asks for; it has been checked.
StatementRequest requestOf(const QJsonObject &args)
{
    StatementRequest request;
    request.consumer = args.value("consumer"_L1).toString();
    request.source = args.value("source"_L1).toString();
    request.who = process::userName();
    if (const QString record = args.value("record"_L1).toString(); !record.isEmpty()) {
        request.resourceName = record.section(u'/', 0, 0);
        request.recordKey = record.section(u'/', 1);
    } else {
        const QString range = args.value("sequence"_L1).toString();
        const auto first = sequenceFromText(range.section(".."_L1, 0, 0));
        const auto last = sequenceFromText(range.section(".."_L1, 1));
        request.ranges.append({ first.value_or(Sequence::none()), last.value_or(Sequence::none()) });
    }
    return request;
}

Document documentOf(const Statement &statement)
{
    return statementDocument(statement, QTimeZone::systemTimeZone(), QLocale(QLocale::English));
}

} // namespace

ProofCommand::ProofCommand(const CommandLine &line)
    : Command(line)
    , m_session(profile(), m_clock, m_vault)
{
}

void ProofCommand::start()
{
    if (!hasProfile()) {
        finishWithoutProfile();
        return;
    }
    // Whoever opens the profile brings it to the newest schema, which can then be read here.
    m_session.request(u"source.list"_s, {}, [this](const QJsonObject &reply) {
        if (exitCodeOf(reply) == ExitCode::Done)
            tell();
        else
            finishWith(reply);
    });
}

void ProofCommand::tell()
{
    const auto statement = queries::statement(profile(), requestOf(line().args), m_clock.now());
    if (!statement) {
        finishWith(statement.error());
        return;
    }
    const auto written = write(*statement);
    if (!written) {
        finishWith(written.error());
        return;
    }
    if (line().isJson) {
        QJsonObject result = statementexport::toJson(*statement);
        result.insert(
            "summary"_L1, statementSummary(*statement, QTimeZone::systemTimeZone(), QLocale(QLocale::English)));
        for (const auto &[name, path] : { std::pair("pdf"_L1, line().pdfFile), std::pair("csv"_L1, line().csvFile) })
            result.insert(name, path.isEmpty() ? QJsonValue() : QJsonValue(QFileInfo(path).absoluteFilePath()));
        print(result);
    } else {
        terminal::writeOutput(
            written->isEmpty() ? documentOf(*statement).toText(terminal::outputSize().columns) : *written);
    }
    Q_EMIT finished(ExitCode::Done);
}

Result<QString> ProofCommand::write(const Statement &statement) const
{
    QString lines;
    if (!line().pdfFile.isEmpty()) {
        const auto pages = pdf::write(documentOf(statement), line().pdfFile, pdf::pageSize(QLocale::system()));
        if (!pages)
            return tl::unexpected(pages.error());
        lines += u"The statement is in %1, %2.\n"_s.arg(
            QDir::toNativeSeparators(line().pdfFile), Words::count(*pages, u"page"_s));
    }
    if (!line().csvFile.isEmpty()) {
        const auto rows = statementexport::toCsv(statement, line().csvFile);
        if (!rows)
            return tl::unexpected(rows.error());
        lines += u"The statement is in %1, %2.\n"_s.arg(
            QDir::toNativeSeparators(line().csvFile), Words::count(*rows, u"row"_s));
    }
    return lines;
}

} // namespace postrider
