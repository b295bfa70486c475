// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "engine/csvtext.h"

#include <QJsonObject>
#include <QList>

#include <map>

namespace postrider::exchange {

constexpr qint64 LargestFile = 32 * 1024 * 1024;
constexpr int MostRows = 20'000;
constexpr auto FormatName = QLatin1StringView("postrider-exchange");
constexpr int FormatVersion = 1;

/// What is wrong in a file, and where.
struct Problem
{
    int line = 0; ///< from 1; 0 when it is about the file as a whole
    QString column; ///< or the name in JSON; empty when it is about the line as a whole
    QString reason; ///< a sentence

    bool operator==(const Problem &) const = default;
};

/// All that is wrong in a file: some are kept, all are counted.
class Problems final
{
public:
    static constexpr qsizetype MostKept = 1000;
    /// As many as people are shown.
    static constexpr qsizetype MostShown = 200;

    void add(int line, const QString &column, const QString &reason);
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] qint64 count() const { return m_count; }
    /// The first ones by line, at most MostShown.
    [[nodiscard]] QList<Problem> shown() const;

private:
    QList<Problem> m_kept;
    qint64 m_count = 0;
};

/// What a file says of a Consumer or Feed: the settings that it names, of the right kind but not yet checked.
struct Entry
{
    int line = 0;
    QJsonObject given;
    std::map<QString, int> lines {}; ///< where a setting stands, when it is not on the first line

    [[nodiscard]] QString name() const { return given.value(QLatin1StringView("name")).toString(); }
    [[nodiscard]] int lineOf(QLatin1StringView key) const;
};

struct Document
{
    QList<Entry> consumers; ///< each once
    QList<Entry> feeds;
    Problems problems;
    bool isTable = false; ///< CSV, where settings are columns
};

/// Reads what a file holds; CSV or JSON, as it begins. Never fails: what is wrong is in the problems.
[[nodiscard]] Document parse(const QByteArray &bytes);
/// The same from a file. Errors: InvalidInput when it cannot be read, or is larger than LargestFile.
[[nodiscard]] Result<Document> read(const QString &path);
/// What a file larger than LargestFile is told.
[[nodiscard]] tl::unexpected<Error> tooLarge();

// The two forms.
void parseCsv(const QString &text, Document &document);
void parseJson(const QString &text, Document &document);

} // namespace postrider::exchange
