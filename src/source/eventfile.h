// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"

#include <QList>

#include <optional>

namespace postrider {

/// How the events stand in a file.
enum class FileForm {
    Csv, ///< a table with a header row
    Json, ///< RESO Common Format: a single event, or a list in "value"
    JsonLines, ///< one JSON object on each line
};

/// By the end of the file's name; nothing when it is none of those that are read.
[[nodiscard]] std::optional<FileForm> formOf(const QString &fileName);

/// A file of events, read whole. Any thread.
struct EventFile
{
    struct Line
    {
        int number = 0; ///< in the file, counted from 1; of a JSON list the n-th event
        EntityEvent event; ///< its sequence is none() when the file gives none
    };
    struct BadLine
    {
        int number = 0; ///< 0: the file as a whole
        QString reason; ///< a clause or a sentence, without a full stop
    };
    static constexpr int MostReported = 1000;

    QList<Line> lines; ///< as they stand in the file, then by finish() in the order of sequences
    QList<BadLine> bad; ///< the first of them, at most `MostReported`
    int badLines = 0; ///< how many there are
    bool isNumbered = false; ///< each event has a sequence; else none has
    bool isList = false; ///< numbers count events, not lines

    [[nodiscard]] bool isGood() const { return badLines == 0; }
    void complain(int number, const QString &reason);
};

/// Reads the events of a file: each line by itself, then whether they go together. Sequences may come in any order, are
/// given for all events or for none, and the same one twice has to say the same.
[[nodiscard]] EventFile readEventFile(const QByteArray &bytes, FileForm form);

} // namespace postrider
