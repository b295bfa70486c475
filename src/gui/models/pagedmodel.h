// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace postrider {

/// What tables have in common that hold a part of a list and ask the engine for more while a person
/// scrolls. GUI thread.
class PagedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int PageSize = 200; ///< rows asked for at a time

    /// Whether the first rows, or the news that there are none, have come.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// Texts are another language's, or times have gone on.
    void retranslate();

Q_SIGNALS:
    /// An answer of the engine has come, with rows or without.
    void loaded();
    /// So many rows are new and kept back; 0 when they are shown.
    void newRowsCounted(int count);
    /// Why the list cannot be read, in a sentence.
    void failed(const QString &problem);

protected:
    bool m_isLoaded = false;
};

} // namespace postrider
