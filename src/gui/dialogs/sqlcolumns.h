// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sqlsettings.h"
#include "engine/sourcetryouts.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace Ui {
class SqlColumns;
}

namespace postrider {

class ProblemLabel;

/// What is read of a database: a table, a view or a query, and which of its columns say what. GUI thread.
class SqlColumns final : public QWidget
{
    Q_OBJECT

public:
    explicit SqlColumns(QWidget *parent = nullptr);
    ~SqlColumns() override;

    void fill(const SqlSettings &sql);
    void write(SqlSettings &sql) const;
    /// Offers tables and columns. Fields that are empty take the columns that are called as usual.
    void setChoices(const SourceChoices &choices);
    /// Says beside each field what is wrong; the first that is, or null.
    [[nodiscard]] QWidget *firstWrong();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Column
    {
        QComboBox *box;
        ProblemLabel *label;
        QString SqlSettings::*member;
        QString usualName;
        bool isNeeded;
    };
    [[nodiscard]] bool isQuery() const;
    [[nodiscard]] QString from() const;
    void showShape();
    bool checkFrom();
    bool checkColumn(const Column &column);
    void retranslate();

    const std::unique_ptr<Ui::SqlColumns> m_ui;
    QList<Column> m_columns;
};

} // namespace postrider
