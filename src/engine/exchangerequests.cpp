// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangeexport.h"
#include "engine/requestcall.h"

namespace postrider::requests {

namespace {

using exchange::Change;

QString nameOf(Change change)
{
    switch (change) {
    case Change::Added: return u"added"_s;
    case Change::Changed: return u"changed"_s;
    case Change::Unchanged: return u"unchanged"_s;
    }
    Q_UNREACHABLE();
}

template <typename T>
QJsonObject toJson(const QString &what, const exchange::Planned<T> &planned)
{
    QJsonArray settings;
    for (const exchange::SettingChange &setting : planned.settings) {
        settings.append(QJsonObject { { u"name"_s, setting.name },
            { u"from"_s, planned.change == Change::Added ? QJsonValue() : setting.fromJson },
            { u"to"_s, setting.toJson } });
    }
    return { { u"what"_s, what }, { u"name"_s, planned.after.name }, { u"line"_s, planned.line },
        { u"change"_s, nameOf(planned.change) }, { u"settings"_s, settings },
        { u"notes"_s, QJsonArray::fromStringList(planned.notes) } };
}

/// What an import does, or would do; unchanged things are counted, and named when there is something to say of them.
QJsonObject toJson(const exchange::Plan &plan, bool isDryRun)
{
    QJsonArray problems;
    for (const exchange::Problem &problem : plan.problems.shown()) {
        problems.append(QJsonObject { { u"line"_s, problem.line > 0 ? QJsonValue(problem.line) : QJsonValue() },
            { u"column"_s, problem.column.isEmpty() ? QJsonValue() : QJsonValue(problem.column) },
            { u"reason"_s, problem.reason } });
    }
    QJsonArray changes;
    const auto add = [&changes](const QString &what, const auto &planned) {
        if (planned.change != Change::Unchanged || !planned.notes.isEmpty())
            changes.append(toJson(what, planned));
    };
    for (const auto &planned : plan.consumers)
        add(u"consumer"_s, planned);
    for (const auto &planned : plan.feeds)
        add(u"feed"_s, planned);
    QJsonObject consumers;
    QJsonObject feeds;
    for (const Change change : { Change::Added, Change::Changed, Change::Unchanged }) {
        consumers.insert(nameOf(change), plan.consumersThat(change));
        feeds.insert(nameOf(change), plan.feedsThat(change));
    }
    return {
        { u"imported"_s, plan.isGood() && !isDryRun },
        { u"dry_run"_s, isDryRun },
        { u"consumers"_s, consumers },
        { u"feeds"_s, feeds },
        { u"changes"_s, changes },
        { u"need_token"_s, QJsonArray::fromStringList(plan.needToken()) },
        { u"problems"_s, problems },
        { u"problem_count"_s, plan.problems.count() },
    };
}

void exportAll(const Call &call)
{
    question(call, [](Database &database) -> Result<QJsonObject> {
        const auto there = exchange::inventory(database);
        if (!there)
            return tl::unexpected(there.error());
        return exchange::toDocument(*there);
    });
}

void importFile(const Call &call)
{
    const bool isDryRun = call.args.value("dry_run"_L1).toBool();
    const auto act = [call, isDryRun](const Result<exchange::Plan> &plan) {
        if (!plan)
            return answer(call.reply, Result<QJsonObject>(tl::unexpected(plan.error())));
        if (isDryRun || !plan->isGood())
            return answer(call.reply, Result<QJsonObject>(toJson(*plan, isDryRun)));
        command(call, [plan = *plan](Commands &commands) -> Result<QJsonObject> {
            if (const auto done = commands.exchange.import(plan); !done)
                return tl::unexpected(done.error());
            return toJson(plan, false);
        });
    };
    call.engine
        .askAside([path = call.text("file"_L1)](Database &database) { return exchange::planFile(database, path); })
        .then(&call.engine, act);
}

} // namespace

HandlerTable exchangeHandlers()
{
    return {
        { u"export"_s, exportAll },
        { u"import"_s, importFile },
    };
}

} // namespace postrider::requests
